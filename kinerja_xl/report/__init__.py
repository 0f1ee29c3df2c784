"""Findings and results as terminal text, JSON and SARIF."""
