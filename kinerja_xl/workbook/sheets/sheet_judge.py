"""Whether a sheet part would be refused, without building its cells: for readers that take the values another way.

`SheetScan` is the judge. It takes longer than recalculating a workbook, so that a sheet whose every row and cell is
spelled as nearly every program spells it is passed by a quick look, which is sure of less but never passes more. What
stands around the cells is scanned where it names areas or cells. Most workbooks need no scan; then it is not loaded.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from kinerja_xl.workbook.door.limits import ERRORS, FORMULA_DEPTH, TAGS, refusal
from kinerja_xl.workbook.door.part_xml import MAX_COLUMN, PartParser

if TYPE_CHECKING:
    from kinerja_xl.workbook.sheets.grid import NumberFormat

_PIECES = {
    b"column": rb"(?:[A-Z]{1,2}|[A-W][A-Z]{2}|X[A-E][A-Z]|XF[A-D])",
    b"formula": rb"(?:<f(?: [^<>]*+)?(?:(?<=/)>|>[^<]*+</f>))?+",
    b"number": rb"(?:-?[0-9]{1,20}+(?:\.[0-9]{1,20}+)?+(?:[eE][-+]?[0-9]{1,2}+)?+)",
    b"error": b"|".join(re.escape(code.encode()) for code in sorted(ERRORS)),
}
_ROWS = re.compile(
    rb'(?:<row r="([1-9][0-9]{0,5})"[^<>]*+(?:(?<=/)>|>(?:<c r="%(column)b\1"(?: s="[0-9]{1,6}")?+(?:'
    rb'(?:(?: t="n")?+>%(formula)b(?:<v>%(number)b?+</v>|<v ?/>)?+)'
    rb'| t="s">%(formula)b<v>[0-9]{1,9}+</v>'
    rb'| t="str">%(formula)b(?:<v(?: [^<>]*+)?(?:(?<=/)>|>[^<]*+</v>))?+'
    rb'| t="b">%(formula)b<v>[01]</v>'
    rb'| t="e">%(formula)b<v>(?:%(error)b)</v>'
    rb'| t="inlineStr"><is><t(?: [^<>]*+)?(?:(?<=/)>|>[^<]*+</t>)</is>'
    rb')</c>|<c r="%(column)b\1"(?: s="[0-9]{1,6}")?+(?: t="n")?+ ?/>)*+</row>))*+' % _PIECES
)
_ADDRESS = re.compile(rb'<c r="([A-Z]+[0-9]+)"')
_TEXT_INDEX = re.compile(rb' t="s">(?:<f.*?(?:</f>|/>))?<v>([0-9]+)')
_LARGE = re.compile(rb' s="([0-9]+)"(?: t="n")?>(?:<f[^<]*(?:</f>)?)?<v>(?:[0-9]{7}|[0-9.]+[eE])')
_EXACT = sys.version_info[:3] >= (3, 11, 5)
"""Before, Python matches wrongly with possessive groups that hold alternatives: what `_ROWS` matches may be deep."""
_LARGE_NUMBER = re.compile(rb"<v>(?:[0-9]{7}|[0-9.]+[eE])")
_DEEP = re.compile(rb"\((?:[^<(]*+\(){%d}" % FORMULA_DEPTH.most)
_ROOT = re.compile(rb"(?:\xef\xbb\xbf)?(?:<\?xml[^<>]*>)?\s*<worksheet[\s>]")
_NAMED = re.compile(rb"<(?:[^<>\s/]*:)?(?:row|c|v|t|f|rPh|mergeCell|hyperlink)[\s/>]")
"""What the scan looks at, besides columns: what else stands around the cells says nothing about them."""
_BEGIN, _END, _ROW, _MERGED = b"<sheetData>", b"</sheetData>", b"<row ", b"mergeCell"


class SheetJudge:
    """The judge of the sheets of one workbook.

    Args:
        path: the file, named in every message.
        strings: its shared texts.
        formats: gives the number formats of its cells; asked only where a sheet may hold too large a date.
    """

    def __init__(self, path: Path, strings: list[str], formats: Callable[[], list[NumberFormat]]) -> None:
        self.path, self.strings, self._formats = path, strings, cache(formats)
        self._odd = 0

    def judge(self, name: str, part: str, data: bytes) -> bool:
        """Let a sheet part pass; KinerjaError as for `read_workbook`.

        Returns:
            Whether every row and cell is spelled as nearly every program spells it, and none stands twice.
        """
        parser = PartParser(self.path, part)
        begin, end = data.find(_BEGIN) + len(_BEGIN), data.find(_END)
        if begin < len(_BEGIN) or end < begin or not self._is_usual(data, begin, end):
            self.refuse_many(data)
            self._scan(name, parser, data, self._formats())
            return False
        merged = data.find(_MERGED, end) >= 0  # then the last row tells how far cells reach
        frame = data[:begin] + data[max(data.rfind(_ROW, begin, end), begin) if merged else end :]
        if _ROOT.match(frame) and not _NAMED.search(frame) and frame.count(b"col") <= MAX_COLUMN:
            parser.check(frame)
        else:
            self._scan(name, parser, frame, [])
        PartParser(self.path, part).check(data, flat=_EXACT)
        return True

    def refuse_many(self, data: bytes) -> None:
        """Count a part whose cells have to be read one by one.

        Raises:
            KinerjaError: there are too many of them, together with those counted before.
        """
        self._odd += data.count(b"<")
        if self._odd > TAGS.most:
            raise refusal(self.path, TAGS.told)

    def _scan(self, name: str, parser: PartParser, data: bytes, formats: list[NumberFormat]) -> None:
        from kinerja_xl.workbook.sheets.grid import Sheet
        from kinerja_xl.workbook.sheets.sheet_scan import SheetScan

        SheetScan(Sheet(name), self.strings, formats).run(parser, data)

    def _is_usual(self, data: bytes, begin: int, end: int) -> bool:
        """Whether no row and no cell can be refused."""
        if not _ROWS.fullmatch(data, begin, end) or _DEEP.search(data, begin, end):
            return False
        addresses = _ADDRESS.findall(data, begin, end)
        if len(set(addresses)) < len(addresses):
            return False
        used = _TEXT_INDEX.findall(data, begin, end) if data.find(b't="s"', begin, end) >= 0 else ()
        if max(map(int, used), default=-1) >= len(self.strings):
            return False
        dates = self._date_styles() if _LARGE_NUMBER.search(data, begin, end) else set()
        return not dates or dates.isdisjoint(map(int, set(_LARGE.findall(data, begin, end))))

    def _date_styles(self) -> set[int]:
        return {at for at, one in enumerate(self._formats()) if one.date}
