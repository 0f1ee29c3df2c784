"""Archives written in other ways, with descriptors after the data or 64-bit fields, keep their way."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from kinerja_xl.workbook.patching.patch import Patch
from tests.workbook.kaya import one_sheet, raw_members

SHEET = "xl/worksheets/sheet1.xml"
VALUES = {"Lembar": {"A1": "x" * 500}}


class Stream(io.RawIOBase):
    """A stream that cannot go back, so that sizes follow the data."""

    def __init__(self) -> None:
        self.data = bytearray()

    def writable(self) -> bool:
        return True

    def write(self, data) -> int:
        self.data += data
        return len(data)


def packed(data: bytes, *, wide: bool, deferred: bool) -> bytes:
    stream = Stream() if deferred else io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            with new.open(name, "w", force_zip64=wide) as part:
                part.write(old.read(name))
    return bytes(stream.data) if isinstance(stream, Stream) else stream.getvalue()


@pytest.mark.parametrize("wide", [False, True])
@pytest.mark.parametrize("deferred", [False, True])
def test_the_way_of_the_archive_is_kept(wide, deferred) -> None:
    before = packed(one_sheet('<row r="1"><c r="A1"><f>1</f></c></row>'), wide=wide, deferred=deferred)
    patch = Patch(Path("a.xlsx"), before, VALUES)
    patch.check(patch.data)
    old, new = raw_members(before), raw_members(patch.data)
    assert {name for name in old if old[name] != new[name]} == {SHEET}
    with zipfile.ZipFile(io.BytesIO(patch.data)) as archive:
        assert archive.testzip() is None
        assert b"x" * 500 in archive.read(SHEET)
        assert bool(archive.getinfo(SHEET).flag_bits & 8) == deferred
