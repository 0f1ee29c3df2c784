"""Every generated form as it was approved, as text that shows what a change does to the workbook."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from kinerja_xl.templat import Permintaan, build, small_forms
from tests.templat.emas import normalised
from tests.templat.isian import ISI, JABATAN

GOLDEN = Path(__file__).parents[1] / "golden" / "templat"
OFFICE = Permintaan("Badan Kepegawaian Kabupaten Contoh", 2026, isi=ISI, jabatan=JABATAN)


@pytest.mark.parametrize("name", small_forms())
def test_a_form_is_as_it_was_approved(name: str) -> None:
    """`make emas` writes these files anew; read the difference before committing it."""
    path = GOLDEN / f"{name}.txt"
    found = normalised(build(name, OFFICE))
    if os.environ.get("KINERJA_TULIS_EMAS"):
        GOLDEN.mkdir(parents=True, exist_ok=True)
        path.write_text(found, encoding="utf-8")
    assert path.read_text(encoding="utf-8") == found


def test_no_form_is_approved_that_is_not_built() -> None:
    assert {path.stem for path in GOLDEN.iterdir()} == set(small_forms())
