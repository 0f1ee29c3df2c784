"""The words of a name that carry its meaning, for comparing names and formulas that say one thing in other words."""

from __future__ import annotations

import re
from functools import cache

_EMPTY = frozenset(
    "dan atau yang di ke dari pada untuk dalam dengan oleh sesuai per bagi serta secara dapat telah sudah akan "
    "jumlah persentase prosentase persen cakupan tingkat nilai indeks rasio rata sigma satu tahun dibagi dikali "
    "kali seluruh menghitung dibandingkan membandingkan terhadap antara ini itu sebagai guna rangka melalui".split()
)
_SAME = {
    "pns": "asn",
    "aparatur": "asn",
    "pegawai": "asn",
    "kepegawaian": "asn",
    "peroleh": "dapat",
    "terima": "dapat",
    "bayaran": "bayar",
    "pendidikan": "diklat",
    "pelatihan": "diklat",
}
_CIVIL_SERVANT = re.compile(r"aparatur sipil negara|pegawai negeri sipil")
_PREFIX = re.compile(
    r"^(?:mem(?=[bpf])|men(?=[cdjt])|meng(?=[aeiouhgk])|pel(?=aj)|pe(?=l)|ter|ber|di|ke|me|pe)(?=.{4})"
)
_SUFFIX = re.compile(r"(?<=.{4})(?:kannya|annya|nya|kan|an)$")


@cache
def content_words(text: str) -> frozenset[str]:
    """The roots of the telling words of a text, in one spelling.

    >>> sorted(content_words("Jumlah PNS yang mendapatkan pelayanan")) == sorted(content_words("layanan didapat ASN"))
    True
    """
    words = re.findall(r"[^\W\d_]{2,}", _CIVIL_SERVANT.sub("asn", text.casefold()))
    return frozenset(_root(w) for w in words if w not in _EMPTY) - {""}


@cache
def _root(word: str) -> str:
    word = _SAME.get(word, word)
    bare = _SUFFIX.sub("", _PREFIX.sub("", word))
    return _SAME.get(bare, bare)


def shared(one: str, other: str) -> float:
    """The share of telling words that two texts have in common, 0 to 1; 1 when one has none."""
    first, second = content_words(one), content_words(other)
    return len(first & second) / len(first | second) if first and second else 1.0


_RATIO = re.compile(r"\bdibagi\b|\bdibanding|\s/\s|\)\s*/|[x\u00d7*]\s*100\b|\bdikali(?:kan)? seratus", re.IGNORECASE)


def is_ratio(text: str) -> bool:
    """Whether a formula divides.

    >>> is_ratio("(a / b) x 100%"), is_ratio("Jumlah RKA/DPA yang disusun")
    (True, False)
    """
    return _RATIO.search(text) is not None
