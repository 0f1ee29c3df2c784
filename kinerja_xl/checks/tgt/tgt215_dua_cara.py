"""TGT215 Satu kegiatan, dua cara menghitung target akhir.

## Mengapa
Di bawah satu kegiatan, target akhir dengan satuan yang sama sebaiknya dihitung dengan satu cara: dijumlahkan semua, atau
tahun terakhir semua. Keduanya dapat sah (barang yang dipelihara adalah keadaan, barang yang dibeli jumlah), tetapi
pembaca perlu tahu mana yang dimaksud. Dokumen dan laporan diperiksa TGT213.

## Salah
Rencana Program, Kegiatan dan Pendanaan
| Kode | Program dan Kegiatan | Indikator Kinerja | Satuan | Target Kinerja Program dan Kerangka Pendanaan | < | < | < | Kondisi Akhir | < | Penanggung Jawab |
| ^ | ^ | ^ | ^ | 2026 | < | 2027 | < | ^ | ^ | ^ |
| ^ | ^ | ^ | ^ | Target | Rp | Target | Rp | Target | Rp | ^ |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 5.03.01.2.09 | Pemeliharaan Barang Milik Daerah | Persentase barang dalam kondisi baik | Persen | 90 | 30.000.000 | 95 | 30.000.000 | 95 | 60.000.000 | Kasubbag Umum |
| 5.03.01.2.09.0002 | Pemeliharaan Kendaraan | Jumlah kendaraan yang dipelihara | Unit | 2 | 10.000.000 | 3 | 10.000.000 | **3** | 20.000.000 | Kasubbag Umum |
| 5.03.01.2.09.0009 | Pemeliharaan Gedung Kantor | Jumlah gedung yang dipelihara | Unit | 2 | 20.000.000 | 2 | 20.000.000 | 4 | 40.000.000 | Kasubbag Umum |

## Benar
Rencana Program, Kegiatan dan Pendanaan
| Kode | Program dan Kegiatan | Indikator Kinerja | Satuan | Target Kinerja Program dan Kerangka Pendanaan | < | < | < | Kondisi Akhir | < | Penanggung Jawab |
| ^ | ^ | ^ | ^ | 2026 | < | 2027 | < | ^ | ^ | ^ |
| ^ | ^ | ^ | ^ | Target | Rp | Target | Rp | Target | Rp | ^ |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 5.03.01.2.09 | Pemeliharaan Barang Milik Daerah | Persentase barang dalam kondisi baik | Persen | 90 | 30.000.000 | 95 | 30.000.000 | 95 | 60.000.000 | Kasubbag Umum |
| 5.03.01.2.09.0002 | Pemeliharaan Kendaraan | Jumlah kendaraan yang dipelihara | Unit | 2 | 10.000.000 | 3 | 10.000.000 | 3 | 20.000.000 | Kasubbag Umum |
| 5.03.01.2.09.0009 | Pemeliharaan Gedung Kantor | Jumlah gedung yang dipelihara | Unit | 2 | 20.000.000 | 2 | 20.000.000 | 2 | 40.000.000 | Kasubbag Umum |
"""

from collections import defaultdict
from collections.abc import Iterator

from kinerja_xl.calc.pohon import Simpul
from kinerja_xl.calc.sifat import unit_word
from kinerja_xl.calc.target_akhir import Akhir
from kinerja_xl.cells import CellRef
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.likewise import also_beside
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.targets import indicator_name
from kinerja_xl.checks.wording import short

_OTHERS = frozenset({"", "dokumen", "laporan", "surat", "berkas", "kali"})


@rule("TGT215", "Satu kegiatan, dua cara menghitung target akhir", "info")
def check(context: Context) -> Iterator[Issue]:
    """Counts of one unit under one kegiatan of which some end as sums and some as the last year."""
    parents = _parents(context)
    groups: dict[tuple[int, str], list[Akhir]] = defaultdict(list)
    for one in context.finals:
        parent = parents.get(one.akhir.ref)
        unit = unit_word(one.baris.satuan.text) if one.baris.satuan is not None else ""
        if parent is not None and one.sifat == "cacah" and unit not in _OTHERS and one.terakhir.value != one.jumlah:
            groups[id(parent), unit].append(one)
    for rows in groups.values():
        summed = [one for one in rows if one.sama(one.jumlah)]
        held = [one for one in rows if one.terakhir.value is not None and one.sama(one.terakhir.value)]
        if summed and held:
            yield _issue(held, summed[0])


def _parents(context: Context) -> dict[CellRef, Simpul]:
    """The kegiatan above each final target of a sub kegiatan."""
    return {
        butir.target_akhir.ref: node.induk
        for node in context.nodes
        if node.jenis == "sub_kegiatan" and node.induk is not None
        for butir in node.indikator
        if butir.target_akhir is not None
    }


def _issue(held: list[Akhir], summed: Akhir) -> Issue:
    first = held[0]
    return Issue(
        first.akhir.ref,
        f"Target akhir {short(indicator_name(first.baris))} {first.akhir.printed} adalah tahun terakhirnya, sedangkan "
        f"{short(indicator_name(summed.baris))} di kegiatan yang sama dijumlahkan menjadi {summed.akhir.printed} "
        f"({summed.akhir.ref.a1}).{also_beside(first.akhir.ref, [one.akhir.ref for one in held])}",
        "Pakai satu cara untuk satuan yang sama, atau sebutkan tipe perhitungannya.",
        first.akhir.printed,
        "",
        f"{first.tabel.form}|{first.baris.key}",
    )
