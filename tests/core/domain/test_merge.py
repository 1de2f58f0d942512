"""The three-way merge: what each side did to a field, and what comes of it."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netdesk.domain.contact import (
    Channel,
    ChannelKind,
    ContactFields,
    DateKind,
    PersonName,
    PostalAddress,
    SpecialDate,
)
from netdesk.domain.identifiers import blob_id
from netdesk.domain.merge import (
    FieldChange,
    FieldConflict,
    FieldName,
    channel_key,
    differences,
    merge,
)
from netdesk.domain.partial_date import PartialDate

MOBILE = Channel(ChannelKind.PHONE, "+46 70 174 06 05", "mobile")
OFFICE = Channel(ChannelKind.PHONE, "+46 8 465 004 01", "work")
MAIL = Channel(ChannelKind.EMAIL, "bo@lindqvist.example", "home")
BORN = SpecialDate(DateKind.BIRTHDAY, PartialDate(1985, 3, 4))
BO = ContactFields(
    formatted_name="Bo Lindqvist",
    name=PersonName(given="Bo", family="Lindqvist"),
    organization="Nordlicht AB",
    title="Engineer",
    channels=(MOBILE, MAIL),
    dates=(BORN,),
    notes=("Likes sailing.",),
)

# Few values on purpose: the three sides must meet often.
WORDS = st.sampled_from(["", "a", "b", "c"])
LABELS = st.sampled_from(["", "home", "work"])
CHANNELS = st.lists(
    st.one_of(
        st.builds(
            Channel,
            kind=st.just(ChannelKind.PHONE),
            value=st.sampled_from(["+46 70 1", "+46701", "0046-70-1", "112", "113"]),
            label=LABELS,
            preferred=st.booleans(),
        ),
        st.builds(
            Channel,
            kind=st.just(ChannelKind.EMAIL),
            value=st.sampled_from(["bo@x.example", "BO@x.example", "li@x.example"]),
            label=LABELS,
        ),
    ),
    max_size=4,
).map(tuple)
DATES = st.lists(
    st.builds(
        SpecialDate,
        kind=st.sampled_from(DateKind),
        on=st.builds(
            PartialDate,
            year=st.sampled_from([None, 1985]),
            month=st.sampled_from([3, 4]),
            day=st.just(4),
        ),
        label=LABELS,
    ),
    max_size=3,
).map(tuple)
FIELDS = st.builds(
    ContactFields,
    formatted_name=WORDS,
    name=st.builds(PersonName, given=WORDS, family=WORDS),
    organization=WORDS,
    title=WORDS,
    channels=CHANNELS,
    dates=DATES,
    notes=st.lists(st.sampled_from(["x", "y  z", "y z", "w"]), max_size=3).map(tuple),
    photo=st.sampled_from([None, blob_id(b"one"), blob_id(b"two")]),
)


def test_only_theirs_is_taken() -> None:
    theirs = replace(BO, title="Head of Engineering")
    found = merge(BO, theirs, BO)
    assert found.fields == theirs
    assert found.conflicts == ()
    assert found.changed == (FieldChange(FieldName.TITLE, "Engineer", "Head of Engineering"),)


def test_only_ours_is_kept() -> None:
    ours = replace(BO, title="Skipper")
    found = merge(BO, BO, ours)
    assert (found.fields, found.conflicts, found.changed) == (ours, (), ())


def test_both_different_is_a_conflict_and_ours_stays() -> None:
    theirs, ours = replace(BO, title="Head"), replace(BO, title="Skipper")
    found = merge(BO, theirs, ours)
    assert found.fields == ours
    assert found.conflicts == (FieldConflict(FieldName.TITLE, "Engineer", "Head", "Skipper"),)
    assert found.changed == ()


def test_different_fields_do_not_meet() -> None:
    theirs, ours = replace(BO, title="Head"), replace(BO, organization="Seglarna")
    found = merge(BO, theirs, ours)
    assert found.fields == replace(BO, title="Head", organization="Seglarna")
    assert found.conflicts == ()


def test_a_number_they_added_joins_one_we_added() -> None:
    ours_new = Channel(ChannelKind.URL, "https://bo.example/")
    found = merge(
        BO,
        replace(BO, channels=(MOBILE, OFFICE, MAIL)),
        replace(BO, channels=(MOBILE, MAIL, ours_new)),
    )
    assert found.fields.channels == (MOBILE, MAIL, ours_new, OFFICE)
    assert found.changed == (FieldChange(FieldName.PHONE, "", "work: +46 8 465 004 01"),)


def test_a_number_they_removed_goes_if_we_left_it_alone() -> None:
    ours = replace(BO, notes=("Likes sailing.", "Met in Malmö."), channels=(MOBILE, MAIL, OFFICE))
    found = merge(BO, replace(BO, channels=(MAIL,)), ours)
    assert found.fields.channels == (MAIL, OFFICE)
    assert found.fields.notes == ours.notes
    assert found.changed == (FieldChange(FieldName.PHONE, "mobile: +46 70 174 06 05", ""),)


def test_a_number_they_removed_stays_if_we_changed_it() -> None:
    private = replace(MOBILE, label="private")
    found = merge(BO, replace(BO, channels=(MAIL,)), replace(BO, channels=(private, MAIL)))
    assert found.fields.channels == (private, MAIL)
    assert found.conflicts == (
        FieldConflict(FieldName.PHONE, "mobile: +46 70 174 06 05", "", "private: +46 70 174 06 05"),
    )


def test_a_number_we_removed_stays_away_though_they_changed_it() -> None:
    theirs = replace(BO, channels=(replace(MOBILE, label="private"), MAIL))
    found = merge(BO, theirs, replace(BO, channels=(MAIL,)))
    assert found.fields.channels == (MAIL,)
    assert [conflict.ours for conflict in found.conflicts] == [""]


def test_writing_and_label_of_one_number_are_merged() -> None:
    theirs = replace(BO, channels=(replace(MOBILE, value="+46701740605"), MAIL))
    ours = replace(BO, channels=(replace(MOBILE, label="private", preferred=True), MAIL))
    found = merge(BO, theirs, ours)
    merged = Channel(ChannelKind.PHONE, "+46701740605", "private", preferred=True)
    assert found.fields.channels == (merged, MAIL)
    assert found.conflicts == ()
    assert found.changed == (
        FieldChange(
            FieldName.PHONE, "private, pref: +46 70 174 06 05", "private, pref: +46701740605"
        ),
    )


def test_a_number_both_added_is_one_number() -> None:
    bare = Channel(ChannelKind.PHONE, "08-465 004 01")
    named = Channel(ChannelKind.PHONE, "0846500401", "work")
    found = merge(
        BO, replace(BO, channels=(MOBILE, MAIL, named)), replace(BO, channels=(bare, MOBILE, MAIL))
    )
    assert found.fields.channels == (replace(bare, label="work"), MOBILE, MAIL)
    assert found.conflicts == ()


def test_parts_of_an_address_go_with_its_text() -> None:
    old = Channel(ChannelKind.ADDRESS, "Storgatan 1", "home", address=PostalAddress(street="x"))
    new = replace(old, value="STORGATAN 1", address=PostalAddress(street="STORGATAN 1"))
    ours = replace(old, label="work")
    found = merge(
        ContactFields(channels=(old,)),
        ContactFields(channels=(new,)),
        ContactFields(channels=(ours,)),
    )
    assert found.fields.channels == (replace(new, label="work"),)


def test_two_birthdays_are_a_conflict() -> None:
    theirs = replace(BO, dates=(replace(BORN, on=PartialDate(1985, 3, 5)),))
    ours = replace(BO, dates=(replace(BORN, on=PartialDate(month=4, day=3)),))
    found = merge(BO, theirs, ours)
    assert found.fields == ours
    assert found.conflicts == (
        FieldConflict(FieldName.BIRTHDAY, "1985-03-04", "1985-03-05", "--04-03"),
    )


@pytest.mark.parametrize(
    ("day", "text"),
    [
        (PartialDate(1985, 3, 4), "1985-03-04"),
        (PartialDate(1985, 3), "1985-03"),
        (PartialDate(1985), "1985"),
        (PartialDate(month=3, day=4), "--03-04"),
        (PartialDate(month=3), "--03"),
        (PartialDate(day=4), "---04"),
        (PartialDate(text="circa 1800"), "circa 1800"),
        (PartialDate(), ""),
    ],
)
def test_dates_are_told_as_in_the_standard(day: PartialDate, text: str) -> None:
    special = SpecialDate(DateKind.OTHER, day, "First day")
    (change,) = differences(ContactFields(), ContactFields(dates=(special,)))
    assert change == FieldChange(FieldName.OTHER_DATE, "", f"First day: {text}")


def test_both_notes_stay() -> None:
    theirs = replace(BO, notes=("Likes sailing and skiing.",))
    ours = replace(BO, notes=("Likes sailing in Malmö.",))
    found = merge(BO, theirs, ours)
    assert found.fields.notes == ("Likes sailing in Malmö.", "Likes sailing and skiing.")


def test_a_photo_is_told_by_its_id() -> None:
    photo = blob_id(b"picture")
    found = merge(BO, replace(BO, photo=photo), replace(BO, title="Skipper"))
    assert found.fields.photo == photo
    assert found.changed == (FieldChange(FieldName.PHOTO, "", photo.hex()),)


@pytest.mark.parametrize(
    ("kind", "one", "other", "same"),
    [
        (ChannelKind.PHONE, "+46 70-174 06 05", "0046(70)1740605", True),
        (ChannelKind.PHONE, "１１２", "112", True),
        (ChannelKind.PHONE, "+46 1", "46 1", False),
        (ChannelKind.PHONE, "---", "...", False),
        (ChannelKind.EMAIL, "Bo@X.example", "bo@x.example", True),
        (ChannelKind.URL, "HTTPS://Bo.Example/", "http://bo.example", True),
        (ChannelKind.URL, "https://bo.example/A", "https://bo.example/a", False),
        (ChannelKind.URL, "ftp://bo.example", "https://bo.example", False),
        (ChannelKind.MESSENGER, "Bo  L", "bo l", True),
    ],
)
def test_ways_of_writing(kind: ChannelKind, one: str, other: str, same: bool) -> None:
    assert (channel_key(Channel(kind, one)) == channel_key(Channel(kind, other))) == same


@given(FIELDS, FIELDS)
def test_what_only_one_side_changed_is_the_result(base: ContactFields, new: ContactFields) -> None:
    ours_only, theirs_only, both = (
        merge(base, base, new),
        merge(base, new, base),
        merge(base, new, new),
    )
    assert ours_only.fields == theirs_only.fields == both.fields == new
    assert ours_only.conflicts == theirs_only.conflicts == both.conflicts == ()
    assert ours_only.changed == both.changed == ()


@given(FIELDS, FIELDS, FIELDS)
def test_no_channel_or_note_is_lost_unless_somebody_removed_it(
    base: ContactFields, theirs: ContactFields, ours: ContactFields
) -> None:
    kept = merge(base, theirs, ours).fields
    for counted in (_channels, _notes):
        was, their, our, now = (counted(side) for side in (base, theirs, ours, kept))
        for key in their | our:
            removed = min(their[key], our[key]) < was[key]
            assert now[key] >= max(their[key], our[key]) or removed
            assert now[key] <= max(their[key], our[key])


@given(FIELDS, FIELDS)
def test_every_new_date_is_in_the_result_or_in_a_conflict(
    theirs: ContactFields, ours: ContactFields
) -> None:
    found = merge(ContactFields(), theirs, ours)
    kept = {(special.kind, special.on) for special in found.fields.dates}
    told = {text for conflict in found.conflicts for text in (conflict.theirs, conflict.ours)}
    for special in (*theirs.dates, *ours.dates):
        (change,) = differences(ContactFields(), ContactFields(dates=(special,)))
        assert (special.kind, special.on) in kept or change.after in told


@given(FIELDS, FIELDS, FIELDS)
def test_conflicts_do_not_depend_on_who_is_who(
    base: ContactFields, theirs: ContactFields, ours: ContactFields
) -> None:
    one, other = merge(base, theirs, ours), merge(base, ours, theirs)
    assert Counter((each.field, each.base, each.theirs, each.ours) for each in one.conflicts) == (
        Counter((each.field, each.base, each.ours, each.theirs) for each in other.conflicts)
    )


@given(FIELDS, FIELDS, FIELDS)
def test_a_conflict_settled_as_theirs_is_none_and_says_what_they_say(
    base: ContactFields, theirs: ContactFields, ours: ContactFields
) -> None:
    kept = merge(base, theirs, ours)
    taken = merge(base, theirs, ours, taking=kept.conflicts)
    assert taken.conflicts == ()
    told = {(change.field, change.after) for change in differences(ContactFields(), taken.fields)}
    for conflict in kept.conflicts:
        if conflict.theirs:
            assert any(name is conflict.field for name, _ in told)
        if conflict.field in (FieldName.TITLE, FieldName.GIVEN, FieldName.PHOTO):
            assert conflict.theirs == "" or (conflict.field, conflict.theirs) in told
    for conflict in kept.conflicts[:1]:
        one = merge(base, theirs, ours, taking=[conflict])
        assert one.conflicts == kept.conflicts[1:]


def test_a_label_is_taken_and_nothing_else_of_the_number() -> None:
    base = ContactFields(channels=(Channel(ChannelKind.PHONE, "+46 70 1", "home"),))
    theirs = ContactFields(channels=(Channel(ChannelKind.PHONE, "+46 70 1", "work"),))
    ours = ContactFields(channels=(Channel(ChannelKind.PHONE, "+46701", "mobile", True),))
    kept = merge(base, theirs, ours)
    assert kept.fields == ours
    taken = merge(base, theirs, ours, taking=kept.conflicts)
    assert taken.fields.channels == (Channel(ChannelKind.PHONE, "+46701", "work", True),)


@given(FIELDS, FIELDS, FIELDS)
def test_merging_the_same_card_again_changes_nothing(
    base: ContactFields, theirs: ContactFields, ours: ContactFields
) -> None:
    first = merge(base, theirs, ours).fields
    again = merge(theirs, theirs, first)
    assert (again.fields, again.conflicts, again.changed) == (first, (), ())


@given(FIELDS, FIELDS)
def test_differences_are_none_only_between_the_same_sets(
    before: ContactFields, after: ContactFields
) -> None:
    assert differences(before, before) == ()
    found = differences(before, after)
    scalars = replace(before, channels=(), dates=(), notes=()) == replace(
        after, channels=(), dates=(), notes=()
    )
    lists = all(
        Counter(getattr(before, name)) == Counter(getattr(after, name))
        for name in ("channels", "dates", "notes")
    )
    assert found or (scalars and lists)


def _channels(fields: ContactFields) -> Counter[tuple[ChannelKind, str]]:
    return Counter((channel.kind, channel_key(channel)) for channel in fields.channels)


def _notes(fields: ContactFields) -> Counter[str]:
    return Counter(" ".join(note.split()) for note in fields.notes)
