"""An import as terminal text and as JSON."""

from __future__ import annotations

import json
import shutil
import textwrap
from collections.abc import Iterator, Sequence

from kinerja_xl import __version__
from kinerja_xl.report.impor_laporan import BarisDitolak, KolomDibaca, LaporanImpor
from kinerja_xl.report.painter import Painter

_WIDEST = 110
_WORDS, _TRANSLATED = 24, 40
_UNSHOWN = dict.fromkeys((*range(32), *range(127, 160)))


def render_impor(laporan: LaporanImpor, colour: bool = False) -> str:
    """The import as lines: every column, words that became others, every bad row, what was written or why not."""
    paint = Painter(colour)
    width = min(shutil.get_terminal_size((_WIDEST, 24)).columns, _WIDEST)
    used = [one for one in laporan.kolom if one.peran]
    lines = [paint("judul", f"{_plain(laporan.berkas)} ({laporan.orang} baris pegawai)"), ""]
    lines += _columns(used, laporan, paint)
    lines += _unused([one for one in laporan.kolom if not one.peran], width, paint)
    lines += _translated(laporan, paint)
    lines += _refused(laporan.ditolak, width, paint)
    if laporan.catatan:
        lines += ["", paint("judul", "Catatan")]
        for note in laporan.catatan:
            lines += textwrap.wrap(_plain(note), width, initial_indent="  - ", subsequent_indent="    ")
    return "\n".join(lines)


def impor_json(laporan: LaporanImpor) -> str:
    """The import as JSON, for other programs."""
    document = {
        "versi": __version__,
        "berkas": laporan.berkas,
        "orang": laporan.orang,
        "kolom": [one._asdict() for one in laporan.kolom],
        "terjemahan": [
            {"judul": title, "dari": word, "menjadi": ours, "jumlah": count}
            for (title, word, ours), count in laporan.terjemahan.items()
        ],
        "ditolak": [one._asdict() for one in laporan.ditolak],
        "catatan": list(laporan.catatan),
        "ditulis": laporan.ditulis,
    }
    return json.dumps(document, ensure_ascii=False, indent=2)


def _columns(used: list[KolomDibaca], laporan: LaporanImpor, paint: Painter) -> Iterator[str]:
    wide = min(36, max([len("Kolom ekspor"), *(len(one.judul) for one in used)]))
    yield paint("judul", f"{'Kolom ekspor':<{wide}}  {'Dipakai sebagai':<22} {'Keyakinan':<14} {'Terisi':>12}")
    for one in used:
        sure = {"dikenal": "judul dikenal", "ditunjuk": "ditunjuk Anda"}.get(one.cara, f"mirip {one.keyakinan}%")
        line = f"{_short(one.judul, wide):<{wide}}  {one.peran.replace('_', ' '):<22} {sure:<14} "
        line += f"{one.isian:>5} / {laporan.orang:>4}"
        yield paint("peringatan", line) if one.cara == "mirip" else line


def _unused(unused: list[KolomDibaca], width: int, paint: Painter) -> Iterator[str]:
    if not unused:
        return
    yield ""
    yield paint("judul", "Kolom yang tidak dipakai")
    taken = [one for one in unused if one.alasan and one.judul and "dikenal" not in one.alasan]
    others = [_plain(one.judul) or "(tanpa judul)" for one in unused if one not in taken]
    for one in taken:
        yield f"  {_plain(one.judul)}: {one.alasan}"
    if others:
        yield from textwrap.wrap(", ".join(others), width, initial_indent="  ", subsequent_indent="  ")


def _translated(laporan: LaporanImpor, paint: Painter) -> Iterator[str]:
    if not laporan.terjemahan:
        return
    yield ""
    yield paint("judul", "Isi yang disesuaikan dengan kata pada daftar")
    ordered = sorted(laporan.terjemahan.items(), key=lambda one: (one[0][0], -one[1], one[0]))
    for (title, word, ours), count in ordered[:_TRANSLATED]:
        from_word = _short(word, _WORDS) or "(kosong)"
        yield f"  {_short(title, _WORDS):<{_WORDS}} {from_word:<{_WORDS}} -> {ours} ({count} orang)"
    if len(ordered) > _TRANSLATED:
        yield f"  dan {len(ordered) - _TRANSLATED} lainnya; semuanya ada pada --format json."


def _refused(rows: Sequence[BarisDitolak], width: int, paint: Painter) -> Iterator[str]:
    if not rows:
        return
    yield ""
    yield paint("galat", f"{len({row.tempat for row in rows})} baris tidak terbaca; tidak ada yang ditulis")
    for row in rows:
        what = f"baris {row.tempat}: {row.masalah}"
        if row.judul:
            what += f" (kolom {row.judul}, isi {row.isi!r})"
        yield from textwrap.wrap(_plain(what), width, initial_indent="  ", subsequent_indent="      ")
        if row.saran:
            yield paint("redup", f"      -> {row.saran}")


def _short(text: str, most: int) -> str:
    plain = _plain(text)
    return plain if len(plain) <= most else plain[: most - 1] + "\u2026"


def _plain(text: str) -> str:
    """A text on one line, without what a terminal would take for a command."""
    return " ".join(text.split()).translate(_UNSHOWN)
