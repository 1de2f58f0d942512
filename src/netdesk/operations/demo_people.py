"""The people of the invented network. Any likeness to somebody is chance."""

from __future__ import annotations

from dataclasses import dataclass

from netdesk.domain.interaction import InteractionKind

_CALL, _MEETING = InteractionKind.CALL, InteractionKind.MEETING
_MESSAGE, _EMAIL = InteractionKind.MESSAGE, InteractionKind.EMAIL
_EVENT = InteractionKind.EVENT

Told = tuple[int, InteractionKind, str, tuple[str, ...]]
"""Days ago, what, about what, and who else took part."""

Former = tuple[int, str, str]
"""Title and organisation somebody had until, so many days ago, one learned of the next; newest first."""


@dataclass(frozen=True, slots=True)
class DemoPerson:
    """Somebody who does not exist. `code` is the country code of their phone number."""

    name: str
    title: str
    organization: str
    city: str
    code: str
    mail: str
    circles: tuple[str, ...] = ()
    ideal_days: int | None = None
    note: str = ""
    told: tuple[Told, ...] = ()
    formerly: tuple[Former, ...] = ()


STORIES = (
    (_CALL, "Caught up on the last quarter."),
    (_CALL, "Short call about the shared customer."),
    (_MEETING, "Coffee near the station."),
    (_MEETING, "Lunch; talked about hiring."),
    (_MESSAGE, "Sent the link to the talk."),
    (_MESSAGE, "Congratulated on the launch."),
    (_EMAIL, "Asked for the slides, got them the same day."),
    (_EMAIL, "Shared the report."),
    (_EVENT, "Same table at the Data Meetup."),
    (InteractionKind.NOTE, "Looking for a second designer."),
)

PEOPLE = (
    DemoPerson(
        "Amara Okafor",
        "Head of Partnerships",
        "Blue Heron Labs",
        "London",
        "44",
        "amara@blueheron.example",
        ("Clients",),
        note="Knows the grant programmes well.",
        told=(
            (4, _CALL, "Agreed on the pilot; contract follows.", ()),
            (31, _MEETING, "Showed the draft in London.", ("Grace Walker",)),
            (66, _EMAIL, "First outline of the pilot.", ()),
        ),
    ),
    DemoPerson(
        "Anna Kowalczyk",
        "Editor",
        "Meridian Press",
        "Warszawa",
        "48",
        "anna@meridian.example",
        ideal_days=30,
        told=(
            (33, _EMAIL, "She was looking for an illustrator; Chiara Rossi might suit.", ()),
            (61, _CALL, "Went through the second chapter.", ()),
            (95, _MEETING, "Book fair; met the series editor.", ()),
        ),
    ),
    DemoPerson(
        "Bo Lindqvist",
        "CTO",
        "Söder AB",
        "Stockholm",
        "46",
        "bo@soder.example",
        ("Clients", "Mentors"),
        30,
        "Knows everyone in the archipelago.",
        told=(
            (74, _CALL, "Offer for the storage review; wants our benchmark before deciding.", ()),
            (79, InteractionKind.NOTE, "Sent the article on log-structured trees.", ()),
            (
                154,
                _MEETING,
                "Lunch in Stockholm with Grace Walker. Kids: Max, Lea.",
                ("Grace Walker",),
            ),
            (155, _EVENT, "Nordic Data 2026", ("Grace Walker", "Farid Haddad")),
            (240, _CALL, "Introduced me to the platform team.", ()),
            (330, _EMAIL, "Season's greetings and a photo from the archipelago.", ()),
        ),
        formerly=((7, "Head of Platform", "Söder AB"), (380, "Engineer", "Northgate")),
    ),
    DemoPerson(
        "Chiara Rossi",
        "Product Designer",
        "Filo",
        "Milano",
        "39",
        "chiara@filo.example",
        ideal_days=60,
        note="Knows everyone in print.",
        told=(
            (12, _MESSAGE, "Sent three sketches for the cover.", ()),
            (58, _MEETING, "Design fair, hall 3.", ()),
        ),
        formerly=((2, "Illustrator", "Meridian Press"),),
    ),
    DemoPerson(
        "Daniel Mensah",
        "Recruiter",
        "Northgate",
        "Accra",
        "233",
        "daniel@northgate.example",
        told=((140, _CALL, "Asked about two engineers; none free.", ()),),
    ),
    DemoPerson(
        "Elif Yılmaz",
        "Data Lead",
        "Marmara Bank",
        "İstanbul",
        "90",
        "elif@marmara.example",
        ideal_days=90,
        told=(
            (20, _CALL, "Compared notes on the migration.", ()),
            (104, _MEETING, "Dinner after the summit.", ("Farid Haddad",)),
        ),
    ),
    DemoPerson(
        "Farid Haddad",
        "Founder",
        "Cedar Works",
        "Beirut",
        "961",
        "farid@cedar.example",
        ideal_days=90,
        told=(
            (95, _MESSAGE, "Raising a small round in spring.", ()),
            (155, _EVENT, "Nordic Data 2026", ()),
            (200, _CALL, "First call about the marketplace.", ()),
        ),
    ),
    DemoPerson(
        "Grace Walker",
        "Professor",
        "Ilford University",
        "Ilford",
        "44",
        "grace@ilford.example",
        ("Mentors", "Close"),
        told=(
            (2, _MEETING, "Office hour; two ideas for the thesis course.", ()),
            (27, _CALL, "Read my draft, long list of remarks.", ()),
        ),
    ),
    DemoPerson(
        "Haruka Satō",
        "Architect",
        "株式会社サンプル",
        "大阪",
        "81",
        "haruka@sample-kk.example",
        told=((300, _EVENT, "Panel on timber houses.", ()),),
    ),
    DemoPerson(
        "Ines Duarte",
        "Journalist",
        "",
        "Porto",
        "351",
        "ines@duarte.example",
        ideal_days=90,
        told=((41, _EMAIL, "Quoted us in the piece on archives.", ()),),
    ),
    DemoPerson(
        "Jonas Novák",
        "Engineer",
        "Čtvrtek & Syn",
        "Brno",
        "420",
        "jonas@ctvrtek.example",
        ideal_days=90,
        told=(
            (210, _MEETING, "Talked about his new team at Čtvrtek & Syn.", ()),
            (290, _CALL, "Explained their test rig.", ()),
        ),
    ),
    DemoPerson(
        "Karim Said",
        "Sales Director",
        "Delta Optik",
        "Köln",
        "49",
        "karim@delta.example",
        ("Clients",),
        told=((16, _CALL, "Prolonged for a year.", ()),),
    ),
    DemoPerson(
        "Lena Fischer",
        "Researcher",
        "Institut Elbe",
        "Berlin",
        "49",
        "lena@elbe.example",
        ("Berlin", "Close"),
    ),
    DemoPerson(
        "李小月",
        "Analyst",
        "Harbour Research",
        "Singapore",
        "65",
        "xiaoyue@harbour.example",
        note="Speaks at the May summit.",
    ),
    DemoPerson(
        "Łukasz Zieliński",
        "Consultant",
        "Zieliński Doradztwo",
        "Kraków",
        "48",
        "lukasz@zielinski.example",
        ("Clients",),
    ),
    DemoPerson("Мария Соколова", "Translator", "", "Рига", "371", "mariya@sokolova.example"),
    DemoPerson(
        "Mei Lin Chen",
        "Investor",
        "Third Bridge Capital",
        "Taipei",
        "886",
        "meilin@thirdbridge.example",
        ideal_days=180,
    ),
    DemoPerson(
        "Noah Carter", "Teacher", "Riverside College", "Leeds", "44", "noah@riverside.example"
    ),
    DemoPerson(
        "Olga Ivanova", "Head of Support", "Parallax", "Tallinn", "372", "olga@parallax.example"
    ),
    DemoPerson("Pavel Petrov", "Photographer", "", "Sofia", "359", "pavel@petrov.example"),
    DemoPerson(
        "Quinn Murphy", "Developer Advocate", "Loom & Key", "Dublin", "353", "quinn@loomkey.example"
    ),
    DemoPerson(
        "Rosa López",
        "Lawyer",
        "López Abogados",
        "Valencia",
        "34",
        "rosa@lopez.example",
        ("Clients",),
    ),
    DemoPerson(
        "Søren Dahl",
        "Boat Builder",
        "Dahl & Datter",
        "Aarhus",
        "45",
        "soren@dahl.example",
        ("Mentors",),
    ),
    DemoPerson("Sven Åberg", "Head of IT", "Kommun Norr", "Luleå", "46", "sven@norr.example"),
    DemoPerson(
        "Tariq Aziz Khan",
        "Physician",
        "Clinic at the Park",
        "Lahore",
        "92",
        "tariq@parkclinic.example",
    ),
    DemoPerson(
        "Uma Raman",
        "Statistician",
        "Coromandel Data",
        "Chennai",
        "91",
        "uma@coromandel.example",
        ideal_days=60,
    ),
    DemoPerson(
        "Viktor Horváth", "Plant Manager", "Alföld Gép", "Szeged", "36", "viktor@alfold.example"
    ),
    DemoPerson(
        "Wanjiru Kamau",
        "Programme Officer",
        "Baobab Fund",
        "Nairobi",
        "254",
        "wanjiru@baobab.example",
        ("Clients",),
    ),
    DemoPerson(
        "Xenia Papadaki", "Curator", "Museum of Tides", "Chania", "30", "xenia@tides.example"
    ),
    DemoPerson("Yusuf Demir", "Carpenter", "Demir Ahşap", "İzmir", "90", "yusuf@demir.example"),
    DemoPerson(
        "Zoë van Dijk",
        "Urban Planner",
        "Stadswerk",
        "Gent",
        "32",
        "zoe@stadswerk.example",
        ("Close",),
    ),
    DemoPerson(
        "Aaliyah Brooks", "Podcast Host", "Quiet Hours", "Austin", "1", "aaliyah@quiethours.example"
    ),
    DemoPerson(
        "Benedikt Sommer", "Organist", "", "Berlin", "49", "benedikt@sommer.example", ("Berlin",)
    ),
    DemoPerson(
        "Camila Torres", "Economist", "Banco del Sur", "Montevideo", "598", "camila@delsur.example"
    ),
    DemoPerson(
        "Dmitri Volkov", "Chess Trainer", "", "Berlin", "49", "dmitri@volkov.example", ("Berlin",)
    ),
    DemoPerson(
        "Eun-ji Park",
        "Game Designer",
        "Lantern Studio",
        "Seoul",
        "82",
        "eunji@lantern.example",
        ideal_days=90,
    ),
    DemoPerson(
        "Fatou Diop", "Logistics Lead", "Teranga Cargo", "Dakar", "221", "fatou@teranga.example"
    ),
    DemoPerson(
        "Gustav Meyer",
        "Bookseller",
        "Buchladen am Ufer",
        "Berlin",
        "49",
        "gustav@ufer.example",
        ("Berlin",),
    ),
    DemoPerson("Hanna Virtanen", "UX Researcher", "Kaiku", "Tampere", "358", "hanna@kaiku.example"),
    DemoPerson(
        "Igor Stojković", "Network Engineer", "Dunav Net", "Novi Sad", "381", "igor@dunav.example"
    ),
)
