"""The verbs of a sentence that report what was said, and those that go on to another claim."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from readout_cli.reading.korean.conjugation import Form
    from readout_cli.reading.korean.words import Words

# The words of a phrase stand at most this far from one another, and the end of a complement next to its verb.
REACH, COMPLEMENT_REACH, VOICE_REACH = 7, 2, 5
SAY = "하다"

Kind = Literal["chain", "turn", "final"]


class Act(NamedTuple):
    """An act found at a verb: its type, its first word, and whether a phrase gave it."""

    type: str
    first: int
    phrase: bool
    complement: bool = False


class Predicate(NamedTuple):
    """A reporting verb at word `at`; what belongs to it ends before word `end`; `passed_on`: a voice tells of it."""

    at: int
    end: int
    form: Form
    act: Act
    kind: Kind
    passed_on: bool = False


def find(words: Words) -> list[Predicate]:
    """Return the reporting verbs that end a claim, in text order."""
    if words.reports is None:
        words.reports = _find(words)
    return words.reports


def _find(words: Words) -> list[Predicate]:
    out: list[Predicate] = []
    begin = 0
    for at in range(len(words)):
        if words.words[at].inside or at < begin:
            continue
        found = _predicate(words, begin, at)
        if found is not None:
            out.append(found)
            begin = found.end
    return out


def _predicate(words: Words, begin: int, at: int) -> Predicate | None:
    tables = words.tables
    core = words.cores[at]
    form = tables.reporting.form(core)
    last = at == len(words) - 1
    if form is None and (last or words.words[at].comma):
        form = tables.reporting.noun(core)
    if last and form is not None and form.kind == "embedded":
        form = _cut_off(words, core)
    if form is None or form.kind == "embedded":
        return None
    kind, end = _kind(words, form, at)
    if kind is None:
        return None
    inner = _told_by_another(words, begin, at, form)
    if inner is not None:
        at, form = inner
    act = act_at(words, begin, at, form)
    return None if act is None else Predicate(at, end, form, act, kind, inner is not None)


def _cut_off(words: Words, core: str) -> Form | None:
    """Return the verb of a quotation that ends with a word, without what goes on to the next one: 약속했다”면서."""
    for chain in words.tables.grammar.quote_chains:
        if core.endswith(chain) and core.removesuffix(chain).endswith(words.tables.grammar.finite):
            form = words.tables.reporting.form(core.removesuffix(chain))
            if form is not None and form.kind == "final":
                return form
    return None


def _told_by_another(words: Words, begin: int, at: int, form: Form) -> tuple[int, Form] | None:
    """Return the verb that a spokesperson passes on: 합의했다고 외교부는 밝혔다."""
    if form.verb not in words.tables.grammar.voice_verbs:
        return None
    for place in range(at - 1, max(begin, at - VOICE_REACH) - 1, -1):
        core, grammar = words.cores[place], words.tables.grammar
        finite = next((core.removesuffix(end) for end in grammar.passed_on if core.endswith(end)), "")
        if finite.endswith(grammar.finite):
            inner = words.tables.reporting.form(finite)
            told = inner is not None and inner.past and act_at(words, begin, place, inner) is not None
            return (place, inner) if told and inner is not None else None
        if core in grammar.passed_as and place > begin:
            inner = words.tables.reporting.form(words.cores[place - 1])
            told = (
                inner is not None and inner.kind == "adnominal" and act_at(words, begin, place - 1, inner) is not None
            )
            return (place - 1, inner) if told and inner is not None else None
    return None


def _kind(words: Words, form: Form, at: int) -> tuple[Kind | None, int]:
    """Return what a reporting verb does to the sentence, and where that ends."""
    last = at == len(words) - 1
    if form.kind == "final":
        ends = last or (words.words[at].comma and form.past) or _parenthesis_follows(words, at)
        return ("final" if ends else None), at + 1
    if form.kind == "noun":
        return ("final" if last else "chain"), at + 1
    if last:
        return "final", at + 1
    if form.kind == "chain" and _goes_with(words, at):
        return _auxiliary(words, at + 1)
    if form.kind == "chain":
        end = _glued_turn(words, at)
        return ("chain", at + 1) if end is None else ("turn", end)
    if form.kind == "adnominal":
        for kind, bridges in (("turn", words.tables.grammar.turns), ("chain", words.tables.grammar.bridges)):
            end = _bridge(words, at + 1, bridges)
            if end is not None and (end < len(words) or words.words[end - 1].comma):
                return ("turn" if kind == "turn" else "chain"), end
    return None, at + 1


def _goes_with(words: Words, at: int) -> bool:
    """Tell a verb with an auxiliary behind it: 강조하고 있다."""
    grammar = words.tables.grammar
    return not words.words[at].comma and words.cores[at + 1].startswith(grammar.auxiliaries)


def _auxiliary(words: Words, at: int) -> tuple[Kind | None, int]:
    """Return what an auxiliary makes of its verb, and where it ends."""
    if at == len(words) - 1:
        return "final", at + 1
    return ("chain" if words.cores[at].endswith(words.tables.grammar.clause_ends) else None), at + 1


def _glued_turn(words: Words, at: int) -> int | None:
    """Return where a turn ends whose first word is written onto its verb: 언급한데 대해."""
    for turn in words.tables.grammar.turns:
        first, *rest = turn.split()
        if rest and words.cores[at].endswith(first) and words.cores[at + 1 : at + 1 + len(rest)] == rest:
            return at + 1 + len(rest)
    return None


def _parenthesis_follows(words: Words, at: int) -> bool:
    return all(not core for core in words.cores[at + 1 :])


def _bridge(words: Words, at: int, bridges: tuple[str, ...]) -> int | None:
    best = None
    for bridge in bridges:
        parts = bridge.split()
        if words.cores[at : at + len(parts)] == parts and (best is None or at + len(parts) > best):
            best = at + len(parts)
    return best


def act_at(words: Words, begin: int, at: int, form: Form) -> Act | None:
    """Return the act of the verb at a word, from its longest phrase, from its complement, or by itself."""
    tables = words.tables
    for phrase in tables.phrases.get(form.verb, ()):
        first = _phrase(words, phrase.parts, begin, at, form.prefix)
        if first is not None and not (form.verb == SAY and form.prefix):
            complement = any(part.startswith("-") for part in phrase.parts)
            return Act(phrase.type, first, phrase=True, complement=complement)
    if form.verb == SAY:
        return None
    name = tables.act_of_verb.get(form.verb)
    return None if name is None else Act(name, at, phrase=False)


def complement(words: Words, begin: int, at: int) -> str | None:
    """Return the act that the complement before a bare verb of saying shows: -자고, -해야 한다고."""
    for cue, name in words.tables.indirect:
        first = at - len(cue)
        if first < begin:
            continue
        exact = all(words.cores[first + 1 + n] == part for n, part in enumerate(cue[1:-1]))
        head = words.tables.ends_with(words.cores[first], cue[0])
        if exact and head and (len(cue) == 1 or words.cores[at - 1].startswith(cue[-1])):
            return name
    return None


def _phrase(words: Words, parts: tuple[str, ...], begin: int, at: int, prefix: str) -> int | None:
    """Return the first word of a phrase that ends before the verb at a word, or None."""
    place = at
    for part in reversed(parts):
        if prefix and place == at and prefix.endswith(part):
            prefix = prefix.removesuffix(part)
            continue
        ending = part.startswith("-")
        reach = COMPLEMENT_REACH if ending else REACH
        found = next(
            (
                before
                for before in range(place - 1, max(begin, place - reach) - 1, -1)
                if _matches(words, before, part, ending=ending)
            ),
            None,
        )
        if found is None:
            return None
        if not ending and any(words.cores[n].endswith(words.tables.grammar.quotatives) for n in range(found + 1, at)):
            return None
        place, prefix = found, ""
    return place


def _matches(words: Words, at: int, part: str, *, ending: bool) -> bool:
    core = words.cores[at]
    if ending:
        return words.tables.ends_with(core, part[1:])
    return (
        core.endswith(part)
        or (core.startswith(part) and core[len(part) :] in words.tables.particles)
        or (len(part) > 1 and part in core and core[core.index(part) + len(part) :] in words.tables.particles)
    )
