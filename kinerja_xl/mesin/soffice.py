"""One LibreOffice for a whole run, with our extension where workbooks are calculated: started at the first task."""

from __future__ import annotations

import atexit
import json
import os
import select
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import IO, Any

from kinerja_xl.batch.scratch import Scratch
from kinerja_xl.errors import KinerjaError
from kinerja_xl.mesin.sealed_pdf import sealed_pdf

Ekstensi = Callable[[], bytes]
"""Gives the bytes of our extension for Calc."""
_WORKER = Path(__file__).with_name("soffice_worker.py")
_PYTHONS = ("/usr/bin/python3", "/usr/lib/libreoffice/program/python", sys.executable)
_NOBODY = 65_534
_SECONDS = 300
_OTHER_ENGINE = "pakai --mesin formualizer"
_ALWAYS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema"
 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse">
<value>0</value></prop></item>
</oor:items>
"""


class Soffice:
    """A LibreOffice in a fresh profile; a task that it does not survive ends it, and the next starts another.

    Without an extension it lays out documents, but calculates no function of ours.

    Raises:
        KinerjaError: LibreOffice, its Python or our extension is not there.
    """

    def __init__(self, ekstensi: Ekstensi | None = None) -> None:
        self._work = "menghitung buku kerja ini" if ekstensi else "menyusun dokumen ini"
        self._instead = _OTHER_ENGINE if ekstensi else "pakai --tanpa-pdf"
        self._program, self._python = _found(self._instead)
        self._scratch = Scratch()
        self._folder = self._scratch.path
        self._process: subprocess.Popen[str] | None = None
        atexit.register(self.tutup)
        self._prepare(ekstensi)

    def jalankan(self, data: bytes, lembar: dict[str, list[tuple[int, int]]]) -> dict[str, list[Any]]:
        """The values of some cells of a workbook, by sheet.

        Raises:
            KinerjaError: LibreOffice cannot open the workbook, or did not answer.
        """
        book = self._folder / "buku.xlsx"
        book.write_bytes(data)
        _hand_over(book)
        answer = self._ask(json.dumps({"berkas": str(book), "lembar": lembar}))
        if "nilai" not in answer:
            raise KinerjaError(f"LibreOffice tidak dapat menghitung buku kerja ini ({answer.get('gagal')}).")
        values: dict[str, list[Any]] = answer["nilai"]
        return values

    def cetak(self, data: bytes, penanda: Mapping[str, str]) -> tuple[bytes, dict[str, int]]:
        """A Word document as PDF, and the page of each bookmark; `penanda` gives the text that stands for its page.

        Raises:
            KinerjaError: LibreOffice cannot open the document, or did not answer.
        """
        document, printed = self._folder / "dokumen.docx", self._folder / "dokumen.pdf"
        document.write_bytes(data)
        _hand_over(document)
        answer = self._ask(json.dumps({"dokumen": str(document), "pdf": str(printed), "penanda": dict(penanda)}))
        if "halaman" not in answer:
            raise KinerjaError(
                f"PDF tidak dapat dibuat ({answer.get('gagal')}).", "Pasang LibreOffice Writer, atau pakai --tanpa-pdf."
            )
        pages: dict[str, int] = answer["halaman"]
        return sealed_pdf(printed.read_bytes()), pages

    def cetak_buku(self, data: bytes) -> bytes:
        """A workbook as PDF, every sheet of it, with the values that it remembers.

        Raises:
            KinerjaError: as for `cetak`.
        """
        return self._made("cetak.xlsx", data, "cetak.pdf", {"saring": "calc_pdf_Export"}, "ekspor")

    def gambar(self, svg: bytes, lebar: int, tinggi: int) -> bytes:
        """A picture of so many pixels as a PDF of one page of its size, sharp however large it is shown.

        Raises:
            KinerjaError: as for `cetak`.
        """
        return self._made("gambar.svg", svg, "gambar.pdf", {"lebar": lebar, "tinggi": tinggi}, "gambar")

    def _made(self, name: str, data: bytes, result: str, task: dict[str, Any], kind: str) -> bytes:
        source, made = self._folder / name, self._folder / result
        source.write_bytes(data)
        made.unlink(missing_ok=True)
        _hand_over(source)
        answer = self._ask(json.dumps({kind: str(source), "hasil": str(made), **task}))
        if "hasil" not in answer or not made.exists():
            raise KinerjaError(
                f"LibreOffice tidak dapat membuat {made.suffix} ({answer.get('gagal')}).",
                "Coba lagi, atau pakai --tanpa-pdf.",
            )
        return sealed_pdf(made.read_bytes())

    def tutup(self) -> None:
        """End LibreOffice and remove its profile."""
        if self._process is not None:
            given, said = _pipes(self._process)
            given.close()
            try:
                self._process.wait(30)
            except subprocess.TimeoutExpired:
                self._process.kill()
            said.close()
            self._process = None
        self._scratch.remove()

    def _ask(self, task: str) -> dict[str, Any]:
        process = self._started()
        given, said = _pipes(process)
        try:
            given.write(f"{task}\n")
            given.flush()
            ready, _, _ = select.select([said], [], [], _SECONDS)
            line = said.readline() if ready else ""
        except BrokenPipeError:
            line = ""
        if not line:
            process.kill()
            process.wait()
            _close(given, said)
            self._process = None
            raise KinerjaError(f"LibreOffice berhenti selagi {self._work}.", f"Coba lagi, atau {self._instead}.")
        answer: dict[str, Any] = json.loads(line)
        return answer

    def _started(self) -> subprocess.Popen[str]:
        if self._process is None or self._process.poll() is not None:
            command = _as_user([self._python, str(self._worker), self._program, str(self._profile)])
            self._process = subprocess.Popen(
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                text=True,
                env=self._environment,
                cwd=self._folder,  # where this user may be, which a clone under /root is not
            )
        return self._process

    def _prepare(self, ekstensi: Ekstensi | None) -> None:
        self._profile = self._folder / "profil"
        settings = self._profile / "user" / "registrymodifications.xcu"
        settings.parent.mkdir(parents=True)
        settings.write_text(_ALWAYS, encoding="utf-8")
        self._worker = Path(shutil.copy(_WORKER, self._folder))
        self._environment = {**os.environ, "HOME": str(self._folder), "TMPDIR": str(self._folder)}
        extension = self._folder / "kinerja.oxt"
        try:
            if ekstensi:
                extension.write_bytes(ekstensi())
        except OSError as error:
            raise KinerjaError(f"Ekstensi Calc tidak dapat disusun ({error}).", "Pakai --mesin formualizer.") from None
        for path in (self._folder, *self._folder.rglob("*")):
            _hand_over(path)
        if ekstensi:
            self._add(extension)

    def _add(self, extension: Path) -> None:
        unopkg = str(Path(self._program).resolve().with_name("unopkg"))
        profile = f"-env:UserInstallation={self._profile.as_uri()}"
        command = _as_user([unopkg, "add", "-f", str(extension), profile])
        done = subprocess.run(
            command, capture_output=True, text=True, env=self._environment, cwd=self._folder, timeout=_SECONDS
        )
        if done.returncode:
            reason = " ".join(f"{done.stdout} {done.stderr}".split())[:150]
            raise KinerjaError(f"Ekstensi kinerja.oxt tidak terpasang di LibreOffice ({reason}).")


def _close(*pipes: IO[str]) -> None:
    for pipe in pipes:
        with suppress(BrokenPipeError):  # a task that was never read is given up with its reader
            pipe.close()


def _pipes(process: subprocess.Popen[str]) -> tuple[IO[str], IO[str]]:
    if process.stdin is None or process.stdout is None:
        raise ValueError("proses tanpa pipa")
    return process.stdin, process.stdout


@cache
def soffice(ekstensi: Ekstensi | None = None) -> Soffice:
    """The LibreOffice of this process."""
    return Soffice(ekstensi)


def perlu_libreoffice() -> None:
    """Say so before many workbooks wait for it, when LibreOffice or its Python is not there: KinerjaError."""
    _found(_OTHER_ENGINE)


def _found(instead: str) -> tuple[str, str]:
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        raise KinerjaError("LibreOffice tidak terpasang.", f"Pasang LibreOffice (Calc dan Writer), atau {instead}.")
    python = next((p for p in _PYTHONS if _has_uno(p)), None)
    if python is None:
        raise KinerjaError("Python dengan modul uno tidak ada.", "Pasang paket python3-uno milik LibreOffice.")
    return program, python


def _has_uno(python: str) -> bool:
    return Path(python).exists() and not subprocess.run([python, "-c", "import uno"], capture_output=True).returncode


def _as_user(command: list[str]) -> list[str]:
    """A command run as somebody other than root, whom LibreOffice's tool for extensions refuses."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        return command
    return ["setpriv", f"--reuid={_NOBODY}", f"--regid={_NOBODY}", "--clear-groups", *command]


def _hand_over(path: Path) -> None:
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        os.chown(path, _NOBODY, _NOBODY)
