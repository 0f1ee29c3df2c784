"""Streaming scan of the texts of a part: shared strings, comments."""

from __future__ import annotations

from kinerja_xl.workbook.door.limits import TEXT
from kinerja_xl.workbook.door.part_xml import Attributes, PartParser, unescape


class StringScan:
    """Texts of every `element`: the `t` right inside it and in its runs, without phonetic runs.

    Text is as Excel shows it: cut at the most a cell holds. `cut` and `broken` count the texts that were cut, and
    those with half a character.
    """

    def __init__(self, element: str) -> None:
        self.element = element
        self.found: list[str] = []
        self.refs: list[str] = []
        self.cut = self.broken = 0
        self._pieces: list[str] = []
        self._open = self._inside = False
        self._phonetic = False

    def run(self, parser: PartParser, data: bytes) -> list[str]:
        """Scan a part; `refs` holds the `ref` attributes of the same elements."""
        parser.run(data, self._start, self._end, self._text)
        return self.found

    def _start(self, tag: str, attributes: Attributes) -> None:
        if tag == "t":
            self._open = self._inside and not self._phonetic
        elif tag == self.element:
            self._pieces, self._inside = [], True
            self.refs.append(attributes.get("ref", ""))
        elif tag == "rPh":
            self._phonetic = True

    def _text(self, data: str) -> None:
        if self._open:
            self._pieces.append(data)

    def _end(self, tag: str) -> None:
        if tag == "t":
            self._open = False
        elif tag == self.element:
            self._inside = False
            self.found.append(self._whole())
        elif tag == "rPh":
            self._phonetic = False

    def _whole(self) -> str:
        raw = "".join(self._pieces)
        text = unescape(raw)
        if text is not raw and "\ufffd" in text:
            self.broken += 1
        if len(text) > TEXT.most:
            self.cut += 1
            return text[: TEXT.most]
        return text
