"""Pieces become blocks: headings, articles, rows of numbered lines."""

from __future__ import annotations

import secrets
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..document import (
    Block,
    Figure,
    Heading,
    List,
    Paragraph,
    Rule,
    Table,
    plain,
)
from ..lines.numbering import (
    ANNEX,
    DIVISIONS,
    INNERMOST,
    PLAIN,
    Number,
    is_article,
    number_of,
    rank_of_level,
)
from ..pieces import Divider, Items, Line, Picture, Piece, Sheet
from ..rulebook import pattern
from .drafts import Draft, Ranked
from .siblings import LONGEST_HEADING, siblings, siblings_end, without_content

LONGEST_STRONG = 40
DEEPEST = 6


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
            end = siblings_end(pieces, index, number.rank)
            lines = [line for line in pieces[index:end] if isinstance(line, Line)]
            if _explains(drafts[-1:]):
                drafts.extend(without_content(lines))
            else:
                drafts.extend(siblings(lines, pieces[end : end + 1]))
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


def _explains(before: Sequence[Draft]) -> bool:
    """Say whether notes follow: they have numbers, and are no headings."""
    texts = (
        plain(draft.inlines) for draft in before if isinstance(draft, Line | Ranked)
    )
    return any(pattern("roles", "notes").fullmatch(text) for text in texts)
