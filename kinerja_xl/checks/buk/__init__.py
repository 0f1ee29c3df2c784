"""Structure of the workbook."""
