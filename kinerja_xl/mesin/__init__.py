"""Recalculation without Excel: what can be trusted is calculated, the rest is named with its reason."""
