"""CAS214 Sub kegiatan tidak ada dalam tabel pasangannya.

## Mengapa
Tabel keselarasan, rencana pendanaan dan definisi operasional memuat sub kegiatan yang sama. Sub kegiatan yang hanya ada di
salah satunya tidak beranggaran, tidak bertarget, atau tidak terdefinisi. Nama yang hanya mirip dianggap sama.

## Salah
Rencana Program, Kegiatan, Sub Kegiatan dan Pendanaan Tahun 2026-2027
| Kode | Program/Kegiatan/Sub Kegiatan | Indikator Kinerja | Satuan | Target Kinerja dan Kerangka Pendanaan | < | < | < | Kondisi Akhir | < | Penanggung Jawab |
| ^ | ^ | ^ | ^ | 2026 | < | 2027 | < | Target | Rp | ^ |
| ^ | ^ | ^ | ^ | Target | Rp | Target | Rp | ^ | ^ | ^ |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 5.03.02 | Program Kepegawaian Daerah | Persentase pegawai berkinerja baik | Persen | 90 | 50.000.000 | 92 | 53.000.000 | 92 | 103.000.000 | Kepala Bidang Mutasi |
| 5.03.02.2.02 | Mutasi dan Promosi ASN | Persentase mutasi sesuai kebutuhan jabatan | Persen | 80 | 50.000.000 | 85 | 53.000.000 | 85 | 103.000.000 | Kepala Bidang Mutasi |
| 5.03.02.2.02.0001 | Pengelolaan Mutasi ASN | Jumlah dokumen hasil pengelolaan mutasi | Dokumen | 3 | 15.000.000 | 3 | 16.500.000 | 6 | 31.500.000 | Analis Mutasi |
| 5.03.02.2.02.0003 | Pengelolaan Promosi ASN | Jumlah laporan hasil pengelolaan promosi | Laporan | 2 | 25.000.000 | 2 | 26.500.000 | 4 | 51.500.000 | Analis Promosi |
| 5.03.02.2.02.0002 | Pengelolaan Kenaikan Pangkat ASN | Jumlah dokumen kenaikan pangkat | Dokumen | 5 | 10.000.000 | 5 | 10.000.000 | 10 | 20.000.000 | Analis Kepangkatan |
### Tabel 4.2
Tabel 4.2 Perumusan Program, Kegiatan dan Sub Kegiatan
| Tujuan | Sasaran | Outcome | Output | Indikator | Program/Kegiatan/Sub Kegiatan |
| --- | --- | --- | --- | --- | --- |
| ASN profesional | | | | Indeks profesionalitas ASN | |
| | Tata kelola ASN baik | | | Indeks sistem merit | |
| | | Kinerja ASN meningkat | | Persentase pegawai berkinerja baik | Program Kepegawaian Daerah |
| | | | Mutasi ASN berkualitas | Persentase mutasi sesuai kebutuhan jabatan | Mutasi dan Promosi ASN |
| | | | | | Pengelolaan Mutasi ASN |
| | | | | | Pengelolaan Promosi ASN |
| | | | | | Pengelolaan Kenaikan Pangkat ASN |
| | | | | | **Layanan Surat Menyurat Kantor** |

## Benar
Rencana Program, Kegiatan, Sub Kegiatan dan Pendanaan Tahun 2026-2027
| Kode | Program/Kegiatan/Sub Kegiatan | Indikator Kinerja | Satuan | Target Kinerja dan Kerangka Pendanaan | < | < | < | Kondisi Akhir | < | Penanggung Jawab |
| ^ | ^ | ^ | ^ | 2026 | < | 2027 | < | Target | Rp | ^ |
| ^ | ^ | ^ | ^ | Target | Rp | Target | Rp | ^ | ^ | ^ |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 5.03.02 | Program Kepegawaian Daerah | Persentase pegawai berkinerja baik | Persen | 90 | 50.000.000 | 92 | 53.000.000 | 92 | 103.000.000 | Kepala Bidang Mutasi |
| 5.03.02.2.02 | Mutasi dan Promosi ASN | Persentase mutasi sesuai kebutuhan jabatan | Persen | 80 | 50.000.000 | 85 | 53.000.000 | 85 | 103.000.000 | Kepala Bidang Mutasi |
| 5.03.02.2.02.0001 | Pengelolaan Mutasi ASN | Jumlah dokumen hasil pengelolaan mutasi | Dokumen | 3 | 15.000.000 | 3 | 16.500.000 | 6 | 31.500.000 | Analis Mutasi |
| 5.03.02.2.02.0003 | Pengelolaan Promosi ASN | Jumlah laporan hasil pengelolaan promosi | Laporan | 2 | 25.000.000 | 2 | 26.500.000 | 4 | 51.500.000 | Analis Promosi |
| 5.03.02.2.02.0002 | Pengelolaan Kenaikan Pangkat ASN | Jumlah dokumen kenaikan pangkat | Dokumen | 5 | 10.000.000 | 5 | 10.000.000 | 10 | 20.000.000 | Analis Kepangkatan |
### Tabel 4.2
Tabel 4.2 Perumusan Program, Kegiatan dan Sub Kegiatan
| Tujuan | Sasaran | Outcome | Output | Indikator | Program/Kegiatan/Sub Kegiatan |
| --- | --- | --- | --- | --- | --- |
| ASN profesional | | | | Indeks profesionalitas ASN | |
| | Tata kelola ASN baik | | | Indeks sistem merit | |
| | | Kinerja ASN meningkat | | Persentase pegawai berkinerja baik | Program Kepegawaian Daerah |
| | | | Mutasi ASN berkualitas | Persentase mutasi sesuai kebutuhan jabatan | Mutasi dan Promosi ASN |
| | | | | | Pengelolaan Mutasi ASN |
| | | | | | Pengelolaan Promosi ASN |
| | | | | | Pengelolaan Kenaikan Pangkat ASN |
"""

from collections.abc import Iterator

from kinerja_xl.calc.pemasangan import unmatched
from kinerja_xl.calc.penyelarasan import alignment, own
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short
from kinerja_xl.tables.entry import Entry, name_key
from kinerja_xl.tables.rows import BarisIndikator

_Lost = dict[str, tuple[Entry, list[Entry], list[str]]]


@rule(
    "CAS214",
    "Sub kegiatan tidak ada dalam tabel pasangannya",
    "peringatan",
    "rencana dan penjabarannya memuat hal yang sama",
)
def check(context: Context) -> Iterator[Issue]:
    """Names of a plan that its companion tables lack and the other way round, each name once."""
    lost: _Lost = {}
    for sheet, names, leaves in _plans(context):
        for other, others in _aligned(context):
            _compare(lost, (sheet, names), (other, others))
        for other, others in _defined(context):
            _compare(lost, (sheet, leaves), (other, others))
    for key, (entry, also, absent) in lost.items():
        more = f" (ada juga di {', '.join(str(e.ref) for e in also)})" if also else ""
        where = " dan ".join(dict.fromkeys(absent))
        yield Issue(
            entry.ref,
            f"{short(entry.text)}{more} tidak ada di {where}, padahal kedua tabel memuat sub kegiatan yang sama.",
            "Lengkapi tabel yang kurang, atau hapus barisnya bila sudah tidak direncanakan.",
            short(entry.text),
            "ada di tabel pasangannya",
            key,
        )


def _plans(context: Context) -> Iterator[tuple[str, list[Entry], list[Entry]]]:
    for nodes in context.plans:
        if nodes[0].tabel.varian == "":
            named = [n for n in nodes if n.jenis in ("program", "kegiatan", "sub_kegiatan") and n.nama is not n.kode]
            yield nodes[0].tabel.sheet, [n.nama for n in named], [n.nama for n in named if n.jenis == "sub_kegiatan"]


def _aligned(context: Context) -> Iterator[tuple[str, list[Entry]]]:
    for rows in alignment(context.book):
        yield rows[0].tabel.sheet, [e for r in rows if (e := own(r.baris.uraian)) is not None]


def _defined(context: Context) -> Iterator[tuple[str, list[Entry]]]:
    for table in context.book.of(BarisIndikator, "definisi_operasional"):
        yield table.sheet, [e for r in table.rows if (e := own(r.uraian)) is not None]


def _compare(lost: _Lost, one: tuple[str, list[Entry]], other: tuple[str, list[Entry]]) -> None:
    (sheet, names), (other_sheet, others) = one, other
    for here, there in zip(unmatched(names, others), (other_sheet, sheet), strict=False):
        for entry in here:
            first, also, absent = lost.setdefault(name_key(entry.text), (entry, [], []))
            if entry.ref != first.ref and entry not in also:
                also.append(entry)
            absent.append(there)
