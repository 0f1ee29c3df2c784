"""IKI111 Penanggung jawab indikator berbeda dari jabatan pemilik formulir.

## Mengapa
Indikator di formulir IKI dipertanggungjawabkan oleh pemilik formulir itu. Penanggung jawab lain berarti kartunya
tersalin dari dokumen unit, atau indikatornya bukan milik jabatan itu. Penanggung jawab berupa unit yang dipimpin
pemilik formulir, dan nama jabatan yang berbeda satu dua huruf, dilaporkan sebagai info.

## Salah
INDIKATOR KINERJA INDIVIDU
Jabatan : Kepala Badan
| Sasaran Strategis | Indikator Kinerja | Formulasi Penghitungan | Sumber Data | Penanggung Jawab |
| --- | --- | --- | --- | --- |
| Meningkatnya pelayanan | Jumlah layanan kepegawaian yang diselesaikan | Jumlah layanan kepegawaian yang diselesaikan | Buku layanan | **Sekretariat** |

## Benar
INDIKATOR KINERJA INDIVIDU
Jabatan : Kepala Badan
| Sasaran Strategis | Indikator Kinerja | Formulasi Penghitungan | Sumber Data | Penanggung Jawab |
| --- | --- | --- | --- | --- |
| Meningkatnya pelayanan | Jumlah layanan kepegawaian yang diselesaikan | Jumlah layanan kepegawaian yang diselesaikan | Buku layanan | Kepala Badan |
"""

from collections import defaultdict
from collections.abc import Iterator

from kinerja_xl.calc.jabatan import plain_post
from kinerja_xl.calc.pemangku import Pemangku, pemangku
from kinerja_xl.calc.sebutan import difference, post_likeness
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue, Severity
from kinerja_xl.checks.likewise import also
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short
from kinerja_xl.tables.entry import Entry

_KINDS = {
    "ejaan": "ejaannya berbeda",
    "unit": "yang tertulis unitnya, bukan jabatannya",
    "lain": "bukan jabatan itu",
}


@rule("IKI111", "Penanggung jawab indikator berbeda dari jabatan pemilik formulir", "peringatan")
def check(context: Context) -> Iterator[Issue]:
    """Owners of the cards of a form that are not the post of the form, once a form and kind."""
    for form in pemangku(context.book):
        if form.tabel.jabatan is None:
            continue
        found: dict[str, list[Entry]] = defaultdict(list)
        for row in form.tabel.rows:
            owner = row.penanggung_jawab
            if owner is not None and not owner.is_blank and not owner.merged and (kind := _kind(owner.text, form)):
                found[kind].append(owner)
        for kind, owners in found.items():
            yield _issue(form, kind, owners)


def _kind(owner: str, form: Pemangku) -> str:
    head = form.jabatan.text
    own, key = plain_post(owner), form.kunci
    if own == key or key.startswith(own + " ") or own.startswith(key + " "):
        return ""
    if key in (f"kepala {own}", f"{own} kepala") or (key == "sekretaris" and own == "sekretariat"):
        return "unit"
    kind, likeness = difference(owner, head), post_likeness(owner, head)
    if not kind:
        return "ejaan" if likeness < 1 else ""
    return "ejaan" if kind in ("urutan", "kata") else "lain"


def _issue(form: Pemangku, kind: str, owners: list[Entry]) -> Issue:
    first, rest = owners[0], owners[1:]
    severity: Severity | None = None if kind == "lain" else "info"
    return Issue(
        first.ref,
        f"Penanggung jawab {short(first.text)} tidak sama dengan jabatan formulir ini, {form.jabatan.text} "
        f"({form.jabatan.ref}): {_KINDS[kind]}.{also(e.ref for e in rest)}",
        "Tulis jabatan pemilik formulir sebagai penanggung jawab, atau pindahkan indikatornya ke formulir pemiliknya.",
        first.text,
        form.jabatan.text,
        f"{form.kunci}|{kind}",
        severity,
    )
