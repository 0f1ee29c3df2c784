"""IKI107 Indikator yang sama dimiliki dua jabatan yang setingkat.

## Mengapa
Satu indikator dipertanggungjawabkan satu jabatan pada setiap tingkat. Bila dua bidang atau dua subbagian memakai
indikator yang sama, hasil yang sama dihitung dua kali, dan tidak jelas siapa yang menjawab bila tidak tercapai.
Atasan dan bawahannya tidak dilaporkan di sini, begitu pula indikator umum seperti serapan anggaran; untuk pelaksana
hanya yang rumusnya juga sama.

## Salah
INDIKATOR KINERJA INDIVIDU
Jabatan : Kepala Sub Bidang Mutasi
| Sasaran Kegiatan | Indikator Kinerja | Formulasi Penghitungan | Sumber Data |
| --- | --- | --- | --- |
| Terselenggaranya sumpah | **Jumlah aparatur yang mengikuti sumpah janji** | Jumlah aparatur yang mengikuti sumpah janji | Berita acara mutasi |
### 2
INDIKATOR KINERJA INDIVIDU
Jabatan : Kepala Sub Bidang Pengadaan
| Sasaran Kegiatan | Indikator Kinerja | Formulasi Penghitungan | Sumber Data |
| --- | --- | --- | --- |
| Terselenggaranya sumpah | Jumlah aparatur yang mengikuti sumpah janji | Jumlah aparatur yang mengikuti sumpah janji | Berita acara sumpah |

## Benar
INDIKATOR KINERJA INDIVIDU
Jabatan : Kepala Sub Bidang Mutasi
| Sasaran Kegiatan | Indikator Kinerja | Formulasi Penghitungan | Sumber Data |
| --- | --- | --- | --- |
| Terselesaikannya usulan mutasi | Jumlah usulan mutasi yang diselesaikan | Jumlah usulan mutasi yang diselesaikan | Buku usulan mutasi |
### 2
INDIKATOR KINERJA INDIVIDU
Jabatan : Kepala Sub Bidang Pengadaan
| Sasaran Kegiatan | Indikator Kinerja | Formulasi Penghitungan | Sumber Data |
| --- | --- | --- | --- |
| Terselenggaranya sumpah | Jumlah aparatur yang mengikuti sumpah janji | Jumlah aparatur yang mengikuti sumpah janji | Berita acara sumpah |
"""

import re
from collections.abc import Iterator

from kinerja_xl.calc.jabatan import STRUCTURAL
from kinerja_xl.calc.kemiripan import AMBANG, likeness
from kinerja_xl.calc.pemangku import pemangku
from kinerja_xl.calc.rangkap import Garis, Rangkap, are_peers, is_telling, rangkap
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short
from kinerja_xl.pola import Pola

_EVERYBODYS = Pola(
    r"anggaran|keuangan|capaian kinerja|serapan|temuan|sakip|reformasi birokrasi|spip|inovasi|manajemen risiko"
    r"|zona integritas|laporan kegiatan|laporan kinerja|kepuasan|skp\b|disiplin pegawai",
    re.IGNORECASE,
)


@rule("IKI107", "Indikator yang sama dimiliki dua jabatan yang setingkat", "peringatan")
def check(context: Context) -> Iterator[Issue]:
    """Indicators that two posts of one level hold, neither above the other."""
    forms = pemangku(context.book)
    line = Garis(forms)
    for holders in rangkap(forms, context.quotes, context.alike):
        name = holders[0].kutipan.nama.text
        if not is_telling(name) or _EVERYBODYS.search(name):
            continue
        for first in holders:
            others = [h for h in holders if h is not first and _claims(first, h, line)]
            if others:
                yield _issue(first, others)
                break


def _claims(one: Rangkap, other: Rangkap, line: Garis) -> bool:
    """Whether two holders answer for the same thing."""
    if line.in_line(one.nomor, other.nomor) or not are_peers(one.formulir, other.formulir):
        return False
    level = one.formulir.jenjang or 0
    return level <= STRUCTURAL or (bool(one.formula) and likeness(one.formula, other.formula) >= AMBANG)


def _issue(first: Rangkap, others: list[Rangkap]) -> Issue:
    posts = ", ".join(f"{h.formulir.jabatan.text} ({h.kutipan.nama.ref})" for h in others)
    own = first.formulir.jabatan.text
    return Issue(
        first.kutipan.nama.ref,
        f"{short(first.kutipan.nama.text)} dimiliki {own} dan juga {posts}{_sources([first, *others])}.",
        "Tetapkan satu jabatan sebagai pemiliknya, atau bedakan indikatornya menurut tugas masing-masing.",
        f"{1 + len(others)} jabatan",
        "satu jabatan",
        f"{first.kutipan.key}|{first.formulir.kunci}",
        None if (first.formulir.jenjang or 0) <= STRUCTURAL else "info",
    )


def _sources(holders: list[Rangkap]) -> str:
    """The different sources of data, when they differ."""
    named = [h.kutipan.sumber_data for h in holders]
    texts = list(dict.fromkeys(e.text for e in named if e is not None))
    alike = any(likeness(texts[0], text) >= AMBANG for text in texts[1:])
    return f", dengan sumber data berbeda: {'; '.join(map(short, texts))}" if len(texts) > 1 and not alike else ""
