"""CAS103 Satu kode dipakai dua nama.

## Mengapa
Satu kode hanya milik satu program, kegiatan atau sub kegiatan. Bila dua nama memakai kode yang sama, pagu dan targetnya
bercampur begitu data digabung menurut kode.

## Salah
Rencana Program, Kegiatan, Sub Kegiatan dan Pendanaan Tahun 2026-2027
| Kode | Program/Kegiatan/Sub Kegiatan | Indikator Kinerja | Satuan | Target Kinerja dan Kerangka Pendanaan | < | < | < | Kondisi Akhir | < | Penanggung Jawab |
| ^ | ^ | ^ | ^ | 2026 | < | 2027 | < | Target | Rp | ^ |
| ^ | ^ | ^ | ^ | Target | Rp | Target | Rp | ^ | ^ | ^ |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 5.03.02 | Program Kepegawaian Daerah | Persentase pegawai berkinerja baik | Persen | 90 | 40.000.000 | 92 | 43.000.000 | 92 | 83.000.000 | Kepala Bidang Mutasi |
| 5.03.02.2.02 | Mutasi dan Promosi ASN | Persentase mutasi sesuai kebutuhan jabatan | Persen | 80 | 40.000.000 | 85 | 43.000.000 | 85 | 83.000.000 | Kepala Bidang Mutasi |
| 5.03.02.2.02.0001 | Pengelolaan Mutasi ASN | Jumlah dokumen hasil pengelolaan mutasi | Dokumen | 3 | 15.000.000 | 3 | 16.500.000 | 6 | 31.500.000 | Analis Mutasi |
| **5.03.02.2.02.0001** | Pengelolaan Promosi ASN | Jumlah laporan hasil pengelolaan promosi | Laporan | 2 | 25.000.000 | 2 | 26.500.000 | 4 | 51.500.000 | Analis Promosi |

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

from kinerja_xl.calc.kemiripan import AMBANG, AMBANG_TINJAU, likeness
from kinerja_xl.calc.nomenklatur import Nomenklatur
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short


@rule(
    "CAS103",
    "Satu kode dipakai dua nama",
    "galat",
    "satu kode satu nomenklatur (Permendagri Nomor 90 Tahun 2019)",
)
def check(context: Context) -> Iterator[Issue]:
    """Codes that a table gives to rows of different names; names that are nearly one are left alone."""
    for rows in context.coded:
        first: dict[str, Nomenklatur] = {}
        seen: set[tuple[str, str]] = set()
        for row in rows:
            if not row.tepat or not row.key or (row.code, row.key) in seen:
                continue
            seen.add((row.code, row.key))
            before = first.setdefault(row.code, row)
            alike = 1.0 if before.key == row.key else likeness(_name(before), _name(row))
            if alike < AMBANG:
                yield _issue(before, row, alike)


def _issue(before: Nomenklatur, row: Nomenklatur, alike: float) -> Issue:
    return Issue(
        row.kode.ref,
        f"Kode {row.code} untuk {short(_name(row))} sudah dipakai {short(_name(before))} ({before.kode.ref}).",
        "Periksa kode keduanya pada nomenklatur.",
        row.code,
        "kode lain",
        f"{row.tabel.form}|{row.code}|{row.key}",
        None if alike < AMBANG_TINJAU else "peringatan",
    )


def _name(row: Nomenklatur) -> str:
    return row.nama.text if row.nama is not None else ""
