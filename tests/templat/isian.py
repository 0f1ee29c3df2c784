"""A made-up office fills in the whole Buku Kinerja of 2026: what a user types, column by column. No person is real."""

from __future__ import annotations

from typing import Any

Rows = list[dict[str, Any]]


def _rows(columns: str, *lines: tuple[Any, ...]) -> Rows:
    return [{k: v for k, v in zip(columns.split(), line, strict=True) if v is not None} for line in lines]


def _yearly(targets: tuple[float, ...], pagu: tuple[int, ...] = ()) -> dict[str, Any]:
    found: dict[str, Any] = {f"target_{n}": v for n, v in enumerate(targets, 1)}
    return found | {f"pagu_{n}": v for n, v in enumerate(pagu, 1)}


IPA, SAKIP, SKM = "Indeks Profesionalitas ASN", "Nilai SAKIP Badan Kepegawaian", "Indeks Kepuasan Masyarakat"
ADUAN = "Jumlah pengaduan layanan kepegawaian yang terbukti"
TUJUAN = "Terwujudnya aparatur yang profesional"
PROFESIONAL, LAYANAN = "Meningkatnya profesionalitas aparatur", "Meningkatnya mutu layanan kepegawaian"
AKUNTABEL = "Meningkatnya akuntabilitas kinerja badan"
SEKRETARIS, KABID = "Sekretaris", "Kepala Bidang Mutasi dan Promosi"
SUBBAG = "Kepala Subbagian Perencanaan dan Keuangan"
PENUNJANG = "Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota"
KEPEGAWAIAN = "Program Kepegawaian Daerah"

_TARGETS = {
    IPA: (78, 80, 82, 84, 86),
    SAKIP: (70, 71.5, 73, 75, 77),
    SKM: (82, 84, 85, 86, 87),
    ADUAN: (12, 10, 8, 6, 4),
}
_SASARAN = {IPA: PROFESIONAL, SAKIP: AKUNTABEL, SKM: LAYANAN, ADUAN: LAYANAN}
_SATUAN = {IPA: "Indeks", SAKIP: "Nilai", SKM: "Indeks", ADUAN: "Pengaduan"}
_AWAL = {IPA: 76, SAKIP: 68, SKM: 80, ADUAN: 14}

_RENCANA: tuple[tuple[str, str, str, str, float, tuple[float, ...], int, str], ...] = (
    (
        "5.03.01",
        PENUNJANG,
        "Persentase layanan perkantoran yang terpenuhi",
        "Persen",
        96,
        (97, 98, 98, 99, 100),
        0,
        SEKRETARIS,
    ),
    (
        "5.03.01.2.01",
        "Perencanaan, Penganggaran, dan Evaluasi Kinerja Perangkat Daerah",
        "Persentase dokumen perencanaan yang tepat waktu",
        "Persen",
        90,
        (92, 94, 96, 98, 100),
        0,
        SEKRETARIS,
    ),
    (
        "5.03.01.2.01.0001",
        "Penyusunan Dokumen Perencanaan Perangkat Daerah",
        "Jumlah Dokumen Perencanaan Perangkat Daerah",
        "Dokumen",
        6,
        (6, 6, 6, 6, 6),
        100_437_500,
        SUBBAG,
    ),
    (
        "5.03.01.2.01.0007",
        "Evaluasi Kinerja Perangkat Daerah",
        "Jumlah Laporan Evaluasi Kinerja Perangkat Daerah",
        "Laporan",
        5,
        (5, 5, 5, 5, 5),
        78_524_000,
        SUBBAG,
    ),
    (
        "5.03.02",
        KEPEGAWAIAN,
        "Persentase jabatan yang terisi sesuai kompetensi",
        "Persen",
        80,
        (82, 84, 86, 88, 90),
        0,
        KABID,
    ),
    (
        "5.03.02.2.02",
        "Mutasi dan Promosi ASN",
        "Persentase usul mutasi yang selesai tepat waktu",
        "Persen",
        85,
        (87, 89, 91, 93, 95),
        0,
        KABID,
    ),
    (
        "5.03.02.2.02.0001",
        "Pengelolaan Mutasi ASN",
        "Jumlah Dokumen Hasil Pelaksanaan Mutasi ASN",
        "Dokumen",
        3,
        (3, 3, 3, 3, 3),
        105_000_000,
        "Analis Mutasi",
    ),
    (
        "5.03.02.2.02.0002",
        "Pengelolaan Kenaikan Pangkat ASN",
        "Jumlah Dokumen Hasil Pelaksanaan Kenaikan Pangkat ASN",
        "Dokumen",
        650,
        (650, 700, 700, 700, 700),
        135_000_000,
        "Analis Kepangkatan",
    ),
)


def _amount(kode: str, year: int) -> int:
    """The pagu of a code in the year of this number: its own, or that of all sub kegiatan below it."""
    return sum(own + own // 100 * (year - 2) * 2 for code, *_, own, _ in _RENCANA if own and code.startswith(kode))


def _spent(kode: str) -> int:
    return sum(_amount(code, 2) // 1000 * 965 for code, *_, own, _ in _RENCANA if own and code.startswith(kode))


def _quarters(total: int) -> dict[str, int]:
    """What a sub kegiatan spent in each quarter, together its total."""
    parts = [total // 10 * share for share in (2, 2, 3)]
    return {f"realisasi_tw{n}": v for n, v in enumerate([*parts, total - sum(parts)], 1)}


def _kartu() -> Rows:
    return [
        {
            "kode": kode,
            "uraian": uraian,
            "pagu": _amount(kode, 2),
            **_quarters(_spent(kode)),
            **{f"fisik_tw{n}": v for n, v in enumerate((20, 45, 70, 100), 1)},
            "kendala": "Dukungan pimpinan dan anggaran",
            "tindak_lanjut": "Mempertahankan jadwal kerja",
            "bukti": f"Laporan {uraian}",
        }
        for kode, uraian, *_, own, _ in _RENCANA
        if own
    ]


def _evaluasi() -> Rows:
    """E.81 of 2026: what counts adds up over quarters and years, a percentage is where it stands at the end."""
    rows = []
    for kode, uraian, indikator, satuan, _, targets, _, pj in _RENCANA:
        counts = satuan != "Persen"
        done = [targets[1] // 4 + (n < targets[1] % 4) for n in range(4)] if counts else [None, None, None, targets[1]]
        pagu = [_amount(kode, year) for year in range(1, 6)]
        row = {"kode": kode, "uraian": uraian, "indikator": indikator, "satuan": satuan, "penanggung_jawab": pj}
        row |= {"tipe": "kumulatif" if counts else "posisi akhir", "target": targets[1], "pagu": pagu[1]}
        row |= {"target_akhir": sum(targets) if counts else targets[-1], "pagu_akhir": sum(pagu)}
        row |= {"lalu": targets[0], "lalu_rp": pagu[0] // 1000 * 960}
        row |= {f"realisasi_tw{n}": v for n, v in enumerate(done, 1) if v is not None}
        below = [_quarters(_spent(code)) for code, *_, amount, _ in _RENCANA if amount and code.startswith(kode)]
        rows.append(row | {f"realisasi_tw{n}_rp": sum(q[f"realisasi_tw{n}"] for q in below) for n in range(1, 5)})
    return rows


def _layanan() -> Rows:
    """T-C.23 of 2021 to 2025: the same indicators under the plan before."""
    rows = []
    for name, awal in _AWAL.items():
        step = -1 if name == ADUAN else 1
        values = [awal - step * (4 - n) for n in range(4)] + [_TARGETS[name][0]]
        done = [*values[:-2], awal, values[-1]]
        own = {"indikator": name, "satuan": _SATUAN[name], "polaritas": _TERJADI[name][1]}
        own |= {f"target_{n}": v for n, v in enumerate(values, 1)}
        rows.append(own | {f"realisasi_{n}": v for n, v in enumerate(done, 1)})
    return rows


def _pendanaan() -> Rows:
    rows = []
    for kode, uraian, *_ in _RENCANA:
        if kode.count(".") < 5:
            amounts = [_amount(kode, 1) // 100 * (92 + 2 * n) for n in range(5)]
            row = {"kode": kode, "uraian": uraian} | {f"anggaran_{n}": v for n, v in enumerate(amounts, 1)}
            rows.append(row | {f"realisasi_{n}": v // 100 * 96 for n, v in enumerate(amounts, 1)})
    return rows


def _definisi() -> Rows:
    return [
        {
            "sub_kegiatan": uraian,
            "indikator": indikator,
            "satuan": satuan,
            "definisi": f"{indikator} adalah banyaknya {satuan.lower()} yang selesai dan disahkan dalam satu tahun anggaran",
            "sumber_data": f"Arsip {pj}",
        }
        for _, uraian, indikator, satuan, _, _, own, pj in _RENCANA
        if own
    ]


def _penjenjangan() -> Rows:
    """One branch, from the sasaran of the Renstra to the pelaksana; a parent is written once."""
    _, program, indikator, satuan, _, targets, _, _ = _RENCANA[0]
    first: dict[str, Any] = {"nomor_1": "1", "sasaran_1": "Meningkatnya tata kelola pemerintahan"}
    first |= {"indikator_1": "Indeks Reformasi Birokrasi", "nomor_2": "1", "sasaran_2": AKUNTABEL, "indikator_2": SAKIP}
    first |= {"satuan_2": "Nilai", "target_2": _TARGETS[SAKIP][1], "nomor_3": "1.1", "uraian_3": program}
    first |= {"sasaran_3": "Terpenuhinya layanan perkantoran", "indikator_3": indikator}
    first |= {"satuan_3": satuan, "target_3": targets[1], "penanggung_jawab_3": SEKRETARIS}
    rows: Rows = []
    for n, (_, nama, name, unit, _, goals, _, pj) in enumerate(_RENCANA[2:4], 1):
        empat = {
            "nomor_4": f"1.1.{n}",
            "uraian_4": nama,
            "sasaran_4": f"Terlaksananya {nama.lower()}",
            "indikator_4": name,
        }
        empat |= {"satuan_4": unit, "target_4": goals[1], "penanggung_jawab_4": pj}
        lima = {"nomor_5": f"1.1.{n}.1", "sasaran_5": f"Tersedianya bahan {nama.lower()}", "satuan_5": "Berkas"}
        lima |= {
            "indikator_5": f"Jumlah berkas bahan {nama.lower()}",
            "target_5": 12,
            "penanggung_jawab_5": "Pengelola Data",
        }
        rows.append((first if n == 1 else {}) | empat | lima)
    return rows


_TERJADI = {
    IPA: ("posisi akhir", "naik", (None, None, None, 80), (None, None, None, 83.5)),
    SAKIP: ("posisi akhir", "naik", (None, None, None, 71.5), (None, None, None, 70.85)),
    SKM: ("rata-rata", "naik", (None, 84, None, 84), (None, 85.5, None, 84.5)),
    ADUAN: ("kumulatif", "turun", (3, 2, 3, 2), (3, 2, 2, 2)),
}


def _rencana_aksi() -> Rows:
    rows = []
    for name, (_, _, targets, _) in _TERJADI.items():
        own = {"sasaran": _SASARAN[name], "indikator": name, "satuan": _SATUAN[name], "target": _TARGETS[name][1]}
        own |= {f"target_tw{n}": v for n, v in enumerate(targets, 1) if v is not None}
        program = PENUNJANG if name == SAKIP else KEPEGAWAIAN
        pj = SEKRETARIS if name == SAKIP else KABID
        rows.append(
            {**own, "program": program, "aksi": _AKSI[name], "anggaran": _ANGGARAN[name], "penanggung_jawab": pj}
        )
    return rows


_AKSI = {
    IPA: "Memutakhirkan data kompetensi pegawai",
    SAKIP: "Menindaklanjuti rekomendasi evaluasi",
    SKM: "Melaksanakan survei kepuasan tiap semester",
    ADUAN: "Menyelesaikan pengaduan dalam lima hari kerja",
}
_ANGGARAN = {IPA: 105_000_000, SAKIP: 178_961_500, SKM: 60_000_000, ADUAN: 75_000_000}


def _pengukuran() -> Rows:
    rows = []
    for name, (tipe, polaritas, targets, done) in _TERJADI.items():
        own = {"sasaran": _SASARAN[name], "indikator": name, "satuan": _SATUAN[name], "target": _TARGETS[name][1]}
        own |= {"polaritas": polaritas, "tipe": tipe}
        own |= {f"target_tw{n}": v for n, v in enumerate(targets, 1) if v is not None}
        own |= {f"realisasi_tw{n}": v for n, v in enumerate(done, 1) if v is not None}
        missed = name == SAKIP
        own |= {"faktor": "Sebagian rekomendasi belum tuntas" if missed else "Dukungan pimpinan dan anggaran"}
        own |= {"tindak_lanjut": "Menuntaskan rekomendasi pada triwulan I" if missed else "Mempertahankan cara kerja"}
        rows.append({**own, "bukti": f"Laporan {name}"})
    return rows


def _pegawai() -> Rows:
    ladder = (
        ("S-2", "struktural", "ya", "tidak", "ya", "ya", "Sangat Baik"),
        ("S-1/D-IV", "struktural", "ya", "tidak", "ya", "ya", "Baik"),
        ("S-1/D-IV", "fungsional", "tidak", "ya", "ya", "ya", "Baik"),
        ("D-III", "pelaksana", "tidak", "tidak", "ya", "ya", "Sangat Baik"),
        ("S-1/D-IV", "pelaksana", "tidak", "tidak", "ya", "tidak", "Baik"),
    )
    posts = (
        "Kepala Badan Kepegawaian",
        SEKRETARIS,
        "Analis Kepegawaian Ahli Muda",
        "Pengelola Data",
        "Pengadministrasi Umum",
    )
    names = ("Contoh Satu", "Contoh Dua", "Contoh Tiga", "Contoh Empat", "Contoh Lima")
    keys = "pendidikan kelompok kepemimpinan fungsional teknis seminar predikat"
    return [
        {
            "nama": name,
            "nip": f"19800{n}01 20060{n} 1 90{n}".replace(" ", ""),
            "jabatan": post,
            **dict(zip(keys.split(), row, strict=True)),
            "hukuman": "tidak pernah",
        }
        for n, (name, post, row) in enumerate(zip(names, posts, ladder, strict=True), 1)
    ]


_IKU = _rows(
    "sasaran indikator satuan polaritas tipe alasan formulasi sumber_data penanggung_jawab",
    (
        PROFESIONAL,
        IPA,
        "Indeks",
        "naik",
        "posisi akhir",
        "Mengukur kualifikasi, kompetensi, kinerja dan disiplin aparatur",
        "Rata-rata nilai IPA seluruh pegawai yang diukur",
        "Sistem informasi kepegawaian",
        KABID,
    ),
    (
        AKUNTABEL,
        SAKIP,
        "Nilai",
        "naik",
        "posisi akhir",
        "Menunjukkan mutu pengelolaan kinerja badan",
        "Nilai hasil evaluasi SAKIP dari Inspektorat",
        "Laporan hasil evaluasi Inspektorat",
        SEKRETARIS,
    ),
    (
        LAYANAN,
        SKM,
        "Indeks",
        "naik",
        "rata-rata",
        "Menunjukkan kepuasan penerima layanan",
        "Jumlah nilai rata-rata tertimbang sembilan unsur layanan x 25",
        "Survei kepuasan masyarakat",
        KABID,
    ),
    (
        LAYANAN,
        ADUAN,
        "Pengaduan",
        "turun",
        "kumulatif",
        "Menunjukkan layanan yang belum sesuai standar",
        "Banyaknya pengaduan layanan kepegawaian yang terbukti dalam setahun",
        "Buku pengaduan",
        KABID,
    ),
)
_SETAHUN = {IPA: 83.5, SKM: 85, ADUAN: 9}

ISI: dict[str, Rows] = {
    "pencapaian-pelayanan": _layanan(),
    "pendanaan-pelayanan": _pendanaan(),
    "definisi-operasional": _definisi(),
    "penjenjangan": _penjenjangan(),
    "kartu-kendali": _kartu(),
    "evaluasi-renja": _evaluasi(),
    "ikd": _rows(
        "dimensi indikator disparitas populasi bobot",
        ("Keakuratan", "Riwayat pendidikan sama dengan ijazahnya", 5, 200, 40),
        ("Kelengkapan", "Riwayat jabatan terisi sampai jabatan terakhir", 20, 200, 60),
    ),
    "tujuan-sasaran": [
        {
            **({"tujuan": TUJUAN} if name == IPA else {}),
            "sasaran": _SASARAN[name],
            "indikator": name,
            "satuan": _SATUAN[name],
            "awal": _AWAL[name],
            **_yearly(targets),
        }
        for name, targets in _TARGETS.items()
    ],
    "rencana-program": [
        {
            "kode": kode,
            "uraian": uraian,
            "indikator": indikator,
            "satuan": satuan,
            "awal": awal,
            **_yearly(targets, tuple(_amount(kode, year) for year in range(1, 6))),
            "penanggung_jawab": pj,
        }
        for kode, uraian, indikator, satuan, awal, targets, _, pj in _RENCANA
    ],
    "iku": _IKU,
    "perjanjian-kinerja": [
        {"sasaran": _SASARAN[name], "indikator": name, "satuan": _SATUAN[name], "target": targets[1]}
        for name, targets in _TARGETS.items()
    ],
    "perjanjian-anggaran": [
        {"program": PENUNJANG, "anggaran": _amount("5.03.01", 2), "keterangan": "APBD"},
        {"program": KEPEGAWAIAN, "anggaran": _amount("5.03.02", 2), "keterangan": "APBD"},
    ],
    "rencana-aksi": _rencana_aksi(),
    "pengukuran": _pengukuran(),
    "realisasi-anggaran": [
        {
            "kode": kode,
            "uraian": uraian,
            "pagu": _amount(kode, 2),
            "realisasi": _spent(kode),
            "fisik": 100,
            "keluaran": f"{targets[1]:.0f} {satuan.lower()}",
        }
        for kode, uraian, _, satuan, _, targets, _, _ in _RENCANA
    ],
    "lra": [
        {},
        {"murni": 180_000_000, "perubahan": 184_000_000, "realisasi": 180_000_000},
        {"murni": 204_961_500, "perubahan": 204_961_500, "realisasi": 196_500_000},
        {},
        {},
        {},
        {},
        {"murni": 30_000_000, "perubahan": 30_000_000, "realisasi": _spent("5") - 376_500_000},
    ],
    "efisiensi": [{"serapan": 96.5} for _ in _TARGETS],
    "sakip": [
        {"lalu": lalu, "kini": kini} if kini else {}
        for lalu, kini in (
            *((0, 0), (4, 4.5), (6.5, 6.75), (10, 10.5)),
            *((0, 0), (4, 4.25), (6, 6.5), (10, 10.35)),
            *((0, 0), (2, 2.25), (3, 3.25), (5.5, 5.25)),
            *((0, 0), (3, 3.25), (5, 5), (9, 9)),
        )
    ],
    "rekomendasi": _rows(
        "komponen rekomendasi tindak_lanjut penanggung_jawab status bukti",
        (
            "Perencanaan Kinerja",
            "Menyempurnakan pohon kinerja sampai jenjang pelaksana",
            "Pohon kinerja ditetapkan dengan keputusan kepala badan",
            SEKRETARIS,
            "Selesai",
            "Keputusan kepala badan",
        ),
        (
            "Pengukuran Kinerja",
            "Memanfaatkan hasil pengukuran triwulan",
            "Rapat evaluasi setiap triwulan dijadwalkan",
            SUBBAG,
            "Dalam proses",
            "Jadwal rapat evaluasi",
        ),
    ),
    "pegawai": _pegawai(),
    "iki": [
        {k: row[k] for k in ("sasaran", "indikator", "formulasi", "sumber_data", "satuan", "polaritas")}
        | {"target": _TARGETS[row["indikator"]][1], "realisasi": _SETAHUN[row["indikator"]]}
        for row in _IKU
        if row["penanggung_jawab"] == KABID
    ],
    "skm": [{f"u{n}": 4 if (n + person) % 3 else 3 for n in range(1, 10)} for person in range(30)],
    "merit": [{"nilai": nilai, "keterangan": "Bukti lengkap"} for nilai in (37.5, 36, 52.5, 30, 47.5, 30, 10, 18)],
}
"""For each form its rows; what other sheets give is typed only where a small template has no other sheet."""

JABATAN = {"perjanjian-kinerja": "Kepala Badan Kepegawaian", "iki": KABID}
"""The post whose form it is, on the forms with a line for it."""
