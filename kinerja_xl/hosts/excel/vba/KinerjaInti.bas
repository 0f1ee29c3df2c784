Attribute VB_Name = "KinerjaInti"
Option Explicit
Option Private Module
' Jembatan antara Excel dan Python: argumen ke Python, jawaban ke sel, kegagalan ke catatan.

Private Const MODUL As String = "kinerja_fungsi"
Private Const TUNGGU As Long = 1601
Private Const PUTUS As Long = 1602
Private Const JEDA_DETIK As Long = 10

Private mPython As Object
Private mCobaLagi As Date

' Nilai sebuah fungsi dari argumen yang sudah dibaca IsiArgumen; "wajib" adalah banyaknya yang harus diisi.
Public Function HitungFungsi(ByVal namaFungsi As String, ByVal wajib As Long, ByVal isian As Variant) As Variant
    Dim nomor As Long
    On Error GoTo gagal
    HitungFungsi = CVErr(xlErrValue)
    For nomor = 0 To wajib - 1
        If TidakDiisi(isian(nomor)) Then Exit Function
    Next nomor
    HitungFungsi = JawabanSel(PanggilPython(namaFungsi, isian))
    Exit Function
gagal:
    If Err.Number <> TUNGGU Then Catat namaFungsi, Err.Description
    HitungFungsi = CVErr(xlErrValue)
End Function

' Isi argumen untuk Python: rentang menjadi larik Value2 dalam satu panggilan; yang tidak diisi mendapat tanda sendiri,
' karena bukan sel kosong.
Public Function IsiArgumen(Optional ByVal argumen As Variant) As Variant
    On Error GoTo gagal
    If IsMissing(argumen) Then
        IsiArgumen = ChrW$(@TANDA@) & "-"
    ElseIf Not IsObject(argumen) Then
        IsiArgumen = argumen
    ElseIf TypeOf argumen Is Range Then
        IsiArgumen = IsiRentang(argumen)
    Else
        IsiArgumen = CVErr(xlErrValue)
    End If
    Exit Function
gagal:
    IsiArgumen = CVErr(xlErrValue)
End Function

' Sebuah tombol pita: perintahnya dikerjakan Python, pesannya ditampilkan di sini.
Public Sub JalankanPerintah(ByVal namaPerintah As String, ByVal labelTombol As String)
    Dim py As Object
    Dim pesan As String
    On Error GoTo gagal
    mCobaLagi = 0
    Application.Cursor = xlWait
    Application.StatusBar = "Kinerja: " & labelTombol & " sedang dikerjakan ..."
    Set py = PythonHidup()
    py.SetAttr py.Module("xlwings._xlwindows"), "BOOK_CALLER", ActiveWorkbook
    pesan = py.Str(py.Call(py.Module(MODUL), "perintah", py.Tuple(namaPerintah)))
    PulihkanLayar
    If Len(pesan) > 0 Then MsgBox pesan, vbInformation, "Kinerja"
    Exit Sub
gagal:
    Catat namaPerintah, Err.Description
    Set mPython = Nothing
    PulihkanLayar
    MsgBox labelTombol & " tidak dapat dijalankan karena Python milik kinerja_xl tidak menjawab." & vbCrLf & vbCrLf & _
        "Yang dapat dilakukan: tutup Excel, buka Command Prompt, lalu ketik  kinerja pasang --periksa" & vbCrLf & _
        "Rinciannya ada di " & BerkasCatatan(), vbExclamation, "Kinerja"
End Sub

Private Sub PulihkanLayar()
    Application.Cursor = xlDefault
    Application.StatusBar = False
End Sub

' Satu panggilan. Bila Python yang dipakai sudah mati, sekali dicoba menghidupkan yang baru; bila itu pun gagal,
' sel-sel berikutnya tidak mencoba lagi selama beberapa detik, agar Excel tidak macet.
Private Function PanggilPython(ByVal namaFungsi As String, ByVal isian As Variant) As Variant
    Dim pernahHidup As Boolean
    Dim uraian As String
    If Now < mCobaLagi Then Err.Raise TUNGGU
    pernahHidup = Not mPython Is Nothing
    On Error GoTo terputus
ulang:
    PanggilPython = PythonHidup().CallUDF(MODUL, namaFungsi, isian)
    Exit Function
terputus:
    uraian = Err.Description
    Set mPython = Nothing
    If pernahHidup Then
        pernahHidup = False
        Resume ulang
    End If
    mCobaLagi = DateAdd("s", JEDA_DETIK, Now)
    Err.Raise PUTUS, "kinerja_xl", uraian
End Function

' Penyambung ke Python disimpan: mencarinya lagi untuk setiap sel membaca lembar konfigurasi belasan kali.
Private Function PythonHidup() As Object
    If mPython Is Nothing Then Set mPython = xlwings.XLPy()
    Set PythonHidup = mPython
End Function

Private Function TidakDiisi(ByVal isiArg As Variant) As Boolean
    If VarType(isiArg) = vbString Then TidakDiisi = (isiArg = ChrW$(@TANDA@) & "-")
End Function

' Kolom atau baris utuh dipotong di akhir bagian yang terpakai; gabungan beberapa rentang tidak didukung.
Private Function IsiRentang(ByVal rentang As Range) As Variant
    Dim terpakai As Range
    Dim banyakBaris As Long
    Dim banyakKolom As Long
    If rentang.Areas.Count > 1 Then
        IsiRentang = CVErr(xlErrValue)
        Exit Function
    End If
    banyakBaris = rentang.Rows.Count
    banyakKolom = rentang.Columns.Count
    Set terpakai = rentang.Worksheet.UsedRange
    If banyakBaris = rentang.Worksheet.Rows.Count Then banyakBaris = terpakai.Row + terpakai.Rows.Count - 1
    If banyakKolom = rentang.Worksheet.Columns.Count Then banyakKolom = terpakai.Column + terpakai.Columns.Count - 1
    IsiRentang = rentang.Resize(banyakBaris, banyakKolom).Value2
End Function

' Jawaban Python sebagai isi sel: tanda galat di mana pun di dalamnya menjadi galat Excel yang sebenarnya.
Private Function JawabanSel(ByVal jawaban As Variant) As Variant
    Dim nomorBaris As Long
    Dim nomorKolom As Long
    Select Case BanyakDimensi(jawaban)
    Case 0
        jawaban = SatuSel(jawaban)
    Case 1
        For nomorKolom = LBound(jawaban) To UBound(jawaban)
            jawaban(nomorKolom) = SatuSel(jawaban(nomorKolom))
        Next nomorKolom
    Case Else
        For nomorBaris = LBound(jawaban, 1) To UBound(jawaban, 1)
            For nomorKolom = LBound(jawaban, 2) To UBound(jawaban, 2)
                jawaban(nomorBaris, nomorKolom) = SatuSel(jawaban(nomorBaris, nomorKolom))
            Next nomorKolom
        Next nomorBaris
    End Select
    JawabanSel = jawaban
End Function

Private Function SatuSel(ByVal nilaiSel As Variant) As Variant
    SatuSel = nilaiSel
    If VarType(nilaiSel) = vbString Then
        If Left$(nilaiSel, 1) = ChrW$(@TANDA@) Then SatuSel = CVErr(CLng(Mid$(nilaiSel, 2)))
    End If
End Function

Private Function BanyakDimensi(ByVal jawaban As Variant) As Long
    Dim batas As Long
    If Not IsArray(jawaban) Then Exit Function
    BanyakDimensi = 1
    On Error GoTo satuSaja
    batas = UBound(jawaban, 2)
    BanyakDimensi = 2
satuSaja:
End Function

Private Function BerkasCatatan() As String
    BerkasCatatan = Environ$("LOCALAPPDATA") & "\kinerja_xl\catatan.log"
End Function

' Kegagalan masuk catatan, tidak pernah ke sel.
Public Sub Catat(ByVal tempat As String, ByVal uraian As String)
    Dim berkas As Integer
    On Error Resume Next
    berkas = FreeFile
    Open BerkasCatatan() For Append As #berkas
    Print #berkas, Format$(Now, "yyyy-mm-dd hh:nn:ss") & " Excel " & tempat & ": " & uraian
    Close #berkas
End Sub
