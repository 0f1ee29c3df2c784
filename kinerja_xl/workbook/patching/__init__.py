"""Values written back into a workbook, every other byte kept, and files replaced safely."""
