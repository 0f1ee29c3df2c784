"""The mutants of a module: each is the module with one small mistake, made by the operators of mutmut.

Left out are operators whose mutants fail wherever they are run (`a = 1` as `a = None`, a call with one argument less),
for they only raise the score; of a text the first mutant stands for all. Types, docstrings, imports and what runs on
Windows alone are not mutated. (Not collected by pytest: mutmut is installed by `make mutasi` alone.)
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice, pairwise
from typing import NamedTuple

import libcst as cst
import libcst.matchers as m
from libcst.metadata import CodeRange, MetadataWrapper, WhitespaceInclusivePositionProvider
from mutmut.mutation.mutators import (
    mutation_operators,
    operator_arg_removal,
    operator_assignment,
    operator_dict_arguments,
    operator_string,
)

_LEFT_OUT = {operator_assignment, operator_dict_arguments}
_PLATFORM = m.Comparison(left=m.Attribute(value=m.Name("sys"), attr=m.Name("platform")))
_WINDOWS = m.Comparison(
    left=m.Attribute(value=m.Name("sys"), attr=m.Name("platform")), comparisons=[m.ComparisonTarget(m.Equal())]
)
_PASSED_BY = (
    m.Annotation()
    | m.Decorator()
    | m.Import()
    | m.ImportFrom()
    | m.Assert()
    | m.Expr(m.SimpleString() | m.ConcatenatedString())
    | m.If(_WINDOWS)
    | m.If(m.Name("TYPE_CHECKING"))
    | m.AnnAssign(annotation=m.Annotation(m.Name("TypeAlias")))
    | m.Assign(value=m.Call(m.Name("TypeVar")))
    | _PLATFORM
)
_SIZE_OR_KIND = m.Call(m.Name("len") | m.Name("isinstance"))


class Mutant(NamedTuple):
    """One small mistake: where it is, the line before and after, and the whole module with it.

    `quick` says that it stands in the body of a function, so that it can be put into a module that runs.
    """

    module: str
    function: str
    before: str
    after: str
    source: str
    quick: bool

    @property
    def key(self) -> tuple[str, str, str, str]:
        """What the mutant is known by as long as its line stands as it is."""
        return self.module, self.function, self.before, self.after


class Place(NamedTuple):
    """Where a node stands in a module, and what takes its place, in a function or method (empty outside)."""

    at: CodeRange
    instead: str
    function: str
    quick: bool


def places(source: str) -> list[Place]:
    """Every place of a module that can be mutated, once for each of its mutants."""
    visitor = _Visitor()
    MetadataWrapper(cst.parse_module(source)).visit(visitor)
    return visitor.found


def mutant(module: str, source: str, place: Place) -> Mutant:
    """The module with the mistake at one place."""
    lines = source.splitlines(keepends=True)
    begin, end = place.at.start, place.at.end
    before, after = lines[begin.line - 1][: begin.column], lines[end.line - 1][end.column :]
    mutated = "".join([*lines[: begin.line - 1], before, place.instead, after, *lines[end.line :]])
    old, new = _changed(source.splitlines(), mutated.splitlines())
    return Mutant(module, place.function, old, new, mutated, place.quick)


class _Visitor(cst.CSTVisitor):
    METADATA_DEPENDENCIES = (WhitespaceInclusivePositionProvider,)

    def __init__(self) -> None:
        super().__init__()
        self.found: list[Place] = []
        self._around: list[cst.CSTNode] = []

    def on_visit(self, node: cst.CSTNode) -> bool:
        if m.matches(node, _PASSED_BY) or (len(self._around) == 3 and m.matches(node, m.Subscript())):
            return False  # module, statement, assignment: a subscript there is a type
        names, quick = [], False
        for outer, inner in pairwise([*self._around, node]):
            if isinstance(outer, cst.FunctionDef | cst.ClassDef):
                names.append(outer.name.value)
            if isinstance(outer, cst.FunctionDef):
                quick = inner is outer.body
                break
        for instead in _instead(node):
            at = self.get_metadata(WhitespaceInclusivePositionProvider, node)
            self.found.append(Place(at, cst.Module([]).code_for_node(instead), ".".join(names), quick))
        self._around.append(node)
        return True

    def on_leave(self, original_node: cst.CSTNode) -> None:
        if self._around and self._around[-1] is original_node:
            self._around.pop()


def _instead(node: cst.CSTNode) -> Iterator[cst.CSTNode]:
    for kind, operator in mutation_operators:
        if not isinstance(node, kind) or operator in _LEFT_OUT:
            continue
        if operator is operator_string:
            yield from islice(operator(node), 1)
        elif operator is operator_arg_removal:
            if not m.matches(node, _SIZE_OR_KIND):
                yield from (new for new in operator(node) if len(new.args) == len(node.args))
        else:
            yield from operator(node)


def _changed(before: list[str], after: list[str]) -> tuple[str, str]:
    """The lines that differ, each in one line of text."""
    while before and after and before[0] == after[0]:
        before, after = before[1:], after[1:]
    while before and after and before[-1] == after[-1]:
        before, after = before[:-1], after[:-1]
    return " ".join(map(str.strip, before)), " ".join(map(str.strip, after))
