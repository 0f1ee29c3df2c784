"""One door for every host: a function's name and raw arguments in, a plain value, an array or an error out."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from kinerja_xl.calc.hasil import Hasil
from kinerja_xl.errors import KinerjaError
from kinerja_xl.functions.fungsi import Argumen, Fungsi, Jawaban
from kinerja_xl.functions.nilai import (
    TIDAK_DIISI,
    Galat,
    GalatArgumen,
    Nilai,
    Sel,
    as_matrix,
    is_blank,
    masukan,
    plain,
    shape,
    text_of,
)
from kinerja_xl.numbers import read_number
from kinerja_xl.regulasi import Aturan, aturan, terbaru

_FIRST, _LAST = 1990, 2200


def panggil(fungsi: Fungsi, arguments: Sequence[Nilai]) -> Nilai:
    """The value that a call has in a cell: plain, an array of plain values, or a Galat; it never raises for a user.

    A function of single cells takes ranges too: they are laid over each other as Excel does (a single row, column
    or cell is repeated) and the answer is an array of that size.
    """
    given = complete(fungsi, arguments)
    if isinstance(given, Galat):
        return given
    if not fungsi.per_sel or not any(isinstance(a, list) for a in given):
        return _value(fungsi, given)
    matrices = [as_matrix(a) for a in given]
    sizes = [shape(m) for m in matrices]
    rows, columns = max(s[0] for s in sizes), max(s[1] for s in sizes)
    answer = [[_value(fungsi, _at(matrices, sizes, r, c)) for c in range(columns)] for r in range(rows)]
    return answer if rows > 1 or columns > 1 else answer[0][0]  # type: ignore[return-value]  # cells are plain here


def answer_of(fungsi: Fungsi, arguments: Sequence[Nilai]) -> Hasil | Jawaban:
    """The full answer of one call, with formula, inputs, basis and reason.

    Raises:
        GalatArgumen: an argument holds an error or cannot be used.
        KinerjaError: the rules do not cover what was asked.
    """
    return fungsi.hitung(*[_converted(a, v) for a, v in zip(fungsi.argumen, arguments)])


def _value(fungsi: Fungsi, arguments: Sequence[Nilai]) -> Nilai:
    try:
        answer = answer_of(fungsi, arguments)
    except GalatArgumen as error:
        return error.galat
    except KinerjaError:
        return Galat.ANGKA
    if answer.nilai is None:
        return error_of(fungsi, answer)
    return [list(map(plain, row)) for row in answer.nilai] if isinstance(answer.nilai, list) else plain(answer.nilai)


def error_of(fungsi: Fungsi, answer: Hasil | Jawaban) -> Galat:
    """The error for an answer without value: unreadable input, missing input, or nothing to compute."""
    if isinstance(answer, Jawaban) and answer.galat is not None:
        return answer.galat
    lacking = [m for m in answer.masukan if m.nilai is None]
    if any(not m.tanpa_isi for m in lacking):
        return Galat.NILAI
    return Galat.TIDAK_ADA if lacking else fungsi.gagal


def complete(fungsi: Fungsi, arguments: Sequence[Nilai]) -> list[Nilai] | Galat:
    """The arguments with those left out at the end; an error when there are too many or too few."""
    given = list(arguments)
    if len(given) > len(fungsi.argumen) or len(given) < fungsi.wajib or TIDAK_DIISI in given[: fungsi.wajib]:
        return Galat.NILAI
    return given + [TIDAK_DIISI] * (len(fungsi.argumen) - len(given))


def _at(matrices: Sequence[list[list[Sel]]], sizes: Sequence[tuple[int, int]], row: int, column: int) -> list[Nilai]:
    cells: list[Nilai] = []
    for matrix, (rows, columns) in zip(matrices, sizes):
        r, c = 0 if rows == 1 else row, 0 if columns == 1 else column
        inside = r < rows and c < len(matrix[r])
        cells.append(matrix[r][c] if inside else Galat.TIDAK_ADA)
    return cells


def _converted(argument: Argumen, value: Nilai) -> Any:
    if argument.jenis == "rentang":
        return None if value is TIDAK_DIISI else as_matrix(value)
    if isinstance(value, list):
        value = value[0][0] if shape(value) == (1, 1) else Galat.NILAI
    if isinstance(value, Galat):
        raise GalatArgumen(value, f"{argument.nama} berisi galat {value.value}")
    if argument.jenis == "angka":
        return None if value is TIDAK_DIISI else masukan(argument.nama, value)
    if argument.jenis == "satu":
        return value
    return _rules(value) if argument.jenis == "tahun" else text_of(value)


def _rules(cell: Sel) -> Aturan:
    if is_blank(cell):
        return terbaru()
    year = cell.year if isinstance(cell, date) else read_number(text_of(cell)).value
    if year is None or year != int(year) or not _FIRST <= year <= _LAST:
        raise GalatArgumen(Galat.NILAI, f"tahun {text_of(cell)!r} tidak terbaca; tulis misalnya 2025")
    return aturan(date(int(year), 12, 31))
