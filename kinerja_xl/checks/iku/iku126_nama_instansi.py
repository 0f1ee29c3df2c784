"""IKU126 Nama instansi lain atau nama lama.

## Mengapa
Nama badan lain di definisi indikator sendiri menandakan teks tersalin dari dokumen badan itu. Nama lama (BKD, BKPP) di
dokumen BKPSDM tidak lagi menunjuk badan yang ada. Nama lama disebut sekali setiap nama; BKD provinsi tidak termasuk.

## Salah
Indikator Kinerja BKPSDM Tahun 2020
| No | Indikator | Satuan | Definisi Operasional |
| --- | --- | --- | --- |
| 1 | Jumlah berita pada laman BKPSDM | Berita | **Berita baru pada laman Bapperida selama sebulan** |
| 2 | Jumlah arsip kepegawaian | Berkas | **Berkas pegawai BKD yang disimpan** |

## Benar
Indikator Kinerja BKPSDM Tahun 2020
| No | Indikator | Satuan | Definisi Operasional |
| --- | --- | --- | --- |
| 1 | Jumlah berita pada laman BKPSDM | Berita | Berita baru pada laman BKPSDM selama sebulan |
| 2 | Jumlah arsip kepegawaian | Berkas | Berkas pegawai BKPSDM yang disimpan |
"""

from collections.abc import Iterator

from kinerja_xl.calc.badan import another_office, old_name, own_offices
from kinerja_xl.calc.kutipan import Kutipan
from kinerja_xl.calc.rumusan import FORMS
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.likewise import together
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short
from kinerja_xl.tables.entry import Entry

_TEXTS = ("sasaran", "nama", "definisi", "formulasi", "rumus", "sumber_data")


@rule("IKU126", "Nama instansi lain atau nama lama", "peringatan")
def check(context: Context) -> Iterator[Issue]:
    """Texts on indicators that name another office in place of the own one, or the own office by an old name."""
    yield from together(_issues(context))


def _issues(context: Context) -> Iterator[tuple[object, Issue]]:
    own, heads = own_offices(context.book)
    for quote in context.quotes:
        if quote.form not in FORMS:
            continue
        for role in _TEXTS:
            entry: Entry | None = getattr(quote, role)
            if entry is None or entry.merged:
                continue
            if own and (old := old_name(entry.text, heads)):
                yield ("lama", old), _issue(entry, quote, old, own, f"Nama lama {old} dipakai di dokumen {own}")
            if role in ("definisi", "formulasi") and (pair := another_office(quote.nama.text, entry.text)):
                mine, other = pair
                what = f"Teks {short(quote.nama.text)} menyebut {other}, padahal namanya menyebut {mine}"
                yield ("lain", quote.key, other), _issue(entry, quote, other, mine, what)


def _issue(entry: Entry, quote: Kutipan, found: str, expected: str, what: str) -> Issue:
    return Issue(
        entry.ref,
        f"{what}.",
        f"Ganti dengan {expected} bila badan ini sendiri yang dimaksud.",
        found,
        expected,
        f"{quote.form}|{quote.key}|{found}",
    )
