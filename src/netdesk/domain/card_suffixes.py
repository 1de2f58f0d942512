"""How the names of files end that are offered for an import; what they hold is told by their content."""

from __future__ import annotations

from typing import Final

CARD_SUFFIXES: Final = (".vcf", ".vcard")
TABLE_SUFFIXES: Final = (".csv", ".tsv")
JSON_SUFFIXES: Final = (".json", ".jcf")
XML_SUFFIXES: Final = (".xml", ".xcf")
ARCHIVE_SUFFIXES: Final = (".zip", ".gz")
CALENDAR_SUFFIXES: Final = (".ics",)
"""Of meetings; they are shown and taken in on their own."""
ALL_SUFFIXES: Final = (
    CARD_SUFFIXES + TABLE_SUFFIXES + JSON_SUFFIXES + XML_SUFFIXES + ARCHIVE_SUFFIXES
)
