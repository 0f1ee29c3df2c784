"""Typed rows of the forms staff keep; every field is an Entry that knows its cell."""
