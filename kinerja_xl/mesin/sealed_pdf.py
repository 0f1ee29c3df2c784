"""PDFs that are the same bytes whenever they are printed."""

from __future__ import annotations

import hashlib
import re

_DAY = b"D:20000101000000Z)"
_DATE = re.compile(rb"(/(?:CreationDate|ModDate)\s*\()([^()]{17,}\))")
_NAMES = re.compile(rb"(/ID\s*\[\s*<)([0-9A-Fa-f]{32})(>\s*<)([0-9A-Fa-f]{32})(>)|(/DocChecksum\s*/)([0-9A-Fa-f]{32})")
_BLANK = b"0" * 32


def sealed_pdf(data: bytes) -> bytes:
    """The same PDF without the hour of its printing, its identifiers made from what it holds.

    Everything stays at its place, as the table at its end says where each object begins.

    >>> sealed_pdf(b"/CreationDate(D:20261122151858+07'00')>>")
    b'/CreationDate(D:20000101000000Z)      >>'
    """
    dated = _DATE.sub(lambda found: found[1] + _DAY.ljust(len(found[2])), data)
    blank = _NAMES.sub(lambda found: _named(found, _BLANK), dated)
    name = hashlib.blake2b(blank, digest_size=16).hexdigest().upper().encode()
    return _NAMES.sub(lambda found: _named(found, name), dated)


def _named(found: re.Match[bytes], name: bytes) -> bytes:
    return found[6] + name if found[6] else found[1] + name + found[3] + name + found[5]
