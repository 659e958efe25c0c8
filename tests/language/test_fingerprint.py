import pytest

from reader.language.fingerprint import fingerprint, language_version


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "spoken").mkdir()
    (tmp_path / "spoken" / "rules.toml").write_text("a = 1")
    return tmp_path


def test_the_same_rules_have_the_same_version(folder):
    assert fingerprint(folder) == fingerprint(folder)


@pytest.mark.parametrize("name", ["spoken/rules.toml", "spoken/more.toml", "new.py"])
def test_a_changed_or_added_rule_changes_the_version(folder, name):
    before = fingerprint(folder)
    (folder / name).write_text("a = 2")
    assert fingerprint(folder) != before


@pytest.mark.parametrize("name", ["training", "__pycache__"])
def test_what_is_no_part_of_the_stage_changes_nothing(folder, name):
    before = fingerprint(folder)
    (folder / name).mkdir()
    (folder / name / "script.py").write_text("a = 2")
    assert fingerprint(folder) == before


def test_the_version_names_the_libraries():
    assert language_version().count("-") == 2
