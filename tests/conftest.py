"""What all tests share."""

from __future__ import annotations

from pathlib import Path

import pytest

import kinerja_xl  # noqa: F401  # before openpyxl: it settles how openpyxl writes XML


@pytest.fixture(autouse=True)
def _a_state_of_its_own(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test goes on with the work of another, or of the user at this machine."""
    place: Path = tmp_path_factory.getbasetemp() / "keadaan"
    monkeypatch.setenv("XDG_STATE_HOME", str(place))
    monkeypatch.setenv("LOCALAPPDATA", str(place))
