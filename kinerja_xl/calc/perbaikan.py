"""Which single cell, changed to which value, would mend a broken sum."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from kinerja_xl.calc.kesamaan import Kesamaan
from kinerja_xl.calc.pembulatan import agrees
from kinerja_xl.calc.selisih import Penjumlahan, Selisih, selisih
from kinerja_xl.calc.turunan import Turunan
from kinerja_xl.cells import CellRef
from kinerja_xl.tables.entry import Entry

_SUM_WEIGHT = 2


class Perbaikan(NamedTuple):
    """A cell, the value that would mend the sum, and what speaks for it."""

    sel: Entry
    nilai: Decimal
    bukti: str


class Jaringan:
    """All constraints of a workbook, by the cells they hold: what a changed cell is judged by."""

    def __init__(self, sums: list[Penjumlahan], same: list[Kesamaan], ratios: list[Turunan]) -> None:
        self.sums, self.same, self.ratios = sums, same, ratios
        self.sums_of: dict[CellRef, list[Penjumlahan]] = defaultdict(list)
        self.same_of: dict[CellRef, list[Kesamaan]] = defaultdict(list)
        self.ratios_of: dict[CellRef | None, list[Turunan]] = defaultdict(list)
        self._gaps = {id(sum_): gap for sum_ in sums if (gap := selisih(sum_)) is not None}
        for sum_ in sums:
            for entry in (sum_.jumlah, *sum_.bagian):
                self.sums_of[entry.ref].append(sum_)
        for one in same:
            for side in one.sisi:
                if len(side.entries) == 1:
                    self.same_of[side.ref].append(one)
        for ratio in ratios:
            for given in ratio.hasil.masukan if ratio.jenis == "serapan" else ():
                self.ratios_of[given.alamat].append(ratio)

    def gap(self, sum_: Penjumlahan) -> Selisih | None:
        """How far one of its sums is from holding; None when it holds."""
        return self._gaps.get(id(sum_))


def perbaikan(broken: Penjumlahan, net: Jaringan) -> Perbaikan | None:
    """The one cell whose change mends a broken sum best, judged by every other constraint it takes part in.

    None when no cell or more than one stands out: a guess is not offered.
    """
    gap = net.gap(broken)
    if gap is None:
        return None
    scored = []
    for cell, value in _candidates(broken, gap.seharusnya, gap.tercetak):
        if value >= 0:
            score, reason = _score(cell, value, broken, net)
            scored.append((score, cell, value, reason))
    best = max((s for s, *_ in scored), default=0)
    winners = [(c, v, r) for s, c, v, r in scored if s == best]
    if best > 0 and len(winners) == 1:
        return Perbaikan(*winners[0])
    if not broken.rupiah:
        return None
    slips = [
        (c, v, slip(c.value, v)) for s, c, v, _ in scored if s >= 0 and c.value is not None and is_slip(c.value, v)
    ]
    return Perbaikan(*slips[0]) if len(slips) == 1 else None


def is_slip(typed: Decimal, meant: Decimal) -> bool:
    """Whether one digit dropped, doubled, replaced, or two neighbours exchanged turn one into the other.

    >>> is_slip(Decimal(1800312753), Decimal(1800317753)), is_slip(Decimal(4500), Decimal(5400))
    (True, True)
    """
    return bool(slip(typed, meant))


def slip(typed: Decimal, meant: Decimal) -> str:
    """Which slip of one digit turns what was meant into what was typed; "" when none does.

    >>> slip(Decimal(1249756247), Decimal(1249765247)), slip(Decimal(600), Decimal(60))
    ('dua angka bertukar tempat', 'satu angka kelebihan')
    >>> slip(Decimal(8873), Decimal(8573)), slip(Decimal(60), Decimal(600)), slip(Decimal(1), Decimal(23))
    ('satu angka berbeda', 'satu angka hilang', '')
    """
    one, two = f"{typed:f}", f"{meant:f}"
    if len(one) == len(two):
        differ = [i for i in range(len(one)) if one[i] != two[i]]
        swapped = len(differ) == 2 and differ[1] - differ[0] == 1 and one[differ[0]] == two[differ[1]]
        if swapped and one[differ[1]] == two[differ[0]]:
            return "dua angka bertukar tempat"
        return "satu angka berbeda" if len(differ) == 1 else ""
    short, long = sorted((one, two), key=len)
    near = len(long) - len(short) == 1 and any(long[:i] + long[i + 1 :] == short for i in range(len(long)))
    return "" if not near else "satu angka hilang" if len(one) < len(two) else "satu angka kelebihan"


def _candidates(broken: Penjumlahan, value: Decimal, printed: Decimal) -> Iterator[tuple[Entry, Decimal]]:
    yield broken.jumlah, value
    for entry in broken.bagian:
        if entry.value is not None:
            yield entry, entry.value + printed - value


def _score(cell: Entry, value: Decimal, broken: Penjumlahan, net: Jaringan) -> tuple[int, str]:
    score, reasons = 0, []
    for sum_ in net.sums_of.get(cell.ref, ()):
        if sum_ is not broken:
            before, after = net.gap(sum_) is None, selisih(sum_, {cell: value}) is None
            score += _SUM_WEIGHT * (after - before)
            if after > before:
                reasons.append(f"jumlah {sum_.jumlah.ref} ikut benar")
    for same in net.same_of.get(cell.ref, ()):
        others = [s for s in same.sisi if s.ref != cell.ref]
        before, after = (any(s.value == v for s in others) for v in (cell.value, value))
        score += _SUM_WEIGHT * (after - before)
        if after > before:
            reasons.append(f"sama dengan {next(s.ref for s in others if s.value == value)}")
    for ratio in net.ratios_of.get(cell.ref, ()):
        change = _ratio_change(ratio, cell, value)
        score += change
        if change > 0:
            reasons.append(f"persentase {ratio.tercetak.ref} ikut cocok")
    return score, " dan ".join(dict.fromkeys(reasons))


def _ratio_change(ratio: Turunan, cell: Entry, value: Decimal) -> int:
    if not ratio.hasil.rumus.endswith("x 100"):
        return 0
    part, whole = (value if m.alamat == cell.ref else m.nilai for m in ratio.hasil.masukan)
    if part is None or not whole:
        return 0
    after = any(agrees(v, part / whole * 100, ratio.tercetak.decimals) for v in ratio.tercetak.candidates)
    return int(after) - int(ratio.cocok)
