"""Tests judging mutants: each in a process of its own, forked where the tests are collected and nothing has run yet.

A mutant in the body of a function is put into the module that runs, and judged by the tests that call the function.
Any other (a constant, a default, what is called while importing) is imported anew, and judged by the tests that call
something of its module.
"""

from __future__ import annotations

import contextlib
import functools
import gc
import importlib
import importlib.abc
import importlib.machinery
import importlib.util
import math
import os
import pickle
import resource
import signal
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from types import CodeType, FunctionType
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest
from _pytest.runner import runtestprotocol

from tests.mutasi.ruang import ROOT, Ruang

if TYPE_CHECKING:
    from tests.mutasi.mutan import Mutant

MATI, BERTAHAN, HABIS_WAKTU = "mati", "bertahan", "habis waktu"
_BYTES = 4 << 30
_NOT_PUT_IN = 70
_ARGUMENTS = ["-p", "no:cacheprovider", "--no-summary", "--no-header"]


class Judge(NamedTuple):
    """How long a test runs, and the functions of the room that it calls, as (module, name)."""

    seconds: float
    calls: frozenset[tuple[str, str]]


def judged(room: Ruang, mutants: Sequence[Mutant]) -> dict[Mutant, str]:
    """What became of each mutant: killed, survived, or stopped when its time was over.

    Raises:
        RuntimeError: a test fails without any mistake, so that nothing can be said.
    """
    control = [_unmutated(mutants, quick) for quick in (True, False)]
    everyone = [*mutants, *filter(None, control)]
    tests, found, libraries = _in_process(lambda: _session(_Running(room, everyone), room))
    rest = [mutant for mutant in everyone if mutant not in found]
    found |= _in_process(lambda: _session(_Importing(rest, tests, libraries), room))
    if any(found.pop(one) != BERTAHAN for one in control if one):
        raise RuntimeError("uji gagal juga tanpa kesalahan apa pun; tidak ada yang dapat dinilai")
    return found


def _unmutated(mutants: Sequence[Mutant], quick: bool) -> Mutant | None:
    """A mutant without a mistake, judged as the others are: it has to survive."""
    one = next((mutant for mutant in mutants if mutant.quick == quick), None)
    return one and one._replace(before="", after="", source=(ROOT / one.module).read_text(encoding="utf-8"))


def _in_process(work: Callable[[], Any]) -> Any:
    """What the work gives, done in a process of its own that prints nothing."""
    read, write = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(read)
        try:
            result = work()
        except BaseException as error:  # whatever it is, it belongs to the process that asked
            result = RuntimeError(f"{type(error).__name__}: {error}")
        with os.fdopen(write, "wb") as pipe:
            pickle.dump(result, pipe)
        os._exit(0)
    os.close(write)
    with os.fdopen(read, "rb") as pipe:
        result = pickle.load(pipe)
    os.waitpid(pid, 0)
    if isinstance(result, Exception):
        raise result
    return result


def _session(jury: _Jury, room: Ruang) -> Any:
    jury.terminal = os.dup(2)
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, 1)
    os.dup2(nothing, 2)
    passed_by = ["-k", f"not ({' or '.join(room.passed_by)})"] if room.passed_by else []
    ended = pytest.main([*_ARGUMENTS, *passed_by, *room.tests], plugins=[jury])
    if jury.in_child:
        os._exit(1 if ended else 0)
    return jury.result()


class _Jury:
    """Forks one process for each mutant, as many at a time as there are processors."""

    def __init__(self) -> None:
        self.in_child = False
        self.terminal = 2
        self.found: dict[Mutant, str] = {}
        self._running: dict[int, Mutant] = {}

    def result(self) -> Any:
        raise NotImplementedError

    def pytest_configure(self) -> None:
        """Few examples, the same ones each time; pytest must have loaded hypothesis before."""
        from hypothesis import HealthCheck, Phase, settings

        usual = {"deadline": None, "database": None, "suppress_health_check": list(HealthCheck)}
        phases = [Phase.explicit, Phase.generate]
        settings.register_profile("mutasi", max_examples=10, derandomize=True, phases=phases, **usual)
        settings.load_profile("mutasi")

    def fork(self, mutants: Iterable[Mutant], seconds: Callable[[Mutant], float]) -> Mutant | None:
        """In a new process the mutant it has to judge, in this one None when all are judged."""
        gc.collect()
        gc.freeze()
        for mutant in mutants:
            while len(self._running) >= (os.cpu_count() or 1):
                self._reap()
            pid = os.fork()
            if pid == 0:
                self.in_child = True
                signal.alarm(math.ceil(seconds(mutant)))
                resource.setrlimit(resource.RLIMIT_AS, (_BYTES, _BYTES))
                return mutant
            self._running[pid] = mutant
        while self._running:
            self._reap()
        return None

    def _reap(self) -> None:
        pid, status = os.wait()
        mutant = self._running.pop(pid)
        if os.WIFEXITED(status) and os.WEXITSTATUS(status) == _NOT_PUT_IN:
            return
        over = os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGALRM
        self.found[mutant] = HABIS_WAKTU if over else MATI if status else BERTAHAN
        if len(self.found) % 100 == 0:
            os.write(self.terminal, f"{len(self.found)} mutan dinilai ...\n".encode())


class _Running(_Jury):
    """Mutants in bodies of functions."""

    def __init__(self, room: Ruang, mutants: Sequence[Mutant]) -> None:
        super().__init__()
        self.modules = {str(ROOT / module): module for module in room.modules}
        self.mutants = [mutant for mutant in mutants if mutant.quick]
        self.tests: dict[str, Judge] = {}

    def result(self) -> Any:
        ours = ("kinerja_xl", "tests", "__main__", "conftest")
        return self.tests, self.found, [name for name in sys.modules if not name.startswith(ours)]

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        things = gc.get_objects()
        self.caches = [thing for thing in things if isinstance(thing, functools._lru_cache_wrapper)]
        self.functions = [
            thing for thing in things if isinstance(thing, FunctionType) and thing.__code__.co_filename in self.modules
        ]
        self.tests = _in_process(lambda: {item.nodeid: self._measured(item) for item in session.items})
        called = {call for test in self.tests.values() for call in test.calls}
        quick = [mutant for mutant in self.mutants if (mutant.module, mutant.function) in called]
        mutant = self.fork(quick, lambda one: 5 + 4 * sum(self.tests[name].seconds for name in self._judges(one)))
        if mutant is not None:
            self._judge(mutant, {item.nodeid: item for item in session.items})
        return True

    def _judges(self, mutant: Mutant) -> list[str]:
        called = mutant.module, mutant.function
        chosen = [name for name, test in self.tests.items() if called in test.calls]
        return sorted(chosen, key=lambda name: self.tests[name].seconds)

    def _measured(self, item: pytest.Item) -> Judge:
        calls = set[CodeType]()
        self._forget()
        begin = time.perf_counter()
        sys.settrace(lambda frame, *_: calls.add(frame.f_code))  # gives None: no line is traced
        try:
            reports = runtestprotocol(item, log=False)
        finally:
            sys.settrace(None)
        failed = [report.longreprtext for report in reports if report.failed]
        if failed:
            raise RuntimeError(f"{item.nodeid} gagal tanpa mutan: {failed[0][-2000:]}")
        places = {(self.modules.get(code.co_filename, ""), code.co_qualname.split(".<")[0]) for code in calls}
        return Judge(time.perf_counter() - begin, frozenset(place for place in places if place[0]))

    def _judge(self, mutant: Mutant, items: dict[str, pytest.Item]) -> None:
        self._put_in(mutant)
        self._forget()
        chosen = [items[name] for name in self._judges(mutant)]
        for item, following in zip(chosen, [*chosen[1:], None], strict=True):
            if any(report.failed for report in runtestprotocol(item, log=False, nextitem=following)):
                os._exit(1)
        os._exit(0)

    def _put_in(self, mutant: Mutant) -> None:
        """Functions that other modules and tests hold already become those of the mutant."""
        path = str(ROOT / mutant.module)
        with open(path, encoding="utf-8") as file:
            before = _codes(compile(file.read(), path, "exec", dont_inherit=True))
        after = _codes(compile(mutant.source, path, "exec", dont_inherit=True))
        replaced = 0
        for function in self.functions:
            code = function.__code__
            begins = [one.co_firstlineno for one in before.get(code.co_qualname, [])]
            if code.co_filename == path and code.co_firstlineno in begins:  # pytest may have rewritten its asserts
                function.__code__ = after[code.co_qualname][begins.index(code.co_firstlineno)]
                replaced += 1
        if not replaced:
            os._exit(_NOT_PUT_IN)

    def _forget(self) -> None:
        for cache in self.caches:
            cache.cache_clear()


class _Importing(_Jury):
    """Mutants outside the bodies of functions, and in functions that no test calls once all is imported."""

    def __init__(
        self,
        mutants: Sequence[Mutant],
        tests: dict[str, Judge],
        libraries: Sequence[str],
    ) -> None:
        super().__init__()
        self.mutants = mutants
        self.tests = tests
        self.libraries = libraries
        self.judges: list[str] = []

    def result(self) -> Any:
        return self.found

    @pytest.hookimpl(tryfirst=True)
    def pytest_load_initial_conftests(self) -> None:
        import kinerja_xl  # noqa: F401  # before openpyxl: it settles how openpyxl writes XML

        for name in self.libraries:  # once for all of them
            with contextlib.suppress(Exception):
                importlib.import_module(name)
        mutant = self.fork(self.mutants, lambda one: 15 + 4 * sum(self.tests[name].seconds for name in self._of(one)))
        if mutant is None:
            raise pytest.UsageError("semua mutan sudah dinilai")
        self.judges = self._of(mutant)
        sys.meta_path.insert(0, _Finder(mutant))

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        place = {name: number for number, name in enumerate(self.judges)}
        items[:] = sorted((item for item in items if item.nodeid in place), key=lambda item: place[item.nodeid])

    @pytest.hookimpl(trylast=True)
    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            os._exit(1)

    def _of(self, mutant: Mutant) -> list[str]:
        chosen = [name for name, test in self.tests.items() if any(call[0] == mutant.module for call in test.calls)]
        return sorted(chosen or self.tests, key=lambda name: self.tests[name].seconds)


class _Finder(importlib.abc.MetaPathFinder):
    """The module of a mutant as the mutant has it."""

    def __init__(self, mutant: Mutant) -> None:
        self.name = mutant.module.removesuffix(".py").replace("/", ".").removesuffix(".__init__")
        self.loader = _Loader(self.name, str(ROOT / mutant.module))
        self.loader.source = mutant.source

    def find_spec(self, name: str, *_: object) -> importlib.machinery.ModuleSpec | None:
        return importlib.util.spec_from_loader(name, self.loader) if name == self.name else None


class _Loader(importlib.machinery.SourceFileLoader):
    source = ""

    def get_code(self, _: str) -> CodeType:
        return compile(self.source, self.path, "exec", dont_inherit=True)


def _codes(code: CodeType) -> dict[str, list[CodeType]]:
    """The functions that code defines, by their name with that of their class, in their order."""
    found: dict[str, list[CodeType]] = {}
    rest = [code]
    while rest:
        for inner in rest.pop(0).co_consts:
            if isinstance(inner, CodeType):
                found.setdefault(inner.co_qualname, []).append(inner)
                rest.append(inner)
    return found
