"""The words by which people say what happened, in English and German: "call", "Anruf", "Kaffee"."""

from __future__ import annotations

from dataclasses import dataclass

from netdesk.domain.interaction import InteractionKind

_Kind = InteractionKind

_PLAIN: dict[InteractionKind, tuple[str, ...]] = {
    _Kind.CALL: (
        "call called calls phone phoned rang telephoned",
        "anruf angerufen telefonat telefon telefoniert telefonieren anrufen",
    ),
    _Kind.MEETING: ("meeting met meet", "treffen getroffen termin besprechung"),
    _Kind.MESSAGE: ("message messaged msg texted", "nachricht geschrieben"),
    _Kind.EMAIL: ("mail mailed email emailed e-mail e-mailed", "mailte gemailt mailen"),
    _Kind.LETTER: ("letter", "brief"),
    _Kind.EVENT: ("event", "veranstaltung"),
    _Kind.NOTE: ("note", "notiz"),
    _Kind.MILESTONE: ("milestone", "meilenstein"),
}
"""Say the kind and nothing else: the entry's heading says it too."""

_TELLING: dict[InteractionKind, tuple[str, ...]] = {
    _Kind.CALL: ("zoom skype facetime videocall", "videoanruf videotelefonat videokonferenz"),
    _Kind.MEETING: (
        "coffee lunch dinner breakfast brunch drinks beer tea walk visit visited interview",
        "kaffee mittagessen abendessen frühstück bier tee spaziergang besuch besucht gespräch",
    ),
    _Kind.MESSAGE: ("sms whatsapp chat chatted threema telegram", "gechattet"),
    _Kind.LETTER: ("postcard card parcel", "postkarte karte paket"),
    _Kind.EVENT: (
        "conference meetup workshop seminar webinar party fair",
        "konferenz tagung messe feier stammtisch",
    ),
    _Kind.MILESTONE: ("promotion wedding graduation", "beförderung hochzeit abschluss"),
}
"""Say more than the kind: they stay in the entry's text."""


@dataclass(frozen=True, slots=True)
class KindWord:
    """What a word says happened, and whether the word tells more than that."""

    kind: InteractionKind
    tells_more: bool


def _words() -> dict[str, KindWord]:
    found = {}
    for tells_more, table in ((False, _PLAIN), (True, _TELLING)):
        for kind, lines in table.items():
            found.update({word: KindWord(kind, tells_more) for word in " ".join(lines).split()})
    return found


_KIND_WORDS = _words()

BEFORE_A_KIND = frozenset(
    [
        "a",
        "an",
        "the",
        "had",
        "have",
        "i",
        "we",
        "ein",
        "eine",
        "einen",
        "einem",
        "der",
        "die",
        "das",
        "hatte",
        "hatten",
        "habe",
        "haben",
        "ich",
        "wir",
    ]
)
"""Say nothing where a kind follows: "had a call"."""


ADJECTIVES = frozenset(
    [
        "short",
        "quick",
        "long",
        "good",
        "nice",
        "great",
        "kurz",
        "kurzer",
        "kurzes",
        "kurze",
        "kurzen",
        "langer",
        "langes",
        "lange",
        "langen",
        "guter",
        "gutes",
        "nettes",
    ]
)
"""May stand before a kind and tell something: they stay in the text."""


def kind_meant(word: str) -> KindWord | None:
    """Return what a single word says happened, whatever its case."""
    return _KIND_WORDS.get(word.casefold())
