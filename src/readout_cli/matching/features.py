"""What a point offers to compare: weighted stems, concepts, topics, speaker, force, and its sentence."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from readout_cli.language.han import fold
from readout_cli.matching import sentences
from readout_cli.matching.parties import Parties
from readout_cli.matching.vocabulary import vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from readout_cli.language.units import Unit
    from readout_cli.lexicon import Lexicon
    from readout_cli.matching.vocabulary import Vocabulary
    from readout_cli.model import Account, Point, Span

CHINESE = "zh"
# A stem inside a set phrase ("mutual benefit") keeps this much of its weight.
FORMULA = 0.25
# A stem that only the people and countries at the table give says little about the claim.
NAME = 0.15
# A concept that more points of an account name is the event's theme, and tells none of them from another.
OFTEN = 3
# What means the same in every language is worth about as much as a rare word.
ANCHOR = 0.6


class Features(NamedTuple):
    """One point's evidence.

    `weights` maps stems, and concepts written `=code`, to rarity in 0..1, `words` the stems to a word as printed and
    the concepts to a label; `content` is the stems in order, as one string. `claim` is the point as an encoder reads
    it: with its head, without the words of saying and the names of those at the table, with the labels of its
    concepts. `sentence` is the whole sentence, or the claim where it is alone in its sentence, `sentence_weights` the
    stems of the sentence. `anchors` mean the same in every language: quantities (`#percent:40`) and, where accounts
    are in several, governments away from the table (`@KP`). A stub reply offers what it answers besides.
    """

    language: str
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
    anchors: dict[str, float]


def across(a: Sequence[Features], b: Sequence[Features]) -> bool:
    """Tell whether the points of two accounts are in different languages."""
    return bool(a) and bool(b) and a[0].language != b[0].language


class Common(NamedTuple):
    """What stands all over the accounts of an event: the parties' names by language, and the concepts it is about.

    `names` has all languages of the accounts.
    """

    names: dict[str, Parties]
    theme: frozenset[str]

    @property
    def across(self) -> bool:
        """Tell whether the accounts are in several languages."""
        return len(self.names) > 1


class _Words(NamedTuple):
    """What the words of one point give."""

    weights: dict[str, float]
    words: dict[str, str]
    content: str
    claim: str
    anchors: dict[str, float]


class _Sentence(NamedTuple):
    """A sentence as an encoder reads it, and the weights of its stems."""

    text: str
    weights: dict[str, float]


class _Weighed(NamedTuple):
    """The words of a sentence, what each weighs, and where the parties are named."""

    words: list[Unit]
    weights: list[float]
    named: list[Span]
    abroad: list[tuple[Span, str]]

    def within(self, span: Span) -> Iterator[tuple[Unit, float]]:
        """Yield the words that begin within a span, with their weights."""
        first = bisect_left(self.words, span[0], key=_start)
        last = bisect_left(self.words, span[1], key=_start)
        yield from zip(self.words[first:last], self.weights[first:last], strict=True)


def features(account: Account, event: Common, lexicon: Lexicon) -> list[Features]:
    """Return the features of an account's positions."""
    known = vocabulary(lexicon, account.language)
    # an encoder takes traditional characters for other words
    text = fold(account.text) if account.language == CHINESE else account.text
    found: list[tuple[Point, _Sentence]] = []
    words: dict[str, _Words] = {}
    for span, members in sentences.of(account):
        weighed = _weighed(text, span, known, event)
        words |= {point.id: _words(text, point, weighed, event) for point in members}
        alone = words[members[0].id].claim if len(members) == 1 else None
        sentence = _Sentence(
            alone or " ".join(text[slice(*span)].split()),
            {word.key: weight for word, weight in zip(weighed.words, weighed.weights, strict=True) if weight},
        )
        found += [(point, sentence) for point in members]
    by_id = {point.id: point for point, _ in found}
    return [
        _features(point, [by_id[i] for i in point.replies_to if i in by_id], words, sentence, account.language)
        for point, sentence in found
    ]


def _weighed(text: str, span: Span, known: Vocabulary, event: Common) -> _Weighed:
    names = event.names[known.language]
    words = known.words(text, *span)
    found = known.units(text, span, words)
    named = list(names.spans(found))
    quieter = [(formula, FORMULA) for formula in known.formulas(found)] + [(name, NAME) for name in named]
    weights = [known.rarity(word.key) for word in words]
    for (start, end), factor in quieter:
        first = bisect_left(words, start, key=_start)
        while first < len(words) and words[first].start < end:
            weights[first] *= factor
            first += 1
    told = known.named(text, found) if event.across else ()
    abroad = [(place, code) for place, code in told if code not in names.sides]
    return _Weighed(words, weights, named, abroad)


def _words(text: str, point: Point, sentence: _Weighed, event: Common) -> _Words:
    cue = point.act.span if point.act else None
    weights: dict[str, float] = {}
    words: dict[str, str] = {}
    content = []
    for word, weight in sentence.within(point.span):
        if not weight:
            continue
        saying = _within(word, cue)
        if not saying:
            words[word.key] = text[word.start : word.end].lower()
        weights[word.key] = max(weight * FORMULA if saying else weight, weights.get(word.key, 0.0))
        content.append(word.key)
    for mention in point.mentions:
        # two names of one thing are a rare shared word, though no stem is shared
        weights[f"={mention.concept}"] = max([weight for _, weight in sentence.within(mention.span)], default=0.0)
        words[f"={mention.concept}"] = mention.label
    said_by = point.speaker.span if point.speaker else None
    told = _without(text, point.span, [*sentence.named, *filter(None, (cue, said_by))])
    opening = _without(text, point.head, sentence.named) if point.head else ""
    claim = " ".join(part for part in (opening, told) if part) or " ".join(text[slice(*point.span)].split())
    anchors = {f"@{code}": ANCHOR for (start, _), code in sentence.abroad if point.span[0] <= start < point.span[1]}
    anchors |= {f"#{quantity.unit}:{quantity.value}": ANCHOR for quantity in point.quantities}
    return _Words(weights, words, " ".join(content), " ".join([claim, *_glosses(point, claim, event)]), anchors)


def _glosses(point: Point, claim: str, event: Common) -> Iterator[str]:
    """Yield the labels of a point's concepts: an encoder does not know that masks are medical supplies.

    Not where the accounts are in different languages: English words in a Chinese claim draw it to whatever is glossed.
    """
    if not event.across:
        labels = dict.fromkeys(mention.label for mention in point.mentions if mention.concept not in event.theme)
        yield from (f"({label})" for label in labels if label.lower() not in claim.lower())


def _without(text: str, span: Span, dropped: list[Span]) -> str:
    """Return text[span] on one line, without what stands in the dropped spans."""
    kept, at = [], span[0]
    for start, end in sorted(dropped):
        if start < span[1] and end > at:
            kept.append(text[at : max(at, start)])
            at = end
    kept.append(text[at : span[1]])
    return " ".join(" ".join(kept).split())


def _start(word: Unit) -> int:
    return word.start


def _within(word: Unit, span: Span | None) -> bool:
    return span is not None and span[0] <= word.start < span[1]


def _features(
    point: Point,
    answered: list[Point],
    words: dict[str, _Words],
    sentence: _Sentence,
    language: str,
) -> Features:
    own = words[point.id]
    said = [own, *(words[other.id] for other in answered)]
    told = [point, *answered]
    weights: dict[str, float] = {}
    for part in said:
        for word, weight in part.weights.items():
            weights[word] = max(weight, weights.get(word, 0.0))
    return Features(
        language=language,
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
        anchors={anchor: weight for part in said for anchor, weight in part.anchors.items()},
    )


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
    languages = {account.language for account in accounts}
    return Common({language: Parties(accounts, lexicon, language) for language in languages}, frozenset(theme))
