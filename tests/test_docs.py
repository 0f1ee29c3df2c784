"""What the documents show is what the program does."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from kinerja_xl.checks.rule import all_rules
from kinerja_xl.cli import main

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
PANDUAN = (ROOT / "kinerja_xl" / "panduan" / "PANDUAN.md").read_text(encoding="utf-8")


def test_the_run_in_the_readme_is_real() -> None:
    block = re.search(r"```\n\$ \.venv/bin/kinerja (.*?)\n(.*?)```", README, re.DOTALL)
    assert block is not None
    command = [sys.executable, "-m", "kinerja_xl", *shlex.split(block[1])]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, env={**os.environ, "COLUMNS": "110"})
    assert done.stdout.rstrip() == block[2].rstrip()


def test_the_readme_counts_the_rules_right() -> None:
    count = sum(rule.status != "internal" for rule in all_rules())
    assert f"Runs {count} rules" in README


@pytest.mark.parametrize("text", [README, PANDUAN], ids=["README", "PANDUAN"])
def test_every_command_and_option_shown_exists(text: str, capsys) -> None:
    assert main(["jelaskan"]) == 0
    codes = set(re.findall(r"\b[A-Z]{3}\d{3}\b", capsys.readouterr().out))
    assert set(re.findall(r"\b(?:BUK|ANG|IKU|TGT|CAS|PAG|CAP|IPA|IKI|SLR|BKT|FML|KXL)\d{3}\b", text)) <= codes
    for command in ("periksa", "rantai", "rekap", "hitung", "ipa", "impor", "templat", "tutup", "laporan", "pasang"):
        with pytest.raises(SystemExit):
            main([command, "--help"])
    helped = capsys.readouterr().out
    for option in set(re.findall(r"`(--[a-z-]+)", PANDUAN)):
        assert option in helped


def test_the_settings_shown_are_accepted(tmp_path) -> None:
    block = re.search(r"```toml\n(.*?)```", PANDUAN, re.DOTALL)
    assert block is not None
    [entry] = tomllib.loads(block[1])["abaikan"]
    assert set(entry) == {"kode", "sel", "berkas", "sampai", "karena"}


def test_every_make_target_named_exists() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in set(re.findall(r"`?make ([a-z-]+)", README + PANDUAN)):
        benchmark = ROOT / "tests" / "benchmarks" / f"{target.removeprefix('bench-')}.py"
        by_name = target.startswith("bench-") and re.search(r"^bench-%:", makefile, re.MULTILINE)
        assert benchmark.is_file() if by_name else re.search(rf"^{target}:", makefile, re.MULTILINE), target
