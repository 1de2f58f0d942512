"""All that is worth knowing of one person beside the contact's own fields."""

from __future__ import annotations

from dataclasses import dataclass

from netdesk.domain.fact import Fact, FactKind
from netdesk.domain.held_role import HeldRole
from netdesk.domain.relation import Relation, RelationKind


@dataclass(frozen=True, slots=True)
class Knowledge:
    """Facts and relations in the order in which they were written down, roles the latest first."""

    facts: tuple[Fact, ...] = ()
    relations: tuple[Relation, ...] = ()
    roles: tuple[HeldRole, ...] = ()

    def of(self, kind: FactKind) -> tuple[Fact, ...]:
        """Return the facts of a kind."""
        return tuple(fact for fact in self.facts if fact.kind is kind)

    def values(self, kind: FactKind) -> tuple[str, ...]:
        """Return what is known under a kind."""
        return tuple(fact.value for fact in self.of(kind))

    def value(self, kind: FactKind) -> str:
        """Return what is known under a kind of which there is one at most, else "" """
        return next(iter(self.values(kind)), "")

    @property
    def met_through(self) -> tuple[Relation, ...]:
        """Return through whom one met, as it was written down."""
        return tuple(each for each in self.relations if each.kind is RelationKind.INTRODUCED_BY)

    @property
    def others(self) -> tuple[Relation, ...]:
        """Return the relations that do not say how one met."""
        return tuple(each for each in self.relations if each.kind is not RelationKind.INTRODUCED_BY)
