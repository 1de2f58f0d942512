"""The editor: every field in, every field out, and nothing that was not touched."""

from __future__ import annotations

import struct
from dataclasses import replace
from datetime import date
from zlib import crc32

import pytest
from PySide6.QtCore import QByteArray, QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QLabel, QMessageBox

from netdesk.domain.changes import StepKind
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
from netdesk.domain.partial_date import PartialDate
from netdesk.operations.contacts import create_contact, edit_contact
from netdesk.ui.desk import Desk
from netdesk.ui.dialogs.contact.channel_row import ChannelRow
from netdesk.ui.dialogs.contact.date_row import DateRow
from netdesk.ui.dialogs.contact_editor import ContactEditor

STREET = PostalAddress(street="Storgatan 1", locality="Stockholm", postal_code="111 22")
ODD = ContactFields(
    formatted_name=" Lindqvist,  Bo\n(private) ",
    name=PersonName("Bo ", "Lindqvist", "K.\tA.", "Dr", "Jr", "Bosse", "boh"),
    organization="Söder\r\nAB",
    department="Platform ",
    title="CTO",
    channels=(
        Channel(ChannelKind.PHONE, "ring the bell", "MOBILE", preferred=True),
        Channel(ChannelKind.EMAIL, " no at sign ", "My own\u00a0label"),
        Channel(ChannelKind.ADDRESS, "Storgatan 1;;Stockholm", "home"),
        Channel(ChannelKind.ADDRESS, "not the lines of its parts", "work", address=STREET),
        Channel(ChannelKind.ADDRESS, "", "work", address=PostalAddress()),
        Channel(ChannelKind.URL, "", "empty"),
        Channel(ChannelKind.MESSENGER, "xmpp:bo@soder.example"),
    ),
    dates=(
        SpecialDate(DateKind.BIRTHDAY, PartialDate(month=12, day=3)),
        SpecialDate(DateKind.ANNIVERSARY, PartialDate(text="circa 1800")),
        SpecialDate(DateKind.OTHER, PartialDate(2020, 2, 31), "An impossible day"),
        SpecialDate(DateKind.OTHER, PartialDate()),
    ),
    notes=("Line one\r\nline\u00a0two\u2028three", "", "  spaces around  "),
)


@pytest.fixture
def open_editor(desk: Desk, qtbot):
    def run(contact=None) -> ContactEditor:
        editor = ContactEditor(desk, contact)
        editor.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        qtbot.addWidget(editor, before_close_func=lambda each: each.done(0))
        editor.show()
        return editor

    return run


@pytest.fixture
def odd(do):
    (contact,) = do(lambda store, at: create_contact(store, ODD, at=at)).contacts
    return contact


def edit(line, text: str) -> None:
    """Write as a user does: `setText` alone would count as the program's own doing."""
    line.setText(text)
    line.textEdited.emit(text)


def test_what_nobody_touched_comes_back_as_it_was(open_editor, odd):
    editor = open_editor(odd)
    assert editor.fields() == ODD
    assert not editor.is_changed()


def test_saving_without_a_change_leaves_no_step(open_editor, odd, desk, qtbot):
    editor = open_editor(odd)
    before = desk.store.history.newest_id()
    with qtbot.waitSignal(editor.saved) as heard:
        qtbot.mouseClick(editor.save_button, Qt.MouseButton.LeftButton)
    assert heard.args == [odd]
    assert desk.store.history.newest_id() == before
    assert not editor.isVisible()


def test_one_change_changes_nothing_else(open_editor, odd, desk, qtbot):
    editor = open_editor(odd)
    edit(editor.names.lines["title"], "CEO")
    with qtbot.waitSignal(editor.saved):
        editor.save()
    assert desk.store.contacts.get(odd).fields == replace(ODD, title="CEO")
    assert desk.store.history.undoable().kind is StepKind.EDIT_CONTACT


def test_a_new_contact_with_everything(open_editor, desk, qtbot):
    editor = open_editor()
    edit(editor.names.lines["given"], "Grace")
    edit(editor.names.lines["family"], "Walker")
    phone, mail = editor.channels.contents()
    phone.value_line.setText("+44 20 7946 0958")
    phone.label.setEditText("mobile")
    mail.value_line.setText("grace@ilford.example")
    mail.preferred.setChecked(True)
    editor.add_channel(ChannelKind.ADDRESS)
    parts = editor.channels.contents()[2].parts
    parts.lines["street"].setText("1 High Street")
    parts.lines["locality"].setText("London")
    editor.add_date(DateKind.BIRTHDAY)
    editor.dates.contents()[0].day.setText("3 December")
    editor.add_note()
    editor.notes.contents()[0].text.setPlainText("Likes sailing\n")
    editor.met.edit.setText("18 June 2023")
    with qtbot.waitSignal(editor.saved) as heard:
        editor.save()
    made = desk.store.contacts.get(heard.args[0])
    assert made.met_on == date(2023, 6, 18)
    address = PostalAddress(street="1 High Street", locality="London")
    assert made.fields == ContactFields(
        name=PersonName("Grace", "Walker"),
        channels=(
            Channel(ChannelKind.PHONE, "+44 20 7946 0958", "mobile"),
            Channel(ChannelKind.EMAIL, "grace@ilford.example", preferred=True),
            Channel(ChannelKind.ADDRESS, "1 High Street, London", address=address),
        ),
        dates=(SpecialDate(DateKind.BIRTHDAY, PartialDate(None, 12, 3)),),
        notes=("Likes sailing",),
    )


def test_nobody_is_made_of_nothing(open_editor, desk):
    editor = open_editor()
    editor.save()
    assert editor.problem.isVisible()
    assert "needs a name" in editor.problem.text()
    assert editor.isVisible()
    assert desk.store.contacts.count() == 0


@pytest.mark.parametrize(
    ("kind", "text", "words"),
    [
        (ChannelKind.EMAIL, "grace at ilford", "e-mail address"),
        (ChannelKind.PHONE, "her desk", "digits"),
    ],
)
def test_a_wrong_channel_is_said_beside_it(open_editor, kind, text, words):
    editor = open_editor()
    edit(editor.names.lines["given"], "Grace")
    row = next(each for each in editor.channels.contents() if each._given.kind is kind)
    row.value_line.setText(text)
    editor.save()
    shown = [each.text() for each in editor.channels.findChildren(QLabel) if each.isVisible()]
    assert any(words in each for each in shown)
    assert editor.isVisible()


def test_a_day_nobody_knows_is_said_beside_it(open_editor, odd):
    editor = open_editor(odd)
    row = editor.dates.contents()[1]
    assert isinstance(row, DateRow)
    row.day.setText("the day after")
    editor.save()
    shown = [each.text() for each in editor.dates.findChildren(QLabel) if each.isVisible()]
    assert any("Not a date" in each for each in shown)
    assert editor.isVisible()


def test_a_removed_row_is_gone(open_editor, odd, desk, qtbot):
    editor = open_editor(odd)
    row = editor.channels._rows[0]
    assert isinstance(row.content, ChannelRow)
    editor.channels._remove(row)
    with qtbot.waitSignal(editor.saved):
        editor.save()
    assert desk.store.contacts.get(odd).fields == replace(ODD, channels=ODD.channels[1:])


def test_the_name_shown_follows_its_parts_until_it_is_written_by_hand(open_editor, do, desk):
    named = ContactFields(formatted_name="Bo Lindqvist", name=PersonName("Bo", "Lindqvist"))
    (bo,) = do(lambda store, at: create_contact(store, named, at=at)).contacts
    editor = open_editor(bo)
    edit(editor.names.lines["given"], "Bosse")
    assert editor.fields().formatted_name == "Bosse Lindqvist"
    edit(editor.names.shown_as, "The captain")
    edit(editor.names.lines["given"], "Bo")
    assert editor.fields().formatted_name == "The captain"


def test_a_card_that_names_somebody_otherwise_keeps_its_name(open_editor, odd):
    editor = open_editor(odd)
    edit(editor.names.lines["given"], "Bosse")
    assert editor.fields().formatted_name == ODD.formatted_name


def test_met_is_cleared_and_set(open_editor, do, desk, qtbot):
    named = ContactFields(formatted_name="Bo")
    met = date(2023, 6, 18)
    (bo,) = do(lambda s, at: create_contact(s, named, at=at, met_on=met)).contacts
    editor = open_editor(bo)
    assert not editor.is_changed()
    editor.met.edit.clear()
    with qtbot.waitSignal(editor.saved):
        editor.save()
    assert desk.store.contacts.get(bo).met_on is None


def test_what_changed_meanwhile_is_kept(open_editor, odd, do, desk, qtbot):
    editor = open_editor(odd)
    edit(editor.names.lines["title"], "CEO")
    other = replace(ODD, department="Storage")
    do(lambda store, at: edit_contact(store, odd, other, at=at))
    with qtbot.waitSignal(editor.saved):
        editor.save()
    now = desk.store.contacts.get(odd).fields
    assert (now.title, now.department) == ("CEO", "Storage")


def test_escape_closes_what_is_unchanged_and_asks_otherwise(open_editor, odd, qtbot):
    editor = open_editor(odd)
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert not editor.isVisible()
    editor = open_editor(odd)
    edit(editor.names.lines["title"], "CEO")
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    question = editor.findChild(QMessageBox)
    assert editor.isVisible()
    stay, discard = sorted(question.buttons(), key=lambda each: each.text() == "Discard")
    qtbot.mouseClick(stay, Qt.MouseButton.LeftButton)
    assert editor.isVisible()
    editor.close()
    question = editor.findChildren(QMessageBox)[-1]
    discard = next(each for each in question.buttons() if each.text() == "Discard")
    qtbot.mouseClick(discard, Qt.MouseButton.LeftButton)
    assert not editor.isVisible()


def picture(path, width: int, height: int, form: str, alpha: bool = False):
    kind = QImage.Format.Format_ARGB32 if alpha else QImage.Format.Format_RGB32
    image = QImage(width, height, kind)
    image.fill(QColor(200, 30, 30, 128 if alpha else 255))
    image.setText("Comment", "taken at home")
    assert image.save(str(path), form)
    return path


@pytest.mark.parametrize(
    ("form", "alpha", "kept"), [("JPG", False, b"\xff\xd8"), ("PNG", True, b"\x89PNG")]
)
def test_a_photo_is_made_small_and_says_nothing_of_where_it_was_taken(
    open_editor, odd, desk, qtbot, tmp_path, form, alpha, kept
):
    editor = open_editor(odd)
    editor.photo.take(picture(tmp_path / "photo", 1600, 800, form, alpha))
    with qtbot.waitSignal(editor.saved):
        editor.save()
    photo = desk.store.contacts.get(odd).fields.photo
    data = desk.store.blobs.get(photo)
    assert photo == blob_id(data)
    assert data.startswith(kept)
    assert b"home" not in data
    image = QImage.fromData(QByteArray(data))
    assert (image.width(), image.height()) == (512, 256)


def vast_png() -> bytes:
    """A few bytes that claim to be a picture of 3.6 thousand million pixels."""
    head = b"IHDR" + struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    chunks = (head, b"IDAT" + bytes(12))
    signature = b"\x89PNG\r\n\x1a\n"
    return signature + b"".join(
        struct.pack(">I", len(chunk) - 4) + chunk + struct.pack(">I", crc32(chunk))
        for chunk in chunks
    )


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "no picture"),
        (b"MZ\x90\x00 not a picture", "no picture"),
        (b"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>", "no picture"),
        (b"\x89PNG\r\n\x1a\n broken", "no picture"),
        (vast_png(), "too large"),
    ],
)
def test_what_is_no_photo_is_refused_in_words(open_editor, odd, tmp_path, data, words):
    editor = open_editor(odd)
    path = tmp_path / "photo.png"
    path.write_bytes(data)
    editor.photo.take(path)
    assert words in editor.photo.words.text()
    assert editor.photo.words.isVisible()
    assert not editor.is_changed()


def test_a_file_that_is_not_there_is_refused(open_editor, odd, tmp_path):
    editor = open_editor(odd)
    editor.photo.take(tmp_path / "gone.png")
    assert "cannot be read" in editor.photo.words.text()


def test_a_photo_is_removed(open_editor, do, desk, qtbot, tmp_path):
    data = picture(tmp_path / "p.png", 8, 8, "PNG").read_bytes()
    fields = ContactFields(formatted_name="Bo", photo=blob_id(data))
    (bo,) = do(lambda s, at: create_contact(s, fields, at=at, photo=data)).contacts
    editor = open_editor(bo)
    assert not editor.is_changed()
    qtbot.mouseClick(editor.photo.remove, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(editor.saved):
        editor.save()
    assert desk.store.contacts.get(bo).fields.photo is None


def test_every_field_has_a_name(open_editor, odd):
    editor = open_editor(odd)
    from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit

    for kind in (QLineEdit, QPlainTextEdit, QComboBox):
        for each in editor.findChildren(kind):
            is_inner = isinstance(each.parent(), QComboBox)
            assert is_inner or each.accessibleName(), (each, each.mapTo(editor, QPoint(0, 0)))


def test_a_new_role_is_offered_when_the_work_is_another(open_editor, odd, desk, qtbot):
    editor = open_editor(odd)
    box = editor.names.new_role
    assert box.isHidden()
    edit(editor.names.lines["title"], "cto")
    assert box.isHidden()
    edit(editor.names.lines["title"], "Chief Editor")
    assert not box.isHidden()
    box.setChecked(True)
    edit(editor.names.lines["title"], "CTO")
    assert box.isHidden()
    assert not editor.names.has_new_role
    edit(editor.names.lines["title"], "Chief Editor")
    with qtbot.waitSignal(editor.saved):
        editor.save()
    [change] = desk.store.role_changes.of(odd)
    assert (change.before.title, change.after.title) == ("CTO", "Chief Editor")
    assert change.day == desk.clock.today()
    step = desk.store.history.undoable()
    assert step.kind is StepKind.EDIT_CONTACT


def test_a_corrected_role_is_no_new_one(open_editor, odd, desk, qtbot):
    editor = open_editor(odd)
    edit(editor.names.lines["organization"], "Northgate")
    with qtbot.waitSignal(editor.saved):
        editor.save()
    assert desk.store.contacts.get(odd).fields.organization == "Northgate"
    assert desk.store.role_changes.of(odd) == []


def test_how_early_a_date_is_wanted_is_chosen_beside_it(desk, do, qtbot):
    birthday = SpecialDate(DateKind.BIRTHDAY, PartialDate(None, 12, 3))
    fields = ContactFields(formatted_name="Bo Lindqvist", dates=(birthday,))
    [bo] = do(lambda store, at: create_contact(store, fields, at=at)).contacts
    editor = ContactEditor(desk, bo)
    qtbot.addWidget(editor)
    [row] = editor.dates.contents()
    assert (row.lead.currentText(), row.lead_days()) == ("as usual", None)
    assert not editor.is_changed()
    row.lead.setCurrentIndex(row.lead.findData(14))
    assert row.lead.currentText() == "14 days ahead"
    with qtbot.waitSignal(editor.saved):
        editor.save()
    assert desk.store.lead_times.of(bo) == {birthday.key: 14}
