"""The commands of ribbon, menu and toolbar, written once for every spreadsheet host."""

from __future__ import annotations

from kinerja_xl.commands.daftar import PERINTAH as PERINTAH
from kinerja_xl.commands.daftar import jalankan as jalankan
