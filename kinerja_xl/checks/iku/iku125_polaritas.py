"""IKU125 Polaritas berlawanan dengan nama indikator.

## Mengapa
Jumlah temuan, kasus dan pengaduan membaik bila berkurang. Bila polaritasnya tertulis naik, capaian justru tinggi ketika
temuan bertambah. Nama yang menyebut penanganan atau penyelesaian tidak termasuk.

## Salah
| No | Sasaran | Indikator Kinerja | Satuan | Polaritas | Target | < |
| ^ | ^ | ^ | ^ | ^ | 2019 | 2020 |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | Keuangan tertib | Jumlah temuan pemeriksaan | Temuan | **Naik** | 8 | 8 |

## Benar
| No | Sasaran | Indikator Kinerja | Satuan | Polaritas | Target | < |
| ^ | ^ | ^ | ^ | ^ | 2019 | 2020 |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | Keuangan tertib | Jumlah temuan pemeriksaan | Temuan | Turun | 8 | 6 |
"""

import re
from collections.abc import Iterator

from kinerja_xl.calc.capaian import likely_turun, polaritas
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short
from kinerja_xl.pola import Pola

_HEAD = Pola(r"\W*(?:jumlah|persentase|angka|tingkat|rasio|prevalensi|nilai)?\s*(\w+(?:\s+\w+)?)", re.IGNORECASE)
_OPEN = Pola(r"\b(?:yang|pencegahan|pengendalian|sosialisasi|peringkat|pelatihan|konflik)\b", re.IGNORECASE)


@rule("IKU125", "Polaritas berlawanan dengan nama indikator", "peringatan")
def check(context: Context) -> Iterator[Issue]:
    """Indicators of what should be less whose stated polaritas says more is better."""
    for quote in context.quotes:
        stated = quote.polaritas
        if stated is None or stated.merged or polaritas(stated.text) != "naik":
            continue
        name = quote.nama.text
        head = _HEAD.match(name)
        if head and likely_turun(head[1]) and likely_turun(name) and not _OPEN.search(name):
            yield Issue(
                stated.ref,
                f"{short(name)} berpolaritas {stated.text}, padahal namanya menandakan makin kecil makin baik.",
                "Ganti polaritasnya dengan turun, atau perjelas nama indikatornya.",
                stated.text,
                "turun",
                f"{quote.form}|{quote.key}",
            )
