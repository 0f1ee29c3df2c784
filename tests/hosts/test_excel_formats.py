"""The two binary formats of a VBA project, written here, read back by those who read Office's own files."""

from __future__ import annotations

import io

import olefile
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from oletools.olevba import decompress_stream

from kinerja_xl.hosts.excel.compound_file import compound_file
from kinerja_xl.hosts.excel.ovba import compress

SOURCES = st.text(st.sampled_from("Sub End \r\nIf=()éx"), max_size=12_000).map(lambda text: text.encode("cp1252"))
NAMES = st.text(st.characters(codec="ascii", categories=["Lu", "Ll", "Nd"]), min_size=1, max_size=31)
SIZES = st.sampled_from([0, 1, 63, 64, 65, 511, 512, 513, 4095, 4096, 4097, 9000])


@given(st.one_of(SOURCES, st.binary(max_size=3000)))
def test_what_is_compressed_is_read_back(data: bytes) -> None:
    assert bytes(decompress_stream(bytearray(compress(data)))) == data


@pytest.mark.parametrize("data", [b"a" * 4096, b"a" * 4097, bytes(range(256)) * 16, b"abc" * 9000])
def test_whole_chunks(data: bytes) -> None:
    assert bytes(decompress_stream(bytearray(compress(data)))) == data


@settings(max_examples=40)
@given(st.dictionaries(NAMES, SIZES, max_size=12), st.dictionaries(NAMES, SIZES, min_size=1, max_size=12))
def test_every_stream_is_found_again(outer: dict[str, int], inner: dict[str, int]) -> None:
    streams = {**_unlike(outer, "VBA"), **{("VBA", *name): size for name, size in _unlike(inner).items()}}
    data = {path: bytes((n + size) % 251 for n in range(size)) for path, size in streams.items()}
    tree = {path[0]: content for path, content in data.items() if len(path) == 1}
    tree["VBA"] = {path[1]: content for path, content in data.items() if len(path) == 2}
    with olefile.OleFileIO(io.BytesIO(compound_file(tree)), raise_defects=olefile.DEFECT_UNSURE) as ole:
        assert not ole.parsing_issues
        assert {tuple(path) for path in ole.listdir()} == set(data)
        for path, content in data.items():
            assert ole.openstream(list(path)).read() == content


def _unlike(sizes: dict[str, int], *taken: str) -> dict[tuple[str, ...], int]:
    """Names of one storage differ by more than their case."""
    return {(name,): size for name, size in {n.upper(): s for n, s in sizes.items()}.items() if name not in taken}


def test_a_large_file_needs_a_list_of_its_tables() -> None:
    large = bytes(8_000_000)
    with olefile.OleFileIO(io.BytesIO(compound_file({"besar": large})), raise_defects=olefile.DEFECT_UNSURE) as ole:
        assert ole.openstream("besar").read() == large


@pytest.mark.parametrize("name", ["", "a/b", "x" * 32])
def test_names_that_the_format_refuses(name: str) -> None:
    with pytest.raises(ValueError, match="no name"):
        compound_file({name: b""})
