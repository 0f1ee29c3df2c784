"""The JSON of many workbooks: whole when its pieces are joined, and each ready with its workbook."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from kinerja_xl.calc.hitungan import HasilHitung, SelBeda
from kinerja_xl.cells import CellRef
from kinerja_xl.report.hitung_machine import hitung_to_json


def hasil(name: str) -> HasilHitung:
    return HasilHitung(name, "formualizer", 1, (SelBeda(CellRef("LRA", 7, 28), None, 2.5, '=A1&"\n"'),), ())


@pytest.mark.parametrize("count", [0, 1, 3])
@pytest.mark.parametrize("gagal", [[], [("z.xlsx", "rusak")]])
def test_the_pieces_are_one_report(count: int, gagal: list[tuple[str, str]]) -> None:
    found = json.loads("".join(hitung_to_json([hasil(f"{n}.xlsx") for n in range(count)], gagal)))
    assert [one["file"] for one in found["berkas"]] == [f"{n}.xlsx" for n in range(count)]
    assert found["gagal"] == [{"file": file, "alasan": reason} for file, reason in gagal]
    for one in found["berkas"]:
        assert one["berbeda"] == [
            {"lembar": "LRA", "sel": "AB7", "lama": None, "baru": 2.5, "rumus": '=A1&"\n"'},
        ]


def test_nothing_is_said_before_the_first_workbook_is_done_and_failures_at_the_end() -> None:
    gagal: list[tuple[str, str]] = []
    asked: list[str] = []

    def done() -> Iterator[HasilHitung]:
        for name in "ab":
            asked.append(name)
            yield hasil(name)
        gagal.append(("c", "rusak"))

    pieces = hitung_to_json(done(), gagal)
    assert asked == []
    assert '"file": "a"' in next(pieces)
    assert asked == ["a"]
    assert json.loads('{"berkas": [' + "".join(pieces).removeprefix(",\n"))["gagal"][0]["file"] == "c"
