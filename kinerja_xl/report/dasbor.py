"""What the dashboard of an office shows, taken from the summaries of its workbooks: each figure with its cell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any, NamedTuple

from kinerja_xl.calc.capaian import status
from kinerja_xl.regulasi import Aturan

Entry = Mapping[str, Any]
"""The summary of one workbook, as `rekap` has it."""
_YEARLY = ("pengukuran", "pengukuran_periodik", "pencapaian_pelayanan", "perbandingan", "evaluasi_renja")
_OF_PERSONS = "iki"
_NEAR = Decimal(75)
"""Below 100 % but above this, a capaian is a warning: Permendagri 86/2017 calls above 75 % Tinggi."""
SEVERITIES = ("galat", "peringatan", "info")


class Asal(NamedTuple):
    """The cell that a figure comes from."""

    file: str
    sheet: str
    cell: str


class CapaianIndikator(NamedTuple):
    """An indicator in the year of the dashboard; `nilai` in percent, None for `keadaan`; `warna` is a state."""

    indikator: str
    target: Any
    realisasi: Any
    nilai: float | None
    status: str
    warna: str
    asal: Asal


class SerapanTahun(NamedTuple):
    """Pagu and realisasi of a year in rupiah, and their ratio in percent."""

    tahun: int
    pagu: float
    realisasi: float
    persen: float | None
    asal: Asal


class DimensiIpa(NamedTuple):
    """Points of a dimension of the IPA, or of the index; of last year and as a target where they are known."""

    nama: str
    bobot: float | None
    nilai: float
    lalu: float | None
    target: float | None
    asal: Asal


class Indeks(NamedTuple):
    """An index with its grade; `nilai` is None for `alasan`, `lalu` the value before where the form has it."""

    nama: str
    nilai: float | None
    lalu: float | None
    predikat: str
    alasan: str
    asal: Asal


class Dasbor(NamedTuple):
    """The dashboard of an office in a year; `tren` holds the capaian of each indicator by year, `temuan` by area."""

    perangkat_daerah: str
    tahun: int | None
    capaian: Sequence[CapaianIndikator]
    tren: Mapping[str, Mapping[int, tuple[float, Asal]]]
    serapan: Sequence[SerapanTahun]
    ipa: Sequence[DimensiIpa]
    indeks: Sequence[Indeks]
    temuan: Mapping[str, Mapping[str, int]]
    galat: Sequence[tuple[str, str, Asal]]
    berkas: Sequence[str]


def dasbor(entries: Sequence[Entry], aturan: Aturan) -> Dasbor:
    """The dashboard of the workbooks of one office, of the latest year that any of them is about."""
    year = max((e["tahun"] for e in entries if e["tahun"]), default=None)
    names = Counter(e["perangkat_daerah"] for e in entries if e["perangkat_daerah"])
    areas: dict[str, Counter[str]] = {}
    for entry in entries:
        for area, counts in entry["findings"].items():
            areas.setdefault(area, Counter()).update(counts)
    achieved = list(_achieved(entries, year, aturan))
    return Dasbor(
        names.most_common(1)[0][0] if names else "",
        year,
        achieved,
        _trend(entries),
        _spent(entries),
        _dimensions(entries, year),
        _indices(entries),
        {area: dict(counts) for area, counts in sorted(areas.items())},
        [(f["code"], f["message"], _at(e, f)) for e in entries for f in e["galat"]],
        [e["file"] for e in entries],
    )


def _items(entries: Iterable[Entry], key: str) -> Iterator[tuple[Entry, Entry]]:
    return ((entry, one) for entry in entries for one in entry[key])


def _at(entry: Entry, one: Entry) -> Asal:
    return Asal(entry["file"], one["sheet"], one["cell"])


def _of_office(entries: Sequence[Entry]) -> list[tuple[Entry, Entry]]:
    """The capaian of whole years: of the office, or where there are none of its persons; measured forms first."""
    found = [(e, c) for e, c in _items(entries, "capaian") if not c["periode"]]
    own = [pair for pair in found if pair[1]["form"] != _OF_PERSONS] or found
    return sorted(own, key=lambda pair: _YEARLY.index(pair[1]["form"]) if pair[1]["form"] in _YEARLY else len(_YEARLY))


def _achieved(entries: Sequence[Entry], year: int | None, aturan: Aturan) -> Iterator[CapaianIndikator]:
    rows = _of_office(entries)
    latest = max((c["tahun"] for _, c in rows if c["tahun"] and c["tahun"] <= (year or 9999)), default=year)
    seen: set[str] = set()
    for entry, one in rows:
        key = " ".join(one["indikator"].casefold().split())
        if one["tahun"] != latest or key in seen:
            continue
        seen.add(key)
        value = _value(one)
        word = one["keadaan"] if value is None else status(Decimal(str(value)), aturan)
        yield CapaianIndikator(
            one["indikator"], one["target"], one["realisasi"], value, word, _colour(value), _at(entry, one)
        )


def _value(one: Entry) -> float | None:
    """The computed capaian, before the printed one."""
    return next((float(one[k]) for k in ("dihitung", "tercetak") if isinstance(one[k], (int, float))), None)


def _colour(value: float | None) -> str:
    if value is None:
        return "info"
    exact = Decimal(str(value))
    return "baik" if exact >= 100 else "peringatan" if exact > _NEAR else "galat"


def _trend(entries: Sequence[Entry]) -> dict[str, dict[int, tuple[float, Asal]]]:
    """The capaian of indicators that are known of two years or more."""
    found: dict[str, dict[int, tuple[float, Asal]]] = {}
    for entry, one in _of_office(entries):
        value = _value(one)
        if one["tahun"] and value is not None:
            found.setdefault(one["indikator"], {}).setdefault(one["tahun"], (value, _at(entry, one)))
    return {name: dict(sorted(years.items())) for name, years in found.items() if len(years) > 1}


def _spent(entries: Sequence[Entry]) -> list[SerapanTahun]:
    """Of each year the table over the most money."""
    best: dict[int, SerapanTahun] = {}
    for entry, one in _items(entries, "serapan"):
        year = one["tahun"] or entry["tahun"]
        if year and (year not in best or one["pagu"] > best[year].pagu):
            best[year] = SerapanTahun(year, one["pagu"], one["realisasi"], one["persen"], _at(entry, one))
    return [best[year] for year in sorted(best)]


def _dimensions(entries: Sequence[Entry], year: int | None) -> list[DimensiIpa]:
    """The dimensions and the index of the latest year that has them, beside those of the year before."""
    rows = [(e, d, d["tahun"] or e["tahun"]) for e, d in _items(entries, "ipa_dimensi")]
    now = max((y for _, _, y in rows if y and y <= (year or y)), default=None)
    before = {d["dimensi"].casefold(): d["nilai"] for _, d, y in rows if now and y == now - 1}
    found: dict[str, DimensiIpa] = {}
    for entry, one, when in rows:
        key = one["dimensi"].casefold()
        if when == now and key not in found:
            point = DimensiIpa(one["dimensi"], one["bobot"], one["nilai"], before.get(key), None, _at(entry, one))
            found[key] = point
    return [*found.values(), *_index(entries, now)]


def _index(entries: Sequence[Entry], year: int | None) -> Iterator[DimensiIpa]:
    """The index itself, held against its target where an indicator of that name has one."""
    rows = [(e, i, i["tahun"] or e["tahun"]) for e, i in _items(entries, "ipa")]
    year = year or max((y for _, _, y in rows if y), default=None)
    figures = [(e, i, i[k]) for e, i, y in rows if y == year for k in ("tercetak", "dihitung") if _is_number(i[k])]
    before = [i[k] for _, i, y in rows if year and y == year - 1 for k in ("tercetak", "dihitung") if _is_number(i[k])]
    target = next(
        (
            c["target"]
            for _, c in _items(entries, "capaian")
            if c["tahun"] == year and "profesionalitas" in c["indikator"].casefold() and _is_number(c["target"])
        ),
        None,
    )
    if figures:
        entry, one, value = figures[0]
        yield DimensiIpa("IPA", 100, value, next(iter(before), None), target, _at(entry, one))


def _is_number(value: object) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def _indices(entries: Sequence[Entry]) -> list[Indeks]:
    """Each index of the latest year that has it."""
    best: dict[str, tuple[int, Indeks]] = {}
    for entry, one in _items(entries, "indeks"):
        year = one["tahun"] or entry["tahun"] or 0
        if one["nama"] not in best or year > best[one["nama"]][0]:
            told = Indeks(one["nama"], one["nilai"], one["sebelumnya"], one["predikat"], one["alasan"], _at(entry, one))
            best[one["nama"]] = year, told
    return [told for _, told in best.values()]
