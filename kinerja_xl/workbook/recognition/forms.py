"""The forms a header can carry, told apart by the roles of their columns."""

from __future__ import annotations

from typing import NamedTuple

from kinerja_xl.workbook.recognition.headers import Header


class Form(NamedTuple):
    """A form: each group in `wajib` needs one of its roles; `bertahun` roles need at least that many years, one of
    the roles in `periodik` as many columns of single periods as `sedikitnya`, a cascade as many blocks as `blok`.
    """

    id: str
    nama: str
    wajib: tuple[tuple[str, ...], ...]
    bertahun: tuple[tuple[str, int], ...] = ()
    periodik: tuple[str, ...] = ()
    sedikitnya: int = 1
    blok: int = 0

    def missing(self, header: Header) -> tuple[tuple[str, ...], ...]:
        """The required groups that the header lacks."""
        lacking = tuple(group for group in self.wajib if not header.roles & set(group))
        if (
            self.periodik
            and sum(c.peran in self.periodik and bool(c.periode) for c in header.columns) < self.sedikitnya
        ):
            lacking += (self.periodik,)
        if self.blok and len({c.blok for c in header.columns if c.blok}) < self.blok:
            lacking += (("blok",),)
        years = {
            role: len({c.tahun for c in header.columns if c.peran == role and c.tahun}) for role, _ in self.bertahun
        }
        return lacking + tuple((role,) for role, least in self.bertahun if years[role] < least)


_LINE = ("uraian", "program", "kegiatan", "sub_kegiatan")
_SPENT = ("realisasi_anggaran", "realisasi")

FORMS = (
    Form("penjenjangan", "Penjenjangan kinerja (cascading)", (), blok=2),
    Form(
        "evaluasi_renja",
        "Evaluasi hasil Renja (Formulir E.81)",
        (("indikator",), ("target_akhir", "pagu_akhir"), ("capaian_akhir", "realisasi_akhir")),
        periodik=("realisasi", "realisasi_anggaran"),
    ),
    Form("kartu_kendali", "Kartu kendali kegiatan", (_LINE, ("pagu",)), periodik=("realisasi_anggaran", "fisik")),
    Form("kartu_kendali", "Kartu kendali kegiatan", (_LINE, ("pagu",), ("bulanan",)), periodik=("bulanan",)),
    Form("pengukuran_periodik", "Pengukuran kinerja per triwulan", (("indikator",),), periodik=("realisasi",)),
    Form("rencana_aksi", "Rencana aksi atas perjanjian kinerja", (("indikator",),), periodik=("target",)),
    Form(
        "rencana_pendanaan",
        "Rencana program, kegiatan, sub kegiatan dan pendanaan (T-C.27)",
        (("indikator",), (*_LINE, "tujuan", "sasaran")),
        (("pagu", 2), ("target", 2)),
    ),
    Form("perubahan_target", "Perubahan target perjanjian kinerja", (("indikator",), ("semula",), ("menjadi",))),
    Form("kualitas_data", "Indeks Kualitas Data (IKD)", (("disparitas",), ("populasi",))),
    Form("skm", "Jawaban survei kepuasan masyarakat (SKM)", (), periodik=("jawaban",), sedikitnya=5),
    Form("merit", "Penilaian sistem merit", (("aspek",), ("nilai", "nilai_berjalan"))),
    Form("nomenklatur", "Tabel nomenklatur", (("kode",), ("nomenklatur",))),
    Form("rekomendasi", "Rekomendasi hasil evaluasi dan tindak lanjutnya", (("rekomendasi",), ("tindak_lanjut",))),
    Form("narasi", "Narasi laporan kinerja", (("bagian",), ("narasi",))),
    Form("standar_nasional", "Standar nasional sebagai pembanding", (("indikator",), ("standar_nasional",))),
    Form(
        "iku",
        "Indikator kinerja utama dengan formulasi dan sumber data",
        (("indikator",), ("formulasi", "rumus"), ("sumber_data", "penanggung_jawab", "alasan", "definisi")),
    ),
    Form("definisi_operasional", "Definisi operasional indikator", (("indikator",), ("definisi",))),
    Form(
        "efisiensi",
        "Perhitungan efisiensi penggunaan sumber daya",
        (("efisiensi",), ("capaian",), ("persen_anggaran",)),
    ),
    Form(
        "pencapaian_pelayanan",
        "Pencapaian kinerja pelayanan (T-C.23)",
        (("indikator",), ("target",), ("realisasi",), ("capaian",)),
        (("target", 2), ("realisasi", 2)),
    ),
    Form(
        "pendanaan_pelayanan",
        "Anggaran dan realisasi pendanaan pelayanan (T-C.24)",
        (_LINE, ("pagu",), _SPENT),
        (("pagu", 2),),
    ),
    Form("lra", "Laporan realisasi anggaran", (_LINE, ("murni", "perubahan"), _SPENT)),
    Form("sakip", "Lembar hasil evaluasi SAKIP", (("komponen",), ("nilai", "nilai_berjalan", "nilai_sebelumnya"))),
    Form("ipa_dimensi", "Hasil pengukuran IPA per dimensi", (("dimensi",), ("nilai",))),
    Form(
        "pegawai",
        "Daftar pegawai untuk IPA",
        (("skor_kualifikasi",), ("skor_kompetensi",), ("skor_kinerja", "skor_disiplin")),
    ),
    Form("frekuensi_diklat", "Rekapitulasi diklat pegawai", (("jabatan",), ("sudah",), ("belum",))),
    Form("frekuensi_pendidikan", "Rekapitulasi pendidikan pegawai", (("pendidikan",), ("jumlah", "laki_laki"))),
    Form("frekuensi_kinerja", "Rekapitulasi nilai kinerja pegawai", (("kelas",), ("jumlah",))),
    Form("realisasi_anggaran", "Realisasi anggaran per program dan kegiatan", (_LINE, ("pagu",), _SPENT)),
    Form("pengukuran", "Pengukuran kinerja", (("indikator",), ("target",), ("realisasi",))),
    Form("perjanjian_anggaran", "Perjanjian kinerja: program dan anggaran", (_LINE, ("pagu", "perubahan", "murni"))),
    Form("perbandingan", "Perbandingan realisasi antartahun", (("indikator",), ("realisasi",))),
    Form(
        "target_jangka_menengah",
        "Tujuan, sasaran dan target jangka menengah (T-C.25)",
        (("indikator",), ("target",)),
        (("target", 2),),
    ),
    Form("perjanjian_indikator", "Perjanjian kinerja: indikator dan target", (("indikator",), ("target",))),
    Form("iku", "Indikator kinerja dengan sumber data", (("indikator",), ("sasaran",), ("sumber_data",))),
    Form(
        "penyelarasan",
        "Keselarasan tujuan, sasaran, indikator dan program",
        (("tujuan",), ("sasaran",), ("indikator",)),
    ),
)
IKI = Form("iki", "Indikator kinerja individu per jabatan", ())
REKAPITULASI = Form("rekapitulasi", "Rekapitulasi dengan baris jumlah", ())

_MONEY = frozenset({"pendanaan_pelayanan", "lra", "realisasi_anggaran", "perjanjian_anggaran"})
_INDICATOR = frozenset(
    {"pencapaian_pelayanan", "pengukuran", "perbandingan", "target_jangka_menengah", "perjanjian_indikator"}
)


def match_forms(header: Header) -> list[Form]:
    """The forms a header carries: one, or one of each family when it holds performance and money side by side."""
    fitting = [form for form in FORMS if not form.missing(header)]
    if not fitting or (fitting[0].id.startswith("frekuensi") and _repeats_a_role(header)):
        return []
    chosen: list[Form] = []
    for form in fitting:
        apart = form.id not in _MONEY or not _INDICATOR & {c.id for c in chosen} or "realisasi_anggaran" in header.roles
        if not chosen or (
            _family(form)
            and _family(form) not in map(_family, chosen)
            and apart
            and (_shares(chosen[0], header) or _agrees_on_both(chosen[0], form, header))
        ):
            chosen.append(form)
    return chosen


def _family(form: Form) -> str:
    return "anggaran" if form.id in _MONEY else "indikator" if form.id in _INDICATOR else ""


def _shares(first: Form, header: Header) -> bool:
    """Whether a table of this form may hold another form beside it: only where performance meets money."""
    both = {"realisasi", "realisasi_anggaran"} <= header.roles
    return both and bool(_family(first) or first.id == "efisiensi")


def _agrees_on_both(first: Form, other: Form, header: Header) -> bool:
    """Whether an agreement prints the targets of its sasaran and the money of its programs in one table."""
    both = first.id == "perjanjian_anggaran" and other.id == "perjanjian_indikator"
    return both and {"sasaran", "indikator", "target"} <= header.roles


def _repeats_a_role(header: Header) -> bool:
    """Counts kept apart by something the roles do not know, such as PNS and Non PNS."""
    roles = [(c.peran, c.tahun) for c in header.columns if c.peran in ("jumlah", "laki_laki", "perempuan")]
    return len(set(roles)) < len(roles)


def nearest_form(header: Header) -> tuple[Form, tuple[str, ...]] | None:
    """The form that lacks exactly one required column, with the roles that would fill it."""
    near = [(form, form.missing(header)) for form in FORMS if len(form.wajib) >= 3 and not form.bertahun]
    single = [(form, missing[0]) for form, missing in near if len(missing) == 1]
    own = frozenset().union(*(group for form in FORMS for group in form.wajib))
    return max(single, key=lambda pair: len(header.roles & own & _roles(pair[0])), default=None)


def _roles(form: Form) -> frozenset[str]:
    return frozenset(role for group in form.wajib for role in group)
