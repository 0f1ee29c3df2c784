"""Conditions that a name sets on what is counted, and whether a formula counts under the same conditions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from kinerja_xl.calc.kata import content, shared, words
from kinerja_xl.calc.rumusan import Rumusan
from kinerja_xl.pola import Pola

_FIT = (
    "sesuai memenuhi terpenuhi selaras berdasarkan standar cocok relevan menurut konsisten layak baik kriteria"
    " ketentuan sop spm tepat"
).split()
_PLAIN = (
    (
        Pola(r"\btepat waktu\b", re.IGNORECASE),
        "tepat ketepatan jadwal batas terlambat sebelum lambat tanggal tenggat tempo".split(),
    ),
    (
        Pola(r"\byang (?:\w+ ){0,3}?lengkap\b", re.IGNORECASE),
        "lengkap kelengkapan dilengkapi melengkapi".split(),
    ),
    (
        Pola(r"\byang diproses\b", re.IGNORECASE),
        "diproses proses terproses selesai diselesaikan terselesaikan".split(),
    ),
    (
        Pola(r"\b(?:yang )?lulus\b", re.IGNORECASE),
        "lulus kelulusan lulusan lolos sertifikat bersertifikat sttpp ijazah".split(),
    ),
    (
        Pola(r"\bmemenuhi (?:per)?syarat(?:an)?\b", re.IGNORECASE),
        "syarat persyaratan ms disyaratkan standar lengkap".split(),
    ),
    (Pola(r"\bsesuai\b(?:\s+[^\W\d_]+){0,4}", re.IGNORECASE), _FIT),
)
_BASED = Pola(r"\b(?:berdasarkan|didasarkan pada)\s+(.+)", re.IGNORECASE)
_WITH = Pola(r"\b(?:kesesuaian|keselarasan|konsistensi)\b.*\bdengan\s+(.+)", re.IGNORECASE)
_OTHER = Pola(r"\b(?:sesuai|berdasarkan|menurut)(?:\s+dengan)?\s+([^(/,.]+)", re.IGNORECASE)
_COUNTS = Pola(r"\W*(?:y\b\W*)?(?:jumlah|banyaknya|total|menghitung|sigma)\b|\W*[Σ>}]", re.IGNORECASE)


class Syarat(NamedTuple):
    """A condition of a name that statements leave out; `pengganti` is the condition that one states instead."""

    syarat: str
    rumusan: Rumusan
    pengganti: str = ""


def missing_conditions(nama: str, said: list[Rumusan]) -> Iterator[Syarat]:
    """Conditions of a name that no statement of its computation holds, or that one replaces by another."""
    counting = [r for r in said if counts(r)]
    if not counting or len(counting) != len(said):
        return
    for condition, accepted in _plain(nama):
        if not any(set(accepted) & set(words(_counted(r))) for r in counting):
            yield Syarat(condition, counting[0])
    for pattern in (_BASED, _WITH):
        wanted = pattern.search(nama)
        if wanted and content(wanted[1]):
            yield from _replaced(wanted[0] if pattern is _BASED else "dengan " + wanted[1], wanted[1], counting)


def counts(statement: Rumusan) -> bool:
    """Whether a statement counts or divides, rather than naming things or work."""
    return statement.is_ratio or bool(_COUNTS.match(statement.teks))


def _plain(nama: str) -> Iterator[tuple[str, list[str]]]:
    for pattern, accepted in _PLAIN:
        if found := pattern.search(nama):
            yield found[0], accepted


def _counted(statement: Rumusan) -> str:
    return statement.pembilang or statement.teks


def _replaced(condition: str, wanted: str, counting: list[Rumusan]) -> Iterator[Syarat]:
    lacking = [r for r in counting if not shared(content(wanted), content(r.teks))]
    for statement in lacking:
        other = _OTHER.search(_counted(statement))
        if other is not None or len(lacking) == len(counting):
            yield Syarat(condition, statement, other[0].strip() if other else "")
            return
