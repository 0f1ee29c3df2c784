"""A recalculation as terminal text."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TypeVar

from kinerja_xl.calc.hitungan import HasilHitung, Isi, JumlahHitung, SelBeda, SelTakDihitung
from kinerja_xl.report.painter import Painter
from kinerja_xl.report.readable import readable

_LISTED = 50
"""Of one kind so many cells are listed; JSON has all."""
_WIDEST = 60
_Sel = TypeVar("_Sel")


def render_hitung(hasil: HasilHitung, colour: bool = False) -> str:
    """What was found in one workbook."""
    paint = Painter(colour)
    lines = [paint("judul", readable(hasil.file)), _summary(hasil)]
    lines += _part("Nilai yang tersimpan berbeda", hasil.beda, [_beda(c) for c in hasil.beda[:_LISTED]], paint)
    lines += _part("Tidak dihitung", hasil.tak_dihitung, list(_reasons(hasil.tak_dihitung)), paint)
    typed = [
        f"{c.sel}: angka {_shown(c.nilai)} di kolom rumus; tetangganya memakai {_cut(c.rumus)}" for c in hasil.tetapan
    ]
    lines += _part("Angka di tempat rumus", hasil.tetapan, typed[:_LISTED], paint)
    other = [
        f"{c.sel}: {hasil.mesin} {_shown(c.nilai)}, {hasil.mesin_lain} {_shown(c.nilai_lain)}  {_cut(c.rumus)}"
        for c in hasil.selisih
    ]
    lines += _part("Kedua mesin berbeda", hasil.selisih, other[:_LISTED], paint)
    if hasil.tanggal is not None:
        lines.append(f"  Hari ini dianggap {hasil.tanggal.isoformat()} (ubah dengan --tanggal).")
    if hasil.ditulis:
        kept = f", asli disimpan di {readable(hasil.cadangan)}" if hasil.cadangan else ""
        lines.append(f"  Ditulis: {readable(hasil.ditulis)}{kept}.")
    return "\n".join(lines)


def render_jumlah(jumlah: JumlahHitung, colour: bool = False) -> str:
    """What was found in all workbooks of a run together."""
    parts = [f"{jumlah.usang} nilainya usang", f"{jumlah.belum_bernilai} belum bernilai"]
    parts.append(f"{jumlah.tak_dihitung} tidak dihitung")
    if jumlah.mesin_lain:
        parts.append(f"{jumlah.selisih} berbeda di mesin lain")
    head = Painter(colour)("judul", f"{jumlah.buku} buku kerja dihitung, {jumlah.sesuai} sesuai seluruhnya")
    return f"{head}\n  {jumlah.rumus} rumus: {', '.join(parts)}."


def _summary(hasil: HasilHitung) -> str:
    if not hasil.jumlah:
        return "  Tidak ada rumus."
    blank = hasil.belum_bernilai
    parts = [f"{len(hasil.beda) - blank} nilainya usang", f"{blank} belum bernilai"]
    parts.append(f"{len(hasil.tak_dihitung)} tidak dihitung")
    if hasil.mesin_lain:
        parts.append(f"{len(hasil.selisih)} berbeda dari {hasil.mesin_lain}")
    return f"  {hasil.jumlah} rumus dihitung dengan {hasil.mesin}: {', '.join(parts)}."


def _part(title: str, cells: Sequence[_Sel], lines: list[str], paint: Painter) -> Iterator[str]:
    if cells:
        yield paint("judul", f"  {title}: {len(cells)}")
        yield from (f"    {line}" for line in lines)
        if len(cells) > _LISTED and len(lines) == _LISTED:
            yield paint("redup", f"    … dan {len(cells) - _LISTED} lagi (semua ada pada --format json)")


def _beda(cell: SelBeda) -> str:
    old = "belum bernilai" if cell.lama is None else f"tersimpan {_shown(cell.lama)}"
    return f"{cell.sel}: {old}, seharusnya {_shown(cell.baru)}  {_cut(cell.rumus)}"


def _reasons(cells: Sequence[SelTakDihitung]) -> Iterator[str]:
    """The cells by reason, the most frequent first; those that only depend on others are counted."""
    counts = Counter(c.alasan for c in cells)
    for reason, count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:_LISTED]:
        first = next(c for c in cells if c.alasan == reason)
        more = f" dan {count - 1} sel lain" if count > 1 else ""
        yield f"{first.sel}{more}: {reason}  {_cut(first.rumus)}"


def _shown(value: Isi) -> str:
    """A value as Indonesians write it."""
    if value is None:
        return "kosong"
    if isinstance(value, bool):
        return "BENAR" if value else "SALAH"
    if isinstance(value, float):
        return f"{value:.15g}".replace(".", ",")
    return value if value.startswith("#") else f'"{_cut(value)}"'


def _cut(text: str) -> str:
    """A text as part of a line: what ends a line in a cell ends none here."""
    return readable(textwrap.shorten(text, _WIDEST, placeholder=" …") if len(text) > _WIDEST else text)
