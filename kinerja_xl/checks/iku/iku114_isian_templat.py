"""IKU114 Isian templat belum diganti.

## Mengapa
"[masukkan ...]", "(isi ...)" atau titik-titik adalah tempat isian templat. Dokumen yang disahkan dengan isian kosong
belum selesai disusun. Disebut sekali setiap tabel.

## Salah
| No | Indikator | Satuan | Definisi Operasional |
| --- | --- | --- | --- |
| 1 | Jumlah akses laman | Kali | **Pemuatan laman resmi [masukkan URL] selama setahun** |
| 2 | Jumlah berita yang dimuat | Berita | Berita baru di laman resmi selama sebulan |

## Benar
| No | Indikator | Satuan | Definisi Operasional |
| --- | --- | --- | --- |
| 1 | Jumlah akses laman | Kali | Pemuatan laman resmi bkpsdm.paserkab.go.id selama setahun |
| 2 | Jumlah berita yang dimuat | Berita | Berita baru di laman resmi selama sebulan |
"""

from collections.abc import Iterator

from kinerja_xl.calc.keterbacaan import is_legible
from kinerja_xl.calc.rumusan import FORMS
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.likewise import together
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short
from kinerja_xl.pola import Pola
from kinerja_xl.tables.entry import Entry, name_key
from kinerja_xl.tables.rows import BarisIndikator

_BLANK = Pola(
    r"[\[(<{]\s*(?i:masukkan|isikan|sebutkan|tuliskan|lengkapi|diisi|(?:isi|tulis)\s+(?:dengan|nama|nomor|tahun|angka|jumlah"
    r"|di ?sini|sesuai|\.))[^\])>}]*[\])>}]"
    r"|\[\s*\.*\s*\]|\.{5,}|…{2,}|_{4,}|\bx{3,}\b|\?{3,}"
)
_ROLES = (
    *("tujuan", "sasaran", "indikator", "satuan", "uraian", "penanggung_jawab", "formulasi", "rumus", "sumber_data"),
    *("definisi", "alasan", "tipe_perhitungan"),
)
_SIGNS = ("[", "....", "……", "____", "xxx", "???")
_OPENINGS = ("(m", "(i", "(s", "(t", "(l", "(d", "<", "{")
_WORDS = ("masukkan", "isi", "sebutkan", "tulis", "lengkapi")
"""What a text must hold for `_BLANK` to be worth its time: a sign, or a bracket and a word that asks."""


@rule("IKU114", "Isian templat belum diganti", "peringatan")
def check(context: Context) -> Iterator[Issue]:
    """Texts of the forms that define indicators with a place to be filled in still standing."""
    yield from together(_issues(context))


def _issues(context: Context) -> Iterator[tuple[object, Issue]]:
    for table in context.book.of(BarisIndikator, *FORMS):
        if not is_legible(table):
            continue
        for row in table.rows:
            for role in _ROLES:
                entry: Entry | None = getattr(row, role)
                blank = _BLANK.search(entry.text) if entry is not None and _may_hold(entry) else None
                if entry is not None and blank is not None:
                    name = row.indikator.text if row.indikator else ""
                    yield (
                        id(table),
                        Issue(
                            entry.ref,
                            f"Isian templat belum diganti: {short(blank[0])}.",
                            "Isi atau hapus bagian itu.",
                            short(blank[0]),
                            "",
                            f"{table.form}|{name_key(name)}",
                        ),
                    )


def _may_hold(entry: Entry) -> bool:
    if entry.kind != "teks" or entry.merged:
        return False
    text = entry.text.casefold()
    asks = any(word in text for word in _WORDS) and any(opening in text for opening in _OPENINGS)
    return asks or any(sign in text for sign in _SIGNS)
