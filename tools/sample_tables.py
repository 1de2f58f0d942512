"""The tables of resources/samples: as LinkedIn, Google and Outlook export them, and one that somebody
made by hand.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from random import Random

from sample_people import ANDROID, BOTH, IOS, Person

PhoneOf = Callable[[Person, bool], str]
"""Somebody's number: of the mobile, or of the landline."""

SEED = 20261121
NEWEST_CONNECTION = date(2026, 11, 20)
LINKEDIN_NOTES = (
    "Notes:\n"
    '"When exporting your connection data, you may notice that some of the email addresses are missing.'
    " You will only see email addresses for connections who have allowed their connections to see or"
    ' download their email address."\n'
    "\n"
)
LINKEDIN = "First Name,Last Name,URL,Email Address,Company,Position,Connected On"
GOOGLE = (
    "First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,Phonetic Last Name,"
    "Name Prefix,Name Suffix,Nickname,File As,Organization Name,Organization Title,"
    "Organization Department,Birthday,Notes,Photo,Labels,E-mail 1 - Label,E-mail 1 - Value,"
    "Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value,Address 1 - Label,"
    "Address 1 - Formatted,Address 1 - Street,Address 1 - City,Website 1 - Label,Website 1 - Value,"
    "Custom Field 1 - Label,Custom Field 1 - Value"
)
OUTLOOK = (
    "Title,First Name,Middle Name,Last Name,Suffix,Company,Department,Job Title,Business Street,"
    "Business City,Business Country/Region,Business Phone,Mobile Phone,Anniversary,Birthday,Categories,"
    "E-mail Address,E-mail Type,E-mail 2 Address,Notes,Web Page"
)
CUSTOMERS = ("Kd-Nr", "Wer", "Firma", "Durchwahl", "Handy", "Mail", "Ort", "Geb.", "Bemerkungen")


def tables(phone: PhoneOf) -> dict[str, bytes]:
    """Return the files by their names."""
    return {
        "linkedin-connections.csv": linkedin(),
        "google-contacts.csv": google(phone),
        "outlook-contacts.csv": outlook(phone),
        "customers.csv": customers(phone),
    }


def linkedin() -> bytes:
    """Return the connections: most of them hide their address."""
    chance, day, rows = Random(SEED), NEWEST_CONNECTION, []
    for person in (*BOTH, *IOS[:20]):
        if not (person.given and person.family):
            continue
        profile = f"https://www.linkedin.example/in/{chance.randrange(16**8):08x}"
        mail = person.mail if chance.random() < 0.3 else ""
        job = (person.organization, person.title)
        rows.append([person.given, person.family, profile, mail, *job, f"{day:%d %b %Y}"])
        day -= timedelta(chance.randrange(1, 90))
    return (LINKEDIN_NOTES + written(LINKEDIN.split(","), rows)).encode()


def google(phone: PhoneOf) -> bytes:
    """Return contacts with labels of the user's own and of Google's."""
    rows = []
    for number, person in enumerate((*BOTH, *ANDROID[:16])):
        said = {
            "First Name": person.given,
            "Last Name": person.family,
            "Nickname": person.nickname,
            "Organization Name": person.organization,
            "Organization Title": person.title,
            "Birthday": f" {person.born}" if person.born.startswith("--") else person.born,
            "Notes": person.note,
            "Labels": "Choir ::: * myContacts" if number % 5 == 0 else "* myContacts",
            "E-mail 1 - Label": "* Work" if person.mail else "",
            "E-mail 1 - Value": person.mail,
            "Phone 1 - Label": "Mobile",
            "Phone 1 - Value": phone(person, True),
            "Phone 2 - Label": "Work" if person.organization else "Home",
            "Phone 2 - Value": phone(person, False),
            "Website 1 - Label": "Blog" if person.web else "",
            "Website 1 - Value": person.web,
        }
        if person.street:
            said |= {
                "Address 1 - Label": "Work",
                "Address 1 - Formatted": f"{person.street}\n{person.city}",
                "Address 1 - Street": person.street,
                "Address 1 - City": person.city,
            }
        if number == 2:
            said |= {"Custom Field 1 - Label": "Shoe size", "Custom Field 1 - Value": "38"}
        rows.append([said.get(name, "") for name in GOOGLE.split(",")])
    return written(GOOGLE.split(","), rows).encode()


def outlook(phone: PhoneOf) -> bytes:
    """Return contacts in Windows' letters, American dates, noughts where there is none."""
    rows = []
    for person in (*BOTH, *IOS[10:24]):
        if not latin(f"{person.full_name}{person.organization}{person.note}{person.street}"):
            continue
        said = {
            "First Name": person.given,
            "Last Name": person.family,
            "Company": person.organization,
            "Job Title": person.title,
            "Business Street": person.street,
            "Business City": person.city,
            "Business Phone": phone(person, False),
            "Mobile Phone": phone(person, True),
            "Anniversary": american(person.anniversary),
            "Birthday": american(person.born),
            "Categories": "Customers;Fair",
            "E-mail Address": person.mail,
            "E-mail Type": "SMTP" if person.mail else "",
            "Notes": person.note,
            "Web Page": person.web,
        }
        rows.append([said.get(name, "") for name in OUTLOOK.split(",")])
    return written(OUTLOOK.split(","), rows, quoting=csv.QUOTE_ALL, end="\r\n").encode("cp1252")


def customers(phone: PhoneOf) -> bytes:
    """Return a table that a German spreadsheet has written, with columns of somebody's own."""
    people = [person for person in ANDROID if person.family and latin(full_text(person))][:9]
    rows = []
    for number, person in enumerate(people, 1007):
        year, month, day = [*person.born.split("-"), "", "", ""][:3]
        born = f"{int(day)}.{int(month)}.{year}" if year and day else ""
        note = "kommt zur Messe; ruft an" if number % 2 else ""
        reach = (phone(person, False), phone(person, True), person.mail)
        rows.append(
            [str(number), person.full_name, person.organization, *reach, person.city, born, note]
        )
    return written(CUSTOMERS, rows, delimiter=";", end="\r\n").encode("cp1252")


def full_text(person: Person) -> str:
    """Return what a customer's row says of somebody in letters."""
    return f"{person.full_name} {person.organization} {person.city}"


def american(day: str) -> str:
    """Return a day as Outlook writes it in the United States."""
    if not day or day.startswith("--"):
        return "0/0/00"
    year, month, number = day.split("-")
    return f"{int(month)}/{int(number)}/{year}"


def latin(text: str) -> bool:
    """Tell whether Windows' Western letters can write a text."""
    try:
        text.encode("cp1252")
    except UnicodeEncodeError:
        return False
    return True


def written(
    header: Iterable[str],
    rows: Iterable[list[str]],
    *,
    delimiter: str = ",",
    quoting: int = csv.QUOTE_MINIMAL,
    end: str = "\n",
) -> str:
    """Return a table as text."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter, quoting=quoting, lineterminator=end)  # type: ignore[arg-type]  # its stubs want a literal
    writer.writerows([list(header), *rows])
    return out.getvalue()
