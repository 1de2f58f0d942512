"""`duplicates`, `merge`, `split` and `distinct`."""

from __future__ import annotations

from typing import Any

import click

from netdesk.cli.output import Desk, json_option, pass_desk
from netdesk.domain.duplicates import CERTAIN, Confidence, DuplicatePair, Evidence, EvidenceKind
from netdesk.domain.errors import InvalidValueError, UnknownIdError
from netdesk.domain.field_change import FieldName
from netdesk.domain.identifiers import ContactId, MergerId
from netdesk.domain.joining import Side
from netdesk.operations.certain_groups import certain_groups
from netdesk.operations.find_duplicates import find_duplicates
from netdesk.operations.merge_contacts import keep_apart, merge_contacts, merge_groups
from netdesk.operations.region import region_of
from netdesk.operations.split_contact import split_contact
from netdesk.preferences import PreferencesFile
from netdesk.store.store import Store


@click.command()
@click.option("--certain", is_flag=True, help="Only those that nobody need look at.")
@json_option
@pass_desk
def duplicates(desk: Desk, certain: bool) -> None:
    """List who may be in the book twice, and why."""
    with desk.store() as store:
        pairs = find_duplicates(store, region=region_of(PreferencesFile(desk.folder).current))
        if certain:
            pairs = tuple(pair for pair in pairs if pair.confidence >= CERTAIN)
        names = _names(store, pairs)
    document = {"pairs": [_document(pair, names) for pair in pairs]}
    words = "\n".join(_line(pair, names) for pair in pairs)
    desk.answer(document, words or "Nobody seems to be there twice.")


@click.command()
@click.argument("number", type=int, metavar="ID", required=False)
@click.argument("other", type=int, metavar="OTHER", required=False)
@click.option(
    "--take",
    "takes",
    multiple=True,
    metavar="FIELD=ID",
    help="Whose value stands in a field; of a list, only theirs.",
)
@click.option("--certain", is_flag=True, help="Merge all that nobody need look at, as one step.")
@json_option
@pass_desk
def merge(
    desk: Desk, number: int | None, other: int | None, takes: tuple[str, ...], certain: bool
) -> None:
    """Make OTHER one with ID, who keeps the values of both; it can be taken apart again."""
    if certain:
        if number is not None or takes:
            raise click.UsageError("--certain takes neither people nor --take.")
        _merge_certain(desk)
        return
    if number is None or other is None:
        raise click.UsageError("Name two people, or --certain.")
    contact, absorbed = ContactId(number), ContactId(other)
    taking = dict(_taken(take, contact, absorbed) for take in takes)
    with desk.store() as store:
        changes = merge_contacts(
            store,
            contact,
            absorbed,
            at=desk.moment(),
            region=region_of(PreferencesFile(desk.folder).current),
            taking=taking,
        )
        [name] = store.contacts.names([contact])
    desk.answer({"step": changes.step, "contact": contact}, f"Merged into {name} ({contact}).")


@click.command()
@click.argument("number", type=int, metavar="ID")
@click.argument("merger", type=int, metavar="MERGER", required=False)
@json_option
@pass_desk
def split(desk: Desk, number: int, merger: int | None) -> None:
    """Take apart whom a merger made one with ID: the newest, unless MERGER names another."""
    with desk.store() as store:
        contact = ContactId(number)
        store.contacts.require([contact])
        standing = {each.merger: each for each in store.mergers.absorbed(contact)}
        if not standing:
            raise InvalidValueError(f"contact {number} was made one with nobody")
        chosen = MergerId(merger) if merger is not None else next(iter(standing))
        if chosen not in standing:
            raise UnknownIdError("merger", chosen)
        absorbed = store.mergers.get(chosen).absorbed
        changes = split_contact(store, chosen, at=desk.moment())
    words = f"{standing[chosen].name} ({absorbed}) is a person of their own again."
    desk.answer({"step": changes.step, "contact": absorbed}, words)


@click.command()
@click.argument("number", type=int, metavar="ID")
@click.argument("other", type=int, metavar="OTHER")
@json_option
@pass_desk
def distinct(desk: Desk, number: int, other: int) -> None:
    """Remember that two people are not the same person."""
    pair = (ContactId(number), ContactId(other))
    with desk.store() as store:
        changes = keep_apart(store, [pair], at=desk.moment())
    desk.answer_step(changes, "Remembered: they are two.", "That is known already.")


def _merge_certain(desk: Desk) -> None:
    region = region_of(PreferencesFile(desk.folder).current)
    with desk.store() as store:
        pairs = find_duplicates(store, region=region)
        groups = certain_groups(store, pairs, region=region)
        changes = merge_groups(store, groups, at=desk.moment(), region=region)
    merged = sum(map(len, groups))
    document = {"step": changes.step, "groups": [list(group) for group in groups]}
    words = f"{merged} entries became {len(groups)} people." if changes else _NOBODY
    desk.answer(document, words)


_NOBODY = "Nobody is certainly there twice."


def _taken(take: str, contact: ContactId, absorbed: ContactId) -> tuple[FieldName, Side]:
    name, _, number = take.partition("=")
    sides = {str(contact): Side.OURS, str(absorbed): Side.THEIRS}
    fields = {field.value: field for field in FieldName}
    if name not in fields or number not in sides:
        raise click.BadParameter(
            f"{take!r} is not FIELD={contact} or FIELD={absorbed}; fields are {', '.join(fields)}",
            param_hint="--take",
        )
    return fields[name], sides[number]


def _names(store: Store, pairs: tuple[DuplicatePair, ...]) -> dict[ContactId, str]:
    ids = sorted({contact for pair in pairs for contact in (pair.first, pair.second)})
    return dict(zip(ids, store.contacts.names(ids), strict=True))


def _document(pair: DuplicatePair, names: dict[ContactId, str]) -> dict[str, Any]:
    return {
        "first": {"id": pair.first, "name": names[pair.first]},
        "second": {"id": pair.second, "name": names[pair.second]},
        "confidence": pair.confidence,
        "certainty": Confidence.of(pair.confidence).value,
        "evidence": [
            {"kind": each.kind.value, "text": each.text, "likeness": each.likeness}
            for each in pair.evidence
        ],
    }


def _line(pair: DuplicatePair, names: dict[ContactId, str]) -> str:
    certainty = Confidence.of(pair.confidence).value
    people = " and ".join(f"{names[each]} ({each})" for each in (pair.first, pair.second))
    evidence = ", ".join(dict.fromkeys(map(evidence_in_words, pair.evidence)))
    return f"{certainty:<8} {pair.confidence:>2} %  {people}: {evidence}"


def evidence_in_words(evidence: Evidence) -> str:
    """Return what two people share or what tells them apart, as the window says it."""
    if evidence.kind is EvidenceKind.NAME and evidence.likeness < 100:
        return f"names {evidence.likeness} % alike"
    return _EVIDENCE[evidence.kind]


_EVIDENCE = {
    EvidenceKind.MOBILE: "same mobile",
    EvidenceKind.PHONE: "same phone number",
    EvidenceKind.EMAIL: "same e-mail address",
    EvidenceKind.NAME: "same name",
    EvidenceKind.NICKNAME: "one is the other's nickname",
    EvidenceKind.ORGANIZATION: "same organisation",
    EvidenceKind.BIRTHDAY: "same birthday",
    EvidenceKind.UID: "same card identifier",
    EvidenceKind.OTHER_GIVEN_NAME: "different given names",
    EvidenceKind.OTHER_SUFFIX: "one is a junior or senior",
    EvidenceKind.OTHER_FORM_OF_ADDRESS: "different forms of address",
    EvidenceKind.OTHER_BIRTHDAY: "different birthdays",
}
