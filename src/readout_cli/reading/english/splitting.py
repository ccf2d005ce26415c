"""Sentence -> points: cut at coordinate predicates and at lists of issues, spans exact.

A coordinator (or a comma of a list, or a semicolon) is a cut when what follows has the shape of an open
predicate to its left: past with past, infinitive with infinitive, that-clause with that-clause, and so on.
Lists of noun phrases are cut only under a head from the lexicon ("concern about A, B and C").
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from readout_cli.reading.english import clause
from readout_cli.reading.english.words import BE, HAVE, PAST_AUXILIARIES

if TYPE_CHECKING:
    from readout_cli.reading.english.words import Words

# Without a comma, a present-tense predicate this long before "and" holds a claim of its own.
LONG_PREDICATE = 7
# A repeated preposition opens a new issue; these only build manner, place and agent.
PREPOSITIONS_OF_ISSUES = frozenset({"for", "on", "about", "over", "with", "against", "regarding", "concerning"})
CLAUSE_WORDS = frozenset({"that", "whether", "how", "what", "why"})


class Cut(NamedTuple):
    """A point of a sentence, in token indices: text is [first, last), `head` its governing words when split off.

    `clause` tells that the point has a subject of its own, and perhaps a speaker; `reports` that it opens with a
    predicate that may hold an act of its own (a member of a list, or an infinitive, takes its head's).
    """

    first: int
    last: int
    head: tuple[int, int] | None
    clause: bool
    reports: bool


class _Candidate(NamedTuple):
    left: int  # index just after the left conjunct
    right: int  # index of the right conjunct's first word (after coordinators)
    coordinator: str  # "and", ";", "," ...
    comma: bool


def split(words: Words) -> list[Cut]:
    """Return the cuts of one sentence, in order; together they hold all but coordinators and commas between."""
    main = clause.find(words)
    cuts = _Splitter(words, main).cuts() if main.verb is not None else {}
    starts = [0, *sorted(cuts)]
    out = []
    for index, first in enumerate(starts):
        last = cuts[starts[index + 1]].left if index + 1 < len(starts) else len(words)
        head = None
        if first in cuts:
            anchor = cuts[first].anchor
            # a chain inside a later point hangs on that point's own words
            begin = max((start for start in cuts if start <= anchor), default=main.subject)
            begin = main.subject if begin == anchor else begin
            head = (begin, anchor) if anchor > begin else None
        out.append(Cut(first, last, head, *_marks(cuts.get(first))))
    return out


def _marks(accepted: _Accepted | None) -> tuple[bool, bool]:
    return (False, True) if accepted is None else (accepted.clause, accepted.reports)


class _Accepted(NamedTuple):
    left: int
    anchor: int  # where the parallel conjunct of the first point begins: its head ends there
    clause: bool  # whether what follows has a subject of its own
    reports: bool  # whether what follows opens with a finite verb or a gerund


class _Splitter:
    def __init__(self, words: Words, main: clause.Clause) -> None:
        self.words = words
        self.main = main
        self.accepted: dict[int, _Accepted] = {}

    def cuts(self) -> dict[int, _Accepted]:
        """Return the accepted cuts: first token of the right conjunct -> where the left one ends."""
        words = self.words
        candidates = self._candidates()
        for candidate in candidates:
            if candidate.coordinator == "," or words.is_adverb(candidate.left - 1):
                continue  # "to resolutely and effectively combat"
            shape, anchor = self._parallel(candidate)
            if not shape:
                continue
            self._accept(candidate, anchor, shape)
            self._accept_commas(candidates, candidate, shape, anchor)
        self._split_clauses()
        self._split_lists(candidates)
        return self.accepted

    def _accept(self, candidate: _Candidate, anchor: int, shape: str) -> None:
        reports = shape in {"past", "present", "gerund"}
        self.accepted.setdefault(candidate.right, _Accepted(candidate.left, anchor, clause=False, reports=reports))

    # -- candidates ---------------------------------------------------------------------------------------------

    def _candidates(self) -> list[_Candidate]:
        words, out = self.words, []
        at = self.main.subject
        while at < len(words):
            found = self._coordinator(at)
            if found is None or words.depth[at]:
                at += 1
                continue
            end, name = found
            left = at
            comma = words.norms[at] in {",", ";"}
            while left > 0 and words.norms[left - 1] in {",", ";", "—", "–"}:
                left -= 1
            if 0 < left and end < len(words):
                out.append(_Candidate(left, end, name, comma))
            at = end
        return out

    def _coordinator(self, at: int) -> tuple[int, str] | None:
        words = self.words
        word = words.norms[at]
        if word in {",", ";"}:
            following = self._coordinator(at + 1) if at + 1 < len(words) else None
            if following is not None and following[1] not in {",", ";"}:
                return following[0], ";" if word == ";" else following[1]
            return at + 1, word
        if word in {"and", "or", "but"}:
            return at + 1, word
        if (word, words.norm(at + 1), words.norm(at + 2)) == ("as", "well", "as"):
            return at + 3, "and"
        return None

    # -- predicates ---------------------------------------------------------------------------------------------

    def _shape(self, at: int) -> str:
        """Return the shape of what starts at `at`, adverbs skipped; the empty string for a noun phrase."""
        words = self.words
        at = words.skip_adverbs(at)
        word = words.norm(at)
        if word in words.tables.grammar.modals and not words.is_determiner(at - 1):
            return "modal"
        if word == "to" and self._infinitive(at):
            return "to"
        if word in CLAUSE_WORDS:
            return "that"
        if word in PAST_AUXILIARIES:
            return "past"
        if word in BE | HAVE | {"does", "do"}:
            return "present" if words.norm(at + 1) not in {"to"} or word in BE else "base"
        tags = "" if words.is_capital(at) else words.tags(at)
        if "D" in tags and self._is_past(at):
            return "past"
        if "Z" in tags and words.is_finite(at):
            return "present"
        if words.is_base_verb(at) or word == "be":
            return "base"
        if words.is_preposition(at):
            return "prep"
        return "gerund" if "G" in tags else ""

    def _infinitive(self, at: int) -> bool:
        """Tell whether "to" at `at` opens an infinitive, or a gerund ("looks forward to making")."""
        after = self.words.skip_adverbs(at + 1)
        return self.words.is_base_verb(after) or self.words.norm(after) == "be" or "G" in self.words.tags(after)

    def _is_past(self, at: int) -> bool:
        words = self.words
        if words.is_reporting(at) or "N" not in words.tags(at):
            return True
        after = at + 1
        return (
            words.is_determiner(after)
            or words.is_capital(after)
            or words.norm(after) in words.tables.grammar.pronouns
            or words.norm(after) in words.tables.grammar.numbers
            or words.norm(after) in CLAUSE_WORDS
            or words.is_preposition(after)
            or words.is_adverb(after)
            or words.norm(after) == "to"
        )

    def _parallel(self, candidate: _Candidate, shape: str = "") -> tuple[str, int]:
        """Return (shape, start of the left parallel), or ("", 0) when nothing to the left is parallel."""
        shape = shape or self._shape(candidate.right)
        finder = getattr(self, f"_left_{shape}", None)
        if finder is None:
            return "", 0
        anchor = finder(candidate)
        return ("", 0) if anchor is None else (shape, anchor)

    def _segment(self, candidate: _Candidate) -> int:
        """Return where the point that the candidate would end begins."""
        return max((right for right in self.accepted if right <= candidate.left), default=self.main.subject)

    def _relative_between(self, first: int, last: int) -> bool:
        """Tell whether a relative or other subordinate clause opened in tokens first..last-1."""
        words = self.words
        return any(
            words.norms[at] in {"which", "who", "whom", "whose", "where", "when", "while", "because", "since"}
            and not words.is_preposition(at - 1)
            for at in range(first, last)
        )

    def _left_past(self, candidate: _Candidate) -> int | None:
        words, verb = self.words, self.main.verb
        assert verb is not None
        right = words.skip_adverbs(candidate.right)
        if verb >= candidate.left or self._shape(verb) != "past":
            return None
        stranded = words.is_preposition(candidate.left - 1) and not words.tags(candidate.left - 1)
        if stranded or (candidate.coordinator == "or" and not candidate.comma):
            return None  # "took stock of, and encouraged, progress"; "hurt or killed"
        if candidate.left - verb <= 1 and not candidate.comma:
            return None
        segment = self._segment(candidate)
        reporting = words.is_reporting(right)
        if self._relative_between(max(segment, verb), candidate.left) and not (reporting and candidate.comma):
            return None
        if not reporting and not candidate.comma and self._in_that_clause(max(segment, verb), candidate.left):
            return None
        return verb

    def _in_that_clause(self, first: int, last: int) -> bool:
        return any(self.words.norms[at] == "that" for at in range(first, last))

    def _left_present(self, candidate: _Candidate) -> int | None:
        words = self.words
        segment = self._segment(candidate)
        for at in range(candidate.left - 1, segment - 1, -1):
            if self.words.norms[at] in {"which", "who", "whom", "whose", "where"}:
                return None
            if at == candidate.left - 1:
                continue
            if words.is_finite(at) and self._shape(at) in {"present", "modal"} | (
                {"past"} if words.norms[at] in BE else set()
            ):
                if words.norm(at - 1) in {"that", "which", "who"} and at - 1 > segment and self._owned(at - 1):
                    return None
                long = candidate.left - at >= LONG_PREDICATE
                return at if candidate.comma or candidate.coordinator == ";" or long else None
        return None

    def _owned(self, at: int) -> bool:
        """Tell whether "that" at `at` is a relative: no reporting verb or noun of saying before it."""
        return not any(self.words.is_reporting(index) for index in range(max(0, at - 3), at))

    def _left_modal(self, candidate: _Candidate) -> int | None:
        words = self.words
        for at in range(candidate.left - 1, self.main.subject - 1, -1):
            if words.norms[at] in words.tables.grammar.modals and words.is_finite(at):
                return None if self._relative_between(at, candidate.left) else at
        return None

    def _left_base(self, candidate: _Candidate) -> int | None:
        """Find the bare infinitive that the right one is parallel to, and see that its governor opens a chain."""
        words = self.words
        right = words.skip_adverbs(candidate.right)
        for at in range(candidate.left - 1, self.main.subject, -1):
            if at == candidate.left - 1 and not candidate.comma:
                if words.is_base_verb(at) or "B" in words.tags(at) and words.norm(at - 1) in {"to"}:
                    return None  # "uphold and reinforce the order": one object
                continue
            if not ("B" in words.tags(at) or words.norms[at] == "be"):
                continue
            governor = self._governor(at)
            if governor is None:
                continue
            if self._relative_between(at, candidate.left) and not candidate.comma:
                return None
            kind = self._governor_kind(governor, at)
            if kind == "purpose" and not self._purpose_chain(candidate):
                # "to do A so as to do B and do C": the chain may hang on what stands before the purpose
                if candidate.comma:
                    continue
                return None
            if candidate.left - at <= 1:
                return None
            return at if words.is_base_verb(right) or words.norm(right) == "be" or self._bare(right) else None
        return None

    def _purpose_chain(self, candidate: _Candidate) -> bool:
        return candidate.coordinator == ";"

    def _governor(self, at: int) -> int | None:
        """Return the modal, "to", or subjunctive "that" clause that makes the verb at `at` an infinitive."""
        words = self.words
        before = at - 1
        while before > self.main.subject and (words.is_adverb(before) or words.norms[before] in {"not", "never"}):
            before -= 1
        word = words.norm(before)
        if word == "to" or word in words.tables.grammar.modals:
            return before
        if before in {r - 1 for r in self.accepted} or at in self.accepted:
            return before if words.is_base_verb(at) else None
        verb = self.main.verb
        assert verb is not None
        if words.lemma(verb) in words.tables.grammar.subjunctive_verbs and words.is_base_verb(at):
            between = range(verb + 1, at)
            if any(words.norms[index] == "that" for index in between) and not any(
                words.is_finite(index) for index in between if words.norms[index] != "that"
            ):
                return verb
        if words.lemma(before) in {"help", "let"} or word in {"us", "them"}:
            return before
        return None

    def _governor_kind(self, governor: int, at: int) -> str:
        """Tell an infinitive that a verb calls for ("wishes to") from one of purpose ("aid to help")."""
        words = self.words
        if words.norms[governor] != "to":
            return "modal"
        before = governor - 1
        if words.norm(before) in {"as", "order"}:
            return "purpose"
        catenatives = words.tables.grammar.catenatives
        # "asked China to", "instruct their teams to": the verb may stand a short object away
        for index in range(before, max(self.main.subject - 1, before - 7), -1):
            if words.norms[index] in catenatives or words.lemma(index) in catenatives:
                return "called for"
            if words.norms[index] in {",", "to", "for"} and index != before:
                break
        return "purpose"

    def _left_to(self, candidate: _Candidate) -> int | None:
        words = self.words
        for at in range(candidate.left - 2, self.main.subject, -1):
            if words.norms[at] == "to" and self._infinitive(at):
                if self._relative_between(at, candidate.left):
                    return None
                if words.norm(at - 1) not in {"as", "order"}:
                    return at
        return None

    def _left_that(self, candidate: _Candidate) -> int | None:
        words = self.words
        verb = self.main.verb
        assert verb is not None
        if words.norm(candidate.right) == "what" and words.norm(candidate.right + 1) in {"is", "are"}:
            return None
        for at in range(verb + 1, candidate.left - 1):
            word = words.norms[at]
            if word in CLAUSE_WORDS and not self._relative_that(at):
                return at
        if candidate.coordinator == ",":
            return None
        same = words.norms[skip] if (skip := words.skip_adverbs(candidate.right)) < len(words) else ""
        if same in {"how", "whether", "that"} and words.is_reporting(verb) and candidate.left - verb > 1:
            return verb + 1
        return None

    def _relative_that(self, at: int) -> bool:
        """Tell "measures that help" from "said that": the relative follows a noun that no speech verb governs."""
        words = self.words
        return words.norms[at] == "that" and not any(
            words.is_reporting(index) or words.norms[index] in {"fact", "confidence", "hope", "view", "belief", "position"}
            for index in range(max(self.main.subject, at - 6), at)
        )

    def _left_gerund(self, candidate: _Candidate) -> int | None:
        words = self.words
        right = words.skip_adverbs(candidate.right)
        if candidate.coordinator != ";" and not words.is_reporting(right):
            return None
        for at in range(candidate.left - 2, self.main.subject, -1):
            if "G" in words.tags(at) and (words.is_reporting(at) or candidate.coordinator == ";"):
                if words.is_preposition(at - 1) and candidate.coordinator != ";":
                    continue
                return at
        return None

    def _left_prep(self, candidate: _Candidate) -> int | None:
        words = self.words
        right = words.skip_adverbs(candidate.right)
        word = words.norm(right)
        if self._alternation(candidate):
            return None
        verb = self.main.verb
        assert verb is not None
        segment = self._segment(candidate)
        heads = {end - 1 for _, end in self._heads(segment, candidate.left)}
        for at in range(max(verb, segment) + 1, candidate.left - 1):
            if words.norms[at] != word or self._relative_between(at, candidate.left):
                continue
            if at in heads or word == "for" or (word in PREPOSITIONS_OF_ISSUES and words.is_reporting(at - 1)):
                return at
        if candidate.comma and word in {"about", "on"} and words.is_reporting(verb):
            return verb + 1  # "told him what had happened, and about the trip"
        return None

    def _accept_commas(
        self, candidates: list[_Candidate], closing: _Candidate, shape: str, anchor: int
    ) -> None:
        """Accept the commas between the first conjunct and its coordinator that open the same shape."""
        for candidate in candidates:
            if candidate.coordinator not in {",", ";"} or candidate.left >= closing.left:
                continue
            if self._shape(candidate.right) != shape and not (shape == "base" and self._bare(candidate.right)):
                continue
            if shape == "prep" and self.words.norm(candidate.right) != self.words.norm(anchor):
                continue
            found, own = self._parallel(candidate, shape)
            if found:
                self._accept(candidate, own, found)

    def _bare(self, at: int) -> bool:
        """Tell whether a chain of infinitives may go on at `at` with a word that is a noun as well."""
        words = self.words
        at = words.skip_adverbs(at)
        return "B" in words.tags(at) and not words.is_capital(at) and words.is_word(at + 1)

    # -- lists of issues ------------------------------------------------------------------------------------------

    def _split_lists(self, candidates: list[_Candidate]) -> None:
        words = self.words
        verb = self.main.verb
        assert verb is not None
        bounds = sorted({*self.accepted, len(words)})
        starts = [self.main.subject, *sorted(self.accepted)]
        for first in starts:
            last = next(bound for bound in bounds if bound > first)
            last = self.accepted[last].left if last in self.accepted else last
            for head_start, head_end in self._heads(first, last):
                if self._split_list(candidates, head_start, head_end, last):
                    break

    def _heads(self, first: int, last: int) -> list[tuple[int, int]]:
        """Return the list heads of a segment: (start, index after the head)."""
        words = self.words
        out, at = [], first
        while at < last:
            found = words.tables.list_heads.match(words.lemmas, at) or words.tables.list_heads.match(words.norms, at)
            if found is None or found[0] >= last:
                at += 1
                continue
            out.append((at, found[0]))
            at = found[0]
        return out

    def _split_list(self, candidates: list[_Candidate], head: int, start: int, last: int) -> bool:
        """Cut the members of the list after a head; tell whether any cut was made."""
        words = self.words
        members = [c for c in candidates if start < c.left < last and not words.depth[c.left]]
        coordinators = [c for c in members if c.coordinator in {"and", "or", ";"}]
        if not coordinators:
            return False
        closing = coordinators[-1]
        blocked = self._blocked(start, last)
        chosen: list[_Candidate] = []
        for candidate in members:
            if candidate.left > closing.left or candidate.coordinator == "but":
                continue
            reopened = words.norms[candidate.right - 1] == "as" and candidate.comma
            if blocked is not None and candidate.left > blocked and not reopened:
                continue
            if not self._is_member(candidate, start):
                continue
            chosen.append(candidate)
        commas = [c for c in chosen if c.coordinator == ","]
        ends = [c for c in chosen if c.coordinator != ","]
        if not ends and not (commas and words.norm(closing.right) == "other"):
            return False
        if not commas and not all(self._two_issues(start, c, last) for c in ends):
            ends = [c for c in ends if self._two_issues(start, c, last)]
            if not ends:
                return False
        if commas:
            # "clean and conventional energy, agriculture, ...": an inner pair is no member's end
            ends = [c for c in ends if c.left > commas[-1].left or self._two_issues(start, c, last)]
        for candidate in [*commas, *ends]:
            self._accept(candidate, start, "")
        return True

    def _blocked(self, start: int, last: int) -> int | None:
        """Return where "including", "such as" or a relative pronoun takes over the rest of the list."""
        words = self.words
        for at in range(start, last):
            if words.tables.list_openers.match(words.norms, at) is not None and at > start:
                return at
            if words.norms[at] in {"which", "who", "whose", "where", "so"} or (
                words.norms[at] == "that" and at > start + 1
            ):
                return at
            if words.is_finite(at) and at > start + 1:
                return at
        return None

    def _is_member(self, candidate: _Candidate, start: int) -> bool:
        words = self.words
        right = candidate.right
        if not words.is_word(right) and words.tokens[right].text not in "\"“'":
            return False
        word = words.norm(right)
        if word in {"other", "others", "more", "so", "where", "which", "who", "with", "particularly", "especially"}:
            return False
        if self._shape(right) not in ({"", "gerund"} if "G" in words.tags(start) else {""}):
            return False
        if words.tables.list_openers.match(words.norms, right) is not None:
            return False
        if self._adjective_pair(candidate) and not words.is_determiner(right):
            return False  # "bilateral, regional and global matters"
        return not self._alternation(candidate)

    def _alternation(self, candidate: _Candidate) -> bool:
        """Tell whether the coordinator belongs to "between A and B" or "both A and B"."""
        words = self.words
        for at in range(candidate.left - 1, max(-1, candidate.left - 8), -1):
            if words.norms[at] in words.tables.grammar.alternation:
                return candidate.coordinator != ","
            if words.norms[at] == "from":
                return False
            if words.norms[at] == ",":
                return False
        return False

    def _two_issues(self, start: int, candidate: _Candidate, last: int) -> bool:
        """Tell whether "A and B" names two issues: full noun phrases, not a pair such as "peace and security"."""
        words = self.words
        right = candidate.right
        if words.norm(right) in words.tables.grammar.possessives and words.norm(right) in {"its", "their", "his", "her"}:
            return False
        left_size = candidate.left - start
        right_size = sum(words.is_word(at) for at in range(right, last))
        if words.is_determiner(candidate.left - 2) and not words.is_determiner(right):
            return False  # "the health and economic impacts", "a Free and Open Indo-Pacific": one determiner
        determined = words.is_determiner(right) and words.norm(right) not in {"other", "more"}
        proper = words.is_capital(right) and words.is_capital(candidate.left - 1)
        complex_left = left_size >= 4 and any(words.is_preposition(at) for at in range(start + 1, candidate.left))  # noqa: PLR2004
        if proper or determined:
            return left_size >= 1
        since = next((d for d in range(1, left_size + 1) if words.is_preposition(candidate.left - d)), left_size + 1)
        full = complex_left and since > 2 and right_size >= 2  # noqa: PLR2004 - a noun phrase of two words or more
        return full and not self._adjective_pair(candidate)

    def _adjective_pair(self, candidate: _Candidate) -> bool:
        """Tell "regional and international issues": the word before the coordinator is an adjective by its ending."""
        word = self.words.norm(candidate.left - 1)
        return word.endswith(("al", "ic", "ive", "ous", "ful", "able", "ible", "ant", "ent")) and not word.endswith(
            ("ment", "agent")
        )

    # -- clauses with a subject of their own ----------------------------------------------------------------------

    def _split_clauses(self) -> None:
        """Cut before a clause whose own subject speaks: ", and Minister B agreed", ", to which B gave his support"."""
        words = self.words
        verb = self.main.verb
        assert verb is not None
        for at in range(verb + 1, len(words) - 1):
            if words.depth[at] or at + 1 in self.accepted:
                continue
            opener = self._clause_opener(at)
            if opener is None:
                continue
            left, right, strong = opener
            if right in self.accepted or left <= verb:
                continue
            begin = right + 2 if words.norm(right + 1) == "which" else right
            inner = clause.main_verb(words, begin, min(len(words), begin + 14))
            if inner is None or inner == right:
                continue
            if strong or self._own_subject(at, right, inner):
                self.accepted.setdefault(right, _Accepted(left, self.main.subject, clause=True, reports=True))

    def _clause_opener(self, at: int) -> tuple[int, int, bool] | None:
        """Return (left end, right start, whether any clause may follow) for a clause boundary at token `at`."""
        words = self.words
        word = words.norms[at]
        if word == "," and words.norm(at + 1) in {"and", "but", "while", "whereas"}:
            right = at + 2 if words.norm(at + 1) in {"and", "but"} else at + 1
            return at, right, words.norm(at + 1) == "and" and self._plain_clause(right)
        if word == ";":
            return at, at + 1, True
        if word == "," and words.norm(at + 1) == "to" and words.norm(at + 2) == "which":
            return at, at + 1, False
        if word == "and" and words.norm(at - 1) != ",":
            return at, at + 1, False
        return None

    def _plain_clause(self, right: int) -> bool:
        """Tell whether a whole clause with a short subject follows: "and it is plain that ..."."""
        words = self.words
        right = words.skip_adverbs(right)
        inner = clause.main_verb(words, right, min(len(words), right + 9))
        if inner is None or inner <= right:
            return False
        opens = words.is_determiner(right) or words.norm(right) in words.tables.grammar.pronouns
        return (opens or words.is_capital(right)) and all(words.norms[at] != "," for at in range(right, inner))

    def _own_subject(self, opener: int, right: int, inner: int) -> bool:
        words = self.words
        before = opener - 1
        pronoun = words.norms[before] in words.tables.grammar.pronouns
        if words.norms[opener] != "," and (words.is_capital(before) or words.tokens[before].possessive or pronoun):
            return False  # "China, Japan and the ROK agreed", "he and President B agreed": one subject
        first = right
        while words.norm(first) in {"while", "whereas", "to", "which"}:
            first += 1
        first = words.skip_adverbs(first)
        if first >= inner or not words.is_reporting(inner):
            return False
        subject = range(first, inner)
        if any(words.norms[at] in {",", "that", "which", "who"} for at in subject):
            return False
        joint = words.tables.joint.match(words.norms, first) is not None
        pronoun = words.norm(first) in {"he", "she", "they", "it", "both"}
        named = any(words.tokens[at].text[:1].isupper() for at in subject)
        return joint or pronoun or named
