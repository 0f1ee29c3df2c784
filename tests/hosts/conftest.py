"""LibreOffice for the tests of hosts: started once a session, always there in CI."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.hosts.calc import Calc


@pytest.fixture(scope="session")
def calc() -> Iterator[Calc]:
    if shutil.which("soffice") is None and "CI" not in os.environ:
        pytest.skip("LibreOffice tidak terpasang di mesin ini; di CI wajib ada")
    folder = Path(tempfile.mkdtemp(prefix="kinerja-calc-"))  # not pytest's own, which only its user may enter
    folder.chmod(0o755)
    yield Calc(folder)
    shutil.rmtree(folder, ignore_errors=True)
