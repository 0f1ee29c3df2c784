"""Check one workbook, explain a code or a figure: reading, rules, checks and suppressions wired together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, NamedTuple

from kinerja_xl.checks.context import Context
from kinerja_xl.checks.coverage import unchecked_subjects
from kinerja_xl.checks.finding import Finding
from kinerja_xl.checks.rule import Rule, all_rules, find_rule
from kinerja_xl.checks.run import Progress, in_order, run_checks
from kinerja_xl.checks.sums import is_rounding_of_shares
from kinerja_xl.checks.suppression import Suppression, comment_suppressions, suppress
from kinerja_xl.errors import KinerjaError
from kinerja_xl.regulasi import Aturan, aturan
from kinerja_xl.tables.book import Book
from kinerja_xl.workbook.recognition.read import read_book

SETTINGS = "kinerja.toml"
_KEYS = {"kode", "sel", "berkas", "sampai", "karena"}


class Options(NamedTuple):
    """How to check: a year instead of the workbook's own, codes to keep or leave out, the day of the run, and a
    nomenclature table (code to name).
    """

    tahun: int | None = None
    hanya: tuple[str, ...] = ()
    abaikan: tuple[str, ...] = ()
    hari_ini: date | None = None
    nomenklatur: Mapping[str, str] = {}


class Report(NamedTuple):
    """All that was found in one workbook; `recomputed` figures were computed anew, `fitting` of them agree."""

    book: Book
    findings: tuple[Finding, ...]
    unchecked: tuple[str, ...]
    suppressed: int
    recomputed: int
    fitting: int

    @property
    def has_galat(self) -> bool:
        """Whether a finding is a galat."""
        return any(f.severity == "galat" for f in self.findings)


def periksa(path: Path, options: Options | None = None, progress: Progress | None = None) -> Report:
    """Check one workbook; `progress` hears how much of it is done, 0 to 1.

    Raises:
        KinerjaError: the file cannot be read, a code is unknown, or no rules are in force in its year.
    """
    return check_file(path, options or Options(), progress)[0]


def check_file(
    path: Path, options: Options, progress: Progress | None = None, awalan: str = ""
) -> tuple[Report, Context]:
    """The report of a workbook file, and what it was judged by; raises as `periksa`.

    `awalan` stands before the names of its sheets, as for `check_book`.
    """
    rules = chosen_rules(options)
    settings = list(settings_of(path.parent, path.name))
    book = read_book(path, options.tahun, awalan)
    return check_book(book, options, rules, settings, awalan, progress)


def check_book(
    book: Book,
    options: Options,
    rules: tuple[Rule, ...],
    settings: Sequence[Suppression],
    awalan: str = "",
    progress: Progress | None = None,
) -> tuple[Report, Context]:
    """The report of a workbook that was read, and what it was judged by.

    `awalan` stands before the names of its sheets and is taken out of the findings again.
    """
    context = Context(book, rules_for(book), options.nomenklatur)
    found = [_without(awalan, f) for f in run_checks(context, rules, progress)]
    today = options.hari_ini or datetime.now(UTC).date()
    left, count = suppress(found, [*settings, *comment_suppressions(book)], today, book.file)
    comparable = [t for t in context.figures if t.hasil.nilai is not None and t.tercetak.candidates]
    wrong_sums = sum(not is_rounding_of_shares(sum_, gap) for sum_, gap, _ in context.broken)
    fitting = sum(t.cocok or t.cocok_alternatif for t in comparable) + len(context.sums) - wrong_sums
    recomputed = len(comparable) + len(context.sums)
    report = Report(
        book, tuple(in_order(left, book, awalan)), tuple(unchecked_subjects(book)), count, recomputed, fitting
    )
    return report, context


def _without(awalan: str, finding: Finding) -> Finding:
    if not awalan:
        return finding
    texts = {f: getattr(finding, f).replace(awalan, "") for f in ("sheet", "message", "hint", "found", "expected")}
    return finding._replace(**texts)


def jelaskan(apa: str | None, sel: str | None = None, tahun: int | None = None) -> str:
    """Explain a code, or the figure in a cell of a workbook; without arguments list the codes.

    Raises:
        KinerjaError: the code, the file or the cell is not one that can be explained.
    """
    from kinerja_xl.report import explain

    if apa is None:
        return explain.list_rules()
    if sel is None and not Path(apa).suffix:
        return explain.explain_rule(find_rule(apa))
    if sel is None:
        raise KinerjaError("Sebutkan juga selnya.", f"Misalnya: kinerja jelaskan {apa} 'LRA!F9'")
    book = read_book(Path(apa), tahun)
    return explain.explain_cell(sel, Context(book, rules_for(book)))


def report_text(report: Report, colour: bool, width: int | None = None) -> str:
    """A report as terminal text, of this terminal's width if none is given."""
    from kinerja_xl.report.text import render

    counts = report.recomputed, report.fitting
    return render(report.book, report.findings, report.unchecked, report.suppressed, counts, colour, width)


def rules_for(book: Book) -> Aturan:
    """The rules in force at the end of the workbook's year, the newest when it names no year."""
    try:
        rules = aturan(date(book.tahun, 12, 31) if book.tahun else date.max)
        rules.profil(book.profil)
    except KinerjaError as error:
        hint = f"{error.hint} Bila tahun buku kerja ini lain, sebutkan dengan --tahun."
        raise KinerjaError(f"{book.file}: {error.message}", hint) from None
    return rules


def chosen_rules(options: Options) -> tuple[Rule, ...]:
    """The rules that the options leave; KinerjaError for an unknown code."""
    for code in (*options.hanya, *options.abaikan):
        if not any(r.code.startswith(code.upper()) for r in all_rules()):
            find_rule(code)
    return tuple(
        rule
        for rule in all_rules()
        if (not options.hanya or _listed(rule, options.hanya)) and not _listed(rule, options.abaikan)
    )


def _listed(rule: Rule, codes: Iterable[str]) -> bool:
    return any(rule.code.startswith(code.upper()) for code in codes)


def settings_of(folder: Path, file: str) -> Iterator[Suppression]:
    """The suppressions that the folder's kinerja.toml gives for a file; KinerjaError when it cannot be read."""
    path = folder / SETTINGS
    if not path.is_file():
        return
    import tomllib  # only when there is a settings file: start-up is counted in milliseconds

    try:
        entries = tomllib.loads(path.read_text(encoding="utf-8")).get("abaikan", [])
    except (OSError, ValueError, RecursionError) as error:  # ValueError: what TOML and its dates and numbers raise
        raise KinerjaError(f"{path}: bukan TOML yang sah ({error}).", "Perbaiki atau hapus berkas itu.") from None
    for number, entry in enumerate(entries if isinstance(entries, list) else [], start=1):
        suppression = _suppression(entry, f"{path} [[abaikan]] ke-{number}")
        if entry.get("berkas", file) == file:
            yield suppression


def _suppression(entry: Any, asal: str) -> Suppression:
    complete = isinstance(entry, dict) and {"kode", "sampai", "karena"} <= entry.keys() <= _KEYS
    typed = complete and isinstance(entry["sampai"], date) and not isinstance(entry["sampai"], datetime)
    if not typed or not all(isinstance(v, str) and v for k, v in entry.items() if k != "sampai"):
        raise KinerjaError(
            f"{asal} tidak lengkap.",
            'Isi kode, sampai (tanggal tanpa kutip) dan karena; boleh juga sel = "Lembar!A1" dan berkas.',
        )
    find_rule(entry["kode"])
    return Suppression(entry["kode"].upper(), entry.get("sel", ""), entry["sampai"], entry["karena"], asal)
