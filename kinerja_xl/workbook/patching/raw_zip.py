"""A zip archive whose members can be replaced while every other byte is kept as it was written."""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Mapping
from pathlib import Path

from kinerja_xl.errors import KinerjaError
from kinerja_xl.workbook.door.zip_record import ENTRY_BYTES, Member, find_body, new_entry, new_record, pack

_END, _END64, _LOCATOR64 = b"PK\x05\x06", b"PK\x06\x06", b"PK\x06\x07"
_END_BYTES, _END64_BYTES, _LOCATOR64_BYTES = 22, 56, 20
_WIDE = 0xFFFFFFFF
_RESAVE = "Buka dan simpan ulang di Excel, lalu jalankan lagi."


class RawZip:
    """The raw records of an archive: members by name in the order of the directory.

    Args:
        path: the file, named in messages.
        archive: the archive as judged by `open_package`.
        data: its content.

    Raises:
        KinerjaError: the records do not lie as the directory says, so nothing may be moved.
    """

    def __init__(self, path: Path, archive: zipfile.ZipFile, data: bytes) -> None:
        self.path, self.data = path, data
        self._directory = archive.start_dir
        try:
            self._end, self._tail = self._read_end(archive)
            self.members = self._read_members(archive.infolist())
        except (ValueError, struct.error, KeyError):
            raise self._refusal("susunan zip-nya tidak lazim") from None

    def read(self, name: str) -> bytes:
        """The content of a member; KinerjaError when it is damaged or compressed as no workbook is."""
        member = self.members[name]
        raw = self.data[member.body : member.body + member.info.compress_size]
        method = member.info.compress_type
        if method not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise self._refusal(f"bagian {name} dimampatkan dengan cara yang tidak dikenal Excel")
        try:
            content = raw if method == zipfile.ZIP_STORED else _inflate(raw, member.info.file_size)
        except zlib.error:
            raise self._refusal(f"bagian {name} rusak") from None
        if len(content) != member.info.file_size or zlib.crc32(content) != member.info.CRC:
            raise self._refusal(f"bagian {name} rusak")
        return content

    def record(self, name: str) -> bytes:
        """Local record of a member up to the next one: header, compressed bytes, descriptor, padding."""
        member = self.members[name]
        return self.data[member.info.header_offset : member.end]

    def entry(self, name: str) -> bytes:
        """Directory entry of a member as if its record began at 0: where it begins is all that may differ."""
        return new_entry(self.members[name], 0)

    def frame(self) -> tuple[bytes, bytes]:
        """What stands before the first record and after the directory, as if the directory began at 0."""
        first = min(member.info.header_offset for member in self.members.values())
        return self.data[:first], self._moved_tail(0)

    def replaced(self, contents: Mapping[str, bytes]) -> bytes:
        """The archive with new contents for some members, all else byte for byte as it was."""
        lying = sorted(self.members.items(), key=lambda item: item[1].info.header_offset)
        place = lying[0][1].info.header_offset
        records, entries = [self.data[:place]], dict.fromkeys(self.members, b"")
        try:
            for name, member in lying:
                packed = pack(contents[name], member.info.compress_type) if name in contents else None
                record = new_record(self.data, member, packed) if packed else self.record(name)
                entries[name] = new_entry(member, place, packed)
                records.append(record)
                place += len(record)
        except (ValueError, struct.error):
            raise self._refusal("susunan zip-nya tidak lazim") from None
        return b"".join([*records, *entries.values(), self._moved_tail(place)])

    def _read_members(self, infos: list[zipfile.ZipInfo]) -> dict[str, Member]:
        starts = sorted(info.header_offset for info in infos)
        ends = dict(zip(starts, [*starts[1:], self._directory], strict=True))
        members, at = {}, self._directory
        for info in infos:
            size = ENTRY_BYTES + sum(struct.unpack_from("<3H", self.data, at + 28))
            entry = self.data[at : at + size]
            member = Member(info, entry, find_body(self.data, info, entry), ends[info.header_offset])
            if member.body + info.compress_size > member.end:
                raise ValueError("overlap")
            members[info.filename] = member
            at += size
        if at != self._end - len(self._tail) or len(ends) != len(infos) or not infos:
            raise ValueError("directory")
        return members

    def _read_end(self, archive: zipfile.ZipFile) -> tuple[int, bytes]:
        """Where the end record begins, and the zip64 records between the directory and it."""
        end = len(self.data) - _END_BYTES - len(archive.comment)
        size, offset, comment_bytes = struct.unpack_from("<2LH", self.data, end + 12)
        if not self.data.startswith(_END, end) or comment_bytes != len(archive.comment):
            raise ValueError("end record")
        tail = b""
        if self.data.startswith(_LOCATOR64, end - _LOCATOR64_BYTES):
            tail = self.data[end - _LOCATOR64_BYTES - _END64_BYTES : end]
            size64, offset64 = struct.unpack_from("<2Q", tail, 40)
            (place64,) = struct.unpack_from("<Q", tail, _END64_BYTES + 8)
            if not tail.startswith(_END64) or place64 != end - len(tail):
                raise ValueError("zip64 end record")
            if size not in (size64, _WIDE) or offset not in (offset64, _WIDE):
                raise ValueError("zip64 end record")
            size, offset = size64, offset64
        if offset != self._directory or offset + size + len(tail) != end or len(self.data) >= _WIDE:
            raise ValueError("directory place")
        return end, tail

    def _moved_tail(self, directory: int) -> bytes:
        tail = bytearray(self._tail + self.data[self._end :])
        at = len(self._tail)
        if at:
            struct.pack_into("<Q", tail, 48, directory)
            struct.pack_into("<Q", tail, _END64_BYTES + 8, directory + self._end - at - self._directory)
        if struct.unpack_from("<L", tail, at + 16)[0] != _WIDE:
            struct.pack_into("<L", tail, at + 16, directory)
        return bytes(tail)

    def _refusal(self, reason: str) -> KinerjaError:
        return KinerjaError(f"{self.path}: tidak ditulisi karena {reason}.", _RESAVE)


def _inflate(raw: bytes, size: int) -> bytes:
    return zlib.decompressobj(-15).decompress(raw, size + 1)  # one byte more than declared tells a lie
