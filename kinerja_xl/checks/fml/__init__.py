"""Rules on what columns must follow by formula."""
