"""IKU105 Indikator berupa kegiatan, bukan ukuran.

## Mengapa
Indikator menyebut apa yang diukur: jumlah, persentase, nilai. "Pelaksanaan seleksi" atau "Pengembangan sistem" adalah
kegiatan; target dan realisasinya tidak jelas menghitung apa. Disebut sekali setiap tabel.

## Salah
| No | Sasaran | Indikator Kinerja | Formulasi | Sumber Data |
| --- | --- | --- | --- | --- |
| 1 | Seleksi terbuka | **Pelaksanaan seleksi penerimaan CPNS** | Jumlah peserta seleksi penerimaan CPNS | Rekapitulasi peserta seleksi |

## Benar
| No | Sasaran | Indikator Kinerja | Formulasi | Sumber Data |
| --- | --- | --- | --- | --- |
| 1 | Seleksi terbuka | Jumlah peserta seleksi penerimaan CPNS | Jumlah peserta yang hadir pada seleksi penerimaan CPNS | Rekapitulasi peserta seleksi |
"""

import re
from collections.abc import Iterator

from kinerja_xl.calc.keterbacaan import is_misread
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.likewise import together
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short
from kinerja_xl.pola import Pola

_ACTIVITY = Pola(
    r"\W*(?:pelaksanaan|penyelenggaraan|penyusunan|pengembangan|fasilitasi|rekonsiliasi|monitoring|verifikasi|sosialisasi"
    r"|pendistribusian|perekaman|peremajaan|pendokumentasian|penataan|penatausahaan|persiapan|pembuatan|pembinaan"
    r"|pengelolaan|koordinasi|rapat|kegiatan|menyusun|membuat|melaksanakan|melakukan|mengelola|olah data|back ?up|up ?date"
    r"|print out)\s+\S",
    re.IGNORECASE,
)
_MEASURE = Pola(r"\b(?:jumlah|persen\w*|tingkat|indeks|nilai|rata-rata|cakupan|rasio|frekuensi)\b", re.IGNORECASE)


@rule("IKU105", "Indikator berupa kegiatan, bukan ukuran", "info")
def check(context: Context) -> Iterator[Issue]:
    """Names of indicators that begin with an activity and hold no measure, once a table."""
    yield from together(_issues(context))


def _issues(context: Context) -> Iterator[tuple[object, Issue]]:
    for quote in context.quotes:
        name = quote.nama.text
        if _ACTIVITY.match(name) and not _MEASURE.search(name) and not is_misread(name):
            yield (
                id(quote.tabel),
                Issue(
                    quote.nama.ref,
                    f"Indikator {short(name.strip(' -'))} berupa kegiatan, bukan ukuran.",
                    "Sebutkan apa yang dihitung, misalnya jumlah hasilnya atau persentase yang selesai.",
                    short(name),
                    "ukuran",
                    f"{quote.form}|{quote.key}",
                ),
            )
