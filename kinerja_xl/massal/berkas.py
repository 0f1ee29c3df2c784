"""Lists of persons from CSV and Parquet files as data frames whose columns are named by role, rows by number."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import Any, TextIO

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from kinerja_xl.errors import KinerjaError, system_reason

Roles = Callable[[Sequence[Sequence[str]]], dict[str, int]]
"""Tells the place of the column of each role from the titles."""
_HEAD_ROWS = 10
_AS_TEXT = frozenset({"nip", "nama"})
"""Columns whose values hardly repeat: read as text, not as categories."""


def read_csv(path: Path, roles: Roles) -> pd.DataFrame:
    """The persons of a CSV file; its header is the line among the first ten that tells most columns.

    Raises:
        KinerjaError: the file cannot be read as CSV in UTF-8.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            return _persons(file, roles)
    except OSError as error:
        raise _unreadable(path, system_reason(error)) from None
    except UnicodeDecodeError:
        raise _unreadable(path, "hurufnya bukan UTF-8") from None
    except (pd.errors.ParserError, csv.Error) as error:
        line = re.search(r"line (\d+)", str(error))
        raise _unreadable(path, f"baris {line[1]} tidak beraturan" if line else "isinya tidak beraturan") from None


def _persons(file: TextIO, roles: Roles) -> pd.DataFrame:
    lines = list(islice(file, _HEAD_ROWS))
    separator = max(";,\t", key="".join(lines).count)
    heads = [next(csv.reader([line], delimiter=separator), []) for line in lines]
    found = [roles([[title] for title in head]) for head in heads]
    place = max(range(len(found)), key=lambda i: len(found[i]), default=0)
    if not found or not found[place]:
        return pd.DataFrame()
    named = {role: f"kolom {column}" for role, column in found[place].items()}
    as_text = {named[role] for role in _AS_TEXT if role in named}
    file.seek(0)
    try:
        frame = pd.read_csv(
            file,
            sep=separator,
            header=None,
            skiprows=place + 1,
            names=[f"kolom {column}" for column in range(len(heads[place]))],
            usecols=list(dict.fromkeys(named.values())),
            dtype={name: "str" if name in as_text else "category" for name in named.values()},
            keep_default_na=False,
            skip_blank_lines=False,
            index_col=False,
        )
    except pd.errors.EmptyDataError:
        frame = pd.DataFrame(columns=list(named.values()))
    frame.index = pd.RangeIndex(place + 2, place + 2 + len(frame))
    filled = np.logical_or.reduce([_filled(frame[name]) for name in named.values()])
    return pd.DataFrame({role: frame[name] for role, name in named.items()})[filled]


def _filled(column: pd.Series[Any]) -> NDArray[np.bool_]:
    return column.notna().to_numpy(np.bool_) & (column != "").to_numpy(np.bool_)


def _unreadable(path: Path, reason: str) -> KinerjaError:
    return KinerjaError(f"{path}: tidak dapat dibaca sebagai CSV ({reason}).", "Simpan sebagai CSV UTF-8.")


def read_parquet(path: Path, roles: Roles) -> pd.DataFrame:
    """The persons of a Parquet file; its rows are numbered from 1.

    Raises:
        KinerjaError: pyarrow is not installed, or the file is no Parquet file.
    """
    try:
        import pyarrow
        from pyarrow import parquet
    except ImportError:
        raise KinerjaError(
            f"{path}: berkas Parquet memerlukan pyarrow.", "Pasang dengan: pip install 'kinerja-xl[parquet]'"
        ) from None
    try:
        with parquet.ParquetFile(path) as file:
            titles = file.schema_arrow.names
            found = roles([[title] for title in titles])
            frame = file.read(columns=[titles[i] for i in dict.fromkeys(found.values())]).to_pandas()
    except (OSError, pyarrow.ArrowException):
        raise KinerjaError(f"{path}: bukan berkas Parquet yang utuh.", "Simpan ulang, lalu jalankan lagi.") from None
    frame = pd.DataFrame({role: frame[titles[i]] for role, i in found.items()})
    frame.index = pd.RangeIndex(1, len(frame) + 1)
    return frame


def frame_of(kolom: Mapping[str, Sequence[object]], baris: Sequence[str]) -> pd.DataFrame:
    """The persons of a workbook as a data frame."""
    return pd.DataFrame({role: pd.Series(list(cells), dtype=object) for role, cells in kolom.items()}).set_axis(
        pd.Index(baris, dtype=object)
    )
