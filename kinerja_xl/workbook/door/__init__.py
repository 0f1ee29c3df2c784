"""The door: bytes come in as a checked package, bounded before anything is parsed."""
