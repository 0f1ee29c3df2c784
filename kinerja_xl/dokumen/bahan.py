"""What a document is made from: one workbook, read and checked."""

from __future__ import annotations

from pathlib import PurePath
from typing import NamedTuple

from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Finding
from kinerja_xl.regulasi import Aturan
from kinerja_xl.tables.book import Book


class Bahan(NamedTuple):
    """A workbook with its findings, under the rules in force; `perangkat_daerah` is "" where it names no office."""

    context: Context
    findings: tuple[Finding, ...]
    perangkat_daerah: str

    @property
    def book(self) -> Book:
        """The workbook, its tables in the order of what they are."""
        return self.context.book

    @property
    def berkas(self) -> str:
        """The name of its file, without the folder: the same document wherever it stands."""
        return PurePath(self.context.book.file).name

    @property
    def aturan(self) -> Aturan:
        """The rules in force in its year."""
        return self.context.aturan

    @property
    def tahun(self) -> int | None:
        """The year of the workbook."""
        return self.context.book.tahun

    @property
    def galat(self) -> tuple[Finding, ...]:
        """What is certainly wrong in it."""
        return tuple(f for f in self.findings if f.severity == "galat")
