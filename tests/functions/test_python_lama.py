"""The functions run on the Python inside LibreOffice, which is older than ours, and start without heavy libraries."""

from __future__ import annotations

import ast
import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.proses import unmeasured

ROOT = Path(__file__).parents[2]
OLDEST = (3, 9)
HEAVY = {"pandas", "numpy", "openpyxl", "pydantic", "tomllib", "xlwings"}
PROBE = """
import json, sys
from kinerja_xl.functions import registry, hitung
registry()
print(json.dumps({name: getattr(module, "__file__", None) for name, module in sys.modules.items()}))
"""
CALLS = """
from kinerja_xl.functions import hitung, registry
people = [["Nama", "Pendidikan", "Jenis Jabatan", "Diklat", None, "Kinerja"],
    [None, None, None, "Teknis", "Seminar", None],
    ["P 1", "S-1", "Pelaksana", "24 JP", "ya", 90.5], ["P 2", "S-9", "Pelaksana", 8, "entah", "85.5"]]
print(len(registry()), hitung("IPA", people), hitung("IPA_SKOR", people), hitung("JELASKAN", "IPA", people))
print(hitung("IPA", [[11.97, 32.63, 22.98, 5]]))
"""


def run(python: str, code: str) -> str:
    environment = unmeasured(PYTHONDONTWRITEBYTECODE="1", PYTHONPATH=str(ROOT), PYTHONIOENCODING="utf-8")
    done = subprocess.run(
        [python, "-W", "error", "-c", code], cwd=ROOT, env=environment, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode()


@pytest.fixture(scope="module")
def closure() -> dict[str, str | None]:
    """Every module that the functions load, with its file."""
    loaded: dict[str, str | None] = json.loads(run(sys.executable, PROBE))
    return loaded


def test_functions_load_no_heavy_library(closure: dict[str, str | None]) -> None:
    assert HEAVY & set(closure) == set()


def test_sources_are_of_the_oldest_python(closure: dict[str, str | None]) -> None:
    """Syntax is parsed as of that Python; what only fails when it runs is looked for by name."""
    for name, file in closure.items():
        if file is not None and name.split(".")[0] == "kinerja_xl":
            tree = ast.parse(Path(file).read_text(encoding="utf-8"), feature_version=OLDEST)
            assert [ast.unparse(node) for node in ast.walk(tree) if _is_newer(node)] == [], name


def _is_newer(node: ast.AST) -> bool:
    if isinstance(node, (ast.Match, ast.TryStar)):
        return True
    if isinstance(node, ast.ImportFrom):
        return node.module == "itertools" and any(one.name in ("pairwise", "batched") for one in node.names)
    if not isinstance(node, ast.Call):
        return False
    given = {keyword.arg for keyword in node.keywords}
    called = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
    return (called == "zip" and "strict" in given) or (called == "dataclass" and bool(given & {"slots", "kw_only"}))


def test_an_old_python_gives_the_same_answers() -> None:
    old = _old_python()
    if old is None:
        pytest.skip("tidak ada Python 3.9")
    assert run(old, CALLS) == run(sys.executable, CALLS)


def _old_python() -> str | None:
    kept = sorted(Path.home().glob(".pyenv/versions/3.9.*/bin/python"))
    return str(kept[-1]) if kept else shutil.which("python3.9")
