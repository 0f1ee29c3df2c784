"""Findings that staff have decided to live with: with a reason, until a date, never silently."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from kinerja_xl.cells import CellRef, parse_a1
from kinerja_xl.checks.finding import Finding, Issue
from kinerja_xl.checks.rule import find_rule
from kinerja_xl.checks.run import make_finding
from kinerja_xl.numbers import format_date
from kinerja_xl.pola import Pola
from kinerja_xl.tables.book import Book

_NOTE = Pola(r"kinerja\s*:\s*abaikan\b", re.IGNORECASE)
_FULL = Pola(
    r"kinerja\s*:\s*abaikan\s+([A-Za-z]{3}\d{3})\s+sampai\s+(\d{4}-\d{2}-\d{2})\s+karena\s+(\S.*)",
    re.IGNORECASE | re.DOTALL,
)


class Suppression(NamedTuple):
    """A decision to leave a finding; without `sel` it covers the whole workbook. `asal` says where it stands."""

    kode: str
    sel: str
    sampai: date
    karena: str
    asal: str
    ref: CellRef = CellRef("", 0, 0)


def comment_suppressions(book: Book) -> Iterator[Suppression | Issue]:
    """Suppressions in cell comments; an incomplete one is an issue at its cell."""
    for facts in book.sheets:
        for a1, text in facts.comments.items():
            if _NOTE.search(text):
                yield _from_comment(facts.name, a1, text)


def suppress(
    findings: list[Finding], given: Iterable[Suppression | Issue], today: date, file: str
) -> tuple[list[Finding], int]:
    """Findings that remain, with those about the suppressions themselves, and how many were left out."""
    covered: set[Finding] = set()
    about: list[Finding] = []
    seen: Counter[str] = Counter()
    for one in given:
        if isinstance(one, Issue):
            about.append(make_finding(file, find_rule("KXL005"), one, seen))
            continue
        hits = {f for f in findings if f.code == one.kode.upper() and _covers(one, f)}
        if one.sampai < today:
            about.append(make_finding(file, find_rule("KXL003"), _expired(one), seen))
        elif not hits:
            about.append(make_finding(file, find_rule("KXL002"), _unused(one), seen))
        else:
            covered |= hits
    return [f for f in findings if f not in covered] + about, len(covered)


def _covers(one: Suppression, finding: Finding) -> bool:
    return (
        not one.sel
        or one.sel.replace("$", "").replace("'", "").casefold() == f"{finding.sheet}!{finding.cell}".casefold()
    )


def _from_comment(sheet: str, a1: str, text: str) -> Suppression | Issue:
    ref = CellRef(sheet, *parse_a1(a1))
    match = _FULL.search(" ".join(text.split()))
    day = _iso(match[2]) if match else None
    if match is None or day is None:
        return Issue(
            ref,
            "Catatan pengecualian tidak lengkap, sehingga tidak berlaku.",
            "Tulis: kinerja: abaikan KODE sampai TTTT-BB-HH karena ALASAN.",
            subject="pengecualian tidak lengkap",
        )
    return Suppression(match[1].upper(), str(ref), day, match[3].strip(), f"catatan sel {ref}", ref)


def _iso(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _expired(one: Suppression) -> Issue:
    return Issue(
        one.ref,
        f"Pengecualian {one.kode} ({one.asal}) berakhir {format_date(one.sampai)}, temuannya muncul lagi.",
        "Perbaiki angkanya, atau perpanjang tanggalnya dengan alasan baru.",
        subject=f"{one.kode}|{one.asal}",
    )


def _unused(one: Suppression) -> Issue:
    return Issue(
        one.ref,
        f"Pengecualian {one.kode} ({one.asal}) tidak menutup temuan apa pun.",
        "Hapus pengecualian itu.",
        subject=f"{one.kode}|{one.asal}",
    )
