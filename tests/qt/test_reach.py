"""What a card says reaches the system only as a call, a mail or a web page."""

from __future__ import annotations

import pytest

from netdesk.domain.contact import Channel, ChannelKind, PostalAddress
from netdesk.ui.reach import reach_url


def url(kind: ChannelKind, value: str) -> str | None:
    found = reach_url(Channel(kind, value))
    return None if found is None else bytes(found.toEncoded()).decode()


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("+46 8 123 456 78", "tel:+46812345678"),
        ("(030) 5550-1234", "tel:03055501234"),
        ("tel:+1-555-0100;ext=12", "tel:+15550100;ext=12"),
        ("555-0100 ext. 12", "tel:5550100;ext=12"),
        ("*100#", "tel:*100%23"),
        ("+49 (0) +30 1", "tel:+490301"),
        ("٠١٢٣", "tel:0123"),
        ("ask the reception", None),
        ("", None),
    ],
)
def test_a_number_is_dialled_by_its_digits_alone(number, expected):
    assert url(ChannelKind.PHONE, number) == expected


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("bo@soder.example", "mailto:bo@soder.example"),
        ("mailto:bo@soder.example", "mailto:bo@soder.example"),
        ("bo+news@soder.example", "mailto:bo+news@soder.example"),
        ("a&b=c@d.example", "mailto:a%26b%3Dc@d.example"),
        (
            "bo@soder.example?attach=/etc/passwd",
            "mailto:bo@soder.example%3Fattach%3D%2Fetc%2Fpasswd",
        ),
        ("bo@soder.example\nbcc: eve@x.example", None),
        ("bo", None),
    ],
)
def test_a_mail_address_brings_no_subject_body_or_attachment_along(address, expected):
    assert url(ChannelKind.EMAIL, address) == expected


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("https://soder.example/a b", "https://soder.example/a%20b"),
        ("http://soder.example", "http://soder.example"),
        ("soder.example/bo", "https://soder.example/bo"),
        ("HTTPS://SODER.EXAMPLE", "https://soder.example"),
        ("javascript:alert(1)", None),
        ("file:///etc/passwd", None),
        ("smb://host.example/share", None),
        ("vbscript:x", None),
        ("data:text/html,x", None),
        ("https://", None),
        ("/etc/passwd", None),
        ("not a page", None),
    ],
)
def test_only_web_pages_open(page, expected):
    assert url(ChannelKind.URL, page) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("xmpp:bo@soder.example", "xmpp:bo@soder.example"),
        ("https://chat.example/bo", "https://chat.example/bo"),
        ("ms-msdt:/id PCWDiagnostic", None),
        ("bo_lindqvist", None),
    ],
)
def test_a_messenger_opens_only_by_a_known_scheme(name, expected):
    assert url(ChannelKind.MESSENGER, name) == expected


def test_an_address_is_looked_for_on_the_map_as_one_text():
    parts = PostalAddress(street="Storgatan 1 & 2", locality="Göteborg")
    found = reach_url(Channel(ChannelKind.ADDRESS, "", address=parts))
    assert found is not None
    assert bytes(found.toEncoded()).decode() == (
        "https://www.openstreetmap.org/search?query=Storgatan%201%20%26%202%2C%20G%C3%B6teborg"
    )
