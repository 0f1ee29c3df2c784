"""What the cells of an indicator say of its computation: numerator and denominator, in words or as a formula."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from kinerja_xl.calc.kata import content, has, same_word, words
from kinerja_xl.calc.kutipan import Kutipan
from kinerja_xl.calc.objek import objek
from kinerja_xl.ingatan import ingat
from kinerja_xl.pola import Pola
from kinerja_xl.tables.entry import Entry

FORMS = ("iku", "iki", "definisi_operasional")
"""The forms that tell how an indicator is measured."""

_LEAST = 2
_RUMUS = Pola(r"\brumus\s*:", re.IGNORECASE)
_TAIL = Pola(
    r"\b(?:tipe\s+p[er]+hitungan|sumber\s+data|keterangan)\s*:.*|\bhasil\s+(?:perbandingan|pembagian)\s+tersebut.*",
    re.IGNORECASE | re.DOTALL,
)
_TIMES = Pola(r"[\s,(]*(?:di\s?kali(?:kan)?|x|X|×|\*)\s*(?:dengan\s+)?(?:100\b|seratus)", re.IGNORECASE)
_WHOLE = r"(?=(?:jumlah|total|seluruh|keseluruhan|banyaknya|target|kebutuhan)\b)"
_COMPARES = Pola(r"banding|bagi|proporsi", re.IGNORECASE)
_DIVISIONS = tuple(
    (word, Pola(pattern, re.IGNORECASE))
    for word, pattern in (
        ("bagi", r"\s*,?\s*\bdi\s?bagi\b(?:\s+dengan)?\s*"),
        ("banding", r"\s*,?\s*\bdi\s?banding(?:kan)?\b(?:\s+dengan)?\s*"),
        ("terhadap", r"\s*,?\s*\bterhadap\b\s*" + _WHOLE),
        ("dengan", r"\s*,?\s*\bdengan\b\s*" + _WHOLE),
    )
)
"""What parts numerator and denominator, each after the word without which it need not be looked for."""
_STARTS = Pola(
    r".*\b(?:membandingkan|perbandingan|membagi|proporsi|persentase)\b(?:\s+antara)?\s*", re.IGNORECASE | re.DOTALL
)
_RATIO = Pola(
    r"/|:|÷|[x×]\s*100|100\s*%|\bper\s+\d|\bdari\s+(?:jumlah|total|seluruh|keseluruhan)\b"
    r"|\b(?:di\s?bagi|dibandingkan|di bandingkan|berbanding|membandingkan|perbandingan|membagi|pembagian|terhadap"
    r"|proporsi|rasio|rata-rata|rerata|selisih|pertumbuhan)\b",
    re.IGNORECASE,
)
_DIVIDES = Pola(r"\bdibagi\b|\bdibanding|\s/\s|\)\s*/|[x\u00d7*]\s*100\b|\bdikali(?:kan)? seratus", re.IGNORECASE)


class Rumusan(NamedTuple):
    """One statement of how an indicator is computed; a ratio has a numerator and a denominator."""

    jenis: str
    sel: Entry
    teks: str
    pembilang: str = ""
    penyebut: str = ""

    @property
    def is_ratio(self) -> bool:
        """Whether numerator and denominator are told."""
        return bool(self.pembilang and self.penyebut)


def rumusan(quote: Kutipan, *, with_definition: bool = False) -> list[Rumusan]:
    """Every statement of a quote: the formulasi, the rumus within or beside it, on request the definisi."""
    roles = ("formulasi", "rumus", "definisi") if with_definition else ("formulasi", "rumus")
    found = []
    for role in roles:
        entry: Entry | None = getattr(quote, role)
        if entry is not None:
            found += [Rumusan(jenis, entry, *said) for jenis, *said in _statements(role, entry.text)]
    return found


@ingat
def _statements(role: str, text: str) -> tuple[tuple[str, str, str, str], ...]:
    """Kind, text, numerator and denominator of what a cell states; a formulation may hold its formula."""
    said, *rest = _RUMUS.split(text, maxsplit=1) if role == "formulasi" else [text]
    pieces = [(role, said), *(("rumus", formula) for formula in rest)]
    clean = [(jenis, " ".join(_TAIL.sub("", piece).split()).strip(" .;")) for jenis, piece in pieces]
    return tuple((jenis, piece, *ratio(piece)) for jenis, piece in clean if piece)


def has_ratio(text: str) -> bool:
    """Whether a text tells a division in any way.

    >>> has_ratio("Jumlah A dibagi jumlah B"), has_ratio("Persentase pelayanan tepat waktu")
    (True, False)
    """
    return _RATIO.search(text) is not None


def divides(text: str) -> bool:
    """Whether a formula divides by a sign or by the word for it, which a comparison of other kinds does not.

    >>> divides("(a / b) x 100%"), divides("Jumlah RKA/DPA yang disusun")
    (True, False)
    """
    return _DIVIDES.search(text) is not None


@ingat
def ratio(text: str) -> tuple[str, str]:
    """Numerator and denominator; two empty texts where there is no single certain division.

    >>> ratio("(Jumlah surat tepat waktu / Jumlah surat) x 100%")
    ('Jumlah surat tepat waktu', 'Jumlah surat')
    >>> ratio("Jumlah ASN yang lulus dibagi jumlah seluruh ASN dikali 100%")
    ('Jumlah ASN yang lulus', 'jumlah seluruh ASN')
    """
    times = _TIMES.search(text)
    body = text[: times.start()] if times else text
    if times and " / " in body:
        return _fraction(body)
    sentence = re.split(r"\.\s+(?=[A-Z])", body, maxsplit=1)[0]
    said = sentence.casefold()
    for word, pattern in _DIVISIONS if _COMPARES.search(sentence) else _DIVISIONS[:-1]:
        sides = pattern.split(sentence) if word in said else []
        if len(sides) == 2 and all(len(side.strip()) > _LEAST for side in sides):
            opening = _STARTS.match(sides[0])
            return sides[0][opening.end() if opening else 0 :].strip(" ,.;>"), sides[1].strip(" ,.;")
        if len(sides) > 2:
            return "", ""
    return "", ""


def _fraction(body: str) -> tuple[str, str]:
    body = body.strip()
    body = body.partition("=")[2].strip() if "=" in body.partition("/")[0] else body
    if body.startswith("(") and _closes(body) in (-1, len(body) - 1):
        body = body[1:-1] if body.endswith(")") and _closes(body) == len(body) - 1 else body[1:]
    cuts = [i for i, depth in _depths(body) if depth == 0 and body[i : i + 3] == " / "]
    return (body[: cuts[0]].strip(), body[cuts[0] + 3 :].strip()) if len(cuts) == 1 else ("", "")


def _depths(text: str) -> Iterator[tuple[int, int]]:
    depth = 0
    for index, sign in enumerate(text):
        depth += (sign == "(") - (sign == ")")
        yield index, depth


def _closes(text: str) -> int:
    """Where the bracket that opens a text is closed; -1 when it is not."""
    return next((i for i, depth in _depths(text) if depth == 0), -1)


def other_objek(nama: str, one: Rumusan, other: Rumusan) -> bool:
    """Whether two ratios count different things, above and below the line, one of them the thing that the name says.

    A side of a single word may be a symbol that is explained elsewhere; it tells nothing.
    """
    sides = (one.pembilang, one.penyebut, other.pembilang, other.penyebut)
    if any(len(words(side)) < _LEAST or not objek(side) for side in sides):
        return False
    tops = [objek(one.pembilang), objek(other.pembilang)]
    if same_word(*tops) or sum(same_word(objek(nama), top) for top in tops) != 1:
        return False
    first, second = objek(one.penyebut), objek(other.penyebut)
    return not (same_word(first, second) or has(content(other.penyebut), first) or has(content(one.penyebut), second))
