"""Drives a real LibreOffice: reads steps as JSON from stdin, writes their answers as JSON to stdout.

Runs under the Python that has LibreOffice's `uno` module, never under pytest's own.
"""

import json
import subprocess
import sys
import time
import uuid

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

HIDDEN = PropertyValue()
HIDDEN.Name, HIDDEN.Value = "Hidden", False


def connect(soffice, profile):
    name = "kinerja" + uuid.uuid4().hex
    command = [soffice, f"-env:UserInstallation=file://{profile}", "--headless", "--norestore", "--nologo"]
    process = subprocess.Popen([*command, f"--accept=pipe,name={name};urp;"], stdout=sys.stderr)
    resolver = uno.getComponentContext().ServiceManager.createInstanceWithContext(
        "com.sun.star.bridge.UnoUrlResolver", uno.getComponentContext()
    )
    for _ in range(600):
        try:
            return process, resolver.resolve(f"uno:pipe,name={name};urp;StarOffice.ComponentContext")
        except NoConnectException:
            time.sleep(0.1)
    raise SystemExit("LibreOffice tidak menjawab dalam 60 detik")


class Session:
    def __init__(self, context):
        self.context = context
        self.desktop = self.service("com.sun.star.frame.Desktop")
        self.document = None

    def service(self, name):
        return self.context.ServiceManager.createInstanceWithContext(name, self.context)

    def sheet(self, name):
        """A sheet by its name; `Sheet1` is the first one, whatever language LibreOffice speaks."""
        if name == "Sheet1":
            return self.document.Sheets.getByIndex(0)
        return self.document.Sheets.getByName(name)

    def buka(self, path):
        url = path if path.startswith("private:") else uno.systemPathToFileUrl(path)
        self.document = self.desktop.loadComponentFromURL(url, "_blank", 0, (HIDDEN,))
        return list(self.document.Sheets.ElementNames)

    def isi(self, sheet, rows):
        """Formulas, texts and numbers from A1 on."""
        width = max(map(len, rows))
        padded = tuple((*row, *[""] * (width - len(row))) for row in rows)
        self.sheet(sheet).getCellRangeByPosition(0, 0, width - 1, len(rows) - 1).setFormulaArray(padded)

    def lembar(self, name=None):
        if name is not None:
            self.document.Sheets.insertNewByName(name, self.document.Sheets.Count)
        return list(self.document.Sheets.ElementNames)

    def larik(self, sheet, address, formula):
        """An array formula in a range."""
        self.sheet(sheet).getCellRangeByName(address).setArrayFormula(formula)

    def hitung(self):
        start = time.perf_counter()
        self.document.calculateAll()
        return time.perf_counter() - start

    def baca(self, sheet, address):
        """Value, text and error number of each cell."""
        cells = self.sheet(sheet).getCellRangeByName(address)
        area = cells.getRangeAddress()
        return [
            [self.one(cells.getCellByPosition(c, r)) for c in range(area.EndColumn - area.StartColumn + 1)]
            for r in range(area.EndRow - area.StartRow + 1)
        ]

    def one(self, cell):
        if cell.getError():
            return {"galat": cell.getError()}
        kind = (
            cell.FormulaResultType2 if cell.Type.value == "FORMULA" else {"TEXT": 2, "EMPTY": 0}.get(cell.Type.value, 1)
        )
        if kind == 2:
            return cell.getString()
        return None if kind == 0 else cell.getValue()

    def rumus(self, sheet, address):
        return self.sheet(sheet).getCellRangeByName(address).getFormula()

    def catatan(self, sheet):
        notes = self.sheet(sheet).getAnnotations()
        return [[n.Position.Row + 1, n.Position.Column + 1, n.getString()] for n in notes]

    def format_bersyarat(self, sheet):
        return len(self.sheet(sheet).ConditionalFormats.getConditionalFormats())

    def gaya(self):
        families = (self.document.StyleFamilies.getByName(f) for f in ("CellStyles", "PageStyles"))
        return sorted(n for family in families for n in family.ElementNames if "kinerja" in n)

    def perintah(self, name):
        frame = self.document.getCurrentController().getFrame()
        dispatcher = self.service("com.sun.star.frame.DispatchHelper")
        dispatcher.executeDispatch(frame, f"service:id.kinerja_xl.Perintah?{name}", "_self", 0, ())
        return self.document.getCurrentController().hasInfobar("kinerja_xl")

    def pilih(self, sheet, address):
        self.document.getCurrentController().select(self.sheet(sheet).getCellRangeByName(address))

    def terpilih(self):
        controller = self.document.getCurrentController()
        address = controller.getSelection().getRangeAddress()
        return [controller.ActiveSheet.Name, address.StartRow + 1, address.StartColumn + 1]

    def simpan(self, path):
        kind = PropertyValue()
        kind.Name = "FilterName"
        kind.Value = "calc_pdf_Export" if path.endswith(".pdf") else "Calc MS Excel 2007 XML"
        self.document.storeToURL(uno.systemPathToFileUrl(path), (kind,))

    def bantuan(self):
        """Names and help texts as the Function Wizard shows them."""
        found = {}
        for description in (
            self.service("com.sun.star.sheet.FunctionDescriptions").getByIndex(n)
            for n in range(self.service("com.sun.star.sheet.FunctionDescriptions").getCount())
        ):
            values = {p.Name: p.Value for p in description}
            arguments = [[a.Name, a.Description, a.IsOptional] for a in values["Arguments"] or ()]
            found[values["Name"]] = [values["Description"], arguments]
        return found

    def tutup(self):
        self.document.close(True)


def main():
    soffice, profile = sys.argv[1:3]
    process, context = connect(soffice, profile)
    session = Session(context)
    answers = []
    try:
        for name, *arguments in json.load(sys.stdin):
            answers.append(getattr(session, name)(*arguments))
    finally:
        try:
            session.desktop.terminate()
        except Exception as error:  # the process is ended below whatever it says
            print(error, file=sys.stderr)
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            process.kill()
    json.dump(answers, sys.stdout)


if __name__ == "__main__":
    main()
