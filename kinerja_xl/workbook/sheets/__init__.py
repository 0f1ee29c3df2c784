"""Sheets as plain cells: value, kind, format, merges, notes."""
