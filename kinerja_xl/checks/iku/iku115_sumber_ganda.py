"""IKU115 Sumber data disebut dua kali.

## Mengapa
Butir yang sama dua kali dalam satu daftar sumber berarti satu sumber lain tertulis salah atau butir itu berlebih.

## Salah
| No | Sasaran | Indikator Kinerja Utama | Formulasi | Sumber Data |
| --- | --- | --- | --- | --- |
| 1 | Formasi terisi | Jumlah jabatan yang terisi | Jumlah jabatan yang terisi pada akhir tahun | **1. Bagian Organisasi; 2. Badan Kepegawaian; 3. Badan Kepegawaian** |

## Benar
| No | Sasaran | Indikator Kinerja Utama | Formulasi | Sumber Data |
| --- | --- | --- | --- | --- |
| 1 | Formasi terisi | Jumlah jabatan yang terisi | Jumlah jabatan yang terisi pada akhir tahun | 1. Bagian Organisasi; 2. Badan Kepegawaian |
"""

from collections import Counter
from collections.abc import Iterator

from kinerja_xl.calc.rumusan import FORMS
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short
from kinerja_xl.pola import Pola
from kinerja_xl.tables.entry import name_key

_CUT = Pola(r";|\n|(?:^|\s)(?:\d{1,2}|[a-z])[.)]\s|(?:^|\s)[-•▪]\s")
_LEAST = 6


@rule("IKU115", "Sumber data disebut dua kali", "peringatan")
def check(context: Context) -> Iterator[Issue]:
    """Lists of sources within one cell that hold one item twice."""
    for quote in context.quotes:
        source = quote.sumber_data
        if quote.form not in FORMS or source is None or source.merged:
            continue
        items = [item.strip(" .,-") for item in _CUT.split(source.text)]
        count = Counter(name_key(item) for item in items)
        twice = next((item for item in items if len(name_key(item)) >= _LEAST and count[name_key(item)] > 1), None)
        if twice is not None:
            yield Issue(
                source.ref,
                f"Sumber data {short(quote.nama.text)} menyebut {short(twice)} {count[name_key(twice)]} kali.",
                "Hapus yang berlebih, atau tulis sumber yang dimaksud.",
                short(source.text),
                short(twice),
                f"{quote.form}|{quote.jabatan}|{quote.key}",
            )
