"""Rules on evidence, causes and follow-up."""
