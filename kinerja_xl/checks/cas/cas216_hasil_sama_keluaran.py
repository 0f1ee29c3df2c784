"""CAS216 Hasil program sama dengan keluaran kegiatan.

## Mengapa
Outcome program adalah perubahan yang timbul karena keluaran kegiatannya. Bila kalimatnya sama, program dan kegiatan menyatakan
hal yang sama dan jenjangnya hilang.

## Salah
Tabel 4.2 Perumusan Program, Kegiatan dan Sub Kegiatan
| Tujuan | Sasaran | Outcome | Output | Indikator | Program/Kegiatan/Sub Kegiatan |
| --- | --- | --- | --- | --- | --- |
| ASN profesional | | | | Indeks profesionalitas ASN | |
| | Tata kelola ASN baik | | | Indeks sistem merit | |
| | | Kinerja ASN meningkat | | Persentase pegawai berkinerja baik | Program Kepegawaian Daerah |
| | | | **Kinerja ASN meningkat** | Persentase mutasi sesuai kebutuhan jabatan | Mutasi dan Promosi ASN |
| | | | | | Pengelolaan Mutasi ASN |
| | | | | | Pengelolaan Promosi ASN |
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

from kinerja_xl.calc.penyelarasan import alignment, own
from kinerja_xl.calc.pohon import Simpul
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.likewise import also_at
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short
from kinerja_xl.tables.entry import Entry, name_key

_Pair = tuple[Entry, Entry]


@rule(
    "CAS216",
    "Hasil program sama dengan keluaran kegiatan",
    "peringatan",
    "outcome program, output kegiatan (PermenPANRB Nomor 89 Tahun 2021)",
)
def check(context: Context) -> Iterator[Issue]:
    """Statements that stand as outcome of a program and as output of a kegiatan under it, each once a workbook."""
    found: dict[str, list[_Pair]] = {}
    for outcome, output in (*_aligned(context), *_planned(context)):
        found.setdefault(name_key(output.text), []).append((outcome, output))
    for key, ((outcome, output), *others) in found.items():
        yield Issue(
            output.ref,
            f"Keluaran kegiatan {short(output.text)} sama dengan hasil programnya ({outcome.ref}).{also_at(e.ref for _, e in others)}",
            "Bedakan: keluaran menyebut apa yang dihasilkan kegiatan, hasil menyebut perubahan yang diharapkan.",
            short(output.text),
            "pernyataan keluaran",
            key,
        )


def _aligned(context: Context) -> Iterator[_Pair]:
    for rows in alignment(context.book):
        outcomes: dict[str, Entry] = {}
        for letak in rows:
            if letak.jenis == "program" and own(letak.baris.uraian) is not None:
                outcomes = {}
            if (outcome := own(letak.baris.hasil)) is not None:
                outcomes[name_key(outcome.text)] = outcome
            output = own(letak.baris.keluaran)
            if output is not None and name_key(output.text) in outcomes:
                yield outcomes[name_key(output.text)], output


def _planned(context: Context) -> Iterator[_Pair]:
    for node in context.nodes:
        if node.jenis == "program":
            outcomes = {name_key(e.text): e for e in node.hasil}
            for output in _outputs(node):
                if name_key(output.text) in outcomes:
                    yield outcomes[name_key(output.text)], output


def _outputs(program: Simpul) -> Iterator[Entry]:
    for child in program.anak:
        yield from child.hasil
