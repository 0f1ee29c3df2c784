"""PAG207 Program atau kegiatan tanpa pagu, padahal rinciannya berpagu.

## Mengapa
Pembaca mencari pagu sebuah program di barisnya. Bila kosong, pagu program itu harus dijumlahkan sendiri dan tidak dapat
dicocokkan dengan dokumen lain.

## Salah
Rencana Program, Kegiatan, Sub Kegiatan dan Pendanaan Tahun 2026-2028
| Kode | Program/Kegiatan/Sub Kegiatan | Indikator Kinerja | Satuan | Target Kinerja dan Kerangka Pendanaan | < | < | < | < | < | Kondisi Akhir | < | Penanggung Jawab |
| ^ | ^ | ^ | ^ | 2026 | < | 2027 | < | 2028 | < | Target | Rp | ^ |
| ^ | ^ | ^ | ^ | Target | Rp | Target | Rp | Target | Rp | ^ | ^ | ^ |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 5.03.02 | Program Kepegawaian Daerah | Persentase pegawai berkinerja baik | Persen | 90 | 40.610.000 | 92 | 43.000.000 | 94 | 44.100.000 | 94 | 127.710.000 | Kepala Bidang Mutasi |
| 5.03.02.2.02 | **Mutasi dan Promosi ASN** | Persentase mutasi sesuai kebutuhan jabatan | Persen | 80 |  | 85 |  | 90 |  | 90 |  | Kepala Bidang Mutasi |
| 5.03.02.2.02.0001 | Pengelolaan Mutasi ASN | Jumlah dokumen hasil pengelolaan mutasi | Dokumen | 3 | 15.210.000 | 3 | 16.500.000 | 3 | 17.000.000 | 9 | 48.710.000 | Analis Mutasi |
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
from decimal import Decimal

from kinerja_xl.calc.pagu import below, columns, money
from kinerja_xl.calc.pohon import Simpul
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import called, short, shown
from kinerja_xl.tables.entry import name_key

_JENIS = ("program", "kegiatan")


@rule("PAG207", "Program atau kegiatan tanpa pagu, rinciannya berpagu", "peringatan", "program = jumlah kegiatannya")
def check(context: Context) -> Iterator[Issue]:
    """Nodes without any money in a plan that otherwise prints it, while what stands below them has money."""
    for plan in context.plans:
        filled = Counter(any(money(n, c) for c in columns([n])) for n in plan)
        left_out = {id(t.anak) for _, mend in context.mends for t in mend.terlewat}
        for node in plan:
            empty = node.jenis in _JENIS and not node.pagu and not node.pagu_akhir
            if empty and filled[True] > filled[False] and not _is_left_out(node, left_out) and (issue := _issue(node)):
                yield issue


def _is_left_out(node: Simpul, left_out: set[int]) -> bool:
    return id(node) in left_out or (node.induk is not None and _is_left_out(node.induk, left_out))


def _issue(node: Simpul) -> Issue | None:
    years = columns(node.anak)
    figures = below(node, years[0]) if years else []
    if not figures:
        return None
    total = shown(sum((e.value or Decimal(0) for e in figures), Decimal(0)))
    kind = called(node.jenis.capitalize(), short(node.nama.text))
    return Issue(
        node.ref,
        f"{kind} tidak mempunyai pagu, padahal {len(figures)} baris di bawahnya berjumlah {total} di {figures[0].ref.a1} dan "
        "seterusnya.",
        "Isi pagunya di setiap tahun dengan jumlah rinciannya.",
        "",
        total,
        f"{node.jenis}|{name_key(node.nama.text)}",
    )
