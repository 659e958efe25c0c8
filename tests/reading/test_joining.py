import re

from reader.reading import edition_json, load_edition, read, utterances_of
from reader.reports.document import Figure
from tests.plain_language import PlainAnnotator
from tests.plain_reports import repair, report


def ids(edition, kind):
    return [found.id for found in edition.speakables if found.kind == kind]


def texts(edition, kind):
    return [found.text for found in edition.speakables if found.kind == kind]


def test_ids_are_unique():
    named = [found.id for found in read(report(), PlainAnnotator()).speakables]
    assert len(named) == len(set(named))


def test_a_repeated_sentence_gets_a_number():
    edition = read(report(), PlainAnnotator())
    same = [s.id for s in edition.speakables if s.text == "今年开局良好。"]
    assert same == [same[0], f"{same[0]}-2"]


def test_a_cell_says_its_headers_and_its_value():
    cells = texts(read(report(), PlainAnnotator()), "cell")
    assert cells == [
        "办理结果，公开，自然人：5345",
        "办理结果，公开，企业：7",
        "办理结果，不予公开，自然人：13",
    ]


def test_a_lost_picture_still_says_what_it_showed():
    lost = Figure("b-lost", alt="数量逐年上升", missing=True)
    edition = read(report(blocks=(lost,)), PlainAnnotator())
    assert texts(edition, "alt") == ["图的说明：数量逐年上升"]


def test_what_is_shown_of_a_speakable_stands_in_its_passage():
    edition = read(report(), PlainAnnotator())
    for spoken in edition.speakables:
        if spoken.kind != "alt":
            shown = edition.passages[spoken.block].text[spoken.start : spoken.end]
            assert spoken.text[spoken.lead :] == shown


def test_sections_hold_every_speakable_once_and_in_order():
    edition = read(report(), PlainAnnotator())
    spoken = [id for section in edition.sections for id in section.speakables]
    assert spoken == [found.id for found in edition.speakables]
    assert [section.id for section in edition.sections] == [
        "top",
        "b-00000001",
        "b-00000006",
    ]


def test_a_confirmed_repair_is_read_and_a_proposed_one_is_not():
    proposed = read(report(repairs=(repair(),)), PlainAnnotator())
    confirmed = read(report(repairs=(repair("confirmed"),)), PlainAnnotator())
    assert "201711日起施行。" in texts(proposed, "sentence")
    assert "2017年1月1日起施行。" in texts(confirmed, "sentence")
    place = confirmed.corrections[0]
    text = confirmed.passages["b-00000007"].text
    assert text[place.start : place.end] == "2017年1月1日"


def test_json_brings_an_edition_back():
    source = report(repairs=(repair("confirmed"),))
    edition = read(source, PlainAnnotator())
    assert load_edition(source, edition_json(edition)) == edition


def test_a_new_splitter_leads_old_ids_to_new_sentences():
    old = read(report(), PlainAnnotator())
    coarse = PlainAnnotator(re.compile(r"[^\n\t]+"))
    new = read(report(), coarse, previous=old)
    gone = set(ids(old, "sentence")) - set(ids(new, "sentence"))
    assert gone and gone == set(new.former)
    back = read(report(), PlainAnnotator(), previous=new)
    assert set(ids(old, "sentence")) <= set(back.by_id)


def test_the_revision_changes_with_a_reading():
    same = [read(report(), PlainAnnotator()).revision for _ in range(2)]
    other = read(report(), PlainAnnotator(lexicon={"某": "mǒu"})).revision
    assert same[0] == same[1] != other


def test_every_speakable_has_an_utterance():
    annotator = PlainAnnotator()
    edition = read(report(), annotator)
    said = dict(utterances_of(edition, annotator))
    assert list(said) == [found.id for found in edition.speakables]


def test_note_of_a_correction_is_said_at_the_end():
    edition = read(report(repairs=(repair("confirmed"),)), PlainAnnotator())
    last = edition.speakables[-1]
    assert last.kind == "note" and last.id == edition.sections[-1].speakables[-1]
    assert "2017年1月1日" in last.text and "201711日" in last.text
    assert last.block == f"correction-{edition.corrections[0].repair}"
