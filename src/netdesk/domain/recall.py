"""What one wants to have in mind before one is in touch with somebody."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from netdesk.domain.cadence import Standing
from netdesk.domain.contact import Contact
from netdesk.domain.fact import Fact, FactKind
from netdesk.domain.interaction import Interaction
from netdesk.domain.promise import Promise, PromiseKind
from netdesk.domain.relation import Relation, RelationKind

LAST_INTERACTIONS = 3
FAMILY_KINDS = frozenset(
    {RelationKind.PARTNER, RelationKind.CHILD, RelationKind.PARENT, RelationKind.SIBLING}
)


@dataclass(frozen=True, slots=True)
class RecallCard:
    """A person on one card, as of the day `on`.

    `last` are the newest interactions that happened, newest first; `promises` are the open ones.
    """

    on: date
    contact: Contact
    standing: Standing
    circles: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()
    relations: tuple[Relation, ...] = ()
    promises: tuple[Promise, ...] = ()
    last: tuple[Interaction, ...] = ()
    next_planned: Interaction | None = None

    def values(self, kind: FactKind) -> tuple[str, ...]:
        """Return what is known under a kind."""
        return tuple(fact.value for fact in self.facts if fact.kind is kind)

    @property
    def is_not_to_be_contacted(self) -> bool:
        """Tell whether the person is not to be contacted, for whatever reason."""
        return any(fact.kind is FactKind.DO_NOT_CONTACT for fact in self.facts)

    @property
    def met_through(self) -> tuple[str, ...]:
        """Return through whom one met."""
        return self._names({RelationKind.INTRODUCED_BY})

    @property
    def family(self) -> tuple[Relation, ...]:
        """Return the relations that are family."""
        return tuple(each for each in self.relations if each.kind in FAMILY_KINDS)

    @property
    def other_relations(self) -> tuple[Relation, ...]:
        """Return the relations that are neither family nor how one met."""
        known = {*FAMILY_KINDS, RelationKind.INTRODUCED_BY}
        return tuple(each for each in self.relations if each.kind not in known)

    def promised(self, kind: PromiseKind) -> tuple[Promise, ...]:
        """Return the open promises of a kind, the soonest due first."""
        return tuple(each for each in self.promises if each.kind is kind)

    def _names(self, kinds: Iterable[RelationKind]) -> tuple[str, ...]:
        return tuple(each.name for each in self.relations if each.kind in kinds)
