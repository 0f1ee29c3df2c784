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
    Application.MacroOptions Macro:=mAwalan & namaFungsi, Description:=uraian, Category:=@KATEGORI@, _
        ArgumentDescriptions:=daftar
    Exit Sub
gagal:
    mGagal = True
End Sub

