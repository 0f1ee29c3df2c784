"""A workbook is replaced whole or not at all, whatever happens while it is written."""

from __future__ import annotations

import errno
import os
import random
import re
import resource
import signal
import stat
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from kinerja_xl.errors import KinerjaError
from kinerja_xl.workbook.formulas.read_formulas import read_formulas
from kinerja_xl.workbook.patching import draft as draft_module
from kinerja_xl.workbook.patching import patch as patch_module
from kinerja_xl.workbook.patching import save as save_module
from kinerja_xl.workbook.patching import sheet_patch
from kinerja_xl.workbook.patching.draft import Draft, write_new
from kinerja_xl.workbook.patching.patch import Patch, patch
from kinerja_xl.workbook.patching.raw_zip import RawZip
from kinerja_xl.workbook.patching.save import remove_stale, save
from kinerja_xl.workbook.patching.write_back import write_copy, write_values
from tests.workbook.kaya import one_sheet, rich_bytes, sheet_xml

ROOT = Path(__file__).parents[2]
VALUES = {"Kinerja": {"E2": 123.5, "F2": "Tercapai"}}

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="memakai sinyal dan batas sumber daya Unix")


@pytest.fixture
def book(tmp_path) -> Path:
    path = tmp_path / "capaian 2024.xlsx"
    path.write_bytes(rich_bytes())
    return path


def names(folder: Path) -> set[str]:
    return {p.name for p in folder.iterdir()}


def refused(path: Path, **options) -> str:
    before = path.read_bytes()
    with pytest.raises(KinerjaError) as caught:
        write_values(path, VALUES, **options)
    assert path.read_bytes() == before
    assert not [n for n in names(path.parent) if n.endswith(".tmp") or "cadangan" in n]
    assert "\n" not in str(caught.value)
    return caught.value.message


def test_the_original_is_kept_under_a_name_of_its_own(book) -> None:
    before = book.read_bytes()
    kept = write_values(book, VALUES)
    assert kept is not None
    assert kept.read_bytes() == before
    assert book.read_bytes() == patch(before, VALUES)
    assert kept.name.startswith("capaian 2024.cadangan-2")
    assert kept.suffix == ".xlsx"
    assert names(book.parent) == {book.name, kept.name}


def test_backups_of_one_second_do_not_overwrite_each_other(book, monkeypatch) -> None:
    monkeypatch.setattr(save_module.time, "strftime", lambda _: "20240101-000000")
    kept = [save(book, b"isi %d" % number) for number in range(3)]
    assert [k.name for k in kept] == [
        "capaian 2024.cadangan-20240101-000000.xlsx",
        "capaian 2024.cadangan-20240101-000000-2.xlsx",
        "capaian 2024.cadangan-20240101-000000-3.xlsx",
    ]
    assert kept[2].read_bytes() == b"isi 1"


@pytest.mark.parametrize("taken", [False, True])
def test_without_links_the_backup_is_a_copy(book, monkeypatch, taken) -> None:
    def no_links(*_):
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(save_module.time, "strftime", lambda _: "20240101-000000")
    monkeypatch.setattr(save_module.os, "link", no_links)
    if taken:
        (book.parent / "capaian 2024.cadangan-20240101-000000.xlsx").write_bytes(b"lama")
    before = book.read_bytes()
    book.chmod(0o604)
    kept = write_values(book, VALUES)
    assert kept.read_bytes() == before
    assert stat.S_IMODE(kept.stat().st_mode) == 0o604
    assert kept.stem.endswith("-2") == taken
    assert names(book.parent) == {book.name, kept.name, *(["capaian 2024.cadangan-20240101-000000.xlsx"])}


def test_no_backup_when_told_so_and_nothing_written_when_nothing_changes(book) -> None:
    assert write_values(book, VALUES, backup=False) is None
    stamp = book.stat()
    assert write_values(book, VALUES) is None
    assert (book.stat().st_ino, book.stat().st_mtime_ns) == (stamp.st_ino, stamp.st_mtime_ns)
    assert names(book.parent) == {book.name}


def test_permissions_stay_and_a_link_stays_a_link(book, tmp_path) -> None:
    book.chmod(0o640)
    link = tmp_path / "sini" / "tautan.xlsx"
    link.parent.mkdir()
    link.symlink_to(book)
    kept = write_values(link, VALUES)
    assert link.is_symlink()
    assert stat.S_IMODE(book.stat().st_mode) == 0o640
    assert kept.parent == book.parent
    assert book.read_bytes() != kept.read_bytes()


@pytest.mark.parametrize(
    ("owner", "program"), [("~$capaian 2024.xlsx", "Excel"), (".~lock.capaian 2024.xlsx#", "LibreOffice")]
)
def test_a_file_open_elsewhere_is_left_alone(book, owner, program) -> None:
    (book.parent / owner).write_bytes(b"")
    assert f"sedang dibuka di {program}" in refused(book)


def test_a_file_opened_while_it_is_written_is_left_alone(book, monkeypatch) -> None:
    write = Draft.write

    def slow(self, data, like):
        (book.parent / f"~${book.name}").write_bytes(b"")
        return write(self, data, like)

    monkeypatch.setattr(Draft, "write", slow)
    assert "Excel" in refused(book)


def test_a_file_changed_meanwhile_is_not_overwritten(book) -> None:
    with pytest.raises(KinerjaError, match="berubah selagi"):
        save(book, b"baru", original=b"yang lain")
    assert names(book.parent) == {book.name}


@pytest.mark.parametrize("rights", [0o444, 0o555])
def test_a_file_marked_read_only_is_left_alone(book, rights) -> None:
    book.chmod(rights)
    assert "hanya boleh dibaca" in refused(book)


def test_what_is_read_back_must_be_what_was_written(book, monkeypatch) -> None:
    monkeypatch.setattr(Draft, "write", lambda self, data, like: data[:-1])
    assert "lain dari yang ditulis" in refused(book)


def test_a_failed_check_leaves_the_original(book) -> None:
    def no(_: bytes) -> None:
        raise KinerjaError("tidak cocok")

    before = book.read_bytes()
    with pytest.raises(KinerjaError, match="tidak cocok"):
        save(book, b"baru", check=no)
    assert book.read_bytes() == before
    assert names(book.parent) == {book.name}


def test_when_the_name_cannot_be_given_no_backup_is_left(book, monkeypatch) -> None:
    def open_elsewhere(*_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(draft_module.os, "replace", open_elsewhere)
    assert "tidak boleh ditulisi" in refused(book)


def test_a_missing_file_is_named() -> None:
    with pytest.raises(KinerjaError, match="tidak ditemukan"):
        write_values(Path("tidak-ada.xlsx"), VALUES)


def test_two_runs_at_once_do_not_mix(book, monkeypatch) -> None:
    monkeypatch.setattr(draft_module, "_PATIENCE", 0.1)
    with Draft(book):
        with pytest.raises(KinerjaError, match="kinerja yang lain"):
            remove_stale(book)
        with pytest.raises(KinerjaError, match="kinerja yang lain"):
            save(book, b"baru")
    save(book, b"baru", backup=False)
    assert book.read_bytes() == b"baru"


@pytest.mark.parametrize("copy", [True, False])
def test_what_another_run_writes_is_waited_for(book, copy: bool) -> None:
    data = book.read_bytes()
    target = book.with_name("salinan.xlsx") if copy else book
    other = Draft(target)
    other.__enter__()
    threading.Timer(0.3, other.__exit__, (None, None, None)).start()
    if copy:
        write_copy(book, target, data, VALUES)
    else:
        write_values(book, VALUES, backup=False)
    assert target.read_bytes() == patch(data, VALUES)
    assert names(book.parent) == {book.name, target.name}


def test_another_run_is_not_waited_for_for_ever(book, monkeypatch) -> None:
    monkeypatch.setattr(draft_module, "_PATIENCE", 0.1)
    target = book.with_name("salinan.xlsx")
    with Draft(target):
        assert told(write_copy, book, target, book.read_bytes(), VALUES) == (
            f"{target}: sedang ditulis oleh kinerja yang lain.",
            "Tunggu sampai selesai, lalu jalankan lagi.",
        )
    assert not target.exists()


def test_a_draft_lost_between_opening_and_locking_is_not_written(book, monkeypatch) -> None:
    lock = draft_module.fcntl.flock

    def late(file, how):
        Draft(book).path.unlink()
        return lock(file, how)

    monkeypatch.setattr(draft_module.fcntl, "flock", late)
    with pytest.raises(KinerjaError, match="kinerja yang lain"):
        save(book, b"baru")


def test_what_a_killed_run_left_is_removed_even_when_the_next_is_refused(book) -> None:
    Draft(book).path.write_bytes(b"separuh")
    (book.parent / f"~${book.name}").write_bytes(b"")
    refused(book)
    assert not Draft(book).path.exists()


# --- in processes of their own ----------------------------------------------------------------------------------

WRITER = """
import sys
from pathlib import Path
from kinerja_xl.workbook.patching.write_back import write_copy, write_values
print("mulai", flush=True)
for number in range(10_000):
    write_values(Path(sys.argv[1]), {"Kinerja": {"E2": number + 0.5, "F2": "x" * 2000}}, backup=sys.argv[2] == "1")
"""

ONCE = """
import encodings.cp437  # another user may not be allowed to load it later
import os
import sys
from pathlib import Path
from kinerja_xl.errors import KinerjaError
from kinerja_xl.workbook.patching.write_back import write_copy, write_values
if len(sys.argv) > 2:
    os.setuid(int(sys.argv[2]))
try:
    write_values(Path(sys.argv[1]), {"Lembar": {"A1": "x" * 30_000}})
except KinerjaError as error:
    print(error)
    sys.exit(2)
"""


def test_a_run_killed_at_any_moment_leaves_a_whole_workbook(book) -> None:
    original = book.read_bytes()
    moments = random.Random(20240817)
    changed = 0
    for turn in range(30):
        command = [sys.executable, "-c", WRITER, str(book), str(turn % 2)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT) as process:
            process.stdout.readline()
            time.sleep(moments.uniform(0, 0.05))
            process.send_signal(signal.SIGKILL)
        now = book.read_bytes()
        reached = re.search(rb'<c r="E2"[^>]*><f>[^<]*</f><v>([0-9.]+)</v>', sheet_xml(now))
        assert now == (patch(original, values(float(reached[1]))) if reached else original)
        changed += reached is not None
        for kept in book.parent.glob("*cadangan*"):
            assert kept.read_bytes()[-12:] == original[-12:]
            kept.unlink()
    assert changed, "tidak satu pun sempat menulis"
    write_values(book, VALUES, backup=False)
    assert names(book.parent) == {book.name}


def values(number: float) -> dict:
    return {"Kinerja": {"E2": number, "F2": "x" * 2000}}


def limited(kilobytes: int):
    def set_limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (kilobytes * 1024, kilobytes * 1024))

    return set_limit


@pytest.mark.parametrize("kilobytes", [0, 1, 4])
def test_a_full_disk_leaves_the_original_and_no_rest(tmp_path, kilobytes) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(one_sheet('<row r="1"><c r="A1"><f>1</f></c></row>'))
    before = path.read_bytes()
    assert len(before) > 4096
    command = [sys.executable, "-B", "-c", ONCE, str(path)]
    done = subprocess.run(command, preexec_fn=limited(kilobytes), capture_output=True, text=True, cwd=ROOT, check=False)
    assert done.returncode == 2, done.stderr
    assert "cakram penuh" in done.stdout
    assert done.stdout.count("\n") == 1
    assert path.read_bytes() == before
    assert names(tmp_path) == {"a.xlsx"}


@pytest.mark.skipif(os.geteuid() != 0, reason="hanya root yang dapat menjadi pengguna lain")
def test_a_folder_that_cannot_be_written_is_named_as_root_leaves_it(tmp_path) -> None:
    folder = Path("/var/tmp") / f"kinerja-uji-{os.getpid()}"
    folder.mkdir(mode=0o755)
    path = folder / "a.xlsx"
    try:
        path.write_bytes(one_sheet('<row r="1"><c r="A1"><f>1</f></c></row>'))
        path.chmod(0o666)
        done = subprocess.run(
            [sys.executable, "-B", "-c", ONCE, str(path), "65534"],
            capture_output=True,
            text=True,
            cwd=ROOT,
            check=False,
        )
        assert done.returncode == 2, done.stderr
        assert "tidak boleh ditulisi" in done.stdout
        assert names(folder) == {"a.xlsx"}
    finally:
        path.unlink(missing_ok=True)
        folder.rmdir()


@pytest.mark.parametrize("error", [OSError(5, "Input/output error"), FileNotFoundError(2, "gone")])
def test_whatever_the_disk_says_is_one_line_and_the_original_stays(book, monkeypatch, error) -> None:
    def broken(*_):
        raise error

    before = book.read_bytes()
    monkeypatch.setattr(draft_module.os, "fsync", broken)
    with pytest.raises(KinerjaError, match=r"EIO|tidak ditemukan"):
        save(book, b"baru")
    assert book.read_bytes() == before
    assert names(book.parent) == {book.name}


def test_a_copy_into_a_folder_that_is_a_file_is_refused(book) -> None:
    before = book.read_bytes()
    with pytest.raises(KinerjaError, match="tidak dapat ditulis"):
        write_copy(book, book / "salinan.xlsx", before, VALUES)
    assert names(book.parent) == {book.name}


def test_a_thousandth_backup_of_one_second_is_refused(book, monkeypatch) -> None:
    tried = []

    def taken(_, kept):
        tried.append(kept)
        raise FileExistsError

    monkeypatch.setattr(save_module, "_link", taken)
    before = book.read_bytes()
    with pytest.raises(KinerjaError, match="999 cadangan"):
        save(book, b"baru")
    assert len(set(tried)) == 999
    assert book.read_bytes() == before
    assert names(book.parent) == {book.name}


# --- what is told -----------------------------------------------------------------------------------------------

TOLD = [
    (errno.ENOSPC, "cakram penuh; berkas asli tidak diubah.", "Kosongkan tempat, lalu jalankan lagi."),
    (errno.EDQUOT, "cakram penuh; berkas asli tidak diubah.", "Kosongkan tempat, lalu jalankan lagi."),
    (errno.EFBIG, "cakram penuh; berkas asli tidak diubah.", "Kosongkan tempat, lalu jalankan lagi."),
    (errno.ENOENT, "berkas tidak ditemukan.", "Periksa nama dan foldernya."),
    *(
        (
            code,
            "tidak boleh ditulisi; berkas asli tidak diubah.",
            "Tutup di Excel, dan periksa izin menulis berkas dan foldernya.",
        )
        for code in (errno.EACCES, errno.EPERM, errno.EROFS)
    ),
    (errno.EIO, "tidak dapat ditulisi (galat sistem EIO); berkas asli tidak diubah.", ""),
    (None, "tidak dapat ditulisi (galat sistem tidak dikenal); berkas asli tidak diubah.", ""),
]


@pytest.mark.parametrize("backup", [True, False])
@pytest.mark.parametrize(("code", "message", "hint"), TOLD)
def test_each_error_of_the_system_is_told_in_words(book, monkeypatch, code, message, hint, backup) -> None:
    def broken(*_):
        raise OSError("rusak") if code is None else OSError(code, os.strerror(code))

    before = book.read_bytes()
    monkeypatch.setattr(draft_module.os, "replace", broken)
    with pytest.raises(KinerjaError) as caught:
        save(book, b"baru", backup=backup)
    assert (caught.value.message, caught.value.hint or "") == (f"{book}: {message}", hint)
    assert book.read_bytes() == before
    assert names(book.parent) == {book.name}


def told(work, *arguments, **named) -> tuple[str, str]:
    with pytest.raises(KinerjaError) as caught:
        work(*arguments, **named)
    return caught.value.message, caught.value.hint


def test_every_refusal_says_what_to_do(book, monkeypatch) -> None:
    with Draft(book):
        message = f"{book}: sedang ditulis oleh kinerja yang lain.", "Tunggu sampai selesai, lalu jalankan lagi."
        assert told(save, book, b"baru") == message
    assert told(save, book, b"baru", original=b"lain") == (
        f"{book}: berubah selagi dihitung, jadi tidak ditimpa.",
        "Jalankan lagi.",
    )
    owner = book.parent / f"~${book.name}"
    owner.touch()
    assert told(save, book, b"baru") == (
        f"{book}: sedang dibuka di Excel.",
        f"Tutup dahulu lalu jalankan lagi; bila tidak sedang dibuka, hapus berkas {owner.name} di sebelahnya.",
    )
    owner.unlink()
    book.chmod(0o444)
    assert told(save, book, b"baru") == (
        f"{book}: berkas ini hanya boleh dibaca.",
        "Lepaskan tanda baca-saja, atau pakai salinan.",
    )
    book.chmod(0o644)
    folder = book / "x.xlsx"
    assert told(write_copy, book, folder, book.read_bytes(), VALUES)[1] == "Pilih folder lain."
    with monkeypatch.context() as patched:
        patched.setattr(Draft, "write", lambda self, data, like: data[:-1])
        assert told(save, book, b"baru") == (
            f"{book}: yang terbaca dari cakram lain dari yang ditulis.",
            "Periksa cakramnya.",
        )
    with monkeypatch.context() as patched:
        patched.setattr(save_module.time, "strftime", lambda _: "20240101-000000")
        patched.setattr(save_module, "_link", raise_exists)
        assert told(save, book, b"baru") == (
            f"{book}: sudah ada 999 cadangan dari detik ini.",
            "Jalankan lagi sebentar lagi.",
        )


def raise_exists(*_) -> None:
    raise FileExistsError


# --- drafts -----------------------------------------------------------------------------------------------------


def test_a_draft_left_twice_stays_left(book) -> None:
    with Draft(book) as draft:
        draft.write(b"baru")
        draft.publish()
    draft.__exit__(None, None, None)
    assert book.read_bytes() == b"baru"
    assert names(book.parent) == {book.name}
    assert all(os.fstat(file) for file in (0, 1, 2))


def test_a_draft_that_is_gone_leaves_nothing_to_remove(book) -> None:
    with Draft(book) as draft:
        draft.path.unlink()
    assert names(book.parent) == {book.name}


def test_a_published_draft_leaves_the_next_one_alone(book) -> None:
    with Draft(book) as draft:
        draft.write(b"baru")
        draft.publish()
        draft.path.write_bytes(b"draf berikutnya")
    assert draft.path.read_bytes() == b"draf berikutnya"


def test_a_link_in_place_of_the_draft_is_not_written_through(book, tmp_path) -> None:
    other = tmp_path / "milik orang.txt"
    other.write_bytes(b"isi")
    Draft(book).path.symlink_to(other)
    before = book.read_bytes()
    assert told(save, book, b"baru")[0].endswith("(galat sistem ELOOP); berkas asli tidak diubah.")
    assert (other.read_bytes(), book.read_bytes()) == (b"isi", before)


def test_a_draft_that_became_a_link_to_itself_elsewhere_is_lost(book, monkeypatch) -> None:
    lock = draft_module.fcntl.flock

    def late(file, how):
        path = Draft(book).path
        path.symlink_to(path.rename(path.with_name("pindah")))
        return lock(file, how)

    monkeypatch.setattr(draft_module.fcntl, "flock", late)
    with pytest.raises(KinerjaError, match="kinerja yang lain"), Draft(book):
        pass


def test_nothing_is_left_of_what_a_killed_run_wrote(book) -> None:
    Draft(book).path.write_bytes(b"separuh yang panjang")
    with Draft(book) as draft:
        assert draft.write(b"") == b""


def test_a_draft_has_one_name_in_the_folder_of_its_file(book) -> None:
    assert Draft(book).path == book.with_name(".kinerja-f03fa96d.tmp")
    assert Draft(book, of="x").path == book.with_name(".kinerja-8cdc1683.tmp")


def test_a_draft_holds_what_was_written_last_and_only_the_owner_reads_it_before(book) -> None:
    with Draft(book) as draft:
        assert stat.S_IMODE(draft.path.stat().st_mode) == 0o600
        assert draft.write(b"yang panjang sekali") == b"yang panjang sekali"
        assert book.read_bytes() != b"yang panjang sekali"
    assert not draft.path.exists()


@pytest.mark.parametrize(("masked", "rights"), [(0o027, 0o640), (0o022, 0o644)])
def test_a_new_file_has_the_rights_of_a_new_file(tmp_path, masked, rights) -> None:
    mask = os.umask(masked)
    try:
        write_new(tmp_path / "baru.xlsx", b"isi")
        assert os.umask(masked) == masked
    finally:
        os.umask(mask)
    assert stat.S_IMODE((tmp_path / "baru.xlsx").stat().st_mode) == rights
    assert names(tmp_path) == {"baru.xlsx"}


def test_a_new_file_never_takes_the_place_of_another(book) -> None:
    before = book.read_bytes()
    with pytest.raises(FileExistsError) as caught:
        write_new(book, b"baru")
    assert caught.value.args == (errno.EEXIST, os.strerror(errno.EEXIST))
    assert caught.value.filename == str(book)
    assert book.read_bytes() == before
    assert names(book.parent) == {book.name}


@pytest.mark.parametrize("links", [True, False])
@pytest.mark.parametrize("taken", [True, False])
def test_a_new_file_whose_name_is_taken_meanwhile_leaves_the_other(tmp_path, monkeypatch, links, taken) -> None:
    def no_links(*_):
        raise PermissionError(1, "Operation not permitted")

    target = tmp_path / "baru.xlsx"
    if not links:
        monkeypatch.setattr(draft_module.os, "link", no_links)
    with Draft(target) as draft:
        draft.write(b"isi")
        if taken:
            target.write_bytes(b"lain")
            with pytest.raises(FileExistsError) as caught:
                draft.publish_new()
            assert caught.value.args == (errno.EEXIST, os.strerror(errno.EEXIST))
            assert str(target) in (caught.value.filename, caught.value.filename2)
        else:
            draft.publish_new()
    assert target.read_bytes() == (b"lain" if taken else b"isi")
    assert names(tmp_path) == {target.name}


@pytest.mark.parametrize(("age", "stays"), [(0, True), (1, True), (2.5, False), (60, False)])
def test_only_old_drafts_of_killed_runs_are_removed(tmp_path, age, stays) -> None:
    left, more = tmp_path / ".kinerja-01234567.tmp", tmp_path / ".kinerja-89abcdef.tmp"
    other = tmp_path / ".kinerja-012345678.tmp"
    for path in (left, more, other):
        path.write_bytes(b"separuh")
        os.utime(path, (time.time() - age,) * 2)
    write_new(tmp_path / "baru.xlsx", b"isi")
    assert (left.exists(), more.exists()) == (stays, stays)
    assert other.exists()


def test_a_draft_that_another_run_writes_is_not_removed(tmp_path) -> None:
    with Draft(tmp_path / "lain.xlsx") as other:
        os.utime(other.path, (0, 0))
        write_new(tmp_path / "baru.xlsx", b"isi")
        assert other.path.exists()


def test_the_written_file_is_dressed_as_the_original_but_for_its_time(book) -> None:
    os.utime(book, (1_000_000_000, 1_000_000_000))
    book.chmod(0o604)
    write_values(book, VALUES, backup=False)
    assert stat.S_IMODE(book.stat().st_mode) == 0o604
    assert abs(book.stat().st_mtime - time.time()) < 60


@pytest.mark.skipif(os.geteuid() != 0, reason="hanya root yang dapat memberikan berkas")
def test_the_owner_stays(book) -> None:
    os.chown(book, 1234, 4321)
    write_values(book, VALUES, backup=False)
    assert (book.stat().st_uid, book.stat().st_gid) == (1234, 4321)


def test_a_file_that_cannot_be_given_away_is_written_all_the_same(book, monkeypatch) -> None:
    def not_allowed(*_):
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(draft_module.os, "fchown", not_allowed)
    before = book.read_bytes()
    write_values(book, VALUES, backup=False)
    assert book.read_bytes() == patch(before, VALUES)


def test_a_folder_that_cannot_be_synced_keeps_the_new_file(book, monkeypatch) -> None:
    opened, sync = [], os.fsync

    def no_folders(file):
        opened.append(stat.S_ISDIR(os.fstat(file).st_mode))
        if opened[-1]:
            raise OSError(errno.EINVAL, "Invalid argument")
        sync(file)

    monkeypatch.setattr(draft_module.os, "fsync", no_folders)
    save(book, b"baru", backup=False)
    assert book.read_bytes() == b"baru"
    assert opened == [False, True]


def test_stale_drafts_of_the_file_and_of_its_backup_are_removed(book) -> None:
    left = [Draft(book).path, Draft(book, of=f"{book.name}.cadangan").path]
    for path in left:
        path.write_bytes(b"separuh")
    remove_stale(book)
    assert names(book.parent) == {book.name}


def test_a_copy_goes_into_new_folders_and_names_the_original_in_its_refusal(book) -> None:
    before = book.read_bytes()
    target = book.parent / "a" / "b" / "salinan.xlsx"
    for _ in range(2):
        write_copy(book, target, before, VALUES)
    assert target.read_bytes() == patch(before, VALUES)
    assert names(target.parent) == {target.name}
    assert book.read_bytes() == before
    message, _ = told(write_copy, book, target, before, {"Kinerja": {"A1": 1}})
    assert message == f"{book}: lembar 'Kinerja' tidak ditulisi karena sel A1 bukan sel rumus."


def test_the_original_is_named_when_it_cannot_be_written(book) -> None:
    message, _ = told(write_values, book, {"Kinerja": {"A1": 1}})
    assert message == f"{book}: lembar 'Kinerja' tidak ditulisi karena sel A1 bukan sel rumus."


def test_a_copy_has_the_rights_of_the_original(book) -> None:
    book.chmod(0o604)
    target = book.with_name("salinan.xlsx")
    write_copy(book, target, book.read_bytes(), VALUES)
    assert stat.S_IMODE(target.stat().st_mode) == 0o604


def test_values_are_not_written_over_a_file_saved_meanwhile(book, monkeypatch) -> None:
    write = Draft.write

    def saved_meanwhile(self, data, like):
        book.write_bytes(b"disimpan di Excel")
        return write(self, data, like)

    monkeypatch.setattr(Draft, "write", saved_meanwhile)
    assert told(write_values, book, VALUES)[0] == f"{book}: berubah selagi dihitung, jadi tidak ditimpa."
    assert book.read_bytes() == b"disimpan di Excel"
    assert names(book.parent) == {book.name}


def test_values_that_are_not_read_back_are_not_written(book, monkeypatch) -> None:
    monkeypatch.setattr(sheet_patch, "stored", lambda _: (b"", b"<v>0</v>"))
    assert "hasil tulis dibuang" in refused(book)
    with pytest.raises(KinerjaError, match="hasil tulis dibuang"):
        write_copy(book, book.with_name("salinan.xlsx"), book.read_bytes(), VALUES)
    assert names(book.parent) == {book.name}


def test_a_new_file_made_from_another_has_its_rights(book) -> None:
    book.chmod(0o604)
    write_new(book.with_name("baru.xlsx"), b"isi", book)
    assert stat.S_IMODE(book.with_name("baru.xlsx").stat().st_mode) == 0o604


def test_what_was_cut_before_is_used_only_for_the_same_bytes(book) -> None:
    read = read_formulas(book, to_write=True)
    cut = read.cut
    assert cut.tokens
    before = book.read_bytes()
    write_values(book, VALUES, backup=False, cut=cut)
    assert book.read_bytes() == patch(before, VALUES)
    changed = patch(before, {"Kinerja": {"E2": 7.25}})
    book.write_bytes(changed)
    write_values(book, {"Kinerja": {"F2": "Belum"}}, backup=False, cut=cut)
    assert book.read_bytes() == patch(changed, {"Kinerja": {"F2": "Belum"}})


def test_what_was_cut_before_is_not_taken_apart_again(book, monkeypatch) -> None:
    read = read_formulas(book, to_write=True)
    cut = read.cut
    wanted = patch(read.data, VALUES)

    def again(*_):
        raise AssertionError("dibaca lagi")

    monkeypatch.setattr(patch_module, "sheet_parts", again)
    monkeypatch.setattr(sheet_patch, "cut_formulas", again)
    with monkeypatch.context() as patched:
        patched.setattr(RawZip, "read", again)
        assert Patch(book, read.data, VALUES, cut).data == wanted
    with pytest.raises(AssertionError, match="dibaca lagi"):
        Patch(book, read.data, VALUES)
    write_values(book, VALUES, cut=cut)
    assert book.read_bytes() == wanted


def test_a_sheet_that_holds_its_values_already_is_as_it_was_when_read_again(book) -> None:
    data = patch(book.read_bytes(), VALUES)
    book.write_bytes(data)
    read = read_formulas(book, to_write=True)
    cut = read.cut
    patched = Patch(book, data, VALUES, cut)
    assert patched.data == data
    patched.check(data)


@pytest.mark.parametrize("written", [b"", b"PK\x03\x04 separuh"])
def test_what_is_read_back_and_is_no_zip_is_thrown_away(book, written: bytes) -> None:
    patched = Patch(book, book.read_bytes(), VALUES)
    message, _ = told(patched.check, written)
    assert message == f"{book}: hasil tulis dibuang karena bukan zip yang utuh; berkas asli tidak diubah."
