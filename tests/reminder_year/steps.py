"""What somebody does in a simulated year: each a step of the program, told to the oracle too."""

from __future__ import annotations

from collections.abc import Callable
from copy import copy
from datetime import date, timedelta
from random import Random

from tests.reminder_year.network import Network
from tests.reminder_year.oracle import Oracle, Owed, Person, Planned
from tests.reminder_year.surroundings import FakeClock

from netdesk.domain.changes import Changes
from netdesk.domain.circle import CircleFields
from netdesk.domain.identifiers import CircleId, ContactId, InteractionId, PromiseId
from netdesk.domain.interaction import InteractionDraft, InteractionKind
from netdesk.domain.promise import PromiseDraft
from netdesk.domain.repeat import CountedFrom, Repeat
from netdesk.domain.snooze import Snooze
from netdesk.operations.cadence import pause, set_cadence, skip, snooze
from netdesk.operations.circles import add_to_circle, edit_circle, remove_from_circle
from netdesk.operations.history import undo
from netdesk.operations.interactions import confirm_interaction, log_interaction
from netdesk.operations.promises import keep_promise, make_promise, snooze_promise
from netdesk.operations.snoozing import put_off
from netdesk.store.store import Store

_RECENT = 8
_IDEALS = (None, 0, 20, 30, 60, 90, 180)


class Steps:
    """Does something at random, now and then undone at once."""

    def __init__(self, oracle: Oracle, network: Network, chance: Random, clock: FakeClock) -> None:
        self._oracle, self._network, self._chance, self._clock = oracle, network, chance, clock

        self.put_off: list[Person] = []
        """Who was put off until later on some day."""

    def do_one(self, store: Store) -> tuple[str, list[Changes]]:
        """Do one thing; return what it was and what it changed."""
        act = self._chance.choices(
            (
                *(self._answer, self._log, self._change_rhythm, self._change_circle),
                *(self._promise, self._settle_promise, self._plan, self._settle_plan, self._pause),
                self._put_off_until_later,
            ),
            (10, 4, 1, 0.6, 1, 2, 0.5, 1, 0.3, 1),
        )[0]
        words, changes = act(store)
        self._oracle.people_changed()
        return words, changes

    # people

    def _answer(self, store: Store) -> tuple[str, list[Changes]]:
        """Answer one of the reminders that were shown lately."""
        kind = self._chance.choice(("person", "person", "person", "date"))
        shown = [key[1] for key in self._oracle.shown if key[0] == kind][-_RECENT:]
        people = [self._oracle.people[each] for each in shown if isinstance(each, int)]
        today = self._clock.today
        waiting = [each for each in people if each.due is not None and each.due <= today]
        if not people:
            return self._log(store)
        person = self._chance.choice(waiting or people)
        act = self._chance.choice((self._log_with, self._log_with, self._snooze, self._skip))
        return self._maybe_undone(store, person, act)

    def _log(self, store: Store) -> tuple[str, list[Changes]]:
        waited_for = [
            each.person
            for each in self._oracle.owed.values()
            if each.is_open and each.unless_after is not None
        ]
        person = self._chance.choice((self._somebody(), *waited_for[-2:]))
        return self._maybe_undone(store, person, self._log_with)

    def _maybe_undone(
        self, store: Store, person: Person, act: Callable[[Store, Person], tuple[str, Changes]]
    ) -> tuple[str, list[Changes]]:
        before = copy(person)
        before.answered_on, before.in_touch = set(person.answered_on), list(person.in_touch)
        words, changes = act(store, person)
        if self._chance.random() > 0.08:
            return words, [changes]
        undone = undo(store, at=self._clock.moment())
        self._put_back(person, before)
        return f"{words}, undone", [changes, undone]

    def _put_back(self, person: Person, before: Person) -> None:
        for name in ("touch", "skipped", "snoozed", "snoozed_on", "answered_on", "in_touch"):
            setattr(person, name, getattr(before, name))

    def _log_with(self, store: Store, person: Person) -> tuple[str, Changes]:
        at = self._clock.moment()
        day = at.today - timedelta(days=self._chance.choice((0, 0, 0, 1, 5)))
        draft = InteractionDraft(InteractionKind.CALL, day, "", (ContactId(person.number),))
        changes = log_interaction(store, draft, at=at)
        assert person.touch is not None
        person.touch = max(person.touch, day)
        person.in_touch.append(day)
        return f"logged with {person.name} on {day}", changes

    def _snooze(self, store: Store, person: Person) -> tuple[str, Changes]:
        at = self._clock.moment()
        until = at.today + timedelta(days=self._chance.choice((1, 1, 3, 7, 30)))
        changes = snooze(store, [ContactId(person.number)], until, at=at)
        person.snoozed, person.snoozed_on = until, at.today
        person.answered_on.add(at.today)
        return f"snoozed {person.name} until {until}", changes

    def _skip(self, store: Store, person: Person) -> tuple[str, Changes]:
        at = self._clock.moment()
        changes = skip(store, [ContactId(person.number)], at=at)
        person.skipped = max(person.skipped or at.today, at.today)
        person.answered_on.add(at.today)
        return f"skipped {person.name}", changes

    def _put_off_until_later(self, store: Store) -> tuple[str, list[Changes]]:
        """Put somebody off who was shown lately, whatever it was about."""
        at = self._clock.moment()
        shown = [key for key in self._oracle.shown if key[0] in ("person", "date")][-_RECENT:]
        if not shown:
            return self._log(store)
        number = self._chance.choice(shown)[1]
        assert isinstance(number, int)
        person = self._oracle.people[number]
        person.later = at.instant + self._chance.choice((1, 2, 3)) * timedelta(hours=1)
        self.put_off.append(person)
        how = Snooze(at.today, person.later)
        changes = put_off(store, [ContactId(number)], how, at=at)
        return f"put {person.name} off until {person.later}", [changes]

    def _pause(self, store: Store) -> tuple[str, list[Changes]]:
        at, person = self._clock.moment(), self._somebody()
        until = self._chance.choice((None, at.today + timedelta(days=self._chance.randrange(60))))
        changes = pause(store, [ContactId(person.number)], until, at=at)
        person.paused = until
        return f"paused {person.name} until {until}", [changes]

    def _change_rhythm(self, store: Store) -> tuple[str, list[Changes]]:
        at, person = self._clock.moment(), self._somebody()
        ideal = self._chance.choice(_IDEALS)
        changes = set_cadence(store, [ContactId(person.number)], ideal, at=at)
        person.own, person.own_maximum = ideal, None
        return f"{person.name} every {ideal} days", [changes]

    def _change_circle(self, store: Store) -> tuple[str, list[Changes]]:
        at, person = self._clock.moment(), self._somebody()
        group = self._chance.choice(self._network.groups)
        number = CircleId(group.number)
        if self._chance.random() < 0.2:
            group.reminds = not group.reminds
            fields = CircleFields(
                group.name, group.ideal, group.maximum, group.weight, "", group.reminds
            )
            return f"{group} changed", [edit_circle(store, number, fields, at=at)]
        if group in person.groups:
            person.groups.remove(group)
            changes = remove_from_circle(store, number, [ContactId(person.number)], at=at)
            return f"{person.name} left {group.name}", [changes]
        person.groups.append(group)
        changes = add_to_circle(store, number, [ContactId(person.number)], at=at)
        return f"{person.name} joined {group.name}", [changes]

    # promises and plans

    def _promise(self, store: Store) -> tuple[str, list[Changes]]:
        """Make one promise, or two to the same person for the same day."""
        at, person = self._clock.moment(), self._somebody()
        day = at.today + timedelta(days=self._chance.choice((0, 0, 1, 5, 30)))
        done = []
        for _ in range(self._chance.choice((1, 1, 2))):
            kind = self._network.kind_of_promise()
            every = self._chance.choice((0, 0, 7, 42))
            from_plan = self._chance.random() < 0.5
            counted = CountedFrom.PLAN if from_plan else CountedFrom.COMPLETION
            rule = (
                f"FREQ=WEEKLY;INTERVAL={every // 7}"
                if from_plan
                else f"FREQ=DAILY;INTERVAL={every}"
            )
            repeat = Repeat(rule, counted) if every else None
            draft = PromiseDraft(ContactId(person.number), kind, "A book", day, repeat=repeat)
            done.append(make_promise(store, draft, at=at))
            number = max(each.id for each in store.promises.of(ContactId(person.number)))
            self._oracle.owed[number] = Owed(number, person, day, every=every, from_plan=from_plan)
        return f"{len(done)} promises to {person.name} for {day}", done

    def _settle_promise(self, store: Store) -> tuple[str, list[Changes]]:
        at = self._clock.moment()
        near = [
            each for each in self._oracle.owed.values() if each.is_open and each.day <= at.today
        ]
        if not near:
            return self._promise(store)
        owed = self._chance.choice(near)
        number = PromiseId(owed.number)
        if self._chance.random() < 0.3:
            owed.snoozed = at.today + timedelta(days=self._chance.choice((1, 4, 20)))
            unless = self._chance.choice((None, True, True, False))
            changes = snooze_promise(store, number, owed.snoozed, at=at, unless_answered=unless)
            if unless is not None:
                touch, known = owed.person.touch, len(owed.person.in_touch)
                assert touch is not None
                owed.unless_after = (touch, known) if unless else None
            words = f"put promise {number} off until {owed.snoozed}, unless answered: {unless}"
            return words, [changes]
        changes = keep_promise(store, number, at=at)
        owed.is_open = False
        if owed.every:
            self._come_again(store, owed, at.today)
        return f"kept promise {number}", [changes]

    def _come_again(self, store: Store, owed: Owed, done: date) -> None:
        """Take note of the one that comes after one that repeats."""
        day = owed.after(done)
        contact = ContactId(owed.person.number)
        known = {each.number for each in self._oracle.owed.values() if each.is_open}
        [number] = {each.id for each in store.promises.open_of(contact)} - known
        self._oracle.owed[number] = Owed(
            number, owed.person, day, every=owed.every, from_plan=owed.from_plan
        )

    def _plan(self, store: Store) -> tuple[str, list[Changes]]:
        at, person = self._clock.moment(), self._somebody()
        day = at.today + timedelta(days=self._chance.choice((0, 1, 7, 40)))
        draft = InteractionDraft(
            InteractionKind.MEETING, day, "", (ContactId(person.number),), is_planned=True
        )
        changes = log_interaction(store, draft, at=at)
        [number] = changes.interactions
        self._oracle.planned[number] = Planned(number, person, day)
        return f"planned {number} with {person.name} on {day}", [changes]

    def _settle_plan(self, store: Store) -> tuple[str, list[Changes]]:
        at = self._clock.moment()
        near = [
            each for each in self._oracle.planned.values() if each.is_open and each.day <= at.today
        ]
        if not near:
            return self._plan(store)
        plan = self._chance.choice(near)
        plan.is_open = False
        person, day = plan.person, min(plan.day, at.today)
        assert person.touch is not None
        person.touch = max(person.touch, day)
        person.in_touch.append(day)
        changes = confirm_interaction(store, InteractionId(plan.number), at=at)
        return f"met {person.name} on {day} as planned", [changes]

    def _somebody(self) -> Person:
        return self._chance.choice(list(self._oracle.people.values()))
