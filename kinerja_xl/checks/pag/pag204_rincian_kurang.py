"""PAG204 Rincian tidak menjumlah ke pagu di atasnya.

## Mengapa
Bila pagu kegiatan, program dan jumlah di atasnya saling cocok tetapi sub kegiatannya tidak menjumlah, salah satu sub
kegiatan berbeda sebesar selisihnya; yang mana hanya dapat dilihat di dokumen asal.

## Salah
Rencana Program, Kegiatan, Sub Kegiatan dan Pendanaan Tahun 2026-2027
| Kode | Program/Kegiatan/Sub Kegiatan | Indikator Kinerja | Satuan | Target Kinerja dan Kerangka Pendanaan | < | < | < | Kondisi Akhir | < | Penanggung Jawab |
| ^ | ^ | ^ | ^ | 2026 | < | 2027 | < | Target | Rp | ^ |
| ^ | ^ | ^ | ^ | Target | Rp | Target | Rp | ^ | ^ | ^ |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 5.03.02 | Program Kepegawaian Daerah | Persentase pegawai berkinerja baik | Persen | 90 | 43.200.000 | 92 | 43.000.000 | 92 | 86.200.000 | Kepala Bidang Mutasi |
| 5.03.02.2.02 | Mutasi dan Promosi ASN | Persentase mutasi sesuai kebutuhan jabatan | Persen | 80 | **43.200.000** | 85 | 43.000.000 | 85 | 86.200.000 | Kepala Bidang Mutasi |
| 5.03.02.2.02.0001 | Pengelolaan Mutasi ASN | Jumlah dokumen hasil pengelolaan mutasi | Dokumen | 3 | 15.000.000 | 3 | 16.500.000 | 6 | 31.500.000 | Analis Mutasi |
| 5.03.02.2.02.0003 | Pengelolaan Promosi ASN | Jumlah laporan hasil pengelolaan promosi | Laporan | 2 | 25.000.000 | 2 | 26.500.000 | 4 | 51.500.000 | Analis Promosi |

## Benar
Rencana Program, Kegiatan, Sub Kegiatan dan Pendanaan Tahun 2026-2027
| Kode | Program/Kegiatan/Sub Kegiatan | Indikator Kinerja | Satuan | Target Kinerja dan Kerangka Pendanaan | < | < | < | Kondisi Akhir | < | Penanggung Jawab |
| ^ | ^ | ^ | ^ | 2026 | < | 2027 | < | Target | Rp | ^ |
| ^ | ^ | ^ | ^ | Target | Rp | Target | Rp | ^ | ^ | ^ |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 5.03.02 | Program Kepegawaian Daerah | Persentase pegawai berkinerja baik | Persen | 90 | 40.000.000 | 92 | 43.000.000 | 92 | 83.000.000 | Kepala Bidang Mutasi |
| 5.03.02.2.02 | Mutasi dan Promosi ASN | Persentase mutasi sesuai kebutuhan jabatan | Persen | 80 | 40.000.000 | 85 | 43.000.000 | 85 | 83.000.000 | Kepala Bidang Mutasi |
| 5.03.02.2.02.0001 | Pengelolaan Mutasi ASN | Jumlah dokumen hasil pengelolaan mutasi | Dokumen | 3 | 15.000.000 | 3 | 16.500.000 | 6 | 31.500.000 | Analis Mutasi |
| 5.03.02.2.02.0003 | Pengelolaan Promosi ASN | Jumlah laporan hasil pengelolaan promosi | Laporan | 2 | 25.000.000 | 2 | 26.500.000 | 4 | 51.500.000 | Analis Promosi |
"""

from collections.abc import Iterator

from kinerja_xl.calc.pagu import column_name
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.plan_money import subject
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short, shown


@rule("PAG204", "Rincian tidak menjumlah ke pagu di atasnya", "galat", "aritmetika: induk = jumlah rincian")
def check(context: Context) -> Iterator[Issue]:
    """Lowest figures of which one is wrong, nobody can tell which: told at the total right above them."""
    for _, mend in context.mends:
        for change in mend.ubahan:
            parent = change.simpul.induk
            if not change.pilihan or parent is None or change.sel.value is None:
                continue
            total = next(iter(parent.pagu.get(change.kolom, [])), change.sel)
            gap = change.nilai - change.sel.value
            word = "kurang" if gap > 0 else "lebih"
            first, last = change.pilihan[0].a1, change.pilihan[-1].a1
            yield Issue(
                total.ref,
                f"{short(parent.nama.text)}: {column_name(change.kolom)} rinciannya {word} {shown(abs(gap))} dari jumlah di "
                f"atasnya, yang saling cocok ({', '.join(ref.a1 for ref in change.ikut)}).",
                f"Periksa {len(change.pilihan)} sel antara {first} dan {last}: salah satunya berbeda {shown(abs(gap))}.",
                shown(total.value - gap) if total.value is not None else "",
                total.printed,
                subject(change),
            )
