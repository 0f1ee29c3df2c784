from kinerja_xl.checks.rule import all_rules
from kinerja_xl.report.rule_table import PAGE, render_table


def test_the_page_of_codes_is_generated_from_the_rules() -> None:
    assert PAGE.read_text(encoding="utf-8") == render_table(), "jalankan: make aturan"


def test_it_holds_every_code() -> None:
    page = render_table()
    assert all(f"| {rule.code} |" in page for rule in all_rules())
