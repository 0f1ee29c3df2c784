"""A LibreOffice that dies, or cannot do the work: one line that says what to do instead.

In its place runs a Python that answers as LibreOffice would, so no LibreOffice is needed.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from kinerja_xl.errors import KinerjaError
from kinerja_xl.mesin import soffice

AGAIN = "Coba lagi, atau pakai --tanpa-pdf."


@pytest.fixture
def office(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> soffice.Soffice:
    monkeypatch.setattr(soffice, "_found", lambda _: ("soffice", sys.executable))
    monkeypatch.setattr(soffice, "_as_user", lambda command: command)
    monkeypatch.setattr(soffice, "_hand_over", lambda path: None)
    return soffice.Soffice()


def says(office: soffice.Soffice, answer: object) -> soffice.Soffice:
    """The same with a worker that gives this answer to everything; a text is its program."""
    always = f"for _ in iter(input, ''): print({json.dumps(answer)!r}, flush=True)"
    office._worker.write_text(answer if isinstance(answer, str) else always, encoding="utf-8")
    return office


def test_a_libreoffice_that_dies_is_said_and_the_next_task_starts_another(office: soffice.Soffice) -> None:
    for program in ("", "import sys; sys.stdin.close()", "input()"):
        with pytest.raises(KinerjaError) as raised:
            says(office, program).cetak(b"", {})
        assert str(raised.value) == f"LibreOffice berhenti selagi menyusun dokumen ini. {AGAIN}"
    office._folder.joinpath("dokumen.pdf").write_bytes(b"%PDF")
    assert says(office, {"halaman": {"bab1": 3}}).cetak(b"", {"bab1": "?"}) == (b"%PDF", {"bab1": 3})
    office.tutup()
    assert not office._folder.exists()


@pytest.mark.parametrize(
    ("task", "said"),
    [
        (lambda one: one.jalankan(b"", {}), "LibreOffice tidak dapat menghitung buku kerja ini (rusak)."),
        (
            lambda one: one.cetak(b"", {}),
            "PDF tidak dapat dibuat (rusak). Pasang LibreOffice Writer, atau pakai --tanpa-pdf.",
        ),
        (
            lambda one: one.cetak_buku(b""),
            f"LibreOffice tidak dapat membuat .pdf (rusak). {AGAIN}",
        ),
        (
            lambda one: one.gambar(b"", 10, 10),
            f"LibreOffice tidak dapat membuat .pdf (rusak). {AGAIN}",
        ),
    ],
)
def test_work_that_libreoffice_refuses_is_one_line(office: soffice.Soffice, task, said: str) -> None:
    with pytest.raises(KinerjaError) as raised:
        task(says(office, {"gagal": "rusak"}))
    assert str(raised.value) == said
    office.tutup()


def test_without_libreoffice_or_its_python_the_other_way_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(soffice.shutil, "which", lambda name: None)
    with pytest.raises(KinerjaError, match=r"LibreOffice tidak terpasang\. Pasang LibreOffice"):
        soffice.perlu_libreoffice()
    monkeypatch.setattr(soffice.shutil, "which", lambda name: "/usr/bin/soffice")
    monkeypatch.setattr(soffice, "_has_uno", lambda python: False)
    with pytest.raises(KinerjaError, match="Pasang paket python3-uno milik LibreOffice"):
        soffice.perlu_libreoffice()


def test_an_extension_that_cannot_be_made_or_added(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    unopkg = tmp_path / "unopkg"
    unopkg.write_text("#!/bin/sh\necho rusak >&2; exit 1\n")
    unopkg.chmod(0o755)
    monkeypatch.setattr(soffice, "_found", lambda _: (str(tmp_path / "soffice"), sys.executable))
    monkeypatch.setattr(soffice, "_as_user", lambda command: command)
    monkeypatch.setattr(soffice, "_hand_over", lambda path: None)

    def unmade() -> bytes:
        raise OSError("tidak ada tipe")

    with pytest.raises(KinerjaError, match=r"Ekstensi Calc tidak dapat disusun \(tidak ada tipe\)\. Pakai --mesin"):
        soffice.Soffice(unmade)
    with pytest.raises(KinerjaError, match=r"kinerja\.oxt tidak terpasang di LibreOffice \(rusak\)"):
        soffice.Soffice(lambda: b"")
