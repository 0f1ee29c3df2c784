"""Rules on the indicators of single posts."""
