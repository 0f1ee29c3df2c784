"""Rules on the cascade: codes, levels, owners, numbering, targets of parent and child."""
