from reader.preferences import OPTIONS, table


def test_names_and_letters_are_unique():
    assert len({option.name for option in OPTIONS}) == len(OPTIONS)
    assert len({option.letter for option in OPTIONS}) == len(OPTIONS)


def test_choices_of_an_option_are_unique():
    for option in OPTIONS:
        assert len(set(option.choices)) == len(option.choices)


def test_zoom_goes_from_100_to_300_in_steps_of_25():
    zoom = [int(choice) for choice in OPTIONS[0].choices]
    assert zoom == list(range(100, 301, 25))


def test_the_table_for_script_names_every_option():
    rows = [row.split(" ") for row in table().split(";")]
    assert [(row[0], row[1], tuple(row[2:])) for row in rows] == [
        (option.letter, option.name, option.choices) for option in OPTIONS
    ]


def test_declaring_a_screen_reader_is_no_option():
    assert not any("reader" in option.name for option in OPTIONS)
