"""What was worked out from a text, kept for the next time it comes."""

from functools import lru_cache

ingat = lru_cache(maxsize=20_000)
"""The texts of one workbook come back often; those of twenty thousand workbooks must not pile up."""
