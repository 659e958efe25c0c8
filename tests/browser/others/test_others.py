"""The tools in WebKitGTK and Firefox, as a reader presses and hears them."""

import pytest

COUNT = "document.querySelectorAll('#article rt').length"
SOUNDING = "heard.some(it => !it.paused && it.currentTime > 0.2)"


def test_zoom_enlarges_the_text(reader):
    size = "parseFloat(getComputedStyle(document.documentElement).fontSize)"
    before = reader.run(size)
    reader.press('[data-act="larger"]')
    reader.until("document.documentElement.dataset.zoom === '125'")
    assert reader.run(size) == pytest.approx(before * 1.25)


def test_scheme_colours_the_page(reader):
    reader.press('button[name="contrast"][value="black"]')
    reader.until(
        "getComputedStyle(document.documentElement).backgroundColor === 'rgb(0, 0, 0)'"
    )


def test_each_change_is_told(reader):
    reader.press('[data-act="easy"]')
    reader.until("document.getElementById('status').textContent !== ''")


def test_pinyin_comes_and_goes(reader):
    before = reader.run("document.getElementById('article').textContent")
    reader.press('button[name="pinyin"][value="all"]')
    reader.until(f"{COUNT} > 500")
    reader.press('button[name="pinyin"][value="off"]')
    reader.until(f"{COUNT} === 0")
    assert reader.run("document.getElementById('article').textContent") == before


def test_pinyin_stands_above_its_character(reader):
    reader.press('button[name="pinyin"][value="all"]')
    reader.until(f"{COUNT} > 500")
    assert reader.run(
        """(() => {
            const $ruby = document.querySelector('#article p ruby')
            const range = document.createRange()
            range.selectNode($ruby.firstChild)
            const middle = ({ top, bottom }) => (top + bottom) / 2
            const above = middle($ruby.querySelector('rt').getBoundingClientRect())
            return above < middle(range.getBoundingClientRect()) - 8
        })()"""
    )


def test_reading_on_sounds_and_lights_up_the_words(reader):
    reader.press('[data-act="read-on"]')
    reader.until(SOUNDING)
    reader.until("CSS.highlights.has('spoken-word')")
    reader.press('[data-act="read-on"]')
    reader.until("heard.every(it => it.paused)")


def test_reading_goes_on_from_sentence_to_sentence(reader):
    # At normal speed: WebKitGTK 2.50 crashes at 3x where it has no sound device.
    reader.press('[data-act="read-on"]')
    reader.until("heard.length === 2")
    reader.until(SOUNDING)
    reader.press('[data-act="read-on"]')


def test_settings_outlive_a_reload(reader):
    reader.press('button[name="contrast"][value="yellow"]')
    reader.until("document.documentElement.dataset.contrast === 'yellow'")
    reader.browser.open(reader.run("location.href"))
    assert reader.run("document.documentElement.dataset.contrast") == "yellow"


def test_no_tool_fails(reader):
    assert not getattr(reader.browser, "errors", [])
