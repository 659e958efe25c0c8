"""A table's cells by ear: with their headers, and of these only what is new."""

import pytest

pytestmark = pytest.mark.browser

# Where in its recording each cell begins: as soon as it is told to play.
BEGINNINGS = """(() => {
    window.begun = []
    const play = HTMLMediaElement.prototype.play
    HTMLMediaElement.prototype.play = function () {
        const id = this.src.match(/c-[0-9a-f-]+/)?.[0].replace(/-$/, '')
        if (id) begun.push([id, this.currentTime])
        return play.call(this)
    }
})()"""


@pytest.fixture
def table(open_tools):
    tools = open_tools("annual")
    tools.page.evaluate(BEGINNINGS)
    tools.press(*["faster"] * 8)
    cells = tools.page.locator("table").first.locator("td[id]")
    tools.cells = [cells.nth(at) for at in range(4)]
    tools.fresh = [cell.get_attribute("data-fresh") for cell in tools.cells]
    return tools


def begun(tools, count):
    tools.until(f"begun.length >= {count}")
    return [time > 0 for _, time in tools.page.evaluate("begun")[:count]]


def test_word_that_is_heard_lights_up_in_its_cell(table):
    table.cells[1].click()
    table.press("read-on")
    table.until("CSS.highlights.has('spoken-word')")
    assert table.painted("spoken-word") in table.cells[1].inner_text()


def test_reading_on_says_of_the_next_cells_headers_what_is_new(table):
    table.cells[0].click()
    table.press("read-on")
    # The cell that one begins with is said in full.
    expected = [False, *(fresh is not None for fresh in table.fresh[1:3])]
    assert begun(table, 3) == expected and True in expected


def test_reading_on_anywhere_begins_with_all_headers(table):
    at = next(at for at, fresh in enumerate(table.fresh) if fresh)
    table.cells[at].click()
    table.press("read-on")
    assert begun(table, 1) == [False]


def test_cursor_says_a_row_from_its_first_cell_in_full(open_tools):
    tools = open_tools("annual")
    tools.page.evaluate(BEGINNINGS)
    row = tools.page.locator("table").nth(1).locator("tr").nth(3)
    first, second = (row.locator("td").nth(at).get_attribute("id") for at in (0, 1))
    tools.press("cursor")
    for key in ("t", "t", *(f"Control+Alt+Arrow{to}" for to in ("Right", "Down"))):
        tools.page.keyboard.press(key)
    tools.page.keyboard.press("Control+Alt+ArrowRight")
    tools.until(f"begun.at(-1)?.join() === '{first},0'")
    tools.page.keyboard.press("ArrowDown")
    tools.until(f"begun.at(-1)[0] === {second!r}")
    assert tools.page.evaluate("begun.at(-1)[1]") > 0
