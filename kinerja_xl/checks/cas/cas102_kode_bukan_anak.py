"""CAS102 Kode tidak berawalan kode induknya.

## Mengapa
Kode kegiatan diawali kode programnya, kode sub kegiatan diawali kode kegiatannya. Bila tidak, barisnya tergolong pada
program lain ketika dijumlahkan menurut kode.

## Salah
Rencana Program, Kegiatan, Sub Kegiatan dan Pendanaan Tahun 2026-2027
| Kode | Program/Kegiatan/Sub Kegiatan | Indikator Kinerja | Satuan | Target Kinerja dan Kerangka Pendanaan | < | < | < | Kondisi Akhir | < | Penanggung Jawab |
| ^ | ^ | ^ | ^ | 2026 | < | 2027 | < | Target | Rp | ^ |
| ^ | ^ | ^ | ^ | Target | Rp | Target | Rp | ^ | ^ | ^ |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 5.03.02 | Program Kepegawaian Daerah | Persentase pegawai berkinerja baik | Persen | 90 | 40.000.000 | 92 | 43.000.000 | 92 | 83.000.000 | Kepala Bidang Mutasi |
| 5.03.02.2.02 | Mutasi dan Promosi ASN | Persentase mutasi sesuai kebutuhan jabatan | Persen | 80 | 40.000.000 | 85 | 43.000.000 | 85 | 83.000.000 | Kepala Bidang Mutasi |
| 5.03.02.2.02.0001 | Pengelolaan Mutasi ASN | Jumlah dokumen hasil pengelolaan mutasi | Dokumen | 3 | 15.000.000 | 3 | 16.500.000 | 6 | 31.500.000 | Analis Mutasi |
| **5.03.02.2.01.0003** | Pengelolaan Promosi ASN | Jumlah laporan hasil pengelolaan promosi | Laporan | 2 | 25.000.000 | 2 | 26.500.000 | 4 | 51.500.000 | Analis Promosi |

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

from kinerja_xl.calc.nomenklatur import Sengketa, disputes
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.likewise import likewise
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short


@rule(
    "CAS102",
    "Kode tidak berawalan kode induknya",
    "peringatan",
    "susunan kode (Permendagri Nomor 90 Tahun 2019)",
)
def check(context: Context) -> Iterator[Issue]:
    """Rows whose code does not start with the code of the row they stand under, once for each wrong prefix."""
    for rows in context.coded:
        for dispute in disputes(rows):
            if dispute.jenis == "anak":
                yield _child(dispute)
            elif dispute.jenis == "induk":
                yield _parent(dispute)


def _child(dispute: Sengketa) -> Issue:
    first, *others = dispute.anak
    parent = dispute.induk
    code, place = (parent.code, str(parent.kode.ref)) if parent is not None else ("", "")
    return Issue(
        first.kode.ref,
        f"Kode {first.code} berada di bawah {code} ({place}), tetapi tidak diawali kode itu."
        f"{likewise([row.kode.ref for row in others])}",
        "Perbaiki kodenya, atau pindahkan barisnya ke bawah induknya.",
        first.code,
        f"{code}...",
        f"{first.tabel.form}|{first.code}|{code}",
    )


def _parent(dispute: Sengketa) -> Issue:
    parent, first = dispute.induk or dispute.anak[0], dispute.anak[0]
    prefix = first.code.rpartition(".")[0] if first.code.count(".") == 5 else first.code.rsplit(".", 2)[0]
    name = f" ({short(parent.nama.text)})" if parent.nama is not None else ""
    return Issue(
        parent.kode.ref,
        f"Kode {parent.code}{name} tidak menjadi awal kode {len(dispute.anak)} baris di bawahnya, yang semuanya diawali "
        f"{prefix} (mulai {first.kode.ref}).",
        f"Ganti menjadi {prefix} bila itu kode induknya.",
        parent.code,
        prefix,
        f"{parent.tabel.form}|{parent.code}|induk",
    )
