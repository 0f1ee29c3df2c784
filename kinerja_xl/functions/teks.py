"""Functions of text: numbers as staff type them, and the number of a civil servant."""

from __future__ import annotations

from kinerja_xl.calc.hasil import Hasil, Masukan
from kinerja_xl.calc.nip import find_nip, nip_fault
from kinerja_xl.functions.fungsi import Jawaban, Satu, Teks, fungsi
from kinerja_xl.functions.nilai import Galat, GalatArgumen, desimal, entry_of, text_of
from kinerja_xl.numbers import read_number

_DIGITS_A_CELL_KEEPS = 15
_COMPOSITION = "18 angka: tanggal lahir, tahun dan bulan pengangkatan, jenis kelamin, nomor urut"
_BASIS = "Peraturan Kepala BKN Nomor 22 Tahun 2007"


@fungsi(contoh='=ANGKA("Rp 1.250.000,00")')
def angka(teks: Satu, pemisah: Teks = "") -> Hasil:
    """Angka dari teks seperti ditulis di Indonesia: 1.250,5; Rp 1.000.000; 72,58%; (1.000); 12 Bulan.

    Teks yang dapat dibaca dua cara, misalnya 22.28, tidak ditebak: hasilnya #VALUE!.

    Argumen:
        teks: sel atau teks yang memuat satu angka; persen dibaca dalam persen, 72,58% menjadi 72,58
        pemisah: pemisah desimal, "," atau "."; bila kosong ","

    >>> from kinerja_xl.functions import hitung
    >>> hitung("ANGKA", "Rp 1.250.000,00"), hitung("ANGKA", "22.28"), hitung("ANGKA", "22.28", ".")
    (1250000.0, #VALUE!, 22.28)
    """
    if pemisah not in ("", ",", "."):
        raise GalatArgumen(Galat.NILAI, f'pemisah {pemisah!r} tidak dikenal; tulis "," atau "."')
    entry = entry_of(teks)
    if entry.kind == "teks":
        entry = entry._replace(reading=read_number(entry.text, pemisah or ","))
    one = Masukan.of("teks", entry)._replace(alamat=None)
    return Hasil(one.nilai, "angka dalam teks", (one,))


@fungsi(hasil="logika", contoh="=NIP_SAH(C7)")
def nip_sah(nip: Satu) -> Jawaban:
    """BENAR bila NIP tersusun sah: 18 angka, tanggal lahir, TMT, jenis kelamin, dan umur saat diangkat.

    Argumen:
        nip: NIP sebagai teks; NIP yang tersimpan sebagai angka sudah kehilangan angka terakhirnya

    >>> from kinerja_xl.functions import hitung
    >>> hitung("NIP_SAH", "19700101 199003 1 001"), hitung("NIP_SAH", "197013011990031001"), hitung("NIP_SAH", "")
    (True, False, #N/A)
    """
    entry = entry_of(nip)
    if entry.is_blank:
        return Jawaban(None, _COMPOSITION, (Masukan.of("nip", entry)._replace(alamat=None),), _BASIS)
    if isinstance(nip, (int, float)) and not isinstance(nip, bool):
        stored = f"{desimal(nip):f}"
        fault = f"tersimpan sebagai angka, hanya {_DIGITS_A_CELL_KEEPS} angka pertamanya yang utuh"
        digits = stored if len(stored) <= _DIGITS_A_CELL_KEEPS else ""
    else:
        digits = find_nip(text_of(nip), labelled=False)
        fault = ""
    fault = nip_fault(digits) if digits else fault or "bukan deretan angka"
    return Jawaban(not fault, _COMPOSITION, (), _BASIS, fault)
