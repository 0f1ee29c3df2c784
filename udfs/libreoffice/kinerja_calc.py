"""The bridge between Calc and the core: cells in, values and real error values out.

LibreOffice loads this file as a component; beside it lies `pythonpath/` with the core.
"""

import struct

import unohelper
from com.sun.star.task import XJobExecutor
from id.kinerja import XKinerja

from kinerja_xl.functions import registry
from kinerja_xl.functions.nilai import TIDAK_DIISI, Galat
from kinerja_xl.functions.panggil import panggil
from kinerja_xl.hosts.calc.galat import CODES, error_of

_QUIET_NAN = 0x7FF8000000000000
_ERROR_RESULTS = 4
"""Of com.sun.star.sheet.FormulaResult: cells whose formula ends in an error."""


def to_calc(value):
    """A value of the core as Calc takes it: an error becomes a NaN that carries Calc's own number of it."""
    if isinstance(value, Galat):
        return struct.unpack("<d", struct.pack("<Q", _QUIET_NAN | CODES[value]))[0]
    if isinstance(value, bool):
        return float(value)  # Calc takes either truth in an array for 1
    return "" if value is None else value


def from_calc(value):
    """An argument of Calc as the core takes it."""
    if value is None:
        return TIDAK_DIISI
    if hasattr(value, "getDataArray"):
        return _range(value)
    if isinstance(value, tuple):
        return [[None if cell == "" else cell for cell in row] for row in value]
    return value


def _range(cells):
    rows = [[None if cell == "" else cell for cell in row] for row in cells.getDataArray()]
    if any(cell is None for row in rows for cell in row):
        _put_errors(cells, rows)
    return rows


def _put_errors(cells, rows):
    """Error cells come as blanks: ask Calc for them and put each where it stands."""
    start = cells.getRangeAddress()
    for area in cells.queryFormulaCells(_ERROR_RESULTS).getRangeAddresses():
        for row in range(area.StartRow, area.EndRow + 1):
            for column in range(area.StartColumn, area.EndColumn + 1):
                at = row - start.StartRow, column - start.StartColumn
                rows[at[0]][at[1]] = error_of(cells.getCellByPosition(at[1], at[0]).getError())


def _method(function):
    def array(self, *arguments):
        result = panggil(function, [from_calc(a) for a in arguments])
        rows = result if isinstance(result, list) else [[result]]
        return tuple(tuple(to_calc(cell) for cell in row) for row in rows)

    def word(self, *arguments):
        result = panggil(function, [from_calc(a) for a in arguments])
        return to_calc(Galat.NILAI if isinstance(result, list) else result)

    return word if function.hasil == "teks" else array


class _Component(unohelper.Base, XKinerja):
    """The service KINERJA."""

    def __init__(self, context):
        self.context = context


class Perintah(unohelper.Base, XJobExecutor):
    """Menu and toolbar: the argument is the name of a command."""

    busy = False
    """A command lets Calc take keys while it works; a second one must wait for its end."""

    def __init__(self, context):
        self.context = context

    def trigger(self, name):
        """Run a command on the document in front, as one step of Undo."""
        if Perintah.busy:
            return
        from kinerja_xl.commands import PERINTAH, jalankan  # loaded when asked for: functions start faster
        from kinerja_xl.hosts.calc.buku import CalcBuku

        desktop = self.context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", self.context)
        document = desktop.getCurrentComponent()
        workbook = CalcBuku(self.context, document)
        Perintah.busy = True
        document.UndoManager.enterUndoContext(f"Kinerja: {PERINTAH[name].judul}")
        try:
            message = jalankan(name, workbook)
        except Exception as error:  # Calc would show nothing at all
            message = f"Kesalahan di dalam kinerja_xl ({type(error).__name__}: {error}). Laporkan kepada pengembang."
        finally:
            document.UndoManager.leaveUndoContext()
            Perintah.busy = False
        workbook.selesai(message)


Kinerja = type("Kinerja", (_Component,), {name: _method(f) for name, f in registry().items()})

g_ImplementationHelper = unohelper.ImplementationHelper()
g_ImplementationHelper.addImplementation(Kinerja, "KINERJA", ("KINERJA",))
g_ImplementationHelper.addImplementation(Perintah, "id.kinerja_xl.Perintah", ("com.sun.star.task.Job",))
