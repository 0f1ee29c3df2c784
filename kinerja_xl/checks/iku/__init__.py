"""Rules on indicators: unit, formula, source, owner, and whether they measure what they name."""
