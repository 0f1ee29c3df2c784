Attribute VB_Name = "KinerjaBantuan"
Option Explicit
Option Private Module
' Teks bantuan setiap fungsi dan argumennya untuk jendela Sisipkan Fungsi (fx), dibangun dari daftar fungsi.

Private mSelesai As Boolean
Private mGagal As Boolean
Private mAwalan As String

' Sekali saja, begitu ada buku kerja yang terbuka. Cara ketiga hanya bila versi Excel ini menolak dua yang pertama.
Public Sub DaftarkanBantuan()
    If mSelesai Or ActiveWorkbook Is Nothing Then Exit Sub
    mSelesai = True
    Daftarkan ""
    If mGagal Then Daftarkan "'" & ThisWorkbook.Name & "'!"
    If mGagal Then DaftarkanTerbuka
    If mGagal Then Catat "bantuan", "teks bantuan fungsi tidak dapat didaftarkan"
    ThisWorkbook.Saved = True
End Sub

Private Sub Daftarkan(ByVal awalan As String)
    mAwalan = awalan
    mGagal = False
    BantuanSemua
End Sub

' Sebagian versi Excel menolak bantuan untuk buku kerja tersembunyi, dan add-in selalu tersembunyi.
Private Sub DaftarkanTerbuka()
    Dim terdepan As Workbook
    Set terdepan = ActiveWorkbook
    On Error Resume Next
    Application.ScreenUpdating = False
    ThisWorkbook.IsAddin = False
    ThisWorkbook.Windows(1).Visible = True
    Daftarkan ""
    ThisWorkbook.IsAddin = True
    terdepan.Activate
    Application.ScreenUpdating = True
End Sub

Private Sub BantuanFungsi(ByVal namaFungsi As String, ByVal uraian As String, ByVal daftar As Variant)
    On Error GoTo gagal
    Application.MacroOptions Macro:=mAwalan & namaFungsi, Description:=uraian, Category:="Kinerja", _
        ArgumentDescriptions:=daftar
    Exit Sub
gagal:
    mGagal = True
End Sub

Private Sub BantuanSemua()
    BantuanANGKA
    BantuanCAPAIAN
    BantuanEFISIENSI
    BantuanIKD
    BantuanIKM
    BantuanIPA
    BantuanIPA_DIMENSI
    BantuanIPA_FREKUENSI
    BantuanIPA_KATEGORI
    BantuanIPA_SKOR
    BantuanJELASKAN
    BantuanKATEGORI_MERIT
    BantuanMUTU_IKM
    BantuanNILAI_BERBOBOT
    BantuanNILAI_IKI
    BantuanNILAI_SAKIP
    BantuanNIP_SAH
    BantuanPERTUMBUHAN
    BantuanPREDIKAT_SAKIP
    BantuanRERATA_CAPAIAN
    BantuanSERAPAN
    BantuanSILPA
    BantuanSKALA_PERMENDAGRI86
    BantuanSTATUS_CAPAIAN
End Sub

Private Sub BantuanANGKA()
    BantuanFungsi "ANGKA", "Angka dari teks seperti ditulis di Indonesia: 1.250,5; Rp 1.000.000; 72,58%; (1.000); 12 Bulan. Teks yang dapat dibaca dua cara, misalnya 22.28, tidak ditebak: " & "hasilnya #VALUE!.", Array( _
        "sel atau teks yang memuat satu angka; persen dibaca dalam persen, 72,58% menjadi 72,58", _
        "pemisah desimal, "","" atau "".""; bila kosong "",""")
End Sub

Private Sub BantuanCAPAIAN()
    BantuanFungsi "CAPAIAN", "Capaian kinerja dalam persen: realisasi dibandingkan dengan target.", Array( _
        "angka yang dicapai; bila kosong hasilnya #N/A karena belum ada realisasi", _
        "angka yang direncanakan, atau teks seperti 80-90 dan <= 14", _
        """naik"" bila makin besar makin baik, ""turun"" bila makin kecil makin baik; bila kosong naik, kecuali targetnya berbentuk <= 14", _
        """nisbah"" (turun = target / realisasi), ""khusus"" atau ""batas120""; bila kosong profil baku", _
        "tahun aturan yang dipakai; bila kosong, aturan terbaru")
End Sub

Private Sub BantuanEFISIENSI()
    BantuanFungsi "EFISIENSI", "Tingkat efisiensi: capaian kinerja dikurangi serapan anggaran, dalam poin persen.", Array( _
        "capaian kinerja dalam persen", _
        "serapan anggaran dalam persen")
End Sub

Private Sub BantuanIKD()
    BantuanFungsi "IKD", "Indeks Kualitas Data ASN: (1 - disparitas / populasi) x 100, dirata-rata menurut bobot indikatornya.", Array( _
        "rentang jumlah orang yang datanya tidak sesuai, per indikator", _
        "rentang jumlah orang yang diperiksa, sebanyak sel disparitas", _
        "rentang bobot indikator, jumlahnya 100; bila kosong, disparitas dan populasi dijumlahkan dahulu")
End Sub

Private Sub BantuanIKM()
    BantuanFungsi "IKM", "Indeks Kepuasan Masyarakat, 25 sampai 100, dari jawaban responden atau dari nilai rata-rata setiap unsur.", Array( _
        "satu baris per responden dan satu kolom per unsur, isinya 1 sampai 4; atau satu baris (atau satu kolom) nilai rata-rata per unsur", _
        "tahun aturan yang dipakai; bila kosong, aturan terbaru")
End Sub

Private Sub BantuanIPA()
    BantuanFungsi "IPA", "Indeks Profesionalitas ASN unit: rata-rata poin pegawai yang datanya lengkap.", Array( _
        "daftar pegawai, dengan judul (urutan kolom bebas) atau tanpa judul menurut urutan baku: pendidikan, kelompok jabatan, diklat kepemimpinan, fungsional, teknis, s" & _
        "eminar, nilai kinerja, hukuman; boleh didahului nama dan NIP; atau empat kolom poin", _
        """ketat"" untuk menghitung data yang kosong sebagai 0 poin; bila kosong, pegawai yang belum lengkap tidak ikut dirata-rata", _
        "tahun aturan yang dipakai; bila kosong, aturan terbaru")
End Sub

Private Sub BantuanIPA_DIMENSI()
    BantuanFungsi "IPA_DIMENSI", "Rata-rata poin satu dimensi IPA dari pegawai yang datanya lengkap.", Array( _
        "daftar pegawai seperti pada IPA", _
        """kualifikasi"", ""kompetensi"", ""kinerja"" atau ""disiplin""", _
        "tahun aturan yang dipakai; bila kosong, aturan terbaru")
End Sub

Private Sub BantuanIPA_FREKUENSI()
    BantuanFungsi "IPA_FREKUENSI", "Nilai satu dimensi IPA dari tabel frekuensi: jumlah (orang x poin kelas) dibagi jumlah orang.", Array( _
        """kualifikasi"", ""kinerja"" atau ""disiplin""", _
        "rentang nama kelas, misalnya S-1, 76-90 (Baik), ringan", _
        "rentang jumlah orang per kelas, sebanyak sel kelas", _
        "tahun aturan yang dipakai; bila kosong, aturan terbaru")
End Sub

Private Sub BantuanIPA_KATEGORI()
    BantuanFungsi "IPA_KATEGORI", "Kategori tingkat profesionalitas: Sangat Tinggi, Tinggi, Sedang, Rendah, atau Sangat Rendah.", Array( _
        "nilai IPA, 0 sampai 100", _
        "tahun aturan yang dipakai; bila kosong, aturan terbaru")
End Sub

Private Sub BantuanIPA_SKOR()
    BantuanFungsi "IPA_SKOR", "Poin IPA setiap pegawai, satu baris hasil untuk setiap baris rentang; #N/A bila datanya belum lengkap.", Array( _
        "satu baris pegawai atau seluruh daftar, seperti pada IPA; baris judul ikut sebagai teks", _
        """kualifikasi"", ""kompetensi"", ""kinerja"" atau ""disiplin""; bila kosong, jumlah keempatnya", _
        "tahun aturan yang dipakai; bila kosong, aturan terbaru")
End Sub

Private Sub BantuanJELASKAN()
    BantuanFungsi "JELASKAN", "Uraian asal nilai sebuah fungsi: hasil, rumus, masukan, dasar hukum, dan alasan bila tidak dapat dihitung.", Array( _
        "nama fungsi dalam tanda kutip, misalnya ""CAPAIAN""", _
        "argumen pertama fungsi itu", _
        "argumen kedua fungsi itu", _
        "argumen ketiga fungsi itu", _
        "argumen keempat fungsi itu", _
        "argumen kelima fungsi itu")
End Sub

Private Sub BantuanKATEGORI_MERIT()
    BantuanFungsi "KATEGORI_MERIT", "Kategori penerapan sistem merit: Buruk, Kurang, Baik, atau Sangat Baik.", Array( _
        "jumlah nilai delapan aspek, 0 sampai 400", _
        "tahun aturan yang dipakai; bila kosong, aturan terbaru")
End Sub

Private Sub BantuanMUTU_IKM()
    BantuanFungsi "MUTU_IKM", "Mutu pelayanan menurut IKM: A, B, C atau D.", Array( _
        "nilai IKM, 25 sampai 100", _
        "tahun aturan yang dipakai; bila kosong, aturan terbaru")
End Sub

Private Sub BantuanNILAI_BERBOBOT()
    BantuanFungsi "NILAI_BERBOBOT", "Jumlah nilai x bobot, misalnya nilai kinerja manajemen internal; bobot berjumlah 100 (atau 1).", Array( _
        "rentang nilai", _
        "rentang bobot sebanyak sel nilai; jumlahnya 100, atau 1 bila selnya berformat persen")
End Sub

Private Sub BantuanNILAI_IKI()
    BantuanFungsi "NILAI_IKI", "Nilai IKI dari capaian, 0 sampai 120, menurut konversi PermenPANRB 8/2021.", Array( _
        "capaian dalam persen, dibulatkan ke persen utuh sebelum dikonversi", _
        """ya"" bila target indikatornya sudah nilai tertinggi yang mungkin", _
        "tahun aturan yang dipakai; bila kosong, aturan terbaru")
End Sub

Private Sub BantuanNILAI_SAKIP()
    BantuanFungsi "NILAI_SAKIP", "Nilai evaluasi SAKIP: jumlah nilai komponen, atau jumlah nilai x bobot bila bobot diberikan.", Array( _
        "nilai setiap komponen menurut urutan pedoman; tanpa bobot berupa poin, dengan bobot berupa persen", _
        "bobot setiap komponen, jumlahnya 100", _
        "tahun evaluasi (bukan tahun kinerja); bila kosong, aturan terbaru")
End Sub

Private Sub BantuanNIP_SAH()
    BantuanFungsi "NIP_SAH", "BENAR bila NIP tersusun sah: 18 angka, tanggal lahir, TMT, jenis kelamin, dan umur saat diangkat.", Array( _
        "NIP sebagai teks; NIP yang tersimpan sebagai angka sudah kehilangan angka terakhirnya")
End Sub

Private Sub BantuanPERTUMBUHAN()
    BantuanFungsi "PERTUMBUHAN", "Pertumbuhan rata-rata per tahun dalam persen, dari nilai tahun pertama ke nilai tahun terakhir.", Array( _
        "rentang nilai per tahun menurut urutan tahunnya, tanpa yang kosong")
End Sub

Private Sub BantuanPREDIKAT_SAKIP()
    BantuanFungsi "PREDIKAT_SAKIP", "Predikat evaluasi SAKIP: AA, A, BB, B, CC, C atau D.", Array( _
        "nilai hasil evaluasi, 0 sampai 100", _
        "tahun evaluasi (bukan tahun kinerja); bila kosong, aturan terbaru")
End Sub

Private Sub BantuanRERATA_CAPAIAN()
    BantuanFungsi "RERATA_CAPAIAN", "Rata-rata capaian dari sel yang berisi; sel kosong dan tanda - dilewati, teks lain ditolak.", Array( _
        "rentang capaian dalam persen")
End Sub

Private Sub BantuanSERAPAN()
    BantuanFungsi "SERAPAN", "Serapan anggaran dalam persen: realisasi dibagi pagu.", Array( _
        "realisasi anggaran dalam rupiah", _
        "pagu anggaran dalam rupiah")
End Sub

Private Sub BantuanSILPA()
    BantuanFungsi "SILPA", "Sisa anggaran dalam rupiah: pagu dikurangi realisasi.", Array( _
        "pagu anggaran dalam rupiah", _
        "realisasi anggaran dalam rupiah")
End Sub

Private Sub BantuanSKALA_PERMENDAGRI86()
    BantuanFungsi "SKALA_PERMENDAGRI86", "Peringkat realisasi kinerja menurut Permendagri 86/2017: Sangat Tinggi sampai Sangat Rendah.", Array( _
        "tingkat capaian dalam persen", _
        "tahun aturan yang dipakai; bila kosong, aturan terbaru")
End Sub

Private Sub BantuanSTATUS_CAPAIAN()
    BantuanFungsi "STATUS_CAPAIAN", "Status capaian: Tidak Tercapai, Tercapai, atau Melebihi Target, menurut capaian yang dibulatkan 2 desimal.", Array( _
        "capaian dalam persen", _
        "tahun aturan yang dipakai; bila kosong, aturan terbaru")
End Sub
