"""The commands as a staff member sees them in a ribbon, menu or toolbar: one list for every host."""

from __future__ import annotations

from typing import NamedTuple


class Button(NamedTuple):
    """A command's button.

    `nama` is the command's name in `kinerja_xl.commands`; `ringkas` is one line, `uraian` what happens and where;
    `ikon` is one of Office's own images; `utama` says that the button is a large one.
    """

    nama: str
    label: str
    kelompok: str
    ringkas: str
    uraian: str
    ikon: str
    utama: bool = False


TAB = "Kinerja"
BUTTONS = (
    Button(
        "validasi",
        "Validasi",
        "Periksa",
        "Periksa buku kerja ini",
        "Mencari setiap angka yang tidak mengikuti angka lainnya, lalu menulis temuannya ke lembar Temuan dan menandai "
        "selnya. Angka Anda tidak diubah. Klik lagi untuk memeriksa ulang.",
        "DataValidation",
        True,
    ),
    Button(
        "periksa_cascading",
        "Periksa Cascading",
        "Periksa",
        "Periksa penjenjangan kinerja",
        "Hanya memeriksa pohon kinerja: kode, induk, pemilik, target dan satuan dari tujuan sampai sub kegiatan.",
        "TraceDependents",
        True,
    ),
    Button(
        "temuan_berikutnya",
        "Temuan berikutnya",
        "Periksa",
        "Ke sel temuan berikutnya",
        "Melompat ke sel temuan berikutnya sesudah sel yang sedang dipilih. Jalankan Validasi lebih dahulu.",
        "ReviewNextComment",
    ),
    Button(
        "hitung_ulang",
        "Hitung Ulang",
        "Hitung",
        "Hitung ulang semua fungsi kinerja_xl",
        "Memasukkan kembali rumus yang memakai fungsi kinerja_xl lalu menghitungnya, juga yang masih tampil #NAME? "
        "karena diketik sebelum add-in ini terpasang.",
        "CalculateNow",
        True,
    ),
    Button(
        "bekukan",
        "Bekukan",
        "Hitung",
        "Siapkan buku kerja untuk dikirim",
        "Mengganti fungsi kinerja_xl dengan rumus biasa, atau dengan nilainya, agar penerima tanpa add-in melihat "
        "angka yang sama. Simpan dahulu salinan aslinya.",
        "PasteValues",
    ),
    Button(
        "laporan",
        "Laporan",
        "Dokumen",
        "Buat laporan dari buku kerja ini",
        "Menyusun laporan hasil pemeriksaan dan capaian dari buku kerja yang sedang terbuka.",
        "CreateReport",
    ),
    Button(
        "buku_baru",
        "Buku baru",
        "Dokumen",
        "Buka templat buku kerja kosong",
        "Membuka buku kerja baru dengan lembar dan judul kolom resmi, siap diisi.",
        "FileNew",
    ),
    Button(
        "panduan",
        "Panduan",
        "Dokumen",
        "Buka panduan kinerja_xl",
        "Panduan singkat: fungsi, arti kode temuan, dan apa yang harus dilakukan.",
        "Help",
    ),
)
