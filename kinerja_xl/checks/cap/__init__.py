"""Capaian, output and evaluation scores."""
