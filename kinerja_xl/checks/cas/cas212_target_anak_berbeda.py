"""CAS212 Target anak tidak sesuai target induknya.

## Mengapa
Target induk dicapai lewat anaknya. Bila indikatornya sama, atau anak menghitung hal yang sama dengan satuan yang sama, angkanya
harus sejalan: anak tidak dapat menargetkan lebih banyak dari seluruhnya, dan satu-satunya anak yang menghitungnya tidak dapat
menargetkan lain.

## Salah
Cascading Indikator Kinerja Tahun 2020
| Perjanjian Kinerja Eselon IV | < | < | < | < | < | Perjanjian Kinerja Non Eselon | < | < | < | < | < |
| No | Kegiatan | Indikator Kinerja | Satuan | Target | Penanggung Jawab | No | Sasaran | Indikator Kinerja | Satuan | Target | Penanggung Jawab |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | Proses Mutasi Pegawai | Jumlah SK mutasi yang terbit | SK | 20 | Kasubbid. Perpindahan | 1.1 | Terbitnya SK mutasi | Jumlah SK mutasi yang terbit | SK | **30** | Pengolah Data |
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
from decimal import Decimal

from kinerja_xl.calc.benda import unit_kind
from kinerja_xl.calc.objek import Bagian, counted, figure, names, parts
from kinerja_xl.calc.pohon import Butir, Simpul
from kinerja_xl.calc.satuan import unit_word
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue, Severity
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short, shown
from kinerja_xl.tables.entry import Entry

_PERIODS = ("harian", "minggu", "bulan", "triwulan", "semester", "tahun")
_GENERAL = frozenset(("dokumen", "laporan", "berkas", "kegiatan", "kali", "data", "surat", "bulan", "persen", ""))


@rule(
    "CAS212",
    "Target anak tidak sesuai target induknya",
    "peringatan",
    "satu indikator satu target (PermenPANRB Nomor 53 Tahun 2014)",
)
def check(context: Context) -> Iterator[Issue]:
    """Targets of children that count what their parent counts and do not fit its target."""
    for parent in context.nodes:
        below = [butir for child in parent.anak for butir in child.indikator]
        for upper in parent.indikator:
            yield from _same(upper, below)
            yield from _parts(parent, upper, below)


def _same(upper: Butir, below: list[Butir]) -> Iterator[Issue]:
    whole = figure(upper)
    alike = [(b, e) for b in below if (e := figure(b)) is not None and _one_thing(upper, b)]
    if whole is None or not alike or any(set(e.candidates) & set(whole.candidates) for _, e in alike):
        return
    values = [e.value for _, e in alike]
    if whole.value is not None and sum(v for v in values if v is not None) == whole.value:
        return
    for lower, entry in alike:
        exceeds = min(entry.candidates) > max(whole.candidates)
        identical = lower.key == upper.key
        if exceeds or identical or _equal(upper, lower):
            yield _issue(upper, whole, lower, entry, "galat" if exceeds and identical else None)


def _one_thing(upper: Butir, lower: Butir) -> bool:
    """Whether a child's indicator counts the parent's thing: its name holds the parent's, the units agree."""
    if _generic(lower):
        return False
    one, other = counted(upper.nama.text), counted(lower.nama.text)
    units = [b.satuan.text.casefold().strip() if b.satuan is not None else "" for b in (upper, lower)]
    if _equal(upper, lower):
        kinds = [unit_kind(u) for u in units]
        return unit_word(units[0]) == unit_word(units[1]) or ("orang" in kinds and set(kinds) <= {"orang", "dokumen"})
    same_unit = bool(units[0]) and units[0] == units[1] and unit_kind(units[0]) != "dokumen"
    narrower = same_unit and len(one) >= 2 and len(other) >= 2 and bool(one[0] & other[0]) and names(one, other)
    return narrower and not any(word.startswith(_PERIODS) for group in other for word in group)


def _equal(upper: Butir, lower: Butir) -> bool:
    one, other = counted(upper.nama.text), counted(lower.nama.text)
    return upper.key == lower.key or (len(one) >= 2 and set(one) == set(other))


def _generic(butir: Butir) -> bool:
    return counted(butir.nama.text)[:1] in ((frozenset({"konsep"}),), (frozenset({"draft"}),))


def _parts(parent: Simpul, upper: Butir, below: list[Butir]) -> Iterator[Issue]:
    """Several quantities in one target against the only child indicator in the unit of some of them."""
    stated = parts(upper)
    for unit in dict.fromkeys(p.satuan for p in stated if p.satuan not in _GENERAL):
        own = [p for p in stated if p.satuan == unit]
        lower = [b for b in below if b.satuan is not None and unit_word(b.satuan.text) == unit]
        entry = figure(lower[0]) if len(lower) == 1 else None
        total = sum((p.nilai for p in own), Decimal(0))
        if entry is not None and total not in entry.candidates and _shares(own, lower[0]):
            whole = next(iter(upper.target.values()))
            more = f", seluruhnya {shown(total)} {unit}" if len(own) > 1 or len(stated) > 1 else ""
            yield _issue(upper, whole, lower[0], entry, None, more, shown(total))


def _shares(own: list[Bagian], lower: Butir) -> bool:
    words = frozenset().union(*counted(lower.nama.text))
    return len(words & frozenset().union(*(p.kata for p in own))) >= 2


def _issue(
    upper: Butir,
    whole: Entry,
    lower: Butir,
    entry: Entry,
    severity: Severity | None,
    more: str = "",
    expected: str = "",
) -> Issue:
    unit = f" {lower.satuan.text.strip()}" if lower.satuan is not None and lower.satuan.text else ""
    return Issue(
        entry.ref,
        f"Target {short(lower.nama.text)} {entry.printed}{unit}, tetapi induknya {short(upper.nama.text)} "
        f"{whole.printed} ({whole.ref}){more}.",
        "Samakan kedua target menurut dokumen anggaran atau perjanjian kinerjanya.",
        entry.printed,
        expected or whole.printed,
        f"{upper.key}|{lower.key}",
        severity,
    )
