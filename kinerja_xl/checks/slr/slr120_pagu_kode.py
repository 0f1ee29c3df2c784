"""SLR120 Pagu program, kegiatan atau sub kegiatan berbeda antartabel.

## Mengapa
Kode yang sama mempunyai satu pagu setahun di perjanjian kinerja, kartu kendali dan laporan realisasi. Pagu indikatif
Renstra dan Renja boleh lain dari pagu anggaran: perbedaannya hanya diberitahukan, satu kali untuk tiap pasang tabel.
Program bernama sama di perjanjian dan laporan realisasi sudah dibandingkan SLR103.

## Salah
Realisasi Anggaran Tahun 2026
| Kode | Program / Kegiatan | Pagu | Realisasi Anggaran | Serapan (%) |
| --- | --- | --- | --- | --- |
| 5.03.02 | Program Kepegawaian Daerah | 2.000.000 | 1.000.000 | 50,00 |
| 5.03.02.2.02 | Mutasi dan Promosi ASN | 2.000.000 | 1.000.000 | 50,00 |
### Rincian
Realisasi Kegiatan Tahun 2026
| Kode | Program / Kegiatan | Pagu | Realisasi Anggaran | Serapan (%) |
| --- | --- | --- | --- | --- |
| 5.03.02.2.02 | Mutasi dan Promosi ASN | **2.500.000** | 1.000.000 | 40,00 |

## Benar
Realisasi Anggaran Tahun 2026
| Kode | Program / Kegiatan | Pagu | Realisasi Anggaran | Serapan (%) |
| --- | --- | --- | --- | --- |
| 5.03.02 | Program Kepegawaian Daerah | 2.000.000 | 1.000.000 | 50,00 |
| 5.03.02.2.02 | Mutasi dan Promosi ASN | 2.000.000 | 1.000.000 | 50,00 |
### Rincian
Realisasi Kegiatan Tahun 2026
| Kode | Program / Kegiatan | Pagu | Realisasi Anggaran | Serapan (%) |
| --- | --- | --- | --- | --- |
| 5.03.02.2.02 | Mutasi dan Promosi ASN | 2.000.000 | 1.000.000 | 50,00 |
"""

from collections import Counter, defaultdict
from collections.abc import Iterator

from kinerja_xl.calc.program_anggaran import Pagu, program_anggaran
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.likewise import also
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.statements import document
from kinerja_xl.checks.wording import short

_KINDS = " (pagu indikatif, murni atau perubahan boleh berbeda)"
Pair = tuple[Pagu, Pagu]


@rule(
    "SLR120",
    "Pagu kode yang sama berbeda antartabel",
    "peringatan",
    "pagu perjanjian kinerja = pagu DPA (Perpres Nomor 29 Tahun 2014)",
)
def check(context: Context) -> Iterator[Issue]:
    """Every two tables that give one line other money in one year, once with the number of lines."""
    told = {same.nama for same in context.same if same.jenis == "pagu program"}
    mended = {mend.sel.ref for *_, mend in context.broken if mend is not None}
    pairs: dict[tuple[str, str], list[Pair]] = defaultdict(list)
    for group in _groups(program_anggaran(context.book, context.nodes)).values():
        ranks = _ranks(group)
        right = group[ranks.index(max(ranks))]
        for other in group:
            if other.isi.value != right.isi.value and document(other.tabel) != document(right.tabel):
                pairs[document(other.tabel), document(right.tabel)].append((other, right))
    for found in pairs.values():
        left = [
            p for p in found if f"{p[0].kunci}#{p[0].tahun}" not in told and not {p[0].isi.ref, p[1].isi.ref} & mended
        ]
        if left:
            yield _issue(left)


def _groups(found: list[Pagu]) -> dict[tuple[str, int], list[Pagu]]:
    """The figures of one line in one year; a line that one table prints twice tells nothing certain."""
    groups: dict[tuple[str, int], list[Pagu]] = defaultdict(list)
    for pagu in found:
        if pagu.kode:
            groups[pagu.kode, pagu.tahun].append(pagu)
    return {k: g for k, g in groups.items() if len({document(p.tabel) for p in g}) == len(g) > 1}


def _ranks(group: list[Pagu]) -> list[tuple[bool, int]]:
    """How much each figure is to be trusted: one that is no estimate first, then what most tables print."""
    count = Counter(p.isi.value for p in group)
    return [(not p.indikatif, count[p.isi.value]) for p in group]


def _issue(pairs: list[Pair]) -> Issue:
    (one, right), *more = pairs
    amended = {t.tabel.varian == "perubahan" for t in (one, right)}
    estimate = one.indikatif or right.indikatif or len(amended) > 1
    return Issue(
        one.isi.ref,
        f"Pagu {one.tahun} {one.kode} {short(one.nama)} tercetak {one.isi.printed}, tetapi {right.isi.printed} di "
        f"{right.isi.ref}{_KINDS if estimate else ''}.{also(o.isi.ref for o, _ in more)}",
        "Boleh berbeda; pastikan perubahannya disengaja." if estimate else "Samakan pagu menurut DPA.",
        one.isi.printed,
        right.isi.printed,
        f"{one.kode}|{one.tahun}|{one.tabel.form}|{right.tabel.form}",
        "info" if estimate else None,
    )
