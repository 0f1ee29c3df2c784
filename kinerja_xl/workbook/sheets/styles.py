"""The number formats of a workbook's cell styles."""

from __future__ import annotations

from kinerja_xl.workbook.door.limits import FONTS
from kinerja_xl.workbook.door.part_xml import Attributes, PartParser, whole_number
from kinerja_xl.workbook.sheets.grid import NumberFormat
from kinerja_xl.workbook.sheets.number_format import read_format


def read_styles(parser: PartParser, data: bytes) -> tuple[list[NumberFormat], list[str]]:
    """The format of each cell style by its number, and what is odd about the styles."""
    codes: dict[int, str] = {}
    used: list[int] = []
    inside, fonts = "", 0

    def start(tag: str, at: Attributes) -> None:
        nonlocal inside, fonts
        if tag in ("fonts", "cellXfs", "cellStyleXfs", "dxfs"):
            inside = tag
        elif tag == "font" and inside == "fonts":
            fonts += 1
        elif tag == "numFmt" and inside != "dxfs":
            codes[whole_number(at.get("numFmtId"))] = at.get("formatCode", "")
        elif tag == "xf" and inside == "cellXfs":
            used.append(whole_number(at.get("numFmtId")))

    parser.run(data, start)
    told = [f"{FONTS.told}, batas Excel; Excel akan membuang sebagian formatnya."] if fonts > FONTS.most else []
    formats = {number: read_format(number, codes.get(number)) for number in set(used)}
    return [formats[number] for number in used], told
