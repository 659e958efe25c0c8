"""How fast and how large the language stage is, in ratios within one run.

python -m tests.bench.language
"""

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

RUNS = 7
LENGTH = 100_000
MEMORY = Path("/proc/self/statm")
SAMPLE = (
    "一年来，全市上下坚持以人民为中心的发展思想，着力推动高质量发展，"
    "地区生产总值增长5.5%，为经济社会发展提供了有力支撑。各级行政机关应当及时、"
    "准确地公开政府信息，重点处理群众反映强烈的突出问题，不断调整优化产业结构。"
)


def report() -> list[str]:
    """Return the paragraphs to read: real reports where they lie, else a sample."""
    shared = Path(os.environ.get("READER_SHARED", "../shared"))
    found = sorted((shared / "data" / "reports").glob("*.txt"))
    text = "".join(path.read_text(encoding="utf-8") for path in found)
    text = text or (SAMPLE + "\n") * (LENGTH // len(SAMPLE) + 1)
    return text[:LENGTH].split("\n")


def median(work) -> float:
    times = []
    for _ in range(RUNS):
        begin = time.perf_counter()
        work()
        times.append(time.perf_counter() - begin)
    return statistics.median(times)


def resident() -> float:
    """Return this process's memory in MB; 0 where /proc is not there."""
    if not MEMORY.is_file():
        return 0.0
    return int(MEMORY.read_text().split()[1]) * os.sysconf("SC_PAGESIZE") / 1e6


def load() -> None:
    """Print the seconds and MB that a first annotation takes in a new process."""
    begin = time.perf_counter()
    from reader.language.annotator import LanguageAnnotator

    annotator = LanguageAnnotator()
    annotator.annotate(SAMPLE)
    seconds = time.perf_counter() - begin
    lines = report()
    begin = time.perf_counter()
    for line in lines:
        annotator.annotate(line)
    once = time.perf_counter() - begin
    print(f"load {seconds:.2f} s; first {LENGTH} characters {once:.2f} s", end="; ")
    print(f"{resident():.0f} MB in all")


def rates(fast: bool) -> None:
    """Print our speed as a share of jieba and pypinyin per word alone."""
    if not fast:
        sys.modules["rjieba"] = None
    from pypinyin import Style, lazy_pinyin

    from reader.language.annotator import LanguageAnnotator
    from reader.language.segmenter import jieba_cut

    lines, annotator, cut = report(), LanguageAnnotator(), jieba_cut()
    alone = median(
        lambda: [lazy_pinyin(w, style=Style.TONE) for li in lines for w in cut(li)]
    )
    ours = median(lambda: [annotator.annotate(line) for line in lines])
    name = "rjieba" if fast else "jieba"
    print(f"{name}: annotation {LENGTH / ours:,.0f} characters/s", end=", ")
    print(f"{alone / ours:.2f} of jieba + pypinyin ({LENGTH / alone:,.0f})")


def main() -> None:
    parts = sys.argv[1:]
    if parts == ["load"]:
        load()
    elif parts == ["slow-load"]:
        sys.modules["rjieba"] = None
        load()
    elif parts:
        rates(fast=parts == ["fast"])
    else:
        for part in ("slow-load", "slow", "load", "fast"):
            command = [sys.executable, "-m", "tests.bench.language", part]
            print(f"{part:>9}: ", end="", flush=True)
            subprocess.run(command, check=True)


if __name__ == "__main__":
    main()
