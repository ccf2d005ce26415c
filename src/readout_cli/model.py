"""The nouns of readout, as frozen msgspec structs; their JSON form is the published contract.

Every `span` is `[start, end)` in Unicode code points into the text of its account.
Every `score` is in 0..1 and rounded to two decimals before anything is ordered by it.
"""

from __future__ import annotations

from typing import Any, Literal

import msgspec

from readout_cli.version import __version__

Span = tuple[int, int]
Role = Literal["position", "frame", "furniture"]
Kind = Literal["shared", "partial", "flipped", "only"]
Standing = Literal["own", "attributed", "joint", "third", "unknown"]
Origin = Literal["option", "front-matter", "host", "page", "file-name", "text", "counterpart"]
DifferenceType = Literal["force", "number", "date", "duration", "negation", "name", "speaker", "wording"]
FrameDifferenceType = Literal["initiator", "form", "rank", "date", "duration", "place", "participants", "tone"]

KINDS: tuple[Kind, ...] = ("shared", "partial", "flipped", "only")
STANDINGS: tuple[Standing, ...] = ("own", "attributed", "joint", "third", "unknown")


class _Struct(msgspec.Struct, frozen=True, kw_only=True):
    """What all nouns have in common: immutable, built by keyword."""


class Fact(_Struct, frozen=True, kw_only=True):
    """A single finding about an account, with where it comes from.

    `span` is None unless `origin` is `text` or `front-matter`.
    """

    value: str | int
    origin: Origin
    span: Span | None = None
    score: float = 1.0


class Frame(_Struct, frozen=True, kw_only=True):
    """When, where, how and at whose wish the sides met; None where the account does not say.

    `date` and `published` are ISO 8601, or EDTF (`XXXX-04-21`) when the text gives no year. `form` is one of
    `call`, `video`, `meeting`, `visit`, `message`. `initiator` is the side that asked for the event.
    """

    issuer: Fact | None = None
    language: Fact | None = None
    title: Fact | None = None
    date: Fact | None = None
    published: Fact | None = None
    form: Fact | None = None
    duration_minutes: Fact | None = None
    initiator: Fact | None = None
    place: Fact | None = None
    tone: tuple[Fact, ...] = ()


class Participant(_Struct, frozen=True, kw_only=True):
    """A person at the table.

    `name` is None where only the office is told ("The Prime Minister held a call"); `side` is a code such as
    `CN`, or None when the account does not tell. `span` is where the account names the person, None for one that
    only an option names.
    """

    name: str | None
    office: str | None = None
    rank: str | None = None
    side: str | None = None
    span: Span | None = None
    origin: Origin = "text"


class Speaker(_Struct, frozen=True, kw_only=True):
    """Whose position a point is, according to its account: no side (unknown), one, or several (joint)."""

    sides: tuple[str, ...]
    name: str | None = None
    explicit: bool = False
    span: Span | None = None
    score: float = 1.0


class Act(_Struct, frozen=True, kw_only=True):
    """The speech act of the reporting verb; `force` 1 (note) to 5 (demand, protest, condemn).

    `negated` tells that the act itself is denied ("did not discuss", "neither side raised").
    """

    type: str
    force: int
    span: Span | None = None
    score: float = 1.0
    negated: bool = False


class Topic(_Struct, frozen=True, kw_only=True):
    """A code of the topic codebook, with the cue that gave it."""

    code: str
    span: Span
    score: float


class Mention(_Struct, frozen=True, kw_only=True):
    """A concept of the lexicon named in a point; `name_used` is the wording chosen."""

    concept: str
    label: str
    name_used: str
    span: Span


class Quantity(_Struct, frozen=True, kw_only=True):
    """A number, date or duration. `unit` is `date` (value ISO or EDTF), `minutes`, `percent`, `year`, or a noun."""

    value: float | str
    unit: str
    span: Span


class Decision(_Struct, frozen=True, kw_only=True):
    """Who made a judgement; `annotator` is the name that a person gave."""

    kind: Literal["tool", "person"] = "tool"
    annotator: str | None = None


class Point(_Struct, frozen=True, kw_only=True):
    """The smallest stretch of one sentence that states one claim about one subject.

    `head` is the governing speaker and verb of a point split off from a list or chain (shown, never counted as
    its text); `replies_to` holds the ids of the points that a stub reply answers.
    """

    id: str
    span: Span
    text: str
    role: Role
    paragraph: int
    head: Span | None = None
    replies_to: tuple[str, ...] = ()
    speaker: Speaker | None = None
    act: Act | None = None
    topics: tuple[Topic, ...] = ()
    mentions: tuple[Mention, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    negated: bool = False
    decided_by: Decision = Decision()


class Account(_Struct, frozen=True, kw_only=True):
    """One government's text about one event, read.

    `text` is the file's decoded content, front matter included, or what was found in a page or document (`kind`);
    `points` tile it in text order. `encoding` is `binary` where the kind has none. `url` and `retrieved` (ISO 8601,
    UTC) tell where and when the account was fetched, if it was.
    """

    key: str
    issuer: str
    language: str
    depth: Literal["full", "simple"]
    source: str
    kind: Literal["text", "markdown", "html", "pdf", "docx"] = "text"
    url: str | None = None
    retrieved: str | None = None
    encoding: str
    sha256: str
    text: str
    frame: Frame
    participants: tuple[Participant, ...]
    points: tuple[Point, ...]

    def positions(self) -> tuple[Point, ...]:
        """Return the points of role position, in text order."""
        return tuple(point for point in self.points if point.role == "position")


class Notice(_Struct, frozen=True, kw_only=True):
    """Something the user should know before relying on a result."""

    code: str
    message: str
    account: str | None = None


class Difference(_Struct, frozen=True, kw_only=True):
    """What differs between two linked points; values and the spans they rest on, by account key."""

    type: DifferenceType
    values: dict[str, Any]
    spans: dict[str, Span | None]


class FrameDifference(_Struct, frozen=True, kw_only=True):
    """What differs between the frames of the accounts; values by account key, null where not told."""

    type: FrameDifferenceType
    values: dict[str, Any]


class Link(_Struct, frozen=True, kw_only=True):
    """Two points that say the same thing, or nearly; `score` is the probability that the link holds.

    `evidence` maps a feature's name to its value; `runner_up` is the next best point for either end, with its score.
    """

    id: str
    points: tuple[str, str]
    kind: Literal["shared", "partial", "flipped"]
    score: float
    differences: tuple[Difference, ...] = ()
    evidence: dict[str, float] = {}
    runner_up: str | None = None
    runner_up_score: float | None = None
    decided_by: Decision = Decision()


class Row(_Struct, frozen=True, kw_only=True):
    """One line of a comparison: points joined by links, or one point that nobody else has.

    `score` is the best link's, and of an `only` row the probability that no counterpart exists. `standing` is
    given for `only` rows, and so is `runner_up`: the point elsewhere that came nearest, with the probability that it
    is the counterpart after all. `related` names rows on the same issue that share no claim.
    """

    id: str
    kind: Kind
    standing: Standing | None = None
    score: float
    points: dict[str, tuple[str, ...]]
    links: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    runner_up: str | None = None
    runner_up_score: float | None = None
    decided_by: Decision = Decision()


class SideCount(_Struct, frozen=True, kw_only=True):
    """How many positions an account reports, and how many of them stand in rows of each kind."""

    positions: int
    only: int
    shared: int = 0
    partial: int = 0
    flipped: int = 0


class Counts(_Struct, frozen=True, kw_only=True):
    """Rows by kind, only-rows by standing, positions by account key; always of the whole comparison."""

    by_kind: dict[str, int]
    by_standing: dict[str, int]
    by_side: dict[str, SideCount]


class Tool(_Struct, frozen=True, kw_only=True):
    """What produced a document: enough to get the same bytes again."""

    name: str = "readout-cli"
    version: str = __version__
    matcher: str | None = None
    lexicon: str
    review: str | None = None
    settings: dict[str, Any] = {}


class Translation(_Struct, frozen=True, kw_only=True):
    """A user's own translation of an account, shown beside it and never used for scoring.

    `paragraphs` are by the account's own paragraph numbers, from 1 on.
    """

    account: str
    source: str
    sha256: str
    paragraphs: dict[int, str]


class Comparison(_Struct, frozen=True, kw_only=True):
    """The accounts of one event, aligned."""

    schema: Literal["readout.comparison/1"] = "readout.comparison/1"
    tool: Tool
    warnings: tuple[Notice, ...] = ()
    accounts: tuple[Account, ...]
    frame_differences: tuple[FrameDifference, ...] = ()
    links: tuple[Link, ...] = ()
    rows: tuple[Row, ...] = ()
    summary: Counts
    filters: dict[str, Any] = {}
    translations: tuple[Translation, ...] = ()


class AccountDocument(_Struct, frozen=True, kw_only=True):
    """One account, read, as a document of its own."""

    schema: Literal["readout.account/1"] = "readout.account/1"
    tool: Tool
    warnings: tuple[Notice, ...] = ()
    account: Account
    translations: tuple[Translation, ...] = ()


class Quote(_Struct, frozen=True, kw_only=True):
    """A point quoted in a summary: its text as printed, who is said to have said it, and how strongly.

    `concepts` and `topics` are the codes of what it is about.
    """

    point: str
    account: str
    text: str
    head: str | None = None
    speaker: tuple[str, ...]
    act: str | None = None
    force: int | None = None
    concepts: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()


class SummaryItem(_Struct, frozen=True, kw_only=True):
    """One entry of a summary: the quotes that belong together, and what differs between them.

    `row` names the comparison's row and `score` how sure it is, `topic` the topic that the quotes of one account have
    in common.
    """

    row: str | None = None
    score: float | None = None
    decided_by: Decision = Decision()
    topic: str | None = None
    quotes: tuple[Quote, ...]
    differences: tuple[str, ...] = ()


class SummarySection(_Struct, frozen=True, kw_only=True):
    """A group of entries under a heading; `code` is stable, `title` is for people."""

    code: str
    title: str
    items: tuple[SummaryItem, ...]


class Voice(_Struct, frozen=True, kw_only=True):
    """Whose words an account reports: how many positions, by act, and the points with the strongest of them.

    `speaker` is a side, `both` for several or `unknown`; `acts` maps acts to counts, the most frequent first.
    """

    account: str
    speaker: str
    positions: int
    acts: dict[str, int]
    force: int
    strongest: tuple[Quote, ...]


class Tone(_Struct, frozen=True, kw_only=True):
    """How an account sounds: its own words for the tone, and how many positions are courtesies or of force 4 and 5."""

    account: str
    words: tuple[str, ...]
    courtesies: int
    strong: int


class SummaryAccount(_Struct, frozen=True, kw_only=True):
    """The accounts a summary draws on: enough to cite them."""

    key: str
    issuer: str
    source: str
    sha256: str
    frame: Frame
    participants: tuple[Participant, ...]
    positions: int


class Summary(_Struct, frozen=True, kw_only=True):
    """A brief of one account or of a comparison, made of quoted spans and labels only."""

    schema: Literal["readout.summary/1"] = "readout.summary/1"
    tool: Tool
    warnings: tuple[Notice, ...] = ()
    accounts: tuple[SummaryAccount, ...]
    frame_differences: tuple[FrameDifference, ...] = ()
    voices: tuple[Voice, ...] = ()
    tone: tuple[Tone, ...] = ()
    sections: tuple[SummarySection, ...]
