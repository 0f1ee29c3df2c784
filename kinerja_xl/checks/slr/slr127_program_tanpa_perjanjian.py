"""SLR127 Program dalam penjenjangan tidak diperjanjikan dan tidak beranggaran.

## Mengapa
Program yang dijenjangkan kepada pejabat berasal dari perjanjian kinerja tahun itu dan dibiayai anggarannya. Program yang
tidak ada di keduanya tidak dapat dicapai, atau namanya berbeda. Penjenjangan yang programnya kebanyakan tidak dikenali
di anggaran dilewati.

## Salah
Cascading Indikator Kinerja Tahun 2020
| Perjanjian Kinerja Eselon II | < | < | < | < | < | Perjanjian Kinerja Eselon III | < | < | < | < | < |
| No | Sasaran | Indikator Kinerja | Satuan | Target | Penanggung Jawab | No | Program | Indikator Kinerja | Satuan | Target | Penanggung Jawab |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | Layanan meningkat | Nilai layanan | Nilai | 80 | Kepala Dinas | 1 | Pelayanan Perkantoran | Persentase layanan perkantoran | Persen | 100 | Sekretaris |
| ^ | ^ | ^ | ^ | ^ | ^ | 2 | Pembinaan Aparatur | Persentase aparatur terbina | Persen | 90 | Kabid. Pembinaan |
| ^ | ^ | ^ | ^ | ^ | ^ | 3 | Sarana Prasarana Kantor | Persentase sarana layak pakai | Persen | 90 | Sekretaris |
| ^ | ^ | ^ | ^ | ^ | ^ | 4 | **Pengembangan Pelaporan Capaian** | Nilai akuntabilitas kinerja | Nilai | 75 | Sekretaris |
### PK
Perjanjian Kinerja Tahun 2020
| No | Program | Anggaran |
| --- | --- | --- |
| 1 | Pelayanan Perkantoran | 30.000.000 |
| 2 | Pembinaan Aparatur | 20.000.000 |
| 3 | Sarana Prasarana Kantor | 10.000.000 |

## Benar
Cascading Indikator Kinerja Tahun 2020
| Perjanjian Kinerja Eselon II | < | < | < | < | < | Perjanjian Kinerja Eselon III | < | < | < | < | < |
| No | Sasaran | Indikator Kinerja | Satuan | Target | Penanggung Jawab | No | Program | Indikator Kinerja | Satuan | Target | Penanggung Jawab |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | Layanan meningkat | Nilai layanan | Nilai | 80 | Kepala Dinas | 1 | Pelayanan Perkantoran | Persentase layanan perkantoran | Persen | 100 | Sekretaris |
| ^ | ^ | ^ | ^ | ^ | ^ | 2 | Pembinaan Aparatur | Persentase aparatur terbina | Persen | 90 | Kabid. Pembinaan |
| ^ | ^ | ^ | ^ | ^ | ^ | 3 | Sarana Prasarana Kantor | Persentase sarana layak pakai | Persen | 90 | Sekretaris |
### PK
Perjanjian Kinerja Tahun 2020
| No | Program | Anggaran |
| --- | --- | --- |
| 1 | Pelayanan Perkantoran | 30.000.000 |
| 2 | Pembinaan Aparatur | 20.000.000 |
| 3 | Sarana Prasarana Kantor | 10.000.000 |
"""

from collections.abc import Iterator

from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.nodes import node_name
from kinerja_xl.checks.rule import rule


@rule(
    "SLR127",
    "Program dalam penjenjangan tanpa perjanjian dan anggaran",
    "peringatan",
    "penjenjangan menjabarkan perjanjian kinerja (PermenPANRB Nomor 89 Tahun 2021)",
)
def check(context: Context) -> Iterator[Issue]:
    """Programs of a cascading form that neither agreement nor report of the year names."""
    for beside in context.beside_budget:
        if beside.tingkat == 0:
            for node in beside.tanpa_anggaran:
                yield Issue(
                    node.ref,
                    f"Program {node_name(node)} dijenjangkan, tetapi tidak ada dalam perjanjian kinerja maupun laporan "
                    "realisasi tahun itu.",
                    "Tambahkan ke perjanjian kinerja, atau pindahkan kegiatannya ke program yang diperjanjikan.",
                    node.nama.text,
                    "program yang diperjanjikan",
                    node.nama.text,
                )
