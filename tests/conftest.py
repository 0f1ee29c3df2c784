"""What every test needs: our package is loaded before openpyxl, so that both write as the command does."""

import kinerja_xl  # noqa: F401  # it settles how openpyxl writes XML
