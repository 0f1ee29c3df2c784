"""`kinerja hitung` over folders: past every bad file, on where it stopped, one run beside another, and its summary."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from kinerja_xl.app import salinan_hitung
from kinerja_xl.app.hitung_banyak import hitung_semua
from kinerja_xl.app.pilihan_hitung import Pilihan
from kinerja_xl.app.salinan_hitung import REKAP
from kinerja_xl.batch import Bounds, Where, going_on
from kinerja_xl.calc.hitungan import HasilHitung
from kinerja_xl.cli import main
from kinerja_xl.errors import KinerjaError
from kinerja_xl.workbook.patching.write_back import write_values
from tests.mesin.test_hitung import buku
from tests.proses import unmeasured
from tests.workbook.serangan import OLE, REFUSED, good, packed

ROOT = Path(__file__).parents[1]


@pytest.fixture
def masuk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Five workbooks with a stale value each, in the folders of two offices."""
    monkeypatch.chdir(tmp_path)
    for number in range(5):
        stale(Path("masuk") / ("dinas" if number < 3 else "badan") / f"{number}.xlsx", number)
    return Path("masuk")


def stale(path: Path, number: int) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    buku(path, {"A1": number, "B1": "=A1*2", "B2": "=B1+1", "B3": "=RAND()"})
    write_values(path, {"Data": {"B1": 99.0}}, backup=False)


def results(*places: Path, **more: Any) -> list[tuple[str, HasilHitung | None, str]]:
    return [(path.name, value, gagal) for path, value, gagal in hitung_semua(places, **more)]


def calculated(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files that are really calculated from now on."""
    names: list[str] = []
    real = going_on.run

    def watched(work: Any, files: Any, where: Any) -> Any:
        names.extend(path.name for path in files)
        return real(work, files, where)

    monkeypatch.setattr(going_on, "run", watched)
    return names


def stopped(masuk: Path, *, after: int, **more: Any) -> list[str]:
    """A run that the user stops after so many files; their names."""
    names: list[str] = []

    def stop(number: int, count: int, name: str) -> None:
        names.append(name)
        if number == after:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        list(hitung_semua([masuk], where=Where(1), kemajuan=stop, **more))
    return names


@pytest.mark.parametrize("pilihan", [Pilihan(), Pilihan(tulis=True), Pilihan(keluaran=Path("hasil"))])
def test_a_run_that_was_stopped_is_gone_on_with(masuk: Path, monkeypatch: pytest.MonkeyPatch, pilihan: Pilihan) -> None:
    shutil.copytree(masuk, "sama/masuk")
    monkeypatch.chdir("sama")
    undisturbed = [(name, value and value._replace(cadangan="")) for name, value, _ in results(masuk, pilihan=pilihan)]
    monkeypatch.chdir("..")
    done = stopped(masuk, after=2, pilihan=pilihan)
    names = calculated(monkeypatch)
    found = [(name, value and value._replace(cadangan="")) for name, value, _ in results(masuk, pilihan=pilihan)]
    assert found == undisturbed
    assert sorted(done + names) == ["0.xlsx", "1.xlsx", "2.xlsx", "3.xlsx", "4.xlsx"]


def test_a_finished_run_leaves_nothing_to_go_on_with(masuk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = results(masuk)
    assert not list(Path(os.environ["XDG_STATE_HOME"], "kinerja").iterdir())
    assert sorted(path.name for path in Path().iterdir()) == ["masuk"], "nothing is written unless asked"
    names = calculated(monkeypatch)
    assert results(masuk) == first
    assert len(names) == 5


def test_a_file_changed_meanwhile_is_done_again(masuk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done = stopped(masuk, after=2)
    changed = next(masuk.rglob(done[0]))
    stale(changed, 41)
    names = calculated(monkeypatch)
    found = {name: value for name, value, _ in results(masuk)}
    assert found[changed.name].beda[0].baru == 82.0
    assert sorted(names) == sorted({f"{n}.xlsx" for n in range(5)} - {done[1]})


def test_copies_are_made_again_only_when_they_or_their_original_changed(
    masuk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted = Pilihan(keluaran=Path("hasil"))
    first = results(masuk, pilihan=wanted)
    summary = Path("hasil", REKAP).read_bytes()
    names = calculated(monkeypatch)
    assert results(masuk, pilihan=wanted) == first
    assert names == []
    Path("hasil/dinas/1.xlsx").unlink()
    Path("hasil/dinas/2.xlsx").write_bytes(b"lain")
    stale(masuk / "badan" / "3.xlsx", 3)
    assert results(masuk, pilihan=wanted) == first
    assert names == ["3.xlsx", "1.xlsx", "2.xlsx"]
    assert Path("hasil", REKAP).read_bytes() == summary
    assert results(masuk, pilihan=wanted, ulang=True) == first
    assert len(names) == 8


def rows(path: Path, sheet: str) -> list[dict[str, Any]]:
    head, *body = openpyxl.load_workbook(path)[sheet].iter_rows(values_only=True)
    return [dict(zip(head, row, strict=True)) for row in body]


def test_the_copies_come_with_a_summary(masuk: Path) -> None:
    (masuk / "badan" / "rusak.xlsx").write_text("bukan buku kerja")
    assert main(["hitung", "masuk", "--keluaran", "hasil"]) == 2
    summary = Path("hasil", REKAP)
    found = rows(summary, "Buku Kerja")
    assert [(r["Perangkat Daerah"], r["Buku Kerja"], r["Rumus"], r["Nilai Usang"]) for r in found][:1] == [
        ("badan", "badan/3.xlsx", 3, 1)
    ]
    stale_cells = rows(summary, "Nilai Usang")
    assert [(r["Buku Kerja"], r["Sel"], r["Nilai Sebenarnya"]) for r in stale_cells] == [
        (f"{'dinas' if n < 3 else 'badan'}/{n}.xlsx", "B1", 2 * n) for n in (3, 4, 0, 1, 2)
    ]
    assert {r["Sebab"] for r in rows(summary, "Tidak Dihitung")} == {"fungsi RAND memberi angka acak"}
    [failed] = rows(summary, "Gagal")
    assert failed["Berkas"] == "badan/rusak.xlsx"
    link = openpyxl.load_workbook(summary)["Nilai Usang"]["B2"].hyperlink
    assert (summary.parent / link.target).is_file()


def test_what_an_earlier_run_wrote_is_not_calculated(masuk: Path) -> None:
    wanted = Pilihan(keluaran=masuk / "hasil")
    first = [name for name, *_ in results(masuk, pilihan=wanted)]
    (masuk / "badan" / "3.cadangan-20260101-080000.xlsx").write_bytes(b"")
    for name in ("~$3.xlsx", ".~lock.3.xlsx", "._3.xlsx"):
        (masuk / "badan" / name).write_bytes(b"pemilik")
    main(["rekap", "masuk", "--keluaran", "masuk/rekap.xlsx"])
    assert [name for name, *_ in results(masuk, pilihan=wanted)] == first
    assert [name for name, *_ in results(masuk / "hasil")] == first, "the copies themselves, when they are named"


@pytest.mark.parametrize("tulis", [True, False])
def test_two_runs_at_once_do_no_harm(masuk: Path, capsys: pytest.CaptureFixture[str], tulis: bool) -> None:
    option = ["--tulis"] if tulis else ["--keluaran", "hasil"]
    codes = []

    def meanwhile(number: int, count: int, name: str) -> None:
        if number == 1:
            codes.append(main(["hitung", "masuk", *option]))

    wanted = Pilihan(tulis=tulis, keluaran=None if tulis else Path("hasil"))
    found = results(masuk, pilihan=wanted, where=Where(1), kemajuan=meanwhile)
    assert codes == [2]
    name = "masuk" if tulis else "hasil"
    assert capsys.readouterr().err == (
        f"kinerja: {name}: sedang dikerjakan oleh kinerja yang lain. Tunggu sampai selesai, lalu jalankan lagi.\n"
    )
    assert [value.beda[0].baru for _, value, _ in found if value is not None] == [6.0, 8.0, 0.0, 2.0, 4.0]


def test_two_runs_that_only_look_both_go_on(masuk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    codes = []

    def meanwhile(number: int, count: int, name: str) -> None:
        if number == 1:
            codes.append(main(["hitung", "masuk"]))

    assert len(results(masuk, where=Where(1), kemajuan=meanwhile)) == 5
    assert codes == [1]
    assert "5 buku kerja dihitung, 0 sesuai seluruhnya\n  15 rumus: 5 nilainya usang," in capsys.readouterr().out


def test_hostile_files_among_good_ones_cost_a_line_each(masuk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    alone = results(masuk)
    for number, attack in enumerate(REFUSED.values()):
        parts = good()
        parts = attack.change(parts) or parts
        packed(masuk / f"serangan-{number:02}.xlsx", parts)
    (masuk / "ole.xlsx").write_bytes(OLE)
    (masuk / "kosong.xlsx").write_bytes(b"")
    (masuk / "folder.xlsx").mkdir()
    os.mkfifo(masuk / "pipa.xlsx")
    (masuk / "putar.xlsx").symlink_to("putar.xlsx")
    (masuk / "lingkar").symlink_to(".")
    assert main(["hitung", "masuk", "--format", "json"]) == 2
    told = capsys.readouterr()
    report = json.loads(told.out)
    good_ones = [one for one in report["berkas"] if one["file"].split("/")[1] in ("dinas", "badan")]
    assert [one["berbeda"][0]["baru"] for one in good_ones] == [
        value.beda[0].baru for _, value, _ in alone if value is not None
    ]
    refused = [one["file"] for one in report["gagal"]]
    assert len(report["berkas"]) + len(refused) == len(alone) + len(REFUSED) + 3, "each has an answer"
    assert len(refused) > 25
    assert "masuk/putar.xlsx" in refused
    assert len(told.err.splitlines()) == len(refused)
    assert [line for line in told.err.splitlines() if not line.startswith("kinerja: masuk/")] == []


NAMES = ["-rf.xlsx", "a\nb.xlsx", "rtl\u202excod.xlsx", "\x1b[31mmerah.xlsx", "spasi .xlsx", "A.xlsx", "a.xlsx"]


def test_names_of_every_kind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in (*map(os.fsencode, NAMES), b"bita\xff\xfe.xlsx", b"p" * 240 + b".xlsx"):
        stale(Path("masuk", os.fsdecode(name)), 1)
    run = [sys.executable, "-m", "kinerja_xl", "hitung", "masuk", "--keluaran", "hasil"]
    done = subprocess.run(run, capture_output=True, env={**os.environ, "PYTHONPATH": str(ROOT)})
    assert (done.returncode, done.stderr) == (1, b"")
    text = done.stdout.decode()
    assert not {"\x1b", "\u202e"} & set(text)
    assert "masuk/a\\nb.xlsx\n" in text
    assert "masuk/bita\\xff\\xfe.xlsx\n" in text
    assert len(rows(Path("hasil", REKAP), "Buku Kerja")) == 9
    names = {name for name in os.listdir(b"hasil") if name.endswith(b".xlsx") and name != REKAP.encode()}
    assert names == set(os.listdir(b"masuk"))
    run = [sys.executable, "-m", "kinerja_xl", "hitung", "masuk", "--format", "json"]
    done = subprocess.run(run, capture_output=True, env={**os.environ, "PYTHONPATH": str(ROOT)})
    files = {one["file"] for one in json.loads(done.stdout)["berkas"]}
    assert files == {f"masuk/{os.fsdecode(name)}" for name in names}, "a program can open them"
    rekap = [sys.executable, "-m", "kinerja_xl", "rekap", "masuk"]
    done = subprocess.run(rekap, capture_output=True, env={**os.environ, "PYTHONPATH": str(ROOT)})
    assert done.returncode in (0, 1), done.stderr
    assert len(rows(Path("rekap.xlsx"), "Buku Kerja")) == 9


def test_a_path_too_long_is_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    stale(Path("masuk/baik.xlsx"), 1)
    inner = tmp_path / "masuk"
    os.chdir(inner)
    for _ in range(20):
        os.mkdir("d" * 250)
        os.chdir("d" * 250)
    shutil.copy(inner / "baik.xlsx", "dalam.xlsx")
    os.chdir(tmp_path)
    found = results(Path("masuk"))
    assert [bool(value) for _, value, _ in found] == [True, False]
    assert found[1][2]


def test_copies_that_a_disk_takes_for_one_are_refused(masuk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stale(masuk / "dinas" / "a.xlsx", 1)
    stale(masuk / "dinas" / "A.xlsx", 2)
    assert len(results(masuk, pilihan=Pilihan(keluaran=Path("hasil")))) == 7
    monkeypatch.setattr(salinan_hitung, "MARK", ".Hasil-Kinerja")
    Path("hasil", ".HASIL-KINERJA").touch()  # as if this disk made no difference
    with pytest.raises(KinerjaError, match=r"dinas/a\.xlsx: salinannya akan menimpa salinan lain"):
        results(masuk, pilihan=Pilihan(keluaran=Path("hasil")))


def test_a_copy_never_takes_the_place_of_its_original(masuk: Path) -> None:
    results(masuk, pilihan=Pilihan(keluaran=Path("hasil")))
    with pytest.raises(KinerjaError, match="akan menimpa aslinya"):
        results(Path("hasil"), pilihan=Pilihan(keluaran=Path("hasil")))
    (masuk / REKAP).write_bytes((masuk / "dinas" / "1.xlsx").read_bytes())
    with pytest.raises(KinerjaError, match=f"salinannya akan menimpa salinan lain bernama {REKAP}"):
        results(masuk, pilihan=Pilihan(keluaran=Path("hasil")))


FULL = """
import resource, signal, sys
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (1500, 1500))
from kinerja_xl.cli import main
sys.exit(main(sys.argv[1:]))
"""


def test_a_full_disk_is_said_and_the_next_run_goes_on(masuk: Path) -> None:
    command = [sys.executable, "-c", FULL, "hitung", "masuk", "--keluaran", "hasil"]
    done = subprocess.run(command, capture_output=True, text=True, env=unmeasured(PYTHONPATH=str(ROOT)))
    assert done.returncode == 2
    assert "tidak dapat ditulis (melebihi batas ukuran berkas)" in done.stderr
    assert "Traceback" not in done.stderr
    assert not list(Path("hasil").rglob("*.tmp"))
    assert all(value for _, value, _ in results(masuk, pilihan=Pilihan(keluaran=Path("hasil"))))


def test_a_folder_that_cannot_be_written_is_one_line(masuk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("berkas").write_text("")
    assert main(["hitung", "masuk", "--keluaran", "berkas/hasil"]) == 2
    assert capsys.readouterr().err == (
        "kinerja: berkas/hasil: tidak dapat ditulis (bagian dari jalurnya bukan folder). Pilih folder lain.\n"
    )


@pytest.mark.parametrize("options", [["--proses", "2"], ["--keluaran", "hasil"], ["--tulis"]])
def test_ctrl_c_is_one_line_and_130_and_the_next_run_goes_on(masuk: Path, options: list[str]) -> None:
    for number in range(5, 120):
        shutil.copy(masuk / "dinas" / "1.xlsx", masuk / "dinas" / f"{number}.xlsx")
    state = Path(os.environ["XDG_STATE_HOME"], "kinerja")
    running = subprocess.Popen(
        [sys.executable, "-m", "kinerja_xl", "hitung", "masuk", *options],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # a shell's background job ignores it
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    while not any(p.read_bytes().count(b"\n") > 5 for p in (*state.glob("*"), *Path().glob("hasil/*.keadaan"))):
        time.sleep(0.01)
    os.killpg(running.pid, signal.SIGINT)
    _, told = running.communicate(timeout=60)
    assert running.returncode == 130, told
    assert told.startswith("kinerja: Dihentikan: ")
    assert told.endswith(" dari 120 berkas sudah selesai. Jalankan lagi perintah yang sama untuk melanjutkan.\n")
    assert told.count("\n") == 1
    assert main(["hitung", "masuk", *options]) == 1
    assert not list(Path().rglob("*.tmp"))


HARMFUL = """
import os, signal, sys, time
from kinerja_xl.app import hitung
from kinerja_xl.cli import main
hitung.hitung = lambda *_: exec(sys.argv[1])
sys.exit(main(sys.argv[2:]))
"""


@pytest.mark.parametrize(
    ("does", "said"),
    [
        ("os.kill(os.getpid(), signal.SIGKILL)", "proses yang mengerjakannya mati."),
        ("time.sleep(600)", "belum selesai sesudah 1 detik, jadi dilewati."),
        ("bytearray(8 * 2**30)", "terlalu besar untuk memori yang boleh dipakainya."),
        ("os.abort()", "proses yang mengerjakannya mati."),
    ],
)
def test_one_workbook_cannot_take_the_command_with_it(masuk: Path, does: str, said: str) -> None:
    command = [sys.executable, "-c", HARMFUL, does, "hitung", "masuk/dinas/1.xlsx", "--batas-waktu", "1"]
    done = subprocess.run(command, capture_output=True, text=True, env={**os.environ, "PYTHONPATH": str(ROOT)})
    assert (done.returncode, done.stdout) == (2, "")
    [line] = done.stderr.splitlines()
    assert line.startswith(f"kinerja: masuk/dinas/1.xlsx: {said}")


@pytest.mark.parametrize("text", ["0", "-1", "satu", "1e9"])
def test_a_number_that_is_none_is_one_line(masuk: Path, capsys: pytest.CaptureFixture[str], text: str) -> None:
    for option in ("--batas-waktu", "--proses"):
        if (option, text) != ("--proses", "0"):  # which means all cores
            assert main(["hitung", "masuk", f"{option}={text}"]) == 2
            assert capsys.readouterr().err.count("\n") == 1


def test_both_engines_over_a_folder(masuk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if shutil.which("soffice") is None and "CI" not in os.environ:
        pytest.skip("LibreOffice tidak terpasang di mesin ini; di CI wajib ada")
    from kinerja_xl.hosts.calc.paket import extension

    buku(masuk / "beda.xlsx", {"A1": 1, "B1": 2, "C1": True, "D2": "=COUNT(A1:C1)"})
    (masuk / "rusak.xlsx").write_text("bukan buku kerja")
    with tempfile.TemporaryDirectory() as own:
        os.chmod(own, 0o711)  # LibreOffice runs as another user
        monkeypatch.setattr(tempfile, "tempdir", own)
        wanted = Pilihan(banding=True, ekstensi=extension, keluaran=Path("hasil"))
        found = results(masuk, pilihan=wanted, where=Where(2, bounds=Bounds(300)))
        assert os.listdir(own) == [], "no profile of LibreOffice is left"
    assert [value and len(value.selisih) for _, value, _ in found] == [0, 0, 1, 0, 0, 0, None], found
    counts = {row["Buku Kerja"]: row["Selisih Mesin"] for row in rows(Path("hasil", REKAP), "Buku Kerja")}
    assert counts["beda.xlsx"] == 1
    assert counts["dinas/1.xlsx"] == 0
