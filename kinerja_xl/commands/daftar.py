"""The list of commands, as ribbon, menu and toolbar show them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from kinerja_xl.commands.berkas import buku_baru, laporan, panduan
from kinerja_xl.commands.buku import BukuKerja, Dibatalkan
from kinerja_xl.commands.rumus import bekukan, hitung_ulang
from kinerja_xl.commands.temuan import bersihkan, periksa_cascading, temuan_berikutnya, validasi
from kinerja_xl.errors import KinerjaError


class Perintah(NamedTuple):
    """A command as a staff member sees it.

    `nama` is what hosts call it by; `ringkas` is one line, `uraian` what happens and where; `ikon` is one of Office's
    own images; `utama` says that its button is a large one.
    """

    nama: str
    judul: str
    kelompok: str
    ringkas: str
    uraian: str
    ikon: str
    jalan: Callable[[BukuKerja], str]
    utama: bool = False


TAB = "Kinerja"
"""The tab of the ribbon, the menu, the toolbar."""
_LIST = (
    Perintah(
        "validasi",
        "Validasi",
        "Periksa",
        "Periksa buku kerja ini",
        "Mencari setiap angka yang tidak mengikuti angka lainnya, lalu menulis temuannya ke lembar Temuan dan menandai "
        "selnya. Angka Anda tidak diubah. Klik lagi untuk memeriksa ulang.",
        "DataValidation",
        validasi,
        True,
    ),
    Perintah(
        "periksa_cascading",
        "Periksa Cascading",
        "Periksa",
        "Periksa penjenjangan kinerja",
        "Hanya memeriksa penjenjangan: induk dan anak, pagu, IKU, IKI, dan keselarasan antartabel.",
        "TraceDependents",
        periksa_cascading,
        True,
    ),
    Perintah(
        "temuan_berikutnya",
        "Temuan berikutnya",
        "Periksa",
        "Ke sel temuan berikutnya",
        "Melompat ke sel temuan berikutnya sesudah sel yang sedang dipilih. Jalankan Validasi lebih dahulu.",
        "ReviewNextComment",
        temuan_berikutnya,
    ),
    Perintah(
        "bersihkan",
        "Hapus Temuan",
        "Periksa",
        "Hapus lembar Temuan dan semua tandanya",
        "Menghapus lembar Temuan, warna sel, dan komentarnya. Isi buku kerja, warna, dan komentar Anda sendiri tetap.",
        "ReviewDeleteComment",
        bersihkan,
    ),
    Perintah(
        "hitung_ulang",
        "Hitung Ulang",
        "Hitung",
        "Hitung ulang semua fungsi kinerja_xl",
        "Memasukkan kembali rumus yang memakai fungsi kinerja_xl lalu menghitungnya, juga yang masih tampil #NAME? "
        "karena diketik sebelum kinerja_xl terpasang.",
        "CalculateNow",
        hitung_ulang,
        True,
    ),
    Perintah(
        "bekukan",
        "Bekukan",
        "Hitung",
        "Siapkan buku kerja untuk dikirim",
        "Mengganti fungsi kinerja_xl dengan rumus biasa, atau dengan nilainya, agar penerima tanpa kinerja_xl melihat "
        "angka yang sama. Simpan dahulu salinan aslinya.",
        "PasteValues",
        bekukan,
    ),
    Perintah(
        "laporan",
        "Laporan",
        "Dokumen",
        "Tulis laporan hasil pemeriksaan",
        "Menulis semua temuan sebagai berkas teks di samping buku kerja ini.",
        "CreateReport",
        laporan,
    ),
    Perintah(
        "buku_baru",
        "Buku baru",
        "Dokumen",
        "Buka templat buku kerja kosong",
        "Menyimpan Buku Kinerja kosong dengan lembar dan judul resmi di samping buku kerja ini lalu membukanya.",
        "FileNew",
        buku_baru,
    ),
    Perintah(
        "panduan",
        "Panduan",
        "Dokumen",
        "Buka panduan kinerja_xl",
        "Panduan singkat: fungsi, arti kode temuan, dan apa yang harus dilakukan.",
        "Help",
        panduan,
    ),
)
PERINTAH: Mapping[str, Perintah] = {p.nama: p for p in _LIST}


def jalankan(nama: str, buku: BukuKerja) -> str:
    """Run a command and say in one sentence what came of it; a failure the user can mend is said too, never raised."""
    try:
        return PERINTAH[nama].jalan(buku)
    except KinerjaError as error:
        return str(error)
    except Dibatalkan:
        return "Dibatalkan."
