"""kinerja_xl: performance workbooks of Indonesian local government, checked exactly."""

import os

__version__ = "0.1.0"

os.environ.setdefault("OPENPYXL_LXML", "False")  # the same bytes of a workbook whether lxml is there or not
