"""Our data classes behave as those of the standard library that the type checker takes them for."""

from __future__ import annotations

import pickle
from typing import Any

import pytest

from kinerja_xl import records
from kinerja_xl.ingatan import ingat_benda
from kinerja_xl.records import dataclass, field, replace, values_of


@dataclass(frozen=True, eq=False, repr=False)
class Titik:
    x: int
    y: int = 0
    jejak: list[int] = field(default_factory=list)


@dataclass(frozen=True, eq=False, repr=False)
class TitikBernama(Titik):
    nama: str = ""


@dataclass
class Pencacah:
    jumlah: int = 0


def test_fields_come_in_order_those_of_the_base_first() -> None:
    one = TitikBernama(1, nama="A")
    assert list(vars(one).items()) == [("x", 1), ("y", 0), ("jejak", []), ("nama", "A")]
    assert TitikBernama(1, 2, [3], "B").nama == "B"


def test_every_object_has_defaults_of_its_own() -> None:
    assert Titik(1).jejak is not Titik(1).jejak


def test_a_copy_differs_in_what_was_said() -> None:
    assert vars(replace(Titik(1, 2, [3]), y=5)) == {"x": 1, "y": 5, "jejak": [3]}


def test_objects_are_compared_by_identity_and_can_be_sent() -> None:
    one = Titik(1)
    assert one != Titik(1)
    assert vars(pickle.loads(pickle.dumps(one))) == vars(one)


def test_a_frozen_object_does_not_change() -> None:
    one: Any = Titik(1)
    with pytest.raises(AttributeError):
        one.x = 2
    with pytest.raises(AttributeError):
        del one.x
    other = Pencacah()
    other.jumlah += 1
    assert other.jumlah == 1


@pytest.mark.parametrize(("given", "named"), [((), {}), ((1,), {"z": 2}), ((1, 2, [], 4), {})])
def test_fields_that_are_missing_or_unknown_are_refused(given: tuple[Any, ...], named: dict[str, Any]) -> None:
    make: Any = Titik
    with pytest.raises(TypeError, match="Titik"):
        make(*given, **named)


def test_objects_that_change_are_compared_and_told_by_value() -> None:
    assert Pencacah(2) == Pencacah(2) != Pencacah()
    assert repr(Pencacah(2)) == "Pencacah(jumlah=2)"
    with pytest.raises(TypeError):
        hash(Pencacah())


def test_what_is_kept_with_an_object_is_no_field_of_it() -> None:
    asked = []

    @ingat_benda
    def jarak(one: Titik) -> int:
        asked.append(one)
        return one.x + one.y

    one = Titik(1, 2)
    assert (jarak(one), jarak(one), len(asked)) == (3, 3, 1)
    assert list(values_of(one)) == [1, 2, []]
    assert vars(replace(one)) == {"x": 1, "y": 2, "jejak": []}


def test_a_hash_by_value_must_not_be_asked_for() -> None:
    make: Any = records.dataclass
    with pytest.raises(TypeError, match="Titik"):
        make(Titik, frozen=True)
