"""What turns the registry of functions into the real spreadsheets' own parts: modules, add-ins, extensions."""
