"""Compile `data/*.toml` into `_aturan.py`, so that a run needs neither a TOML nor a validation library.

Run as `python -m kinerja_xl.regulasi.kompilasi`; a test holds the committed module to the TOML files.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tomllib
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from kinerja_xl.errors import KinerjaError
from kinerja_xl.regulasi import model

DATA = Path(__file__).parent / "data"
MODULE = Path(__file__).parent / "_aturan.py"
_HEAD = '''"""Dibuat oleh kinerja_xl.regulasi.kompilasi dari data/*.toml. Jangan disunting: sunting TOML-nya."""

import datetime
from decimal import Decimal

from kinerja_xl.regulasi.model import (
    {names},
)

HIMPUNAN = {value!r}
'''
_PROBLEMS = {
    "extra_forbidden": "kunci ini tidak dikenal",
    "unexpected_keyword_argument": "kunci ini tidak dikenal",
    "missing": "kunci ini wajib ada",
    "missing_argument": "kunci ini wajib ada",
}

_Block = (
    model.ProfilCapaian
    | model.InstrumenIpa
    | model.InstrumenSakip
    | model.InstrumenSkm
    | model.InstrumenMerit
    | model.InstrumenIki
    | model.Skala
)


def load_rules(folder: Path = DATA) -> model.Himpunan:
    """Read and hold to the model every TOML file of a folder.

    Raises:
        KinerjaError: a file is no TOML, has an unknown key, a wrong type, or a basis that does not hold.
    """
    raw: dict[str, Any] = {}
    for path in sorted(folder.glob("*.toml")):
        try:
            _merge(raw, tomllib.loads(path.read_text(encoding="utf-8"), parse_float=Decimal), path.name)
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            raise KinerjaError(f"{path.name} bukan TOML yang sah: {error}.", "Perbaiki berkasnya.") from None
    try:
        rules = TypeAdapter(model.Himpunan).validate_json(json.dumps(raw, default=_as_json), strict=True)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(map(str, first["loc"]))
        problem = _PROBLEMS.get(first["type"], "jenis nilainya salah")
        if first["type"] == "literal_error":
            problem = f"bukan {first['ctx']['expected'].replace(' or ', ' atau ')}"
        raise KinerjaError(f"Aturan {place} tidak sah: {problem}.", "Perbaiki TOML-nya.") from None
    _require_types(rules, raw, "")
    _require_bases(rules)
    return rules


def dated_blocks(rules: model.Himpunan) -> list[_Block]:
    """Every block of values that has a first day and a basis."""
    return [*rules.profil, *rules.ipa, *rules.sakip, *rules.skm, *rules.merit, *rules.iki, *rules.skala]


def render_module(rules: model.Himpunan) -> str:
    """The text of `_aturan.py`."""
    shapes = (n for n, v in vars(model).items() if hasattr(v, "_fields"))
    names = ",\n    ".join(sorted(shapes))
    source = _HEAD.format(names=names, value=rules)
    command = [sys.executable, "-m", "ruff", "format", "--isolated", "--line-length", "120", "-"]
    return subprocess.run(command, input=source, capture_output=True, text=True, check=True).stdout


def _merge(rules: dict[str, Any], more: dict[str, Any], name: str) -> None:
    """Lists of a subject may be spread over files; anything else stands in one file only."""
    for key, value in more.items():
        known = rules.setdefault(key, [] if isinstance(value, list) else value)
        if isinstance(known, list) and isinstance(value, list):
            known.extend(value)
        elif known is not value:
            raise KinerjaError(f"{name} mengulang {key} dari berkas lain.", "Satukan isinya dalam satu berkas.")


def _as_json(value: object) -> object:
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(type(value).__name__)


def _require_types(value: object, raw: Any, place: str) -> None:
    """JSON lets a text stand for a Decimal or a date; the TOML must not."""
    place = place.lstrip(".")
    if isinstance(value, Decimal) and not isinstance(raw, Decimal | int):
        raise KinerjaError(f"Aturan {place} harus angka, bukan teks.", "Hapus tanda kutipnya.")
    if isinstance(value, date) and not isinstance(raw, date):
        raise KinerjaError(f"Aturan {place} harus tanggal, bukan teks.", "Hapus tanda kutipnya.")
    if isinstance(value, tuple):
        names = getattr(value, "_fields", range(len(value)))
        for name, item in zip(names, value, strict=True):
            if not isinstance(raw, dict) or name in raw:
                _require_types(item, raw[name], f"{place}.{name}".strip("."))


def _require_bases(rules: model.Himpunan) -> None:
    years = {s.id: s.tahun for s in rules.sumber}
    for block in dated_blocks(rules):
        name, basis = type(block).__name__, block.dasar.rujukan
        if basis not in years:
            raise KinerjaError(f"{name} merujuk {basis!r} yang tidak ada di sumber.toml.", "Tambahkan sumbernya.")
        if years[basis] > block.berlaku_sejak.year:
            raise KinerjaError(
                f"{name} berlaku sejak {block.berlaku_sejak}, lebih tua dari rujukannya {basis!r}.",
                "Rujuk peraturan yang sudah ada pada tanggal itu.",
            )


if __name__ == "__main__":
    MODULE.write_text(render_module(load_rules()), encoding="utf-8")
