"""SLR130 Target berbeda dari perjanjian kinerja tanpa catatan perubahan.

## Mengapa
Target yang diubah di tengah tahun tetap dapat dipertanggungjawabkan bila nilai lama, nilai baru, tanggal dan alasannya
dicatat. Bila buku kerja mempunyai lembar perubahan, setiap target yang tidak sama dengan perjanjian kinerja harus
tercatat di sana, dan sama dengan nilai baru yang tercatat.

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
| 1 | Nilai kedisiplinan | Nilai | 85 | 82 | 1 Agustus 2026 | Perubahan anggaran | PK Perubahan |
### Rencana Aksi
Rencana Aksi atas Perjanjian Kinerja Tahun 2026
| No | Sasaran Strategis | Indikator Kinerja | Satuan | Target | Target TW I | Target TW II | Target TW III | Target TW IV |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | ASN profesional | Nilai pelayanan | Nilai | **75** | | | | 75 |
| 2 | ASN disiplin | Nilai kedisiplinan | Nilai | **80** | | | | 80 |

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
### Rencana Aksi
Rencana Aksi atas Perjanjian Kinerja Tahun 2026
| No | Sasaran Strategis | Indikator Kinerja | Satuan | Target | Target TW I | Target TW II | Target TW III | Target TW IV |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | ASN profesional | Nilai pelayanan | Nilai | 75 | | | | 75 |
"""

from collections.abc import Iterator

from kinerja_xl.calc.hierarki import row_name
from kinerja_xl.calc.perubahan import beralih
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short


@rule(
    "SLR130",
    "Target berbeda dari perjanjian kinerja tanpa catatan perubahan",
    "galat",
    "perjanjian kinerja dapat diubah bila pejabat, strategi atau prioritas berubah (PermenPANRB Nomor 53 Tahun 2014)",
    since="0.2",
)
def check(context: Context) -> Iterator[Issue]:
    """Targets that the log of changes does not explain, in workbooks that keep one."""
    for one in beralih(context.book):
        name = short(row_name(one.baris))
        if one.menurut is None:
            said = f"perjanjian kinerja menulis {one.semula.printed} ({one.semula.ref}), tanpa catatan perubahan"
            right, hint = one.semula, "Catat nilai lama, nilai baru, tanggal dan alasannya di lembar perubahan."
        else:
            said = f"menurut catatan perubahan {one.menurut.printed} ({one.menurut.ref})"
            right, hint = one.menurut, "Pakai target baru yang tercatat, atau catat perubahan berikutnya."
        message = f"Target {name} tertulis {one.target.printed}, padahal {said}."
        yield Issue(one.target.ref, message, hint, one.target.printed, right.printed, one.baris.key)
