"""CAS222 Kegiatan tanpa sub kegiatan atau pelaksana.

## Mengapa
Kegiatan dilaksanakan lewat sub kegiatan, dan dalam penjenjangan lewat tugas pelaksana. Kegiatan tanpa anak di antara kegiatan
yang mempunyainya berarti ada baris yang hilang.

## Salah
Rencana Program, Kegiatan, Sub Kegiatan dan Pendanaan Tahun 2026-2027
| Kode | Program/Kegiatan/Sub Kegiatan | Indikator Kinerja | Satuan | Target Kinerja dan Kerangka Pendanaan | < | < | < | Kondisi Akhir | < | Penanggung Jawab |
| ^ | ^ | ^ | ^ | 2026 | < | 2027 | < | Target | Rp | ^ |
| ^ | ^ | ^ | ^ | Target | Rp | Target | Rp | ^ | ^ | ^ |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 5.03.02 | Program Kepegawaian Daerah | Persentase pegawai berkinerja baik | Persen | 90 | 50.000.000 | 92 | 53.000.000 | 92 | 103.000.000 | Kepala Bidang Mutasi |
| 5.03.02.2.02 | Mutasi dan Promosi ASN | Persentase mutasi sesuai kebutuhan jabatan | Persen | 80 | 40.000.000 | 85 | 43.000.000 | 85 | 83.000.000 | Kepala Bidang Mutasi |
| 5.03.02.2.02.0001 | Pengelolaan Mutasi ASN | Jumlah dokumen hasil pengelolaan mutasi | Dokumen | 3 | 15.000.000 | 3 | 16.500.000 | 6 | 31.500.000 | Analis Mutasi |
| 5.03.02.2.02.0003 | Pengelolaan Promosi ASN | Jumlah laporan hasil pengelolaan promosi | Laporan | 2 | 25.000.000 | 2 | 26.500.000 | 4 | 51.500.000 | Analis Promosi |
| 5.03.02.2.03 | **Pengembangan Kompetensi ASN** | Persentase pegawai yang dilatih | Persen | 70 | 10.000.000 | 75 | 10.000.000 | 75 | 20.000.000 | Kepala Bidang Pelatihan |
| 5.03.02.2.04 | Penilaian Kinerja ASN | Persentase pegawai yang dinilai | Persen | 70 | 10.000.000 | 75 | 10.000.000 | 75 | 20.000.000 | Kepala Bidang Kinerja |
| 5.03.02.2.04.0001 | Pembinaan Disiplin ASN | Jumlah pegawai yang dibina | Orang | 30 | 10.000.000 | 30 | 10.000.000 | 60 | 20.000.000 | Analis Disiplin |

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

from kinerja_xl.calc.jabatan import level_of_post
from kinerja_xl.calc.pohon import DALAM, Simpul
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.nodes import levels, node_name
from kinerja_xl.checks.rule import rule
from kinerja_xl.tables.entry import name_key

_MOSTLY = 2 / 3
_LEAST_PARENTS = 2
_STAFF = 5


@rule(
    "CAS222",
    "Kegiatan tanpa sub kegiatan atau pelaksana",
    "peringatan",
    "kegiatan dijabarkan dalam sub kegiatan (Permendagri Nomor 90 Tahun 2019)",
)
def check(context: Context) -> Iterator[Issue]:
    """Nodes without children above the lowest level, where most nodes of their level have some."""
    for nodes in context.tables_of_nodes:
        for level in levels(nodes)[:-1]:
            if level[0].jenis in DALAM[:2]:
                continue
            parents = [n for n in level if n.anak]
            if len(parents) >= _LEAST_PARENTS and len(parents) >= _MOSTLY * len(level):
                yield from (_issue(n) for n in level if not n.anak and not _done_by_staff(n))


def _done_by_staff(node: Simpul) -> bool:
    return bool(node.pemilik) and all(level_of_post(e.text) == _STAFF for e in node.pemilik)


def _issue(node: Simpul) -> Issue:
    child = "simpul di jenjang bawahnya"
    if node.jenis in DALAM:
        child = {"program": "kegiatan", "kegiatan": "sub kegiatan"}.get(node.jenis, child)
    return Issue(
        node.ref,
        f"{node_name(node)} tidak mempunyai {child}.",
        f"Tulis {child}nya, atau hapus barisnya bila tidak dilaksanakan."
        if node.jenis in DALAM
        else "Tulis tugas pelaksananya.",
        "tanpa anak",
        child,
        f"{node.tabel.form}|{node.tingkat}|{node.code or name_key(node.nama.text)}",
    )
