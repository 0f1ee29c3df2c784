"""Pieces of VBA source: texts as literals, names that VBA accepts."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kinerja_xl.hosts.excel.vba_project import CODE_PAGE

_LONGEST_HELP = 255
"""What Application.MacroOptions accepts as one text."""
_LONGEST_PIECE = 200
_KEYWORDS = frozenset(
    "and as boolean byref byte byval call case const currency date declare dim do double each else end enum erase "
    "error event exit false for friend function get global gosub goto if implements in input integer is let like line "
    "lock long loop lset me mid mod name new next not nothing null object on open option optional or paramarray "
    "preserve print private property public put redim rem resume return rset seek select set single static step stop "
    "string sub text then time to true type until variant wend while with write xor".split()
)
_CELL = re.compile(r"[A-Z]{1,3}\d+|R\d*C\d*", re.IGNORECASE)


def literal(text: str) -> str:
    """A text as a VBA expression; a letter that the code page lacks becomes ChrW, a long text several lines.

    >>> print(literal('"naik" atau <= 14'))
    \"""naik"" atau <= 14"
    >>> print(literal("a ≤ b"))
    "a " & ChrW(8804) & " b"
    """
    parts = [part for piece in _pieces(text) for part in _encodable(piece)]
    lines = [""]
    for part in parts:
        if lines[-1] and len(lines[-1]) + len(part) > _LONGEST_PIECE:
            lines.append("")
        lines[-1] += (" & " if lines[-1] else "") + part
    return " & _\n        ".join(lines) or '""'


def help_text(text: str) -> str:
    """A help text as long as Excel takes one, cut after a whole word.

    >>> help_text("kata " * 60)[-8:]
    'kata ...'
    """
    said = " ".join(text.split())
    if len(said) <= _LONGEST_HELP:
        return said
    return said[: _LONGEST_HELP - 3].rsplit(" ", 1)[0] + " ..."


def function_name(name: str) -> str:
    """A name, when a cell formula can call a VBA function by it.

    Raises:
        ValueError: it has dots, is a cell's address or a word of VBA.
    """
    if not re.fullmatch(r"[A-Za-z]\w*", name, re.ASCII) or _CELL.fullmatch(name) or name.lower() in _KEYWORDS:
        raise ValueError(f"no name for a VBA function: {name!r}")
    return name


def argument_name(name: str, functions: Iterable[str]) -> str:
    """An argument's name; VBA keeps one spelling of a word in a whole project, so a function's name wins.

    >>> argument_name("capaian", ["CAPAIAN", "IPA"]), argument_name("target", ["CAPAIAN"])
    ('CAPAIAN', 'target')
    >>> argument_name("error", [])
    'error_'
    """
    if name.upper() in functions:
        return name.upper()
    return f"{name}_" if name.lower() in _KEYWORDS else name


def _pieces(text: str) -> list[str]:
    return [text[start : start + _LONGEST_PIECE - 40] for start in range(0, len(text), _LONGEST_PIECE - 40)]


def _encodable(piece: str) -> list[str]:
    parts: list[str] = []
    for run in re.findall(r"[\x20-\x7e]+|[^\x20-\x7e]", piece):
        if len(run) > 1 or _in_code_page(run):
            quoted = run.replace('"', '""')
            if parts and parts[-1].endswith('"'):
                parts[-1] = f'{parts[-1][:-1]}{quoted}"'
            else:
                parts.append(f'"{quoted}"')
        else:
            parts.append(f"ChrW({ord(run)})")
    return parts


def _in_code_page(letter: str) -> bool:
    try:
        letter.encode(CODE_PAGE)
    except UnicodeEncodeError:
        return False
    return letter.isprintable()
