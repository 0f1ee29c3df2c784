"""Run the rules over a workbook: a rule that crashes becomes a finding, the others go on."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from kinerja_xl.cells import CellRef, parse_a1
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Finding, Issue
from kinerja_xl.checks.rule import Rule, all_rules, find_rule
from kinerja_xl.errors import KinerjaError
from kinerja_xl.numbers import clean_text
from kinerja_xl.tables.book import Book

Progress = Callable[[float], None]


def run_checks(
    context: Context, rules: Iterable[Rule] | None = None, progress: Progress | None = None
) -> list[Finding]:
    """All findings of a workbook, ordered by place; `progress` hears after each rule how much is done, 0 to 1."""
    book = context.book
    seen: Counter[str] = Counter()
    chosen = tuple(all_rules() if rules is None else rules)
    found = []
    for number, rule in enumerate(chosen, 1):
        found += [make_finding(book.file, source, issue, seen) for source, issue in _guarded(rule, context)]
        if progress is not None:
            progress(number / len(chosen))
    unique = {(f.code, f.sheet, f.cell, f.message): f for f in reversed(found)}
    return in_order(unique.values(), book)


def make_finding(file: str, rule: Rule, issue: Issue, seen: Counter[str]) -> Finding:
    """A finding of a rule; equal subjects are told apart by their order, capitals and blanks do not count."""
    subject = clean_text(f"{rule.code}|{issue.subject or issue.message}|{issue.found}").casefold()
    seen[subject] += 1
    digest = hashlib.blake2b(f"{subject}|{seen[subject]}".encode(), digest_size=8).hexdigest()
    return Finding(
        code=rule.code,
        severity=issue.severity or rule.severity,
        file=file,
        sheet=issue.cell.sheet,
        cell=issue.cell.a1 if issue.cell.row else "",
        message=issue.message,
        hint=issue.hint,
        basis=issue.basis or rule.basis,
        found=issue.found,
        expected=issue.expected,
        fingerprint=digest,
    )


def in_order(findings: Iterable[Finding], book: Book, awalan: str = "") -> list[Finding]:
    """Findings by sheet, row, column and code; `awalan` stands before the names of the book's sheets."""
    sheets = {facts.name.removeprefix(awalan): number for number, facts in enumerate(book.sheets)}

    def place(finding: Finding) -> tuple[int, int, int, str]:
        row, column = parse_a1(finding.cell) if finding.cell else (0, 0)
        return sheets.get(finding.sheet, -1), row, column, finding.code

    return sorted(findings, key=place)


def _guarded(rule: Rule, context: Context) -> Iterator[tuple[Rule, Issue]]:
    nowhere = CellRef("", 0, 0)
    try:
        for issue in rule.check(context):
            yield rule, issue
    except KinerjaError as error:
        yield (
            find_rule("KXL004"),
            Issue(nowhere, f"{rule.code} tidak dijalankan: {error.message}", error.hint),
        )
    except Exception as error:  # the anatomy of a check: a crash is a finding and the others go on
        message = f"{rule.code} berhenti karena kesalahan di dalam kinerja_xl ({type(error).__name__}: {error})."
        yield (
            find_rule("KXL001"),
            Issue(nowhere, message, "Laporkan kepada pengembang; pemeriksaan lain tetap berjalan."),
        )
