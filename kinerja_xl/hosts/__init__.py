"""Spreadsheet hosts: what is built for each of them from the registry of functions and the list of commands."""
