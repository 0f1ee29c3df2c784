"""The table of all codes for the user guide, generated from the rules themselves.

Run as `python -m kinerja_xl.report.rule_table`; a test holds `panduan/KODE.md` to it.
"""

from __future__ import annotations

from pathlib import Path

from kinerja_xl.checks.area import AREAS
from kinerja_xl.checks.rule import all_rules

PAGE = Path(__file__).parents[1] / "panduan" / "KODE.md"
_HEAD = """# Kode temuan

Dibuat dari aturan di `kinerja_xl/checks/` dengan `make aturan`; jangan disunting.
Penjelasan dan contoh setiap kode: `kinerja jelaskan KODE`.
"""


def render_table() -> str:
    """The page: every rule by area with severity, status and basis."""
    parts = [_HEAD]
    for area, name in AREAS.items():
        parts.append(
            f"\n## {area.upper()}: {name}\n\n| Kode | Tingkat | Yang ditemukan | Dasar |\n| --- | --- | --- | --- |\n"
        )
        own = (rule for rule in all_rules() if rule.code.casefold().startswith(area))
        parts += [f"| {r.code} | {r.severity} | {r.title} | {r.basis or 'kelaziman'} |\n" for r in own]
    return "".join(parts)


if __name__ == "__main__":
    PAGE.write_text(render_table(), encoding="utf-8")
