"""The summary of many workbooks as one: overview, offices, workbooks, findings, capaian, IPA, serapan, failures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from kinerja_xl import __version__
from kinerja_xl.checks.finding import SEVERITIES
from kinerja_xl.checks.rule import AREAS
from kinerja_xl.report.plain_book import MAX_ROWS, Cell, Page, book_bytes
from kinerja_xl.report.rekap import Entry, Rekap
from kinerja_xl.tables.entry import name_key

Link = Callable[[str], str]
"""The address of a workbook from where the summary stands."""
Item = Mapping[str, Any]


def workbook_bytes(rekap: Rekap, link: Link) -> bytes:
    """The .xlsx of a summary; the same summary always gives the same bytes."""
    pages = [
        _overview(rekap),
        _offices(rekap),
        _workbooks(rekap, link),
        _findings(rekap, link),
        _galat(rekap, link),
        _capaian(rekap, link),
        _ipa(rekap, link),
        _serapan(rekap, link),
        _failed(rekap, link),
    ]
    return book_bytes(pages)


def _overview(rekap: Rekap) -> Page:
    clean = sum(not e["findings"] and bool(e["forms"]) for e in rekap.files)
    facts = [
        ("Perangkat daerah", rekap.offices),
        ("Buku kerja diperiksa", len(rekap.files)),
        ("Buku kerja dengan galat", sum(_counts(e)["galat"] > 0 for e in rekap.files)),
        ("Buku kerja tanpa temuan", clean),
        ("Buku kerja tanpa tabel yang dikenali", sum(not e["forms"] for e in rekap.files)),
        ("Berkas yang tidak dapat diperiksa", len(rekap.gagal)),
        ("Tabel dikenali", sum(len(e["forms"]) for e in rekap.files)),
        ("Angka yang dihitung ulang", sum(e["recomputed"] for e in rekap.files)),
        ("Angka yang tidak cocok", sum(e["recomputed"] - e["fitting"] for e in rekap.files)),
    ]
    rows = [[Cell("Rekapitulasi pemeriksaan buku kerja kinerja", "judul")]]
    rows += [[Cell(f"kinerja_xl {__version__}", "biasa")], []]
    rows += [[Cell(name), Cell(value, "cacah")] for name, value in facts]
    rows += [[], [Cell("Temuan per bidang", "kepala"), *(Cell(s.capitalize(), "kepala") for s in SEVERITIES)]]
    rows += [[Cell(AREAS[area]), *_severities(own)] for area, own in rekap.areas.items()]
    rows.append([Cell("Jumlah", "kepala"), *_severities(rekap.severities)])
    rows += [[], [Cell("Lembar", "kepala"), Cell("Baris", "kepala")]]
    for name, count in _contents(rekap):
        rows.append([Cell(name, "tautan", ("", f"'{name}'!A1")), Cell(count, "cacah")])
    return Page("Ringkasan", [44, 14, 14, 14], rows)


def _contents(rekap: Rekap) -> Iterator[tuple[str, int]]:
    yield "Perangkat Daerah", len({name_key(e["perangkat_daerah"]) for e in rekap.files})
    yield "Buku Kerja", len(rekap.files)
    yield "Temuan per Bidang", sum(len(e["findings"]) for e in rekap.files)
    for name, key in (("Galat", "galat"), ("Capaian", "capaian"), ("IPA", "ipa"), ("Serapan", "serapan")):
        yield name, sum(len(e[key]) for e in rekap.files)
    yield "Tidak Diperiksa", len(rekap.gagal)


def _offices(rekap: Rekap) -> Page:
    """Each office once, whatever the spelling of its name: its workbooks and what was found in them."""
    groups: dict[str, list[Entry]] = {}
    for entry in rekap.files:
        groups.setdefault(name_key(entry["perangkat_daerah"]), []).append(entry)
    rows = []
    for entries in sorted(groups.values(), key=lambda group: group[0]["perangkat_daerah"].casefold()):
        totals: Counter[str] = Counter()
        for entry in entries:
            totals += _counts(entry)
        row = [_office(entries[0]), Cell(len(entries), "cacah"), *_severities(totals)]
        row.append(Cell(sum(e["recomputed"] - e["fitting"] for e in entries), "cacah"))
        rows.append(row)
    titles = ["Perangkat Daerah", "Buku Kerja", "Galat", "Peringatan", "Info", "Angka Tidak Cocok"]
    return _listed("Perangkat Daerah", titles, [70, 12, 12, 12, 12, 16], rows)


def _workbooks(rekap: Rekap, link: Link) -> Page:
    rows = []
    for number, entry in enumerate(rekap.files, 1):
        row = [Cell(number, "tahun"), *_whose(entry, link), Cell(_forms(entry))]
        row += _severities(_counts(entry))
        row += [Cell(entry["recomputed"], "cacah"), Cell(entry["recomputed"] - entry["fitting"], "cacah")]
        rows.append([*row, Cell(main_ipa(entry), "desimal"), _share(main_serapan(entry))])
    titles = ["No", "Perangkat Daerah", "Tahun", "Buku Kerja", "Formulir yang Dikenali", "Galat", "Peringatan", "Info"]
    titles += ["Angka Dihitung Ulang", "Angka Tidak Cocok", "IPA", "Serapan (%)"]
    return _listed("Buku Kerja", titles, [5, 38, 7, 36, 62, 8, 12, 8, 16, 14, 9, 12], rows, still=2)


def _findings(rekap: Rekap, link: Link) -> Page:
    rows = [
        [*_whose(entry, link), Cell(AREAS[area]), *_severities(counts)]
        for entry in rekap.files
        for area, counts in entry["findings"].items()
    ]
    titles = ["Perangkat Daerah", "Tahun", "Buku Kerja", "Bidang", "Galat", "Peringatan", "Info"]
    return _listed("Temuan per Bidang", titles, [44, 7, 44, 36, 10, 12, 10], rows)


def _galat(rekap: Rekap, link: Link) -> Page:
    rows = [
        [*_whose(e, link), *_place(e, f, link), Cell(f["code"]), Cell(f["message"]), Cell(f["hint"])]
        for e in rekap.files
        for f in e["galat"]
    ]
    titles = ["Perangkat Daerah", "Tahun", "Buku Kerja", "Lembar", "Sel", "Kode", "Temuan", "Saran"]
    return _listed("Galat", titles, [34, 7, 34, 20, 8, 9, 70, 50], rows)


def _capaian(rekap: Rekap, link: Link) -> Page:
    rows = []
    for entry, one in _items(rekap, "capaian"):
        row = [*_whose(entry, link, one["tahun"]), Cell(one["indikator"]), Cell(one["periode"])]
        row += [_figure(one[key]) for key in ("target", "realisasi", "tercetak", "dihitung")]
        row.append(Cell(one["keadaan"], _STATES.get(one["keadaan"], "info")))
        rows.append([*row, *_place(entry, one, link)])
    titles = ["Perangkat Daerah", "Tahun", "Buku Kerja", "Indikator", "Periode", "Target", "Realisasi"]
    titles += ["Capaian Tercetak", "Capaian Dihitung", "Keadaan", "Lembar", "Sel"]
    return _listed("Capaian", titles, [34, 7, 34, 46, 9, 14, 14, 11, 11, 20, 20, 8], rows)


_STATES = {"cocok": "baik", "cocok menurut rumus lain": "baik", "tidak cocok": "galat"}


def _ipa(rekap: Rekap, link: Link) -> Page:
    rows = []
    for entry, one in _items(rekap, "ipa"):
        row = [*_whose(entry, link, one["tahun"]), _figure(one["tercetak"]), _figure(one["dihitung"])]
        rows.append([*row, Cell(one["dasar"]), *_place(entry, one, link)])
    titles = [
        "Perangkat Daerah",
        "Tahun",
        "Buku Kerja",
        "IPA Tercetak",
        "IPA Dihitung",
        "Dihitung dari",
        "Lembar",
        "Sel",
    ]
    return _listed("IPA", titles, [40, 7, 40, 12, 12, 34, 20, 8], rows)


def _serapan(rekap: Rekap, link: Link) -> Page:
    rows = []
    for entry, one in _items(rekap, "serapan"):
        row = [*_whose(entry, link, one["tahun"]), Cell(one["bentuk"])]
        row += [_figure(one["pagu"]), _figure(one["realisasi"]), _share(one["persen"])]
        rows.append([*row, *_place(entry, one, link)])
    titles = ["Perangkat Daerah", "Tahun", "Buku Kerja", "Formulir", "Pagu (Rp)", "Realisasi (Rp)", "Serapan (%)"]
    return _listed("Serapan", [*titles, "Lembar", "Sel"], [40, 7, 40, 40, 20, 20, 12, 20, 8], rows)


def _share(persen: float | None) -> Cell:
    return Cell(persen, "galat desimal" if persen is not None and persen > 100 else "desimal")


def _failed(rekap: Rekap, link: Link) -> Page:
    rows = [[Cell(name, "tautan", (link(name), "")), Cell(reason, "galat")] for name, reason in rekap.gagal]
    return _listed("Tidak Diperiksa", ["Berkas", "Sebab"], [60, 90], rows)


def main_ipa(entry: Entry) -> float | None:
    """The one index that stands for a workbook: of its own year, the printed one before the computed."""
    own = [one for one in entry["ipa"] if one["tahun"] == entry["tahun"]]
    figures = [one[key] for key in ("tercetak", "dihitung") for one in own if isinstance(one[key], (int, float))]
    return figures[0] if figures else None


def main_serapan(entry: Entry) -> float | None:
    """The one share that stands for a workbook: of its own year, of the table over the most money."""
    own = [one for one in entry["serapan"] if one["tahun"] == entry["tahun"]]
    most = max(own, key=lambda one: one["pagu"], default=None)
    return most["persen"] if most else None


def _listed(name: str, titles: Sequence[str], widths: Sequence[float], rows: list[list[Cell]], still: int = 0) -> Page:
    """A page of one table; what no sheet can hold is said in its last row."""
    most = MAX_ROWS - 2
    if len(rows) > most:
        rest = f"{len(rows) - most} baris lagi tidak muat di lembar ini; semuanya ada pada --format json."
        rows = [*rows[:most], [Cell(rest, "biasa")]]
    if not rows:
        rows = [[Cell("(tidak ada)", "biasa")]]
    return Page(name, widths, [[Cell(title, "kepala") for title in titles], *rows], head=1, still=still)


def _whose(entry: Entry, link: Link, tahun: int | None = None) -> list[Cell]:
    file = Cell(entry["file"], "tautan", (link(entry["file"]), ""))
    return [_office(entry), Cell(tahun or entry["tahun"], "tahun"), file]


def _office(entry: Entry) -> Cell:
    return Cell(entry["perangkat_daerah"] or "(tidak disebut)")


def _place(entry: Entry, one: Item, link: Link) -> list[Cell]:
    sheet, cell = one["sheet"], one["cell"]
    name = sheet.replace("'", "''")
    return [Cell(sheet), Cell(cell, "tautan", (link(entry["file"]), f"'{name}'!{cell}")) if cell else Cell("")]


def _items(rekap: Rekap, key: str) -> Iterator[tuple[Entry, Item]]:
    return ((entry, one) for entry in rekap.files for one in entry[key])


def _figure(value: float | str | None) -> Cell:
    if value is None or isinstance(value, str):
        return Cell(value)
    return Cell(value, "cacah" if value == int(value) else "desimal")


def _severities(counts: Mapping[str, int]) -> list[Cell]:
    return [Cell(counts.get(s, 0), s if counts.get(s) else "cacah") for s in SEVERITIES]


def _counts(entry: Entry) -> Counter[str]:
    return sum(map(Counter, entry["findings"].values()), Counter())


def _forms(entry: Entry) -> str:
    return "; ".join(dict.fromkeys(form["name"] for form in entry["forms"])) or "(tidak ada yang dikenali)"
