"""Where what we build on comes from: licences, known vulnerabilities, a bill of materials, builds that repeat.

Run: `make pasokan`. It fails on a licence outside `lisensi.toml`, on a known vulnerability, and on a build whose second
run gives other bytes. Without a network the audit says so in one line. The bill of materials is written as
`dist/sbom.cdx.json` (CycloneDX 1.5), the same bytes from the same lock file.
"""

from __future__ import annotations

import hashlib
import importlib.metadata
import json
import os
import re
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path
from typing import Any, NamedTuple

from kinerja_xl import __version__

ROOT = Path(__file__).parents[2]
LOCK = ROOT / "requirements.lock"
RULES = tomllib.loads((Path(__file__).parent / "lisensi.toml").read_text(encoding="utf-8"))
EPOCH = "1735689600"
"""SOURCE_DATE_EPOCH of the builds: the same day every time."""


class Locked(NamedTuple):
    """A package of the lock file, with the hashes that its files must have."""

    name: str
    version: str
    hashes: tuple[str, ...]


def locked(text: str) -> list[Locked]:
    """The packages of a lock file, each version once."""
    found = re.findall(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)(.*(?:\n .*)*)", text, re.MULTILINE)
    return [Locked(name, version, tuple(re.findall(r"--hash=sha256:(\w+)", rest))) for name, version, rest in found]


def licence(name: str) -> str:
    """What a package says of its licence, in the words of SPDX where we know them; empty when it says nothing."""
    if name in RULES["sistem_lain"]:
        return str(RULES["sistem_lain"][name])
    try:
        about = importlib.metadata.metadata(name)
    except importlib.metadata.PackageNotFoundError:
        return ""
    kinds = [c.rpartition(" :: ")[2] for c in about.get_all("Classifier", []) if c.startswith("License ::")]
    said = about.get("License-Expression") or about.get("License") or " AND ".join(kinds)
    said = said if len(said) < 100 else " AND ".join(kinds)
    return str(RULES["sebutan"].get(said, said))


def is_allowed(name: str, said: str) -> bool:
    """Whether a licence stands in the list, of a choice (OR) at least one; exceptions are for one package each."""
    if name in RULES["pengecualian"]:
        return True
    choices = [re.split(r"\s+AND\s+", choice.strip("() ")) for choice in re.split(r"\s+OR\s+", said)]
    return any(all(one in RULES["boleh"] for one in choice) for choice in choices)


def refused_licences(packages: list[Locked]) -> list[str]:
    """Packages under a licence that nobody has agreed to, or without hashes."""
    found = [f"{p.name} {p.version}: {licence(p.name) or 'lisensinya tidak diketahui'}" for p in packages]
    bad = [line for p, line in zip(packages, found, strict=True) if not is_allowed(p.name, licence(p.name))]
    return bad + [f"{p.name} {p.version}: tanpa sidik (hash)" for p in packages if not p.hashes]


def materials(packages: list[Locked]) -> str:
    """The bill of materials as CycloneDX JSON; no time and no serial number, so that it repeats."""
    return json.dumps(
        {
            "bomFormat": "CycloneDX",
            "specVersion": "1.5",
            "version": 1,
            "metadata": {"component": _component("kinerja-xl", __version__, "MIT")},
            "components": [_component(p.name, p.version, licence(p.name)) for p in packages],
        },
        indent=1,
    )


def _component(name: str, version: str, said: str) -> dict[str, Any]:
    component = {"type": "library", "name": name, "version": version, "purl": f"pkg:pypi/{name}@{version}"}
    component["bom-ref"] = component["purl"]
    known = {"id": said} if said in RULES["boleh"] else {"name": RULES["pengecualian"].get(name, said).split(":")[0]}
    choice = {"expression": said} if " AND " in said or " OR " in said else {"license": known}
    return {**component, "licenses": [choice]}


def build(folder: Path) -> dict[str, str]:
    """Build the wheel and what the spreadsheets load into a folder: SHA-256 by file name."""
    settings = {**os.environ, "SOURCE_DATE_EPOCH": EPOCH, "PYTHONHASHSEED": "random"}
    for command in (
        ["hatchling", "build", "-t", "wheel", "-d", str(folder)],
        ["kinerja_xl.hosts", "--keluaran", folder],
    ):
        subprocess.run([sys.executable, "-m", *command], cwd=ROOT, env=settings, check=True, capture_output=True)
    files = sorted(p for p in folder.rglob("*") if p.is_file())
    return {str(p.relative_to(folder)): hashlib.sha256(p.read_bytes()).hexdigest() for p in files}


def audit(tool: str) -> tuple[str, bool]:
    """What pip-audit says of the lock file in one line, and whether it found a vulnerability."""
    command = [tool, "--requirement", str(LOCK), "--disable-pip", "--no-deps", "--progress-spinner", "off"]
    try:
        done = subprocess.run([*command, "--format", "json"], capture_output=True, text=True, check=False)
    except FileNotFoundError:
        return "Audit kerentanan tidak dijalankan: pip-audit tidak terpasang.", False
    return audited(done.stdout)


def audited(answer: str) -> tuple[str, bool]:
    """The answer of pip-audit in one line; what it could not look up is not taken for safe."""
    try:
        packages = json.loads(answer)["dependencies"]
    except (ValueError, KeyError):
        return "Audit kerentanan tidak dijalankan: pangkalan data kerentanan tidak terjangkau dari jaringan ini.", False
    skipped = sum("skip_reason" in package for package in packages)
    bad = [f"{p['name']} {p['version']}: {v['id']}" for p in packages for v in p.get("vulns", [])]
    if skipped == len(packages):
        return "Audit kerentanan tidak dijalankan: pangkalan data kerentanan tidak terjangkau dari jaringan ini.", False
    found = ", ".join(bad) or "tidak ada yang diketahui"
    return f"Audit kerentanan: {found} ({len(packages)} pustaka, {skipped} tidak dapat diaudit).", bool(bad)


def main() -> int:
    """Look at everything; exit code 1 when something is not as it should be."""
    packages = locked(LOCK.read_text(encoding="utf-8"))
    refused = refused_licences(packages)
    for package in packages:
        print(f"{package.name:<22} {package.version:<16} {licence(package.name)}")
    print(f"Lisensi: {len(packages)} pustaka, {len(refused)} tidak sesuai daftar.", *refused, sep="\n  ")
    said, vulnerable = audit(sys.argv[1] if len(sys.argv) > 1 else "pip-audit")
    print(said)
    target = ROOT / "dist" / "sbom.cdx.json"
    target.parent.mkdir(exist_ok=True)
    target.write_text(materials(packages), encoding="utf-8")
    print(f"Daftar bahan (CycloneDX): {target.relative_to(ROOT)}")
    with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as other:
        first, second = build(Path(one)), build(Path(other))
    differing = [name for name in first if first[name] != second.get(name)]
    print(f"Dibangun dua kali: {len(first)} berkas, {len(differing)} berbeda.", *differing, sep="\n  ")
    return int(bool(refused or vulnerable or differing))


if __name__ == "__main__":
    raise SystemExit(main())
