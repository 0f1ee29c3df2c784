"""What holds for any values written into any workbook: order and number of goes do not matter, nor does repetition."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kinerja_xl.workbook.formulas.read_formulas import read_formulas
from kinerja_xl.workbook.patching.patch import Patch
from tests.workbook.test_patch import any_value, built, cells, contents, patch, sheet_xml

quick = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@quick
@given(contents, st.data())
def test_values_written_in_any_order_and_in_two_goes_are_the_same_file(layout, data) -> None:
    """All values at once, in another order, or some first and the others after them: the same sheet."""
    before = built(layout)
    values = {place: data.draw(any_value) for place, content in sorted(layout.items()) if content == "rumus"}
    order = data.draw(st.permutations(list(values)))
    half = data.draw(st.integers(0, len(order)))
    once = patch(before, {"Lembar": values})
    assert patch(before, {"Lembar": {place: values[place] for place in order}}) == once
    first = patch(before, {"Lembar": {place: values[place] for place in order[:half]}})
    assert sheet_xml(patch(first, {"Lembar": {place: values[place] for place in order[half:]}})) == sheet_xml(once)


@quick
@given(contents, st.data())
def test_what_was_written_again_is_not_written(layout, data) -> None:
    """The same values a second time leave every byte of the file; cells that were not named are as they were."""
    values = {place: data.draw(any_value) for place, content in sorted(layout.items()) if content == "rumus"}
    before = built(layout)
    once = patch(before, {"Lembar": values})
    assert patch(once, {"Lembar": values}) == once
    old, new = (cells(sheet_xml(content)) for content in (before, once))
    assert len(old) == len(new) == len(layout)
    assert sum(was != now for was, now in zip(old, new, strict=True)) <= len(values)


@quick
@given(contents, st.data())
def test_what_was_cut_for_reading_gives_the_same_file(tmp_path_factory, layout, data) -> None:
    """Values written into a workbook as it was read, and into its bytes alone."""
    path = tmp_path_factory.mktemp("potongan") / "a.xlsx"
    before = built(layout)
    path.write_bytes(before)
    read = read_formulas(path, to_write=True)
    cut = read.cut
    values = {place: data.draw(any_value) for place, content in sorted(layout.items()) if content == "rumus"}
    patched = Patch(path, before, {"Lembar": values}, cut)
    assert patched.data == patch(before, {"Lembar": values})
    patched.check(patched.data)
