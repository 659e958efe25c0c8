import pytest

pytestmark = pytest.mark.browser

MARKS = """async () => {
    const audio = performance.getEntriesByType('resource').map(it => it.name)
    const last = audio.findLast(name => /reports.*json$/.test(name))
    return (await (await fetch(last)).json()).marks
}"""


def test_reading_starts_with_the_title_and_paints_it(tools):
    tools.press("read-on")
    tools.told("连读开始")
    tools.until_sounding()
    assert tools.painted() in tools.page.inner_text("h1")
    assert tools.is_pressed("read-on") and tools.is_pressed("sound")


def test_painted_word_is_a_mark_of_the_voice(tools):
    tools.press("read-on")
    tools.until("CSS.highlights.has('spoken-word')")
    title = tools.text("h1").strip()
    words = {title[start:end] for _, _, start, end in tools.page.evaluate(MARKS)}
    assert tools.painted("spoken-word") in words


def test_words_follow_one_another(tools):
    tools.press("read-on")
    tools.until("CSS.highlights.has('spoken-word')")
    first = tools.painted("spoken-word")
    tools.until(f"[...CSS.highlights.get('spoken-word') ?? []].join('') !== {first!r}")
    assert tools.painted("spoken-word") in tools.page.inner_text("h1")


def test_reading_starts_at_the_clicked_sentence(tools):
    sentence = tools.page.locator('article p [id^="s-"]').nth(4)
    sentence.click()
    tools.press("read-on")
    tools.until_painted(sentence.inner_text())


def test_click_on_a_sentence_reads_from_there(tools):
    tools.press("read-on")
    tools.until_sounding()
    sentence = tools.page.locator('article p [id^="s-"]').nth(6)
    sentence.click()
    tools.until_painted(sentence.inner_text())


def test_pause_holds_the_place_and_resume_goes_on(tools):
    tools.press("read-on")
    tools.until_sounding()
    tools.press("pause")
    tools.until_silent()
    assert tools.act("pause").inner_text() == "继续"
    tools.press("pause")
    tools.until_sounding()
    assert tools.painted() in tools.page.inner_text("h1")


def test_sentence_steps_go_both_ways(tools):
    first, second = (tools.text(f"#{id}") for id in tools.sentences()[:2])
    tools.page.locator('article [id^="s-"]').first.click()
    tools.press("read-on")
    tools.until_painted(first)
    tools.press("next")
    tools.until_painted(second)
    tools.press("previous")
    tools.until_painted(first)


def test_section_steps_go_both_ways(tools):
    first = tools.page.locator('article h2 [id^="s-"]').first
    heading = first.inner_text().strip()
    first.click()
    tools.press("read-on")
    tools.until_painted(heading)
    tools.press("next-section")
    tools.until("CSS.highlights.has('spoken-sentence')")
    assert tools.painted() != heading
    tools.press("previous-section")
    tools.until_painted(heading)


def test_ends_of_the_report_are_told(tools):
    tools.press("read-on")
    tools.until_sounding()
    tools.press("previous")
    tools.told("已是第一句")


def test_one_sentence_at_a_time_waits_for_the_reader(tools):
    tools.press("stepwise", "read-on")
    tools.until_sounding()
    tools.until("heard.some(it => it.ended)")
    tools.until_silent()
    assert tools.act("pause").inner_text() == "继续"
    tools.press("pause")
    tools.until_sounding()
    assert tools.painted() not in tools.page.inner_text("h1")


def test_speed_changes_the_sentence_that_sounds(tools):
    tools.press("read-on")
    tools.until_sounding()
    tools.press("faster", "faster")
    tools.told("语速1.5倍")
    rates = tools.page.evaluate("heard.map(it => [it.playbackRate, it.preservesPitch])")
    assert all(found == [1.5, True] for found in rates)


def test_volume_changes_at_once(tools):
    tools.press("read-on")
    tools.until_sounding()
    tools.press("softer")
    tools.told("音量90%")
    assert {0.9} == set(tools.page.evaluate("heard.map(it => it.volume)"))


def test_voice_is_chosen_from_those_that_can_speak(tools):
    tools.press("read-on")
    tools.until_sounding()
    tools.page.select_option("#voice", label="本机男声")
    tools.told("本机男声")
    tools.until("heard.some(it => !it.paused && it.src.includes('espeak-male'))")


def test_default_voice_stays_chosen_in_the_list(tools):
    tools.page.select_option("#voice", label="本机男声")
    tools.page.select_option("#voice", label="默认声音")
    tools.told("默认声音")
    assert tools.page.input_value("#voice") == "auto"


def test_page_follows_the_sentence(tools):
    sentence = tools.page.locator('article p [id^="s-"]').last
    sentence.scroll_into_view_if_needed()
    sentence.click()
    tools.page.evaluate("scrollTo({ top: 0, behavior: 'instant' })")
    tools.press("read-on")
    tools.until_painted(sentence.inner_text())
    tools.until("scrollY > 300")


def test_leaving_the_page_is_silent(tools):
    tools.press("read-on")
    tools.until_sounding()
    tools.page.evaluate("dispatchEvent(new PageTransitionEvent('pagehide'))")
    tools.until_silent()


def test_library_reads_its_titles(open_tools):
    tools = open_tools("library")
    tools.press("read-on")
    tools.until_painted("全部报告")


def test_help_reads_itself(open_tools):
    tools = open_tools("help")
    # It stays with the title, however late the test looks.
    tools.press("stepwise", "read-on")
    tools.until_painted("使用帮助")
    tools.until("heard.some(it => it.currentTime)")
