"""One member of a zip archive as raw records: new content goes in, every field that need not change stays.

Fields, flags and signatures follow PKWARE's APPNOTE 6.3.10, sections 4.3.7 to 4.3.12 and 4.5.3. What does not
look as described there raises ValueError or struct.error: the archive is then left alone.
"""

from __future__ import annotations

import struct
import zipfile
import zlib
from typing import NamedTuple

LOCAL_BYTES, ENTRY_BYTES = 30, 46
_LOCAL, _ENTRY, _DESCRIPTOR = b"PK\x03\x04", b"PK\x01\x02", b"PK\x07\x08"
_WIDE = 0xFFFFFFFF  # the value stands in the zip64 extra field
_DEFERRED = 8  # general purpose flag: checksum and sizes follow the data in a descriptor
_LEVEL = 1  # as Excel itself compresses: a sheet is written often and read once

_Field = tuple[int, int, int]
"""Place of a 32-bit field in a header, the value it must have now, its new value."""


class Member(NamedTuple):
    """A member: `info` of the directory, its raw directory entry, where its data begin, where the next one begins."""

    info: zipfile.ZipInfo
    entry: bytes
    body: int
    end: int


class Packed(NamedTuple):
    """New content of a member: compressed data, checksum and size before compression."""

    data: bytes
    checksum: int
    size: int


def pack(content: bytes, method: int) -> Packed:
    """Compress a content as the member it replaces was compressed."""
    data = content
    if method != zipfile.ZIP_STORED:
        deflater = zlib.compressobj(_LEVEL, zlib.DEFLATED, -15)
        data = deflater.compress(content) + deflater.flush()
    return Packed(data, zlib.crc32(content), len(content))


def find_body(data: bytes, info: zipfile.ZipInfo, entry: bytes) -> int:
    """Where the data of a member begin, its local header having been held to its directory entry."""
    start = info.header_offset
    name_bytes, extra_bytes = map(int, struct.unpack_from("<2H", data, start + 26))
    name = data[start + LOCAL_BYTES : start + LOCAL_BYTES + name_bytes]
    (entry_name_bytes,) = struct.unpack_from("<H", entry, 28)
    if not data.startswith(_LOCAL, start) or not entry.startswith(_ENTRY):
        raise ValueError("signature")
    if name != entry[ENTRY_BYTES : ENTRY_BYTES + entry_name_bytes]:
        raise ValueError("name")
    return start + LOCAL_BYTES + name_bytes + extra_bytes


def new_record(data: bytes, member: Member, packed: Packed) -> bytes:
    """The local record of a member with new content: header, data, and the descriptor where there was one."""
    info = member.info
    header = bytearray(data[info.header_offset : member.body])
    rest = data[member.body + info.compress_size : member.end]
    deferred = bool(info.flag_bits & _DEFERRED)
    sizes = [(22, info.file_size, packed.size), (18, info.compress_size, len(packed.data))]
    (name_bytes,) = struct.unpack_from("<H", header, 26)
    _put_checksum(header, 14, info.CRC, packed.checksum, deferred=deferred)
    _put(header, LOCAL_BYTES + name_bytes, sizes, deferred=deferred)
    return b"".join([header, packed.data, _new_descriptor(rest, info, packed) if deferred else rest])


def new_entry(member: Member, place: int, packed: Packed | None = None) -> bytes:
    """The directory entry of a member whose record now begins at `place`, with new content if any."""
    info, entry = member.info, bytearray(member.entry)
    sizes = (packed.size, len(packed.data)) if packed else (info.file_size, info.compress_size)
    fields = [
        (24, info.file_size, sizes[0]),
        (20, info.compress_size, sizes[1]),
        (42, info.header_offset, place),
    ]
    (name_bytes,) = struct.unpack_from("<H", entry, 28)
    _put(entry, ENTRY_BYTES + name_bytes, fields)
    if packed:
        _put_checksum(entry, 16, info.CRC, packed.checksum)
    return bytes(entry)


def _put(header: bytearray, extra: int, fields: list[_Field], *, deferred: bool = False) -> None:
    """Set fields, which come in the order in which the zip64 extra field lists those that are too wide."""
    wide = _find_zip64(header, extra)
    for at, old, new in fields:
        form = "<L"
        if wide and struct.unpack_from("<L", header, at)[0] == _WIDE:
            at, form, wide = wide, "<Q", wide + 8
        (found,) = struct.unpack_from(form, header, at)
        if deferred and found == 0:
            continue
        if found != old:
            raise ValueError("size")
        struct.pack_into(form, header, at, new)


def _put_checksum(header: bytearray, at: int, old: int, new: int, *, deferred: bool = False) -> None:
    (found,) = struct.unpack_from("<L", header, at)
    if deferred and found == 0:
        return
    if found != old:
        raise ValueError("checksum")
    struct.pack_into("<L", header, at, new)


def _find_zip64(header: bytearray, at: int) -> int:
    while at + 4 <= len(header):
        kind, size = struct.unpack_from("<2H", header, at)
        if kind == 1:
            return at + 4
        at += 4 + size
    return 0


def _new_descriptor(rest: bytes, info: zipfile.ZipInfo, packed: Packed) -> bytes:
    for sizes in ("2L", "2Q"):
        for signature in (_DESCRIPTOR, b""):
            old = signature + struct.pack(f"<L{sizes}", info.CRC, info.compress_size, info.file_size)
            if rest.startswith(old):
                new = struct.pack(f"<L{sizes}", packed.checksum, len(packed.data), packed.size)
                return signature + new + rest[len(old) :]
    raise ValueError("descriptor")
