"""Units of measurement: one name for all spellings of a unit."""

from __future__ import annotations

import re
from functools import cache

from kinerja_xl.ingatan import ingat
from kinerja_xl.regulasi import glosarium


def unit_name(text: str) -> str:
    """The glossary's name of a unit, the text itself in lower case when the glossary has none.

    >>> unit_name("Prosentase"), unit_name("%"), unit_name("Ton/Ha")
    ('persen', 'persen', 'ton/ha')
    """
    key = " ".join(text.casefold().split())
    return _names().get(key, key)


def same_unit(one: str, other: str) -> bool:
    """Whether two units as written mean one; details after the first word do not count.

    >>> same_unit("orang (Gol II)", "Orang"), same_unit("Pegawai", "orang"), same_unit("Orang", "Kali")
    (True, True, False)
    """
    return unit_name(_first_word(one)) == unit_name(_first_word(other))


def _first_word(text: str) -> str:
    return next(iter(text.replace("(", " ").split()), "")


def unit_word(text: str) -> str:
    """The first word of letters of a unit, by the glossary's name: `unit kendaraan roda dua` is unit."""
    return unit_name(_first_letters(text))


@ingat
def _first_letters(text: str) -> str:
    match = re.search(r"[^\W\d_]+", text.casefold())
    return match[0] if match else ""


@cache
def _names() -> dict[str, str]:
    return {spelling: unit.nama for unit in glosarium().satuan for spelling in unit.ejaan}
