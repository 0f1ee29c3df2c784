"""The pages of a summary on results: capaian of each indicator, IPA, serapan."""

from __future__ import annotations

from kinerja_xl.report.plain_book import Cell, Page
from kinerja_xl.report.rekap import Rekap
from kinerja_xl.report.rekap_page import PLACE, WHOSE, Link, figure, items, listed, place, share, whose

_STATES = {"cocok": "baik", "cocok menurut rumus lain": "baik", "tidak cocok": "galat"}


def capaian(rekap: Rekap, link: Link) -> Page:
    """The capaian of each indicator: printed, computed, and whether they agree."""
    rows = []
    for entry, one in items(rekap, "capaian"):
        row = [*whose(entry, link, one["tahun"]), Cell(one["indikator"]), Cell(one["periode"])]
        row += [figure(one[key]) for key in ("target", "realisasi")]
        row += [Cell(one[key], "desimal") for key in ("tercetak", "dihitung")]
        row.append(Cell(one["keadaan"], _STATES.get(one["keadaan"], "info")))
        rows.append([*row, *place(entry, one, link)])
    columns = [*WHOSE, ("Indikator", 40), ("Periode", 8), ("Target", 12), ("Realisasi", 12)]
    columns += [("Capaian Tercetak", 10), ("Capaian Dihitung", 10), ("Keadaan", 18)]
    return listed("Capaian", "Capaian setiap indikator", [*columns, *PLACE], rows)


def ipa(rekap: Rekap, link: Link) -> Page:
    """The Indeks Profesionalitas ASN of each table and each list of persons."""
    rows = []
    for entry, one in items(rekap, "ipa"):
        row = [*whose(entry, link, one["tahun"]), *(Cell(one[key], "desimal") for key in ("tercetak", "dihitung"))]
        rows.append([*row, Cell(one["dasar"]), *place(entry, one, link)])
    columns = [*WHOSE, ("IPA Tercetak", 11), ("IPA Dihitung", 11), ("Dihitung dari", 30), *PLACE]
    return listed("IPA", "Indeks Profesionalitas ASN", columns, rows)


def serapan(rekap: Rekap, link: Link) -> Page:
    """Pagu, realisasi and their share for each table of money and each year."""
    rows = []
    for entry, one in items(rekap, "serapan"):
        row = [*whose(entry, link, one["tahun"]), Cell(one["bentuk"])]
        row += [figure(one["pagu"]), figure(one["realisasi"]), share(one["persen"])]
        rows.append([*row, *place(entry, one, link)])
    columns = [*WHOSE, ("Formulir", 34), ("Pagu (Rp)", 19), ("Realisasi (Rp)", 19), ("Serapan (%)", 11), *PLACE]
    return listed("Serapan", "Serapan anggaran", columns, rows)
