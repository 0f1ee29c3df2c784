"""The pages of a summary on whole offices and whole workbooks."""

from __future__ import annotations

from kinerja_xl.report.plain_book import Cell, Page
from kinerja_xl.report.rekap import Entry, Rekap, main_ipa, main_serapan, severity_counts
from kinerja_xl.report.rekap_page import COUNTS, WHOSE, Link, count, listed, office, severities, share, whose


def offices(rekap: Rekap) -> Page:
    """Each office once: its workbooks, what was found in them, its main figures."""
    rows = [
        [
            Cell(number, "tahun"),
            office(one.nama),
            Cell(one.buku_kerja, "cacah"),
            *severities(one.temuan),
            Cell(one.indikator, "cacah"),
            count(one.indikator_tidak_cocok),
            count(one.angka_tidak_cocok),
            Cell(one.ipa, "desimal"),
            share(one.serapan),
            count(one.usang),
            count(one.tidak_dihitung, "info"),
        ]
        for number, one in enumerate(rekap.kantor, 1)
    ]
    columns = [("No", 5), ("Perangkat Daerah", 46), ("Buku Kerja", 8), *COUNTS, ("Indikator", 11)]
    columns += [("Capaian Tidak Cocok", 10), ("Angka Tidak Cocok", 10), ("IPA", 9), ("Serapan (%)", 9)]
    return listed(
        "Perangkat Daerah",
        "Rekapitulasi per perangkat daerah",
        [*columns, ("Nilai Usang", 9), ("Tidak Dihitung", 9)],
        rows,
        still=2,
    )


def workbooks(rekap: Rekap, link: Link) -> Page:
    """Each workbook: its forms, what was found, its main figures."""
    rows = []
    for number, entry in enumerate(rekap.files, 1):
        row = [Cell(number, "tahun"), *whose(entry, link), Cell(_forms(entry)), *severities(severity_counts(entry))]
        row += [Cell(entry["recomputed"], "cacah"), count(entry["recomputed"] - entry["fitting"])]
        row += [Cell(main_ipa(entry), "desimal"), share(main_serapan(entry))]
        rows.append([*row, count(entry["hitung"]["usang"]), count(entry["hitung"]["tidak_dihitung"], "info")])
    columns = [("No", 5), *WHOSE, ("Formulir yang Dikenali", 40), *COUNTS]
    columns += [("Angka Dihitung Ulang", 10), ("Angka Tidak Cocok", 10), ("IPA", 9), ("Serapan (%)", 9)]
    return listed(
        "Buku Kerja",
        "Rekapitulasi per buku kerja",
        [*columns, ("Nilai Usang", 9), ("Tidak Dihitung", 9)],
        rows,
        still=4,
    )


def _forms(entry: Entry) -> str:
    return "; ".join(dict.fromkeys(form["name"] for form in entry["forms"])) or "(tidak ada yang dikenali)"
