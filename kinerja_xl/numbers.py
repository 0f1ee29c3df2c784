"""Indonesian number, percent, rupiah and date text, read exactly or not at all.

Text is read under the convention of its workbook (default: comma for decimals). Text that the
other convention would read differently is never guessed: both readings are kept and shown.
"""

from __future__ import annotations

import re
from datetime import date
from decimal import ROUND_HALF_UP, Context, Decimal
from typing import Literal, NamedTuple

from kinerja_xl.ingatan import ingat
from kinerja_xl.pola import Pola

State = Literal["angka", "kosong", "strip", "na", "ambigu", "beberapa", "ditolak"]
Jenis = Literal["rupiah", "cacah", None]

SATUAN_CACAH = frozenset(
    "orang pegawai pns asn jiwa peserta lembar surat buah unit dokumen laporan berkas kali paket jenis bulan hari "
    "tahun minggu kegiatan kotak porsi rapat opd skpd perangkat kelurahan desa balita bayi keping akta data ruang "
    "kelas sekolah lembaga puskesmas posyandu kelompok kecamatan kk keluarga kpm foto folder daftar naskah umkm "
    "koperasi perusahaan rumah ekor batang titik ruas eksemplar sertifikat izin perkara kasus temuan rekomendasi "
    "pengaduan siswa guru murid penduduk sambungan bidang persil varietas laboratorium kejadian balai gapoktan".split()
)
"""Units that are counted in whole things: with them `1.250` can only be seribu dua ratus lima puluh."""

_WIDE = Context(prec=50_000)
"""More digits than a cell can hold, so that rounding never fails on a huge figure."""
_INVISIBLE = dict.fromkeys((*range(32), *range(127, 160), 0x200B, 0xFEFF), " ")
"""What shows as nothing; a control character could also steer the terminal. str.split knows every other blank."""
_DASHES = frozenset({"-", "\u2013", "\u2014", "\u2212", "--", "-,-"})
_NA = frozenset({"n/a", "na", "n.a.", "n.a"})
_RUPIAH = Pola(r"^:?\s*(?:rp\.?|idr)\s*(?=[\d(+\-\u2212.,])", re.IGNORECASE | re.ASCII)
_RUPIAH_DASH = Pola(r":?\s*(?:rp\.?|idr)\s*[-\u2013\u2014]+(?:,-+)?", re.IGNORECASE)
_FIGURE = Pola(r"\d(?:[\d.,]*\d)?", re.ASCII)
_REMARK = Pola(r"^\s*\([A-Za-z .]{1,40}\)\s*$")  # as in `85,5 (Sangat Baik)`
_STRICT = {
    ",": Pola(r"(?:[1-9]\d{0,2}(?:\.\d{3})+|\d+)(?:,(\d+))?", re.ASCII),
    ".": Pola(r"(?:[1-9]\d{0,2}(?:,\d{3})+|\d+)(?:\.(\d+))?", re.ASCII),
}
_ONE_GROUP = Pola(r"[1-9]\d{0,2}[.,]\d{3}", re.ASCII)
_STRAY_BLANK = Pola(r"\s+(?=[.,]\d)|(?<=\d[.,])\s+(?=\d)")
_MONTHS = "januari februari maret april mei juni juli agustus september oktober november desember".split()
_DAY_MONTH_YEAR = Pola(r"(\d{1,2})\s+([a-z]+)\s+(\d{4})", re.ASCII)
_DAY_SEPARATED = Pola(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4})", re.ASCII)
_ISO = Pola(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)


class Reading(NamedTuple):
    """What a text says as a number.

    `value` is None unless `state` is "angka". `by_comma` and `by_point` are the readings with the comma
    or the point as decimal separator; for "ambigu" at least one of them is there.
    """

    state: State
    value: Decimal | None = None
    decimals: int = 0
    percent: bool = False
    satuan: str = ""
    by_comma: Decimal | None = None
    by_point: Decimal | None = None
    reason: str = ""

    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        """Sent between processes, equal readings come back as one however many workbooks repeat them."""
        return _shared, tuple(str(part) if isinstance(part, Decimal) else part for part in self)

    @property
    def candidates(self) -> tuple[Decimal, ...]:
        """Every value the text may stand for, the reading by comma first."""
        if self.value is not None:
            return (self.value,)
        return tuple(dict.fromkeys(v for v in (self.by_comma, self.by_point) if v is not None))


@ingat
def _shared(
    state: State,
    value: str | None,
    decimals: int,
    percent: bool,
    satuan: str,
    by_comma: str | None,
    by_point: str | None,
    reason: str,
) -> Reading:
    """A reading with its figures as text: texts tell 1.0 from 1, which a Decimal does not."""
    figures = [Decimal(text) if text is not None else None for text in (value, by_comma, by_point)]
    return Reading(state, figures[0], decimals, percent, satuan, figures[1], figures[2], reason)


def is_countable(satuan: str) -> bool:
    """Whether a unit is counted in whole things.

    >>> is_countable("Orang"), is_countable("lembar materai"), is_countable("Ton")
    (True, True, False)
    """
    words = re.findall(r"[a-z]+", satuan.casefold())
    return bool(words) and words[0] in SATUAN_CACAH


class Besaran(NamedTuple):
    """A quantity with its unit, as in `150 Surat`."""

    nilai: Decimal
    satuan: str


@ingat
def clean_text(text: str) -> str:
    """Text with every kind of blank and control character folded to one space.

    >>> clean_text(" Rp\\u00a01.000 ")
    'Rp 1.000'
    """
    plain = text.isascii() and text.isprintable()
    return " ".join((text if plain else text.translate(_INVISIBLE)).split())


@ingat
def read_number(text: str, desimal: str = ",", jenis: Jenis = None) -> Reading:
    """Read one number as Indonesian staff type it.

    Args:
        text: the text of a cell.
        desimal: the decimal separator the workbook declares, "," or ".".
        jenis: "rupiah" or "cacah" when the column can only hold whole rupiah or whole things, which
            settles `1.250` (neither has three decimals).

    >>> read_number("Rp 1.386.605.837,00").value
    Decimal('1386605837.00')
    >>> read_number("22.28").state, read_number("22.28").candidates
    ('ambigu', (Decimal('2228'), Decimal('22.28')))
    >>> read_number("1.250 lembar").value, read_number("1.250").state
    (Decimal('1250'), 'ambigu')
    """
    text = clean_text(text)
    empty = empty_state(text)
    if empty:
        return Reading(empty)
    body, rupiah = _strip_rupiah(text)
    body, negative = _strip_sign(body)
    if rupiah and not negative:
        body, negative = _strip_sign(body)
    body, no_cents = re.subn(r",-+$", "", body)
    body = body.strip()
    body = _STRAY_BLANK.sub("", body) if " " in body else body
    match = _FIGURE.match(body)
    if match is None:
        return Reading("ditolak", reason="tidak diawali angka")
    figure, tail = match[0], _REMARK.sub("", body[match.end() :]).strip()
    if tail and (reason := _refuse_tail(tail)):
        return reason
    percent = tail == "%" or tail.casefold() in {"persen", "prosen"}
    satuan = "" if percent else tail
    whole = rupiah or bool(no_cents) or negative == "(" or jenis is not None or is_countable(satuan)
    return _read_figure(figure, desimal, bool(negative), whole and not percent)._replace(percent=percent, satuan=satuan)


def empty_state(text: str) -> State | None:
    """How a clean text says that nothing was entered: blank, a dash or N/A; None for one that says something.

    >>> empty_state("-"), empty_state("n/a"), empty_state("0")
    ('strip', 'na', None)
    """
    if not text:
        return "kosong"
    if text in _DASHES:
        return "strip"
    if _RUPIAH_DASH.fullmatch(text):
        return "strip"
    return "na" if text.casefold() in _NA else None


def read_quantities(text: str, desimal: str = ",") -> tuple[Besaran, ...]:
    """The quantities in a target or output text, empty when one of them cannot be read for certain.

    >>> [f"{b.nilai} {b.satuan}" for b in read_quantities("150 Surat; 1.250 lembar materai")]
    ['150 Surat', '1250 lembar materai']
    >>> [f"{b.nilai} {b.satuan}" for b in read_quantities("11 Unit Roda dua dan 5 Unit Roda empat")]
    ['11 Unit Roda dua', '5 Unit Roda empat']
    """
    text = re.sub(r"\([^)]*\)", " ", "\n".join(map(clean_text, text.splitlines())))
    parts = re.split(r";|\n(?=\s*\d)|\s(?:dan|serta|&)\s(?=\d)|,\s+(?=\d)", text)
    found = []
    for part in filter(None, map(str.strip, parts)):
        reading = read_number(part, desimal)
        if reading.value is None:
            return ()
        found.append(Besaran(reading.value, "%" if reading.percent else reading.satuan))
    return tuple(found)


def read_date(text: str) -> date | None:
    """A date as Indonesian staff write it, day first; None when it is none.

    >>> read_date("30 Desember 2020"), read_date("30-12-2020"), read_date("31/02/2020")
    (datetime.date(2020, 12, 30), datetime.date(2020, 12, 30), None)
    """
    text = clean_text(text).casefold()
    if match := _DAY_MONTH_YEAR.fullmatch(text):
        month = _MONTHS.index(match[2]) + 1 if match[2] in _MONTHS else 0
        parts = int(match[3]), month, int(match[1])
    elif match := _DAY_SEPARATED.fullmatch(text):
        parts = int(match[4]), int(match[3]), int(match[1])
    elif match := _ISO.fullmatch(text):
        parts = int(match[1]), int(match[2]), int(match[3])
    else:
        return None
    try:
        return date(*parts)
    except ValueError:
        return None


def find_date(text: str) -> date | None:
    """The first date that stands inside a sentence.

    >>> find_date("2861 orang per 30 November 2020")
    datetime.date(2020, 11, 30)
    """
    for match in _DAY_MONTH_YEAR.finditer(clean_text(text).casefold()):
        if found := read_date(match[0]):
            return found
    return None


def format_date(day: date) -> str:
    """A date in Indonesian words.

    >>> format_date(date(2020, 12, 30))
    '30 Desember 2020'
    """
    return f"{day.day} {_MONTHS[day.month - 1].capitalize()} {day.year}"


def format_number(value: Decimal, decimals: int | None = None) -> str:
    """A number in Indonesian notation; `decimals` pads with zeros, it never rounds.

    >>> format_number(Decimal("1386605837")), format_number(Decimal("100.8"), 2), format_number(Decimal("-0.5"))
    ('1.386.605.837', '100,80', '-0,5')
    """
    text = f"{value:,f}"
    whole, _, fraction = text.partition(".")
    fraction = fraction.rstrip("0") if decimals is None else fraction.ljust(decimals, "0")
    whole = whole.replace(",", ".")
    return f"{whole},{fraction}" if fraction else whole


def rounded(value: Decimal, decimals: int, mode: str = ROUND_HALF_UP) -> Decimal:
    """Half away from zero, as Excel's ROUND and the published tables do; `mode` names another rounding.

    >>> rounded(Decimal("2.345"), 2), rounded(Decimal("-2.345"), 2), rounded(Decimal("109.5"), 0)
    (Decimal('2.35'), Decimal('-2.35'), Decimal('110'))
    """
    return value.quantize(Decimal(1).scaleb(-decimals), mode, _WIDE)


def _strip_rupiah(text: str) -> tuple[str, bool]:
    sign = ""
    if text[:1] in "(-\u2212" and _RUPIAH.match(text[1:]):
        sign, text = text[0], text[1:]
    body = _RUPIAH.sub("", text)
    return sign + body, body != text


def _strip_sign(text: str) -> tuple[str, str]:
    if text.startswith("(") and text.endswith(")"):
        return text[1:-1].strip(), "("
    if text[:1] in ("-", "\u2212"):
        return text[1:].strip(), "-"
    return (text[1:].strip() if text[:1] == "+" else text), ""


def _refuse_tail(tail: str) -> Reading | None:
    if re.fullmatch(r"[eE][+-]?\d+", tail):
        return Reading("ditolak", reason="tertulis dalam bentuk ilmiah")
    if _FIGURE.search(tail):
        return Reading("beberapa" if tail[0].isalpha() else "ditolak", reason="memuat lebih dari satu angka")
    if tail == "%" or tail[0].isalpha():
        return None
    return Reading("ditolak", reason=f"ada tanda {tail[0]!r} setelah angka")


def _read_figure(figure: str, desimal: str, negative: bool, whole: bool) -> Reading:
    other = "." if desimal == "," else ","
    strict, foreign = _strict_value(figure, desimal, negative), _strict_value(figure, other, negative)
    settled = strict is not None and (foreign is None or strict == foreign)
    if not settled and whole and strict is not None and _ONE_GROUP.fullmatch(figure):
        settled = figure[-4] == other
    if settled:
        assert strict is not None
        return Reading("angka", strict, decimals=max(0, -int(strict.as_tuple().exponent)))
    if foreign is None:
        return Reading("ditolak", reason="pemisah ribuan dan desimal tidak beraturan")
    loose = strict if strict is not None else _loose_value(figure, other, negative)
    by_comma, by_point = (loose, foreign) if desimal == "," else (foreign, loose)
    return Reading("ambigu", by_comma=by_comma, by_point=by_point, reason="pemisah desimal tidak pasti")


def _strict_value(figure: str, desimal: str, negative: bool) -> Decimal | None:
    if _STRICT[desimal].fullmatch(figure) is None:
        return None
    thousands = "." if desimal == "," else ","
    return _signed(figure.replace(thousands, "").replace(desimal, "."), negative)


def _loose_value(figure: str, thousands: str, negative: bool) -> Decimal | None:
    if figure.count(thousands) != 1 or len(set(figure) & {".", ","}) != 1:
        return None
    return _signed(figure.replace(thousands, ""), negative)


def _signed(digits: str, negative: bool) -> Decimal:
    """Every digit kept (arithmetic would round to 28 of them); there is no negative zero."""
    value = Decimal(digits)
    return value.copy_negate() if negative and value else value
