"""What goes on while nobody looks: the page is hidden, its timers and frames halt."""

import pytest

pytestmark = pytest.mark.browser

HIDE = """() => {
    for (const [name, value] of [['hidden', true], ['visibilityState', 'hidden']])
        Object.defineProperty(document, name, { get: () => value })
    document.dispatchEvent(new Event('visibilitychange'))
    for (const name of ['requestAnimationFrame', 'requestIdleCallback',
        'setTimeout', 'setInterval']) window[name] = () => 0
}"""
NEXT_IS_READY = """() => {
    window.late = []
    const play = HTMLMediaElement.prototype.play
    HTMLMediaElement.prototype.play = function () {
        late.push(this.readyState < HTMLMediaElement.HAVE_FUTURE_DATA)
        return play.call(this)
    }
}"""


def test_hidden_page_reads_on_to_the_fifth_sentence(tools):
    fifth = tools.text(f"#{tools.sentences()[4]}")
    tools.read_from(0)
    tools.page.evaluate(HIDE)
    tools.until_painted(fifth, seconds=60)


def test_each_sentence_is_ready_before_its_turn(tools):
    tools.page.evaluate(NEXT_IS_READY)
    tools.read_from(0)
    tools.until("late.length > 4", seconds=60)
    assert not any(tools.page.evaluate("late.slice(1)"))
