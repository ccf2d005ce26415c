"""A sentence as words with what each can be: the ground that splitting, speakers and acts stand on."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from readout_cli.language.english import Token, bare, stem, tokenize

if TYPE_CHECKING:
    from readout_cli.lexicon.schema import Cue
    from readout_cli.reading.english.clause import Clause
    from readout_cli.reading.english.tables import Tables
    from readout_cli.reading.people import Title

OPEN, CLOSE = "([“«", ")]”»"
BE = frozenset({"is", "are", "was", "were", "am"})
HAVE = frozenset({"has", "have", "had"})
DO = frozenset({"does", "do", "did"})
# Determiners that stand for people alone ("Both agreed").
PRONOUNS_TOO = frozenset({"both", "each", "all", "others", "some", "many", "another"})
PAST_AUXILIARIES = frozenset({"was", "were", "had", "did"})


class Words:
    """The tokens of one sentence, and tests of what a token is in its place.

    Indices are into `tokens`; all tests are cheap guesses from closed classes, verb forms and neighbours.
    """

    def __init__(self, text: str, start: int, end: int, tables: Tables) -> None:
        self.text = text
        self.start = start
        self.end = end
        self.tables = tables
        self.tokens: list[Token] = tokenize(text, start, end)
        self.norms: list[str] = [token.norm for token in self.tokens]
        # what other steps have found here, so that they look once
        self.found_clauses: dict[tuple[int, int], Clause] = {}
        self.found_titles: list[Title] | None = None
        self._finite: dict[int, bool] = {}

    def __len__(self) -> int:
        """Return the number of tokens."""
        return len(self.tokens)

    def norm(self, at: int) -> str:
        """Return the normal form at `at`, or the empty string outside the sentence."""
        return self.norms[at] if 0 <= at < len(self.norms) else ""

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Return the character span of tokens first..last-1."""
        return self.tokens[first].start, self.tokens[last - 1].end

    @cached_property
    def depth(self) -> list[int]:
        """How many brackets are open at each token (quotation marks are not counted: claims stand inside them)."""
        out, level = [], 0
        for token in self.tokens:
            if token.text in CLOSE and token.text not in "”»":
                level = max(0, level - 1)
            out.append(level)
            if token.text in OPEN and token.text not in "“«":
                level += 1
        return out

    def quoted(self, at: int) -> bool:
        """Tell whether token `at` stands in a quotation, which may have begun in an earlier sentence."""
        place = self.tokens[at].start
        before = self.text[max(self.text.rfind("\n\n", 0, place), 0) : place]
        return before.count('"') % 2 == 1 or before.count("“") > before.count("”")

    def tags(self, at: int) -> str:
        """Return which verb forms the word can be (`BZDNG`), context aside."""
        word = self.norm(at)
        form = self.tables.english.verb_forms.get(word)
        if form is not None:
            return form.tags
        if len(word) > 4 and word.endswith("ed") and word.replace("-", "").isalpha():  # noqa: PLR2004 - "need", "feed" are shorter
            return "DN"
        return ""

    def noun_too(self, at: int) -> bool:
        """Tell whether the form at `at` is as often a noun."""
        form = self.tables.english.verb_forms.get(self.norm(at))
        return form is not None and form.noun

    def lemma(self, at: int) -> str:
        """Return the verb lemma of the form at `at`, or the form itself."""
        word = self.norm(at)
        form = self.tables.english.verb_forms.get(word)
        return form.lemma if form is not None else word

    def is_reporting(self, at: int) -> bool:
        """Tell whether the word can be a reporting verb."""
        return self.lemma(at) in self.tables.english.act_of_verb or self.tables.acts.match(self.lemmas, at) is not None

    @cached_property
    def lemmas(self) -> list[str]:
        """Verb lemmas where there are any, else normal forms: what act phrases are matched on."""
        return [self.lemma(at) for at in range(len(self.tokens))]

    @cached_property
    def printed(self) -> list[str]:
        """Words as printed, with straight apostrophes and no possessive ending: what names are matched on."""
        return [bare(token) for token in self.tokens]

    @cached_property
    def stems(self) -> list[str]:
        """Stems: what topics and concepts are matched on."""
        return [stem(norm) for norm in self.norms]

    @cached_property
    def concepts(self) -> list[tuple[int, int, Cue]]:
        """The names of concepts in the sentence: (start, end, cue)."""
        return list(self.tables.concepts.find(self.stems))

    @cached_property
    def topic_cues(self) -> list[tuple[int, int, Cue]]:
        """The topic cues in the sentence: (start, end, cue)."""
        return list(self.tables.topic_cues.find(self.stems))

    def is_determiner(self, at: int) -> bool:
        """Tell whether the word is a determiner, or a possessive noun."""
        if not 0 <= at < len(self.tokens):
            return False
        return self.norms[at] in self.tables.grammar.determiners or self.tokens[at].possessive

    def is_preposition(self, at: int) -> bool:
        """Tell whether the word is a preposition."""
        return self.norm(at) in self.tables.grammar.prepositions

    def is_adverb(self, at: int) -> bool:
        """Tell whether the word is an adverb."""
        word = self.norm(at)
        return word in self.tables.adverbs or (len(word) > 4 and word.endswith("ly") and word.isalpha())  # noqa: PLR2004

    def is_capital(self, at: int) -> bool:
        """Tell whether the word is capitalised, and not for opening the sentence."""
        return 0 < at < len(self.tokens) and self.tokens[at].text[:1].isupper()

    def is_word(self, at: int) -> bool:
        """Tell whether the token is a word or a number, not a mark."""
        return 0 <= at < len(self.tokens) and self.tokens[at].text[0].isalnum()

    def skip_adverbs(self, at: int) -> int:
        """Return the index after any adverbs (and commas around them) at `at`."""
        while at < len(self.tokens):
            found = self.tables.adverb_phrases.match(self.norms, at)
            if found is not None:
                at = found[0]
            elif self.is_adverb(at) or (self.norms[at] == "," and self.is_adverb(at - 1)):
                at += 1
            else:
                break
        return at

    def is_finite(self, at: int) -> bool:
        """Tell whether the word is a finite verb in its place: past, third person, modal, or auxiliary."""
        if at not in self._finite:
            self._finite[at] = self._is_finite(at)
        return self._finite[at]

    def _is_finite(self, at: int) -> bool:
        word = self.norm(at)
        if word in self.tables.grammar.modals or word in BE or word in HAVE or word in DO:
            return not (word in {"will", "may", "might"} and (self.is_determiner(at - 1) or self.is_capital(at)))
        if self.is_capital(at) or self.tokens[at].possessive:
            return False
        tags = self.tags(at)
        if "D" not in tags and "Z" not in tags:
            return self._plural_present(at)
        before = at - 1
        while before >= 0 and self.is_adverb(before):
            before -= 1
        pronoun = before >= 0 and self.norms[before] in PRONOUNS_TOO and self.is_reporting(at)
        # "a plan that serves both": no noun, so no determiner before it
        pronoun = pronoun or (self.norm(before) == "that" and tags == "Z" and not self.noun_too(at))
        if (self.is_determiner(before) and not pronoun) or self.norm(before) in {"to", "be", "been", "being"}:
            return False
        if self.norm(before) in BE | HAVE or self.norm(before) in self.tables.grammar.modals:
            return False
        if self.is_preposition(before) and self.norm(before) not in {"up", "out", "off", "on", "in"}:
            return False
        if "Z" in tags and self.noun_too(at):
            # "supports", "visits": a verb where an object or clause follows
            return self.opens_object(at + 1) or self._governs_preposition(at, before)
        if tags in {"DN", "N"} or ("D" in tags and "N" in tags):
            return not self._passive(at) and not self._modifies(at)
        return True

    def _governs_preposition(self, at: int, before: int) -> bool:
        """Tell "Norway hopes for" and "... and calls on" from the nouns."""
        found = self.tables.verb_prepositions.match(self.lemmas, at)
        opens = self.norm(before) in {"and", "but", ","} or self.is_capital(before)
        return found is not None and (opens or self.norm(before) in self.tables.grammar.side_nouns)

    def _passive(self, at: int) -> bool:
        """Tell whether an agent follows ("attempts made by ..."), not a means ("talked by telephone")."""
        return self.norm(at + 1) == "by" and self.tables.event_forms.match(self.norms, at + 1) is None

    def _plural_present(self, at: int) -> bool:
        """Tell whether a base form is a plural present ("viruses respect no borders")."""
        if "B" not in self.tags(at) or at == 0 or self.is_adverb(at):
            return False
        before = at - 1
        if self.is_adverb(before):
            before -= 1
        word = self.norm(before)
        if word in {"they", "we", "i", "you", "who", "which"} or word in self.tables.grammar.joint_people:
            return True
        plural = word.endswith("s") and not word.endswith("ss") and not self.is_preposition(before)
        plural = plural and not self.is_determiner(before) and "Z" not in self.tags(before)
        return plural and (not self.noun_too(at) or self.opens_object(at + 1))

    def _modifies(self, at: int) -> bool:
        """Tell whether a form in -ed stands before its noun as an adjective ("concerned countries")."""
        return (
            not self.is_reporting(at)
            and self.is_word(at + 1)
            and not self.opens_object(at + 1)
            and not self.is_preposition(at + 1)
            and not self.is_adverb(at + 1)
            and (self.is_preposition(at - 1) or self.norm(at - 1) in {",", "and"})
        )

    def opens_object(self, at: int) -> bool:
        """Tell whether what stands at `at` looks like the start of an object or a clause."""
        word = self.norm(at)
        grammar = self.tables.grammar
        return (
            self.is_determiner(at)
            or word in grammar.pronouns
            or word in {"that", "to", "how", "what", "whether", "with", "together"}
            or word in grammar.numbers
            or word[:1].isdecimal()
            or self.is_capital(at)
            or word[:1] in "\"“'"
        )

    def is_base_verb(self, at: int) -> bool:
        """Tell whether the word is a bare infinitive here: a plain verb, or one of the doubles with an object."""
        if "B" not in self.tags(at) or self.is_capital(at):
            return False
        particle = self.norm(at + 1) in {"up", "out", "away"}
        if self.norm(at) in self.tables.grammar.adjectives_too and not self.is_determiner(at + 1) and not particle:
            return False
        if not self.noun_too(at):
            return not (self.norm(at) == "lead" and self.norm(at + 1) == "to")
        if self.opens_object(at + 1):
            return True
        after = self.norm(at + 1)
        if not self.is_word(at + 1) or self.is_preposition(at + 1) or after in self.tables.grammar.subordinators:
            return after in {"with", "together", "toward", "towards", "into", "on", "out", "up", "against"}
        if after in {"and", "or", "but"} or "Z" in self.tags(at + 1) or after in self.tables.grammar.auxiliaries:
            return False
        return after not in self.tables.grammar.modals
