"""Compression of VBA sources, MS-OVBA 2.4.1: chunks of 4096 bytes, each of literals and copies from itself.

Own code because the one maintained library for it needs four seconds for xlwings' module.
"""

from __future__ import annotations

_CHUNK = 4096
_SHORTEST = 3
_CANDIDATES = 16  # how many earlier places are tried; more makes the file a percent smaller and the build slower


def compress(data: bytes) -> bytes:
    """A compressed container.

    Raises:
        ValueError: the last chunk is noise, which the format cannot hold without filling it up with zeros.

    >>> compress(b"aaaaaaaaaa").hex(" ")
    '01 03 b0 02 61 06 00'
    """
    return b"\x01" + b"".join(_chunk(data[start : start + _CHUNK]) for start in range(0, len(data), _CHUNK))


def _chunk(data: bytes) -> bytes:
    body = _tokens(data)
    flag = 0xB000
    if len(body) > _CHUNK:
        if len(data) < _CHUNK:
            raise ValueError("the last bytes cannot be compressed")
        body, flag = data, 0x3000
    return (flag | (len(body) - 1)).to_bytes(2, "little") + body


def _tokens(data: bytes) -> bytes:
    """Groups of eight tokens behind a byte that says which of them are copies."""
    body = bytearray()
    places: dict[bytes, list[int]] = {}
    position = 0
    while position < len(data):
        flags, group = 0, bytearray()
        for bit in range(8):
            if position >= len(data):
                break
            offset, length = _longest(data, position, places)
            if length:
                flags |= 1 << bit
                group += _copy_token(position, offset, length)
            else:
                length = 1
                group.append(data[position])
            for passed in range(position, position + length):
                places.setdefault(data[passed : passed + _SHORTEST], []).append(passed)
            position += length
        body.append(flags)
        body += group
    return bytes(body)


def _longest(data: bytes, position: int, places: dict[bytes, list[int]]) -> tuple[int, int]:
    """The longest copy from before `position`: how far back and how long, (0, 0) when none is worth a token."""
    most = min((0xFFFF >> _offset_bits(position)) + _SHORTEST, len(data) - position)
    best = (0, 0)
    if most < _SHORTEST:
        return best
    for place in reversed(places.get(data[position : position + _SHORTEST], [])[-_CANDIDATES:]):
        length = _SHORTEST
        while length < most and data[place + length] == data[position + length]:
            length += 1
        if length > best[1]:
            best = (position - place, length)
    return best


def _copy_token(position: int, offset: int, length: int) -> bytes:
    bits = _offset_bits(position)
    return ((offset - 1) << (16 - bits) | (length - _SHORTEST)).to_bytes(2, "little")


def _offset_bits(position: int) -> int:
    """How many bits of a copy token hold the offset, at this place of the chunk (MS-OVBA 2.4.1.3.19.1)."""
    return max(4, (position - 1).bit_length())
