"""A sentence as clauses: where its commas stand, what each clause begins with, and whether it reports."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from readout_cli.reading.chinese import subjects
from readout_cli.reading.chinese.quantities import amounts
from readout_cli.reading.eastasian import numerals

if TYPE_CHECKING:
    from readout_cli.model import Span
    from readout_cli.reading.chinese.page import Page
    from readout_cli.reading.chinese.subjects import Subject, Table

COMMAS = frozenset("，,；;：:")
SEMICOLONS = frozenset("；;")
COLONS = frozenset("：:")
# Behind a verb that only opens a speech (王毅表示，) stands at most one character of its clause.
OPENS = 1
# An adverbial closed by 中 or 下 is no longer than this.
SETTING = 40
# So is one that opens a speech of somebody unknown.
SHORT = 14
# What says only when something was, with its closing word.
MOMENT = 8
# What tells of an earlier meeting at the end of a clause is no longer (达成重要共识).
RETOLD = 6
# Nobody counts more points; a mark follows their number, another one in brackets.
MOST_POINTS = 40
MARKS = ("、.．", ")）")


class Verb(NamedTuple):
    """A reporting verb text[start:end] and the type of act it does."""

    start: int
    end: int
    act: str


class Clause(NamedTuple):
    """What stands between two commas.

    `body` is where it begins behind what numbers it; `core` behind connectives too. `closer` is the mark behind it.
    `verb` reports what its subject says; `opens` tells that nothing but a speech follows (王毅表示，). `setting` is
    an adverbial, `waiting` a clause that needs the next one. `numbered` tells of a number with a mark behind it (一、).
    """

    start: int
    end: int
    body: int
    core: int
    closer: str
    subject: Subject | None
    verb: Verb | None
    opens: bool
    setting: bool
    waiting: bool
    numbered: bool = False

    @property
    def marked(self) -> bool:
        """Tell whether it is numbered (一是)."""
        return self.body > self.start


def clauses(page: Page, seats: Table, span: Span) -> list[Clause]:
    """Return the clauses of a sentence."""
    out: list[Clause] = []
    begin = span[0]
    for at in range(span[0], span[1]):
        if page.text[at] in COMMAS and not page.marks.within(at) and not _between_figures(page.text, at):
            _add(out, page, seats, (begin, at), page.text[at])
            begin = at + 1
    _add(out, page, seats, (begin, span[1]), "")
    return out


def _between_figures(text: str, at: int) -> bool:
    return text[at - 1 : at].isdecimal() and text[at + 1 : at + 2].isdecimal()


def _add(out: list[Clause], page: Page, seats: Table, span: Span, closer: str) -> None:
    start, end = page.tight(span)
    if any(char.isalnum() for char in page.text[start:end]):
        out.append(_clause(page, seats, start, end, closer))
    elif out and closer:
        out[-1] = out[-1]._replace(closer=closer)


def _clause(page: Page, seats: Table, start: int, end: int, closer: str) -> Clause:
    counted = _numbered(page, start, end)
    marker = counted or page.at(page.tables.markers, start, end)
    body = marker[0] if marker is not None and marker[0] < end else start
    core = page.past(page.tables.connectives, body, end)
    subject = None
    for place in dict.fromkeys((body, core)):
        subject = subjects.find(page, seats, place, end)
        if subject is not None:
            core = place
            break
    verb = reporting(page, subject.end if subject else core, end, subject)
    if verb is None and closer and end - core <= SHORT:
        verb = _closing(page, core, end)
    behind = "".join(char for char in page.text[verb.end : end] if char.isalnum()) if verb else ""
    opens = verb is not None and closer != "" and len(behind) <= OPENS and _says(page, verb)
    waiting = page.at(page.tables.conditions, core, end) is not None or page.ends(
        page.tables.waiting_ends, (start, end)
    )
    waiting = waiting or _unfinished(page, verb, subject.end if subject else core, end)
    waiting = waiting or ((verb is None or verb.end == end) and _retold(page, subject, core, end))
    place = page.past(page.tables.adverbs, subject.end if subject else core, end)
    topical = verb is None and page.at(page.tables.topical, place, end) is not None
    if subject is not None:  # 两国元首就中美关系，
        waiting = waiting or (topical and page.ends(page.tables.setting_ends, (start, end)))
    alone = marker is not None and marker[0] == end and closer != ""  # 第一，双方同意
    moment = not opens and verb is None and _moment(page, start, end)
    if moment and subject is not None and subject.kind == "joint":  # 会晤后
        subject = None
    adverbial = moment or (topical and subject is None)
    setting = not opens and (alone or adverbial or _setting(page, start, core, end))
    return Clause(start, end, body, core, closer, subject, verb, opens, setting, waiting, counted is not None)


def _numbered(page: Page, start: int, end: int) -> tuple[int, bool] | None:
    """Return where a number that counts points ends: 一、 (二)."""
    opened = page.text[start] in "(（"
    number = numerals.read(page.folded, start + opened, end, page.grammar)
    if number is None or number.value > MOST_POINTS or number.end >= end - 1:
        return None
    mark, behind = page.text[number.end], page.text[number.end + 1]
    decimal = mark in ".．" and behind.isdecimal()
    return (number.end + 1, True) if mark in MARKS[opened] and not decimal else None


def _unfinished(page: Page, verb: Verb | None, at: int, end: int) -> bool:
    """Tell whether a clause has got no farther than an adverbial: 表示要在两国元首引领下."""
    at = page.past(page.tables.joint, verb.end, end) if verb is not None else at  # 希望双方在新的起点上
    place = page.past(page.tables.modals, page.past(page.tables.adverbs, at, end), end)
    within = page.at(page.tables.settings, place, end) is not None
    return within and (verb is not None or place > at) and page.ends(page.tables.setting_ends, (at, end))


def _retold(page: Page, subject: Subject | None, core: int, end: int) -> bool:
    """Tell whether a clause of a speech tells of an earlier meeting, and the next one of what it brought."""
    before = (core, max(core, end - RETOLD))
    if not page.ends(page.tables.retold_ends, (core, end)) or page.has(page.tables.indirect, before):
        return False
    return subject is not None or bool(page.offices((core, end)))


def _moment(page: Page, start: int, end: int) -> bool:
    """Tell whether a clause says no more than when: 会谈后, 6月24日, 同日."""
    if end - start <= MOMENT and page.ends(page.tables.moments, (start, end)):
        return True
    when = [one for one in amounts(page, (start, end)) if one.unit in {"date", "year"}]
    same = page.at(page.tables.same_day, start, end)
    told = when[0].span[1] if when and when[0].span[0] == start else same[0] if same is not None else start
    return told > start and end - told <= OPENS * 2


def _closing(page: Page, core: int, end: int) -> Verb | None:
    """Return the verb of a short clause that does nothing but open a speech, whoever speaks: 总统府指出，."""
    for place in range(max(core + 1, end - OPENS * 4), end):
        found = page.at(page.tables.opening, place, end)
        if found is not None and found[0] == end and page.at(page.tables.waiting_ends, place, end) is None:
            act = page.at(page.tables.acts, place, end)
            return Verb(place, end, act[1]) if act is not None else None
    return None


def _says(page: Page, verb: Verb) -> bool:
    """Tell whether a verb opens a speech, and is no phrase that is complete in itself (表示关切)."""
    found = page.at(page.tables.saying, verb.start, verb.end)
    return found is not None and found[0] == verb.end


def reporting(page: Page, at: int, stop: int, subject: Subject | None) -> Verb | None:
    """Return the reporting verb that follows a subject, adverbs and what prepositions govern between them."""
    place = page.past(page.tables.adverbs, at, stop)
    direct = _verb(page, place, stop) or (_verb(page, at, stop) if place > at else None)
    modal = page.at(page.tables.modals, place, stop)
    if direct is not None and (modal is None or direct.end > modal[0]):
        return direct
    if modal is not None and (modal[0] == stop or page.at(page.tables.prepositions, place, modal[0] + 1) is None):
        return None
    if page.at(page.tables.prepositions, place, stop) is None:
        return None
    found = [
        verb
        for start, end, act in page.find(page.tables.acts, (place, stop))
        if end - start > 1 and page.at(page.tables.attributive, end, stop) is None and (verb := Verb(start, end, act))
        if not page.ends(page.tables.owned, (place, start))  # 就彼此关切 reports nothing
    ]
    if subject is None:  # 对美方进一步开放表示欢迎: without a subject only what closes the clause counts
        found = [verb for verb in found if stop - verb.end <= OPENS]
    return found[-1] if found else None


def _verb(page: Page, place: int, stop: int) -> Verb | None:
    found = page.at(page.tables.acts, place, stop)
    if found is None or page.at(page.tables.attributive, found[0], stop) is not None:
        return None
    return Verb(place, found[0], found[1])


def _setting(page: Page, start: int, core: int, end: int) -> bool:
    """Tell whether a clause is an adverbial only: 在两国元首引领下, 与此同时."""
    if core >= end:
        return True
    if end - start > SETTING or not page.ends(page.tables.setting_ends, (start, end)):
        return False
    return page.at(page.tables.settings, start, end) is not None or page.at(page.tables.settings, core, end) is not None
