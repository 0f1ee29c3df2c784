"""IKU110 Formulasi dan rumus membicarakan hal yang berbeda.

## Mengapa
Formulasi menjelaskan rumus dengan kata-kata. Bila yang satu menghitung pegawai dan yang lain rekomendasi, atau
penyebutnya seluruh pegawai di satu tempat dan hanya peserta diklat di tempat lain, hasilnya dua angka yang berbeda.

## Salah
| No | Sasaran | Indikator Kinerja Utama | Formulasi | Rumus | Sumber Data |
| --- | --- | --- | --- | --- | --- |
| 1 | Merit naik | Persentase rekomendasi yang ditindaklanjuti | Jumlah ASN yang mengikuti diklat dibandingkan jumlah ASN yang direncanakan | **(Jumlah rekomendasi yang ditindaklanjuti / Jumlah rekomendasi) x 100%** | Daftar rekomendasi |
| 2 | ASN kompeten | Persentase ASN yang bersertifikat teknis | Jumlah ASN yang bersertifikat teknis terhadap jumlah seluruh ASN | **(Jumlah ASN yang bersertifikat teknis / Jumlah ASN yang mengikuti diklat) x 100%** | Daftar sertifikat |

## Benar
| No | Sasaran | Indikator Kinerja Utama | Formulasi | Rumus | Sumber Data |
| --- | --- | --- | --- | --- | --- |
| 1 | Merit naik | Persentase rekomendasi yang ditindaklanjuti | Jumlah rekomendasi yang ditindaklanjuti dibandingkan jumlah rekomendasi yang diterima | (Jumlah rekomendasi yang ditindaklanjuti / Jumlah rekomendasi) x 100% | Daftar rekomendasi |
| 2 | ASN kompeten | Persentase ASN yang bersertifikat teknis | Jumlah ASN yang bersertifikat teknis terhadap jumlah seluruh ASN | (Jumlah ASN yang bersertifikat teknis / Jumlah seluruh ASN) x 100% | Daftar sertifikat |
"""

from collections.abc import Iterator
from itertools import combinations

from kinerja_xl.calc.keterbacaan import is_legible
from kinerja_xl.calc.kutipan import Kutipan
from kinerja_xl.calc.penyebut import denominators_differ
from kinerja_xl.calc.rumusan import FORMS, Rumusan, other_objek, rumusan
from kinerja_xl.calc.salinan import copied_formulas
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.likewise import together
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short


@rule("IKU110", "Formulasi dan rumus membicarakan hal yang berbeda", "peringatan", "satu indikator satu rumus")
def check(context: Context) -> Iterator[Issue]:
    """Ratios that definition, words and formula of one indicator state of different things."""
    copied = {(c.kutipan.key, id(c.kutipan.tabel)) for c in copied_formulas(context.quotes)}
    yield from together(
        (quote.key, issue)
        for quote in context.quotes
        if quote.form in FORMS and (quote.key, id(quote.tabel)) not in copied and is_legible(quote.tabel)
        for issue in _issues(quote)
    )


def _issues(quote: Kutipan) -> Iterator[Issue]:
    said = [r for r in rumusan(quote, with_definition=True) if r.is_ratio]
    for one, other in combinations(sorted(said, key=lambda r: r.jenis == "definisi"), 2):
        if other_objek(quote.nama.text, one, other):
            yield _issue(quote, one, other, (one.pembilang, one.penyebut), (other.pembilang, other.penyebut))
            return
        if "definisi" not in (one.jenis, other.jenis) and denominators_differ(one.penyebut, other.penyebut):
            yield _issue(quote, one, other, ("", one.penyebut), ("", other.penyebut))
            return


def _issue(quote: Kutipan, one: Rumusan, other: Rumusan, first: tuple[str, str], second: tuple[str, str]) -> Issue:
    place = "" if one.sel.ref == other.sel.ref else f" ({one.sel.ref})"
    if other.jenis == "definisi":  # the cell that computes is the one to look at
        one, other, first, second, place = other, one, second, first, f" ({one.sel.ref})"
        place = f" ({one.sel.ref})"
    return Issue(
        other.sel.ref,
        f"{short(quote.nama.text)}: {other.jenis} {_phrase(*second)}, tetapi {one.jenis}{place} {_phrase(*first)}.",
        f"Samakan {one.jenis} dan {other.jenis} menurut apa yang hendak diukur.",
        short(other.teks),
        short(one.teks),
        f"{quote.form}|{quote.key}",
    )


def _phrase(top: str, bottom: str) -> str:
    return f"membandingkan {short(top)} dengan {short(bottom)}" if top else f"memakai penyebut {short(bottom)}"
