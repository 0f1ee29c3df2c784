"""SLR117 Pernyataan sasaran satu indikator berbeda antardokumen.

## Mengapa
Sasaran ditetapkan sekali di Renstra dan dikutip kata demi kata oleh IKU, perjanjian kinerja dan IKI. Kata yang berganti
atau urutan yang dibalik menjadikannya sasaran lain. Huruf besar, tanda baca dan salah ketik tidak dihitung; pernyataan
yang sama sekali lain dianggap jenjang lain dan tidak dibandingkan.

## Salah
Tujuan dan Sasaran
| No | Sasaran | Indikator Kinerja | Satuan | Target Tahun | < |
| ^ | ^ | ^ | ^ | '2025 | '2026 |
| --- | --- | --- | --- | --- | --- |
| 1 | Meningkatnya kualitas layanan dan akuntabilitas badan | Nilai pelayanan | Nilai | 80 | 81 |
### IKU
Indikator Kinerja Utama
| No | Sasaran | Indikator Kinerja | Formulasi | Sumber Data | Penanggung Jawab |
| --- | --- | --- | --- | --- | --- |
| 1 | **Meningkatnya akuntabilitas dan kualitas layanan badan** | Nilai pelayanan | Jumlah nilai dibagi responden | Survei | Sekretaris |

## Benar
Tujuan dan Sasaran
| No | Sasaran | Indikator Kinerja | Satuan | Target Tahun | < |
| ^ | ^ | ^ | ^ | '2025 | '2026 |
| --- | --- | --- | --- | --- | --- |
| 1 | Meningkatnya kualitas layanan badan | Nilai pelayanan | Nilai | 80 | 81 |
### IKU
Indikator Kinerja Utama
| No | Sasaran | Indikator Kinerja | Formulasi | Sumber Data | Penanggung Jawab |
| --- | --- | --- | --- | --- | --- |
| 1 | Meningkatnya Kualitas Layanan Badan | Nilai pelayanan | Jumlah nilai dibagi responden | Survei | Sekretaris |
"""

from collections import defaultdict
from collections.abc import Iterator

from kinerja_xl.calc.pernyataan import Pernyataan, differs, likeness_of_statements, statements_of_sasaran
from kinerja_xl.calc.teks import differing_words
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.likewise import also
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.statements import document, in_force
from kinerja_xl.checks.wording import short


@rule(
    "SLR117",
    "Pernyataan sasaran berbeda antardokumen",
    "peringatan",
    "sasaran dikutip sebagaimana ditetapkan di Renstra",
)
def check(context: Context) -> Iterator[Issue]:
    """Every wording of a sasaran that fewer tables use than another wording of it, once with all its cells."""
    groups = _by_indicator(context)
    homes: dict[str, set[str]] = defaultdict(set)
    for said in groups.values():
        for one in said:
            homes[one.key].add(document(one.tabel))
    cells: dict[str, dict[str, Pernyataan]] = defaultdict(dict)
    right: dict[str, Pernyataan] = {}
    for said in groups.values():
        usual = max(said, key=lambda s: len(homes[s.key]))
        for one in said:
            if document(one.tabel) != document(usual.tabel) and differs(one.isi.text, usual.isi.text):
                right.setdefault(one.key, usual)
                cells[one.key].setdefault(str(one.isi.ref), one)
    for key, found in cells.items():
        yield _issue(list(found.values()), right[key])


def _by_indicator(context: Context) -> dict[str, list[Pernyataan]]:
    groups: dict[str, list[Pernyataan]] = defaultdict(list)
    for one in statements_of_sasaran(context.book, context.nodes):
        if in_force(one.tabel):
            match = context.alike.get(one.indikator)
            groups[match.rujukan if match else one.indikator].append(one)
    return groups


def _issue(cells: list[Pernyataan], usual: Pernyataan) -> Issue:
    one, *more = cells
    return Issue(
        one.isi.ref,
        f"Sasaran {short(one.isi.text)} ditulis lain di {usual.isi.ref}: {short(usual.isi.text)} "
        f"({_how(one.isi.text, usual.isi.text)}, kemiripan {likeness_of_statements(one.isi.text, usual.isi.text):.0%})."
        f"{also(o.isi.ref for o in more)}",
        "Kutip sasaran sebagaimana ditetapkan di Renstra.",
        one.isi.text,
        usual.isi.text,
        f"{one.key}|{usual.key}",
    )


def _how(one: str, other: str) -> str:
    mine, theirs = (f"\u201c{' '.join(found)}\u201d" if found else "" for found in differing_words(one, other))
    if mine and theirs:
        return f"{mine} lawan {theirs}"
    return f"lebih kata {mine}" if mine else f"kurang kata {theirs}" if theirs else "urutan kata berbeda"
