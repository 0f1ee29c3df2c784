"""The same figure in several tables."""
