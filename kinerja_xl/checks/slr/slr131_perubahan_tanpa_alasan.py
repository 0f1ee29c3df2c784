"""SLR131 Catatan perubahan target tidak lengkap.

## Mengapa
Perubahan target dinilai dari alasannya dan dari waktunya: target yang diturunkan tanpa alasan, atau setelah hasilnya
diketahui, bukan lagi perjanjian. Nilai baru, tanggal dan alasan harus terisi.

## Salah
Perjanjian Kinerja Tahun 2026
| No | Sasaran Strategis | Indikator Kinerja | Target |
| --- | --- | --- | --- |
| 1 | ASN profesional | Nilai pelayanan | 80 |
| 2 | ASN disiplin | Nilai kedisiplinan | 85 |
### Perubahan
Perubahan Target Perjanjian Kinerja Tahun 2026
| No | Indikator Kinerja | Satuan | Target Semula | Target Menjadi | Tanggal Perubahan | Alasan Perubahan | Dasar Perubahan |
| --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | Nilai pelayanan | Nilai | 80 | 75 | 1 Agustus 2026 | **** | PK Perubahan |
| 2 | Nilai kedisiplinan | Nilai | 85 | 82 | **** | Perubahan anggaran | PK Perubahan |

## Benar
Perjanjian Kinerja Tahun 2026
| No | Sasaran Strategis | Indikator Kinerja | Target |
| --- | --- | --- | --- |
| 1 | ASN profesional | Nilai pelayanan | 80 |
### Perubahan
Perubahan Target Perjanjian Kinerja Tahun 2026
| No | Indikator Kinerja | Satuan | Target Semula | Target Menjadi | Tanggal Perubahan | Alasan Perubahan | Dasar Perubahan |
| --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | Nilai pelayanan | Nilai | 80 | 75 | 1 Agustus 2026 | Perubahan anggaran | PK Perubahan |
"""

from collections.abc import Iterator

from kinerja_xl.calc.perubahan import catatan
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short

_NEEDED = (
    ("semula", "nilai lama", "Salin target menurut perjanjian kinerja."),
    ("menjadi", "nilai baru", "Tulis target barunya."),
    ("tanggal", "tanggal", "Tulis tanggal perubahannya ditetapkan."),
    ("alasan", "alasan", "Tulis mengapa target berubah."),
)


@rule(
    "SLR131",
    "Catatan perubahan target tidak lengkap",
    "galat",
    "perjanjian kinerja dapat diubah bila pejabat, strategi atau prioritas berubah (PermenPANRB Nomor 53 Tahun 2014)",
    since="0.2",
)
def check(context: Context) -> Iterator[Issue]:
    """Changes without the old value, the new one, a date or a reason."""
    for one in catatan(context.book):
        row = one.baris
        for field, said, hint in _NEEDED:
            entry = getattr(row, field)
            if entry is None or entry.is_blank or not entry.text.strip():
                name = short(row.indikator.text if row.indikator is not None else "")
                place = row.ref if entry is None else entry.ref
                yield Issue(place, f"Perubahan target {name} tanpa {said}.", hint, "", said, f"{row.key}|{field}")
