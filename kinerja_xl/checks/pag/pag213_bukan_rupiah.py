"""PAG213 Angka di kolom rupiah yang terlalu kecil untuk pagu.

## Mengapa
Angka seperti 87 di kolom Rp biasanya target yang tergeser satu kolom. Jumlah pagu lalu salah, dan target tahun itu hilang.

## Salah
Rencana Program, Kegiatan, Sub Kegiatan dan Pendanaan Tahun 2026-2028
| Kode | Program/Kegiatan/Sub Kegiatan | Indikator Kinerja | Satuan | Target Kinerja dan Kerangka Pendanaan | < | < | < | < | < | Kondisi Akhir | < | Penanggung Jawab |
| ^ | ^ | ^ | ^ | 2026 | < | 2027 | < | 2028 | < | Target | Rp | ^ |
| ^ | ^ | ^ | ^ | Target | Rp | Target | Rp | Target | Rp | ^ | ^ | ^ |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 5.03.02 | Program Kepegawaian Daerah | Persentase pegawai berkinerja baik | Persen | 90 | 40.610.000 | 92 | 26.500.000 | 94 | 44.100.000 | 94 | 111.210.000 | Kepala Bidang Mutasi |
| 5.03.02.2.02 | Mutasi dan Promosi ASN | Persentase mutasi sesuai kebutuhan jabatan | Persen | 80 | 40.610.000 | 85 | 26.500.000 | 90 | 44.100.000 | 90 | 111.210.000 | Kepala Bidang Mutasi |
| 5.03.02.2.02.0001 | Pengelolaan Mutasi ASN | Jumlah dokumen hasil pengelolaan mutasi | Dokumen | 3 | 15.210.000 | 3 | **87** | 3 | 17.000.000 | 9 | 48.710.000 | Analis Mutasi |
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
from kinerja_xl.tables.book import Table
from kinerja_xl.tables.entry import Entry
from kinerja_xl.tables.rows import BarisRencana

_LEAST = Decimal(1000)
_USUAL = Decimal(100_000)


@rule("PAG213", "Angka di kolom rupiah yang terlalu kecil untuk pagu", "peringatan")
def check(context: Context) -> Iterator[Issue]:
    """Figures below Rp1.000 in the money columns of a plan in rupiah; one finding for each row."""
    for table in context.book.of(BarisRencana):
        if not _in_rupiah(table):
            continue
        for row in table.rows:
            small = [e for e in row.pagu.values() if e.value is not None and 0 < e.value < _LEAST]
            if small:
                name = next((e.text for e in (row.indikator, row.uraian) if e is not None and e.text), "")
                more = f", begitu juga {', '.join(e.ref.a1 for e in small[1:])}" if len(small) > 1 else ""
                yield Issue(
                    small[0].ref,
                    f"{short(name)}: {small[0].printed} di kolom rupiah{more} terlalu kecil untuk pagu.",
                    "Mungkin target yang tergeser satu kolom: kembalikan ke kolom Target, atau lengkapi angkanya.",
                    small[0].printed,
                    "",
                    row.key,
                )


def _in_rupiah(table: Table[BarisRencana]) -> bool:
    """Whether most figures of money are of a usual size: not printed in thousands or millions."""
    figures: list[Entry] = [e for r in table.rows for e in r.pagu.values() if e.value]
    return 2 * sum((e.value or 0) >= _USUAL for e in figures) > len(figures)
