"""Functions of the other indices: SAKIP, satisfaction (SKM), merit system, data quality, weighted scores."""

from __future__ import annotations

from decimal import Decimal

from kinerja_xl.calc import skm
from kinerja_xl.calc.bobot import Berbobot
from kinerja_xl.calc.bobot import nilai_berbobot as weighted
from kinerja_xl.calc.hasil import Hasil, Masukan
from kinerja_xl.calc.ikd import kesesuaian_data
from kinerja_xl.calc.iki import nilai_iki as converted
from kinerja_xl.calc.predikat import nilai_sakip as sakip_score
from kinerja_xl.functions.capaian import word_of
from kinerja_xl.functions.fungsi import BAKU, Jawaban, Rentang, Teks, fungsi
from kinerja_xl.functions.nilai import Galat, GalatArgumen, Matriks, shape
from kinerja_xl.functions.rentang import filled, inputs, same_size
from kinerja_xl.regulasi import Aturan

_YES, _NO = ("ya", "benar", "true", "1"), ("", "tidak", "salah", "false", "0")


@fungsi(hasil="teks", contoh="=PREDIKAT_SAKIP(C12)")
def predikat_sakip(nilai: Masukan, tahun: Aturan = BAKU) -> Jawaban:
    """Predikat evaluasi SAKIP: AA, A, BB, B, CC, C atau D.

    Argumen:
        nilai: nilai hasil evaluasi, 0 sampai 100
        tahun: tahun evaluasi (bukan tahun kinerja); bila kosong, aturan terbaru

    >>> from kinerja_xl.functions import hitung
    >>> hitung("PREDIKAT_SAKIP", 71.31), hitung("PREDIKAT_SAKIP", 70), hitung("PREDIKAT_SAKIP", 101)
    ('BB', 'B', #NUM!)
    """
    return word_of(nilai, "predikat_sakip", tahun)


@fungsi(contoh="=NILAI_SAKIP(D5:D8)", gagal=Galat.NILAI)
def nilai_sakip(komponen: Rentang, bobot: Rentang | None = None, tahun: Aturan = BAKU) -> Hasil:
    """Nilai evaluasi SAKIP: jumlah nilai komponen, atau jumlah nilai x bobot bila bobot diberikan.

    Argumen:
        komponen: nilai setiap komponen menurut urutan pedoman; tanpa bobot berupa poin, dengan bobot berupa persen
        bobot: bobot setiap komponen, jumlahnya 100
        tahun: tahun evaluasi (bukan tahun kinerja); bila kosong, aturan terbaru

    >>> from kinerja_xl.functions import hitung
    >>> hitung("NILAI_SAKIP", [[24], [22.5], [12], [18]]), hitung("NILAI_SAKIP", [[80, 50]], [[60, 40]])
    (76.5, 68.0)
    >>> hitung("NILAI_SAKIP", [[24], [22.5]]), hitung("NILAI_SAKIP", [[80, 50]], [[60, 50]])
    (#VALUE!, #VALUE!)
    """
    if bobot is None:
        return sakip_score(inputs("komponen", komponen, True), tahun)
    return weighted(_pairs("komponen", komponen, bobot), tahun.rujukan(tahun.sakip.dasar))


@fungsi(contoh="=NILAI_BERBOBOT(D5:D9;E5:E9)", gagal=Galat.NILAI)
def nilai_berbobot(nilai: Rentang, bobot: Rentang) -> Hasil:
    """Jumlah nilai x bobot, misalnya nilai kinerja manajemen internal; bobot berjumlah 100 (atau 1).

    Argumen:
        nilai: rentang nilai
        bobot: rentang bobot sebanyak sel nilai; jumlahnya 100, atau 1 bila selnya berformat persen

    >>> from kinerja_xl.functions import hitung
    >>> hitung("NILAI_BERBOBOT", [[90], [80]], [[25], [75]])
    82.5
    """
    return weighted(_pairs("nilai", nilai, bobot), "bobot seperti diisi pengguna")


@fungsi(contoh="=IKM(B5:J54)", gagal=Galat.NILAI)
def ikm(jawaban: Rentang, tahun: Aturan = BAKU) -> Hasil | Jawaban:
    """Indeks Kepuasan Masyarakat, 25 sampai 100, dari jawaban responden atau dari nilai rata-rata setiap unsur.

    Argumen:
        jawaban: satu baris per responden dan satu kolom per unsur, isinya 1 sampai 4; atau satu baris (atau satu
            kolom) nilai rata-rata per unsur

    >>> from kinerja_xl.functions import hitung
    >>> hitung("IKM", [[3, 4], [4, 4]]), hitung("IKM", [[3.5, 4]]), hitung("IKM", [[3, 5], [4, 4]])
    (93.75, 93.75, #VALUE!)
    """
    rows, columns = shape(jawaban)
    if rows == 1 or columns == 1:
        return skm.ikm(inputs("unsur", jawaban, True), tahun)
    answers = [inputs(f"responden {n}, unsur", [row], True) for n, row in enumerate(jawaban, 1) if filled([row])]
    result = skm.ikm_jawaban(answers, tahun)
    answered = all(any(row[n].nilai is not None for row in answers) for n in range(columns))
    return result if result.nilai is not None or not answered else _refused(result)


@fungsi(hasil="teks", contoh="=MUTU_IKM(B56)")
def mutu_ikm(nilai: Masukan, tahun: Aturan = BAKU) -> Jawaban:
    """Mutu pelayanan menurut IKM: A, B, C atau D.

    Argumen:
        nilai: nilai IKM, 25 sampai 100

    >>> from kinerja_xl.functions import hitung
    >>> hitung("MUTU_IKM", 88.31), hitung("MUTU_IKM", 76.604), hitung("MUTU_IKM", 20)
    ('A', 'C', #NUM!)
    """
    word = None if nilai.nilai is None else skm.mutu(nilai.nilai, tahun).nama
    basis = tahun.rujukan(tahun.skala("mutu_skm").dasar)
    return Jawaban(word, "pita mutu pelayanan, dari IKM yang dibulatkan", (nilai,), basis)


@fungsi(hasil="teks", contoh="=KATEGORI_MERIT(D13)")
def kategori_merit(nilai: Masukan, tahun: Aturan = BAKU) -> Jawaban:
    """Kategori penerapan sistem merit: Buruk, Kurang, Baik, atau Sangat Baik.

    Argumen:
        nilai: jumlah nilai delapan aspek, 0 sampai 400

    >>> from kinerja_xl.functions import hitung
    >>> hitung("KATEGORI_MERIT", 246.5), hitung("KATEGORI_MERIT", 401)
    ('Kurang', #NUM!)
    """
    return word_of(nilai, "kategori_merit", tahun, sebutan=True)


@fungsi(contoh="=IKD(C5:C12;D5:D12;E5:E12)", gagal=Galat.NILAI)
def ikd(disparitas: Rentang, populasi: Rentang, bobot: Rentang | None = None) -> Hasil:
    """Indeks Kualitas Data ASN: (1 - disparitas / populasi) x 100, dirata-rata menurut bobot indikatornya.

    Argumen:
        disparitas: rentang jumlah orang yang datanya tidak sesuai, per indikator
        populasi: rentang jumlah orang yang diperiksa, sebanyak sel disparitas
        bobot: rentang bobot indikator, jumlahnya 100; bila kosong, disparitas dan populasi dijumlahkan dahulu

    >>> from kinerja_xl.functions import hitung
    >>> hitung("IKD", [[5], [20]], [[200], [200]], [[40], [60]]), hitung("IKD", [[5], [20]], [[200], [200]])
    (93.0, 93.75)
    """
    same_size(disparitas, populasi)
    wrong, whole = inputs("disparitas", disparitas, True), inputs("populasi", populasi, True)
    if bobot is None:
        return _leaf(_sum("disparitas", wrong), _sum("populasi", whole))
    leaves = [_leaf(a, y) for a, y in zip(wrong, whole)]
    failed = next((leaf for leaf in leaves if leaf.nilai is None), None)
    if failed is not None:
        return failed
    scores: Matriks = [[leaf.nilai] for leaf in leaves]
    return weighted(_pairs("indikator", scores, bobot), leaves[0].rujukan)


@fungsi(contoh="=NILAI_IKI(G7)")
def nilai_iki(capaian: Masukan, target_tertinggi: Teks = "", tahun: Aturan = BAKU) -> Hasil:
    """Nilai IKI dari capaian, 0 sampai 120, menurut konversi PermenPANRB 8/2021.

    Argumen:
        capaian: capaian dalam persen, dibulatkan ke persen utuh sebelum dikonversi
        target_tertinggi: "ya" bila target indikatornya sudah nilai tertinggi yang mungkin

    >>> from kinerja_xl.functions import hitung
    >>> hitung("NILAI_IKI", 100), hitung("NILAI_IKI", 100, "ya"), hitung("NILAI_IKI", 59)
    (109.0, 120.0, 49.0)
    """
    return converted(capaian, tahun, _is_yes(target_tertinggi))


def _leaf(disparitas: Masukan, populasi: Masukan) -> Hasil:
    if populasi.nilai == 0:
        raise GalatArgumen(Galat.BAGI_NOL, f"{populasi.nama} 0")
    return kesesuaian_data(disparitas, populasi)


def _pairs(nama: str, values: Matriks, weights: Matriks) -> list[Berbobot]:
    same_size(values, weights)
    return [Berbobot(v, w) for v, w in zip(inputs(nama, values, True), inputs("bobot", weights, True))]


def _refused(result: Hasil) -> Jawaban:
    """A result that fails for an input that is there but cannot be right."""
    return Jawaban(None, result.rumus, result.masukan, result.rujukan, result.alasan, Galat.NILAI)


def _sum(nama: str, parts: list[Masukan]) -> Masukan:
    if any(p.nilai is None for p in parts):
        return next(p for p in parts if p.nilai is None)
    return Masukan(f"jumlah {nama}", sum((p.nilai or Decimal(0) for p in parts), Decimal(0)))


def _is_yes(text: str) -> bool:
    word = text.casefold()
    if word not in (*_YES, *_NO):
        raise GalatArgumen(Galat.NILAI, f'target_tertinggi {text!r} tidak dikenal; tulis "ya" atau kosongkan')
    return word in _YES
