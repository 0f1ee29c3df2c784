"""Example workbooks built from the data under `workbooks/sumber/`."""
