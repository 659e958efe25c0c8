"""Pieces become blocks: headings, run-in headings, articles and lists."""

from __future__ import annotations

import secrets
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ..document import (
    Block,
    Figure,
    Heading,
    Inlines,
    List,
    Paragraph,
    Rule,
    Table,
    plain,
)
from ..rulebook import pattern
from .numbering import (
    ANNEX,
    DIVISIONS,
    INNERMOST,
    ITEMS_ONLY,
    PLAIN,
    Number,
    first_sentence,
    is_article,
    number_of,
    rank_of_level,
)
from .pieces import Divider, Items, Line, Picture, Piece, Sheet, cut, trim

LONGEST_HEADING = 60
LONGEST_RUN_IN = 30
LONGEST_STRONG = 40
DEEPEST = 6
_SEVERAL = 3


@dataclass(frozen=True, slots=True)
class Ranked:
    """A heading before its level is known."""

    inlines: Inlines
    rank: int
    label: str = ""
    run_in: bool = False


Draft = Ranked | Piece


def to_blocks(drafts: Sequence[Draft]) -> tuple[Block, ...]:
    """Give each draft its id and each heading its level, without a jump."""
    stack: list[int] = []
    taken: set[str] = set()
    blocks: list[Block] = []
    for draft in drafts:
        identity = _new_id(taken)
        if isinstance(draft, Ranked):
            while stack and stack[-1] >= draft.rank:
                stack.pop()
            stack.append(draft.rank)
            level = min(len(stack), DEEPEST)
            blocks.append(
                Heading(identity, level, draft.inlines, draft.label, draft.run_in)
            )
            continue
        blocks.append(_block(identity, draft))
    return tuple(blocks)


def _new_id(taken: set[str]) -> str:
    while (identity := f"b-{secrets.token_hex(4)}") in taken:
        pass
    taken.add(identity)
    return identity


def _block(identity: str, draft: Draft) -> Block:
    match draft:
        case Items():
            return List(identity, draft.items, draft.ordered)
        case Sheet():
            return Table(
                identity,
                draft.rows,
                draft.caption,
                draft.header_rows,
                draft.header_cols,
            )
        case Picture():
            missing = not draft.asset
            return Figure(identity, draft.asset, draft.alt, draft.caption, missing)
        case Divider():
            return Rule(identity)
        case Line():
            return Paragraph(identity, draft.inlines, draft.role)
        case Ranked():
            raise TypeError("a heading gets its level first")


def outline(pieces: Sequence[Piece]) -> list[Draft]:
    """Find the headings, articles and lists among the lines."""
    drafts: list[Draft] = []
    index = 0
    while index < len(pieces):
        piece = pieces[index]
        number = number_of(piece.text) if isinstance(piece, Line) else None
        if not isinstance(piece, Line):
            drafts.append(piece)
            index += 1
        elif number and not piece.level and number.rank > DIVISIONS:
            end = _siblings_end(pieces, index, number.rank)
            lines = [line for line in pieces[index:end] if isinstance(line, Line)]
            if _explains(drafts[-1:]):
                drafts.extend(_without_content(lines))
            else:
                drafts.extend(_siblings(lines, pieces[end : end + 1]))
            index = end
        else:
            drafts.extend(_single(piece, number, pieces[index + 1 : index + 2]))
            index += 1
    return drafts


def _single(
    line: Line, number: Number | None, following: Sequence[Piece]
) -> Iterator[Draft]:
    """Judge a line that has no numbered siblings."""
    text = line.text
    if line.level and len(text) <= 2 * LONGEST_HEADING:
        rank = number.rank if number else rank_of_level(line.level)
        yield Ranked(line.inlines, rank, number.label.strip() if number else "")
    elif number and number.rank <= DIVISIONS:
        yield Ranked(line.inlines, number.rank, number.label.strip())
    elif is_article(text):
        yield replace(line, role="article")
    elif pattern("numbering", "annex_heading").match(text):
        yield Ranked(line.inlines, ANNEX)
    elif pattern("numbering", "heading_words").match(text):
        yield Ranked(line.inlines, PLAIN)
    elif _is_strong_heading(line, following):
        yield Ranked(line.inlines, INNERMOST)
    else:
        yield line


def _is_strong_heading(line: Line, following: Sequence[Piece]) -> bool:
    text = line.text
    if not line.strong or line.align == "right" or not 2 <= len(text) <= LONGEST_STRONG:
        return False
    if pattern("numbering", "closing").search(text) or "\n" in text:
        return False
    after = following[0] if following else None
    return isinstance(after, Line) and not after.strong and after.align != "right"


def _siblings_end(pieces: Sequence[Piece], start: int, rank: int) -> int:
    """Return the end of the lines in a row with a number of this rank."""
    end = start
    while end < len(pieces):
        piece = pieces[end]
        if not isinstance(piece, Line) or piece.level:
            break
        number = number_of(piece.text)
        if not number or number.rank != rank:
            break
        end += 1
    return end


def _explains(before: Sequence[Draft]) -> bool:
    """Say whether notes follow: they have numbers, and are no headings."""
    texts = (
        plain(draft.inlines) for draft in before if isinstance(draft, Line | Ranked)
    )
    return any(pattern("roles", "notes").fullmatch(text) for text in texts)


def _siblings(lines: list[Line], following: Sequence[Piece]) -> Iterator[Draft]:
    enumerates = pattern("numbering", "enumerates")
    if any(enumerates.search(line.text) for line in lines):
        yield _as_list(lines)
        return
    splits = [_run_in(line) for line in lines]
    if len(lines) >= _SEVERAL and 2 * sum(map(bool, splits)) < len(lines):
        # A few short first sentences in a row of long ones are no headings.
        splits = [None] * len(lines)
    waiting: list[Line] = []
    for line, split in zip(lines, splits, strict=True):
        if not split:
            waiting.append(line)
            continue
        yield from _without_content(waiting)
        waiting = []
        yield from split
    content = any(map(_is_content, following))
    if content and waiting and _may_stand_alone(waiting):
        yield from _without_content(waiting[:-1])
        yield _as_heading(waiting[-1])
        return
    yield from _without_content(waiting)


def _may_stand_alone(waiting: list[Line]) -> bool:
    """A short line with text under it is a heading, the end of a list is not."""
    *others, last = waiting
    number = number_of(last.text)
    if number is None or number.rank >= ITEMS_ONLY or len(last.text) > LONGEST_HEADING:
        return False
    if pattern("numbering", "not_heading").search(last.text):
        return False
    return all(len(other.text) > LONGEST_HEADING for other in others)


def _without_content(lines: list[Line]) -> Iterator[Draft]:
    if len(lines) == 1:
        yield lines[0]
    elif lines:
        yield _as_list(lines)


def _as_list(lines: list[Line]) -> Items:
    return Items(tuple(line.inlines for line in lines), ordered=True)


def _as_heading(line: Line) -> Ranked:
    number = number_of(line.text)
    assert number is not None
    return Ranked(line.inlines, number.rank, number.label.strip())


def _run_in(line: Line) -> tuple[Ranked, Line] | None:
    """Part a heading from the paragraph that the source ran it into."""
    number = number_of(line.text)
    if number is None or number.rank >= ITEMS_ONLY or "\n" in line.text:
        return None
    end = first_sentence(line.text, len(number.label))
    body = trim(cut(line.inlines, end))
    ends_full = line.text[:end].rstrip("\u201d\u2019\uff09)")[-1:] == "\u3002"
    short = end - len(number.label) <= LONGEST_RUN_IN + 1
    if not (short and ends_full and plain(body)):
        return None
    heading = Ranked(cut(line.inlines, 0, end), number.rank, number.label.strip(), True)
    return heading, Line(body)


def _is_content(piece: Piece) -> bool:
    if not isinstance(piece, Line):
        return not isinstance(piece, Divider)
    if piece.align == "right" or piece.indent >= 16:
        return False
    return not pattern("roles", "dated").fullmatch(piece.text)
