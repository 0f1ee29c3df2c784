"""Words that are one word misspelt by a typist or misread by a scanner, and forms of one stem."""

from __future__ import annotations

from kinerja_xl.ingatan import ingat
from kinerja_xl.pola import Pola

_SLIP = 0.7
_SLIP_OF_SHORT = 0.66
_SHORT_WORD = 5
_SALAH_KETIK = 0.75
_PENDEK = 3
_AKHIRAN = Pola(r"(?:nya|kan|an|i)$")


@ingat
def letters_alike(one: str, other: str) -> float:
    """How alike two words or texts are by their letters in order, 0 to 1.

    >>> letters_alike("laporan", "laporan"), letters_alike("ab", "cd")
    (1.0, 0.0)
    """
    from difflib import SequenceMatcher  # start-up is counted in milliseconds

    first, second = sorted((one, other))  # else it would hang on which one comes first
    return SequenceMatcher(None, first, second, autojunk=False).ratio()


@ingat
def is_slip(one: str, other: str) -> bool:
    """Whether two words are one word misspelt or misread.

    >>> is_slip("kepegawaian", "kepegagagn"), is_slip("pengadaan", "pembinaan"), is_slip("pns", "cpns")
    (True, False, False)
    """
    if one == other:
        return True
    longest, shortest = max(len(one), len(other)), min(len(one), len(other))
    if longest - shortest > 2 or (longest <= _SHORT_WORD and (one in other or other in one)):
        return False
    return letters_alike(one, other) >= (_SLIP if longest > _SHORT_WORD else _SLIP_OF_SHORT)


def is_typing_slip(one: str, other: str) -> bool:
    """Whether two words of a typed text are one word with a slip: closer than a scan reads, no two forms of a stem.

    >>> is_typing_slip("laporn", "laporan"), is_typing_slip("meningkatnya", "meningkatkan")
    (True, False)
    >>> is_typing_slip("renja", "renstra")
    False
    """
    if one == other or one_stem(one, other):
        return one == other
    shared = sum(min(one.count(letter), other.count(letter)) for letter in set(one))
    return 2 * shared >= _SALAH_KETIK * (len(one) + len(other)) and letters_alike(one, other) >= _SALAH_KETIK


def one_stem(one: str, other: str) -> bool:
    """Whether two words are forms of one stem with other endings.

    >>> one_stem("meningkatnya", "meningkatkan"), one_stem("laporn", "laporan")
    (True, False)
    """
    return len(one) > _PENDEK and one != other and _AKHIRAN.sub("", one) == _AKHIRAN.sub("", other)
