import pytest

pytestmark = pytest.mark.browser


@pytest.fixture
def left(tools):
    tools.page.locator('article p [id^="s-"]').nth(5).click()
    tools.press("read-on")
    tools.until_sounding()
    tools.left = tools.painted()
    tools.page.reload()
    return tools


def test_last_place_is_offered(left):
    words = left.page.inner_text(".resume__text")
    assert words == f"上次读到：{left.left}"


def test_going_on_reads_from_there(left):
    left.page.get_by_role("button", name="从这里继续朗读").click()
    left.until_painted(left.left)


def test_place_is_easy_to_forget_and_to_get_back(left):
    left.page.get_by_role("button", name="不用了").click()
    left.told("已清除位置")
    left.page.reload()
    assert not left.page.locator(".resume").is_visible()


def test_place_stays_in_the_browser(left):
    asked = []
    left.page.on("request", lambda request: asked.append(request.url))
    left.page.reload()
    assert not [address for address in asked if "s-" in address.split("/")[-1]]


def test_nothing_is_offered_at_the_first_visit(tools):
    assert not tools.page.locator(".resume").is_visible()


def test_nothing_is_offered_to_who_reads_by_screen_reader(left):
    left.page.get_by_role("button", name="我在用读屏软件").click()
    assert not left.page.locator(".resume").is_visible()
