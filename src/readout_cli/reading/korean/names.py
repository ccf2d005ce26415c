"""The name and the government that stand by an office: before it, or behind it (외무상 최선희동지)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readout_cli.reading.korean import countries
from readout_cli.reading.people import ORGANISATION

if TYPE_CHECKING:
    from readout_cli.lexicon.schema import Office
    from readout_cli.reading.korean.words import Words

# A foreign name has at most so many words; a Korean one is one word of so many syllables.
LONGEST_NAME, SYLLABLES, GLUED, GIVEN = 5, range(2, 5), 3, range(1, 3)


def government(words: Words, used: int, first: int) -> tuple[int, str | None]:
    """Return the first word of government and organisation before an office, and the government."""
    at = first
    while at > used:
        for size in (1, 2, 3):
            code = countries.plain(words, at - size, at) if at - size >= used else None
            if code is not None:
                return at - size, code
        core = words.cores[at - 1]
        code = words.tables.abbreviated.get(core)
        if code is not None and core not in words.tables.grammar.surnames:
            return at - 1, code
        if not _organisation(words, used, at - 1) or words.words[at - 1].comma:
            break
        at -= 1
    return at, None


def body(words: Words, used: int, first: int) -> tuple[int, str | None] | None:
    """Return the word before an office that is an international organisation, and what it counts as: 유엔, 나토."""
    if first <= used or words.cores[first - 1] not in words.tables.grammar.bodies or words.words[first - 1].comma:
        return None
    return first - 1, countries.plain(words, first - 1, first)


def of_bloc(words: Words, first: int, office: Office) -> bool:
    """Tell an office of the members of a bloc (아세안 외교장관) from one of the bloc itself (아세안 사무총장)."""
    return first > 0 and words.cores[first - 1] in words.tables.grammar.blocs and office.rank != ORGANISATION


def acting(words: Words, end: int) -> int:
    """Return where an office ends with what says that somebody stands in: 국방부장관 직무대행."""
    at = end
    while at < words.end and words.text[at].isspace():
        at += 1
    return next((at + len(word) for word in words.tables.grammar.acting if words.text.startswith(word, at)), end)


def is_ministry(words: Words, name: str) -> bool:
    """Tell a ministry onto which an office may be written: 교통부 in 교통부장관."""
    return len(name) > SYLLABLES.start and name.endswith(words.tables.grammar.organisation_endings)


def _organisation(words: Words, used: int, at: int) -> bool:
    """Tell a word for where somebody holds office: 외교부, 경제산업성, 신임."""
    grammar, core = words.tables.grammar, words.cores[at]
    if core in grammar.organisations or core in grammar.terms:
        return True
    if len(core) <= SYLLABLES.start or not core.endswith(grammar.organisation_endings):
        return False
    return not is_native(words, core) or (at > used and countries.plain(words, at - 1, at) is not None)


def behind_government(words: Words, used: int, begin: int, at: int) -> tuple[int, str | None]:
    """Return the first word of a name with its government before it: 베트남 쩐 다이 꽝 국가주석."""
    for place in range(at - 1, max(used, at - LONGEST_NAME - 1) - 1, -1):
        code = countries.plain(words, place, place + 1)
        if code is not None and place + 1 < at:
            return place + 1, code
        if words.words[place].comma or not may_name(words, place, last=place == at - 1):
            break
    return begin, None


def is_native(words: Words, name: str) -> bool:
    """Tell a Korean name in full: a Korean family name, then one or two syllables."""
    families = [family for family in words.tables.grammar.family_names if name.startswith(family)]
    return any(len(name) - len(family) in GIVEN for family in families)


def is_glued(words: Words, name: str) -> bool:
    """Tell a name onto which an office may be written: a family name alone, or a Korean name in full."""
    grammar = words.tables.grammar
    if name in grammar.name_stops or name.endswith(grammar.organisation_endings):
        return False
    return name in grammar.family_names or (len(name) == GLUED and is_native(words, name))


def within(words: Words, printed: str) -> str | None:
    """Return the government inside an office: 주한 미국대사, 주한일본대사."""
    bare = printed.replace(" ", "")
    post = next((post for post in words.tables.grammar.stationed if bare.startswith(post)), None)
    if post is None:
        return None
    bare = bare.removeprefix(post)
    return next((code for keys, code in words.tables.part.country_names if bare.startswith("".join(keys))), None)


def before(words: Words, used: int, at: int, *, foreign: bool) -> int:
    """Return the first word of the name that ends before word `at`, or `at` where there is none."""
    begin = at
    while begin > used and at - begin < LONGEST_NAME:
        word = words.words[begin - 1]
        if word.comma or word.colon or not may_name(words, begin - 1, last=begin == at):
            break
        begin -= 1
        if not foreign and word.bracket is None and begin == at - 1:
            return begin - 1 if _first_name(words, used, begin - 1) else begin
    return begin


def _first_name(words: Words, used: int, at: int) -> bool:
    """Tell the first name of a foreigner whose government is not told: 토니 블링컨 장관은 at the start of a clause."""
    grammar, last = words.tables.grammar, words.cores[at + 1]
    if at < used or words.words[at].comma or len(last) <= SYLLABLES.start or last.startswith(grammar.family_names):
        return False
    if len(words.cores[at]) < SYLLABLES.start or not may_name(words, at, last=False):
        return False
    if words.cores[at] in words.tables.adverbs or words.tables.reporting.form(words.cores[at]) is not None:
        return False
    before = words.cores[at - 1] if at > used else ""
    opens = at == used or words.words[at - 1].comma or before in words.tables.connectives
    return opens or before in grammar.name_stops or before.endswith((*grammar.topics, *grammar.name_stop_endings))


def may_name(words: Words, index: int, *, last: bool) -> bool:
    """Tell whether a word may be part of a name; the last one may end like a particle (왕이, 김정은)."""
    core, grammar = words.cores[index], words.tables.grammar
    if not core or not all(char.isalpha() or char in ".-·" for char in core):
        return False
    if core in grammar.name_stops or core in words.tables.connectives or countries.together(words, index):
        return False
    endings = [ending for ending in grammar.name_stop_endings if core.endswith(ending) and core != ending]
    if last:
        cased = core.endswith(words.tables.grammar.cases) and not is_native(words, core)
        return not cased and not any(len(ending) > 1 for ending in endings) and not _case_of_noun(words, core)
    return not endings or words.words[index].bracket is not None


def _case_of_noun(words: Words, core: str) -> bool:
    """Tell a noun of the page with its particle (장관은, 회담을) from a name that ends like one."""
    return any(
        core.startswith(noun) and core[len(noun) :] in words.tables.particles
        for noun in (*words.tables.grammar.name_stops, *words.tables.grammar.side_nouns)
        if len(noun) > 1
    )


def comrade(words: Words, first: int) -> int | None:
    """Return where a name with an honorific ends that follows its office: 외무상 최선희동지가."""
    for at in range(first, min(first + LONGEST_NAME, len(words))):
        if any(honorific in words.cores[at] for honorific in words.tables.grammar.honorifics):
            return at + 1
        if words.words[at].comma or words.cores[at] in words.tables.grammar.name_stops:
            return None
    return None


def behind(words: Words, at: int) -> tuple[str, str] | None:
    """Return name and particle of a word that follows its office: 미국 대통령 트럼프와."""
    grammar = words.tables.grammar
    for last in range(at, min(at + LONGEST_NAME, len(words))):
        if words.words[last].comma or not may_name(words, last, last=True):
            return None
        core = words.cores[last]
        tail = next((p for p in (*grammar.topics, *grammar.partners, *grammar.nominatives) if core.endswith(p)), "")
        name = core.removesuffix(tail)
        other = words.tables.holds_event(core) or words.tables.reporting.form(core) is not None
        if other or len(name) < SYLLABLES.start:
            return None
        if tail:
            return " ".join([*words.cores[at:last], name]), tail
    return None


def without_honorific(words: Words, first: int, last: int) -> tuple[str, str]:
    """Return a name without its honorific, and the particle behind that."""
    name = " ".join(words.cores[first:last])
    honorific = next(word for word in words.tables.grammar.honorifics if word in name)
    before, _, tail = name.partition(honorific)
    return before.strip(), tail
