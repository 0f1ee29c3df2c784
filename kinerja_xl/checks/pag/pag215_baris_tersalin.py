"""PAG215 Pagu dua sub kegiatan sama di semua tahun.

## Mengapa
Dua sub kegiatan dengan pagu yang sama sampai angka terakhir di setiap tahun hampir selalu baris yang tersalin.

## Salah
Rencana Program, Kegiatan, Sub Kegiatan dan Pendanaan Tahun 2026-2028
| Kode | Program/Kegiatan/Sub Kegiatan | Indikator Kinerja | Satuan | Target Kinerja dan Kerangka Pendanaan | < | < | < | < | < | Kondisi Akhir | < | Penanggung Jawab |
| ^ | ^ | ^ | ^ | 2026 | < | 2027 | < | 2028 | < | Target | Rp | ^ |
| ^ | ^ | ^ | ^ | Target | Rp | Target | Rp | Target | Rp | ^ | ^ | ^ |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 5.03.02 | Program Kepegawaian Daerah | Persentase pegawai berkinerja baik | Persen | 90 | 30.420.000 | 92 | 33.000.000 | 94 | 34.000.000 | 94 | 97.420.000 | Kepala Bidang Mutasi |
| 5.03.02.2.02 | Mutasi dan Promosi ASN | Persentase mutasi sesuai kebutuhan jabatan | Persen | 80 | 30.420.000 | 85 | 33.000.000 | 90 | 34.000.000 | 90 | 97.420.000 | Kepala Bidang Mutasi |
| 5.03.02.2.02.0001 | Pengelolaan Mutasi ASN | Jumlah dokumen hasil pengelolaan mutasi | Dokumen | 3 | 15.210.000 | 3 | 16.500.000 | 3 | 17.000.000 | 9 | 48.710.000 | Analis Mutasi |
| 5.03.02.2.02.0003 | Pengelolaan Promosi ASN | Jumlah laporan hasil pengelolaan promosi | Laporan | 2 | **15.210.000** | 2 | 16.500.000 | 2 | 17.000.000 | 6 | 48.710.000 | Analis Promosi |

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

from kinerja_xl.calc.pohon import Simpul
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short
from kinerja_xl.tables.entry import name_key

_LEAST_YEARS = 3
_TELLING_DIGITS = 4


@rule("PAG215", "Pagu dua sub kegiatan sama di semua tahun", "peringatan")
def check(context: Context) -> Iterator[Issue]:
    """Lowest nodes of a plan whose telling figures of money are those of another one, year by year."""
    for plan in context.plans:
        seen: dict[tuple[object, ...], Simpul] = {}
        for node in plan:
            if node.anak or (key := _money(node)) is None:
                continue
            first = seen.setdefault(key, node)
            if first is not node:
                entry = next(iter(node.pagu.values()))[0]
                yield Issue(
                    entry.ref,
                    f"{short(node.nama.text)}: pagu di {len(node.pagu)} tahun sama persis dengan {short(first.nama.text)} "
                    f"({next(iter(first.pagu.values()))[0].ref}).",
                    "Periksa apakah barisnya tersalin.",
                    entry.printed,
                    "",
                    f"{name_key(first.nama.text)}|{name_key(node.nama.text)}",
                )


def _money(node: Simpul) -> tuple[object, ...] | None:
    """The figures by year, None where they are few or round."""
    figures = {y: e[0].value for y, e in node.pagu.items() if len(e) == 1 and e[0].value}
    telling = [v for v in figures.values() if v is not None and len(v.normalize().as_tuple().digits) >= _TELLING_DIGITS]
    if len(figures) < _LEAST_YEARS or not telling:
        return None
    return tuple(sorted(figures.items(), key=lambda item: item[0] or 0))
