"""Workbooks that are the same bytes wherever and whenever they are built."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable


def sealed(raw: io.BytesIO, edit: Callable[[str, bytes], bytes] = lambda name, content: content) -> bytes:
    """The same archive with sorted members, without times and without a compressor's version in it.

    `edit` makes of each part, by its name, what is kept.
    """
    target = io.BytesIO()
    with zipfile.ZipFile(raw) as source, zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive:
        for name in sorted(source.namelist()):
            member = zipfile.ZipInfo(name)
            member.create_system = 0
            archive.writestr(member, edit(name, source.read(name)))
    return target.getvalue()
