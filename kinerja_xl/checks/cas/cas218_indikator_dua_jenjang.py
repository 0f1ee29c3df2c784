"""CAS218 Satu indikator di dua jenjang.

## Mengapa
Setiap jenjang diukur dengan indikatornya sendiri: sasaran dengan dampak atau hasil, program dengan hasil, kegiatan dengan
keluaran. Indikator yang dipakai dua jenjang membuat keberhasilan program dan sasaran dihitung dua kali.

## Salah
Tabel 4.2 Perumusan Program, Kegiatan dan Sub Kegiatan
| Tujuan | Sasaran | Outcome | Output | Indikator | Program/Kegiatan/Sub Kegiatan |
| --- | --- | --- | --- | --- | --- |
| ASN profesional | | | | Indeks profesionalitas ASN | |
| | Tata kelola ASN baik | | | Indeks sistem merit | |
| | | Kinerja ASN meningkat | | **Indeks sistem merit** | Program Kepegawaian Daerah |
| | | | Mutasi ASN berkualitas | Persentase mutasi sesuai kebutuhan jabatan | Mutasi dan Promosi ASN |
| | | | | | Pengelolaan Mutasi ASN |
| | | | | | Pengelolaan Promosi ASN |
| | | | | | Pengelolaan Kenaikan Pangkat ASN |

## Benar
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

from kinerja_xl.calc.penyelarasan import alignment, own
from kinerja_xl.calc.pohon import DALAM
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import called, short
from kinerja_xl.tables.entry import Entry, name_key

_Place = tuple[str, Entry]


@rule(
    "CAS218",
    "Satu indikator di dua jenjang",
    "peringatan",
    "setiap jenjang mempunyai indikatornya sendiri (PermenPANRB Nomor 89 Tahun 2021)",
)
def check(context: Context) -> Iterator[Issue]:
    """Indicators that a plan or an alignment table states at two levels; a cascading form hands them down on purpose."""
    for places in (*_aligned(context), *_planned(context)):
        first: dict[str, _Place] = {}
        seen: set[tuple[str, str]] = set()
        for level, entry in places:
            key = name_key(entry.text)
            known, before = first.setdefault(key, (level, entry))
            if level != known and (key, level) not in seen:
                seen.add((key, level))
                yield _issue(level, entry, known, before)


def _aligned(context: Context) -> Iterator[list[_Place]]:
    for rows in alignment(context.book):
        yield [(r.jenis, e) for r in rows if r.jenis and (e := own(r.baris.indikator)) is not None]


def _planned(context: Context) -> Iterator[list[_Place]]:
    for nodes in context.plans:
        yield [(n.jenis, b.nama) for n in nodes if n.jenis in DALAM for b in n.indikator]


def _issue(level: str, entry: Entry, known: str, before: Entry) -> Issue:
    here, there = (word.replace("_", " ") for word in (level, known))
    return Issue(
        entry.ref,
        f"{called('Indikator', short(entry.text))} dipakai untuk {here}, padahal sudah menjadi indikator {there} "
        f"({before.ref}).",
        f"Beri {here} indikatornya sendiri.",
        short(entry.text),
        f"indikator {here}",
        f"{level}|{known}|{name_key(entry.text)}",
    )
