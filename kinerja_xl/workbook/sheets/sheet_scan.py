"""Streaming scan of a worksheet part: cells, merges, hidden rows and columns, and what is odd about them."""

from __future__ import annotations

import datetime
import re
from decimal import Decimal

from kinerja_xl.calc.rumus_sel import moved
from kinerja_xl.cells import column_letters, parse_a1, parse_range
from kinerja_xl.errors import KinerjaError
from kinerja_xl.workbook.door import formula_reach, limits
from kinerja_xl.workbook.door.part_xml import (
    MAX_COLUMN,
    MAX_ROW,
    MAX_TEXT,
    Attributes,
    PartParser,
    unescape,
    whole_number,
)
from kinerja_xl.workbook.sheets import merges
from kinerja_xl.workbook.sheets.grid import GENERAL, NumberFormat, RawCell, Remark, Sheet

_NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?", re.ASCII)
_TRUTH = {"1": "BENAR", "true": "BENAR", "0": "SALAH", "false": "SALAH"}
_FALSE_DAY = 60  # the 29th of February 1900, which only Excel knows
_MEND = "Perbaiki sel itu di Excel dan simpan ulang, lalu periksa lagi."
_DAMAGED = "Buka di Excel, biarkan Excel memperbaikinya, simpan ulang, lalu periksa lagi."


class SheetScan:
    """Cells, merges and hidden rows and columns of a worksheet part, into a Sheet.

    What would be read in two ways, or as something it does not say, is refused with the cell it stands in; what is
    merely odd becomes a remark of the sheet.
    """

    def __init__(self, sheet: Sheet, strings: list[str], formats: list[NumberFormat], epoch_1904: bool = False) -> None:
        self.sheet, self.strings, self.formats = sheet, strings, formats
        self.knows_false_day = not epoch_1904
        self.row = self.column = self.spans = self.conditions = 0
        self.at: Attributes = {}
        self.value: list[str] = []
        self.said: list[str] = []
        self.formula = self.collect = self.stored = self.phonetic = self.saying = False
        self.row_given = True
        self.unordered = self.in_sheet = False
        self.about: Attributes = {}
        self.shared: dict[str, tuple[int, int, str]] = {}
        self.formula_size = 0
        self.uncalculated = 0
        self.first_uncalculated = 0, 0
        self.told: set[str] = set()

    def run(self, parser: PartParser, data: bytes) -> None:
        """Scan a part; KinerjaError for what cannot be read in one way only."""
        self.parser = parser
        self.outward = any(mark in data for mark in formula_reach.OUTWARD)
        parser.run(data, self._start, self._end, self._text)
        self._judge_whole()

    def _start(self, tag: str, at: Attributes) -> None:
        if tag == "c":
            self._place(at)
            self.at, self.value, self.formula, self.stored = at, [], False, False
        elif tag == "v" or (tag == "t" and not self.phonetic):
            self.collect = self.stored = True
        elif tag == "f":
            self.formula = self.saying = True
            self.about, self.said = at, []
        elif tag == "row":
            self._open_row(at)
        elif tag == "rPh":
            self.phonetic = True
        elif tag == "mergeCell":
            self._merge(at.get("ref", ""))
        elif tag == "col":
            self._columns(at)
        elif tag == "hyperlink":
            self._link(at.get("ref", ""))
        elif tag == "conditionalFormatting":
            self.conditions += 1
        elif not self.in_sheet:
            self.in_sheet = True
            if tag != "worksheet":
                raise self._refuse(f"bagian {self.parser.name} bukan lembar kerja", _DAMAGED)

    def _text(self, data: str) -> None:
        if self.collect:
            self.value.append(data)
        elif self.saying:
            self.said.append(data)

    def _end(self, tag: str) -> None:
        if tag in ("v", "t"):
            self.collect = False
        elif tag == "c":
            cell = self._cell()
            if cell is not None:
                place = self.row, self.column
                if self.unordered and place in self.sheet.cells:
                    raise self._refuse_cell("tertulis dua kali", _DAMAGED)
                self.sheet.cells[place] = cell
                if self.formula:
                    self.sheet.formulas[place] = self._formula_text()
        elif tag == "f":
            self.saying = False
            if self.said:
                self._say("".join(self.said))
        elif tag == "rPh":
            self.phonetic = False

    # Places

    def _open_row(self, at: Attributes) -> None:
        last = self.row
        self.row_given = "r" in at
        self.row = whole_number(at["r"]) if self.row_given else last + 1
        self.column = 0
        if not 1 <= self.row <= MAX_ROW:
            raise self._refuse(f"{limits.ROWS.told}: '{at.get('r', '')[:20]}'", _DAMAGED)
        if self.row <= last:
            self._tell_disorder()
        if at.get("hidden") in ("1", "true"):
            self.sheet.hidden_rows.add(self.row)

    def _place(self, at: Attributes) -> None:
        last = self.column
        ref = at.get("r")
        if ref is None:
            self.column += 1
        else:
            try:
                row, self.column = parse_a1(ref)
            except ValueError:
                raise self._refuse(f"memuat sel beralamat '{ref[:20]}'", _DAMAGED) from None
            if row != self.row:
                if self.row_given:
                    raise self._refuse(f"memuat sel {ref} pada baris {self.row}", _DAMAGED)
                self.row = row
        if self.column <= last:
            self._tell_disorder()
        if self.column > MAX_COLUMN or self.row > MAX_ROW:
            raise self._refuse(limits.COLUMNS.told if self.column > MAX_COLUMN else limits.ROWS.told, _DAMAGED)

    def _tell_disorder(self) -> None:
        if not self.unordered:
            self.unordered = True
            self._tell("Baris atau sel tidak tertulis menurut urutannya. Isinya dibaca menurut alamat sel.")

    # Areas

    def _merge(self, ref: str) -> None:
        try:
            top, left, bottom, right = parse_range(ref)
        except ValueError:
            raise self._refuse(f"memuat sel gabungan beralamat '{ref[:20]}'", _DAMAGED) from None
        self.sheet.merges.append((min(top, bottom), min(left, right), max(top, bottom), max(left, right)))

    def _columns(self, at: Attributes) -> None:
        first, last = whole_number(at.get("min")), min(whole_number(at.get("max")), MAX_COLUMN)
        self.spans += 1
        if self.spans > MAX_COLUMN:
            raise self._refuse(limits.COLUMNS.told, _DAMAGED)
        if at.get("hidden") in ("1", "true") and last not in self.sheet.hidden_columns:
            self.sheet.hidden_columns.update(range(first, last + 1))

    def _link(self, ref: str) -> None:
        try:
            top, left, bottom, right = parse_range(ref)
        except ValueError:
            return  # a link on no cell is never followed
        if (abs(bottom - top) + 1) * (abs(right - left) + 1) > limits.LINKED_CELLS.most:
            raise self._refuse(limits.LINKED_CELLS.told, _MEND)

    # Contents

    def _cell(self) -> RawCell | None:
        text, kind = "".join(self.value), self.at.get("t", "n")
        number_format = self._format(self.at.get("s"))
        if not text:
            return self._blank(kind, number_format)
        if kind == "n":
            return self._number(text, number_format)
        if kind == "s":
            return self._shared(text, number_format)
        if kind in ("str", "inlineStr"):
            return RawCell("teks", self._plain(text), number_format, self.formula)
        if kind == "e":
            if text not in limits.ERRORS:
                raise self._refuse_cell(f"memuat galat '{text[:20]}' yang tidak dikenal Excel")
            return RawCell("galat", text, number_format, self.formula)
        if kind == "b":
            if text not in _TRUTH:
                raise self._refuse_cell(f"memuat nilai logika '{text[:20]}'")
            return RawCell("logika", _TRUTH[text], number_format, self.formula)
        if kind == "d" and _is_iso(text):
            return RawCell("tanggal", text, number_format, self.formula)
        raise self._refuse_cell(f"memuat isi '{text[:20]}' berjenis '{kind[:20]}'")

    def _blank(self, kind: str, number_format: NumberFormat) -> RawCell | None:
        """A formula nobody has calculated yet is not an empty cell."""
        if kind == "s" and self.stored:
            raise self._refuse_cell("menunjuk teks tanpa nomor")
        if not self.formula:
            return None
        if not self.stored:
            self.uncalculated += 1
            if self.uncalculated == 1:
                self.first_uncalculated = self.row, self.column
        return RawCell("kosong", "", number_format, True)

    def _shared(self, text: str, number_format: NumberFormat) -> RawCell | None:
        index = whole_number(text, -1)
        if not 0 <= index < len(self.strings):
            raise self._refuse_cell(f"menunjuk teks nomor '{text[:20]}' yang tidak ada")
        shared = self.strings[index]
        return RawCell("teks", shared, number_format) if shared else None

    def _plain(self, text: str) -> str:
        plain = unescape(text)
        if plain is not text and "\ufffd" in plain:
            self._tell_here("Teks memuat huruf yang rusak (separuh pasangan surogat), ditampilkan sebagai \ufffd.")
        if len(plain) > MAX_TEXT:
            self._tell_here("Teks dipotong karena " + limits.TEXT.told + ".")
            return plain[:MAX_TEXT]
        return plain

    def _number(self, text: str, number_format: NumberFormat) -> RawCell:
        value = Decimal(text) if text.isdigit() and len(text) < 16 and text.isascii() else self._decimal(text)
        if not number_format.date:
            return RawCell("angka", value, number_format, self.formula)
        if not 0 <= value < limits.DATE.most + 1:
            self._judge_date(value)
        elif value // 1 == _FALSE_DAY and self.knows_false_day:
            self._tell_here("Tanggal 29 Februari 1900 tidak pernah ada.")
        return RawCell("tanggal", value, number_format, self.formula)

    def _decimal(self, text: str) -> Decimal:
        bare = text.strip()
        if len(text) > limits.NUMBER_TEXT.most:
            raise self._refuse_cell(limits.NUMBER_TEXT.told)
        if not _NUMBER.fullmatch(bare):
            raise self._refuse_cell(f"berjenis angka tetapi memuat '{bare[:20]}'")
        if bare != text:
            self._tell_here("Angka tersimpan dengan spasi di sekitarnya.")
        value = Decimal(f"{float(bare):.15g}")
        if not value.is_finite():
            raise self._refuse_cell(f"memuat angka '{bare[:20]}' yang terlalu besar untuk Excel")
        return value

    def _judge_date(self, value: Decimal) -> None:
        if value > 0:
            raise self._refuse_cell(limits.DATE.told, "Perbaiki tanggal atau format selnya, simpan, lalu periksa lagi.")
        self._tell_here("Tanggal sebelum awal kalender Excel; Excel menampilkannya sebagai ####.")

    def _format(self, style: str | None) -> NumberFormat:
        if style is None:
            return self.formats[0] if self.formats else GENERAL
        number = whole_number(style, -1)
        if 0 <= number < len(self.formats):
            return self.formats[number]
        if number:
            self._tell_here("Gaya sel menunjuk format yang tidak ada; sel dibaca tanpa format.")
        return GENERAL

    def _formula_text(self) -> str:
        """The formula without `=`; a shared one is written out, that of an array stands in braces, "" is unreadable."""
        text, kind = unescape("".join(self.said)), self.about.get("t", "")
        if kind == "shared":
            key = self.about.get("si", "")
            if text:
                self.shared[key] = self.row, self.column, text
            elif key in self.shared:
                text = self._moved(*self.shared[key])
        return f"{{{text}}}" if kind in ("array", "dataTable") else text

    def _moved(self, row: int, column: int, text: str) -> str:
        self.formula_size += len(text)
        if self.formula_size > limits.SHARED_FORMULAS.most:
            self._tell_here(f"{limits.SHARED_FORMULAS.told}; selebihnya tidak diperiksa.")
            return ""
        return moved(text, self.row - row, self.column - column)

    def _say(self, formula: str) -> None:
        if formula_reach.is_too_deep(formula):
            raise self._refuse_cell(limits.FORMULA_DEPTH.told, "Sederhanakan rumusnya di Excel, lalu periksa lagi.")
        if told := formula_reach.remark(formula, self.outward):
            self._tell_here(told)

    # The sheet as a whole

    def _judge_whole(self) -> None:
        sheet = self.sheet
        last_row = max((row for row, _ in sheet.cells), default=0)
        if sheet.merges:
            self._judge_merges(last_row)
        if self.conditions > limits.CONDITIONS.most:
            self._tell(f"{limits.CONDITIONS.told}; Excel akan lambat membukanya.")
        if last_row * MAX_COLUMN > limits.SPREAD.most:
            area = last_row * max(column for _, column in sheet.cells)
            if area > max(limits.SPREAD.most, 1000 * len(sheet.cells)):
                self._tell(f"{limits.SPREAD.told}; periksa apakah ada isi yang tersesat jauh dari tabelnya.")
        self._tell_uncalculated()

    def _judge_merges(self, last_row: int) -> None:
        areas = self.sheet.merges
        if merges.count_cells(areas, last_row) > limits.MERGED_CELLS.most:
            raise self._refuse(limits.MERGED_CELLS.told, _MEND)
        if overlap := merges.find_overlap(areas):
            top, left, bottom, right = overlap
            ref = f"{column_letters(left)}{top}:{column_letters(right)}{bottom}"
            raise self._refuse(f"memuat sel gabungan {ref} yang menindih sel gabungan lain", _DAMAGED)
        if len(areas) > limits.MERGES.most:
            self._tell(f"{limits.MERGES.told}; Excel akan lambat membukanya.")

    def _tell_uncalculated(self) -> None:
        if self.uncalculated:
            text = f"{self.uncalculated} rumus belum pernah dihitung; buka di Excel, hitung, dan simpan."
            self.sheet.remarks.append(Remark(*self.first_uncalculated, text))

    def _tell(self, text: str) -> None:
        self.sheet.remarks.append(Remark(0, 0, text))

    def _tell_here(self, text: str) -> None:
        """A remark at the first cell it holds for."""
        if text not in self.told:
            self.told.add(text)
            self.sheet.remarks.append(Remark(self.row, self.column, text))

    def _refuse_cell(self, reason: str, hint: str = _MEND) -> KinerjaError:
        return self._refuse(f"sel {column_letters(self.column)}{self.row} {reason}", hint)

    def _refuse(self, reason: str, hint: str) -> KinerjaError:
        return KinerjaError(f"{self.parser.path}: lembar '{self.sheet.name}' ditolak: {reason}.", hint)


def _is_iso(text: str) -> bool:
    """Whether a text is a date, a time or both as ISO 8601 writes them."""
    for read in (datetime.datetime.fromisoformat, datetime.time.fromisoformat):
        try:
            read(text)
        except ValueError:
            continue
        return True
    return False
