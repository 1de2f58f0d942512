"""How `import` answers: what it did or would do, as JSON and in words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from netdesk.domain.import_plan import ImportPlan, ImportResult, PossibleDuplicate, ReadCard

_MOST_LINES = 40


def import_document(result: ImportResult, seconds: float) -> dict[str, Any]:
    """Return what an import did, or would do, as JSON."""
    return {
        "files": list(result.reading.files),
        "cards": len(result.reading.cards),
        "added": result.added,
        "updated": result.updated,
        "unchanged": result.unchanged,
        "conflicts": [
            {
                "contact": each.contact,
                "name": each.name,
                "field": each.conflict.field.value,
                "base": each.conflict.base,
                "theirs": each.conflict.theirs,
                "ours": each.conflict.ours,
            }
            for each in result.conflicts
        ],
        "possible_duplicates": [
            {
                "file": each.place.file,
                "line": each.place.line,
                "name": each.name,
                "contact": each.contact,
                "looks_like": each.other_name,
                "confidence": each.confidence,
                "evidence": [found.kind.value for found in each.evidence],
            }
            for each in result.possible_duplicates
        ],
        "unreadable": [
            {"file": file, "line": each.line, "reason": each.reason.value}
            for file, each in result.reading.unreadable
        ],
        "groups": result.groups,
        "missing": [
            {"contact": each.contact, "name": each.name, "source": each.source}
            for each in result.missing
        ],
        "deleted_here": [{**_place(each.card), "name": each.name} for each in result.deleted_here],
        "step": result.changes.step,
        "seconds": round(seconds, 3),
    }


def import_words(result: ImportResult) -> str:
    """Return what an import did, or would do, in lines to read."""
    lines = [f"{result.added} added, {result.updated} updated, {result.unchanged} unchanged."]
    if result.groups:
        lines.append(f"{result.groups} groups became circles.")
    if result.conflicts:
        lines.append(
            f"{len(result.conflicts)} fields were changed here and there: yours were kept."
        )
    lines += _first(
        f"{each.place.file}, line {each.place.line}: {each.name} may be {_whom(each)}."
        for each in result.possible_duplicates
    )
    if result.deleted_here:
        count = len(result.deleted_here)
        lines.append(f"{count} deleted here stay deleted; --bring-back takes them in again.")
    if result.missing:
        lines.append(f"{len(result.missing)} missing from this newer export were marked:")
        lines += _first(f"{each.name} (contact {each.contact})" for each in result.missing)
    lines += _first(
        f"{file}, line {each.line}: left out ({each.reason.value.replace('_', ' ')})."
        for file, each in result.reading.unreadable
    )
    if not (result.reading.cards or result.reading.unreadable):
        lines.append("There are no cards in it.")
    return "\n".join(lines)


def plan_document(plan: ImportPlan) -> dict[str, Any]:
    """Return whom an import would add and change, as JSON."""
    return {
        "new": [{"name": each.fields.display_name, **_place(each.cards[0])} for each in plan.new],
        "changed": [
            {
                "contact": each.contact,
                "name": each.name,
                **_place(each.cards[0]),
                "changes": [
                    {"field": change.field.value, "before": change.before, "after": change.after}
                    for change in each.changes
                ],
            }
            for each in plan.updated
        ],
    }


def _place(card: ReadCard) -> dict[str, Any]:
    return {"file": card.place.file, "line": card.place.line}


def _whom(duplicate: PossibleDuplicate) -> str:
    if duplicate.contact is None:
        return f"{duplicate.other_name} of the same import"
    return f"{duplicate.other_name}, known already (contact {duplicate.contact})"


def _first(lines: Iterable[str]) -> list[str]:
    """Return as many lines as one reads; `--json` has them all."""
    found = list(lines)
    more = len(found) - _MOST_LINES
    return found if more <= 0 else [*found[:_MOST_LINES], f"… and {more} more."]
