Attribute VB_Name = "KinerjaBantuan"
Option Explicit
Option Private Module
' Teks bantuan setiap fungsi dan argumennya untuk jendela Sisipkan Fungsi (fx), dibangun dari daftar fungsi.

Private mSelesai As Boolean
Private mGagal As Boolean

Public Sub DaftarkanBantuan()
    If mSelesai Or ActiveWorkbook Is Nothing Then Exit Sub
    mSelesai = True
    mGagal = False
    BantuanSemua
    If mGagal Then DaftarkanTerbuka
    ThisWorkbook.Saved = True
End Sub

' Sebagian versi Excel menolak bantuan untuk buku kerja tersembunyi, dan add-in selalu tersembunyi.
Private Sub DaftarkanTerbuka()
    On Error GoTo kembali
    mGagal = False
    Application.ScreenUpdating = False
    ThisWorkbook.IsAddin = False
    BantuanSemua
kembali:
    ThisWorkbook.IsAddin = True
    Application.ScreenUpdating = True
    If mGagal Then Catat "bantuan", "teks bantuan fungsi tidak dapat didaftarkan"
End Sub

Private Sub BantuanFungsi(ByVal namaFungsi As String, ByVal uraian As String, ByVal daftar As Variant)
    On Error GoTo gagal
    Application.MacroOptions Macro:=namaFungsi, Description:=uraian, Category:=@KATEGORI@, ArgumentDescriptions:=daftar
    Exit Sub
gagal:
    mGagal = True
End Sub

