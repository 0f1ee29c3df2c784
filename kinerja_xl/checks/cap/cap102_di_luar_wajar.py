"""CAP102 Capaian di luar batas wajar.

## Mengapa
Capaian di atas 200 persen atau di bawah nol biasanya berarti target terlalu rendah, satuan berbeda, atau
salah ketik. Auditor akan menanyakannya.

## Salah
| No | Sasaran Strategis | Indikator Kinerja Utama | Satuan | Target | Realisasi | Capaian % |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | Layanan prima | Jumlah pegawai terlayani | Orang | 80 | 580 | **725,00** |

## Benar
| No | Sasaran Strategis | Indikator Kinerja Utama | Satuan | Target | Realisasi | Capaian % |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | Layanan prima | Jumlah pegawai terlayani | Orang | 500 | 580 | 116,00 |
"""

from collections.abc import Iterator

from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short, shown


@rule("CAP102", "Capaian di luar batas wajar", "peringatan", "batas wajar profil capaian")
def check(context: Context) -> Iterator[Issue]:
    """Printed capaian outside the sensible range of the profile, whichever way it is read."""
    profil = context.aturan.profil(context.book.profil)
    for one in context.derived:
        values = one.tercetak.candidates
        if one.jenis == "capaian" and values and not any(profil.wajar_dari <= v <= profil.wajar_sampai for v in values):
            limits = f"{shown(profil.wajar_dari)} sampai {shown(profil.wajar_sampai)} persen"
            yield Issue(
                one.tercetak.ref,
                f"Capaian {short(one.nama)} tercetak {one.tercetak.printed}, di luar {limits}.",
                "Periksa target, realisasi dan satuannya; bila benar, jelaskan sebabnya di laporan.",
                one.tercetak.printed,
                limits,
                f"{one.nama}|{one.tabel.form}",
            )
