"""The areas of the checks, in their official order: the first letters of a rule's code, and what is checked there."""

from __future__ import annotations

AREAS = {
    "buk": "struktur buku kerja",
    "ang": "penulisan angka",
    "iku": "indikator dan rumusannya",
    "tgt": "target",
    "cas": "penjenjangan kinerja",
    "pag": "pagu dan realisasi anggaran",
    "cap": "capaian kinerja",
    "ipa": "Indeks Profesionalitas ASN",
    "iki": "indikator kinerja individu",
    "slr": "keselarasan antartabel",
    "bkt": "bukti dan tindak lanjut",
    "fml": "rumus kolom",
    "kxl": "pemeriksa sendiri",
}
