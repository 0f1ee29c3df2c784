"""IKI127 Sumber data menyebut subbidang atau subbagian yang tidak ada.

## Mengapa
Angka diminta kepada unit yang disebut sumber datanya. Unit yang tidak ada dalam susunan organisasi (nama lama, atau
tersalin dari tempat lain) tidak dapat memberikannya. Hanya diperiksa bila formulir buku kerja itu memuat beberapa
subbidang atau subbagian.

## Salah
INDIKATOR KINERJA INDIVIDU
Jabatan : Kepala Sub Bidang Mutasi dan Kepangkatan
| Sasaran Kegiatan | Indikator Kinerja | Formulasi Penghitungan | Sumber Data |
| --- | --- | --- | --- |
| Terselesaikannya usulan mutasi | Jumlah usulan mutasi yang diselesaikan | Jumlah usulan mutasi yang diselesaikan | **Data subbid Penerimaan PNS** |
### 2
INDIKATOR KINERJA INDIVIDU
Jabatan : Kepala Sub Bidang Pengadaan dan Pemberhentian
| Sasaran Kegiatan | Indikator Kinerja | Formulasi Penghitungan | Sumber Data |
| --- | --- | --- | --- |
| Terselenggaranya seleksi | Jumlah peserta seleksi | Jumlah peserta seleksi | Data subbid Pengadaan dan Pemberhentian |
### 3
INDIKATOR KINERJA INDIVIDU
Jabatan : Kepala Sub Bidang Data dan Informasi
| Sasaran Kegiatan | Indikator Kinerja | Formulasi Penghitungan | Sumber Data |
| --- | --- | --- | --- |
| Tersedianya data pegawai | Jumlah data pegawai yang diperbarui | Jumlah data pegawai yang diperbarui | Data subbidang Data dan Informasi |

## Benar
INDIKATOR KINERJA INDIVIDU
Jabatan : Kepala Sub Bidang Mutasi dan Kepangkatan
| Sasaran Kegiatan | Indikator Kinerja | Formulasi Penghitungan | Sumber Data |
| --- | --- | --- | --- |
| Terselesaikannya usulan mutasi | Jumlah usulan mutasi yang diselesaikan | Jumlah usulan mutasi yang diselesaikan | Data subbid Mutasi |
### 2
INDIKATOR KINERJA INDIVIDU
Jabatan : Kepala Sub Bidang Pengadaan dan Pemberhentian
| Sasaran Kegiatan | Indikator Kinerja | Formulasi Penghitungan | Sumber Data |
| --- | --- | --- | --- |
| Terselenggaranya seleksi | Jumlah peserta seleksi | Jumlah peserta seleksi | Data subbid Pengadaan dan Pemberhentian |
### 3
INDIKATOR KINERJA INDIVIDU
Jabatan : Kepala Sub Bidang Data dan Informasi
| Sasaran Kegiatan | Indikator Kinerja | Formulasi Penghitungan | Sumber Data |
| --- | --- | --- | --- |
| Tersedianya data pegawai | Jumlah data pegawai yang diperbarui | Jumlah data pegawai yang diperbarui | Data subbidang Data dan Informasi |
"""

import re
from collections.abc import Iterator

from kinerja_xl.calc.kata import content_words
from kinerja_xl.calc.keterbacaan import is_legible
from kinerja_xl.calc.pemangku import pemangku
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.likewise import told_once
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short
from kinerja_xl.pola import Pola
from kinerja_xl.tables.rows import BarisIndikator

_UNIT = Pola(
    r"\b(?:ka)?(?:sub[\s-]*(?P<satu>bidang|bagian)|sub(?P<dua>bid|bag)(?:ang|ian)?)\b\.?\s+(?P<nama>[^\W\d][^.;,()/]*)",
    re.IGNORECASE,
)
_EVERYBODY = frozenset({"asn", "pns", "daerah", "kota", "kabupaten"})
_LEAST_UNITS = 3
_SHARED = 0.5


@rule("IKI127", "Sumber data menyebut unit yang tidak ada", "peringatan", "sumber data harus dapat ditelusuri")
def check(context: Context) -> Iterator[Issue]:
    """Sources of data that name a sub unit none of the posts belongs to."""
    units: dict[str, list[frozenset[str]]] = {}
    for form in pemangku(context.book):
        for kind, name in _units(form.jabatan.text):
            units.setdefault(kind, []).append(_telling(name))
    yield from told_once(
        (name.casefold(), issue)
        for table in context.book.of(BarisIndikator, "iki")
        if is_legible(table)
        for name, issue in _strange(table.rows, units)
    )


def _strange(rows: tuple[BarisIndikator, ...], units: dict[str, list[frozenset[str]]]) -> Iterator[tuple[str, Issue]]:
    for row in rows:
        source = row.sumber_data
        if source is None or source.merged:
            continue
        for kind, name in _units(source.text):
            words, known = _telling(name), units.get(kind, [])
            enough = len(known) >= _LEAST_UNITS and bool(words)
            if enough and all(len(words & unit) < _SHARED * len(words) for unit in known):
                issue = Issue(
                    source.ref,
                    f"Sumber data menyebut sub{kind} {short(name)}, tetapi tidak ada jabatan dengan sub{kind} itu.",
                    "Sebut unit yang sekarang menyimpan datanya.",
                    source.text,
                    f"sub{kind} yang ada",
                    name.casefold(),
                )
                yield name, issue


def _units(text: str) -> Iterator[tuple[str, str]]:
    for found in _UNIT.finditer(text):
        kind = (found["satu"] or {"bid": "bidang", "bag": "bagian"}[found["dua"].casefold()]).casefold()
        yield kind, found["nama"].strip()


def _telling(name: str) -> frozenset[str]:
    return content_words(name) - _EVERYBODY
