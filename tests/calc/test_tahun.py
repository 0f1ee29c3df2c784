from kinerja_xl.calc.tahun import calendar_years, planned_years
from kinerja_xl.workbook.recognition.read import build_book
from tests.checks.examples import parse_example

PLAN = """
{title}
| No | Sasaran | Indikator Kinerja | Satuan | Target Tahun | < | < |
| ^ | ^ | ^ | ^ | {years} |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | ASN melayani | Nilai pelayanan | Nilai | 80 | 81 | 82 |
"""


def _book(*years: str):
    sheets = [f"### L{i}\n" + PLAN.format(title="Tujuan dan Sasaran", years=y) for i, y in enumerate(years)]
    return build_book("contoh.xlsx", parse_example("\n".join(sheets)).sheets)


def test_relative_years_stand_for_the_planned_years() -> None:
    book = _book("'2026 | '2027 | '2028", "'1 | '2 | '3")
    assert planned_years(book) == (2026, 2027, 2028)
    assert calendar_years(book.tables[1], book) == {1: 2026, 2: 2027, 3: 2028}
    assert calendar_years(book.tables[0], book) == {}


def test_two_equally_common_sets_of_years_leave_relative_years_alone() -> None:
    book = _book("'2026 | '2027 | '2028", "'2025 | '2026 | '2027", "'1 | '2 | '3")
    assert planned_years(book) == ()
    assert calendar_years(book.tables[2], book) == {}
