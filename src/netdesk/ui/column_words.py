"""Puts what the columns of a table mean into words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from netdesk.domain.column_mapping import ColumnMeaning

translate = QCoreApplication.translate


def meaning_words() -> dict[ColumnMeaning, str]:
    """Return what each meaning is called, in the order in which one chooses."""
    return {
        ColumnMeaning.KEPT: translate("Columns", "– kept, not shown –"),
        ColumnMeaning.NAME: translate("Columns", "Whole name"),
        ColumnMeaning.GIVEN: translate("Columns", "First name"),
        ColumnMeaning.FAMILY: translate("Columns", "Last name"),
        ColumnMeaning.EMAIL: translate("Columns", "E-mail"),
        ColumnMeaning.PHONE: translate("Columns", "Phone"),
        ColumnMeaning.ORGANIZATION: translate("Columns", "Organisation"),
        ColumnMeaning.TITLE: translate("Columns", "Role"),
        ColumnMeaning.DEPARTMENT: translate("Columns", "Department"),
        ColumnMeaning.STREET: translate("Columns", "Street"),
        ColumnMeaning.POSTAL_CODE: translate("Columns", "Postal code"),
        ColumnMeaning.LOCALITY: translate("Columns", "Town"),
        ColumnMeaning.REGION: translate("Columns", "Region"),
        ColumnMeaning.COUNTRY: translate("Columns", "Country"),
        ColumnMeaning.EXTENDED: translate("Columns", "Address line 2"),
        ColumnMeaning.POST_OFFICE_BOX: translate("Columns", "Post office box"),
        ColumnMeaning.ADDRESS: translate("Columns", "Whole address"),
        ColumnMeaning.URL: translate("Columns", "Web page"),
        ColumnMeaning.MESSENGER: translate("Columns", "Messenger"),
        ColumnMeaning.BIRTHDAY: translate("Columns", "Birthday"),
        ColumnMeaning.ANNIVERSARY: translate("Columns", "Anniversary"),
        ColumnMeaning.DATE: translate("Columns", "Another date"),
        ColumnMeaning.MET_ON: translate("Columns", "Met on"),
        ColumnMeaning.NOTE: translate("Columns", "Note"),
        ColumnMeaning.CIRCLES: translate("Columns", "Circles"),
        ColumnMeaning.NICKNAME: translate("Columns", "Nickname"),
        ColumnMeaning.ADDITIONAL: translate("Columns", "Middle name"),
        ColumnMeaning.PREFIX: translate("Columns", "Title before the name"),
        ColumnMeaning.SUFFIX: translate("Columns", "Title after the name"),
        ColumnMeaning.PHONETIC: translate("Columns", "How the name sounds"),
        ColumnMeaning.UID: translate("Columns", "Unique number of the person"),
        ColumnMeaning.LABEL: translate("Columns", "Label of another column"),
    }
