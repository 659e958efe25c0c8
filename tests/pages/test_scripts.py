import json
import shutil
import subprocess
from pathlib import Path

import pytest

from reader.folders import STATIC
from reader.pages.delivery import SHIPPED
from reader.pages.delivery.scripts import shorten

HERE = Path(__file__).parent
NODE = shutil.which("node")
HAS_ESLINT = (HERE.parent / "node_modules" / "eslint").is_dir()


def modules():
    return sorted((STATIC / "js").rglob("*.js"))


@pytest.fixture
def differing(tmp_path):
    """Give the names of those of the texts that are not the same program."""
    if not (NODE and HAS_ESLINT):
        pytest.skip("no Node.js with ESLint (make install sets it up)")

    def names(texts):
        given = tmp_path / "texts.json"
        given.write_text(json.dumps(texts), encoding="utf-8")
        command = [NODE, HERE / "trees.cjs", given]
        return json.loads(subprocess.check_output(command, timeout=120))

    return names


def test_delivered_modules_are_the_same_programs(differing):
    names = [path.relative_to(STATIC).as_posix() for path in modules()]
    texts = [path.read_text(encoding="utf-8") for path in modules()]
    sent = [SHIPPED.read(name).decode() for name in names]
    assert differing([*zip(names, texts, sent, strict=True)]) == []


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("const a = 'b  c'", "const a='b c'"),
        ("let a = 1\n++a", "let a=1++a"),
        ("class A { #a = 1\n#b = this.#a }", "class A{#a=1\n#b=this.#b}"),
    ],
)
def test_a_changed_program_would_be_noticed(differing, text, other):
    assert differing([["it", text, other]]) == ["it"]


def test_comments_spaces_and_private_names_are_shortened():
    text = (
        "/** What. */\nclass A {\n  #long = 1 // one\n\n  b() { return this.#long }\n}"
    )
    assert shorten(text) == "class A{#a=1\nb(){return this.#a}}"


def test_what_stands_in_quotes_is_left_alone():
    text = "const a = '#id  // x'\nconst b = `a  ${this.#long} /* c */`"
    assert shorten(text) == "const a='#id  // x'\nconst b=`a  ${this.#a} /* c */`"


def test_all_script_of_a_page_is_small(client):
    asked = {"Accept-Encoding": "br"}
    sizes = {}
    for path in modules():
        if "vendor" in path.parts:
            continue
        name = path.relative_to(STATIC).as_posix()
        answer = client.get(SHIPPED.address(name), headers=asked)
        assert answer.status_code == 200
        sizes[name] = len(answer.data)
    assert sum(sizes.values()) <= 29_000
