"""The form of zh/grammar.yaml."""

from __future__ import annotations

import msgspec

from readout_cli.lexicon.grammars.eastasian import EastAsianGrammar


class ChineseGrammar(EastAsianGrammar, frozen=True, kw_only=True):
    """What the Chinese reader knows of grammar; all words in simplified characters.

    Who speaks: `pronouns`, `others` (对方), `own` (我国), `home_words` by which a government that writes
    traditional characters is known (我国, where another says 中方), and `abbreviations` of governments by one
    sign (中, 美), which stand in pairs before `joint_tails` (中美双方) and `pair_tails` (中美关系); at the
    head of three, those that are `misread` belong to the word before (参加中美会谈). `honorifics` stand
    behind a name, `styles` before an office (到访的), `institutions` between country and office;
    `portfolio_heads` are titles before which stands what an office is for (欧洲事务部长), `portfolios` end
    that, and `portfolio_words` are such words of it as hold what else ends a name (社会); who leads one of
    `organisations` speaks for no government. `no_countries` only begin like one (朝鲜半岛); so does a name
    whose last sign makes a word with one of `torn_behind` (海地区), or whose first with one of `torn_before`
    (参加国). `hosts` are one-sign names of where an ambassador is that stand in no pair (驻华). A name ends
    before one of `name_stops` (words that no name begins with) or of the single characters `name_marks`.
    An office before one of `no_offices` is part of a meeting's
    name (外长会); `posted` (驻) stands before where an ambassador is. `plurals` make an office mean all
    who hold it (两位防长), and `addressing` stand before somebody who gets a message (致电).

    What reports: `saying` (表示) open a speech of somebody; `joint_verbs` report of both even inside
    a speech; `modals` never report; `prepositions` stand between subject and verb with what they
    govern, `adverbs` without; `attributive` make of the verb before them part of a noun, and
    `owned` of that behind them (彼此关切); `answering` refer to what the other side said (对此).

    How sentences go on: `connectives` open a clause and say nothing; `settings` open and
    `setting_ends` close an adverbial, and so do `topical` words where nothing is reported;
    `conditions` and `waiting_ends` make a clause wait for the next one; `followers` tie a clause to
    the one before, `pairs` a first clause to such a follower; `purposes` tell what comes of the
    clause before. `moments` close a short adverbial of time (会谈后); a clause that ends in one of
    `retold_ends` tells of an earlier meeting, and what it brought follows; a sentence that opens with one of
    `earlier` tells of another one, where it names others than those at the table. `measures` open a short
    clause that is a claim of its own (妥善管控分歧). What `elaborating` verbs report behind `elaborated`
    ones is the same claim.

    Lists: `enumerators` part members, `conjoiners` stand before the last; `list_heads` open a list
    of issues, `list_ends` close it, `list_signs` (等) tell of one without a head, and `fields` close
    one that is no list of issues; `parted_verbs` take such lists as objects, `twin_verbs` two
    events; `relative` (的) makes of a clause and its list part of a noun. `markers` number a clause (一是).

    Header: `event_verbs` tell the event, `attendance` who else was there, `overview` that an
    account follows; `requests` tell at whose wish, `invited_by` stands before the host,
    `invited_ends` behind; `place_before` before a place and `place_ends` behind it, `bound` (赴)
    before where one goes; `lengths` stand by a length of time, `tone_nouns` by a tone. `page_notes`
    are datelines and credits, `disclaimers` are of the site whatever their length, `clock_words` (GMT) stand
    in a line of a date; `wired` stand behind an agency's dateline and `agencies` before it,
    with the government they work for; `this` stand before a day in brackets, `this_month` before a
    day of it. `unnegated` are words that only look like a negation (不断), `uncounted` like a number
    (第三方). `stub_replies` say nothing of their own, `questions` open what a journalist asks.
    """

    pronouns: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    own: tuple[str, ...] = ()
    abbreviations: dict[str, str] = msgspec.field(default_factory=dict)
    joint_tails: tuple[str, ...] = ()
    home_words: dict[str, tuple[str, ...]] = msgspec.field(default_factory=dict)
    misread: frozenset[str] = frozenset()
    pair_tails: tuple[str, ...] = ()
    honorifics: tuple[str, ...] = ()
    styles: tuple[str, ...] = ()
    office_joins: tuple[str, ...] = ()
    portfolios: tuple[str, ...] = ()
    portfolio_heads: tuple[str, ...] = ()
    portfolio_words: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    institutions: tuple[str, ...] = ()
    no_countries: tuple[str, ...] = ()
    torn_behind: dict[str, tuple[str, ...]] = msgspec.field(default_factory=dict)
    torn_before: dict[str, tuple[str, ...]] = msgspec.field(default_factory=dict)
    hosts: dict[str, str] = msgspec.field(default_factory=dict)
    name_stops: tuple[str, ...] = ()
    name_marks: frozenset[str] = frozenset()
    no_offices: tuple[str, ...] = ()
    posted: tuple[str, ...] = ()
    plurals: tuple[str, ...] = ()
    addressing: tuple[str, ...] = ()
    saying: tuple[str, ...] = ()
    joint_verbs: tuple[str, ...] = ()
    modals: tuple[str, ...] = ()
    prepositions: tuple[str, ...] = ()
    adverbs: tuple[str, ...] = ()
    attributive: tuple[str, ...] = ()
    owned: tuple[str, ...] = ()
    connectives: tuple[str, ...] = ()
    settings: tuple[str, ...] = ()
    setting_ends: tuple[str, ...] = ()
    moments: tuple[str, ...] = ()
    earlier: tuple[str, ...] = ()
    retold_ends: tuple[str, ...] = ()
    topical: tuple[str, ...] = ()
    waiting_ends: tuple[str, ...] = ()
    conditions: tuple[str, ...] = ()
    pairs: tuple[str, ...] = ()
    followers: tuple[str, ...] = ()
    purposes: tuple[str, ...] = ()
    measures: tuple[str, ...] = ()
    elaborated: tuple[str, ...] = ()
    elaborating: tuple[str, ...] = ()
    enumerators: tuple[str, ...] = ()
    conjoiners: tuple[str, ...] = ()
    list_heads: tuple[str, ...] = ()
    list_ends: tuple[str, ...] = ()
    list_signs: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    parted_verbs: tuple[str, ...] = ()
    relative: tuple[str, ...] = ()
    twin_verbs: tuple[str, ...] = ()
    markers: tuple[str, ...] = ()
    event_verbs: tuple[str, ...] = ()
    attendance: tuple[str, ...] = ()
    overview: tuple[str, ...] = ()
    requests: tuple[str, ...] = ()
    invited_by: tuple[str, ...] = ()
    invited_ends: tuple[str, ...] = ()
    place_before: tuple[str, ...] = ()
    place_ends: tuple[str, ...] = ()
    bound: tuple[str, ...] = ()
    lengths: tuple[str, ...] = ()
    tone_nouns: tuple[str, ...] = ()
    page_notes: tuple[str, ...] = ()
    disclaimers: tuple[str, ...] = ()
    clock_words: tuple[str, ...] = ()
    wired: tuple[str, ...] = ()
    this: tuple[str, ...] = ()
    this_month: tuple[str, ...] = ()
    agencies: dict[str, str] = msgspec.field(default_factory=dict)
    unnegated: tuple[str, ...] = ()
    uncounted: tuple[str, ...] = ()
    answering: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    stub_replies: tuple[str, ...] = ()
