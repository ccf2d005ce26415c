"""The Korean part of the lexicon as look-up tables, built once a lexicon."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from readout_cli.lexicon.grammars import KoreanGrammar
from readout_cli.reading.korean.conjugation import Conjugation, ending, letters
from readout_cli.reading.names import Names

if TYPE_CHECKING:
    from collections.abc import Container

    from readout_cli.lexicon import Lexicon


class Phrase(NamedTuple):
    """Words in their order before a verb, and the act that they make with it."""

    parts: tuple[str, ...]
    type: str


class Tables(Names[KoreanGrammar]):
    """Names, verbs and phrases of Korean."""

    def __init__(self, lexicon: Lexicon) -> None:
        super().__init__(lexicon, "ko", KoreanGrammar)
        grammar, acts = self.grammar, self.part.acts
        self.act_of_verb = {verb: name for name, act in acts.types.items() for verb in act.verbs}
        self.force = {name: act.force for name, act in acts.types.items()}
        self.phrases: dict[str, list[Phrase]] = {}
        for name, act in acts.types.items():
            for phrase in act.phrases:
                *parts, verb = phrase.split()
                self.phrases.setdefault(verb, []).append(Phrase(tuple(parts), name))
        for phrases in self.phrases.values():
            phrases.sort(key=lambda phrase: -len(phrase.parts))
        self.reporting = Conjugation([*self.act_of_verb, *self.phrases], grammar.endings, grammar.irregular)
        self.events = Conjugation(grammar.event_verbs, grammar.endings, grammar.irregular)
        self.glued = {form: office for office in self.part.offices for form in office.forms if " " not in form}
        self.longest_office = max(map(len, self.glued), default=0)
        self.indirect = [(cue.split(), name) for name, cues in acts.indirect.items() for cue in cues]
        self.indirect.sort(key=lambda entry: -len("".join(entry[0])))
        self.particles = frozenset(grammar.particles) | {""}
        self.event_forms = sorted(
            ((word.replace(" ", ""), form) for form, words in grammar.event_forms.items() for word in words),
            key=lambda entry: -len(entry[0]),
        )
        self.event_cues = tuple(cue for cue, _ in self.event_forms)
        self.adverbs = frozenset(word for phrase in grammar.adverbs for word in phrase.split())
        self.connectives = frozenset(word for phrase in grammar.connectives for word in phrase.split())
        self.shades = {**dict.fromkeys(acts.weaker, -1), **dict.fromkeys(acts.stronger, 1)}
        self.joint = frozenset(name.replace(" ", "") for name in grammar.joint_subjects) | {
            f"{opener}{noun}".replace(" ", "") for opener in grammar.joint_openers for noun in grammar.joint_nouns
        }
        self.abbreviated = {short: code for code, names in grammar.abbreviations.items() for short in names}
        self.abbreviated_by: dict[str, list[str]] = {}
        for short in self.abbreviated:
            self.abbreviated_by.setdefault(short[0], []).append(short)
        self.government_nouns = sorted((*grammar.side_nouns, *grammar.government_nouns), key=len, reverse=True)
        self.several = tuple(f"{noun}{plural}" for noun in grammar.several for plural in grammar.plurals)
        self.blocs = {f"{name}{side}" for name in grammar.blocs for side in ("", *grammar.side_nouns)}
        self.own_side = sorted({name.replace(" ", "") for name in grammar.own_side}, key=len, reverse=True)

    def office_at(self, core: str, place: int) -> str:
        """Return the longest office that is written within a word at a place, or nothing."""
        for size in range(min(self.longest_office, len(core) - place), 0, -1):
            if core[place : place + size] in self.glued:
                return core[place : place + size]
        return ""

    def holds_event(self, core: str) -> bool:
        """Tell whether a word holds a noun for the event: 정상회담, 통화를."""
        return any(cue in core for cue in self.event_cues)

    def ends_with_event(self, core: str) -> bool:
        """Tell whether a word ends with a noun for the event."""
        return core.endswith(self.event_cues)

    def is_event(self, core: str, tails: Container[str]) -> bool:
        """Tell a word that ends with a noun for the event and one of some particles."""
        return any(cue in core and core[core.rindex(cue) + len(cue) :] in tails for cue in self.event_cues)

    def ends_with(self, core: str, cue: str) -> bool:
        """Tell whether a word ends with a cue, which may begin with a letter that closes a syllable (ㄹ 것)."""
        return core.endswith(cue) or letters(core).endswith(ending(cue))


_built: dict[str, Tables] = {}


def tables(lexicon: Lexicon) -> Tables:
    """Return the tables of a lexicon, built once per digest."""
    if lexicon.digest not in _built:
        _built[lexicon.digest] = Tables(lexicon)
    return _built[lexicon.digest]
