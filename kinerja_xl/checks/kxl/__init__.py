"""Findings about the checker itself and its suppressions."""
