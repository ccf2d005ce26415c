"""The lexicon turned into look-up tables for Chinese, once a lexicon."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readout_cli.language import units
from readout_cli.lexicon.grammars import ChineseGrammar
from readout_cli.lexicon.phrases import PhraseTable
from readout_cli.reading.names import Names

if TYPE_CHECKING:
    from collections.abc import Iterable

    from readout_cli.lexicon import Lexicon
    from readout_cli.lexicon.schema import Keys

LANGUAGE = "zh"
# In a phrase `*` may stand for so many characters: 表示*关切.
GAP = 8
# Types of acts that open a speech.
BLAND = frozenset({"state", "stress", "reaffirm"})


class Tables(Names[ChineseGrammar]):
    """Phrase tables over the Chinese lexicon; build with `tables(lexicon)`."""

    def __init__(self, lexicon: Lexicon) -> None:
        super().__init__(lexicon, LANGUAGE, ChineseGrammar)
        self._who(self.grammar)
        self._report(self.grammar)
        self._sentence(self.grammar)
        self._event(self.grammar)

    def _who(self, grammar: ChineseGrammar) -> None:
        """Build the tables of how people and sides are named."""
        # a name that only begins like a government's stands for none
        nobody: list[tuple[tuple[str, ...], tuple[str, ...]]] = [(keys(word), ()) for word in grammar.no_countries]
        named = (*self.part.country_names, *self.part.country_adjectives)
        self.sides = _grouped(named, [*nobody, *_torn(named, grammar)])
        self.side_forms = _grouped(self.part.country_adjectives, [])
        self.abbreviations = _named(grammar.abbreviations.items())
        self.hosts = _named((*grammar.abbreviations.items(), *grammar.hosts.items()))
        self.joint = table(grammar.joint_subjects)
        self.joint_tails = table(grammar.joint_tails)
        self.pair_tails = table((*grammar.joint_tails, *grammar.pair_tails))
        self.pronouns = table(grammar.pronouns)
        self.others = table(grammar.others)
        self.own = table(grammar.own)
        self.home_words = _named((word, code) for code, words in grammar.home_words.items() for word in words)
        self.honorifics = table(grammar.honorifics)
        self.styles = table(grammar.styles)
        self.office_joins = table(grammar.office_joins)
        self.portfolios = table(grammar.portfolios)
        self.portfolio_heads = table(grammar.portfolio_heads)
        marks = [mark for mark in grammar.name_marks if mark not in (*grammar.conjoiners, *grammar.enumerators)]
        stops = [*grammar.name_stops, *grammar.event_verbs, *grammar.addressing, *grammar.styles, *marks]
        safe = [(keys(word), False) for word in grammar.portfolio_words]
        taken = {key for key, _ in safe}
        self.portfolio_stops: PhraseTable[bool] = PhraseTable(
            [*safe, *((keys(word), True) for word in stops if keys(word) not in taken)], max_gap=GAP
        )
        self.organisations = table(grammar.organisations)
        self.institutions = table(grammar.institutions)
        self.no_offices = table(grammar.no_offices)
        self.posted = table(grammar.posted)
        self.plurals = table(grammar.plurals)
        self.addressing = table(grammar.addressing)
        self.name_stops = table(grammar.name_stops)

    def _report(self, grammar: ChineseGrammar) -> None:
        """Build the tables of what reports, and what stands between subject and verb."""
        acts = self.part.acts
        self.acts = _named(((word, name) for name, act in acts.types.items() for word in (*act.verbs, *act.phrases)))
        self.indirect = _named((cue, name) for name, cues in acts.indirect.items() for cue in cues)
        self.opening = table([word for name, act in acts.types.items() if name in BLAND for word in act.verbs])
        self.stronger = table(acts.stronger)
        self.weaker = table(acts.weaker)
        self.saying = table(grammar.saying)
        self.joint_verbs = table(grammar.joint_verbs)
        self.modals = table(grammar.modals)
        self.prepositions = table(grammar.prepositions)
        self.adverbs = table(grammar.adverbs)
        self.attributive = table(grammar.attributive)
        self.owned = table(grammar.owned)
        self.answering = table(grammar.answering)
        self.stub_replies = table(grammar.stub_replies)
        self.negations = table(grammar.negations)
        self.unnegated = table(grammar.unnegated)

    def _sentence(self, grammar: ChineseGrammar) -> None:
        """Build the tables of how clauses go on and what lists name."""
        self.connectives = table((*grammar.connectives, *grammar.earlier))
        self.settings = table(grammar.settings)
        self.setting_ends = table(grammar.setting_ends)
        self.moments = table(grammar.moments)
        self.earlier = table(grammar.earlier)
        self.retold_ends = table(grammar.retold_ends)
        self.topical = table(grammar.topical)
        self.waiting_ends = table(grammar.waiting_ends)
        self.conditions = table(grammar.conditions)
        self.pairs = table(grammar.pairs)
        self.followers = table(grammar.followers)
        self.purposes = table(grammar.purposes)
        self.measures = table(grammar.measures)
        self.elaborated = table(grammar.elaborated)
        self.elaborating = table(grammar.elaborating)
        self.enumerators = table(grammar.enumerators)
        self.conjoiners = table(grammar.conjoiners)
        self.list_heads = table(grammar.list_heads)
        self.list_signs = table(grammar.list_signs)
        self.list_ends = table(grammar.list_ends)
        self.fields = table(grammar.fields)
        self.parted_verbs = table(grammar.parted_verbs)
        self.relative = table(grammar.relative)
        self.twin_verbs = table(grammar.twin_verbs)
        self.markers = table(grammar.markers)
        self.formulas = PhraseTable([(formula, True) for formula in self.part.formulas])
        self.uncounted = table(grammar.uncounted)

    def _event(self, grammar: ChineseGrammar) -> None:
        """Build the tables of what tells the event, and what is of the site."""
        self.event_forms = _named((word, form) for form, words in grammar.event_forms.items() for word in words)
        self.event_verbs = table(grammar.event_verbs)
        self.attendance = table(grammar.attendance)
        self.questions = table(grammar.questions)
        self.overview = table(grammar.overview)
        self.requests = table(grammar.requests)
        self.invited_by = table(grammar.invited_by)
        self.invited_ends = table(grammar.invited_ends)
        self.place_before = table(grammar.place_before)
        self.bound = table((*grammar.place_before, *grammar.bound))
        self.place_ends = table(grammar.place_ends)
        self.lengths = table(grammar.lengths)
        self.tone = _named(grammar.tone.items())
        self.tone_nouns = table(grammar.tone_nouns)
        self.page_notes = table(grammar.page_notes)
        self.disclaimers = table(grammar.disclaimers)
        self.clock_words = table(grammar.clock_words)
        self.wired = table(grammar.wired)
        self.agencies = _named(grammar.agencies.items())
        self.this = table(grammar.this)
        self.same_day = table(grammar.same_day)
        self.this_month = table(grammar.this_month)
        self.furniture = frozenset("".join(units.keys(word, LANGUAGE)) for word in grammar.furniture)


def keys(word: str) -> tuple[str, ...]:
    """Return a word as a table key."""
    return units.keys(word, LANGUAGE)


def table(words: Iterable[str]) -> PhraseTable[bool]:
    """Return a table of words that stand for themselves."""
    return PhraseTable([(keys(word), True) for word in words], max_gap=GAP)


def _named(words: Iterable[tuple[str, str]]) -> PhraseTable[str]:
    return PhraseTable([(keys(word), name) for word, name in words], max_gap=GAP)


def _grouped(names: Keys, others: list[tuple[tuple[str, ...], tuple[str, ...]]]) -> PhraseTable[tuple[str, ...]]:
    """Return a table that gives all governments of a name: 巴方 is Pakistan's, Brazil's and others'."""
    codes: dict[tuple[str, ...], list[str]] = {}
    for key, code in names:
        if code not in codes.setdefault(key, []):
            codes[key].append(code)
    return PhraseTable([(key, tuple(found)) for key, found in codes.items()] + others)


def _torn(names: Keys, grammar: ChineseGrammar) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Return, as names of nobody, what holds a name only across the edge of a word: 海地区, 参加国."""
    known = {key for key, _ in names}
    longer = [(*key, sign) for key in known for sign in grammar.torn_behind.get(key[-1], ())]
    longer += [(sign, *key) for key in known for sign in grammar.torn_before.get(key[0], ())]
    return [(key, ()) for key in longer if key not in known]


_built: dict[str, Tables] = {}


def tables(lexicon: Lexicon) -> Tables:
    """Return the tables of a lexicon, built once per digest."""
    if lexicon.digest not in _built:
        _built[lexicon.digest] = Tables(lexicon)
    return _built[lexicon.digest]
