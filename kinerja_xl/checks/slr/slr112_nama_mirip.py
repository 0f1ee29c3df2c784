"""SLR112 Nama indikator ditulis berbeda antardokumen.

## Mengapa
Indikator dipasangkan antartabel menurut namanya. Nama yang ditulis berbeda karena salah ketik atau naskah yang rusak
membuat pasangannya tidak pasti. Kemiripan 86% ke atas dipakai untuk membandingkan angka dan selalu disebut; di bawahnya
(75%-86%) hanya perlu ditinjau dan tidak dipakai untuk perbandingan apa pun. Tidak ada nama yang diterima diam-diam.
Formulir IKI jabatan yang berlainan baru dipasangkan mulai kemiripan 93%, sebab namanya wajar mirip.

## Salah
Indikator Kinerja Utama
| No | Sasaran | Indikator Kinerja | Formulasi | Sumber Data | Penanggung Jawab |
| --- | --- | --- | --- | --- | --- |
| 1 | ASN melayani | Persentase kenaikan pangkat tepat waktu | Usul tepat waktu dibagi usul dikali 100 | Data usul | Kepala Bidang Mutasi |
### Definisi
Definisi Operasional
| No | Indikator Kinerja | Satuan | Definisi Operasional |
| --- | --- | --- | --- |
| 1 | **Persentase kerangka pangkat tepat waktu** | Persen | Bagian usul kenaikan pangkat yang selesai pada waktunya |

## Benar
Indikator Kinerja Utama
| No | Sasaran | Indikator Kinerja | Formulasi | Sumber Data | Penanggung Jawab |
| --- | --- | --- | --- | --- | --- |
| 1 | ASN melayani | Persentase kenaikan pangkat tepat waktu | Usul tepat waktu dibagi usul dikali 100 | Data usul | Kepala Bidang Mutasi |
### Definisi
Definisi Operasional
| No | Indikator Kinerja | Satuan | Definisi Operasional |
| --- | --- | --- | --- |
| 1 | Persentase Kenaikan Pangkat Tepat Waktu. | Persen | Bagian usul kenaikan pangkat yang selesai pada waktunya |
"""

from collections import Counter
from collections.abc import Iterator

from kinerja_xl.calc.kemiripan import AMBANG, Kecocokan
from kinerja_xl.calc.kutipan import Kutipan
from kinerja_xl.calc.teks import words
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.statements import in_force
from kinerja_xl.checks.wording import short

_BETWEEN_POSTS = 0.93


@rule("SLR112", "Nama indikator ditulis berbeda antardokumen", "info")
def check(context: Context) -> Iterator[Issue]:
    """Every pair of names that are alike but not the same, with both cells."""
    quotes: dict[str, list[Kutipan]] = {}
    for quote in context.quotes:
        if in_force(quote.tabel):
            quotes.setdefault(quote.key, []).append(quote)
    for match in context.matches:
        one, other = quotes.get(match.kunci), quotes.get(match.rujukan)
        if one and other and (match.kemiripan >= _BETWEEN_POSTS or not _only_posts(one + other)):
            yield _issue(match, one[0], other[0])


def _only_posts(quotes: list[Kutipan]) -> bool:
    return all(quote.form == "iki" for quote in quotes)


def _issue(match: Kecocokan, one: Kutipan, other: Kutipan) -> Issue:
    sure = match.kemiripan >= AMBANG
    use = (
        "dipakai sebagai satu indikator pada perbandingan"
        if sure
        else "perlu ditinjau, tidak dipakai untuk perbandingan"
    )
    return Issue(
        one.nama.ref,
        f"Nama {short(one.nama.text)} mirip {match.kemiripan:.0%} dengan {short(other.nama.text)} di {other.nama.ref}"
        f"{_difference(one.nama.text, other.nama.text)}: {use}.",
        "Samakan penulisan namanya, atau bedakan dengan jelas bila memang dua indikator.",
        one.nama.text,
        other.nama.text,
        f"{match.kunci}|{match.rujukan}",
    )


def _difference(one: str, other: str) -> str:
    """The words that differ, for names too long to show it."""
    first, second = Counter(words(one)), Counter(words(other))
    mine, theirs = (f"\u201c{short(' '.join(more))}\u201d" if more else "" for more in (first - second, second - first))
    if mine and theirs:
        return f" ({mine} lawan {theirs})"
    return f" (lebih kata {mine})" if mine else f" (kurang kata {theirs})" if theirs else ""
