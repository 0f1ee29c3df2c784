"""What is kept is kept once, and only where it is small."""

from __future__ import annotations

from kinerja_xl.ingatan import ingat_lembar


def test_the_formulas_of_a_sheet_are_worked_out_once_but_those_of_a_large_one_are_not_kept() -> None:
    asked: list[str] = []

    @ingat_lembar
    def work(formulas: str) -> int:
        asked.append(formulas)
        return len(formulas)

    small, large = "A1", "A" * 60_001
    assert [work(one) for one in (small, small, large, large)] == [2, 2, 60_001, 60_001]
    assert asked == [small, large, large]
