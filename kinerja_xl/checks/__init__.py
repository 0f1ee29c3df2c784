"""The linter of workbooks: one rule = one file, in area folders."""
