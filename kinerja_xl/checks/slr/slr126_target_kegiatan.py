"""SLR126 Target kegiatan dalam penjenjangan berbeda dari target di laporan realisasinya.

## Mengapa
Pejabat yang menandatangani penjenjangan dan pelapor realisasi menyebut kegiatan yang sama untuk tahun yang sama; targetnya
satu. Bila berbeda, capaian pejabat itu dihitung terhadap angka lain daripada yang dilaporkan. Hanya satuan yang sama yang
dibandingkan; nama kegiatan yang hanya mirip ikut dicocokkan.

## Salah
Cascading Indikator Kinerja Tahun 2020
| Perjanjian Kinerja Eselon III | < | < | < | < | < | Perjanjian Kinerja Eselon IV | < | < | < | < | < |
| No | Program | Indikator Kinerja | Satuan | Target | Penanggung Jawab | No | Kegiatan | Indikator Kinerja | Satuan | Target | Penanggung Jawab |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | Pelayanan Perkantoran | Persentase layanan perkantoran | Persen | 100 | Sekretaris | 1.1 | Penyediaan Surat Menyurat | Jumlah surat yang dikirim | surat | **90** | Kasubbag Umum |
| ^ | ^ | ^ | ^ | ^ | ^ | 1.2 | Rapat Koordinasi Luar Daerah | Jumlah perjalanan dinas | kali | 40 | Kasubbag Umum |
| ^ | ^ | ^ | ^ | ^ | ^ | 1.3 | Penyediaan Alat Tulis Kantor | Jumlah jenis alat tulis | jenis | 14 | Kasubbag Umum |
### Realisasi
Realisasi Anggaran Tahun 2020
| No | Program/Kegiatan | Indikator Keluaran | Target | Pagu | Fisik (%) | Realisasi Anggaran | Serapan (%) |
| --- | --- | --- | --- | --- | --- | --- | --- |
| I | PROGRAM PELAYANAN PERKANTORAN | | | 30.000.000 | | 30.000.000 | 100,00 |
| 1 | Penyediaan Surat Menyurat | Jumlah surat yang dikirim | 150 surat | 10.000.000 | 100 | 10.000.000 | 100,00 |
| 2 | Rapat Koordinasi Luar Daerah | Jumlah perjalanan dinas | 40 kali | 15.000.000 | 100 | 15.000.000 | 100,00 |
| 3 | Alat Tulis Kantor | Jumlah jenis alat tulis | 14 jenis | 5.000.000 | 100 | 5.000.000 | 100,00 |

## Benar
Cascading Indikator Kinerja Tahun 2020
| Perjanjian Kinerja Eselon III | < | < | < | < | < | Perjanjian Kinerja Eselon IV | < | < | < | < | < |
| No | Program | Indikator Kinerja | Satuan | Target | Penanggung Jawab | No | Kegiatan | Indikator Kinerja | Satuan | Target | Penanggung Jawab |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | Pelayanan Perkantoran | Persentase layanan perkantoran | Persen | 100 | Sekretaris | 1.1 | Penyediaan Surat Menyurat | Jumlah surat yang dikirim | surat | 150 | Kasubbag Umum |
| ^ | ^ | ^ | ^ | ^ | ^ | 1.2 | Rapat Koordinasi Luar Daerah | Jumlah perjalanan dinas | kali | 40 | Kasubbag Umum |
| ^ | ^ | ^ | ^ | ^ | ^ | 1.3 | Penyediaan Alat Tulis Kantor | Jumlah jenis alat tulis | jenis | 14 | Kasubbag Umum |
### Realisasi
Realisasi Anggaran Tahun 2020
| No | Program/Kegiatan | Indikator Keluaran | Target | Pagu | Fisik (%) | Realisasi Anggaran | Serapan (%) |
| --- | --- | --- | --- | --- | --- | --- | --- |
| I | PROGRAM PELAYANAN PERKANTORAN | | | 30.000.000 | | 30.000.000 | 100,00 |
| 1 | Penyediaan Surat Menyurat | Jumlah surat yang dikirim | 150 surat | 10.000.000 | 100 | 10.000.000 | 100,00 |
| 2 | Rapat Koordinasi Luar Daerah | Jumlah perjalanan dinas | 40 kali | 15.000.000 | 100 | 15.000.000 | 100,00 |
| 3 | Alat Tulis Kantor | Jumlah jenis alat tulis | 14 jenis | 5.000.000 | 100 | 5.000.000 | 100,00 |
"""

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from kinerja_xl.calc.benda import unit_kind
from kinerja_xl.calc.kemiripan import likeness
from kinerja_xl.calc.objek import figure, parts
from kinerja_xl.calc.pohon import Butir, Simpul
from kinerja_xl.calc.sandingan import Mata
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short, shown
from kinerja_xl.numbers import read_quantities

_ALIKE = 0.8


@rule("SLR126", "Target kegiatan berbeda dari laporan realisasinya", "peringatan", "satu keluaran satu target setahun")
def check(context: Context) -> Iterator[Issue]:
    """Targets of kegiatan in a cascading form against those of the same kegiatan in a report of realisation."""
    for beside in context.beside_budget:
        for node, line in beside.pasangan:
            butir = _same_indicator(node, line)
            if butir is not None:
                yield from _compared(butir, line)


def _same_indicator(node: Simpul, line: Mata) -> Butir | None:
    """The node's indicator that the line states: the one alike in name, or the only one."""
    if line.indikator is None or line.target is None:
        return None
    scored = [(likeness(b.nama.text, line.indikator.text), b) for b in node.indikator]
    score, best = max(scored, key=lambda s: s[0], default=(0.0, None))
    return best if score >= _ALIKE or len(scored) == 1 else None


def _compared(butir: Butir, line: Mata) -> Iterator[Issue]:
    assert line.target is not None
    stated: dict[str, list[Decimal]] = defaultdict(list)
    for quantity in read_quantities(line.target.text):
        stated[unit_kind(quantity.satuan)].append(quantity.nilai)
    own: dict[str, list[frozenset[Decimal]]] = defaultdict(list)
    for part in parts(butir):
        own[unit_kind(part.satuan)].append(frozenset({part.nilai}))
    entry = figure(butir)
    if entry is not None and not own and butir.satuan is not None:
        own[unit_kind(butir.satuan.text)].append(frozenset(entry.candidates))
    cell = next((e for e in butir.target.values() if not e.is_blank), None)
    for unit, values in own.items():
        others = stated.get(unit, [])
        if unit and cell is not None and len(values) == len(others) and not all(map(_holds, values, others)):
            yield Issue(
                cell.ref,
                f"Target {short(butir.nama.text)} {cell.printed}{_unit(butir)}, tetapi laporan realisasi menyebut "
                f"{line.target.text.strip()} ({line.target.ref}).",
                "Samakan dengan target di dokumen anggaran yang terakhir.",
                cell.printed,
                shown(others[0]) if len(others) == 1 else line.target.text,
                butir.key,
            )
            return


def _holds(values: frozenset[Decimal], other: Decimal) -> bool:
    return other in values


def _unit(butir: Butir) -> str:
    return f" {butir.satuan.text.strip()}" if butir.satuan is not None and ";" not in butir.satuan.text else ""
