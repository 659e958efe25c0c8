from pathlib import Path

import pytest

from reader.errors import SettingError
from reader.messages import message
from reader.settings import SETTINGS, Settings, default_instance, load_settings


@pytest.fixture
def environ(tmp_path):
    return {"READER_INSTANCE": str(tmp_path)}


def test_what_is_not_set_has_its_default(environ, tmp_path):
    assert load_settings(environ) == Settings(instance=str(tmp_path))


def test_the_environment_wins_over_the_file(environ, tmp_path):
    (tmp_path / "reader.toml").write_text(
        'site_name = "file"\nmax_source_mb = 5\n', encoding="utf-8"
    )
    found = load_settings({**environ, "READER_SITE_NAME": "environment"})
    assert (found.site_name, found.max_source_mb) == ("environment", 5)


def test_a_named_file_is_read_and_may_say_where_the_library_is(tmp_path):
    config = tmp_path / "other.toml"
    config.write_text(f'instance = "{tmp_path}/there"\n', encoding="utf-8")
    assert load_settings({}, config).folder == tmp_path / "there"


def test_a_named_file_that_is_not_there_is_told(environ, tmp_path):
    with pytest.raises(SettingError):
        load_settings(environ, tmp_path / "none.toml")


@pytest.mark.parametrize("text", ["a = ", "\xff", "site_nam = 'x'"])
def test_a_file_that_cannot_be_used_is_told(environ, tmp_path, text):
    (tmp_path / "reader.toml").write_text(text, encoding="latin-1")
    with pytest.raises(SettingError):
        load_settings(environ)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("MAX_SOURCE_MB", "many"),
        ("MAX_SOURCE_MB", "-1"),
        ("MAX_SOURCE_MB", "0"),
        ("MAX_SOURCE_MB", "1.5"),
        ("SPEECH_WORKERS", "9" * 25),
        ("ONLINE_VOICES", "perhaps"),
        ("BASE_URL", "example.org"),
        ("BASE_URL", "ftp://example.org"),
        ("BASE_URL", "https://example.org/reports"),
        ("BASE_URL", "https://example.org/?a=1"),
        ("BASE_URL", "https://example.org#a"),
        ("BASE_URL", "https://example.org:port"),
        ("BASE_URL", "https://example.org:99999"),
        ("BASE_URL", "https://exam ple.org"),
        ("BASE_URL", 'https://example.org"><p>'),
        ("BASE_URL", "http://[::1"),
    ],
)
def test_a_value_that_cannot_be_used_is_told_by_name(environ, name, value):
    with pytest.raises(SettingError) as told:
        load_settings({**environ, f"READER_{name}": value})
    assert value in message(told.value.key, **told.value.details)


@pytest.mark.parametrize(
    "value",
    [
        "https://user:word@example.org",
        "https://user:wo/rd@example.org",
        "https://user:word@elsewhere@example.org",
        "user:word@example.org",
        "https://example.org/?sslpassword=word",
        "word@//example.org",
    ],
)
def test_a_password_in_a_value_is_not_shown(environ, value):
    with pytest.raises(SettingError) as told:
        load_settings({**environ, "READER_BASE_URL": value})
    shown = message(told.value.key, **told.value.details)
    assert "example.org" in shown and "word@" not in shown and "=word" not in shown


def test_a_password_under_a_misspelt_name_is_not_shown():
    value = "postgresql://reader:word@127.0.0.1/library"
    error = SettingError(name="databse_url", value=value, why="")
    assert error.details["value"] == "postgresql://***@127.0.0.1/library"


def test_a_path_with_an_at_sign_is_told_whole():
    error = SettingError(name="--config", value="/srv/site@gov/reader.toml", why="")
    assert error.details["value"] == "/srv/site@gov/reader.toml"


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org",
        "https://example.org/",
        "http://127.0.0.1:8000",
        "http://[::1]:8000",
        "https://EXAMPLE.org",
        "https://报告.example",
    ],
)
def test_an_address_of_a_whole_host_is_taken(environ, address):
    assert load_settings({**environ, "READER_BASE_URL": address}).base_url == address


@pytest.mark.parametrize(
    "line", ["site_name = ['x']", "max_source_mb = true", "max_source_mb = 1.5"]
)
def test_a_value_of_another_kind_is_told(environ, tmp_path, line):
    (tmp_path / "reader.toml").write_text(line, encoding="utf-8")
    with pytest.raises(SettingError) as told:
        load_settings(environ)
    assert told.value.details["name"] == line.split()[0]


def test_each_default_lies_within_its_bounds():
    numbers = [one for one in SETTINGS if type(one.default) is int]
    assert numbers
    for setting in numbers:
        least, most = setting.metadata["bounds"]
        assert least <= setting.default <= most


def test_every_setting_has_a_help_text():
    assert all(setting.metadata["help"] for setting in SETTINGS)


def test_a_checkout_keeps_its_library_beside_itself():
    assert default_instance({}) == Path(__file__).parents[1] / "instance"
