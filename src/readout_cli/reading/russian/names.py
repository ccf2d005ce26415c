"""Names of people: where they stand, in which case, and whether two forms are one name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readout_cli.reading.russian.conjugation import VOWELS

if TYPE_CHECKING:
    from readout_cli.reading.russian.tables import Tables
    from readout_cli.reading.russian.words import Words

# Units of the longest name, full stops of initials counted.
MAX_NAME = 10
# Two forms of a name share at least so much; of shorter names only the form itself is known.
ROOT = 3
# Shorter words have no cases ("И"), and so much is left of a name without its ending.
SHORTEST, FEWEST = 3, 2


def same(one: str, other: str, tables: Tables) -> bool:
    """Tell whether two words are forms of one surname: the same but for the endings of its cases."""
    if one == other:
        return True
    shared = 0
    while shared < min(len(one), len(other)) and one[shared] == other[shared]:
        shared += 1
    if shared < min(ROOT, len(one), len(other)):
        return False
    endings = tables.grammar.name_endings
    return any(one[cut:] in endings and other[cut:] in endings for cut in range(max(2, shared - 2), shared + 1))


def name_at(words: Words, at: int) -> tuple[int, int] | None:
    """Return the units of the name at `at`: initials and a surname, or capitalised words."""
    end = at
    while end < len(words) and end - at < MAX_NAME and _name_word(words, end, first=end == at):
        end += 1
    while end > at and (words.norm(end - 1) in {"-", "."} or not words.is_capital(end - 1)):
        end -= 1
    single = end - at == 1 and len(words.printed(at)) == 1
    return (at, end) if end > at and not single else None


def of_known(words: Words, name: tuple[int, int], known: list[str]) -> tuple[int, bool] | None:
    """Return where this known name ends among the units of a name, and whether it is in the nominative.

    A name goes by its surname, which is its last word, or its first ("Ким Су Хёк", "Ким"): of a name in full whatever
    it begins with will do. A surname so short as "И" counts only with what stands before it.
    """
    for end in range(name[0] + 1, name[1] + 1):
        if not same(words.norm(end - 1), known[-1], words.tables):
            continue
        if len(known[-1]) >= SHORTEST or words.norm(end - 2) in known[-2:-1]:
            return end, words.norm(end - 1) == known[-1]
    printed = [words.norm(at) for at in range(*name) if words.is_word(at)]
    begun = known[: len(printed)]
    if len(printed[0]) == 1 or len(begun) < len(printed):
        return None
    alike = all(same(one, other, words.tables) for one, other in zip(printed, begun, strict=True))
    return (name[1], printed == begun) if alike else None


def name_until(words: Words, end: int) -> tuple[int, int] | None:
    """Return the units of the name that ends before `end`."""
    at = end
    while at > 0 and end - at < MAX_NAME and _name_word(words, at - 1, first=False):
        at -= 1
    while at < end and not words.is_capital(at):
        at += 1
    return (at, end) if end > at else None


def skip_honorifics(words: Words, at: int) -> int:
    """Return the index behind "г-ном", "Его Превосходительством" and the like at `at`."""
    honorifics = words.tables.grammar.honorifics
    while (words.norm(at) in honorifics and words.norm(at + 1) != ".") or (
        words.norm(at) == "-" and words.norm(at - 1) in honorifics
    ):
        at += 3 if words.norm(at + 1) == "-" and not words.is_capital(at + 2) else 1
    return at


def nominative(words: Words, name: tuple[int, int], *, oblique: bool, dative: bool) -> str:
    """Return a name as printed, its surname brought to the nominative where `oblique` says that it is not.

    `dative` tells that its office stands in the dative.
    """
    start, end = words.span(*name)
    text = " ".join(words.text[start:end].split())
    if not oblique:
        return text
    out = text
    for at in range(name[0], name[1]):
        word = words.printed(at)
        if not words.is_capital(at) or len(word) < SHORTEST:
            continue
        if at < name[1] - 1 and words.norm(at + 1) == "-":
            continue  # "Касым-Жомарта"
        table = words.tables.grammar.name_oblique if at == name[1] - 1 else words.tables.grammar.first_name_oblique
        kept = () if dative else words.tables.grammar.dative
        out = out.replace(word, _base(word, table, kept))
    return out


def _base(word: str, endings: dict[str, str], kept: tuple[str, ...]) -> str:
    """Return a part of a name in the nominative; endings `kept` are its own ("Антониу", "Нуртлеу")."""
    ending = max((end for end in endings if end and word.lower().endswith(end)), key=len, default="")
    stem = word[: len(word) - len(ending)]
    if not ending or len(stem) < FEWEST or ending in kept:
        return word
    if ending in VOWELS and stem.endswith(tuple(VOWELS)):
        return word  # "Шараа" has no cases
    return stem + endings[ending]


def _name_word(words: Words, at: int, *, first: bool) -> bool:
    """Tell whether the unit at `at` can stand in a name, as its first word or a later one."""
    printed, norm = words.printed(at), words.norm(at)
    if not first:
        if norm == ".":
            return 0 < len(words.printed(at - 1)) <= 2 and words.is_capital(at - 1) and words.is_capital(at + 1)  # noqa: PLR2004 - "Дж."
        if norm == "-":
            joined = words.units[at].end == words.units[at + 1].start if at + 1 < len(words) else False
            return joined and (words.is_capital(at + 1) or norm in words.tables.grammar.name_particles)
        if norm in words.tables.grammar.name_particles and printed.islower():
            return words.is_capital(at + 1) or words.norm(at + 1) == "-"
    if not printed[:1].isupper() or not printed.isalpha():
        return False
    if len(printed) == 1:
        return words.norm(at + 1) == "." or (not first and words.norm(at - 1) != ".")
    return not _other_capital(words, at, first=first)


def _other_capital(words: Words, at: int, *, first: bool) -> bool:
    """Tell words that are capitalised for another reason: countries, offices, abbreviations, openings."""
    printed, tables = words.printed(at), words.tables
    if printed.isupper() and len(printed) > 1:
        return True
    if not first and words.norm(at - 1) == ".":
        return False
    if (
        (words.is_preposition(at) and not words.is_word(at - 1))  # "Ко Ён" behind an office
        or words.norm(at) in tables.grammar.no_names
        or words.norm(at) in tables.grammar.joint_subjects
        or words.norm(at) in tables.verbs
    ):
        return True
    if words.match_norm(tables.connectives, at) is not None or words.match_norm(tables.adverbs, at) is not None:
        return True
    return tables.nationalities.match(words.keys, at) is not None or tables.offices.match(words.keys, at) is not None
