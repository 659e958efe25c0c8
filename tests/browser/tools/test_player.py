import re

import pytest

pytestmark = pytest.mark.browser

# Everything that could move the voice on, except `ended`.
HALT = """() => {
    for (const name of ['requestAnimationFrame', 'setTimeout', 'setInterval'])
        window[name] = () => 0
}"""
GAPS = """() => {
    window.moments = []
    document.addEventListener('x', () => 0)
    const watch = it => ['playing', 'ended'].forEach(what =>
        it.addEventListener(what, () => moments.push([what, performance.now()])))
    heard.forEach(watch)
    const play = HTMLMediaElement.prototype.play
    HTMLMediaElement.prototype.play = function () {
        if (!heard.includes(this)) watch(this)
        return play.call(this)
    }
}"""


def test_fifth_sentence_is_reached_without_timers_or_frames(tools):
    fifth = tools.text(f"#{tools.sentences()[4]}")
    tools.page.evaluate(HALT)
    tools.read_from(0)
    tools.until_painted(fifth, seconds=60)


def test_two_elements_take_turns(tools):
    tools.read_from(0)
    tools.until("heard.length === 2")
    tools.until("heard.filter(it => it.src).length === 2")
    assert len(set(tools.page.evaluate("heard.map(it => it.src)"))) == 2


def test_next_sentence_is_fetched_ahead(tools):
    tools.read_from(0)
    asked = "performance.getEntriesByType('resource').map(it => it.name)"
    second = tools.sentences()[1]
    tools.until(f"({asked}).some(it => it.includes('{second}'))")
    assert tools.painted() == tools.text(f"#{tools.sentences()[0]}")


def test_gap_between_sentences_is_not_heard(tools):
    tools.page.evaluate(GAPS)
    tools.read_from(0)
    tools.until("moments.filter(([what]) => what === 'ended').length > 4", seconds=60)
    gaps = tools.page.evaluate(
        """() => moments
            .map(([what, at], index) => [what, moments[index + 1]?.[1] - at])
            .filter(([what, gap]) => what === 'ended' && gap)
            .map(([, gap]) => gap)"""
    )
    assert sorted(gaps)[len(gaps) // 2] <= 60


def test_both_elements_are_unlocked_by_the_first_press(open_tools):
    tools = open_tools()
    tools.page.evaluate(
        """() => { window.unlocked = new Set()
            const load = HTMLMediaElement.prototype.load
            HTMLMediaElement.prototype.load = function () {
                if (navigator.userActivation.isActive) unlocked.add(this)
                return load.call(this)
            } }"""
    )
    tools.press("read-on")
    assert tools.page.evaluate("unlocked.size") == 2


def test_busy_server_is_told_in_words(tools):
    tools.page.route("**/reports/**/*.mp3", lambda route: route.fulfill(status=503))
    tools.press("read-on")
    tools.told("朗读正忙，请稍候再试")


def test_missing_sound_is_told_in_words(tools):
    tools.page.route("**/reports/**/*.mp3", lambda route: route.fulfill(status=404))
    tools.press("read-on")
    tools.told("这里暂时没有声音")


def test_lost_network_is_told_in_words(tools):
    tools.page.route("**/reports/**/*.mp3", lambda route: route.abort())
    tools.press("read-on")
    tools.told("网络断了，朗读停下了")


def test_reading_goes_on_where_the_network_was_lost(tools):
    lost = tools.sentences()[3]
    is_lost = re.compile(lost)
    tools.page.route(is_lost, lambda route: route.abort())
    tools.read_from(2)
    tools.until("document.getElementById('status').textContent.includes('网络断了')")
    tools.page.unroute(is_lost)
    tools.press("pause")
    tools.until_painted(tools.text(f"#{lost}"))


def test_stand_in_voice_is_told_once(tools):
    def other(route):
        answer = route.fetch()
        body = answer.text().replace("espeak-female", "espeak-male")
        route.fulfill(response=answer, body=body)

    tools.page.route("**/reports/**/*.json", other)
    tools.press("read-on")
    tools.told("已换用备用声音")


def test_device_that_keeps_its_volume_is_told_of_its_keys(open_tools):
    tools = open_tools(is_open=False)
    tools.page.context.add_init_script(
        """Object.defineProperty(HTMLMediaElement.prototype, 'volume',
            { get: () => 1, set() {} })"""
    )
    tools.page.reload()
    tools.page.click(".toolbar__summary")
    tools.press("louder")
    tools.told("请用手机音量键")


LOCAL_VOICE = """speechSynthesis.getVoices = () =>
        [{ lang: 'zh-CN', localService: true }]
    window.said = []
    window.SpeechSynthesisUtterance = class extends EventTarget {
        constructor(text) { super(); this.text = text } }
    speechSynthesis.speak = it => { said.push(it.text)
        setTimeout(() => it.dispatchEvent(new Event('END')), 30) }"""


def read_on_by_the_browser(open_tools, end):
    tools = open_tools(is_open=False)
    tools.page.context.add_init_script(LOCAL_VOICE.replace("END", end))
    tools.page.reload()
    tools.page.click(".toolbar__summary")
    tools.page.route("**/reports/**/*.mp3", lambda route: route.fulfill(status=404))
    tools.press("read-on")
    return tools


def test_local_chinese_voice_of_the_browser_is_the_last_resort(open_tools):
    tools = read_on_by_the_browser(open_tools, "end")
    tools.told("改用浏览器的声音")
    tools.until("said.length > 3")
    assert tools.page.evaluate("said[0]").strip() == tools.text("h1").strip()


def test_last_resort_that_fails_is_told_in_words(open_tools):
    tools = read_on_by_the_browser(open_tools, "error")
    tools.told("这里暂时没有声音")
    assert tools.act("pause").inner_text() != "暂停"
