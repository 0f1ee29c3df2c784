from kinerja_xl.calc.slip import is_typing_slip
from kinerja_xl.calc.teks import differing_words, likeness_of_texts, same_order


def test_a_sentence_that_goes_on_is_the_same_sentence() -> None:
    assert likeness_of_texts("Jumlah ASN yang lulus", "Jumlah ASN yang lulus. Rumus: lulus / peserta x 100%") == 1


def test_another_sentence_is_not_alike() -> None:
    assert likeness_of_texts("Jumlah ASN yang naik jenjang", "Banyaknya pengaduan yang ditangani") < 0.9


def test_slips_of_typing_are_no_other_words() -> None:
    assert differing_words("Laporn hasil evaluasi", "laporan hasil evaluasi") == ([], [])
    assert differing_words("dengan R dibagi", "dengan Renstra dibagi") == (["r"], ["renstra"])


def test_other_endings_of_a_stem_are_other_words() -> None:
    assert not is_typing_slip("meningkatnya", "meningkatkan")


def test_order_of_shared_words() -> None:
    assert same_order("mutu layanan", "mutu dan layanan")
    assert not same_order("mutu layanan", "layanan mutu")
