"""How the value of a call came about, in words."""

from __future__ import annotations

from decimal import Decimal

from kinerja_xl.calc.hasil import Hasil, missing
from kinerja_xl.calc.pembulatan import rounded
from kinerja_xl.errors import KinerjaError
from kinerja_xl.functions.fungsi import Fungsi, Jawaban, Rentang, Teks, fungsi, registered
from kinerja_xl.functions.nilai import TIDAK_DIISI, Galat, GalatArgumen, Matriks, Nilai, Sel, shape, text_of
from kinerja_xl.functions.panggil import answer_of, complete, error_of
from kinerja_xl.numbers import format_number

_MOST_INPUTS = 12
_UNCOMPUTABLE = "tidak dapat dihitung"


@fungsi(hasil="teks", contoh='=JELASKAN("CAPAIAN";F7;E7)')
def jelaskan(
    fungsi: Teks,
    argumen_1: Rentang | None = None,
    argumen_2: Rentang | None = None,
    argumen_3: Rentang | None = None,
    argumen_4: Rentang | None = None,
    argumen_5: Rentang | None = None,
) -> Jawaban:
    """Uraian asal nilai sebuah fungsi: hasil, rumus, masukan, dasar hukum, dan alasan bila tidak dapat dihitung.

    Argumen:
        fungsi: nama fungsi dalam tanda kutip, misalnya "CAPAIAN"
        argumen_1: argumen pertama fungsi itu
        argumen_2: argumen kedua fungsi itu
        argumen_3: argumen ketiga fungsi itu
        argumen_4: argumen keempat fungsi itu
        argumen_5: argumen kelima fungsi itu

    >>> from kinerja_xl.functions import hitung
    >>> hitung("JELASKAN", "EFISIENSI", 100.8, 98.25)[:100]
    'EFISIENSI = 2,55. Rumus: capaian kinerja - serapan anggaran. Masukan: capaian = 100,8; serapan = 98,'
    >>> hitung("JELASKAN", "CAPAIAN", 3, 0)[:90]
    'CAPAIAN = #DIV/0! karena target 0. Rumus: realisasi / target x 100. Masukan: realisasi = 3'
    """
    explained = registered().get(fungsi.upper().removeprefix("KINERJA."))
    if explained is None or explained.nama == "JELASKAN":
        raise GalatArgumen(Galat.NILAI, f"fungsi {fungsi!r} tidak dikenal")
    given = [_argument(a) for a in (argumen_1, argumen_2, argumen_3, argumen_4, argumen_5)]
    while given and given[-1] is TIDAK_DIISI:
        given.pop()
    return Jawaban(_explanation(explained, given))


def _argument(rows: Matriks | None) -> Nilai:
    if rows is None:
        return TIDAK_DIISI
    return rows[0][0] if shape(rows) == (1, 1) else rows


def _explanation(explained: Fungsi, given: list[Nilai]) -> str:
    arguments = complete(explained, given)
    if isinstance(arguments, Galat):
        needed = ", ".join(a.nama for a in explained.argumen if a.wajib)
        return f"{explained.nama} = {arguments.value} karena argumennya kurang atau terlalu banyak; wajib: {needed}."
    if explained.per_sel and any(isinstance(a, list) for a in arguments):
        return f"{explained.nama} dihitung sel demi sel: uraikan satu sel, bukan rentang."
    try:
        answer = answer_of(explained, arguments)
    except GalatArgumen as error:
        return f"{explained.nama} = {error.galat.value} karena {error}."
    except KinerjaError as error:
        why = str(error)
        return f"{explained.nama} = {Galat.ANGKA.value} karena {why[:1].lower()}{why[1:]}"
    return f"{explained.nama} = {_shown(explained, answer)}.{_working(answer)}"


def _shown(explained: Fungsi, answer: Hasil | Jawaban) -> str:
    if answer.nilai is None:
        why = answer.alasan or missing(*answer.masukan) or _UNCOMPUTABLE
        return f"{error_of(explained, answer).value} karena {why.removeprefix(f'{_UNCOMPUTABLE}: ')}"
    if isinstance(answer, Hasil):
        return format_number(rounded(answer.nilai, max(answer.desimal, 2)))
    if isinstance(answer.nilai, list) and shape(answer.nilai) != (1, 1):
        return f"{len(answer.nilai)} baris"
    return _cell(answer.nilai[0][0] if isinstance(answer.nilai, list) else answer.nilai)


def _cell(value: Sel) -> str:
    return format_number(rounded(value, 2)) if isinstance(value, Decimal) else text_of(value)


def _working(answer: Hasil | Jawaban) -> str:
    inputs = "; ".join(map(str, answer.masukan[:_MOST_INPUTS]))
    more = len(answer.masukan) - _MOST_INPUTS
    note = answer.alasan if answer.nilai is not None else ""
    parts = (
        ("Rumus", answer.rumus),
        ("Masukan", f"{inputs} dan {more} lagi" if more > 0 else inputs),
        ("Dasar", answer.rujukan),
        ("Catatan", note),
    )
    return "".join(f" {name}: {text}." for name, text in parts if text)
