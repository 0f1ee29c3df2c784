"""The gate: what the directory, the records and the first bytes of every part must be before anything is parsed."""

from __future__ import annotations

import re
import struct
import zipfile
import zlib
from pathlib import Path
from typing import IO

from kinerja_xl.errors import KinerjaError
from kinerja_xl.workbook.door.limits import (
    PART_SIZE,
    PARTS,
    PROLOG,
    RATIO,
    RATIO_FROM_BYTES,
    RESAVE,
    TOTAL_SIZE,
    refusal,
)
from kinerja_xl.workbook.door.zip_record import LOCAL_BYTES

_LOCAL = b"PK\x03\x04"
_OVERLAP = "memuat bagian yang saling menindih"
_LINK, _KIND = 0o120000, 0o170000
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_XML = (".xml", ".rels", ".vml")
_PROLOG = re.compile(r"\ufeff?(?:\s|<\?.*?\?>|<!--.*?-->)*", re.DOTALL)
_USUAL_NAME = 256  # bytes of name and extra field that one read surely holds for the files of every usual program
_PACKED_PROLOG = 2 * PROLOG.most  # stored bytes that surely hold the prolog, the compressed ones are fewer


def judge(path: Path, archive: zipfile.ZipFile) -> None:
    """Let an archive pass whose directory, records and prologs are safe.

    Nothing but the first bytes of a part is unpacked: what is unpacked later is bounded by the sizes judged here.

    Raises:
        KinerjaError: the archive is beyond a limit, or made to be read in two ways.
    """
    members = archive.infolist()
    reason = _bad_size(members) or _bad_names(members) or _bad_members(members)
    if reason:
        raise refusal(path, reason)
    if archive.fp is not None:
        _judge_records(path, archive.fp, members, archive.start_dir)


def _bad_size(members: list[zipfile.ZipInfo]) -> str:
    if len(members) > PARTS.most:
        return PARTS.told
    if max((m.file_size for m in members), default=0) > PART_SIZE.most:
        return PART_SIZE.told
    if sum(m.file_size for m in members) > TOTAL_SIZE.most:
        return TOTAL_SIZE.told
    if any(m.file_size > RATIO_FROM_BYTES and m.file_size > RATIO.most * m.compress_size for m in members):
        return RATIO.told
    return ""


def _bad_names(members: list[zipfile.ZipInfo]) -> str:
    names = [m.filename.casefold().replace("\\", "/") for m in members]
    if len(set(names)) < len(names):
        return "memuat dua bagian dengan nama yang sama"
    if any(n.startswith("/") or ".." in n.split("/") or n[1:2] == ":" for n in names):
        return "memuat bagian yang menunjuk ke luar berkas"
    return ""


def _bad_members(members: list[zipfile.ZipInfo]) -> str:
    if any(m.flag_bits & 1 for m in members):
        return "memuat bagian terenkripsi"
    if any((m.external_attr >> 16) & _KIND == _LINK for m in members):
        return "memuat tautan simbolis"
    if any(m.compress_type not in _METHODS for m in members):
        return "memuat bagian yang dimampatkan dengan cara yang tidak dikenal Excel"
    return ""


def _judge_records(path: Path, stream: IO[bytes], members: list[zipfile.ZipInfo], directory: int) -> None:
    """Every record where the directory says, none over another, and no DOCTYPE before the root of any XML part."""
    free = 0
    for member in sorted(members, key=lambda m: m.header_offset):
        if not free <= member.header_offset < directory:
            raise refusal(path, _OVERLAP)
        stream.seek(member.header_offset)
        head = stream.read(LOCAL_BYTES + _USUAL_NAME + _PACKED_PROLOG)
        if len(head) < LOCAL_BYTES or not head.startswith(_LOCAL):
            raise refusal(path, "daftar isi zip-nya tidak cocok dengan isinya")
        body = LOCAL_BYTES + sum(struct.unpack_from("<2H", head, 26))
        end = member.header_offset + body + member.compress_size
        if end > directory:
            raise refusal(path, _OVERLAP)
        free = end
        if member.filename.casefold().endswith(_XML):
            if len(head) < body + _PACKED_PROLOG:  # long names and extra fields, or the end of the file
                stream.seek(member.header_offset)
                head = stream.read(body + _PACKED_PROLOG)
            packed = head[body : body + member.compress_size]
            _judge_prolog(path, member, _first_bytes(path, member, packed))


def _first_bytes(path: Path, member: zipfile.ZipInfo, packed: bytes) -> bytes:
    if member.compress_type == zipfile.ZIP_STORED:
        return packed[: PROLOG.most]
    try:
        return zlib.decompressobj(-15).decompress(packed, PROLOG.most)
    except zlib.error:
        raise KinerjaError(f"{path}: bagian {member.filename} rusak.", RESAVE) from None


def _judge_prolog(path: Path, member: zipfile.ZipInfo, data: bytes) -> None:
    text = data.decode(_encoding(data), "replace")
    rest = text[_PROLOG.match(text).end() :]  # type: ignore[union-attr]  # it also matches nothing
    if rest[:9].upper() == "<!DOCTYPE":
        raise refusal(path, f"{member.filename} memuat DOCTYPE")
    if member.file_size > PROLOG.most and (not rest or rest.startswith(("<!--", "<?"))):
        raise refusal(path, PROLOG.told, member.filename)


def _encoding(data: bytes) -> str:
    """How XML is encoded whose first characters are not told apart by any other sign than where the zeros are."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return "utf-16"
    if b"\0" in data[:2]:
        return "utf-16-be" if data[:1] == b"\0" else "utf-16-le"
    return "utf-8"
