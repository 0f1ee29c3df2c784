"""The page of functions in the guide, from the registry."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kinerja_xl.functions import registry
from kinerja_xl.functions.fungsi import Fungsi

PAGE = Path(__file__).parents[1] / "panduan" / "FUNGSI.md"
_HEAD = """# Fungsi kinerja_xl

Dibuat dari daftar fungsi dengan `make hosts`; jangan disunting. Di Excel dan LibreOffice Calc diketik `=CAPAIAN(…)`;
Calc menyimpannya sebagai `KINERJA.CAPAIAN(…)`. Argumen dalam kurung siku boleh dikosongkan.

Galat yang ditampilkan: `#N/A` bila datanya belum ada, `#VALUE!` bila isinya tidak dapat dipakai (misalnya teks yang
bukan angka, atau angka yang dapat dibaca dua cara), `#DIV/0!` bila pembaginya 0, `#NUM!` bila di luar skala atau belum
ada aturannya. Sebabnya diuraikan oleh `=JELASKAN("NAMA FUNGSI";…)`.
"""


def page() -> str:
    """The page as Markdown."""
    return "\n".join([_HEAD, *(line for one in registry().values() for line in _section(one))])


def _section(one: Fungsi) -> Iterator[str]:
    yield f"## {one.nama}"
    yield ""
    yield f"`{_call(one)}`"
    yield ""
    yield one.ringkasan
    yield ""
    for argument in one.argumen:
        yield f"- `{argument.nama}`: {argument.bantuan}"
    yield ""
    yield f"Contoh: `{one.contoh}`" + (", dapat dibekukan menjadi rumus biasa." if one.asli else ".")
    yield ""


def _call(one: Fungsi) -> str:
    needed = [a.nama for a in one.argumen if a.wajib]
    rest = [f"[{a.nama}]" for a in one.argumen if not a.wajib]
    return f"={one.nama}({'; '.join([*needed, *rest])})"
