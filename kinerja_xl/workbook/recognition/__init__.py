"""Forms recognised by their headers, and their rows as typed tables."""
