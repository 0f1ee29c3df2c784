"""IKI114 Satu sasaran ditulis dua kali dengan nomor tersendiri.

## Mengapa
Satu sasaran satu nomor; indikatornya berderet di bawahnya. Sasaran yang sama dengan nomor baru membuat jumlah sasaran
jabatan itu keliru, dan capaian sasarannya dihitung dua kali. Hanya diperiksa bila nomor di formulir-formulir buku
kerja itu memang menomori sasaran (baris tanpa sasaran sendiri tidak bernomor).

## Salah
INDIKATOR KINERJA INDIVIDU
Jabatan : Kepala Sub Bidang Kinerja
| No | Sasaran Kegiatan | Indikator Kinerja | Formulasi Penghitungan | Sumber Data |
| --- | --- | --- | --- | --- |
| 1 | Terkelolanya laporan kekayaan | Jumlah laporan kekayaan yang masuk | Jumlah laporan kekayaan yang masuk | Laporan kekayaan |
| | ^ | Jumlah laporan kekayaan yang diperiksa | Jumlah laporan kekayaan yang diperiksa | Laporan kekayaan |
| 2 | Tersusunnya dokumen penilaian | Jumlah dokumen penilaian yang terkumpul | Jumlah dokumen penilaian yang terkumpul | Dokumen penilaian |
| 3 | **Tersusunnya dokumen penilaian** | Jumlah laporan evaluasi penilaian | Jumlah laporan evaluasi penilaian | Laporan evaluasi |

## Benar
INDIKATOR KINERJA INDIVIDU
Jabatan : Kepala Sub Bidang Kinerja
| No | Sasaran Kegiatan | Indikator Kinerja | Formulasi Penghitungan | Sumber Data |
| --- | --- | --- | --- | --- |
| 1 | Terkelolanya laporan kekayaan | Jumlah laporan kekayaan yang masuk | Jumlah laporan kekayaan yang masuk | Laporan kekayaan |
| 2 | Tersusunnya dokumen penilaian | Jumlah dokumen penilaian yang terkumpul | Jumlah dokumen penilaian yang terkumpul | Dokumen penilaian |
"""

from collections.abc import Iterator

from kinerja_xl.calc.kemiripan import likeness
from kinerja_xl.calc.teks import only_slips
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.likewise import also
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short
from kinerja_xl.tables.book import Table
from kinerja_xl.tables.entry import Entry, name_key
from kinerja_xl.tables.rows import BarisIndikator

Pair = tuple[Entry, Entry, str]


@rule("IKI114", "Satu sasaran ditulis dua kali dengan nomor tersendiri", "peringatan")
def check(context: Context) -> Iterator[Issue]:
    """Sasaran of a form that stand there again under another number, once a form."""
    tables = list(context.book.of(BarisIndikator, "iki"))
    if not _numbers_count_sasaran(tables):
        return
    for table in tables:
        if all(column.peran != "sasaran" for column in table.columns):
            continue  # cards: each states its own sasaran
        pairs = list(_repeated(table))
        if pairs:
            yield _issue(pairs)


def _numbers_count_sasaran(tables: list[Table[BarisIndikator]]) -> bool:
    """Whether rows that carry on a sasaran have no number of their own, nearly everywhere."""
    rows = [row for table in tables for row in table.rows if _own(row.sasaran) is None and _own(row.indikator)]
    numbered = sum(_own(row.nomor) is not None for row in rows)
    return bool(rows) and numbered * 10 <= len(rows)


def _own(entry: Entry | None) -> Entry | None:
    return entry if entry is not None and not entry.merged and not entry.is_blank and entry.text else None


def _repeated(table: Table[BarisIndikator]) -> Iterator[Pair]:
    """Each sasaran with a number of its own that an earlier one equals, or is all but equal to."""
    above: list[Entry] = []
    unnumbered = all(column.peran != "nomor" for column in table.columns)
    for row in table.rows:
        sasaran, number = _own(row.sasaran), _own(row.nomor)
        if sasaran is None:
            continue
        twin = next((e for e in above if _same(e.text, sasaran.text)), None)
        apart = unnumbered and twin is not None and above[-1] is not twin
        if twin is not None and (number is not None or apart):
            yield sasaran, twin, number.text if number is not None else ""
        elif number is not None or unnumbered:
            above.append(sasaran)


def _same(one: str, other: str) -> bool:
    if name_key(one) == name_key(other):
        return True
    return only_slips(one, other)


def _issue(pairs: list[Pair]) -> Issue:
    (sasaran, twin, number), rest = pairs[0], pairs[1:]
    exact = name_key(sasaran.text) == name_key(twin.text)
    near = "" if exact else f" (kemiripan {likeness(sasaran.text, twin.text):.0%})"
    numbered = f" bernomor {number.strip(' .')}" if any(map(str.isdigit, number)) else ""
    return Issue(
        sasaran.ref,
        f"Sasaran {short(sasaran.text)}{numbered} sudah tertulis di {twin.ref}{near}.{also(p[0].ref for p in rest)}",
        "Gabungkan di bawah satu nomor, atau betulkan sasaran yang tersalin.",
        sasaran.text,
        "",
        name_key(sasaran.text),
        None if exact else "info",
    )
