import pytest

pytestmark = pytest.mark.browser

HEARD = "heard.map(it => decodeURIComponent(it.src)).join(' ')"


@pytest.fixture
def cursor(tools):
    tools.press("cursor")
    return tools


def go(tools, *keys):
    for key in keys:
        tools.page.keyboard.press(key)


def at(tools):
    return tools.painted("cursor-sentence").strip()


def test_focus_goes_to_the_strip_which_tells_its_keys(cursor):
    focused = cursor.page.evaluate(
        """() => [document.activeElement.role, document.getElementById(
            document.activeElement.getAttribute('aria-describedby')).textContent]"""
    )
    assert focused[0] == "group" and "空格：暂停" in focused[1]


def test_walk_begins_with_the_title(cursor):
    go(cursor, "ArrowDown")
    assert at(cursor) == cursor.page.inner_text("h1").strip()
    cursor.until(f"({HEARD}).includes('speech.heading_1')")


def test_down_goes_by_block_and_right_by_sentence(cursor):
    go(cursor, "h", "h", "h")
    start = at(cursor)
    go(cursor, "ArrowRight")
    assert at(cursor) != start
    go(cursor, "ArrowLeft")
    assert at(cursor) == start


def test_h_goes_to_headings_both_ways(cursor):
    go(cursor, "h", "h", "h")
    third = at(cursor)
    go(cursor, "h", "Shift+h")
    assert at(cursor) == third


def test_space_pauses_and_goes_on(cursor):
    go(cursor, "ArrowDown")
    cursor.until_sounding()
    go(cursor, "Space")
    cursor.until_silent()
    go(cursor, "Space")
    cursor.until_sounding()


def test_keys_are_taken_in_the_strip_only(cursor):
    cursor.page.focus(".toolbar__summary")
    go(cursor, "h")
    assert at(cursor) == ""


def test_help_is_spoken_on_request(cursor):
    go(cursor, "?")
    cursor.until(f"({HEARD}).includes('cursor_help')")


def test_changes_are_spoken_and_not_told_twice(cursor):
    cursor.press("larger")
    cursor.until(f"({HEARD}).includes('tools.zoom.value.125')")
    cursor.page.wait_for_timeout(120)
    assert cursor.page.inner_text("#status") == ""


def test_end_of_a_row_of_choices_is_spoken(cursor):
    cursor.press(*["faster"] * 9)
    cursor.until(f"({HEARD}).includes('tools.speed.most')", seconds=5)


def test_undo_is_spoken_with_what_was_undone(cursor):
    cursor.press("louder", "softer", "undo")
    cursor.until(f"({HEARD}).includes('tools.undo.undone')", seconds=5)
    cursor.until(f"({HEARD}).includes('tools.volume.value.90')", seconds=5)


def test_chosen_voice_is_heard_with_its_sample(cursor):
    cursor.page.select_option("#voice", "espeak-male")
    cursor.until(f"({HEARD}).includes('espeak-male/voices.sample')")


def test_leaving_returns_focus_to_the_button(cursor):
    cursor.until_sounding()
    go(cursor, "Escape", "Escape")
    assert cursor.page.evaluate("document.activeElement.textContent") == "读屏"


def test_focus_stays_on_the_strip_while_the_cursor_walks(cursor):
    go(cursor, "ArrowDown", "h", "ArrowRight")
    name = "document.activeElement.className"
    assert cursor.page.evaluate(name) == "cursor-strip"


def test_strip_is_in_sight_wherever_the_cursor_walks(cursor):
    go(cursor, *["h"] * 8)
    cursor.until("scrollY > 800")
    box = cursor.page.locator(".cursor-strip").bounding_box()
    assert box["y"] + box["height"] <= 800
    assert box["height"] <= 800 / 4


def test_cursor_is_never_under_its_strip(cursor):
    go(cursor, *["ArrowDown"] * 30)
    cursor.until(
        """[...CSS.highlights.get('cursor-sentence')][0].getBoundingClientRect().bottom
            < document.querySelector('.cursor-strip').getBoundingClientRect().top"""
    )


def test_it_walks_on_with_the_toolbar_closed(cursor):
    cursor.page.click(".toolbar__summary")
    cursor.until("!document.documentElement.dataset.toolbar")
    cursor.page.focus(".cursor-strip")
    go(cursor, "ArrowDown")
    assert at(cursor) == cursor.page.inner_text("h1").strip()


def test_resetting_the_looks_keeps_it(cursor):
    cursor.press("larger", "reset")
    assert (cursor.option("zoom"), cursor.option("reading")) == (None, "cursor")


@pytest.mark.parametrize("page", ["library", "help", "missing"])
def test_it_walks_other_pages_too(open_tools, page):
    cursor = open_tools(page)
    cursor.press("cursor")
    go(cursor, "ArrowDown")
    assert at(cursor) == cursor.page.inner_text("h1").strip()


def test_buttons_of_the_bar_move_it_where_there_is_no_keyboard(cursor):
    cursor.press("next")
    title = cursor.page.inner_text("h1").strip()
    assert at(cursor) == title
    cursor.press("next", "next", "previous", "previous")
    assert at(cursor) == title
    cursor.press("next-section")
    heading = cursor.page.inner_text("main h2").strip()
    assert at(cursor) == heading
    assert cursor.option("reading") == "cursor"


def test_it_goes_to_the_sentence_that_is_clicked(cursor):
    sentence = cursor.page.locator('article p [id^="s-"]').nth(5)
    sentence.click()
    assert at(cursor) == sentence.inner_text().strip()
    go(cursor, "ArrowRight", "ArrowLeft")
    assert at(cursor) == sentence.inner_text().strip()


def test_space_says_once_more_what_was_said(cursor):
    go(cursor, "ArrowDown")
    cursor.until_sounding()
    cursor.until_silent()
    go(cursor, "Space")
    cursor.until_sounding()
    assert at(cursor) == cursor.page.inner_text("h1").strip()


def test_a_phone_is_told_of_taps_and_not_of_keys(phone):
    phone.act("cursor").tap()
    strip = phone.page.locator(".cursor-strip")
    assert strip.inner_text() == "点一段文字，就从那里读。"


@pytest.mark.parametrize("keys", ["Alt+Shift+KeyL", "Alt+Shift+Digit5"])
def test_a_shortcut_that_ends_it_takes_the_focus_to_its_button(cursor, keys):
    go(cursor, keys)
    cursor.until("document.querySelector('.cursor-strip').hidden")
    name = "document.activeElement.textContent.trim()"
    assert cursor.page.evaluate(name) == "读屏"


def test_its_bar_goes_with_the_sound(cursor):
    bar = cursor.page.locator(".reading-bar")
    assert bar.is_visible()
    cursor.press("sound")
    cursor.until("document.querySelector('.cursor-strip').hidden")
    assert not bar.is_visible()
