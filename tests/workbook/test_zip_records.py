"""Archives as no workbook program writes them, byte by byte: kept as they are, or refused before anything is moved."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from pathlib import Path

import pytest

from kinerja_xl.errors import KinerjaError
from kinerja_xl.workbook.patching.raw_zip import RawZip

STORED, DEFLATED, BZIP2 = zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2
PARTS = [("a.xml", b"<a>" + b"isi " * 30 + b"</a>", DEFLATED), ("b.png", b"gambar", STORED), ("c.xml", b"", DEFLATED)]
UNUSUAL = "susunan zip-nya tidak lazim"
MASK = 0xFFFFFFFF


def packed(content: bytes, method: int) -> bytes:
    if method == STORED:
        return content
    deflater = zlib.compressobj(9, zlib.DEFLATED, -15)
    return deflater.compress(content) + deflater.flush()


def archive(parts=PARTS, *, before: bytes = b"", between: bytes = b"", order=None, flags: int = 0) -> bytes:
    """An archive; `order` is that of the directory."""
    data, entries = bytearray(before), []
    for name, content, method in parts:
        body = packed(content, method)
        told = struct.pack("<4H3L2H", flags, method, 0, 33, zlib.crc32(content), len(body), len(content), len(name), 0)
        place = struct.pack("<3H2L", 0, 0, 0, 0o600 << 16, len(data))
        entries.append(b"PK\x01\x02" + struct.pack("<2H", 20, 20) + told + place + name.encode())
        data += b"PK\x03\x04" + struct.pack("<H", 20) + told + name.encode() + body + between
    directory = b"".join(entries[at] for at in order or range(len(entries)))
    return bytes(data) + directory + end_records(len(data), len(directory), len(entries))


def end_records(place: int, size: int, number: int, comment: bytes = b"catatan") -> bytes:
    return b"PK\x05\x06" + struct.pack("<4H2LH", 0, 0, number, number, size, place, len(comment)) + comment


def with_wide_end(data: bytes, *, size: int | None = None, place: int | None = None, mark=b"PK\x06\x06", shift=0):
    """The archive with zip64 end records; in the usual one stand `size` and `place`, or what is true."""
    at = data.rindex(b"PK\x05\x06")
    true_size, true_place = struct.unpack_from("<2L", data, at + 12)
    number = struct.unpack_from("<H", data, at + 10)[0]
    wide = mark + struct.pack("<Q2H2L4Q", 44, 45, 45, 0, 0, number, number, true_size, true_place)
    locator = b"PK\x06\x07" + struct.pack("<LQL", 0, at + shift, 1)
    end = bytearray(data[at:])
    struct.pack_into("<2L", end, 12, true_size if size is None else size, true_place if place is None else place)
    return data[:at] + wide + locator + bytes(end)


def raw(data: bytes) -> RawZip:
    return RawZip(Path("buku.xlsx"), zipfile.ZipFile(io.BytesIO(data)), data)


def refusal(work, *arguments) -> str:
    with pytest.raises(KinerjaError) as caught:
        work(*arguments)
    assert caught.value.hint == "Buka dan simpan ulang di Excel, lalu jalankan lagi."
    start, end = "buku.xlsx: tidak ditulisi karena ", "."
    assert caught.value.message.startswith(start)
    assert caught.value.message.endswith(end)
    return caught.value.message[len(start) : -len(end)]


def changed(data: bytes, mark: bytes, at: int, form: str, new: int, number: int = 0) -> bytes:
    """The archive with one field of its n-th record of a kind changed."""
    edited, place = bytearray(data), -1
    for _ in range(number + 1):
        place = data.index(mark, place + 1)
    struct.pack_into(form, edited, place + at, new)
    return bytes(edited)


WAYS = {
    "usual": archive(),
    "bytes before": archive(before=b"#!/bin/sh\n"),
    "padding": archive(between=b"\0\0\0\0"),
    "other order": archive(order=[2, 0, 1]),
    "all of it": with_wide_end(archive(before=b"awal", between=b"antara", order=[1, 2, 0])),
    "wide end": with_wide_end(archive()),
    "wide end, size masked": with_wide_end(archive(), size=MASK),
    "wide end, place masked": with_wide_end(archive(), place=MASK),
    "wide end, both masked": with_wide_end(archive(), size=MASK, place=MASK),
}


@pytest.mark.parametrize("way", WAYS)
def test_new_content_goes_in_and_every_other_byte_is_kept(way: str) -> None:
    before = raw(WAYS[way])
    content = b"<a>" + bytes(range(256)) * 3 + b"</a>"
    after = raw(before.replaced({"a.xml": content}))
    assert list(after.members) == list(before.members)
    assert after.frame() == before.frame()
    for name, _, _ in PARTS[1:]:
        assert (after.record(name), after.entry(name)) == (before.record(name), before.entry(name))
    assert after.read("a.xml") == content
    with zipfile.ZipFile(io.BytesIO(after.data)) as judge:
        assert judge.testzip() is None
        assert judge.read("a.xml") == content
        assert judge.comment == b"catatan"


@pytest.mark.parametrize("way", WAYS)
def test_put_back_it_is_byte_for_byte_what_it_was(way: str) -> None:
    data = WAYS[way]
    assert raw(data).replaced({}) == data
    other = raw(data).replaced({"b.png": b"gambar yang lain"})
    assert other != data
    assert raw(other).replaced({"b.png": b"gambar"}) == data


@pytest.mark.parametrize("way", WAYS)
def test_members_are_read_as_they_are(way: str) -> None:
    archive = raw(WAYS[way])
    assert {name: archive.read(name) for name, _, _ in PARTS} == {name: content for name, content, _ in PARTS}


def test_the_frame_is_what_stands_around_the_members() -> None:
    data = with_wide_end(archive(before=b"awal", between=b"antara"))
    directory, wide_end = data.index(b"PK\x01\x02"), data.index(b"PK\x06\x06")
    after = bytearray(data[wide_end:])
    struct.pack_into("<Q", after, 48, 0)
    struct.pack_into("<Q", after, 56 + 8, wide_end - directory)
    struct.pack_into("<L", after, 56 + 20 + 16, 0)
    assert raw(data).frame() == (b"awal", bytes(after))


def test_a_record_goes_up_to_the_next_one() -> None:
    data = archive(between=b"\0\0", order=[2, 0, 1])
    at = [data.index(b"PK\x03\x04"), data.index(b"PK\x03\x04", 4), data.index(b"c.xml") - 30, data.index(b"PK\x01\x02")]
    assert [raw(data).record(name) for name, _, _ in PARTS] == [data[a:b] for a, b in zip(at, at[1:], strict=False)]


def test_an_entry_is_told_as_if_its_record_stood_first() -> None:
    one, two = raw(archive()), raw(archive(before=b"awal", between=b"antara"))
    for name, _, _ in PARTS:
        assert struct.unpack_from("<L", one.entry(name), 42) == (0,)
        assert one.entry(name) == two.entry(name)


def test_a_place_that_was_masked_stays_masked() -> None:
    after = raw(with_wide_end(archive(), size=MASK, place=MASK)).replaced({"a.xml": b"x"})
    assert struct.unpack_from("<2L", after, after.rindex(b"PK\x05\x06") + 12) == (MASK, MASK)
    place = struct.unpack_from("<Q", after, after.index(b"PK\x06\x06") + 48)[0]
    assert place == after.index(b"PK\x01\x02")
    assert struct.unpack_from("<Q", after, after.index(b"PK\x06\x07") + 8)[0] == after.index(b"PK\x06\x06")


ENTRY, LOCAL, END = b"PK\x01\x02", b"PK\x03\x04", b"PK\x05\x06"
LIES = {
    "nothing in it": archive([]),
    "bytes before, places not moved": b"awal" + archive(),
    "bytes after the end": archive() + b"lebih",
    "a comment shorter than said": changed(archive(), END, 20, "<H", 8),
    "a member that reaches into the next": changed(archive(), ENTRY, 20, "<L", len(PARTS[0][1])),
    "a last member that reaches into the directory": changed(archive(), ENTRY, 20, "<L", 3, number=2),
    "two entries for one record": changed(archive(order=[0, 0, 2]), LOCAL, 0, "<L", 0x04034B50),
    "an entry longer than the directory": changed(archive(), ENTRY, 32, "<H", 5, number=2),
    "a record under another name": archive().replace(b"b.png", b"d.png", 1),
    "no record where one is said to be": changed(archive(), ENTRY, 42, "<L", 1, number=1),
    "a wide end in another place": with_wide_end(archive(), shift=1),
    "an end that gives another size": with_wide_end(archive(), size=1),
    "an end that gives another place": with_wide_end(archive(), place=1),
}


@pytest.mark.parametrize("lie", LIES)
def test_an_archive_that_does_not_lie_as_it_says_is_refused(lie: str) -> None:
    try:
        assert refusal(raw, LIES[lie]) == UNUSUAL
    except zipfile.BadZipFile:  # the newest zipfile looks at this itself, and the door says that the file is damaged
        assert lie == "a wide end in another place"


def test_a_descriptor_that_is_missing_stops_the_writing() -> None:
    deferred = archive(flags=8)
    assert raw(deferred).read("b.png") == b"gambar"
    assert refusal(raw(deferred).replaced, {"a.xml": b"x"}) == UNUSUAL


@pytest.mark.parametrize(
    ("field", "form", "value"), [(16, "<L", 1), (24, "<L", 5), (24, "<L", 7), (24, "<L", 0), (24, "<L", 400)]
)
@pytest.mark.parametrize("number", [0, 1])
def test_a_member_whose_content_is_not_as_said_is_damaged(number: int, field: int, form: str, value: int) -> None:
    name = PARTS[number][0]
    lying = changed(archive(), ENTRY, field, form, value, number=number)
    assert refusal(raw(lying).read, name) == f"bagian {name} rusak"


def test_compressed_bytes_that_are_none_are_damaged() -> None:
    data = archive()
    at = data.index(b"a.xml") + 5
    assert refusal(raw(data[:at] + b"\xff" * 8 + data[at + 8 :]).read, "a.xml") == "bagian a.xml rusak"


def test_a_compression_that_excel_does_not_know_is_refused() -> None:
    data = changed(archive(), ENTRY, 10, "<H", BZIP2)
    assert refusal(raw(data).read, "a.xml") == "bagian a.xml dimampatkan dengan cara yang tidak dikenal Excel"
    assert raw(data).read("b.png") == b"gambar"
