from pathlib import Path

import pytest

from reader.language.spoken import spoken_spans

FOLDER = Path(__file__).parent / "cases"


def cases():
    for path in sorted(FOLDER.glob("*.tsv")):
        for line in path.read_text(encoding="utf-8").splitlines():
            text, _, spoken = line.partition("\t")
            yield pytest.param(text, spoken, id=f"{path.stem}-{text}")


@pytest.mark.parametrize(("text", "spoken"), list(cases()))
def test_it_is_said_as_a_newsreader_says_it(text, spoken):
    spans = spoken_spans(text, 0, len(text))
    assert "".join(span.spoken for span in spans) == spoken


def test_every_category_has_cases():
    assert len(list(cases())) >= 600
    assert len({path.stem for path in FOLDER.glob("*.tsv")}) >= 15
