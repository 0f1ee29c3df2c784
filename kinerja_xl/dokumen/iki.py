"""Indikator Kinerja Individu: the form of each post that the workbook has one for, signed by two parties."""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.dokumen.angka import salinan
from kinerja_xl.dokumen.bahan import Bahan
from kinerja_xl.dokumen.isi import Balok, Baris, Kolom, Naskah, Paragraf, Tabel, Teks
from kinerja_xl.dokumen.lkjip.bahasa import kapital, kata, sumber
from kinerja_xl.dokumen.lkjip.ukuran import pada
from kinerja_xl.dokumen.peringatan import peringatan
from kinerja_xl.dokumen.perjanjian import LARIK as LARIK
from kinerja_xl.dokumen.perjanjian import judul_formulir
from kinerja_xl.dokumen.pihak import atasan, pemegang, tanda_tangan
from kinerja_xl.errors import KinerjaError
from kinerja_xl.tables.book import Table
from kinerja_xl.tables.rows import BarisIndikator

_WORDS = (("formulasi", "Formulasi Perhitungan", 30), ("sumber_data", "Sumber Data", 20), ("satuan", "Satuan", 14))
_SIGNED = ("pihak", "nama", "nip", "perangkat daerah")


def susun(bahan: Bahan) -> Naskah:
    """The forms of all posts; KinerjaError where the workbook has none."""
    tables = [t for t in bahan.book.of(BarisIndikator, "iki") if t.rows]
    if not tables:
        raise KinerjaError(
            f"{bahan.book.file}: tidak ada formulir IKI.", "Isi lembar IKI (templat: kinerja templat iki)."
        )
    words = ("Indikator Kinerja Individu", bahan.perangkat_daerah, f"Tahun {bahan.tahun}" if bahan.tahun else "")
    title = " ".join(filter(None, words))
    blocks = tuple(block for table in tables for block in _form(bahan, table))
    return Naskah(title, {"tahun": str(bahan.tahun or "")}, {"formulir": blocks}, peringatan(bahan))


def _form(bahan: Bahan, table: Table[BarisIndikator]) -> Iterator[Balok]:
    year = table.tahun or bahan.tahun
    heading = f"INDIKATOR KINERJA INDIVIDU (IKI){f' TAHUN {year}' if year else ''}"
    yield from judul_formulir(heading, bahan.perangkat_daerah)
    holder = pemegang(table)
    said = [
        f"{kapital(k)}: {n.text}" for k, n in table.identitas.items() if not k.startswith(_SIGNED) and n.text.strip()
    ]
    if table.jabatan is None and holder.jabatan:
        said.insert(0, f"Jabatan: {holder.jabatan}")
    if said:
        yield Paragraf("\n".join(said))
    yield _indicators(table, year)
    yield tanda_tangan(holder, atasan(table))


def _indicators(table: Table[BarisIndikator], year: int | None) -> Tabel:
    """The indicators with what the form says of them; columns that it does not have are left out."""
    held = [(name, title, wide) for name, title, wide in _WORDS if any(getattr(r, name) for r in table.rows)]
    duty = "Sasaran" if any(r.sasaran for r in table.rows) else "Uraian"
    with_duty = any(r.sasaran or r.uraian for r in table.rows)
    aimed = any(pada(r.target, r_year) for r in table.rows for r_year in (year,))
    columns = [Kolom("No", 6, "tengah"), *([Kolom(duty, 26)] if with_duty else []), Kolom("Indikator Kinerja", 30)]
    columns += [Kolom(title, wide, "tengah" if name == "satuan" else "kiri") for name, title, wide in held]
    columns += [Kolom("Target", 12, "kanan")] if aimed else []
    rows: list[Baris] = []
    for row in table.rows:
        name = kata(row.indikator)
        cells: list[Teks] = [str(len(rows) + 1), *([kata(row.sasaran or row.uraian)] if with_duty else []), name]
        cells += [kata(getattr(row, field)) for field, _, _ in held]
        cells += [salinan(f"Target IKI {name}", pada(row.target, year))] if aimed else []
        rows.append(Baris(tuple(cells)))
    return Tabel("", tuple(columns), tuple(rows), sumber(table))
