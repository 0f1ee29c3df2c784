"""The executive summary and the last chapter: what the figures say, in sentences."""

from __future__ import annotations

from collections.abc import Sequence

from kinerja_xl.cells import CellRef
from kinerja_xl.dokumen.angka import Angka
from kinerja_xl.dokumen.bahan import Bahan
from kinerja_xl.dokumen.hitungan import Hitungan, banyaknya
from kinerja_xl.dokumen.isi import Paragraf
from kinerja_xl.dokumen.lkjip.anggaran import belanja, serapan_total
from kinerja_xl.dokumen.lkjip.bahasa import Bagian, kata
from kinerja_xl.dokumen.lkjip.capaian import rata_capaian
from kinerja_xl.dokumen.lkjip.sakip import kalimat_sakip
from kinerja_xl.dokumen.lkjip.ukuran import Ukuran, status_capaian
from kinerja_xl.tables.entry import name_key


def ikhtisar(bahan: Bahan, semua: Sequence[Ukuran], hitungan: Hitungan) -> Bagian:
    """What was agreed, what was reached, what it cost, and what the evaluation says."""
    return (*_agreed(bahan, semua), *kalimat_sakip(bahan), *_reached(bahan, semua), *_spent(bahan, hitungan))


def penutup(bahan: Bahan, semua: Sequence[Ukuran], hitungan: Hitungan) -> Bagian:
    """Capaian and serapan once more."""
    return (*_reached(bahan, semua), *_spent(bahan, hitungan))


def _agreed(bahan: Bahan, semua: Sequence[Ukuran]) -> Bagian:
    if not semua:
        return ()
    goals = _first_cells(semua, "tujuan")
    aims = _first_cells(semua, "sasaran")
    counted: list[tuple[Angka, str]] = [
        *([(banyaknya("Tujuan", goals), "tujuan")] if goals else []),
        *([(banyaknya("Sasaran", aims), "sasaran")] if aims else []),
        (banyaknya("Indikator kinerja", [one.baris.ref for one in semua]), "indikator kinerja"),
    ]
    table = belanja(bahan).program
    if table is not None:
        top = min(r.tingkat for r in table.rows)
        named = {r.key: r.uraian.ref for r in reversed(table.rows) if r.tingkat == top and r.uraian is not None}
        counted.append((banyaknya("Program", reversed(named.values())), "program"))
    text: list[str | Angka] = [f"Pada tahun {bahan.tahun} {bahan.perangkat_daerah or 'perangkat daerah'} melaporkan "]
    for n, (figure, word) in enumerate(counted):
        text += [", dan " if n and n == len(counted) - 1 else ", " if n else "", figure, f" {word}"]
    return (Paragraf((*text, ".")),)


def _first_cells(semua: Sequence[Ukuran], field: str) -> list[CellRef]:
    """The first cell of each different text of a column."""
    found: dict[str, CellRef] = {}
    for one in semua:
        entry = getattr(one.baris, field) or getattr(one.rencana, field, None)
        if entry is not None and kata(entry):
            found.setdefault(name_key(entry.text), entry.ref)
    return list(found.values())


def _reached(bahan: Bahan, semua: Sequence[Ukuran]) -> Bagian:
    mean = rata_capaian(bahan, semua)
    if mean is None:
        return ()
    words = [status_capaian(bahan, one.kini.hasil) for one in semua]
    text: list[str | Angka] = [
        "Capaian kinerja " if len(semua) == 1 else "Rata-rata capaian kinerja ",
        "sebesar ",
        mean,
        "%",
    ]
    if len(semua) == 1:
        text.append(f" ({words[0]})")
    else:
        for n, word in enumerate(w for w in dict.fromkeys(words) if w != "-"):
            cells = [one.baris.ref for one, said in zip(semua, words, strict=True) if said == word]
            text += [", " if n else ": ", banyaknya(f"Indikator {word}", cells), f" indikator {word}"]
    return (Paragraf((*text, ".")),)


def _spent(bahan: Bahan, hitungan: Hitungan) -> Bagian:
    total = serapan_total(bahan, hitungan)
    if total is None or total.persen.nilai is None:
        return ()
    text = ("Realisasi anggaran sebesar Rp", total.realisasi, " dari pagu Rp", total.pagu, " atau ", total.persen, "%.")
    return (Paragraf(text),)
