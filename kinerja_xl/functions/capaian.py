"""Functions of capaian: of one indicator, its status, and what follows from several."""

from __future__ import annotations

from kinerja_xl.calc import capaian as calc
from kinerja_xl.calc.hasil import Hasil, Masukan
from kinerja_xl.calc.predikat import predikat
from kinerja_xl.calc.rerata import rerata
from kinerja_xl.calc.serapan import pertumbuhan as growth
from kinerja_xl.calc.target import Target, read_target
from kinerja_xl.functions.fungsi import BAKU, Jawaban, Rentang, Satu, Teks, fungsi
from kinerja_xl.functions.nilai import Galat, GalatArgumen, Sel, entry_of, is_blank, masukan
from kinerja_xl.functions.rentang import inputs
from kinerja_xl.numbers import format_number
from kinerja_xl.regulasi import Aturan
from kinerja_xl.regulasi.model import Polaritas, ProfilCapaian


@fungsi(
    contoh="=CAPAIAN(F7;E7)",
    asli='IF(OR({realisasi}="",{target}=""),NA(),IF({polaritas}="turun",IF({target}=0,IF({realisasi}=0,100,0),'
    "(2*{target}-{realisasi})/{target}*100),{realisasi}/{target}*100))",
)
def capaian(realisasi: Masukan, target: Satu, polaritas: Teks = "", profil: Teks = "", tahun: Aturan = BAKU) -> Hasil:
    """Capaian kinerja dalam persen: realisasi dibandingkan dengan target.

    Argumen:
        realisasi: angka yang dicapai; bila kosong hasilnya #N/A karena belum ada realisasi
        target: angka yang direncanakan, atau teks seperti 80-90 dan <= 14
        polaritas: "naik" bila makin besar makin baik, "turun" bila makin kecil makin baik; bila kosong naik, kecuali
            targetnya berbentuk <= 14
        profil: "nisbah" (turun = target / realisasi), "khusus" atau "batas120"; bila kosong profil baku

    >>> from kinerja_xl.functions import hitung
    >>> hitung("CAPAIAN", 72.58, 72), hitung("CAPAIAN", 4, 5, "turun"), hitung("CAPAIAN", 85, "80-90")
    (100.80555555555556, 120.0, 100.0)
    >>> hitung("CAPAIAN", None, 72), hitung("CAPAIAN", 3, 0), hitung("CAPAIAN", "22.28", 20)
    (#N/A, #DIV/0!, #VALUE!)
    """
    goal, profile = _goal(target), _profile(profil, tahun)
    stated = _polaritas(polaritas, goal)
    if goal.sampai is not None:
        result = calc.capaian_rentang(realisasi, goal.dari, goal.sampai, tahun, profile)
    else:
        result = calc.capaian(realisasi, goal.dari, stated or goal.arah or "naik", tahun, profile)
    return _bounded(result, profile)


@fungsi(
    hasil="teks",
    contoh="=STATUS_CAPAIAN(G7)",
    asli=(
        'IF({capaian}="",NA(),IF(ROUND({capaian},2)>100,"Melebihi Target",'
        'IF(ROUND({capaian},2)=100,"Tercapai","Tidak Tercapai")))'
    ),
)
def status_capaian(capaian: Masukan, tahun: Aturan = BAKU) -> Jawaban:
    """Status capaian: Tidak Tercapai, Tercapai, atau Melebihi Target, menurut capaian yang dibulatkan 2 desimal.

    Argumen:
        capaian: capaian dalam persen

    >>> from kinerja_xl.functions import hitung
    >>> hitung("STATUS_CAPAIAN", 99.996), hitung("STATUS_CAPAIAN", 100.8), hitung("STATUS_CAPAIAN", None)
    ('Tercapai', 'Melebihi Target', #N/A)
    """
    basis = tahun.rujukan(tahun.skala("status_capaian").dasar)
    word = None if capaian.nilai is None else calc.status(capaian.nilai, tahun)
    formula = "di bawah 100, tepat 100, atau di atas 100, setelah capaian dibulatkan 2 desimal"
    return Jawaban(word, formula, (capaian,), basis)


@fungsi(contoh="=RERATA_CAPAIAN(G7:G20)", asli="AVERAGE({capaian})")
def rerata_capaian(capaian: Rentang) -> Hasil:
    """Rata-rata capaian dari sel yang berisi; sel kosong dan tanda - dilewati, teks lain ditolak.

    Argumen:
        capaian: rentang capaian dalam persen

    >>> from kinerja_xl.functions import hitung
    >>> hitung("RERATA_CAPAIAN", [[100], [None], ["-"], ["90,5"]])
    95.25
    """
    return rerata(inputs("capaian", capaian))


@fungsi(contoh="=PERTUMBUHAN(C7:G7)", asli="", gagal=Galat.ANGKA)
def pertumbuhan(nilai: Rentang) -> Hasil:
    """Pertumbuhan rata-rata per tahun dalam persen, dari nilai tahun pertama ke nilai tahun terakhir.

    Argumen:
        nilai: rentang nilai per tahun menurut urutan tahunnya, tanpa yang kosong

    >>> from kinerja_xl.functions import hitung
    >>> hitung("PERTUMBUHAN", [[100, 110, 121]]), hitung("PERTUMBUHAN", [[0, 5]])
    (10.0, #NUM!)
    """
    years = inputs("nilai", nilai, keep_blanks=True)
    if any(m.nilai is None for m in years):
        raise GalatArgumen(Galat.TIDAK_ADA, "ada tahun tanpa nilai")
    return growth(years[0], years[-1], len(years))


@fungsi(hasil="teks", contoh="=SKALA_PERMENDAGRI86(G7)", gagal=Galat.ANGKA)
def skala_permendagri86(persen: Masukan, tahun: Aturan = BAKU) -> Jawaban:
    """Peringkat realisasi kinerja menurut Permendagri 86/2017: Sangat Tinggi sampai Sangat Rendah.

    Argumen:
        persen: tingkat capaian dalam persen

    >>> from kinerja_xl.functions import hitung
    >>> hitung("SKALA_PERMENDAGRI86", 90.5), hitung("SKALA_PERMENDAGRI86", 50), hitung("SKALA_PERMENDAGRI86", -1)
    ('Sangat Tinggi', 'Sangat Rendah', #NUM!)
    """
    return word_of(persen, "realisasi_permendagri86", tahun)


def word_of(nilai: Masukan, subjek: str, tahun: Aturan, sebutan: bool = False) -> Jawaban:
    """The word of a scale for a score, its name or with `sebutan` what it is called; a KinerjaError outside it."""
    scale = tahun.skala(subjek)
    band = None if nilai.nilai is None else predikat(nilai.nilai, subjek, tahun)
    word = None if band is None else band.sebutan if sebutan else band.nama
    return Jawaban(word, f"pita skala yang memuat {nilai.nama}", (nilai,), tahun.rujukan(scale.dasar))


def _goal(cell: Sel) -> Target:
    """The target that a cell states; a figure is taken as it is, only text is read as a range or a limit."""
    if not isinstance(cell, str) or is_blank(cell):
        return Target(masukan("target", cell))
    goal = read_target(entry_of(cell))
    low, high = goal.dari._replace(alamat=None), goal.sampai and goal.sampai._replace(alamat=None)
    if low.nilai is not None and high is not None and high.nilai is not None and low.nilai > high.nilai:
        raise GalatArgumen(Galat.NILAI, f"target {cell}: awal rentangnya di atas akhirnya")
    return Target(low, high, goal.arah)


def _profile(text: str, tahun: Aturan) -> ProfilCapaian:
    if not text:
        return tahun.profil()
    name = text.casefold()
    known = sorted({p.id for p in tahun.himpunan.profil})
    if name not in known:
        raise GalatArgumen(Galat.NILAI, f"profil {text!r} tidak dikenal; pilih {', '.join(known)}")
    return tahun.profil(name)


def _bounded(result: Hasil, profile: ProfilCapaian) -> Hasil:
    """The result with the bounds of its profile in the formula."""
    if profile.batas_atas is None or profile.batas_bawah is None:
        return result
    low, high = format_number(profile.batas_bawah), format_number(profile.batas_atas)
    return result._replace(rumus=f"{result.rumus}, dibatasi {low} sampai {high}")


def _polaritas(text: str, goal: Target) -> Polaritas | None:
    if not text or (goal.sampai is not None and text.casefold() == "rentang"):
        return None
    found = calc.polaritas(text)
    if found is None:
        raise GalatArgumen(Galat.NILAI, f'polaritas {text!r} tidak dikenal; tulis "naik" atau "turun"')
    return found
