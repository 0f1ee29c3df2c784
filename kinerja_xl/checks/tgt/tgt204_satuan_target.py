"""TGT204 Satuan target berbeda dalam satu baris.

## Mengapa
Target yang ditulis dengan satuannya harus bersatuan sama di semua tahun dan sama dengan kolom Satuan. Bila tidak, target
antartahun tidak dapat dibandingkan dan target akhirnya tidak dapat dihitung.

## Salah
Tujuan dan Sasaran Jangka Menengah
| No | Sasaran | Indikator Kinerja | Satuan | Target | < | < |
| ^ | ^ | ^ | ^ | 2026 | 2027 | 2028 |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | Arsip tertib | Jumlah dokumen arsip | Dokumen | 10 Dokumen | **12 Orang** | 14 Dokumen |
| 2 | Kantor tertib | Jumlah rapat koordinasi | Kali | **40 Laporan** | 50 Laporan | 55 Laporan |

## Benar
Tujuan dan Sasaran Jangka Menengah
| No | Sasaran | Indikator Kinerja | Satuan | Target | < | < |
| ^ | ^ | ^ | ^ | 2026 | 2027 | 2028 |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | Arsip tertib | Jumlah dokumen arsip | Dokumen | 10 Dokumen | 12 dok | 14 Dokumen |
| 2 | Kantor tertib | Jumlah rapat koordinasi | Kali | 40 | 50 | 55 |
"""

from collections.abc import Iterator

from kinerja_xl.calc.indikator import is_ipa, targets
from kinerja_xl.calc.satuan import same_unit
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.likewise import also_beside
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.targets import indicator_name
from kinerja_xl.checks.wording import short
from kinerja_xl.tables.book import Table
from kinerja_xl.tables.entry import Entry
from kinerja_xl.tables.rows import BarisIndikator


@rule("TGT204", "Satuan target berbeda dalam satu baris", "peringatan", "satu indikator satu satuan")
def check(context: Context) -> Iterator[Issue]:
    """Targets whose own unit is not that of the row, once a row; a percent sign on the IPA is told elsewhere."""
    for table in context.book.of(BarisIndikator):
        for row in table.rows:
            if not is_ipa(indicator_name(row)) and (issue := _issue(table, row)):
                yield issue


def _issue(table: Table[BarisIndikator], row: BarisIndikator) -> Issue | None:
    extra = [e for e in (row.kondisi_awal, row.target_akhir) if e is not None and not e.merged]
    cells = [(e, unit) for e in (*(e for _, e in targets(row)), *extra) if (unit := _unit(e))]
    usual = _usual(row, [unit for _, unit in cells])
    wrong = [(e, unit) for e, unit in cells if not same_unit(unit, usual)]
    if not wrong:
        return None
    entry, unit = wrong[0]
    where = "satuannya" if _stated(row) else "satuan tahun lain"
    return Issue(
        entry.ref,
        f"Target {short(indicator_name(row))} tercetak {entry.printed}, sedangkan {where} {usual}."
        f"{also_beside(entry.ref, [e.ref for e, _ in wrong])}",
        "Samakan satuannya di semua tahun.",
        unit,
        usual,
        f"{table.form}|{row.key}",
    )


def _usual(row: BarisIndikator, units: list[str]) -> str:
    """The unit of the column, else the one that most targets carry."""
    return _stated(row) or max(units, key=lambda one: sum(same_unit(one, u) for u in units), default="")


def _stated(row: BarisIndikator) -> str:
    return (
        row.satuan.text if row.satuan is not None and any(map(str.isalpha, row.satuan.text.replace("%", "a"))) else ""
    )


def _unit(entry: Entry) -> str:
    if entry.reading.state != "angka":
        return ""
    return "persen" if entry.reading.percent or entry.percent_format else entry.reading.satuan
