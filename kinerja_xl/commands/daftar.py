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
    """A command: the name hosts call it by, its label, what it does in one sentence, and the group it stands in."""

    nama: str
    judul: str
    bantuan: str
    kelompok: str
    jalan: Callable[[BukuKerja], str]


_LIST = (
    Perintah(
        "validasi",
        "Validasi",
        "Periksa seluruh buku kerja: temuan ditulis di lembar Temuan, selnya diwarnai dan diberi komentar.",
        "Periksa",
        validasi,
    ),
    Perintah(
        "periksa_cascading",
        "Periksa Cascading",
        "Periksa penjenjangan saja: induk dan anak, pagu, IKU, IKI, dan keselarasan antartabel.",
        "Periksa",
        periksa_cascading,
    ),
    Perintah(
        "temuan_berikutnya",
        "Temuan berikutnya",
        "Pindah ke sel temuan berikutnya menurut urutan lembar Temuan.",
        "Periksa",
        temuan_berikutnya,
    ),
    Perintah(
        "bersihkan",
        "Hapus Temuan",
        "Hapus lembar Temuan, warna, dan komentarnya; isi buku kerja tidak berubah.",
        "Periksa",
        bersihkan,
    ),
    Perintah(
        "hitung_ulang",
        "Hitung Ulang",
        "Masukkan ulang rumus kinerja dan hitung ulang seluruh buku kerja, misalnya bila sel menampilkan #NAME?.",
        "Rumus",
        hitung_ulang,
    ),
    Perintah(
        "bekukan",
        "Bekukan",
        "Ubah rumus kinerja menjadi rumus biasa atau nilai, agar terbaca di komputer tanpa kinerja_xl.",
        "Rumus",
        bekukan,
    ),
    Perintah("laporan", "Laporan", "Tulis semua temuan sebagai berkas teks di samping buku kerja.", "Berkas", laporan),
    Perintah("buku_baru", "Buku baru", "Buat Buku Kinerja kosong di samping buku kerja ini.", "Berkas", buku_baru),
    Perintah("panduan", "Panduan", "Buka panduan pemakaian.", "Berkas", panduan),
)
PERINTAH: Mapping[str, Perintah] = {p.nama: p for p in _LIST}


def jalankan(nama: str, buku: BukuKerja) -> str:
    """Run a command and say in one sentence what came of it; failures are said too, never raised.

    A host shows what is raised to it as a traceback, or not at all.
    """
    try:
        return PERINTAH[nama].jalan(buku)
    except KinerjaError as error:
        return str(error)
    except Dibatalkan:
        return "Dibatalkan."
    except Exception as error:  # a fault of ours is told like any other failure
        return f"Kesalahan di dalam kinerja_xl ({type(error).__name__}: {error}). Laporkan kepada pengembang."
