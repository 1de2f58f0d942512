"""What is planned in the invented network, and what its talks are tagged with and link to."""

from __future__ import annotations

from datetime import time

from netdesk.domain.interaction import InteractionKind

_MEETING, _CALL = InteractionKind.MEETING, InteractionKind.CALL

Plan = tuple[int, time | None, InteractionKind, str, tuple[str, ...], tuple[str, ...]]
"""In so many days, when, what, about what, with whom, and the tags."""

PLANS: tuple[Plan, ...] = (
    (3, time(10), _MEETING, "Coffee; bring the benchmark", ("Bo Lindqvist",), ("storage",)),
    (0, time(16, 30), _CALL, "Contract for the pilot", ("Amara Okafor",), ("pilot",)),
    (9, None, _MEETING, "Lunch in London", ("Grace Walker", "Amara Okafor"), ()),
)

Marks = tuple[tuple[str, ...], tuple[tuple[str, str], ...]]
"""Tags, and links with their titles."""

MARKED: dict[str, Marks] = {
    "Offer for the storage review; wants our benchmark before deciding.": (
        ("storage", "offer"),
        (("https://soder.example/storage-review", "Storage review"),),
    ),
    "Sent the article on log-structured trees.": (
        ("storage",),
        (("https://ilford.example/log-structured-trees.pdf", ""),),
    ),
    "Agreed on the pilot; contract follows.": (("pilot",), ()),
    "Showed the draft in London.": (("pilot",), ()),
}
