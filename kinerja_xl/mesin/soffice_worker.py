"""A LibreOffice kept running: reads one task a line from stdin, answers one line on stdout.

Runs under the Python that has LibreOffice's `uno` module, so it imports nothing of the package.

A task is {"berkas": path, "lembar": {name: [[row, column], …]}}; its answer {"nilai": {name: [value, …]}} in the same
order, an error as {"galat": number}; or {"gagal": reason}.

Or it is {"dokumen": path, "pdf": path, "penanda": {bookmark: text}}: the document is laid out, each text replaced by
the page of its bookmark, and the result printed as PDF; its answer {"halaman": {bookmark: page}}.
"""

from __future__ import annotations

import importlib
import json
import os
import subprocess
import sys
import time
import uuid
from typing import Any

_PIXEL = 26.4583
"""Hundredths of a millimetre in a pixel of a picture."""
_ERROR = 4
"""com.sun.star.sheet.FormulaResult.ERROR"""


class Worker:
    """A LibreOffice process and its desktop."""

    def __init__(self, soffice: str, profile: str) -> None:
        self.uno: Any = importlib.import_module("uno")  # there only in LibreOffice's own Python
        self.failure: type[Exception] = self.uno.getClass("com.sun.star.uno.Exception")
        name = "kinerja" + uuid.uuid4().hex
        place = f"-env:UserInstallation={self.uno.systemPathToFileUrl(profile)}"
        command = [soffice, place, "--headless", "--norestore", "--nologo", f"--accept=pipe,name={name};urp;"]
        self.process = subprocess.Popen(command, stdout=sys.stderr)
        self.desktop = self._connect(name)

    def _connect(self, name: str) -> Any:
        here = self.uno.getComponentContext()
        resolver = here.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", here)
        not_yet: type[Exception] = self.uno.getClass("com.sun.star.connection.NoConnectException")
        for _ in range(900):
            try:
                there = resolver.resolve(f"uno:pipe,name={name};urp;StarOffice.ComponentContext")
            except not_yet:
                time.sleep(0.1)
            else:
                self.context = there
                return there.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", there)
        self.process.kill()
        raise SystemExit("LibreOffice tidak menjawab dalam 90 detik")

    def answer(self, task: dict[str, Any]) -> dict[str, Any]:
        """The answer to a task."""
        try:
            if "ekspor" in task:
                return self._export(task)
            if "gambar" in task:
                return self._draw(task)
            return self._lay_out(task) if "dokumen" in task else self._calculate(task)
        except self.failure as error:
            return {"gagal": " ".join(str(error).split())[:200]}

    def _set(self, **values: Any) -> tuple[Any, ...]:
        """Named values as LibreOffice takes them."""
        made = []
        for name, value in values.items():
            one = self.uno.createUnoStruct("com.sun.star.beans.PropertyValue")
            one.Name, one.Value = name, value
            made.append(one)
        return tuple(made)

    def _url(self, path: str) -> str:
        return str(self.uno.systemPathToFileUrl(os.path.abspath(path)))

    def _lay_out(self, task: dict[str, Any]) -> dict[str, Any]:
        safely = self._set(Hidden=True, MacroExecutionMode=0, UpdateDocMode=0)  # no macro, no link is followed
        document = self.desktop.loadComponentFromURL(self._url(task["dokumen"]), "_blank", 0, safely)
        if document is None or not hasattr(document, "getBookmarks"):
            return {"gagal": "LibreOffice Writer tidak membuka dokumennya"}
        try:
            pages = self._pages(document, list(task["penanda"]))
            self._number(document, {text: pages[name] for name, text in task["penanda"].items() if name in pages})
            document.storeToURL(self._url(task["pdf"]), self._set(FilterName="writer_pdf_Export"))
            return {"halaman": pages}
        finally:
            document.close(True)

    def _export(self, task: dict[str, Any]) -> dict[str, Any]:
        safely = self._set(Hidden=True, MacroExecutionMode=0, UpdateDocMode=0)  # as above
        document = self.desktop.loadComponentFromURL(self._url(task["ekspor"]), "_blank", 0, safely)
        if document is None:
            return {"gagal": "berkas tidak terbuka"}
        try:
            document.storeToURL(self._url(task["hasil"]), self._set(FilterName=task["saring"]))
            return {"hasil": task["hasil"]}
        finally:
            document.close(True)

    def _draw(self, task: dict[str, Any]) -> dict[str, Any]:
        """Lay a picture on a page of its own size, and print that page."""
        document = self.desktop.loadComponentFromURL("private:factory/swriter", "_blank", 0, self._set(Hidden=True))
        try:
            page = document.StyleFamilies.getByName("PageStyles").getByName("Standard")
            wide, high = int(task["lebar"] * _PIXEL), int(task["tinggi"] * _PIXEL)
            page.Width, page.Height = wide, high
            for side in ("Left", "Right", "Top", "Bottom"):
                setattr(page, f"{side}Margin", 0)
            provider = self.context.ServiceManager.createInstanceWithContext(
                "com.sun.star.graphic.GraphicProvider", self.context
            )
            shape = document.createInstance("com.sun.star.text.TextGraphicObject")
            shape.Graphic = provider.queryGraphic(self._set(URL=self._url(task["gambar"])))
            shape.Width, shape.Height = wide, high
            document.Text.insertTextContent(document.Text.createTextCursor(), shape, False)
            document.storeToURL(self._url(task["hasil"]), self._set(FilterName="writer_pdf_Export"))
            return {"hasil": task["hasil"]}
        finally:
            document.close(True)

    def _pages(self, document: Any, names: list[str]) -> dict[str, int]:
        """The page on which each bookmark stands."""
        cursor, marks = document.getCurrentController().getViewCursor(), document.getBookmarks()
        pages = {}
        for name in names:
            if marks.hasByName(name):
                cursor.gotoRange(marks.getByName(name).getAnchor(), False)
                pages[name] = int(cursor.getPage())
        return pages

    def _number(self, document: Any, pages: dict[str, int]) -> None:
        """Put page numbers in the place of the texts that stand for them in the tables of contents."""
        indexes = document.getDocumentIndexes()
        for number in range(indexes.getCount()):
            indexes.getByIndex(number).IsProtected = False
        for text, page in pages.items():
            found = document.createReplaceDescriptor()
            found.SearchString, found.ReplaceString = text, str(page)
            document.replaceAll(found)

    def _calculate(self, task: dict[str, Any]) -> dict[str, Any]:
        hidden = self._set(Hidden=True)
        document = self.desktop.loadComponentFromURL(self._url(task["berkas"]), "_blank", 0, hidden)
        if document is None:
            return {"gagal": "berkas tidak terbuka"}
        try:
            document.calculateAll()
            return {"nilai": {name: values(document.Sheets.getByName(name), at) for name, at in task["lembar"].items()}}
        finally:
            document.close(True)

    def end(self) -> None:
        """End LibreOffice, by force when it does not go."""
        try:
            self.desktop.terminate()
            self.process.wait(20)
        except (self.failure, subprocess.TimeoutExpired):
            self.process.kill()


def values(sheet: Any, places: list[tuple[int, int]]) -> list[Any]:
    """The values of some cells of a sheet."""
    if not places:
        return []
    rows, columns = [r for r, _ in places], [c for _, c in places]
    top, left = min(rows), min(columns)
    block = sheet.getCellRangeByPosition(left - 1, top - 1, max(columns) - 1, max(rows) - 1)
    data = block.getDataArray()
    wrong = {
        (row + 1, column + 1): sheet.getCellByPosition(column, row).getError()
        for area in block.queryFormulaCells(_ERROR).getRangeAddresses()
        for row in range(area.StartRow, area.EndRow + 1)
        for column in range(area.StartColumn, area.EndColumn + 1)
    }
    return [{"galat": wrong[r, c]} if (r, c) in wrong else data[r - top][c - left] for r, c in places]


def main() -> None:
    """Answer tasks until stdin ends."""
    worker = Worker(*sys.argv[1:3])
    try:
        for line in sys.stdin:
            print(json.dumps(worker.answer(json.loads(line))), flush=True)
    finally:
        worker.end()


if __name__ == "__main__":
    main()
