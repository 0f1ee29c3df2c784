Attribute VB_Name = "KinerjaPita"
Option Explicit
' Tombol-tombol pita Kinerja; dibangun oleh "make hosts", jangan disunting.

Public Sub PitaValidasi(ByVal control As IRibbonControl)
    JalankanPerintah "validasi", "Validasi"
End Sub

Public Sub PitaPeriksaCascading(ByVal control As IRibbonControl)
    JalankanPerintah "periksa_cascading", "Periksa Cascading"
End Sub

Public Sub PitaTemuanBerikutnya(ByVal control As IRibbonControl)
    JalankanPerintah "temuan_berikutnya", "Temuan berikutnya"
End Sub

Public Sub PitaBersihkan(ByVal control As IRibbonControl)
    JalankanPerintah "bersihkan", "Hapus Temuan"
End Sub

Public Sub PitaHitungUlang(ByVal control As IRibbonControl)
    JalankanPerintah "hitung_ulang", "Hitung Ulang"
End Sub

Public Sub PitaBekukan(ByVal control As IRibbonControl)
    JalankanPerintah "bekukan", "Bekukan"
End Sub

Public Sub PitaLaporan(ByVal control As IRibbonControl)
    JalankanPerintah "laporan", "Laporan"
End Sub

Public Sub PitaBukuBaru(ByVal control As IRibbonControl)
    JalankanPerintah "buku_baru", "Buku baru"
End Sub

Public Sub PitaPanduan(ByVal control As IRibbonControl)
    JalankanPerintah "panduan", "Panduan"
End Sub
