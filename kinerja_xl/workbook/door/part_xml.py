"""Streaming parsing of the XML parts of a workbook, bounded before it begins."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from xml.parsers import expat

from kinerja_xl.errors import KinerjaError
from kinerja_xl.workbook.door.limits import COLUMNS, DEPTH, RESAVE, ROWS, TEXT, TOKEN, refusal

Attributes = dict[str, str]

MAX_ROW, MAX_COLUMN, MAX_TEXT = ROWS.most, COLUMNS.most, TEXT.most
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_STEP = 4096


_LEAST_EXPAT = (2, 4, 5)
"""Before it, expat writes outside its memory on evil input (CVE-2022-25235, 25236, 25315). What was slow before 2.6.0,
long tokens in many pieces, is bounded here; entities are not declared without a DOCTYPE."""


class _LocalNames(dict[str, str]):
    """The names of elements without their prefix, each worked out once a part."""

    def __missing__(self, name: str) -> str:
        self[name] = name.rpartition(":")[2]
        return self[name]


class PartParser:
    """An expat parser that knows local names only, so that every spelling of the namespaces reads alike."""

    def __init__(self, path: Path, name: str) -> None:
        self.path, self.name = path, name
        if expat.version_info < _LEAST_EXPAT:
            raise _unsafe_parser()
        self._parser = expat.ParserCreate()
        self._parser.buffer_text = True
        self._parser.StartDoctypeDeclHandler = self._refuse_doctype

    def run(
        self,
        data: bytes,
        start: Callable[[str, Attributes], None],
        end: Callable[[str], None] | None = None,
        text: Callable[[str], None] | None = None,
    ) -> None:
        """Parse the whole part; KinerjaError when it is damaged, beyond a limit or holds a DOCTYPE."""
        self._judge(data)
        local = _LocalNames()
        self._parser.StartElementHandler = lambda name, attributes: start(local[name], attributes)
        if end is not None:
            self._parser.EndElementHandler = lambda name: end(local[name])
        if text is not None:
            self._parser.CharacterDataHandler = text
        self._parse(data)

    def check(self, data: bytes, flat: bool = False) -> None:
        """Parse the whole part for its errors alone: KinerjaError as for `run`; `flat` where its depth is known."""
        self._judge(data, flat)
        self._parse(data)

    def _parse(self, data: bytes) -> None:
        try:
            self._parser.Parse(data, True)
        except (expat.ExpatError, ValueError, LookupError):  # LookupError: an encoding nobody knows
            raise KinerjaError(f"{self.path}: bagian {self.name} rusak.", RESAVE) from None

    def _judge(self, data: bytes, flat: bool = False) -> None:
        if has_long_token(data):
            raise refusal(self.path, TOKEN.told, self.name)
        if not flat and is_deep(data):
            raise refusal(self.path, DEPTH.told, self.name)

    def _refuse_doctype(self, *_: object) -> None:
        raise refusal(self.path, f"{self.name} memuat DOCTYPE")


def _unsafe_parser() -> KinerjaError:
    version = ".".join(map(str, expat.version_info))
    return KinerjaError(
        f"pustaka XML (expat {version}) pada Python ini tidak aman untuk membaca berkas orang lain.",
        "Perbarui Python, lalu jalankan lagi.",
    )


def has_long_token(data: bytes) -> bool:
    """Whether a tag, an attribute or a text is longer than TOKEN: a `<` must stand in every stretch of that length."""
    at, last = 0, len(data) - TOKEN.most
    while at < last:
        found = data.rfind(b"<", at + 1, at + TOKEN.most)
        if found < 0:
            return True
        at = found
    return False


def is_deep(data: bytes) -> bool:
    """Whether elements are nested deeper than DEPTH, counted at every 4 KB from the bytes alone.

    What counting misses (`/>` inside texts, a depth gone again within 4 KB) costs this reader nothing: it does not
    recurse. The limit keeps such files from the programs that do.
    """
    if b"\0" in data[:4]:
        return False
    depth, limit = 0, DEPTH.most
    for at in range(0, len(data), _STEP):
        to = at + _STEP
        closed = 2 * data.count(b"</", at, to + 1) + data.count(b"/>", at, to + 1)
        other = data.count(b"<!", at, to + 1) + data.count(b"<?", at, to + 1)
        depth += data.count(b"<", at, to) - closed - other
        if depth > limit:
            return True
    return False


def whole_number(text: str | None, default: int = 0) -> int:
    """An attribute that must be a whole number, the default when it is none.

    >>> whole_number("12"), whole_number("-1"), whole_number("9" * 5000)
    (12, 0, 0)
    """
    return int(text) if text is not None and len(text) < 20 and text.isascii() and text.isdigit() else default


def unescape(text: str) -> str:
    """Characters written as `_x000D_`; halves of a pair are joined, a half alone cannot be shown."""
    if "_x" not in text:
        return text
    plain = _ESCAPED.sub(lambda m: chr(int(m[1], 16)), text)
    return plain.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
