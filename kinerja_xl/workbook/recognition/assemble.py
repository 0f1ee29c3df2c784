"""Typed rows out of a header and a body."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from kinerja_xl.cells import CellRef
from kinerja_xl.records import replace
from kinerja_xl.regulasi.peran import LABELS, TEXT
from kinerja_xl.tables import rows as typed
from kinerja_xl.tables.entry import Entry
from kinerja_xl.tables.rows import Tahunan
from kinerja_xl.workbook.recognition.forms import REKAPITULASI, Form
from kinerja_xl.workbook.recognition.levels import Mark, row_levels
from kinerja_xl.workbook.recognition.line import Line

_Place = tuple[CellRef, int, Entry | None]
"""What every row has: its first cell, its depth, its number."""
_LANES = ("program", "kegiatan", "sub_kegiatan")


def build_rows(form: Form, lines: list[Line]) -> list[typed.Row]:
    """Typed rows of a form, in order, with their depth."""
    build = _BUILDERS[form.id]
    levels = row_levels([_mark(line) for line in lines])
    places = ((line, (line.ref, level, line.one("nomor"))) for line, level in zip(lines, levels, strict=True))
    return [row for line, place in places for row in build(line, place)]


def _mark(line: Line) -> Mark:
    codes = [line.at(c).text.strip(". ") for c in line.header.columns if c.peran == "kode"]
    nomor, label = line.one("nomor"), line.label(*LABELS)
    return Mark(".".join(filter(None, codes)), nomor.text if nomor else "", label.text if label else "", _lane(line))


def _lane(line: Line) -> int:
    """The deepest of the columns Program, Kegiatan and Sub Kegiatan that this row fills itself."""
    lanes = [c for role in _LANES for c in line.header.columns if c.peran == role]
    own = [i for i, c in enumerate(lanes) if (e := line.at(c)).text and not e.merged]
    return max(own, default=0) if len(lanes) > 1 else 0


_SAID = (
    "tujuan sasaran indikator satuan polaritas kondisi_awal target_akhir hasil keluaran acuan penanggung_jawab "
    "formulasi rumus sumber_data definisi alasan tipe_perhitungan bukti faktor tindak_lanjut"
).split()


def _said(line: Line) -> dict[str, Any]:
    """What any form with indicators says of one, by field."""
    status = line.per_year("status")
    has = line.header.plain
    fields: dict[str, Any] = {role: line.one(role) if role in has else None for role in _SAID}
    return fields | {
        "uraian": line.label("sub_kegiatan", "kegiatan", "uraian", "program"),
        "target": line.per_year("target", "target_akhir"),
        "realisasi": line.per_year("realisasi"),
        "capaian": line.per_year("capaian", "persen"),
        "status": next(iter(status.values()), None),
    }


def _indikator(line: Line, place: _Place) -> list[typed.Row]:
    return [typed.BarisIndikator(*place, **_said(line))]


def _rencana(line: Line, place: _Place) -> list[typed.Row]:
    said = _said(line) | {"kode": _code(line), "pagu": line.per_year("pagu"), "pagu_akhir": line.one("pagu_akhir")}
    return [typed.BarisRencana(*place, **said)]


def _periode(line: Line, place: _Place) -> list[typed.Row]:
    fields: dict[str, Any] = {role: line.one(role) for role in ("pagu", "realisasi_anggaran", "fisik")}
    said = _said(line)
    counted = line.one("aksi") or line.one("uraian")
    fields |= {"aksi": None if counted == said["uraian"] else counted, "jumlah": line.one("bulanan", "jumlah")}
    return [typed.BarisPeriode(*place, **(said | fields), kode=_code(line), periode=line.periods())]


def _evaluasi(line: Line, place: _Place) -> list[typed.Row]:
    periods = line.periods()
    performance, money = periods.get("realisasi", {}), periods.get("realisasi_anggaran", {})
    stages = ("target_akhir", "realisasi_lalu", "target", "realisasi", "realisasi_akhir", "capaian_akhir")
    kinerja = {stage: e for stage in stages if (e := line.one(stage)) is not None} | dict(performance)
    columns = {stage: line.one(_STAGE_MONEY[stage]) for stage in stages}
    anggaran = {stage: e for stage, e in columns.items() if e is not None} | dict(money)
    said = _said(line) | {"kode": _code(line), "kinerja": kinerja, "anggaran": anggaran}
    return [typed.BarisEvaluasi(*place, **said)]


_STAGE_MONEY = {
    "target_akhir": "pagu_akhir",
    "realisasi_lalu": "realisasi_anggaran_lalu",
    "target": "pagu",
    "realisasi": "realisasi_anggaran",
    "realisasi_akhir": "realisasi_anggaran_akhir",
    "capaian_akhir": "persen_anggaran_akhir",
}


def _code(line: Line) -> Entry | None:
    """The code of a row, its parts joined where each has a column of its own."""
    parts = [line.at(c) for c in line.header.plain.get("kode", ())]
    own = [p for p in parts if p.text and not p.merged]
    if len(parts) < 2 or not own:
        return next(iter(own or parts), None)
    upper = [p for p in parts[: parts.index(own[-1]) + 1] if p.text]  # a part that a merge repeats leads on too
    return own[0]._replace(text=".".join(p.text.strip(". ") for p in upper))


def _penjenjangan(line: Line, place: _Place) -> list[typed.Row]:
    stages = []
    for number, blok in enumerate(dict.fromkeys(c.blok for c in line.header.columns if c.blok)):
        found = line.in_block(blok)
        named = next((found[r] for r in ("sub_kegiatan", "kegiatan", "program", "uraian") if r in found), None)
        fields = {r: found.get(r) for r in ("nomor", "sasaran", "indikator", "satuan", "target", "penanggung_jawab")}
        stages.append(typed.Tahap(number, blok, uraian=named, **fields))
    return [typed.BarisPenjenjangan(*place, tahap=tuple(stages))]


def _nomenklatur(line: Line, place: _Place) -> list[typed.Row]:
    return [typed.BarisNomenklatur(*place, kode=_code(line), nomenklatur=line.one("nomenklatur"))]


def _rekomendasi(line: Line, place: _Place) -> list[typed.Row]:
    roles = ("komponen", "rekomendasi", "tindak_lanjut", "penanggung_jawab", "status", "bukti")
    return [typed.BarisRekomendasi(*place, **{role: line.one(role) for role in roles})]  # type: ignore[arg-type]


def _perubahan(line: Line, place: _Place) -> list[typed.Row]:
    roles = ("indikator", "satuan", "semula", "menjadi", "tanggal", "alasan", "dasar")
    return [typed.BarisPerubahan(*place, **{role: line.one(role) for role in roles})]  # type: ignore[arg-type]


def _kualitas_data(line: Line, place: _Place) -> list[typed.Row]:
    fields = {role: line.one(role) for role in ("dimensi", "disparitas", "populasi", "nilai", "bobot")}
    named = line.one("indikator", "komponen", "uraian")
    return [typed.BarisKualitasData(*place, indikator=named, **fields)]  # type: ignore[arg-type]  # as above


def _narasi(line: Line, place: _Place) -> list[typed.Row]:
    return [typed.BarisNarasi(*place, bagian=line.one("bagian"), narasi=line.one("narasi"))]


def _standar(line: Line, place: _Place) -> list[typed.Row]:
    roles = ("indikator", "satuan", "standar_nasional", "sumber_data")
    return [typed.BarisStandar(*place, **{role: line.one(role) for role in roles})]  # type: ignore[arg-type]


def _anggaran(line: Line, place: _Place) -> list[typed.Row]:
    murni, perubahan = line.one("murni"), line.one("perubahan")
    pagu = line.per_year("pagu")
    spent = line.per_year("realisasi_anggaran", "realisasi", read_as="realisasi_anggaran")
    percent = line.per_year("persen_anggaran", "persen") or _plain_capaian(line)
    years = sorted({y for y in (*pagu, *spent) if y})
    common = typed.BarisAnggaran(
        *place,
        kode=line.one("kode"),
        uraian=line.label("sub_kegiatan", "kegiatan", "uraian", "program"),
        indikator=line.one("indikator"),
        target=line.one("target"),
        keluaran=line.one("keluaran"),
        murni=murni,
        perubahan=perubahan,
        fisik=line.one("fisik"),
        silpa=line.one("silpa"),
        silpa_persen=line.one("silpa_persen"),
        pertumbuhan_anggaran=line.one("pertumbuhan_anggaran"),
        pertumbuhan_realisasi=line.one("pertumbuhan_realisasi"),
    )
    if len(years) < 2:
        ceiling = _any(pagu) or perubahan or murni
        year = years[0] if years else None
        return [replace(common, tahun=year, pagu=ceiling, realisasi=_any(spent), persen=_any(percent))]
    return [replace(common, tahun=y, pagu=pagu.get(y), realisasi=spent.get(y), persen=percent.get(y)) for y in years]


def _plain_capaian(line: Line) -> Tahunan:
    """A `Capaian` beside pagu and realisasi is serapan, unless its title speaks of kinerja."""
    found = line.per_year("capaian")
    spoken = any(c.peran == "capaian" and "kinerja" in c.judul.casefold() for c in line.header.columns)
    return {} if spoken else found


def _any(entries: Tahunan) -> Entry | None:
    return next(iter(entries.values()), None)


def _efisiensi(line: Line, place: _Place) -> list[typed.Row]:
    return [
        typed.BarisEfisiensi(
            *place,
            indikator=line.label("indikator", "sasaran"),
            capaian=line.one("capaian"),
            serapan=line.one("persen_anggaran"),
            efisiensi=line.one("efisiensi"),
        )
    ]


def _komponen(line: Line, place: _Place) -> list[typed.Row]:
    nilai = {
        (str(c.tahun) if c.tahun else c.peran): line.at(c)
        for c in line.header.columns
        if c.peran in ("nilai", "nilai_sebelumnya", "nilai_berjalan")
    }
    named = line.one("komponen", "aspek")
    return [typed.BarisKomponen(*place, komponen=named, bobot=line.one("bobot"), nilai=nilai)]


def _dimensi(line: Line, place: _Place) -> list[typed.Row]:
    fields = {role: line.one(role) for role in ("dimensi", "bobot", "nilai", "selisih", "kenaikan")}
    return [typed.BarisDimensi(*place, **fields)]  # type: ignore[arg-type]  # roles are the field names


def _frekuensi(line: Line, place: _Place) -> list[typed.Row]:
    roles = ("laki_laki", "perempuan", "jumlah", "sudah", "belum")
    counts = {role: entry for role in roles if (entry := line.one(role)) is not None}
    return [typed.BarisFrekuensi(*place, kelas=line.label("pendidikan", "jabatan", "kelas"), hitungan=counts)]


def _pegawai(line: Line, place: _Place) -> list[typed.Row]:
    roles = ("nama", "nip", "jabatan", "skor_kualifikasi", "skor_kompetensi", "skor_kinerja", "skor_disiplin")
    fields = {role: line.one(role) for role in roles}
    total = line.one("nilai_ipa", "jumlah")
    return [typed.BarisPegawai(*place, **fields, nilai_ipa=total)]  # type: ignore[arg-type]  # as above


def _rekapitulasi(line: Line, place: _Place) -> list[typed.Row]:
    label = next((line.at(c) for c in line.header.columns if c.peran in (*LABELS, "nama", "")), None)
    figures = {
        f"{c.judul}#{c.ref.column}": line.figure(c)
        for c in line.header.columns
        if c.peran not in TEXT or c.peran == "jabatan"
    }
    return [typed.BarisRekapitulasi(*place, uraian=label, angka=figures)]


_BUILDERS: dict[str, Callable[[Line, _Place], list[typed.Row]]] = {
    **dict.fromkeys(
        (
            *("pencapaian_pelayanan", "pengukuran", "perbandingan", "target_jangka_menengah", "perjanjian_indikator"),
            *("iku", "iki", "definisi_operasional", "penyelarasan"),
        ),
        _indikator,
    ),
    **dict.fromkeys(("rencana_aksi", "kartu_kendali", "pengukuran_periodik"), _periode),
    "rencana_pendanaan": _rencana,
    "evaluasi_renja": _evaluasi,
    "penjenjangan": _penjenjangan,
    "rekomendasi": _rekomendasi,
    "nomenklatur": _nomenklatur,
    "perubahan_target": _perubahan,
    "kualitas_data": _kualitas_data,
    "narasi": _narasi,
    "standar_nasional": _standar,
    **dict.fromkeys(("pendanaan_pelayanan", "lra", "realisasi_anggaran", "perjanjian_anggaran"), _anggaran),
    **dict.fromkeys(("frekuensi_diklat", "frekuensi_pendidikan", "frekuensi_kinerja"), _frekuensi),
    "efisiensi": _efisiensi,
    "sakip": _komponen,
    "merit": _komponen,
    "skm": _periode,
    "ipa_dimensi": _dimensi,
    "pegawai": _pegawai,
    REKAPITULASI.id: _rekapitulasi,
}
