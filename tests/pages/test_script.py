from reader.folders import STATIC
from reader.pages.delivery.statics import SHIPPED, script


def modules():
    return [p for p in (STATIC / "js").rglob("*.js") if "vendor" not in p.parts]


def test_comments_and_indentation_are_left_out():
    text = "/** What it is.\n * More.\n */\nconst a = 1\n\n  // why\n  const b = '//'\n"
    assert script(text) == "const a = 1\nconst b = '//'\n"


def test_no_module_has_a_string_of_several_lines():
    texts = [script(path.read_text()) for path in modules()]
    lines = [line for text in texts for line in text.splitlines()]
    # A backquote in quotes is a key's sign, no template.
    ticks = [line.replace("'`'", "").count("`") for line in lines]
    assert all(count % 2 == 0 for count in ticks)


def test_all_script_of_a_page_is_small(client):
    asked = {"Accept-Encoding": "br"}
    sizes = {}
    for path in modules():
        name = path.relative_to(STATIC).as_posix()
        answer = client.get(SHIPPED.address(name), headers=asked)
        assert answer.status_code == 200
        sizes[name] = len(answer.data)
    assert sum(sizes.values()) <= 30 * 1024
