"""Where pip gets kinerja_xl from: the place the running one came from, or what the user names."""

from __future__ import annotations

import json
import re
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

from kinerja_xl import __version__
from kinerja_xl.errors import KinerjaError


def requirement(source: str) -> str:
    """What pip is asked for: the package with what it needs for Excel.

    >>> requirement("kinerja-xl==0.1.0"), requirement("kinerja_xl-0.1.0-py3-none-any.whl")
    ('kinerja-xl[excel]==0.1.0', 'kinerja_xl-0.1.0-py3-none-any.whl[excel]')
    """
    named = re.fullmatch(r"([\w-]+)([<>=!~].*)?", source)
    return f"{named[1]}[excel]{named[2] or ''}" if named and not Path(source).exists() else f"{source}[excel]"


def own_source() -> str:
    """Where the running kinerja_xl was installed from, if that is still there; else its version in pip's index."""
    try:
        origin = json.loads(distribution("kinerja-xl").read_text("direct_url.json") or "{}").get("url", "")
    except (PackageNotFoundError, ValueError):
        origin = ""
    path = Path(url2pathname(urlsplit(origin).path)) if origin.startswith("file:") else None
    return str(path) if path is not None and path.exists() else f"kinerja-xl=={__version__}"


def refuse_missing(source: str) -> None:
    """Say that a file or folder is not there, before anything is touched."""
    if (source.endswith(".whl") or set(source) & set("/\\")) and not Path(source).exists():
        raise KinerjaError(f"{source} tidak ada.", "Periksa nama berkas sesudah --sumber.")
