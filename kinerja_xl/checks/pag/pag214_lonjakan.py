"""PAG214 Pagu satu tahun sepersepuluh atau sepuluh kali tahun di sekitarnya.

## Mengapa
Pagu yang sepuluh kali lebih besar atau lebih kecil daripada tahun sebelum dan sesudahnya, sedangkan keduanya hampir sama,
biasanya kelebihan atau kekurangan satu nol.

## Salah
Rencana Program, Kegiatan, Sub Kegiatan dan Pendanaan Tahun 2026-2028
| Kode | Program/Kegiatan/Sub Kegiatan | Indikator Kinerja | Satuan | Target Kinerja dan Kerangka Pendanaan | < | < | < | < | < | Kondisi Akhir | < | Penanggung Jawab |
| ^ | ^ | ^ | ^ | 2026 | < | 2027 | < | 2028 | < | Target | Rp | ^ |
| ^ | ^ | ^ | ^ | Target | Rp | Target | Rp | Target | Rp | ^ | ^ | ^ |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 5.03.02 | Program Kepegawaian Daerah | Persentase pegawai berkinerja baik | Persen | 90 | 40.610.000 | 92 | 191.500.000 | 94 | 44.100.000 | 94 | 276.210.000 | Kepala Bidang Mutasi |
| 5.03.02.2.02 | Mutasi dan Promosi ASN | Persentase mutasi sesuai kebutuhan jabatan | Persen | 80 | 40.610.000 | 85 | 191.500.000 | 90 | 44.100.000 | 90 | 276.210.000 | Kepala Bidang Mutasi |
| 5.03.02.2.02.0001 | Pengelolaan Mutasi ASN | Jumlah dokumen hasil pengelolaan mutasi | Dokumen | 3 | 15.210.000 | 3 | **165.000.000** | 3 | 17.000.000 | 9 | 197.210.000 | Analis Mutasi |
| 5.03.02.2.02.0003 | Pengelolaan Promosi ASN | Jumlah laporan hasil pengelolaan promosi | Laporan | 2 | 25.400.000 | 2 | 26.500.000 | 2 | 27.100.000 | 6 | 79.000.000 | Analis Promosi |

## Benar
Rencana Program, Kegiatan, Sub Kegiatan dan Pendanaan Tahun 2026-2028
| Kode | Program/Kegiatan/Sub Kegiatan | Indikator Kinerja | Satuan | Target Kinerja dan Kerangka Pendanaan | < | < | < | < | < | Kondisi Akhir | < | Penanggung Jawab |
| ^ | ^ | ^ | ^ | 2026 | < | 2027 | < | 2028 | < | Target | Rp | ^ |
| ^ | ^ | ^ | ^ | Target | Rp | Target | Rp | Target | Rp | ^ | ^ | ^ |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 5.03.02 | Program Kepegawaian Daerah | Persentase pegawai berkinerja baik | Persen | 90 | 40.610.000 | 92 | 43.000.000 | 94 | 44.100.000 | 94 | 127.710.000 | Kepala Bidang Mutasi |
| 5.03.02.2.02 | Mutasi dan Promosi ASN | Persentase mutasi sesuai kebutuhan jabatan | Persen | 80 | 40.610.000 | 85 | 43.000.000 | 90 | 44.100.000 | 90 | 127.710.000 | Kepala Bidang Mutasi |
| 5.03.02.2.02.0001 | Pengelolaan Mutasi ASN | Jumlah dokumen hasil pengelolaan mutasi | Dokumen | 3 | 15.210.000 | 3 | 16.500.000 | 3 | 17.000.000 | 9 | 48.710.000 | Analis Mutasi |
| 5.03.02.2.02.0003 | Pengelolaan Promosi ASN | Jumlah laporan hasil pengelolaan promosi | Laporan | 2 | 25.400.000 | 2 | 26.500.000 | 2 | 27.100.000 | 6 | 79.000.000 | Analis Promosi |
"""

from collections.abc import Iterator
from decimal import Decimal

from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short
from kinerja_xl.tables.entry import Entry, name_key

_TENFOLD = Decimal(7), Decimal(14)
_STEADY = Decimal("1.6")


@rule("PAG214", "Pagu satu tahun sepuluh kali tahun di sekitarnya", "info")
def check(context: Context) -> Iterator[Issue]:
    """Lowest nodes with one year a tenth of, or ten times, the years before and after it."""
    for plan in context.plans:
        for node in plan:
            years = [e[0] for y, e in sorted(node.pagu.items(), key=lambda item: item[0] or 0) if len(e) == 1]
            for before, one, after in zip(years, years[1:], years[2:], strict=False):
                if not node.anak and _jumps(before, one, after):
                    yield Issue(
                        one.ref,
                        f"{short(node.nama.text)}: pagu {one.printed} kira-kira {_word(before, one)} tahun sebelum dan sesudahnya "
                        f"({before.printed} dan {after.printed}).",
                        "Periksa jumlah nolnya.",
                        one.printed,
                        "",
                        f"{name_key(node.nama.text)}|{one.printed}",
                    )


def _word(before: Entry, one: Entry) -> str:
    return "sepuluh kali" if (one.value or 0) > (before.value or 0) else "sepersepuluh"


def _jumps(before: Entry, one: Entry, after: Entry) -> bool:
    a, b, c = before.value, one.value, after.value
    if not a or not b or not c or max(a, c) > min(a, c) * _STEADY:
        return False
    low, high = _TENFOLD
    return all(low <= max(b, v) / min(b, v) <= high for v in (a, c))
