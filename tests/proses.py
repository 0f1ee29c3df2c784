"""Processes that tests start."""

from __future__ import annotations

import os


def unmeasured(**more: str) -> dict[str, str]:
    """The environment of a process whose own writings, modules or limits are under test: it measures no coverage."""
    return {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_")} | more
