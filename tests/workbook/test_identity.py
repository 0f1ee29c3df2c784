"""What the Identitas sheet declares changes how the workbook is read."""

from __future__ import annotations

from decimal import Decimal

import pytest

from kinerja_xl.app import rules_for
from kinerja_xl.errors import KinerjaError
from kinerja_xl.tables.rows import BarisKomponen
from kinerja_xl.workbook.recognition.read import build_book
from tests.checks.examples import parse_example

TABLE = """
### SAKIP
Hasil Evaluasi
| No | Komponen | Bobot | Nilai |
| --- | --- | --- | --- |
| 1 | Perencanaan Kinerja | 30 | '22.28 |
| 2 | Pengukuran Kinerja | 30 | '1,250.5 |
"""


def book(identity: str):
    return build_book("x.xlsx", parse_example(f"### Identitas\n{identity}\n{TABLE}").sheets)


def scores(identity: str) -> list[Decimal | None]:
    [table] = book(identity).of(BarisKomponen)
    return [row.nilai["nilai"].value for row in table.rows]


def test_without_a_declaration_the_point_is_uncertain() -> None:
    assert scores("| Tahun | 2022 |") == [None, None]


def test_a_declared_point_reads_points_as_decimals() -> None:
    assert scores("| Pemisah desimal | titik |") == [Decimal("22.28"), Decimal("1250.5")]


def test_the_declared_year_counts_and_the_sheet_is_no_stranger() -> None:
    read = book("| Tahun | : | '2022 |")
    assert read.tahun == 2022
    assert all(facts.recognised for facts in read.sheets)


def test_an_unknown_profile_is_refused_with_the_known_ones() -> None:
    read = book("| Profil capaian | ajaib |")
    assert read.profil == "ajaib"
    with pytest.raises(KinerjaError, match="batas120"):
        rules_for(read)
