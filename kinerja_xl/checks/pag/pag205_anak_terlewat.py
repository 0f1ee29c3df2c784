"""PAG205 Pagu induk tidak memuat salah satu rinciannya.

## Mengapa
Bila jumlah meleset di beberapa tahun tepat sebesar pagu satu rincian, rincian itu tidak ikut dijumlahkan. Yang harus
diputuskan: apakah rincian itu memang di bawah induk ini.

## Salah
Rencana Program, Kegiatan, Sub Kegiatan dan Pendanaan Tahun 2026-2027
| Kode | Program/Kegiatan/Sub Kegiatan | Indikator Kinerja | Satuan | Target Kinerja dan Kerangka Pendanaan | < | < | < | Kondisi Akhir | < | Penanggung Jawab |
| ^ | ^ | ^ | ^ | 2026 | < | 2027 | < | Target | Rp | ^ |
| ^ | ^ | ^ | ^ | Target | Rp | Target | Rp | ^ | ^ | ^ |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 5.03.02 | Program Kepegawaian Daerah | Persentase pegawai berkinerja baik | Persen | 90 | 25.000.000 | 92 | 26.500.000 | 92 | 51.500.000 | Kepala Bidang Mutasi |
| 5.03.02.2.02 | Mutasi dan Promosi ASN | Persentase mutasi sesuai kebutuhan jabatan | Persen | 80 | **25.000.000** | 85 | 26.500.000 | 85 | 51.500.000 | Kepala Bidang Mutasi |
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
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import called, short, shown
from kinerja_xl.tables.entry import name_key


@rule("PAG205", "Pagu induk tidak memuat salah satu rinciannya", "galat", "aritmetika: induk = jumlah rincian")
def check(context: Context) -> Iterator[Issue]:
    """Children whose money the totals of a node leave out in every column."""
    for _, mend in context.mends:
        for one in mend.terlewat:
            columns = ", ".join(map(column_name, one.kolom))
            kind = one.anak.jenis.replace("_", " ")
            others = "".join(f" atau {short(n.nama.text)} ({n.ref}) yang pagunya sama" for n in one.lain)
            yield Issue(
                one.sel.ref,
                f"{short(one.simpul.nama.text)}: pagu tidak memuat {called(kind, short(one.anak.nama.text))} ({one.anak.ref}){others}; "
                f"selisihnya tepat sebesar pagunya di {len(one.kolom)} kolom ({columns}), pertama {shown(one.selisih)}.",
                "Tambahkan pagunya ke induk di semua kolom, atau pindahkan rincian itu ke induk yang benar.",
                one.sel.printed,
                shown(one.sel.value + one.selisih) if one.sel.value is not None else "",
                f"{name_key(one.simpul.nama.text)}|{name_key(one.anak.nama.text)}",
            )
