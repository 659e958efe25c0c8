import pytest

PAGE = "/reports/sample"


def test_a_press_leads_to_the_address_of_the_choice(client):
    answer = client.get(f"{PAGE}?zoom=150&contrast=yellow")
    assert answer.status_code == 303
    assert answer.location == f"/v/z2c3{PAGE}#toolbar"


def test_choices_already_made_are_kept(client):
    answer = client.get(f"/v/z2{PAGE}?skin=night")
    assert answer.location == f"/v/z2k4{PAGE}#toolbar"


def test_the_last_value_of_a_field_counts(client):
    answer = client.get(f"{PAGE}?zoom=150&zoom=175")
    assert answer.location == f"/v/z3{PAGE}#toolbar"


def test_back_at_the_defaults_the_address_is_plain(client):
    assert client.get(f"/v/z2{PAGE}?zoom=100").location == f"{PAGE}#toolbar"


def test_a_search_survives_a_press(client):
    answer = client.get("/?q=%E5%85%AC%E5%BC%80&zoom=150")
    assert answer.location == "/v/z2/?q=%E5%85%AC%E5%BC%80#toolbar"


def test_an_unknown_value_is_refused(client):
    assert client.get(f"{PAGE}?zoom=155").status_code == 400


@pytest.mark.parametrize("code", ["z9", "x1", "zoom", "z2" * 20])
def test_an_unknown_code_is_not_found(client, code):
    assert client.get(f"/v/{code}{PAGE}").status_code == 404


def test_a_code_that_is_not_canonical_leads_to_the_one_that_is(client):
    answer = client.get(f"/v/c3z2e0{PAGE}")
    assert (answer.status_code, answer.location) == (308, f"/v/z2c3{PAGE}")


def test_a_code_of_defaults_leads_to_the_plain_page(client):
    assert client.get(f"/v/z0{PAGE}").location == PAGE


def test_the_page_of_a_code_shows_its_choices(client):
    page = client.get(f"/v/z2c3{PAGE}").text
    assert '<html lang="zh-CN" data-zoom="150" data-contrast="yellow"' in page
    assert '<details class="toolbar__disclosure" open>' in page


def test_links_keep_the_code(client):
    page = client.get(f"/v/z2{PAGE}").text
    assert 'href="/v/z2/sitemap"' in page
    assert 'href="/sitemap"' not in page


def test_the_page_of_a_code_is_not_listed_by_search_engines(client):
    page = client.get(f"/v/z2{PAGE}").text
    assert '<meta name="robots" content="noindex">' in page
    assert f'<link rel="canonical" href="https://reports.example{PAGE}">' in page


def test_a_pressed_button_says_so(client):
    page = client.get(f"/v/c3{PAGE}").text
    assert 'value="yellow" data-tool="contrast" aria-pressed="true"' in page


@pytest.mark.parametrize(
    ("address", "target"),
    [("/reports/sample/", PAGE), (f"/v/z2{PAGE}/", f"/v/z2{PAGE}")],
)
def test_a_slash_too_many_leads_to_the_page(client, address, target):
    answer = client.get(address, headers={"Host": "evil.example"})
    assert (answer.status_code, answer.location) == (308, target)


def test_two_slashes_lead_nowhere_else(client):
    assert client.get("/reports//sample").status_code == 404
