from reader.language.pinyin.features import CLAUSE, context_features


def features(words, index):
    text = "".join(words)
    at = len("".join(words[:index]))
    return context_features(text, at, words, index, {})


def test_a_word_alone_is_described_by_its_clause():
    found = features(["以", "群众", "需求", "为", "导向"], 3)
    assert {"L以", "L群众", "R导向"} <= set(found)


def test_a_clause_ends_at_a_stop():
    found = features(["以此", "，", "为", "企业", "，", "提供"], 2)
    assert {"L以此", "R提供"}.isdisjoint(found)


def test_words_far_away_say_nothing():
    words = ["以", *["很"] * CLAUSE, "为"]
    assert "L以" not in features(words, CLAUSE + 1)


def test_a_longer_word_is_not_described_by_its_clause():
    found = features(["以", "行为", "为", "准"], 1)
    assert not [feature for feature in found if feature[0] in "LRT"]
