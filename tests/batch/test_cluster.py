"""The batch on a Dask cluster: a local one with several workers gives what this machine gives."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from kinerja_xl.app.hitung_banyak import hitung_semua
from kinerja_xl.app.pilihan_hitung import Pilihan
from kinerja_xl.app.rekap import rekap
from kinerja_xl.batch import Bounds, Where, in_order, run
from kinerja_xl.errors import KinerjaError
from tests.batch.pekerjaan import content, slowly
from tests.test_hitung_banyak import stale

distributed = pytest.importorskip("distributed")

TEXTS = ["satu", "rusak", "dua", "mati", "tiga", "salah", "macet", "empat", "lima", "enam", "tujuh", "delapan"]


@pytest.fixture(scope="module")
def cluster() -> Iterator[Any]:
    with distributed.LocalCluster(n_workers=3, threads_per_worker=1, processes=True, dashboard_address=":0") as local:
        yield local


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    paths = [tmp_path / f"{number:02}.txt" for number in range(len(TEXTS))]
    for path, text in zip(paths, TEXTS, strict=True):
        path.write_text(text, encoding="utf-8")
    return paths


def test_the_cluster_gives_what_this_machine_gives(cluster: Any, files: list[Path]) -> None:
    here = list(in_order(run(content, files, Where(2, bounds=Bounds(2))), files))
    there = list(in_order(run(content, files, Where(klaster=cluster.scheduler_address, bounds=Bounds(2))), files))
    assert there == here


def test_a_worker_killed_in_the_middle_changes_nothing(cluster: Any, files: list[Path]) -> None:
    good = [p for p in files if p.read_text() not in ("rusak", "mati", "salah", "macet")]
    outcomes = run(slowly, good, Where(klaster=cluster.scheduler_address))
    first = next(outcomes)
    with distributed.Client(cluster.scheduler_address) as client:
        victim = next(iter(client.run(os.getpid).values()))
    os.kill(victim, signal.SIGKILL)
    assert list(in_order([first, *outcomes], good)) == list(in_order(run(slowly, good, Where(2)), good))


def test_the_summary_has_the_same_bytes(cluster: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    examples = sorted((Path(__file__).parents[2] / "workbooks" / "contoh").glob("*2020.xlsx"))
    (tmp_path / "rusak.xlsx").write_text("bukan buku kerja")
    written = []
    for where in (Where(2), Where(klaster=cluster.scheduler_address)):
        rekap([*examples, tmp_path / "rusak.xlsx"], Path("rekap.xlsx"), where=where, ulang=True)
        written.append(Path("rekap.xlsx").read_bytes())
    assert written[0] == written[1]


@pytest.mark.parametrize("pilihan", [Pilihan(), Pilihan(tulis=True), Pilihan(keluaran=Path("hasil"))])
def test_recalculation_with_a_worker_killed_gives_what_this_machine_gives(
    cluster: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pilihan: Pilihan
) -> None:
    for place in ("sini", "sana"):
        for number in range(12):
            stale(tmp_path / place / "masuk" / f"{number:02}.xlsx", number)
        (tmp_path / place / "masuk" / "rusak.xlsx").write_text("bukan buku kerja")
    found = {}
    for place, where in (("sini", Where(2)), ("sana", Where(klaster=cluster.scheduler_address))):
        monkeypatch.chdir(tmp_path / place)  # the paths are relative, and the workers of the cluster live elsewhere
        outcomes = hitung_semua([Path("masuk")], pilihan, where)
        first = next(outcomes)
        if where.klaster:
            with distributed.Client(where.klaster) as client:
                os.kill(next(iter(client.run(os.getpid).values())), signal.SIGKILL)
        found[place] = [first, *outcomes]
    if not pilihan.tulis:  # a workbook written by the worker that was killed has nothing stale any more
        assert found["sana"] == found["sini"]
    assert [o.path.name for o in found["sana"] if o.gagal] == ["rusak.xlsx"]
    for path in (tmp_path / "sini").rglob("*.xlsx"):
        if ".cadangan-" not in path.name:
            assert path.read_bytes() == (tmp_path / "sana" / path.relative_to(tmp_path / "sini")).read_bytes()


def test_two_runs_on_a_cluster_do_not_end_each_other(cluster: Any, files: list[Path]) -> None:
    good = [p for p in files if p.read_text() not in ("rusak", "mati", "salah", "macet")]
    slow = run(slowly, good, Where(klaster=cluster.scheduler_address))
    first = next(slow)
    other = list(run(slowly, good[:2], Where(klaster=cluster.scheduler_address)))
    assert not [o.gagal for o in [first, *slow, *other] if o.gagal]


def test_nothing_is_left_on_the_workers(cluster: Any, files: list[Path]) -> None:
    list(run(content, files[:1], Where(klaster=cluster.scheduler_address)))
    with distributed.Client(cluster.scheduler_address) as client:
        left = client.run(_children)
    assert not any(left.values())


def _children() -> int:
    from kinerja_xl.batch import cluster

    return len(cluster._workers)


def test_a_cluster_that_is_not_there_is_one_line(files: list[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kinerja_xl.batch.cluster._ANSWERS", 1)
    with pytest.raises(KinerjaError, match="klaster tidak menjawab"):
        list(run(content, files, Where(klaster="tcp://127.0.0.1:9")))
