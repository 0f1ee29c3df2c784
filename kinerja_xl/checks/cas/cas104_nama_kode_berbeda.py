"""CAS104 Nama berbeda untuk kode yang sama.

## Mengapa
Kode yang sama mempunyai satu nama baku di semua dokumen. Nama yang berlainan membuat pembaca ragu apakah yang dimaksud
program atau kegiatan yang sama. Beda satu dua huruf dilaporkan sebagai info dengan kemiripannya.

## Salah
Rencana Program, Kegiatan, Sub Kegiatan dan Pendanaan Tahun 2026-2027
| Kode | Program/Kegiatan/Sub Kegiatan | Indikator Kinerja | Satuan | Target Kinerja dan Kerangka Pendanaan | < | < | < | Kondisi Akhir | < | Penanggung Jawab |
| ^ | ^ | ^ | ^ | 2026 | < | 2027 | < | Target | Rp | ^ |
| ^ | ^ | ^ | ^ | Target | Rp | Target | Rp | ^ | ^ | ^ |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 5.03.02 | Program Kepegawaian Daerah | Persentase pegawai berkinerja baik | Persen | 90 | 40.000.000 | 92 | 43.000.000 | 92 | 83.000.000 | Kepala Bidang Mutasi |
| 5.03.02.2.02 | Mutasi dan Promosi ASN | Persentase mutasi sesuai kebutuhan jabatan | Persen | 80 | 40.000.000 | 85 | 43.000.000 | 85 | 83.000.000 | Kepala Bidang Mutasi |
| 5.03.02.2.02.0001 | Pengelolaan Mutasi ASN | Jumlah dokumen hasil pengelolaan mutasi | Dokumen | 3 | 15.000.000 | 3 | 16.500.000 | 6 | 31.500.000 | Analis Mutasi |
| 5.03.02.2.02.0003 | Pengelolaan Promosi ASN | Jumlah laporan hasil pengelolaan promosi | Laporan | 2 | 25.000.000 | 2 | 26.500.000 | 4 | 51.500.000 | Analis Promosi |
### PK
Perjanjian Kinerja Tahun 2026
| Kode | Program/Kegiatan/Sub Kegiatan | Anggaran |
| --- | --- | --- |
| 5.03.02 | Program Kepegawaian Daerah | 40.000.000 |
| 5.03.02.2.02 | **Pengadaan dan Pensiun Pegawai** | 40.000.000 |

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
### PK
Perjanjian Kinerja Tahun 2026
| Kode | Program/Kegiatan/Sub Kegiatan | Anggaran |
| --- | --- | --- |
| 5.03.02 | Program Kepegawaian Daerah | 40.000.000 |
| 5.03.02.2.02 | Mutasi dan Promosi ASN | 40.000.000 |
"""

from collections import Counter, defaultdict
from collections.abc import Iterator

from kinerja_xl.calc.kemiripan import AMBANG, likeness
from kinerja_xl.calc.nomenklatur import Nomenklatur
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short


@rule(
    "CAS104",
    "Nama berbeda untuk kode yang sama",
    "peringatan",
    "satu kode satu nomenklatur (Permendagri Nomor 90 Tahun 2019)",
)
def check(context: Context) -> Iterator[Issue]:
    """Names that differ from the one most tables give to a code, each spelling once."""
    for code, rows in _named(context).items():
        if len({id(row.tabel) for row in rows}) < 2:
            continue
        count = Counter(row.key for row in rows)
        right = max(rows, key=lambda row: count[row.key])
        seen = {right.key}
        for row in rows:
            if row.key not in seen and row.tabel is not right.tabel:
                seen.add(row.key)
                yield _issue(code, row, right)


def _named(context: Context) -> dict[str, list[Nomenklatur]]:
    found: dict[str, list[Nomenklatur]] = defaultdict(list)
    for rows in context.coded:
        for row in rows:
            if row.tepat and row.key and row.tabel.varian != "rancangan":
                found[row.code].append(row)
    return found


def _issue(code: str, row: Nomenklatur, right: Nomenklatur) -> Issue:
    name, meant = (r.nama.text if r.nama is not None else "" for r in (row, right))
    alike = likeness(name, meant)
    place = row.nama.ref if row.nama is not None else row.kode.ref
    other = right.nama.ref if right.nama is not None else right.kode.ref
    return Issue(
        place,
        f"Kode {code} bernama {short(name)}, tetapi {short(meant)} di {other} (kemiripan {alike:.0%}).",
        "Pakai nama menurut nomenklatur di semua tabel.",
        short(name),
        short(meant),
        f"{row.tabel.form}|{code}|{row.key}",
        "info" if alike >= AMBANG else None,
    )
