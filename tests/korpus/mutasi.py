"""Mutated workbooks, number texts and settings files through what reads them: only a KinerjaError may come out.

Run: `make fuzz N=100000` (BENIH=1 to repeat a run, JENIS=teks for number texts and settings alone, which are a hundred
times as fast). What breaks is written to a temporary folder, with the number of
the mutation; the same seed and number give the same file again.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import random
import re
import sys
import tempfile
import time
import traceback
import zipfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from kinerja_xl.app.pemeriksaan import settings_of
from kinerja_xl.errors import KinerjaError
from kinerja_xl.numbers import clean_text, find_date, read_date, read_number, read_quantities
from kinerja_xl.workbook.formulas.read_formulas import read_formulas
from kinerja_xl.workbook.recognition.nomenklatur import read_nomenklatur
from kinerja_xl.workbook.recognition.read import read_book
from tests.workbook.serangan import good, packed

SLOWEST = 5.0
"""Processor seconds that no mutation may take."""
_TOKENS = (
    *"< > & \" ' / = \0 \x07 é \U0001f600 ]]> <!-- <![CDATA[ <?x &#0; &#xD800; &lt; <!DOCTYPE".split(" "),
    *"-1 0 1e309 nan 99999999999 4294967296 A0 XFE1 A1:XFD1048576 $A$1 #REF! s n e b d str shared".split(),
    *"</c> <c> <v> </v> <f> </f> <row> </row> <t> <is> mc:AlternateContent x:c xmlns=".split(),
)
_NUMBERS = "0123456789.,-+() %RprpIDR/\u00a0\u2212\u2013\u0661\uff11xe_\u200b\t\nnaNA:;'\"orangjutamiliar"
_TOML = (
    *"[[abaikan]] [abaikan] kode sel berkas sampai karena = \n [ ] { } , . \" ' ''' \"\"\" #".split(" "),
    *'"PAG101" "LRA!F9" 2026-12-31 2026-13-45 2026-12-31T00:00:00 1 1e999 nan true [[[[ "\\uD800"'.split(),
    "9" * 5000,
    "[" * 3000,
)


def mutated_workbook(chance: random.Random, content: bytes) -> bytes:
    """One change of a workbook: of its bytes, of its archive, or of the XML of a part."""
    return chance.choice((_flipped, _cut, _swapped, _changed_xml, _changed_xml, _changed_xml))(chance, content)


def number_text(chance: random.Random) -> str:
    """A text of the characters that numbers are written with."""
    return "".join(chance.choices(_NUMBERS, k=chance.randrange(1, 24)))


def settings_text(chance: random.Random) -> str:
    """A text of the pieces that settings files are written with."""
    return chance.choice(("", " ")).join(chance.choices(_TOML, k=chance.randrange(1, 16)))


def _flipped(chance: random.Random, content: bytes) -> bytes:
    data = bytearray(content)
    for _ in range(chance.choice((1, 1, 2, 8, 64))):
        data[chance.randrange(len(data))] = chance.randrange(256)
    return bytes(data)


def _cut(chance: random.Random, content: bytes) -> bytes:
    first, last = sorted(chance.choices(range(len(content) + 1), k=2))
    return chance.choice(
        (content[:first], content[:first] + content[last:], content[first:], content + content[first:])
    )


def _swapped(chance: random.Random, content: bytes) -> bytes:
    parts = _parts(content)
    one, other = chance.choice(list(parts)), chance.choice(list(parts))
    kept = parts[one]
    parts[one] = parts[other]
    if chance.random() < 0.5:
        parts[other] = kept
    elif chance.random() < 0.5:
        del parts[other]
    return _pack(parts)


def _changed_xml(chance: random.Random, content: bytes) -> bytes:
    parts = _parts(content)
    name = chance.choice([n for n in parts if n.endswith((".xml", ".rels"))])
    text = parts[name].decode("utf-8", "replace")
    for _ in range(chance.choice((1, 1, 2, 5))):
        spots = [m.span() for m in re.finditer(r'"[^"]*"|>[^<]*<|</?\w+', text)] or [(0, len(text))]
        first, last = chance.choice(spots)
        piece = chance.choice((*_TOKENS, text[first:last] * 2, "", "9" * chance.randrange(1, 400)))
        text = text[: first + 1] + piece + text[max(first + 1, last - 1) :]
    parts[name] = text.encode("utf-8", "replace")
    return _pack(parts)


def _parts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _pack(parts: dict[str, bytes]) -> bytes:
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return raw.getvalue()


class Trial:
    """Mutations one after the other in a folder; `broken` holds the number and the trace of those that broke."""

    def __init__(self, seed: int, folder: Path, examples: list[bytes], books: bool = True) -> None:
        self.seed, self.folder, self.examples, self.books = seed, folder, examples, books
        self.outcomes: Counter[str] = Counter()
        self.broken: list[tuple[int, str]] = []

    def run(self, number: int) -> None:
        """One mutation: a workbook, every tenth time a number text and a settings file; without books these alone."""
        chance = random.Random(f"{self.seed}/{number}")
        kind, content, read = self._made(chance, number)
        begin = time.process_time()
        try:
            read()
            self.outcomes[f"{kind} dibaca"] += 1
        except KinerjaError as error:
            self.outcomes[f"{kind} ditolak"] += 1
            if not str(error).strip():
                self._break(number, content, "penolakan tanpa alasan")
        except Exception:
            self._break(number, content, traceback.format_exc())
        if time.process_time() - begin > SLOWEST:
            self._break(number, content, f"lebih dari {SLOWEST} detik")

    def _made(self, chance: random.Random, number: int) -> tuple[str, bytes, Callable[[], object]]:
        rest = number % 10 if self.books else 5 * (number % 2)
        if rest == 0:
            text = number_text(chance)
            return "angka", text.encode(), lambda: read_text(text)
        if rest == 5:
            path = self.folder / "kinerja.toml"
            path.write_text(settings_text(chance), encoding="utf-8", errors="replace")
            return "setelan", path.read_bytes(), lambda: list(settings_of(self.folder, "a.xlsx"))
        if number % 100 == 1:
            table = self.folder / "kode.csv"
            table.write_bytes(_flipped(chance, b"Kode;Nama\n5.03.02;Program\n" * 4))
            return "tabel", table.read_bytes(), lambda: read_nomenklatur(table)
        path = self.folder / "mutasi.xlsx"
        path.write_bytes(mutated_workbook(chance, chance.choice(self.examples)))
        return "buku", path.read_bytes(), lambda: _read_workbook(path)

    def _break(self, number: int, content: bytes, trace: str) -> None:
        self.broken.append((number, trace))
        (self.folder / f"rusak-{self.seed}-{number}").write_bytes(content)


def examples(folder: Path) -> list[bytes]:
    """The workbooks that are mutated: a small one with every kind of content, and one of ours."""
    rich = good()
    sheet = "xl/worksheets/sheet1.xml"
    rich[sheet] = rich[sheet].replace(
        b"</sheetData>",
        b'<row r="2" hidden="1"><c r="A2" t="inlineStr"><is><r><t>a</t></r><rPh><t>b</t></rPh></is></c>'
        b'<c r="B2" t="b"><v>1</v></c><c r="C2" t="e"><v>#N/A</v></c><c r="D2" t="d"><v>2026-01-02</v></c>'
        b'<c r="E2" s="1"><v>45000</v></c><c r="F2" t="str"><f t="shared" si="0">A2&amp;"x"</f><v>ax</v></c>'
        b'</row><row r="3"><c r="F3" t="str"><f t="shared" si="0"/><v>x</v></c></row></sheetData>'
        b'<mergeCells><mergeCell ref="A5:B6"/></mergeCells><hyperlinks><hyperlink ref="A1"/></hyperlinks>',
    )
    path = packed(folder / "contoh.xlsx", rich)
    example = Path(__file__).parents[2] / "workbooks" / "contoh" / "lkjip-bontang-2020.xlsx"
    return [path.read_bytes(), path.read_bytes(), path.read_bytes(), example.read_bytes()]


def _read_workbook(path: Path) -> None:
    """As `periksa` and as `hitung` read it."""
    refused = None
    for read in (read_book, read_formulas):
        try:
            read(path)
        except KinerjaError as error:
            refused = error
    if refused is not None:
        raise refused


def read_text(text: str) -> None:
    """A cell's text as every reader of figures and dates takes it."""
    for desimal in (",", "."):
        read_number(text, desimal)
        read_number(text, desimal, "rupiah")
        read_quantities(text, desimal)
    read_date(text)
    find_date(text)
    clean_text(text)


def main() -> int:
    """Run so many mutations; exit code 1 when one broke."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("banyak", type=int)
    parser.add_argument("--jenis", choices=("semua", "teks"), default="semua")
    parser.add_argument("--benih", type=int, default=int(time.time()))
    options = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="kinerja-mutasi-"))
    trial = Trial(options.benih, folder, examples(folder), options.jenis == "semua")
    with contextlib.suppress(KeyboardInterrupt):  # what was done until then is told
        for number in range(options.banyak):
            trial.run(number)
            if sys.stderr.isatty() and number % 500 == 0:
                print(f"\r{number} {dict(trial.outcomes)}", end="", file=sys.stderr)
    for number, trace in trial.broken[:10]:
        print(f"mutasi {number} (benih {options.benih}):\n{trace}")
    print(f"benih {options.benih}: {dict(trial.outcomes)}, rusak {len(trial.broken)}; berkasnya di {folder}")
    return int(bool(trial.broken))


if __name__ == "__main__":
    raise SystemExit(main())
