"""A compound file (MS-CFB version 3) written from nothing: storages and streams, the same bytes every time."""

from __future__ import annotations

import struct
from collections.abc import Mapping
from typing import NamedTuple, Union

Tree = Mapping[str, Union[bytes, "Tree"]]
"""Names of streams (bytes) and of storages (a tree of their own)."""

_SECTOR, _MINI, _CUTOFF = 512, 64, 4096
_FREE, _END, _FAT, _DIFAT, _NONE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD, 0xFFFFFFFC, 0xFFFFFFFF
_PER_SECTOR = _SECTOR // 4
_IN_HEADER = 109
_LONGEST_NAME = 31
_STORAGE, _STREAM, _ROOT, _BLACK = 1, 2, 5, 1


class _Entry(NamedTuple):
    name: str
    kind: int
    data: bytes
    children: tuple[int, ...]


def compound_file(tree: Tree) -> bytes:
    """The file's bytes.

    Raises:
        ValueError: a name is longer than 31 characters or holds one of / \\ : !
    """
    entries: list[_Entry] = [_Entry("Root Entry", _ROOT, b"", ())]
    entries[0] = entries[0]._replace(children=_add(entries, tree))
    mini_starts, mini_fat, mini_stream = _laid_out([e.data if len(e.data) < _CUTOFF else b"" for e in entries], _MINI)
    large = [e.data if len(e.data) >= _CUTOFF else b"" for e in entries]
    directory_size = -(-len(entries) * 128 // _SECTOR) * _SECTOR
    starts, fat, body = _laid_out([bytes(directory_size), mini_stream, _packed(mini_fat), *large], _SECTOR)
    places = [mini_starts[n] if mini_starts[n] != _END else starts[3 + n] for n in range(len(entries))]
    places[0] = starts[1]
    entries[0] = entries[0]._replace(data=mini_stream)
    directory = _directory(entries, places).ljust(directory_size, b"\0")
    body = directory + body[directory_size:]
    return _sealed(body, fat, starts[2] if mini_fat else _END, -(-len(mini_fat) // _PER_SECTOR))


def _add(entries: list[_Entry], tree: Tree) -> tuple[int, ...]:
    """Append a storage's members; their numbers in the order of the directory: by length, then in capitals."""
    numbers = []
    for name in sorted(tree, key=lambda name: (len(name), name.upper())):
        if not 0 < len(name) <= _LONGEST_NAME or set(name) & set("/\\:!"):
            raise ValueError(f"no name for a compound file: {name!r}")
        content = tree[name]
        number = len(entries)
        numbers.append(number)
        if isinstance(content, bytes):
            entries.append(_Entry(name, _STREAM, content, ()))
        else:
            entries.append(_Entry(name, _STORAGE, b"", ()))
            entries[number] = entries[number]._replace(children=_add(entries, content))
    return tuple(numbers)


def _laid_out(contents: list[bytes], size: int) -> tuple[list[int], list[int], bytes]:
    """Contents one behind the other in sectors: where each begins, the chain of sectors, and the sectors."""
    starts: list[int] = []
    chain: list[int] = []
    body = bytearray()
    for content in contents:
        count = -(-len(content) // size)
        first = len(chain)
        starts.append(first if count else _END)
        chain += [*range(first + 1, first + count), _END] if count else []
        body += content.ljust(count * size, b"\0")
    return starts, chain, bytes(body)


def _packed(numbers: list[int]) -> bytes:
    padded = numbers + [_FREE] * (-len(numbers) % _PER_SECTOR)
    return struct.pack(f"<{len(padded)}I", *padded)


def _directory(entries: list[_Entry], places: list[int]) -> bytes:
    left, right = [_NONE] * len(entries), [_NONE] * len(entries)
    tops = [_balance(entry.children, left, right) for entry in entries]
    records = (
        _record(entry, left[n], right[n], tops[n], 0 if entry.kind == _STORAGE else places[n])
        for n, entry in enumerate(entries)
    )
    blank = _record(_Entry("", 0, b"", ()), _NONE, _NONE, _NONE, 0)
    return b"".join(records) + blank * (-len(entries) % (_SECTOR // 128))


def _balance(numbers: tuple[int, ...], left: list[int], right: list[int]) -> int:
    """Siblings as a balanced binary tree; returns its top. All nodes are black, as other writers have it."""
    if not numbers:
        return _NONE
    middle = len(numbers) // 2
    top = numbers[middle]
    left[top] = _balance(numbers[:middle], left, right)
    right[top] = _balance(numbers[middle + 1 :], left, right)
    return top


def _record(entry: _Entry, left: int, right: int, child: int, start: int) -> bytes:
    name = entry.name.encode("utf-16-le")
    head = struct.pack("<64sHBB", name, len(name) + 2 if name else 0, entry.kind, _BLACK)
    return head + struct.pack("<III36xIQ", left, right, child, start, len(entry.data))


def _sealed(body: bytes, fat: list[int], mini_fat_start: int, mini_fat_count: int) -> bytes:
    """Header, contents, then the table of sectors; further lists of its sectors when the header's is too short."""
    fats, lists = 0, 0
    while (total := len(fat) + fats + lists) > fats * _PER_SECTOR or fats > _IN_HEADER + lists * (_PER_SECTOR - 1):
        fats = -(-total // _PER_SECTOR)
        lists = -(-max(0, fats - _IN_HEADER) // (_PER_SECTOR - 1))
    fat_sectors = list(range(len(fat), len(fat) + fats))
    table = _packed(fat + [_FAT] * fats + [_DIFAT] * lists)
    first_list = len(fat) + fats if lists else _END
    rest = fat_sectors[_IN_HEADER:]
    more = b""
    for number in range(lists):
        part = rest[number * (_PER_SECTOR - 1) : (number + 1) * (_PER_SECTOR - 1)]
        part += [_FREE] * (_PER_SECTOR - 1 - len(part))
        following = first_list + number + 1 if number + 1 < lists else _END
        more += struct.pack(f"<{_PER_SECTOR}I", *part, following)
    in_header = (fat_sectors + [_FREE] * _IN_HEADER)[:_IN_HEADER]
    header = struct.pack("<8s16xHHHHH6xII", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 0x3E, 3, 0xFFFE, 9, 6, 0, fats)
    header += struct.pack("<IIIIIII", 0, 0, _CUTOFF, mini_fat_start, mini_fat_count, first_list, lists)
    return header + struct.pack(f"<{_IN_HEADER}I", *in_header) + body + table + more
