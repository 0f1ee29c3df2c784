"""CAS213 Satuan anak dan induk berbeda untuk indikator yang sama.

## Mengapa
Indikator yang diturunkan dengan nama yang sama dihitung dengan satuan yang sama; kalau tidak, targetnya tidak dapat
dibandingkan.

## Salah
Cascading Indikator Kinerja Tahun 2020
| Perjanjian Kinerja Eselon IV | < | < | < | < | < | Perjanjian Kinerja Non Eselon | < | < | < | < | < |
| No | Kegiatan | Indikator Kinerja | Satuan | Target | Penanggung Jawab | No | Sasaran | Indikator Kinerja | Satuan | Target | Penanggung Jawab |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | Proses Mutasi Pegawai | Jumlah SK mutasi yang terbit | SK | 20 | Kasubbid. Perpindahan | 1.1 | Terbitnya SK mutasi | Jumlah SK mutasi yang terbit | **orang** | 20 | Pengolah Data |
| 2 | Kenaikan Pangkat | Jumlah usulan kenaikan pangkat | berkas | 500 | Kasubbid. Kepangkatan | 2.1 | Terpenuhinya usulan pangkat | Jumlah konsep nota usul | berkas | 500 | Analis Kepegawaian |

## Benar
Cascading Indikator Kinerja Tahun 2020
| Perjanjian Kinerja Eselon IV | < | < | < | < | < | Perjanjian Kinerja Non Eselon | < | < | < | < | < |
| No | Kegiatan | Indikator Kinerja | Satuan | Target | Penanggung Jawab | No | Sasaran | Indikator Kinerja | Satuan | Target | Penanggung Jawab |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | Proses Mutasi Pegawai | Jumlah SK mutasi yang terbit | SK | 20 | Kasubbid. Perpindahan | 1.1 | Tersusunnya konsep SK mutasi | Jumlah konsep SK mutasi | SK | 20 | Pengolah Data |
| 2 | Kenaikan Pangkat | Jumlah usulan kenaikan pangkat | berkas | 500 | Kasubbid. Kepangkatan | 2.1 | Terpenuhinya usulan pangkat | Jumlah konsep nota usul | berkas | 500 | Analis Kepegawaian |
"""

from collections.abc import Iterator

from kinerja_xl.calc.pohon import Butir
from kinerja_xl.calc.satuan import same_unit
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short
from kinerja_xl.tables.entry import Entry


@rule("CAS213", "Satuan anak dan induk berbeda untuk indikator yang sama", "peringatan", "satu indikator satu satuan")
def check(context: Context) -> Iterator[Issue]:
    """Units of indicators that a node and a child of it state by the same name."""
    for parent in context.nodes:
        upper = {b.key: b for b in parent.indikator if _unit(b) is not None}
        for lower in (b for child in parent.anak for b in child.indikator):
            above, here = _unit(upper[lower.key]) if lower.key in upper else None, _unit(lower)
            if above is not None and here is not None and not same_unit(above.text, here.text):
                yield Issue(
                    here.ref,
                    f"Satuan {short(lower.nama.text)} tertulis {here.text.strip()}, tetapi {above.text.strip()} pada "
                    f"induknya ({above.ref}).",
                    "Pakai satu satuan untuk indikator yang sama.",
                    here.text.strip(),
                    above.text.strip(),
                    lower.key,
                )


def _unit(butir: Butir) -> Entry | None:
    return butir.satuan if butir.satuan is not None and not butir.satuan.is_blank else None
