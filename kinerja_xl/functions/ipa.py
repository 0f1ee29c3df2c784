"""Functions of the Indeks Profesionalitas ASN: of a unit, of each person, of a dimension, from frequencies."""

from __future__ import annotations

from decimal import Decimal

from kinerja_xl.calc import ipa as calc
from kinerja_xl.calc.hasil import Hasil, Masukan
from kinerja_xl.functions.fungsi import BAKU, Jawaban, Rentang, Teks, fungsi
from kinerja_xl.functions.nilai import Galat, GalatArgumen, Matriks, Sel, is_blank, masukan, text_of
from kinerja_xl.functions.pegawai import doubts, measured, noted, people_of
from kinerja_xl.functions.rentang import same_size
from kinerja_xl.regulasi import Aturan

_STRICT = ("ketat", "biasa", "")


@fungsi(contoh="=IPA(Pegawai!B5:K60)")
def ipa(pegawai: Rentang, cara: Teks = "", tahun: Aturan = BAKU) -> Hasil:
    """Indeks Profesionalitas ASN unit: rata-rata poin pegawai yang datanya lengkap.

    Argumen:
        pegawai: daftar pegawai, dengan judul (urutan kolom bebas) atau tanpa judul menurut urutan baku: pendidikan,
            kelompok jabatan, diklat kepemimpinan, fungsional, teknis, seminar, nilai kinerja, hukuman; boleh didahului
            nama dan NIP; atau empat kolom poin
        cara: "ketat" untuk menghitung data yang kosong sebagai 0 poin; bila kosong, pegawai yang belum lengkap
            tidak ikut dirata-rata

    >>> from kinerja_xl.functions import hitung
    >>> orang = [["S-2", "Administrator", "ya", None, "ya", "ya", 85, None], ["S1", "Pelaksana", 0, 0, 0, 1, None, ""]]
    >>> hitung("IPA", orang), hitung("IPA", orang, "ketat"), hitung("IPA", [[1, 2, 3]])
    (90.0, 63.75, #VALUE!)
    """
    people = measured(pegawai, tahun)
    unit = calc.ipa_poin([p.poin for p in people], tahun)
    return noted(unit.ketat if _strict(cara) else unit.ipa, people, unit)


@fungsi(hasil="larik", contoh="=IPA_SKOR(Pegawai!B5:K60)")
def ipa_skor(pegawai: Rentang, dimensi: Teks = "", tahun: Aturan = BAKU) -> Jawaban:
    """Poin IPA setiap pegawai, satu baris hasil untuk setiap baris rentang; #N/A bila datanya belum lengkap.

    Argumen:
        pegawai: satu baris pegawai atau seluruh daftar, seperti pada IPA; baris judul ikut sebagai teks
        dimensi: "kualifikasi", "kompetensi", "kinerja" atau "disiplin"; bila kosong, jumlah keempatnya

    >>> from kinerja_xl.functions import hitung
    >>> hitung("IPA_SKOR", [["S-2", "Administrator", "ya", None, "ya", "ya", 85, None]])
    [[90.0]]
    """
    name = _dimension(dimensi) if dimensi else "total"
    found = people_of(pegawai, tahun)
    column: Matriks = [[""] for _ in pegawai]
    if found.baris_judul:
        column[0] = ["IPA" if name == "total" else f"Poin {name}"]
    for row, points in found.orang:
        value = getattr(points, name)
        column[row] = [Galat.TIDAK_ADA if value is None else value]
    for row, error in found.galat.items():
        column[row] = [error]
    formula = "poin kualifikasi + kompetensi + kinerja + disiplin" if name == "total" else f"poin {name}"
    return Jawaban(column, formula, (), _basis(tahun), doubts(found.orang))


@fungsi(contoh='=IPA_DIMENSI(Pegawai!B5:K60;"kompetensi")')
def ipa_dimensi(pegawai: Rentang, dimensi: Teks, tahun: Aturan = BAKU) -> Hasil:
    """Rata-rata poin satu dimensi IPA dari pegawai yang datanya lengkap.

    Argumen:
        pegawai: daftar pegawai seperti pada IPA
        dimensi: "kualifikasi", "kompetensi", "kinerja" atau "disiplin"

    >>> from kinerja_xl.functions import hitung
    >>> hitung("IPA_DIMENSI", [[20, 40, 25, 5], [15, 22.5, 25, 5]], "kompetensi")
    31.25
    """
    name = _dimension(dimensi)
    people = measured(pegawai, tahun)
    unit = calc.ipa_poin([p.poin for p in people], tahun)
    return noted(unit.dimensi[name], people, unit)


@fungsi(
    hasil="teks",
    contoh="=IPA_KATEGORI(C62)",
    gagal=Galat.ANGKA,
    asli=(
        'IF({nilai}="",NA(),IF(OR({nilai}<0,{nilai}>100),SQRT(-1),IF(ROUND({nilai},2)>90,"Sangat Tinggi",'
        'IF(ROUND({nilai},2)>80,"Tinggi",IF(ROUND({nilai},2)>70,"Sedang",IF(ROUND({nilai},2)>60,"Rendah",'
        '"Sangat Rendah"))))))'
    ),
)
def ipa_kategori(nilai: Masukan, tahun: Aturan = BAKU) -> Jawaban:
    """Kategori tingkat profesionalitas: Sangat Tinggi, Tinggi, Sedang, Rendah, atau Sangat Rendah.

    Argumen:
        nilai: nilai IPA, 0 sampai 100

    >>> from kinerja_xl.functions import hitung
    >>> hitung("IPA_KATEGORI", 80.004), hitung("IPA_KATEGORI", 80.006), hitung("IPA_KATEGORI", 101)
    ('Sedang', 'Tinggi', #NUM!)
    """
    basis = tahun.rujukan(tahun.skala("kategori_ipa").dasar)
    if nilai.nilai is None:
        return Jawaban(None, "pita kategori IPA", (nilai,), basis)
    if not 0 <= nilai.nilai <= 100:
        return Jawaban(None, "pita kategori IPA", (nilai,), basis, "nilai IPA di luar 0 sampai 100")
    return Jawaban(calc.kategori(nilai.nilai, tahun), "pita kategori IPA, dari nilai yang dibulatkan", (nilai,), basis)


@fungsi(contoh='=IPA_FREKUENSI("kualifikasi";B5:B10;C5:C10)')
def ipa_frekuensi(dimensi: Teks, kelas: Rentang, jumlah: Rentang, tahun: Aturan = BAKU) -> Hasil:
    """Nilai satu dimensi IPA dari tabel frekuensi: jumlah (orang x poin kelas) dibagi jumlah orang.

    Argumen:
        dimensi: "kualifikasi", "kinerja" atau "disiplin"
        kelas: rentang nama kelas, misalnya S-1, 76-90 (Baik), ringan
        jumlah: rentang jumlah orang per kelas, sebanyak sel kelas

    >>> from kinerja_xl.functions import hitung
    >>> hitung("IPA_FREKUENSI", "kualifikasi", [["S-2"], ["S-1"], ["SMA"]], [[10], [50], [40]])
    11.5
    """
    same_size(kelas, jumlah)
    name = _dimension(dimensi)
    if name == "kompetensi":
        raise GalatArgumen(Galat.NILAI, "kompetensi tidak dapat dihitung dari satu kolom frekuensi; pakai IPA_DIMENSI")
    counted = []
    for word, count in zip(_flat(kelas), _flat(jumlah)):
        if is_blank(word) and is_blank(count):
            continue
        if isinstance(word, Galat):
            raise GalatArgumen(word, f"kelas berisi galat {word.value}")
        people = Masukan(text_of(word), Decimal(0)) if is_blank(count) else masukan(text_of(word), count)
        if people.nilai is not None and people.nilai < 0:
            raise GalatArgumen(Galat.NILAI, f"jumlah orang {people} tidak boleh negatif")
        counted.append((people, _points_of(text_of(word), name, tahun)))
    return calc.dimensi_frekuensi(name, counted, tahun)


def _points_of(word: str, dimension: str, tahun: Aturan) -> Decimal:
    classes = getattr(tahun.ipa, dimension)
    found = calc.kelas_kinerja(word, tahun.ipa) if dimension == "kinerja" else calc.class_of(word, classes)
    if found is None:
        raise GalatArgumen(Galat.NILAI, f"kelas {dimension} {word!r} tidak dikenal")
    return found.poin


def _dimension(text: str) -> str:
    name = text.casefold()
    if name not in calc.DIMENSI:
        raise GalatArgumen(Galat.NILAI, f"dimensi {text!r} tidak dikenal; pilih {', '.join(calc.DIMENSI)}")
    return name


def _strict(cara: str) -> bool:
    if cara.casefold() not in _STRICT:
        raise GalatArgumen(Galat.NILAI, f'cara {cara!r} tidak dikenal; tulis "ketat" atau kosongkan')
    return cara.casefold() == "ketat"


def _basis(tahun: Aturan) -> str:
    return tahun.rujukan(tahun.ipa.dasar)


def _flat(rows: Matriks) -> list[Sel]:
    return [cell for row in rows for cell in row]
