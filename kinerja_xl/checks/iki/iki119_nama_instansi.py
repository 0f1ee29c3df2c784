"""IKI119 Nama perangkat daerah di kepala formulir berbeda dari formulir lain.

## Mengapa
Formulir satu perangkat daerah menyebut perangkat daerah yang sama. Nama lain di kepala formulir berarti formulir itu
disalin dari perangkat daerah lain atau dari masa sebelum namanya berganti. Singkatan (SDM), nama daerah di belakangnya,
dan salah baca satu dua huruf tidak dilaporkan.

## Salah
INDIKATOR KINERJA INDIVIDU
Perangkat Daerah : Badan Kepegawaian dan Pengembangan Sumber Daya Manusia
Jabatan : Kepala Sub Bagian Umum
| Sasaran Kegiatan | Indikator Kinerja | Formulasi Penghitungan | Sumber Data |
| --- | --- | --- | --- |
| Tersusunnya laporan umum | Jumlah laporan umum yang disusun | Jumlah laporan umum yang disusun | Laporan umum |
### 2
INDIKATOR KINERJA INDIVIDU
Perangkat Daerah : Badan Kepegawaian dan Pengembangan SDM Kota Contoh
Jabatan : Kepala Sub Bidang Mutasi
| Sasaran Kegiatan | Indikator Kinerja | Formulasi Penghitungan | Sumber Data |
| --- | --- | --- | --- |
| Tersusunnya laporan mutasi | Jumlah laporan mutasi yang disusun | Jumlah laporan mutasi yang disusun | Laporan mutasi |
### 3
INDIKATOR KINERJA INDIVIDU
| **Perangkat Daerah : Badan Kepegawaian Pendidikan dan Pelatihan** |
Jabatan : Kepala Sub Bagian Keuangan
| Sasaran Kegiatan | Indikator Kinerja | Formulasi Penghitungan | Sumber Data |
| --- | --- | --- | --- |
| Tersusunnya laporan keuangan | Jumlah laporan keuangan yang disusun | Jumlah laporan keuangan yang disusun | Laporan keuangan |

## Benar
INDIKATOR KINERJA INDIVIDU
Perangkat Daerah : Badan Kepegawaian dan Pengembangan Sumber Daya Manusia
Jabatan : Kepala Sub Bagian Umum
| Sasaran Kegiatan | Indikator Kinerja | Formulasi Penghitungan | Sumber Data |
| --- | --- | --- | --- |
| Tersusunnya laporan umum | Jumlah laporan umum yang disusun | Jumlah laporan umum yang disusun | Laporan umum |
### 2
INDIKATOR KINERJA INDIVIDU
Perangkat Daerah : Badan Kepegawaian dan Pengembangan SDM Kota Contoh
Jabatan : Kepala Sub Bidang Mutasi
| Sasaran Kegiatan | Indikator Kinerja | Formulasi Penghitungan | Sumber Data |
| --- | --- | --- | --- |
| Tersusunnya laporan mutasi | Jumlah laporan mutasi yang disusun | Jumlah laporan mutasi yang disusun | Laporan mutasi |
"""

import re
from collections.abc import Iterator

from kinerja_xl.calc.jabatan import plain_post, post_key
from kinerja_xl.calc.teks import side_by_side
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.likewise import also_at
from kinerja_xl.checks.rule import rule
from kinerja_xl.pola import Pola
from kinerja_xl.tables.book import Note
from kinerja_xl.tables.rows import BarisIndikator

_PLACE = Pola(r"\b(?:pemerintah )?(?:kota|kabupaten|kab|provinsi)\b.*")


@rule("IKI119", "Nama perangkat daerah di kepala formulir berbeda dari formulir lain", "peringatan")
def check(context: Context) -> Iterator[Issue]:
    """Heads that name another office than most forms do, once a name."""
    heads = [n for t in context.book.of(BarisIndikator, "iki") if (n := t.identitas.get("perangkat daerah"))]
    groups: list[list[Note]] = []
    for note in heads:
        home = next((g for g in groups if _same(g[0].text, note.text)), None)
        if home is None:
            groups.append([note])
        else:
            home.append(note)
    groups.sort(key=len, reverse=True)
    for strange in groups[1:]:
        if len(strange) < len(groups[0]):
            yield _issue(strange, groups[0])


def _same(one: str, other: str) -> bool:
    """Whether two heads name one office: with sumber daya manusia in full, or with all of it shortened."""
    return any(
        _fits(*([w for w in form(t).split() if w != "dan"] for t in (one, other))) for form in (_full, _shortened)
    )


def _full(text: str) -> str:
    return _PLACE.sub("", re.sub(r"\bsdm\b", "sumber daya manusia", post_key(text)))


def _shortened(text: str) -> str:
    return _PLACE.sub("", plain_post(text))


def _fits(first: list[str], second: list[str]) -> bool:
    if min(len(first), len(second)) <= 1:
        return True  # a short name
    gap = side_by_side(first, second)
    scanned = gap.lain == 1 and gap.salah_tulis > 0
    return not gap.hilang and (gap.lain == 0 or scanned)


def _issue(strange: list[Note], usual: list[Note]) -> Issue:
    first, rest = strange[0], strange[1:]
    return Issue(
        first.ref,
        f"Perangkat daerah tertulis {first.text}, sedangkan {len(usual)} formulir lain, misalnya {usual[0].ref}, menyebut "
        f"{usual[0].text}.{also_at(n.ref for n in rest)}",
        "Samakan nama perangkat daerahnya, atau pisahkan formulir perangkat daerah lain ke buku kerja sendiri.",
        first.text,
        usual[0].text,
        plain_post(first.text),
    )
