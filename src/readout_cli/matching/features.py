"""What a point offers to compare: weighted stems, concepts, topics, speaker, force, and its sentence."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from readout_cli.language.english import stem, stems, tokenize
from readout_cli.lexicon.phrases import PhraseTable
from readout_cli.matching import sentences

if TYPE_CHECKING:
    from collections.abc import Sequence

    from readout_cli.language.english import Token
    from readout_cli.lexicon import Lexicon
    from readout_cli.model import Account, Point, Span

# A stem inside a set phrase ("mutual benefit") keeps this much of its weight.
FORMULA = 0.25
# A stem that only the people and countries at the table give says little about the claim.
NAME = 0.15
# A concept that more points of an account name is the event's theme, and tells none of them from another.
OFTEN = 3


class Features(NamedTuple):
    """One point's evidence.

    `weights` maps stems, and concepts written `=code`, to rarity in 0..1, `words` the stems to a word as printed and
    the concepts to a label; `content` is the stems in order, as one string. `claim` is the point as an encoder reads
    it: with its head, without the words of saying and the names of those at the table, with the labels of its
    concepts. `sentence` is the whole sentence, or the claim where it is alone in its sentence, `sentence_weights` the
    stems of the sentence. A stub reply offers what it answers besides.
    """

    weights: dict[str, float]
    words: dict[str, str]
    content: str
    claim: str
    sentence: str
    sentence_weights: dict[str, float]
    concepts: frozenset[str]
    topics: frozenset[str]
    sides: frozenset[str]
    force: int


class Common(NamedTuple):
    """What stands all over the accounts of an event: stems of the parties' names, and the concepts it is about."""

    names: frozenset[str]
    theme: frozenset[str]


class _Words(NamedTuple):
    """What the words of one point give."""

    weights: dict[str, float]
    words: dict[str, str]
    content: str
    claim: str


class Weigher:
    """Turns points into features; built once a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._stop = lexicon.english.stop_stems
        self._formulas: PhraseTable[bool] = PhraseTable([(words, True) for words in lexicon.english.formulas])
        frequency = lexicon.english.frequency
        self._total = math.log(frequency.sentences + 1)
        self._sentences = frequency.sentences
        self._counts = frequency.stems
        self.rarity = lru_cache(maxsize=50_000)(self._rarity)

    def _rarity(self, word: str) -> float:
        """Return the inverse sentence frequency of a stem over real accounts, scaled to 0..1.

        log((N + 1) / (n + 0.5)) / log(N + 1), Spaerck Jones' weight with n the sentences that hold the stem.
        """
        if word in self._stop:
            return 0.0
        count = self._counts.get(word, 0)
        return min(1.0, math.log((self._sentences + 1) / (count + 0.5)) / self._total)

    def features(self, account: Account, event: Common) -> list[Features]:
        """Return the features of an account's positions."""
        found: list[tuple[Point, _Sentence]] = []
        words: dict[str, _Words] = {}
        for span, members in sentences.of(account):
            tokens = self._tokens(account.text, span, event.names)
            words |= {point.id: _words(point, tokens, event) for point in members}
            alone = words[members[0].id].claim if len(members) == 1 else None
            text = alone or " ".join(account.text[slice(*span)].split())
            weights = {word: weight for word, weight in zip(tokens.stems, tokens.weights, strict=True) if weight}
            sentence = _Sentence(text, weights)
            found += [(point, sentence) for point in members]
        by_id = {point.id: point for point, _ in found}
        return [
            _features(point, [by_id[i] for i in point.replies_to if i in by_id], words, sentence)
            for point, sentence in found
        ]

    def _tokens(self, text: str, span: Span, names: frozenset[str]) -> _Tokens:
        tokens = tokenize(text, *span)
        found = [stem(token.norm) for token in tokens]
        weights = [self.rarity(word) if word[0].isalnum() else 0.0 for word in found]
        for start, end, _ in self._formulas.find(found):
            weights[start:end] = [weight * FORMULA for weight in weights[start:end]]
        plain = [
            weight * NAME if weight and word in names else weight for word, weight in zip(found, weights, strict=True)
        ]
        return _Tokens(tokens, found, plain)


class _Tokens(NamedTuple):
    """Tokens with their stems, and what each stem weighs."""

    tokens: list[Token]
    stems: list[str]
    weights: list[float]

    def within(self, span: Span) -> _Tokens:
        """Return those that begin within a span."""
        first = bisect_left(self.tokens, span[0], key=_start)
        last = bisect_left(self.tokens, span[1], key=_start)
        return _Tokens(self.tokens[first:last], self.stems[first:last], self.weights[first:last])


def _words(point: Point, sentence: _Tokens, event: Common) -> _Words:
    cue = point.act.span if point.act else None
    said_by = point.speaker.span if point.speaker else None
    weights: dict[str, float] = {}
    words: dict[str, str] = {}
    content, claim = [], []
    for token, word, weight in zip(*sentence.within(point.span), strict=True):
        saying = _within(token, cue)
        if not saying and not _within(token, said_by) and word not in event.names:
            claim.append(token.text)
        if not weight:
            continue
        if not saying:
            words[word] = token.norm
        weights[word] = max(weight * FORMULA if saying else weight, weights.get(word, 0.0))
        content.append(word)
    for mention in point.mentions:
        # two names of one thing are a rare shared word, though no stem is shared
        weights[f"={mention.concept}"] = max(sentence.within(mention.span).weights, default=0.0)
        words[f"={mention.concept}"] = mention.label
    head = sentence.within(point.head) if point.head else _Tokens([], [], [])
    opening = [token.text for token, word in zip(head.tokens, head.stems, strict=True) if word not in event.names]
    told = " ".join(opening + claim) or " ".join(point.text.split())
    # an encoder does not know that masks are medical supplies
    labels = dict.fromkeys(mention.label for mention in point.mentions if mention.concept not in event.theme)
    glosses = [f"({label})" for label in labels if label.lower() not in told.lower()]
    return _Words(weights, words, " ".join(content), " ".join([told, *glosses]))


class _Sentence(NamedTuple):
    """A sentence as an encoder reads it, and the weights of its stems."""

    text: str
    weights: dict[str, float]


def _start(token: Token) -> int:
    return token.start


def _within(token: Token, span: Span | None) -> bool:
    return span is not None and span[0] <= token.start < span[1]


def _features(
    point: Point,
    answered: list[Point],
    words: dict[str, _Words],
    sentence: _Sentence,
) -> Features:
    own = words[point.id]
    said = [own, *(words[other.id] for other in answered)]
    told = [point, *answered]
    weights: dict[str, float] = {}
    for part in said:
        for word, weight in part.weights.items():
            weights[word] = max(weight, weights.get(word, 0.0))
    return Features(
        weights=weights,
        words={word: printed for part in reversed(said) for word, printed in part.words.items()},
        content=" ".join(part.content for part in said),
        claim=" ".join(part.claim for part in said),
        sentence=sentence.text,
        sentence_weights=sentence.weights,
        concepts=frozenset(mention.concept for one in told for mention in one.mentions),
        topics=frozenset(topic.code for one in told for topic in one.topics),
        sides=frozenset(point.speaker.sides if point.speaker else ()),
        force=point.act.force if point.act else 0,
    )


_BUILT: dict[str, Weigher] = {}


def weigher(lexicon: Lexicon) -> Weigher:
    """Return the weigher of a lexicon; the last one is kept, for building it takes longer than comparing."""
    found = _BUILT.get(lexicon.digest)
    if found is None:
        found = Weigher(lexicon)
        _BUILT.clear()
        _BUILT[lexicon.digest] = found
    return found


def common(accounts: Sequence[Account], lexicon: Lexicon) -> Common:
    """Return what stands all over the accounts of one event."""
    theme = {
        concept
        for account in accounts
        for concept, count in Counter(
            concept for point in account.positions() for concept in {mention.concept for mention in point.mentions}
        ).items()
        if count > OFTEN
    }
    return Common(_party_names(accounts, lexicon), frozenset(theme))


def _party_names(accounts: Sequence[Account], lexicon: Lexicon) -> frozenset[str]:
    """Return the stems of the names of the people and countries at the table: they stand in every point."""
    sides = {person.side for account in accounts for person in account.participants if person.side}
    sides |= {account.issuer for account in accounts}
    phrases = [p.name for account in accounts for p in account.participants if p.name is not None]
    english = lexicon.english
    named = (*english.country_names, *english.country_adjectives, *english.country_capitals)
    words = {stem(word.lower()) for name, code in named if code in sides for word in name}
    return frozenset(words | {word for phrase in phrases for word in stems(phrase)})
