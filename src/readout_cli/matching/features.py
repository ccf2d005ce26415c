"""What a point offers to compare: weighted stems, concepts, quantities, names, speaker, act."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

from readout_cli.language.english import stem, tokenize
from readout_cli.lexicon.phrases import PhraseTable

if TYPE_CHECKING:
    from readout_cli.lexicon import Lexicon
    from readout_cli.model import Account, Point

# A stem inside a set phrase ("mutual benefit") keeps this much of its weight.
FORMULA = 0.25
# A stem that only the people and countries at the table give says little about the claim.
NAME = 0.15


class Features(NamedTuple):
    """One point's evidence.

    `weights` maps stems, and concepts written `=code`, to rarity in 0..1; `content` is the stems in order, as one
    string.
    """

    weights: dict[str, float]
    content: str
    concepts: frozenset[str]
    topics: frozenset[str]
    quantities: frozenset[tuple[str, str]]
    sides: frozenset[str]
    act: str
    force: int
    negated: bool
    stub: bool


class Weigher:
    """Turns points into features; built once a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._stop = lexicon.english.stop_stems
        self._formulas: PhraseTable[bool] = PhraseTable([(words, True) for words in lexicon.english.formulas])
        frequency = lexicon.english.frequency
        self._total = math.log(frequency.sentences + 1)
        self._sentences = frequency.sentences
        self._counts = frequency.stems
        self._act_stems = frozenset(stem(verb) for verb in lexicon.english.act_of_verb)

    def rarity(self, word: str) -> float:
        """Return the inverse sentence frequency of a stem over real accounts, scaled to 0..1.

        log((N + 1) / (n + 0.5)) / log(N + 1), Spaerck Jones' weight with n the sentences that hold the stem.
        """
        if word in self._stop:
            return 0.0
        count = self._counts.get(word, 0)
        return min(1.0, math.log((self._sentences + 1) / (count + 0.5)) / self._total)

    def features(self, account: Account, names: frozenset[str]) -> list[Features]:
        """Return the features of an account's positions; `names` are the stems of the parties' names."""
        positions = account.positions()
        by_id = {point.id: point for point in positions}
        return [self._features(account, point, by_id, names) for point in positions]

    def _features(self, account: Account, point: Point, by_id: dict[str, Point], names: frozenset[str]) -> Features:
        weights, content = self._weights(account.text, point, names)
        concepts = {mention.concept for mention in point.mentions}
        topics = {topic.code for topic in point.topics}
        quantities = {(str(q.value), q.unit) for q in point.quantities}
        for answered in (by_id[i] for i in point.replies_to if i in by_id):
            # a stub reply says what it answers
            more, words = self._weights(account.text, answered, names)
            weights = {word: max(weights.get(word, 0.0), more.get(word, 0.0)) for word in (*weights, *more)}
            content = f"{content} {words}"
            concepts |= {mention.concept for mention in answered.mentions}
            topics |= {topic.code for topic in answered.topics}
            quantities |= {(str(q.value), q.unit) for q in answered.quantities}
        speaker, act = point.speaker, point.act
        return Features(
            weights=weights,
            content=content,
            concepts=frozenset(concepts),
            topics=frozenset(topics),
            quantities=frozenset(quantities),
            sides=frozenset(speaker.sides if speaker else ()),
            act=act.type if act else "",
            force=act.force if act else 0,
            negated=point.negated,
            stub=bool(point.replies_to),
        )

    def _weights(self, text: str, point: Point, names: frozenset[str]) -> tuple[dict[str, float], str]:
        start, end = point.span
        tokens = tokenize(text, start, end)
        words = [stem(token.norm) for token in tokens]
        formula = {at for first, last, _ in self._formulas.find(words) for at in range(first, last)}
        cue = point.act.span if point.act else None
        weights: dict[str, float] = {}
        content = []
        for at, (token, word) in enumerate(zip(tokens, words, strict=True)):
            if not token.norm[0].isalnum() or word in self._stop:
                continue
            weight = self.rarity(word)
            if at in formula:
                weight *= FORMULA
            if word in names:
                weight *= NAME
            if cue is not None and cue[0] <= token.start < cue[1]:
                weight *= FORMULA
            weights[word] = max(weight, weights.get(word, 0.0))
            content.append(word)
        for mention in point.mentions:
            # two names of one thing are a rare shared word, though no stem is shared
            start, end = mention.span
            rarest = max((self.rarity(stem(t.norm)) for t in tokenize(text, start, end)), default=0.0)
            weights[f"={mention.concept}"] = rarest
        return weights, " ".join(content)


def party_names(accounts: tuple[Account, ...], lexicon: Lexicon) -> frozenset[str]:
    """Return the stems of the names of the people and countries at the table: they stand in every point."""
    sides = {person.side for account in accounts for person in account.participants if person.side}
    sides |= {account.issuer for account in accounts}
    phrases = [p.name for account in accounts for p in account.participants if p.name is not None]
    for code in sides:
        names = lexicon.countries.get(code, {}).get("en")
        if names is not None:
            phrases += [*names.names, *names.adjectives, *names.capitals]
    return frozenset(stem(token.norm) for phrase in phrases for token in tokenize(phrase))
