"""The mutation score of a room, and the mutants that survive: `make mutasi RUANG=numbers`.

A survivor must be listed with its reason in `tests/mutasi/<room>.toml`; one that is not fails the command, as does a
score below 85 %. Of a large room a part can be taken (`BAGIAN=1/10`), chosen at random by a stated seed: every edit of
the room draws another part, so there a survivor that is not listed is only told.
"""

from __future__ import annotations

import argparse
import random
import time
import tomllib
from collections import Counter
from fractions import Fraction
from pathlib import Path

from tests.mutasi.juri import BERTAHAN, HABIS_WAKTU, MATI, judged
from tests.mutasi.mutan import Mutant, mutant, places
from tests.mutasi.ruang import ROOT, RUANG

LEAST = 85
"""The lowest score, in percent."""
_PARTS = {"calc": Fraction(1, 40)}
_FIELDS = ("modul", "fungsi", "baris", "mutan")


def main() -> int:
    """The table and the survivors on the terminal; 1 when a room is not tested well enough, 2 if nothing is judged."""
    asked = _asked()
    print(f"{'ruang':10}{'mutan':>8}{'mati':>8}{'bertahan':>10}{'habis waktu':>13}{'skor':>9}")
    return max(_measured(room, asked) for room in ([asked.ruang] if asked.ruang else RUANG))


def _measured(name: str, asked: argparse.Namespace) -> int:
    begin = time.monotonic()
    part = asked.bagian or _PARTS.get(name, Fraction(1))
    chosen, all_of_them = _mutants(RUANG[name].modules, asked.modul, part, asked.benih)
    if not chosen:
        print(f"  Tidak ada modul ruang {name} yang namanya memuat '{asked.modul}'.")
        return 2
    try:
        found = judged(RUANG[name], chosen)
    except RuntimeError as reason:
        print(f"  {reason}")
        return 2
    number = Counter(found.values())
    score = 100 * (1 - Fraction(number[BERTAHAN], len(chosen)))
    print(f"{name:10}{len(chosen):8}{number[MATI]:8}{number[BERTAHAN]:10}{number[HABIS_WAKTU]:13}{float(score):8.1f}%")
    if part != 1:
        print(f"  Sampel: {len(chosen)} dari {all_of_them} mutan ({part}), diacak dengan benih {asked.benih}.")
    unlisted = _compare(name, found)
    print(f"  {time.monotonic() - begin:.0f} detik.")
    return 1 if (unlisted and part == 1) or score < LEAST else 0


def _mutants(modules: tuple[str, ...], pattern: str, part: Fraction, seed: int) -> tuple[list[Mutant], int]:
    sources = {path: (ROOT / path).read_text(encoding="utf-8") for path in modules if pattern in path}
    found = [(path, place) for path, source in sources.items() for place in places(source)]
    size = min(len(found), max(1, round(len(found) * part)))
    chosen = sorted(random.Random(seed).sample(range(len(found)), size))
    return [mutant(path, sources[path], place) for path, place in map(found.__getitem__, chosen)], len(found)


def _compare(name: str, found: dict[Mutant, str]) -> bool:
    """Tell how the survivors differ from those listed; whether one is not listed."""
    path = Path(__file__).with_name(f"{name}.toml")
    listed = tomllib.loads(path.read_text(encoding="utf-8")).get("bertahan", []) if path.exists() else []
    reasons = {tuple(entry[field] for field in _FIELDS): entry["alasan"] for entry in listed}
    survivors = {mutant.key for mutant, fate in found.items() if fate == BERTAHAN}
    new = sorted(survivors - reasons.keys())
    judged_keys = {mutant.key for mutant in found}
    for key in sorted(reasons.keys() & judged_keys - survivors):
        print(f"  Tercatat bertahan, sekarang mati; hapus dari {path.name}: {' | '.join(key)}")
    if new:
        print(f"  {len(new)} mutan bertahan belum tercatat di {path.name}. Matikan dengan uji, atau catat alasannya:\n")
    for key in new:
        entry = zip((*_FIELDS, "alasan"), (*key, ""), strict=True)
        print("[[bertahan]]", *(f"{field} = {_toml(text)}" for field, text in entry), "", sep="\n")
    return bool(new)


def _toml(text: str) -> str:
    return f"'{text}'" if "'" not in text else f"'''{text}'''"


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.mutasi", description="Skor mutasi sebuah ruang.")
    parser.add_argument("ruang", nargs="?", choices=sorted(RUANG), help="tanpa ini: semuanya")
    parser.add_argument("--bagian", type=Fraction, help="bagian yang dinilai, misalnya 1/10 (calc: 1/40)")
    parser.add_argument("--benih", type=int, default=1, help="benih pengacakan bagian itu")
    parser.add_argument("--modul", default="", help="hanya modul yang namanya memuat ini")
    return parser.parse_args()


if __name__ == "__main__":
    raise SystemExit(main())
