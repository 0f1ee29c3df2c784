"""CAS215 Sub kegiatan ditulis dua kali berturut-turut.

## Mengapa
Baris yang sama dua kali berturut-turut biasanya salinan yang lupa diganti: sub kegiatan yang seharusnya ada di situ hilang.

## Salah
Tabel 4.2 Perumusan Program, Kegiatan dan Sub Kegiatan
| Tujuan | Sasaran | Outcome | Output | Indikator | Program/Kegiatan/Sub Kegiatan |
| --- | --- | --- | --- | --- | --- |
| ASN profesional | | | | Indeks profesionalitas ASN | |
| | Tata kelola ASN baik | | | Indeks sistem merit | |
| | | Kinerja ASN meningkat | | Persentase pegawai berkinerja baik | Program Kepegawaian Daerah |
| | | | Mutasi ASN berkualitas | Persentase mutasi sesuai kebutuhan jabatan | Mutasi dan Promosi ASN |
| | | | | | Pengelolaan Mutasi ASN |
| | | | | | **Pengelolaan Mutasi ASN** |
| | | | | | Pengelolaan Kenaikan Pangkat ASN |

## Benar
Tabel 4.2 Perumusan Program, Kegiatan dan Sub Kegiatan
| Tujuan | Sasaran | Outcome | Output | Indikator | Program/Kegiatan/Sub Kegiatan |
| --- | --- | --- | --- | --- | --- |
| ASN profesional | | | | Indeks profesionalitas ASN | |
| | Tata kelola ASN baik | | | Indeks sistem merit | |
| | | Kinerja ASN meningkat | | Persentase pegawai berkinerja baik | Program Kepegawaian Daerah |
| | | | Mutasi ASN berkualitas | Persentase mutasi sesuai kebutuhan jabatan | Mutasi dan Promosi ASN |
| | | | | | Pengelolaan Mutasi ASN |
| | | | | | Pengelolaan Promosi ASN |
| | | | | | Pengelolaan Kenaikan Pangkat ASN |
"""

from collections.abc import Iterator

from kinerja_xl.calc.penyelarasan import own
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short
from kinerja_xl.tables.entry import name_key
from kinerja_xl.tables.rows import BarisIndikator

_FORMS = ("rencana_pendanaan", "penyelarasan", "definisi_operasional")


@rule("CAS215", "Sub kegiatan ditulis dua kali berturut-turut", "peringatan")
def check(context: Context) -> Iterator[Issue]:
    """A name right below itself, with the same indicator or without any."""
    for table in context.book.of(BarisIndikator, *_FORMS):
        before: BarisIndikator | None = None
        for row in table.rows:
            name = own(row.uraian)
            if name is None:
                before = before if own(row.indikator) is None else None
                continue
            above = own(before.uraian) if before is not None else None
            if above is not None and before is not None and _copy(before, row):
                yield Issue(
                    name.ref,
                    f"{short(name.text)} sudah ditulis tepat di atasnya ({above.ref}).",
                    "Hapus salah satunya, atau tulis sub kegiatan yang dimaksud.",
                    short(name.text),
                    "sub kegiatan lain",
                    f"{table.form}|{name_key(name.text)}",
                )
            before = row


def _copy(before: BarisIndikator, row: BarisIndikator) -> bool:
    one, other = before.uraian, row.uraian
    same = one is not None and other is not None and name_key(one.text) == name_key(other.text)
    return same and before.key == row.key and own(row.hasil) is None and own(row.keluaran) is None
