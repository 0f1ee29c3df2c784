"""PAG206 Perubahan sel paling sedikit yang memperbaiki semua jumlah.

## Mengapa
Bila banyak jumlah tidak cocok, jarang semuanya salah. Temuan ini menyebut sel yang paling sedikit harus diubah sehingga
semua jumlah pagu dalam rencana cocok, sebelum temuan setiap selnya.

## Salah
Rencana Program, Kegiatan, Sub Kegiatan dan Pendanaan Tahun 2026-2028
| Kode | Program/Kegiatan/Sub Kegiatan | Indikator Kinerja | Satuan | Target Kinerja dan Kerangka Pendanaan | < | < | < | < | < | Kondisi Akhir | < | Penanggung Jawab |
| ^ | ^ | ^ | ^ | 2026 | < | 2027 | < | 2028 | < | Target | Rp | ^ |
| ^ | ^ | ^ | ^ | Target | Rp | Target | Rp | Target | Rp | ^ | ^ | ^ |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 5.03.02 | **Program Kepegawaian Daerah** | Persentase pegawai berkinerja baik | Persen | 90 | 40.610.009 | 92 | 43.000.000 | 94 | 44.100.000 | 94 | 127.710.000 | Kepala Bidang Mutasi |
| 5.03.02.2.02 | Mutasi dan Promosi ASN | Persentase mutasi sesuai kebutuhan jabatan | Persen | 80 | 40.610.000 | 85 | 43.000.000 | 90 | 44.100.000 | 90 | 127.710.000 | Kepala Bidang Mutasi |
| 5.03.02.2.02.0001 | Pengelolaan Mutasi ASN | Jumlah dokumen hasil pengelolaan mutasi | Dokumen | 3 | 51.210.000 | 3 | 16.500.000 | 3 | 17.000.000 | 9 | 48.710.000 | Analis Mutasi |
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

from collections import Counter
from collections.abc import Iterator

from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import shown
from kinerja_xl.tables.entry import name_key

_MANY = 3
_SHOWN = 6


@rule("PAG206", "Perubahan paling sedikit yang memperbaiki semua jumlah", "info")
def check(context: Context) -> Iterator[Issue]:
    """Plans with several broken sums that fewer changes of cells would mend."""
    broken = Counter(id(sum_.tabel) for sum_, *_ in context.broken)
    for plan, mend in context.mends:
        count, changes = broken[id(plan[0].tabel)], mend.ubahan
        if count < _MANY or not 0 < len(changes) < count:
            continue
        told = ", ".join(f"{c.sel.ref.a1} menjadi {shown(c.nilai)}" for c in changes[:_SHOWN])
        more = f" dan {len(changes) - _SHOWN} sel lain" if len(changes) > _SHOWN else ""
        yield Issue(
            plan[0].ref,
            f"{count} jumlah pagu dalam rencana ini tidak cocok; semuanya cocok dengan {len(changes)} perubahan sel: {told}{more}.",
            "Mulai dari sel-sel itu, periksa setiap angkanya di dokumen asal, lalu periksa ulang buku kerja ini.",
            str(count),
            str(len(changes)),
            name_key(plan[0].nama.text),
        )
