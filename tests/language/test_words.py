from hypothesis import given
from hypothesis import strategies as st

from reader.language.vocabulary import prefix_table
from reader.language.words import SMALL, cut, dictionary_pairs

TEXT = st.text(
    st.sampled_from("二〇四年月我们政府发展，。 \nAb1.5%〔〕") | st.characters()
)


def test_a_year_in_hanzi_is_one_word():
    assert "二〇二四年" in list(cut("在二〇二四年里"))


def test_a_decimal_with_percent_is_one_word():
    assert list(cut("增长5.5%。")) == ["增长", "5.5%", "。"]


@given(TEXT)
def test_words_joined_give_the_text(text):
    assert "".join(cut(text)) == text


def test_a_small_word_is_not_joined_to_its_neighbour_by_guess():
    assert list(cut("县财政仍为其追加预算"))[2:4] == ["仍", "为"]


def test_a_word_of_the_dictionary_stays_one():
    assert "成为" in list(cut("使之成为重要支撑"))


def test_every_pair_of_jiebas_dictionary_with_a_small_word_stays_one():
    counted, _ = prefix_table()
    pairs = (word for word, count in counted.items() if count and len(word) == 2)
    assert dictionary_pairs() == {word for word in pairs if not SMALL.isdisjoint(word)}
