"""The report beside the published one of 2020: what agrees, and each difference with its reason."""

from __future__ import annotations

import re
import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from tests.dokumen.naskah import cell_words, column_names, lkjip, sentences, tables

TERBIT: dict[str, Any] = tomllib.loads(
    Path(__file__).with_name("terbit-lkjip-bontang-2020.toml").read_text(encoding="utf-8")
)
_INDONESIAN = re.compile(r"\d{1,3}(\.\d{3})*(,\d+)?|\d+,\d+")


def value(text: str) -> Decimal | str:
    """A figure as printed here or there: `Rp 1.000,00`, `72%`, `97.21`; other texts and blanks as they are."""
    plain = re.sub(r"^:?\s*Rp\.?\s*|%$", "", text).replace(" ", "")
    if _INDONESIAN.fullmatch(plain):
        return Decimal(plain.replace(".", "").replace(",", "."))
    try:
        return Decimal(plain)
    except ArithmeticError:
        return "" if plain == "-" else text


def differences(published: dict[str, Any]) -> list[tuple[str, str, str, str]]:
    """Row, column, published print and ours, wherever the two are not the same figure."""
    ours = tables(lkjip())[published["kami"]]
    names = column_names(ours)
    rows = cell_words(ours)
    key = names.index(published["kunci"])
    found = []
    for label, *figures in published["isi"]:
        row = next(r for r in rows if r[key].casefold() == label.casefold())
        rows.remove(row)  # the same name may stand in two rows, in this order
        for column, printed in zip(published["kolom"], figures, strict=True):
            mine = row[names.index(column)]
            if value(mine) != value(printed):
                found.append((label, column, printed, mine))
    return found


@pytest.mark.parametrize("published", TERBIT["tabel"], ids=lambda t: t["terbit"])
def test_a_table_agrees_but_for_the_listed_differences(published: dict[str, Any]) -> None:
    expected = [
        (b["baris"], b["kolom"], b["terbit"], b["kami"]) for b in TERBIT["beda"] if b["tabel"] == published["terbit"]
    ]
    assert differences(published) == expected


def test_every_difference_has_a_reason_and_a_table() -> None:
    known = {t["terbit"] for t in TERBIT["tabel"]}
    for one in TERBIT["beda"]:
        assert one["tabel"] in known
        assert len(one["alasan"]) > 20


@pytest.mark.parametrize("one", TERBIT["kalimat"], ids=lambda k: k["terbit"])
def test_a_sentence_says_the_right_figure(one: dict[str, str]) -> None:
    said = sentences(lkjip())
    assert one["kami"] in said
    assert one["terbit"] not in said
    assert len(one["alasan"]) > 20
