"""What a recalculation found in one workbook: cells whose remembered value is not what their formula gives."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any, NamedTuple, TypeAlias, TypeVar, overload

from kinerja_xl.cells import CellRef

Isi: TypeAlias = "bool | float | str | None"
"""What a cell shows; an error is its code, such as `#N/A`; None where nothing is remembered."""


class SelBeda(NamedTuple):
    """A formula cell whose remembered value (`lama`, None: none) is not what its formula gives (`baru`)."""

    sel: CellRef
    lama: Isi
    baru: Isi
    rumus: str


class SelTakDihitung(NamedTuple):
    """A formula cell without a new value that can be trusted, and why."""

    sel: CellRef
    lama: Isi
    rumus: str
    alasan: str


class SelTetapan(NamedTuple):
    """A number that stands where the cells above and below have a formula; `rumus` is what a copy of it would be."""

    sel: CellRef
    nilai: float
    rumus: str


class SelSelisih(NamedTuple):
    """A formula cell for which two engines give different values."""

    sel: CellRef
    nilai: Isi
    nilai_lain: Isi
    rumus: str


T = TypeVar("T")


class DaftarSel(Sequence[T]):
    """Cells of one kind, kept column by column: a hundred thousand as objects would take as long to hand on as to
    calculate. An object is made of a cell when it is asked for.

    Args:
        kind: what each is, such as SelBeda.
        columns: sheets, rows, columns, and the other fields; nothing where there are no cells.

    >>> cells = DaftarSel(SelBeda, (("LRA", "LRA"), (7, 8), (6, 6), (None, 1.0), (2.0, 3.0), ("=1+1", "=1+2")))
    >>> len(cells), str(cells[1].sel), [cell.baru for cell in cells], cells == tuple(cells)
    (2, 'LRA!F8', [2.0, 3.0], True)
    """

    def __init__(self, kind: Any, columns: Sequence[Any]) -> None:
        self.kind, self.columns = kind, columns

    @classmethod
    def dari(cls, kind: Any, baris: Iterable[tuple[Any, ...]]) -> DaftarSel[Any]:
        """The cells of lines of sheet, row, column and the other fields."""
        return cls(kind, tuple(zip(*baris, strict=True)))

    def __len__(self) -> int:
        return len(self.columns[0]) if self.columns else 0

    def __iter__(self) -> Iterator[T]:
        return map(self.kind, map(CellRef, *self.columns[:3]), *self.columns[3:]) if self.columns else iter(())

    @overload
    def __getitem__(self, at: int) -> T: ...

    @overload
    def __getitem__(self, at: slice) -> DaftarSel[T]: ...

    def __getitem__(self, at: int | slice) -> T | DaftarSel[T]:
        if isinstance(at, slice):
            return DaftarSel(self.kind, [column[at] for column in self.columns])
        sheet, row, column, *rest = (column[at] for column in self.columns)
        found: T = self.kind(CellRef(sheet, row, column), *rest)
        return found

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    __hash__ = None  # type: ignore[assignment]  # as a list


class HasilHitung(NamedTuple):
    """One workbook recalculated.

    Args:
        file: the workbook.
        mesin: the engine.
        jumlah: how many formulas there are.
        beda: cells to be renewed.
        tak_dihitung: cells without a value that can be trusted.
        tetapan: numbers in columns of formulas.
        selisih: what a second engine gives otherwise; `mesin_lain` is its name, "" when none was asked.
        tanggal: the day that stood for today, where a formula asks for it.
        ditulis: where the new values went, "" when nothing was written.
        cadangan: the backup of the original, "" when none was made.
    """

    file: str
    mesin: str
    jumlah: int
    beda: Sequence[SelBeda]
    tak_dihitung: Sequence[SelTakDihitung]
    tetapan: Sequence[SelTetapan] = ()
    selisih: Sequence[SelSelisih] = ()
    mesin_lain: str = ""
    tanggal: date | None = None
    ditulis: str = ""
    cadangan: str = ""

    @property
    def sesuai(self) -> bool:
        """Whether every remembered value is what its formula gives."""
        return not (self.beda or self.tak_dihitung or self.selisih)

    @property
    def usang(self) -> Sequence[SelBeda]:
        """The cells that remember another value; the other ones of `beda` remember none."""
        columns = columns_of(self.beda)
        kept = [at for at, lama in enumerate(columns[_LAMA]) if lama is not None] if columns else []
        return DaftarSel(SelBeda, [[column[at] for at in kept] for column in columns])

    @property
    def belum_bernilai(self) -> int:
        """How many cells of `beda` remember no value."""
        columns = columns_of(self.beda)
        return columns[_LAMA].count(None) if columns else 0

    def plain(self) -> dict[str, Any]:
        """The same as JSON can hold it, the cells column by column."""
        columns = {name: columns_of(getattr(self, name)) for name in _KINDS}
        return {**self._asdict(), **columns, "tanggal": self.tanggal.isoformat() if self.tanggal else None}

    @classmethod
    def of(cls, plain: dict[str, Any]) -> HasilHitung:
        """What `plain` gave, also after JSON has made lists of its tuples.

        >>> hasil = HasilHitung("a.xlsx", "formualizer", 1, (SelBeda(CellRef("LRA", 7, 6), None, 2.0, "=1+1"),), ())
        >>> HasilHitung.of(hasil.plain()) == hasil
        True
        """
        cells: dict[str, Any] = {name: DaftarSel(kind, plain[name]) for name, kind in _KINDS.items()}
        day = plain["tanggal"]
        return cls(**{**plain, **cells, "tanggal": date.fromisoformat(day) if day else None})


class JumlahHitung(NamedTuple):
    """The recalculations of a run in numbers: a run of twenty thousand workbooks keeps no more of them.

    >>> JumlahHitung().dengan(HasilHitung("a.xlsx", "formualizer", 3, (), ())).sesuai
    1
    """

    buku: int = 0
    sesuai: int = 0
    rumus: int = 0
    usang: int = 0
    belum_bernilai: int = 0
    tak_dihitung: int = 0
    selisih: int = 0
    mesin_lain: str = ""

    def dengan(self, hasil: HasilHitung) -> JumlahHitung:
        """With one more workbook."""
        blank = hasil.belum_bernilai
        return JumlahHitung(
            self.buku + 1,
            self.sesuai + hasil.sesuai,
            self.rumus + hasil.jumlah,
            self.usang + len(hasil.beda) - blank,
            self.belum_bernilai + blank,
            self.tak_dihitung + len(hasil.tak_dihitung),
            self.selisih + len(hasil.selisih),
            hasil.mesin_lain or self.mesin_lain,
        )


_LAMA = SelBeda._fields.index("lama") + len(CellRef._fields) - 1
"""Which of the columns of `beda` holds what is remembered."""
_KINDS: dict[str, Any] = {"beda": SelBeda, "tak_dihitung": SelTakDihitung, "tetapan": SelTetapan, "selisih": SelSelisih}


def columns_of(cells: Sequence[Any]) -> Sequence[Any]:
    """Sheets, rows, columns, and the other fields of cells; nothing where there are none."""
    if isinstance(cells, DaftarSel):
        return cells.columns
    if not cells:
        return ()
    refs, *rest = zip(*cells, strict=True)
    return (*zip(*refs, strict=True), *rest)
