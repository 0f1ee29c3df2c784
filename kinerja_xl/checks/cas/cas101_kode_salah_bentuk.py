"""CAS101 Kode program, kegiatan atau sub kegiatan salah bentuk.

## Mengapa
Kode adalah kunci yang menghubungkan rencana, anggaran dan laporan. Program ditulis X.XX.NN, kegiatan X.XX.NN.N.NN, sub
kegiatan X.XX.NN.N.NN.NNNN. Kode yang kurang satu angka nol, atau kalimat yang tergeser ke kolom kode, membuat barisnya
tidak dapat dipasangkan.

## Salah
Rencana Program, Kegiatan, Sub Kegiatan dan Pendanaan Tahun 2026-2027
| Kode | Program/Kegiatan/Sub Kegiatan | Indikator Kinerja | Satuan | Target Kinerja dan Kerangka Pendanaan | < | < | < | Kondisi Akhir | < | Penanggung Jawab |
| ^ | ^ | ^ | ^ | 2026 | < | 2027 | < | Target | Rp | ^ |
| ^ | ^ | ^ | ^ | Target | Rp | Target | Rp | ^ | ^ | ^ |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 5.03.02 | Program Kepegawaian Daerah | Persentase pegawai berkinerja baik | Persen | 90 | 40.000.000 | 92 | 43.000.000 | 92 | 83.000.000 | Kepala Bidang Mutasi |
| 5.03.02.2.02 | Mutasi dan Promosi ASN | Persentase mutasi sesuai kebutuhan jabatan | Persen | 80 | 40.000.000 | 85 | 43.000.000 | 85 | 83.000.000 | Kepala Bidang Mutasi |
| **5.03.02.2.2.0001** | Pengelolaan Mutasi ASN | Jumlah dokumen hasil pengelolaan mutasi | Dokumen | 3 | 15.000.000 | 3 | 16.500.000 | 6 | 31.500.000 | Analis Mutasi |
| 5.03.02.2.02.0003 | Pengelolaan Promosi ASN | Jumlah laporan hasil pengelolaan promosi | Laporan | 2 | 25.000.000 | 2 | 26.500.000 | 4 | 51.500.000 | Analis Promosi |

## Benar
Rencana Program, Kegiatan, Sub Kegiatan dan Pendanaan Tahun 2026-2027
| Kode | Program/Kegiatan/Sub Kegiatan | Indikator Kinerja | Satuan | Target Kinerja dan Kerangka Pendanaan | < | < | < | Kondisi Akhir | < | Penanggung Jawab |
| ^ | ^ | ^ | ^ | 2026 | < | 2027 | < | Target | Rp | ^ |
| ^ | ^ | ^ | ^ | Target | Rp | Target | Rp | ^ | ^ | ^ |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 5.03.02 | Program Kepegawaian Daerah | Persentase pegawai berkinerja baik | Persen | 90 | 40.000.000 | 92 | 43.000.000 | 92 | 83.000.000 | Kepala Bidang Mutasi |
| 5.03.02.2.02 | Mutasi dan Promosi ASN | Persentase mutasi sesuai kebutuhan jabatan | Persen | 80 | 40.000.000 | 85 | 43.000.000 | 85 | 83.000.000 | Kepala Bidang Mutasi |
| 5.03.02.2.02.0001 | Pengelolaan Mutasi ASN | Jumlah dokumen hasil pengelolaan mutasi | Dokumen | 3 | 15.000.000 | 3 | 16.500.000 | 6 | 31.500.000 | Analis Mutasi |
| 5.03.02.2.02.0003 | Pengelolaan Promosi ASN | Jumlah laporan hasil pengelolaan promosi | Laporan | 2 | 25.000.000 | 2 | 26.500.000 | 4 | 51.500.000 | Analis Promosi |
"""

from collections.abc import Iterator

from kinerja_xl.calc.kode import is_code
from kinerja_xl.calc.nomenklatur import Nomenklatur, meant_as_code
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short
from kinerja_xl.tables.entry import Entry, name_key

_WIDTHS = (1, 2, 2, 1, 2, 4)
_SENTENCE = 3


@rule(
    "CAS101",
    "Kode program, kegiatan atau sub kegiatan salah bentuk",
    "peringatan",
    "susunan kode (Permendagri Nomor 90 Tahun 2019)",
)
def check(context: Context) -> Iterator[Issue]:
    """Codes that do not have the form of the nomenclature, and sentences in the column of codes."""
    for rows in context.coded:
        for row in rows:
            if not row.tepat:
                yield _malformed(row)
        yield from _sentences(rows[0])


def _malformed(row: Nomenklatur) -> Issue:
    name = f" untuk {short(row.nama.text)}" if row.nama is not None else ""
    right = _padded(row.code)
    meant = f" Kemungkinan yang dimaksud {right}." if right else ""
    return Issue(
        row.kode.ref,
        f"Kode {row.kode.text.strip()}{name} tidak berbentuk kode program, kegiatan atau sub kegiatan.",
        f"Tulis kode menurut nomenklatur.{meant}",
        row.kode.text.strip(),
        right or "kode nomenklatur",
        f"{row.tabel.form}|{row.key or row.code}",
    )


def _padded(code: str) -> str:
    """The code with the zeros it may lack, "" when that makes none."""
    parts = code.replace(",", ".").replace("-", ".").split(".")
    padded = ".".join(part.zfill(width) for part, width in zip(parts, _WIDTHS, strict=False))
    return padded if len(parts) <= len(_WIDTHS) and is_code(padded) else ""


def _sentences(first: Nomenklatur) -> Iterator[Issue]:
    if not any(c.peran in ("tujuan", "sasaran") for c in first.tabel.columns):
        return
    for row in first.tabel.rows:
        code, name = getattr(row, "kode", None), getattr(row, "uraian", None)
        if not isinstance(code, Entry) or code.merged or meant_as_code(code.text):
            continue
        words = [w for w in code.text.split() if any(map(str.isalpha, w))]
        spread = isinstance(name, Entry) and name.merged and name_key(name.text) == name_key(code.text)
        if len(words) >= _SENTENCE and not spread:
            yield Issue(
                code.ref,
                f"Kolom kode berisi kalimat: {short(code.text)}.",
                "Pindahkan ke kolom tujuan atau sasaran; kolom kode hanya memuat kode.",
                short(code.text),
                "kode atau kosong",
                f"{first.tabel.form}|{name_key(code.text)}",
            )
