"""Fungsi lembar kerja kinerja_xl untuk Excel lewat xlwings.

Dibangun dari daftar fungsi kinerja_xl; jangan disunting: perubahan hilang pada "make hosts" berikutnya.
"""

import xlwings as xw

from kinerja_xl.functions.nilai import TIDAK_DIISI
from kinerja_xl.hosts.excel.server import answer, run_command


def perintah(nama):
    """Jalankan perintah sebuah tombol pita; hasilnya pesan untuk pemakai, atau teks kosong."""
    return run_command(nama)


@xw.func(category='Kinerja')
@xw.arg('teks', "raw", doc='sel atau teks yang memuat satu angka; persen dibaca dalam persen, 72,58% menjadi 72,58')
@xw.arg('pemisah', "raw", doc='pemisah desimal, "," atau "."; bila kosong ","')
@xw.ret("raw")
def ANGKA(teks, pemisah=TIDAK_DIISI):
    """Angka dari teks seperti ditulis di Indonesia: 1.250,5; Rp 1.000.000; 72,58%; (1.000); 12 Bulan. Teks yang dapat dibaca dua cara, misalnya 22.28, tidak ditebak: hasilnya #VALUE!."""
    return answer('ANGKA', teks, pemisah)


@xw.func(category='Kinerja')
@xw.arg('realisasi', "raw", doc='angka yang dicapai; bila kosong hasilnya #N/A karena belum ada realisasi')
@xw.arg('target', "raw", doc='angka yang direncanakan, atau teks seperti 80-90 dan <= 14')
@xw.arg('polaritas', "raw", doc='"naik" bila makin besar makin baik, "turun" bila makin kecil makin baik; bila kosong naik, kecuali targetnya berbentuk <= 14')
@xw.arg('profil', "raw", doc='"nisbah" (turun = target / realisasi), "khusus" atau "batas120"; bila kosong profil baku')
@xw.arg('tahun', "raw", doc='tahun aturan yang dipakai; bila kosong, aturan terbaru')
@xw.ret("raw")
def CAPAIAN(realisasi, target, polaritas=TIDAK_DIISI, profil=TIDAK_DIISI, tahun=TIDAK_DIISI):
    """Capaian kinerja dalam persen: realisasi dibandingkan dengan target."""
    return answer('CAPAIAN', realisasi, target, polaritas, profil, tahun)


@xw.func(category='Kinerja')
@xw.arg('capaian', "raw", doc='capaian kinerja dalam persen')
@xw.arg('serapan', "raw", doc='serapan anggaran dalam persen')
@xw.ret("raw")
def EFISIENSI(capaian, serapan):
    """Tingkat efisiensi: capaian kinerja dikurangi serapan anggaran, dalam poin persen."""
    return answer('EFISIENSI', capaian, serapan)


@xw.func(category='Kinerja')
@xw.arg('disparitas', "raw", doc='rentang jumlah orang yang datanya tidak sesuai, per indikator')
@xw.arg('populasi', "raw", doc='rentang jumlah orang yang diperiksa, sebanyak sel disparitas')
@xw.arg('bobot', "raw", doc='rentang bobot indikator, jumlahnya 100; bila kosong, disparitas dan populasi dijumlahkan dahulu')
@xw.ret("raw")
def IKD(disparitas, populasi, bobot=TIDAK_DIISI):
    """Indeks Kualitas Data ASN: (1 - disparitas / populasi) x 100, dirata-rata menurut bobot indikatornya."""
    return answer('IKD', disparitas, populasi, bobot)


@xw.func(category='Kinerja')
@xw.arg('jawaban', "raw", doc='satu baris per responden dan satu kolom per unsur, isinya 1 sampai 4; atau satu baris (atau satu kolom) nilai rata-rata per unsur')
@xw.arg('tahun', "raw", doc='tahun aturan yang dipakai; bila kosong, aturan terbaru')
@xw.ret("raw")
def IKM(jawaban, tahun=TIDAK_DIISI):
    """Indeks Kepuasan Masyarakat, 25 sampai 100, dari jawaban responden atau dari nilai rata-rata setiap unsur."""
    return answer('IKM', jawaban, tahun)


@xw.func(category='Kinerja')
@xw.arg('pegawai', "raw", doc='daftar pegawai, dengan judul (urutan kolom bebas) atau tanpa judul menurut urutan baku: pendidikan, kelompok jabatan, diklat kepemimpinan, fungsional, teknis, seminar, nilai kinerja, hukuman; boleh didahului nama dan NIP; atau empat kolom poin')
@xw.arg('cara', "raw", doc='"ketat" untuk menghitung data yang kosong sebagai 0 poin; bila kosong, pegawai yang belum lengkap tidak ikut dirata-rata')
@xw.arg('tahun', "raw", doc='tahun aturan yang dipakai; bila kosong, aturan terbaru')
@xw.ret("raw")
def IPA(pegawai, cara=TIDAK_DIISI, tahun=TIDAK_DIISI):
    """Indeks Profesionalitas ASN unit: rata-rata poin pegawai yang datanya lengkap."""
    return answer('IPA', pegawai, cara, tahun)


@xw.func(category='Kinerja')
@xw.arg('pegawai', "raw", doc='daftar pegawai seperti pada IPA')
@xw.arg('dimensi', "raw", doc='"kualifikasi", "kompetensi", "kinerja" atau "disiplin"')
@xw.arg('tahun', "raw", doc='tahun aturan yang dipakai; bila kosong, aturan terbaru')
@xw.ret("raw")
def IPA_DIMENSI(pegawai, dimensi, tahun=TIDAK_DIISI):
    """Rata-rata poin satu dimensi IPA dari pegawai yang datanya lengkap."""
    return answer('IPA_DIMENSI', pegawai, dimensi, tahun)


@xw.func(category='Kinerja')
@xw.arg('dimensi', "raw", doc='"kualifikasi", "kinerja" atau "disiplin"')
@xw.arg('kelas', "raw", doc='rentang nama kelas, misalnya S-1, 76-90 (Baik), ringan')
@xw.arg('jumlah', "raw", doc='rentang jumlah orang per kelas, sebanyak sel kelas')
@xw.arg('tahun', "raw", doc='tahun aturan yang dipakai; bila kosong, aturan terbaru')
@xw.ret("raw")
def IPA_FREKUENSI(dimensi, kelas, jumlah, tahun=TIDAK_DIISI):
    """Nilai satu dimensi IPA dari tabel frekuensi: jumlah (orang x poin kelas) dibagi jumlah orang."""
    return answer('IPA_FREKUENSI', dimensi, kelas, jumlah, tahun)


@xw.func(category='Kinerja')
@xw.arg('nilai', "raw", doc='nilai IPA, 0 sampai 100')
@xw.arg('tahun', "raw", doc='tahun aturan yang dipakai; bila kosong, aturan terbaru')
@xw.ret("raw")
def IPA_KATEGORI(nilai, tahun=TIDAK_DIISI):
    """Kategori tingkat profesionalitas: Sangat Tinggi, Tinggi, Sedang, Rendah, atau Sangat Rendah."""
    return answer('IPA_KATEGORI', nilai, tahun)


@xw.func(category='Kinerja')
@xw.arg('pegawai', "raw", doc='satu baris pegawai atau seluruh daftar, seperti pada IPA; baris judul ikut sebagai teks')
@xw.arg('dimensi', "raw", doc='"kualifikasi", "kompetensi", "kinerja" atau "disiplin"; bila kosong, jumlah keempatnya')
@xw.arg('tahun', "raw", doc='tahun aturan yang dipakai; bila kosong, aturan terbaru')
@xw.ret("raw")
def IPA_SKOR(pegawai, dimensi=TIDAK_DIISI, tahun=TIDAK_DIISI):
    """Poin IPA setiap pegawai, satu baris hasil untuk setiap baris rentang; #N/A bila datanya belum lengkap."""
    return answer('IPA_SKOR', pegawai, dimensi, tahun)


@xw.func(category='Kinerja')
@xw.arg('fungsi', "raw", doc='nama fungsi dalam tanda kutip, misalnya "CAPAIAN"')
@xw.arg('argumen_1', "raw", doc='argumen pertama fungsi itu')
@xw.arg('argumen_2', "raw", doc='argumen kedua fungsi itu')
@xw.arg('argumen_3', "raw", doc='argumen ketiga fungsi itu')
@xw.arg('argumen_4', "raw", doc='argumen keempat fungsi itu')
@xw.arg('argumen_5', "raw", doc='argumen kelima fungsi itu')
@xw.ret("raw")
def JELASKAN(fungsi, argumen_1=TIDAK_DIISI, argumen_2=TIDAK_DIISI, argumen_3=TIDAK_DIISI, argumen_4=TIDAK_DIISI, argumen_5=TIDAK_DIISI):
    """Uraian asal nilai sebuah fungsi: hasil, rumus, masukan, dasar hukum, dan alasan bila tidak dapat dihitung."""
    return answer('JELASKAN', fungsi, argumen_1, argumen_2, argumen_3, argumen_4, argumen_5)


@xw.func(category='Kinerja')
@xw.arg('nilai', "raw", doc='jumlah nilai delapan aspek, 0 sampai 400')
@xw.arg('tahun', "raw", doc='tahun aturan yang dipakai; bila kosong, aturan terbaru')
@xw.ret("raw")
def KATEGORI_MERIT(nilai, tahun=TIDAK_DIISI):
    """Kategori penerapan sistem merit: Buruk, Kurang, Baik, atau Sangat Baik."""
    return answer('KATEGORI_MERIT', nilai, tahun)


@xw.func(category='Kinerja')
@xw.arg('nilai', "raw", doc='nilai IKM, 25 sampai 100')
@xw.arg('tahun', "raw", doc='tahun aturan yang dipakai; bila kosong, aturan terbaru')
@xw.ret("raw")
def MUTU_IKM(nilai, tahun=TIDAK_DIISI):
    """Mutu pelayanan menurut IKM: A, B, C atau D."""
    return answer('MUTU_IKM', nilai, tahun)


@xw.func(category='Kinerja')
@xw.arg('nilai', "raw", doc='rentang nilai')
@xw.arg('bobot', "raw", doc='rentang bobot sebanyak sel nilai; jumlahnya 100, atau 1 bila selnya berformat persen')
@xw.ret("raw")
def NILAI_BERBOBOT(nilai, bobot):
    """Jumlah nilai x bobot, misalnya nilai kinerja manajemen internal; bobot berjumlah 100 (atau 1)."""
    return answer('NILAI_BERBOBOT', nilai, bobot)


@xw.func(category='Kinerja')
@xw.arg('capaian', "raw", doc='capaian dalam persen, dibulatkan ke persen utuh sebelum dikonversi')
@xw.arg('target_tertinggi', "raw", doc='"ya" bila target indikatornya sudah nilai tertinggi yang mungkin')
@xw.arg('tahun', "raw", doc='tahun aturan yang dipakai; bila kosong, aturan terbaru')
@xw.ret("raw")
def NILAI_IKI(capaian, target_tertinggi=TIDAK_DIISI, tahun=TIDAK_DIISI):
    """Nilai IKI dari capaian, 0 sampai 120, menurut konversi PermenPANRB 8/2021."""
    return answer('NILAI_IKI', capaian, target_tertinggi, tahun)


@xw.func(category='Kinerja')
@xw.arg('komponen', "raw", doc='nilai setiap komponen menurut urutan pedoman; tanpa bobot berupa poin, dengan bobot berupa persen')
@xw.arg('bobot', "raw", doc='bobot setiap komponen, jumlahnya 100')
@xw.arg('tahun', "raw", doc='tahun evaluasi (bukan tahun kinerja); bila kosong, aturan terbaru')
@xw.ret("raw")
def NILAI_SAKIP(komponen, bobot=TIDAK_DIISI, tahun=TIDAK_DIISI):
    """Nilai evaluasi SAKIP: jumlah nilai komponen, atau jumlah nilai x bobot bila bobot diberikan."""
    return answer('NILAI_SAKIP', komponen, bobot, tahun)


@xw.func(category='Kinerja')
@xw.arg('nip', "raw", doc='NIP sebagai teks; NIP yang tersimpan sebagai angka sudah kehilangan angka terakhirnya')
@xw.ret("raw")
def NIP_SAH(nip):
    """BENAR bila NIP tersusun sah: 18 angka, tanggal lahir, TMT, jenis kelamin, dan umur saat diangkat."""
    return answer('NIP_SAH', nip)


@xw.func(category='Kinerja')
@xw.arg('nilai', "raw", doc='rentang nilai per tahun menurut urutan tahunnya, tanpa yang kosong')
@xw.ret("raw")
def PERTUMBUHAN(nilai):
    """Pertumbuhan rata-rata per tahun dalam persen, dari nilai tahun pertama ke nilai tahun terakhir."""
    return answer('PERTUMBUHAN', nilai)


@xw.func(category='Kinerja')
@xw.arg('nilai', "raw", doc='nilai hasil evaluasi, 0 sampai 100')
@xw.arg('tahun', "raw", doc='tahun evaluasi (bukan tahun kinerja); bila kosong, aturan terbaru')
@xw.ret("raw")
def PREDIKAT_SAKIP(nilai, tahun=TIDAK_DIISI):
    """Predikat evaluasi SAKIP: AA, A, BB, B, CC, C atau D."""
    return answer('PREDIKAT_SAKIP', nilai, tahun)


@xw.func(category='Kinerja')
@xw.arg('capaian', "raw", doc='rentang capaian dalam persen')
@xw.ret("raw")
def RERATA_CAPAIAN(capaian):
    """Rata-rata capaian dari sel yang berisi; sel kosong dan tanda - dilewati, teks lain ditolak."""
    return answer('RERATA_CAPAIAN', capaian)


@xw.func(category='Kinerja')
@xw.arg('realisasi', "raw", doc='realisasi anggaran dalam rupiah')
@xw.arg('pagu', "raw", doc='pagu anggaran dalam rupiah')
@xw.ret("raw")
def SERAPAN(realisasi, pagu):
    """Serapan anggaran dalam persen: realisasi dibagi pagu."""
    return answer('SERAPAN', realisasi, pagu)


@xw.func(category='Kinerja')
@xw.arg('pagu', "raw", doc='pagu anggaran dalam rupiah')
@xw.arg('realisasi', "raw", doc='realisasi anggaran dalam rupiah')
@xw.ret("raw")
def SILPA(pagu, realisasi):
    """Sisa anggaran dalam rupiah: pagu dikurangi realisasi."""
    return answer('SILPA', pagu, realisasi)


@xw.func(category='Kinerja')
@xw.arg('persen', "raw", doc='tingkat capaian dalam persen')
@xw.arg('tahun', "raw", doc='tahun aturan yang dipakai; bila kosong, aturan terbaru')
@xw.ret("raw")
def SKALA_PERMENDAGRI86(persen, tahun=TIDAK_DIISI):
    """Peringkat realisasi kinerja menurut Permendagri 86/2017: Sangat Tinggi sampai Sangat Rendah."""
    return answer('SKALA_PERMENDAGRI86', persen, tahun)


@xw.func(category='Kinerja')
@xw.arg('capaian', "raw", doc='capaian dalam persen')
@xw.arg('tahun', "raw", doc='tahun aturan yang dipakai; bila kosong, aturan terbaru')
@xw.ret("raw")
def STATUS_CAPAIAN(capaian, tahun=TIDAK_DIISI):
    """Status capaian: Tidak Tercapai, Tercapai, atau Melebihi Target, menurut capaian yang dibulatkan 2 desimal."""
    return answer('STATUS_CAPAIAN', capaian, tahun)
