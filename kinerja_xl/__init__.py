"""kinerja_xl: performance workbooks of Indonesian local government, checked exactly."""

__version__ = "0.1.0"
