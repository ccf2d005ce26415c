"""Who is named: a name, a government and an office in a row, in that order (정의용 외교부 장관)."""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from readout_cli.reading.korean import names
from readout_cli.reading.people import ORGANISATION, Person, Title

if TYPE_CHECKING:
    from collections.abc import Iterable

    from readout_cli.lexicon.schema import Office
    from readout_cli.model import Span
    from readout_cli.reading.korean.words import Word, Words

# 가오밍위안 is 가오 대표: so many syllables may be a surname.
LONGEST_SURNAME = 2
# What an office may be written onto is at most so long: a name, or a government.
LONGEST_PREFIX = 8


class Holder(NamedTuple):
    """An office with what stands before it, in words first..last-1; `tail` is what follows it in its word.

    `name` is the name as printed, which may be a surname alone (정 장관, 하야시 대신); `full` tells that a government
    or a bracket stands by it, or that it is as long as a whole Korean name.
    """

    first: int
    last: int
    office: Office
    printed: str
    side: str | None
    name: str | None
    full: bool
    tail: str
    span: Span


def holders(words: Words) -> list[Holder]:
    """Return the offices of a sentence with their names, in text order, none overlapping."""
    if words.held is None:
        words.held = _holders(words)
    return words.held


def _holders(words: Words) -> list[Holder]:
    out: list[Holder] = []
    glued = _glued(words)
    for start, ends, office in sorted([*words.passage.find(words.tables.offices), *glued], key=itemgetter(0)):
        first = words.at(start)
        end = names.acting(words, ends)
        tail = words.tail(end)
        bracket = words.words[first].bracket
        bracketed = bracket is not None and bracket[0] <= start < bracket[1]
        inside = bracketed or (start > words.words[first].first and (start, ends, office) not in glued)
        used = out[-1].last if out else 0
        if (
            first < used
            or inside
            or names.of_bloc(words, first, office)
            or not _closes(words, tail)
            or _of_event(words, words.at(end - 1), tail)
        ):
            continue
        if out and not out[-1].tail and _same_holder(words, out[-1], first):
            out[-1] = out[-1]._replace(last=words.at(end - 1) + 1, tail=tail)
        else:
            out.append(_holder(words, used, (start, end), office, tail))
    return out


def _same_holder(words: Words, before: Holder, first: int) -> bool:
    """Tell a second office of who holds the one before: 부총리 겸 국방장관, 대통령 권한대행 국무총리."""
    if first == before.last + 1:
        return words.cores[before.last] in words.tables.grammar.concurrently
    apart = words.words[before.last - 1].comma
    return first == before.last and before.printed.endswith(words.tables.grammar.acting) and not apart


def _glued(words: Words) -> list[tuple[int, int, Office]]:
    """Return the offices written onto the name before them: 엄차관은, 이명박대통령은."""
    out: list[tuple[int, int, Office]] = []
    for word in words.words:
        for place in range(1, min(len(word.core), LONGEST_PREFIX + 1)):
            form = words.tables.office_at(word.core, place)
            if form and _ends(words, word.core[place + len(form) :]) and _prefix(words, word, place):
                start = words.text.find(form, word.first, word.end)
                if start > word.first:
                    out.append((start, start + len(form), words.tables.glued[form]))
                break
    return out


def _ends(words: Words, tail: str) -> bool:
    """Tell what may follow an office in its word, also behind what says that somebody stands in."""
    return any(_closes(words, tail.removeprefix(word)) for word in ("", *words.tables.grammar.acting))


def _prefix(words: Words, word: Word, size: int) -> bool:
    """Tell a name, a ministry, an organisation or a government onto which an office is written."""
    name = word.core[:size]
    if names.is_glued(words, name) or names.is_ministry(words, name) or name in words.tables.grammar.bodies:
        return True
    return _country(words, word.first, size) is not None


def _country(words: Words, first: int, size: int) -> str | None:
    """Return the government whose name so many characters are: 호주총리."""
    match = words.passage.match(words.tables.countries, first)
    return match[1] if match is not None and match[0] == first + size else None


def persons(words: Words, *, strangers: bool = False) -> list[Person]:
    """Return the people that a sentence names in full; with `strangers` those too of whom it tells no more than this.

    (트럼프 대통령과 통화하다.)
    """
    return [
        Person(
            name=holder.name,
            office=holder.printed,
            rank=holder.office.rank,
            side=holder.side or (holder.office.countries[0] if len(holder.office.countries) == 1 else None),
            qualified=holder.side is not None or holder.office.rank == ORGANISATION,
            span=holder.span,
        )
        for holder in holders(words)
        if holder.name is not None
        and (holder.full or (strangers and _stranger(words, holder)))
        and holder.printed not in words.tables.grammar.spokespeople
    ]


def _stranger(words: Words, holder: Holder) -> bool:
    """Tell somebody with a foreign name with whom the event takes place."""
    name, grammar = holder.name or "", words.tables.grammar
    return (
        len(name) > LONGEST_SURNAME
        and not name.startswith(grammar.family_names)
        and holder.tail in (*grammar.partners, *grammar.topics)
    )


def bracketed(words: Words) -> list[Person]:
    """Return the people named within brackets: 3국 외교장관(박진 장관, ...)."""
    out: list[Person] = []
    for word in words.words:
        if word.bracket is not None:
            out += persons(type(words)(words.text, *word.bracket, words.tables))
    return out


def titles(words: Words) -> list[Title]:
    """Return the offices that a sentence names without a name."""
    return [
        Title(
            first=holder.first,
            last=holder.last,
            offices=(holder.office,),
            side=holder.side,
            giveaway=holder.office.countries,
            span=holder.span,
            printed=holder.printed,
        )
        for holder in holders(words)
        if holder.name is None and not _of_both(words, holder.first)
    ]


def _of_both(words: Words, first: int) -> bool:
    """Tell the office of two (양 장관)."""
    return first > 0 and words.cores[first - 1] in words.tables.grammar.joint_openers


def known(sentences: Iterable[Words], *, event: bool = False) -> list[Person]:
    """Return each person named in full once, as first named; `event` tells that the sentences tell the event."""
    out: list[Person] = []
    for words in sentences:
        named = persons(words, strangers=event) or bracketed(words)
        out.extend(person for person in named if not any(same(person.name, other.name) for other in out))
    return out


def same(name: str, other: str) -> bool:
    """Tell whether two names are of one person: they share a word, or one is the other's surname."""
    mine, theirs = name.split(), other.split()
    if set(mine) & set(theirs):
        return True
    short, long = sorted((mine, theirs), key=lambda parts: len("".join(parts)))
    return len(short) == len(long) == 1 and len(short[0]) <= LONGEST_SURNAME and long[0].startswith(short[0])


def _closes(words: Words, tail: str) -> bool:
    particles, honorifics = words.tables.particles, words.tables.grammar.honorifics
    return tail in particles or any(tail.startswith(word) and tail[len(word) :] in particles for word in honorifics)


def _of_event(words: Words, last: int, tail: str) -> bool:
    """Tell an office that says what kind of event is meant: 외교장관 회담, 외교차관 전략협의."""
    after = words.cores[last + 1] if not tail and last + 1 < len(words) and not words.words[last].comma else ""
    return words.tables.holds_event(after)


def _holder(words: Words, used: int, place: Span, office: Office, tail: str) -> Holder:
    start, end = place
    first, last = words.at(start), words.at(end - 1) + 1
    begins = words.words[first].first
    country = _country(words, begins, start - begins) if start > begins else None
    name = words.text[begins:start]
    within = country is None and (names.is_ministry(words, name) or name in words.tables.grammar.bodies)
    of_body = names.body(words, used, first) if office.rank == ORGANISATION and start == begins else None
    if within or of_body:
        start = words.words[of_body[0]].first if of_body else begins
    printed = words.text[start:end]
    if begins < start and country is None:
        return Holder(first, last, office, printed, None, name, names.is_native(words, name), tail, (begins, start))
    at, side = (first, country) if country else of_body or names.government(words, used, first)
    side = side or names.within(words, printed)
    while side is not None and at > used and words.cores[at - 1] in words.tables.grammar.terms:
        at -= 1  # 모테기 도시미쓰 신임 일본 외무대신
    foreign = side is not None or of_body is not None or name in words.tables.grammar.bodies
    begin = names.before(words, used, at, foreign=foreign)
    if side is None:
        begin, side = names.behind_government(words, used, begin, at)
    if begin < at:
        final = words.words[at - 1]
        stop = final.last if final.bracket is None else min(final.last, final.bracket[0] - 1)
        while not words.text[stop - 1].isalnum():
            stop -= 1
        span = (words.words[begin].first, stop)
        full = foreign or side is not None or final.bracket is not None or names.is_native(words, words.cores[at - 1])
        return Holder(begin, last, office, printed, side, " ".join(words.cores[begin:at]), full, tail, span)
    if not tail:
        ends = names.comrade(words, last)
        if ends is not None:
            name, tail = names.without_honorific(words, last, ends)
            span = (words.words[last].first, words.words[ends - 1].first + len(name.split()[-1]))
            return Holder(at, ends, office, printed, side, name, full=True, tail=tail, span=span)
        after = names.behind(words, last) if side is not None else None
        if after is not None:
            ends = last + len(after[0].split())
            span = (words.words[last].first, words.words[ends - 1].first + len(after[0].split()[-1]))
            return Holder(at, ends, office, printed, side, after[0], full=True, tail=after[1], span=span)
    return Holder(at, last, office, printed, side, None, full=False, tail=tail, span=(words.words[at].first, end))
