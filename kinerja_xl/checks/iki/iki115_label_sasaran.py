"""IKI115 Judul kolom sasaran tidak sesuai dengan tingkat jabatan.

## Mengapa
Sasaran strategis dipegang kepala perangkat daerah, sasaran program dipegang administrator, sasaran kegiatan dipegang
pengawas. Judul kolom yang tidak sesuai menunjukkan formulir tersalin dari jabatan lain. Satu jabatan yang memakai dua
judul kolom di formulir yang berlainan juga dilaporkan, sebagai info.

## Salah
INDIKATOR KINERJA INDIVIDU
Jabatan : Kepala Sub Bagian Keuangan
| **Sasaran Strategis** | Indikator Kinerja | Formulasi Penghitungan | Sumber Data |
| --- | --- | --- | --- |
| Tersusunnya laporan keuangan | Jumlah laporan keuangan yang disusun | Jumlah laporan keuangan yang disusun | Laporan keuangan |

## Benar
INDIKATOR KINERJA INDIVIDU
Jabatan : Kepala Sub Bagian Keuangan
| Sasaran Kegiatan | Indikator Kinerja | Formulasi Penghitungan | Sumber Data |
| --- | --- | --- | --- |
| Tersusunnya laporan keuangan | Jumlah laporan keuangan yang disusun | Jumlah laporan keuangan yang disusun | Laporan keuangan |
"""

from collections import Counter
from collections.abc import Iterator

from kinerja_xl.calc.pemangku import Pemangku, pemangku
from kinerja_xl.calc.rangkap import PARALLEL
from kinerja_xl.calc.sebutan import difference
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.likewise import also_at
from kinerja_xl.checks.rule import rule
from kinerja_xl.tables.book import Column

_UNFIT = {2: ("kegiatan", "sub kegiatan"), 3: ("sub kegiatan",), 4: ("strategis", "program")}
_FIT = {2: "Sasaran Strategis", 3: "Sasaran Program", 4: "Sasaran Kegiatan"}
_LABELS = ("sub kegiatan", "strategis", "program", "kegiatan", "kinerja")


@rule("IKI115", "Judul kolom sasaran tidak sesuai dengan tingkat jabatan", "peringatan")
def check(context: Context) -> Iterator[Issue]:
    """Headings of the column of sasaran that are those of another level, or differ for one post."""
    told = [
        (form, column, label)
        for form in pemangku(context.book)
        for column in form.tabel.columns
        if column.peran == "sasaran" and (label := _label(column))
    ]
    for form, column, label in told:
        level = 0 if PARALLEL.search(form.jabatan.text) else form.jenjang or 0
        if label in _UNFIT.get(level, ()):
            yield _unfit(form, column, level)
    yield from _mixed(told)


def _label(column: Column) -> str:
    """The kind of sasaran that a heading names, slips allowed."""
    from difflib import get_close_matches  # start-up is counted in milliseconds

    words = column.judul.casefold().removeprefix("sasaran").strip(" /")
    return next(iter(get_close_matches(words, _LABELS, 1, 0.8)), "")


def _unfit(form: Pemangku, column: Column, level: int) -> Issue:
    return Issue(
        column.ref,
        f"Kolom sasaran {form.jabatan.text} berjudul {column.judul}, padahal jabatan itu memegang {_FIT[level].lower()}.",
        f"Ganti judulnya menjadi {_FIT[level]}, atau periksa apakah formulirnya milik jabatan lain.",
        column.judul,
        _FIT[level],
        form.kunci,
    )


def _mixed(told: list[tuple[Pemangku, Column, str]]) -> Iterator[Issue]:
    """Posts whose forms bear different headings."""
    groups: list[list[tuple[Pemangku, Column, str]]] = []
    for item in told:
        home = next((g for g in groups if not difference(g[0][0].jabatan.text, item[0].jabatan.text)), None)
        if home is None:
            groups.append([item])
        else:
            home.append(item)
    for group in groups:
        counts = Counter(label for *_, label in group)
        usual = max(counts, key=lambda label: counts[label])
        others = [item for item in group if item[2] != usual]
        if others:
            yield _mixed_issue(group, others, usual)


def _mixed_issue(
    group: list[tuple[Pemangku, Column, str]], others: list[tuple[Pemangku, Column, str]], usual: str
) -> Issue:
    form, column, label = others[0]
    model = next(c for _, c, own in group if own == usual)
    return Issue(
        column.ref,
        f"Formulir {form.jabatan.text} ini memakai judul Sasaran {label.title()}, sedangkan formulir lain jabatan yang sama "
        f"memakai Sasaran {usual.title()} ({model.ref}).{also_at(c.ref for _, c, _ in others[1:])}",
        "Pakai satu judul kolom untuk satu jabatan.",
        column.judul,
        model.judul,
        f"{form.kunci}|judul",
        "info",
    )
