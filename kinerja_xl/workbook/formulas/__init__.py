"""Formulas as a file stores them, with what they remember."""
