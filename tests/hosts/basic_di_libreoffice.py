"""Run a function of VBA modules inside a headless LibreOffice; for a Python that has LibreOffice's `uno`.

Standard input: `{"soffice", "profile", "modules": {name: source}, "function": "Module.Name"}`; output: its text.
"""

from __future__ import annotations

import importlib
import json
import os
import subprocess
import sys
import time
from typing import Any

_ALWAYS = 4
_TRIES = 120


def _property(uno: Any, name: str, value: object) -> Any:
    made = uno.getClass("com.sun.star.beans.PropertyValue")()
    made.Name, made.Value = name, value
    return made


def _desktop(uno: Any, pipe: str) -> Any:
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(_TRIES):
        try:
            context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except uno.getClass("com.sun.star.connection.NoConnectException"):
            time.sleep(0.25)
        else:
            return context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    raise SystemExit("LibreOffice tidak menjawab")


def _call(uno: Any, pipe: str, modules: dict[str, str], function: str) -> object:
    settings = (_property(uno, "Hidden", True), _property(uno, "MacroExecutionMode", _ALWAYS))
    document = _desktop(uno, pipe).loadComponentFromURL("private:factory/scalc", "_blank", 0, settings)
    libraries = document.BasicLibraries
    libraries.VBACompatibilityMode = True
    for name, source in modules.items():
        libraries.getByName("Standard").insertByName(name, source)
    place = f"vnd.sun.star.script:Standard.{function}?language=Basic&location=document"
    return document.getScriptProvider().getScript(place).invoke((), (), ())[0]


def main() -> None:
    asked = json.load(sys.stdin)
    pipe = f"kinerja{os.getpid()}"
    command = [asked["soffice"], f"-env:UserInstallation=file://{asked['profile']}", "--headless", "--norestore"]
    quiet = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    office = subprocess.Popen([*command, f"--accept=pipe,name={pipe};urp;"], start_new_session=True, **quiet)
    try:
        print(json.dumps(_call(importlib.import_module("uno"), pipe, asked["modules"], asked["function"])), flush=True)
    finally:
        os.killpg(office.pid, 9)
        office.wait()


if __name__ == "__main__":
    main()
