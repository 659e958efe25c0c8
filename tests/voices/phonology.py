"""What espeak-ng should say for a syllable, from the rules of pinyin alone."""

import re
import tomllib
from pathlib import Path

CASES = Path(__file__).parent / "cases"
TABLE = tomllib.loads((CASES / "phonology.toml").read_text(encoding="utf-8"))
INITIALS = sorted(TABLE["initials"], key=len, reverse=True)
WITHOUT_INITIAL = (
    (r"^yu", "v"),
    (r"^yi", "i"),
    (r"^you$", "iu"),
    (r"^y", "i"),
    (r"^wu", "u"),
    (r"^wei$", "ui"),
    (r"^wen$", "un"),
    (r"^weng$", "ueng"),
    (r"^w", "u"),
)


def split(base):
    for pattern, final in WITHOUT_INITIAL:
        changed = re.sub(pattern, final, base)
        if changed != base:
            return "", changed
    initial = next((one for one in INITIALS if base.startswith(one)), "")
    final = base[len(initial) :]
    if initial in ("j", "q", "x") and final.startswith("u"):
        final = "v" + final[1:]
    return initial, final


def expected(syllable):
    """Return the phonemes without their tone, and the tone."""
    base, tone = syllable[:-1], TABLE["tones"][syllable[-1]]
    if syllable in TABLE["light"]:
        return TABLE["light"][syllable], tone
    if base in TABLE["whole"]:
        return TABLE["whole"][base], tone
    initial, final = split(base)
    sound = TABLE["finals"][final]
    if final == "i" and initial in ("zh", "ch", "sh", "r"):
        sound = "i."
    if final == "i" and initial in ("z", "c", "s"):
        sound = "i["
    return TABLE["initials"].get(initial, "") + sound, tone


def heard(phonemes):
    """Return espeak-ng's phonemes in one spelling, and the tone.

    It writes the glide of hua as w and that of hui as u, and doubles it in hun
    and yi; wan has the open a of wang.
    """
    tone = "".join(re.findall(r"\d+", phonemes))
    sound = re.sub(r"[\d'|_]", "", phonemes)
    sound = re.sub(r"w(?=u)|j(?=[iy])", "", sound)
    sound = re.sub(r"^j|(?<=[pfhtklnm;.])j", "i", sound).replace("w", "u")
    return re.sub(r"uAn$", "uan", sound), tone


def syllables():
    return (CASES / "syllables.txt").read_text(encoding="utf-8").split()
