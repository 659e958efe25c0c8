from hypothesis import given
from hypothesis import strategies as st

from reader.language.words import cut

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
