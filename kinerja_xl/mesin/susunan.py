"""The tokens of a formula with their places: in which brackets each stands, and as which argument."""

from __future__ import annotations

from kinerja_xl.workbook.formulas.formula_text import Token

NOWHERE = -1


class Susunan:
    """A formula as tokens without spaces.

    Args:
        tokens: the tokens.
    """

    def __init__(self, tokens: list[Token]) -> None:
        self.tokens = [t for t in tokens if t.jenis != "sela"]
        self.induk: list[int] = []
        self.argumen: list[int] = []
        self.tutup: dict[int, int] = {}
        self.seimbang = self._place()

    def nama(self, at: int) -> str:
        """Name of the function whose bracket opens at a token, in capitals and without prefix; "" for a plain one."""
        token = self.tokens[at]
        return bare(token.teks[:-1]) if token.jenis == "fungsi" else ""

    def fungsi(self) -> list[int]:
        """Where functions are called."""
        return [at for at, token in enumerate(self.tokens) if token.jenis == "fungsi"]

    def isi(self, at: int) -> list[list[Token]]:
        """The arguments of the call that opens at a token, each as tokens; none between empty brackets."""
        inner = range(at + 1, self.tutup.get(at, len(self.tokens)))
        if not inner:
            return []
        found: list[list[Token]] = [[]]
        for place in inner:
            if self.induk[place] == at and self.tokens[place].jenis == "koma":
                found.append([])
            else:
                found[-1].append(self.tokens[place])
        return found

    def dalam_tanda(self, first: int, last: int) -> bool:
        """Whether an operator stands beside the tokens from first to last."""
        before = self.tokens[first - 1] if first else None
        after = self.tokens[last + 1] if last + 1 < len(self.tokens) else None
        return any(t is not None and t.jenis == "tanda" and t.teks != ":" for t in (before, after))

    def _place(self) -> bool:
        open_, count = [NOWHERE], [0]
        for at, token in enumerate(self.tokens):
            if token.jenis == "tutup":
                if len(open_) == 1:
                    return False
                self.tutup[open_.pop()] = at
                count.pop()
            self.induk.append(open_[-1])
            self.argumen.append(count[-1])
            if token.jenis in ("buka", "fungsi"):
                open_.append(at)
                count.append(0)
            elif token.jenis == "koma":
                count[-1] += 1
        return len(open_) == 1


def bare(name: str) -> str:
    """A function's name without the prefixes under which newer ones are stored.

    >>> bare("_xlfn._xlws.FILTER"), bare("sum")
    ('FILTER', 'SUM')
    """
    return name.upper().removeprefix("_XLFN.").removeprefix("_XLWS.")
