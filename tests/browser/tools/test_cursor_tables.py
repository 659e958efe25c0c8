import pytest

pytestmark = pytest.mark.browser

DOWN, RIGHT, UP = (f"Control+Alt+Arrow{way}" for way in ("Down", "Right", "Up"))
# What the player is given to play, by name; each clip ends at once.
SAID = """(() => {
    window.said = []
    HTMLMediaElement.prototype.play = function () {
        const parts = decodeURIComponent(new URL(this.src).pathname).split('/')
        said.push(parts[parts[1] === 'messages' ? 3 : 4].replace('.mp3', ''))
        later(() => this.dispatchEvent(new Event('ended')))
        return Promise.resolve()
    }
})()"""


@pytest.fixture
def cursor(open_tools):
    tools = open_tools("annual")
    tools.page.evaluate(SAID)
    tools.press("cursor")
    return tools


def at(cursor):
    return cursor.painted("cursor-sentence").strip()


def press(cursor, *keys):
    cursor.page.evaluate("said.length = 0")
    for key in keys:
        cursor.page.keyboard.press(key)


def until_said(cursor, *words):
    for word in words:
        cursor.until(f"said.includes({word!r})", seconds=5)


def test_table_is_told_with_its_size(cursor):
    press(cursor, "t")
    until_said(cursor, "speech.table.14-4", "pages.table_unnamed.1")


def test_cell_is_told_with_its_row(cursor):
    press(cursor, "t", RIGHT, DOWN, DOWN)
    until_said(cursor, "speech.row.3")


def test_row_is_told_once_to_who_walks_along_it(cursor):
    press(cursor, "t", RIGHT, DOWN, DOWN)
    until_said(cursor, "speech.row.3")
    press(cursor, "ArrowRight")
    cursor.until("said.some(name => name.startsWith('c-'))", seconds=5)
    assert not cursor.page.evaluate("said.some(name => name.includes('row'))")


def test_cells_below_one_another_are_of_one_column(cursor):
    rows = cursor.page.locator("table").nth(1).locator("tr")
    first, below = (rows.nth(y).locator("td").first.inner_text() for y in (3, 5))
    press(cursor, "t", "t", RIGHT, DOWN, RIGHT)
    assert at(cursor) == first
    # The row below has a header more, and so its cells are others by number.
    press(cursor, DOWN, DOWN)
    assert at(cursor) == below


def test_edge_of_a_table_is_told(cursor):
    press(cursor, "t", *[UP] * 3)
    until_said(cursor, "speech.table_edge")


def test_empty_cell_is_told_and_passed(cursor):
    cells = cursor.page.locator("table").first.locator("tr").nth(2).locator("td")
    cells.first.evaluate("it => { it.removeAttribute('id'); it.textContent = '' }")
    press(cursor, "t", RIGHT, DOWN, DOWN, RIGHT)
    until_said(cursor, "speech.row.3", "speech.no_cell")
    press(cursor, RIGHT)
    assert at(cursor) == cells.nth(1).inner_text()


def test_keys_of_cells_outside_a_table_say_so(cursor):
    press(cursor, "ArrowDown", DOWN)
    until_said(cursor, "speech.no_table")
