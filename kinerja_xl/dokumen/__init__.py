"""Documents: drafts of bound figures, written with a Word template that an office may change."""
