"""The order of a workbook's tables by what they are, so that moving a table or a sheet changes no finding."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from itertools import groupby

from kinerja_xl.calc.jabatan import level_of_post, post_key
from kinerja_xl.pola import Pola
from kinerja_xl.tables.book import Table, row_entries
from kinerja_xl.tables.entry import name_key
from kinerja_xl.tables.rows import Row

_DOCUMENTS = (
    "pencapaian_pelayanan pendanaan_pelayanan target_jangka_menengah penyelarasan rencana_pendanaan penjenjangan"
    " perjanjian_indikator perjanjian_anggaran perubahan_target rencana_aksi kartu_kendali pengukuran_periodik"
    " evaluasi_renja pengukuran perbandingan efisiensi realisasi_anggaran lra sakip rekomendasi ipa_dimensi pegawai"
    " frekuensi_pendidikan frekuensi_diklat frekuensi_kinerja kualitas_data nomenklatur iku definisi_operasional iki"
    " rekapitulasi standar_nasional narasi"
).split()
_NUMBER = Pola(r"\W*tabel\W*(\d+)\W+(\d+)", re.IGNORECASE)
_LAST = 99
_Rank = tuple[bool, int, tuple[int, ...], int, str, int]


def in_order(tables: Iterable[Table[Row]]) -> tuple[Table[Row], ...]:
    """Tables in force before drafts and replaced ones, plans before reports, high posts before low ones.

    Among those the fuller table comes first. Where several tables say one thing, the rules tell it at the first of
    them: that must not be the first by place. Tables that agree in all this are told apart by their words; only true
    copies stay in the order they have.
    """
    return tuple(table for _, same in groupby(sorted(tables, key=_rank), _rank) for table in _by_words(list(same)))


def _rank(table: Table[Row]) -> _Rank:
    numbers = [tuple(map(int, match.groups())) for line in table.judul if (match := _NUMBER.match(line))]
    post = table.jabatan.text if table.jabatan is not None else ""
    return (
        not table.berlaku_utuh,
        _DOCUMENTS.index(table.form) if table.form in _DOCUMENTS else _LAST,
        min(numbers, default=(_LAST,)),
        level_of_post(post) or _LAST,
        post_key(post),
        -len(table.rows),
    )


def _by_words(tables: list[Table[Row]]) -> list[Table[Row]]:
    return tables if len(tables) < 2 else sorted(tables, key=_digest)


def _digest(table: Table[Row]) -> bytes:
    return blake2b("|".join(_words(table)).encode(), digest_size=8).digest()


def _words(table: Table[Row]) -> Iterator[str]:
    for row in table.all_rows:
        for entry in row_entries(row):
            if entry.kind == "teks" and any(map(str.isalpha, entry.text)):
                yield name_key(entry.text)
