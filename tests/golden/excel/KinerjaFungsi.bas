Attribute VB_Name = "KinerjaFungsi"
Option Explicit
' Dibangun dari daftar fungsi kinerja_xl; jangan disunting: perubahan hilang pada "make hosts" berikutnya.

Public Function ANGKA(ByVal teks As Variant, _
    Optional ByVal pemisah As Variant) As Variant
Attribute ANGKA.VB_Description = "Angka dari teks seperti ditulis di Indonesia: 1.250,5; Rp 1.000.000; 72,58%; (1.000); 12 Bulan. Teks yang dapat dibaca dua cara, misalnya 22.28, tidak ditebak: hasilnya #VALUE!."
    ANGKA = HitungFungsi("ANGKA", 1, Array(IsiArgumen(teks), _
        IsiArgumen(pemisah)))
End Function

Public Function CAPAIAN(ByVal realisasi As Variant, _
    ByVal target As Variant, _
    Optional ByVal polaritas As Variant, _
    Optional ByVal profil As Variant, _
    Optional ByVal tahun As Variant) As Variant
Attribute CAPAIAN.VB_Description = "Capaian kinerja dalam persen: realisasi dibandingkan dengan target."
    CAPAIAN = HitungFungsi("CAPAIAN", 2, Array(IsiArgumen(realisasi), _
        IsiArgumen(target), _
        IsiArgumen(polaritas), _
        IsiArgumen(profil), _
        IsiArgumen(tahun)))
End Function

Public Function EFISIENSI(ByVal CAPAIAN As Variant, _
    ByVal SERAPAN As Variant) As Variant
Attribute EFISIENSI.VB_Description = "Tingkat efisiensi: capaian kinerja dikurangi serapan anggaran, dalam poin persen."
    EFISIENSI = HitungFungsi("EFISIENSI", 2, Array(IsiArgumen(CAPAIAN), _
        IsiArgumen(SERAPAN)))
End Function

Public Function IKD(ByVal disparitas As Variant, _
    ByVal populasi As Variant, _
    Optional ByVal bobot As Variant) As Variant
Attribute IKD.VB_Description = "Indeks Kualitas Data ASN: (1 - disparitas / populasi) x 100, dirata-rata menurut bobot indikatornya."
    IKD = HitungFungsi("IKD", 2, Array(IsiArgumen(disparitas), _
        IsiArgumen(populasi), _
        IsiArgumen(bobot)))
End Function

Public Function IKM(ByVal jawaban As Variant, _
    Optional ByVal tahun As Variant) As Variant
Attribute IKM.VB_Description = "Indeks Kepuasan Masyarakat, 25 sampai 100, dari jawaban responden atau dari nilai rata-rata setiap unsur."
    IKM = HitungFungsi("IKM", 1, Array(IsiArgumen(jawaban), _
        IsiArgumen(tahun)))
End Function

Public Function IPA(ByVal pegawai As Variant, _
    Optional ByVal cara As Variant, _
    Optional ByVal tahun As Variant) As Variant
Attribute IPA.VB_Description = "Indeks Profesionalitas ASN unit: rata-rata poin pegawai yang datanya lengkap."
    IPA = HitungFungsi("IPA", 1, Array(IsiArgumen(pegawai), _
        IsiArgumen(cara), _
        IsiArgumen(tahun)))
End Function

Public Function IPA_DIMENSI(ByVal pegawai As Variant, _
    ByVal dimensi As Variant, _
    Optional ByVal tahun As Variant) As Variant
Attribute IPA_DIMENSI.VB_Description = "Rata-rata poin satu dimensi IPA dari pegawai yang datanya lengkap."
    IPA_DIMENSI = HitungFungsi("IPA_DIMENSI", 2, Array(IsiArgumen(pegawai), _
        IsiArgumen(dimensi), _
        IsiArgumen(tahun)))
End Function

Public Function IPA_FREKUENSI(ByVal dimensi As Variant, _
    ByVal kelas As Variant, _
    ByVal jumlah As Variant, _
    Optional ByVal tahun As Variant) As Variant
Attribute IPA_FREKUENSI.VB_Description = "Nilai satu dimensi IPA dari tabel frekuensi: jumlah (orang x poin kelas) dibagi jumlah orang."
    IPA_FREKUENSI = HitungFungsi("IPA_FREKUENSI", 3, Array(IsiArgumen(dimensi), _
        IsiArgumen(kelas), _
        IsiArgumen(jumlah), _
        IsiArgumen(tahun)))
End Function

Public Function IPA_KATEGORI(ByVal nilai As Variant, _
    Optional ByVal tahun As Variant) As Variant
Attribute IPA_KATEGORI.VB_Description = "Kategori tingkat profesionalitas: Sangat Tinggi, Tinggi, Sedang, Rendah, atau Sangat Rendah."
    IPA_KATEGORI = HitungFungsi("IPA_KATEGORI", 1, Array(IsiArgumen(nilai), _
        IsiArgumen(tahun)))
End Function

Public Function IPA_SKOR(ByVal pegawai As Variant, _
    Optional ByVal dimensi As Variant, _
    Optional ByVal tahun As Variant) As Variant
Attribute IPA_SKOR.VB_Description = "Poin IPA setiap pegawai, satu baris hasil untuk setiap baris rentang; #N/A bila datanya belum lengkap."
    IPA_SKOR = HitungFungsi("IPA_SKOR", 1, Array(IsiArgumen(pegawai), _
        IsiArgumen(dimensi), _
        IsiArgumen(tahun)))
End Function

Public Function JELASKAN(ByVal fungsi As Variant, _
    Optional ByVal argumen_1 As Variant, _
    Optional ByVal argumen_2 As Variant, _
    Optional ByVal argumen_3 As Variant, _
    Optional ByVal argumen_4 As Variant, _
    Optional ByVal argumen_5 As Variant) As Variant
Attribute JELASKAN.VB_Description = "Uraian asal nilai sebuah fungsi: hasil, rumus, masukan, dasar hukum, dan alasan bila tidak dapat dihitung."
    JELASKAN = HitungFungsi("JELASKAN", 1, Array(IsiArgumen(fungsi), _
        IsiArgumen(argumen_1), _
        IsiArgumen(argumen_2), _
        IsiArgumen(argumen_3), _
        IsiArgumen(argumen_4), _
        IsiArgumen(argumen_5)))
End Function

Public Function KATEGORI_MERIT(ByVal nilai As Variant, _
    Optional ByVal tahun As Variant) As Variant
Attribute KATEGORI_MERIT.VB_Description = "Kategori penerapan sistem merit: Buruk, Kurang, Baik, atau Sangat Baik."
    KATEGORI_MERIT = HitungFungsi("KATEGORI_MERIT", 1, Array(IsiArgumen(nilai), _
        IsiArgumen(tahun)))
End Function

Public Function MUTU_IKM(ByVal nilai As Variant, _
    Optional ByVal tahun As Variant) As Variant
Attribute MUTU_IKM.VB_Description = "Mutu pelayanan menurut IKM: A, B, C atau D."
    MUTU_IKM = HitungFungsi("MUTU_IKM", 1, Array(IsiArgumen(nilai), _
        IsiArgumen(tahun)))
End Function

Public Function NILAI_BERBOBOT(ByVal nilai As Variant, _
    ByVal bobot As Variant) As Variant
Attribute NILAI_BERBOBOT.VB_Description = "Jumlah nilai x bobot, misalnya nilai kinerja manajemen internal; bobot berjumlah 100 (atau 1)."
    NILAI_BERBOBOT = HitungFungsi("NILAI_BERBOBOT", 2, Array(IsiArgumen(nilai), _
        IsiArgumen(bobot)))
End Function

Public Function NILAI_IKI(ByVal CAPAIAN As Variant, _
    Optional ByVal target_tertinggi As Variant, _
    Optional ByVal tahun As Variant) As Variant
Attribute NILAI_IKI.VB_Description = "Nilai IKI dari capaian, 0 sampai 120, menurut konversi PermenPANRB 8/2021."
    NILAI_IKI = HitungFungsi("NILAI_IKI", 1, Array(IsiArgumen(CAPAIAN), _
        IsiArgumen(target_tertinggi), _
        IsiArgumen(tahun)))
End Function

Public Function NILAI_SAKIP(ByVal komponen As Variant, _
    Optional ByVal bobot As Variant, _
    Optional ByVal tahun As Variant) As Variant
Attribute NILAI_SAKIP.VB_Description = "Nilai evaluasi SAKIP: jumlah nilai komponen, atau jumlah nilai x bobot bila bobot diberikan."
    NILAI_SAKIP = HitungFungsi("NILAI_SAKIP", 1, Array(IsiArgumen(komponen), _
        IsiArgumen(bobot), _
        IsiArgumen(tahun)))
End Function

Public Function NIP_SAH(ByVal nip As Variant) As Variant
Attribute NIP_SAH.VB_Description = "BENAR bila NIP tersusun sah: 18 angka, tanggal lahir, TMT, jenis kelamin, dan umur saat diangkat."
    NIP_SAH = HitungFungsi("NIP_SAH", 1, Array(IsiArgumen(nip)))
End Function

Public Function PERTUMBUHAN(ByVal nilai As Variant) As Variant
Attribute PERTUMBUHAN.VB_Description = "Pertumbuhan rata-rata per tahun dalam persen, dari nilai tahun pertama ke nilai tahun terakhir."
    PERTUMBUHAN = HitungFungsi("PERTUMBUHAN", 1, Array(IsiArgumen(nilai)))
End Function

Public Function PREDIKAT_SAKIP(ByVal nilai As Variant, _
    Optional ByVal tahun As Variant) As Variant
Attribute PREDIKAT_SAKIP.VB_Description = "Predikat evaluasi SAKIP: AA, A, BB, B, CC, C atau D."
    PREDIKAT_SAKIP = HitungFungsi("PREDIKAT_SAKIP", 1, Array(IsiArgumen(nilai), _
        IsiArgumen(tahun)))
End Function

Public Function RERATA_CAPAIAN(ByVal CAPAIAN As Variant) As Variant
Attribute RERATA_CAPAIAN.VB_Description = "Rata-rata capaian dari sel yang berisi; sel kosong dan tanda - dilewati, teks lain ditolak."
    RERATA_CAPAIAN = HitungFungsi("RERATA_CAPAIAN", 1, Array(IsiArgumen(CAPAIAN)))
End Function

Public Function SERAPAN(ByVal realisasi As Variant, _
    ByVal pagu As Variant) As Variant
Attribute SERAPAN.VB_Description = "Serapan anggaran dalam persen: realisasi dibagi pagu."
    SERAPAN = HitungFungsi("SERAPAN", 2, Array(IsiArgumen(realisasi), _
        IsiArgumen(pagu)))
End Function

Public Function SILPA(ByVal pagu As Variant, _
    ByVal realisasi As Variant) As Variant
Attribute SILPA.VB_Description = "Sisa anggaran dalam rupiah: pagu dikurangi realisasi."
    SILPA = HitungFungsi("SILPA", 2, Array(IsiArgumen(pagu), _
        IsiArgumen(realisasi)))
End Function

Public Function SKALA_PERMENDAGRI86(ByVal persen As Variant, _
    Optional ByVal tahun As Variant) As Variant
Attribute SKALA_PERMENDAGRI86.VB_Description = "Peringkat realisasi kinerja menurut Permendagri 86/2017: Sangat Tinggi sampai Sangat Rendah."
    SKALA_PERMENDAGRI86 = HitungFungsi("SKALA_PERMENDAGRI86", 1, Array(IsiArgumen(persen), _
        IsiArgumen(tahun)))
End Function

Public Function STATUS_CAPAIAN(ByVal CAPAIAN As Variant, _
    Optional ByVal tahun As Variant) As Variant
Attribute STATUS_CAPAIAN.VB_Description = "Status capaian: Tidak Tercapai, Tercapai, atau Melebihi Target, menurut capaian yang dibulatkan 2 desimal."
    STATUS_CAPAIAN = HitungFungsi("STATUS_CAPAIAN", 1, Array(IsiArgumen(CAPAIAN), _
        IsiArgumen(tahun)))
End Function
