"""Classic Excel on Windows, served through xlwings: values over COM, the VBA around them, the add-in file."""
