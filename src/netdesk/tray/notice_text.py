"""Fits a notification to the service that shows it: what it cannot show is said otherwise.

Names are other people's text: a service that takes markup gets them escaped, one that does not gets
them as they are, so that `<b>` in a name is seen as it was written.
"""

from __future__ import annotations

import html
import unicodedata
from dataclasses import dataclass
from typing import assert_never

from netdesk.tray.notice import Notice, NoticeAction, NoticeButton
from netdesk.tray.notification_service import Markup, Service

MOST_TITLE_CHARACTERS = 120
MOST_BODY_CHARACTERS = 400
MOST_LINE_CHARACTERS = 240
"""Of a title that says everything."""
MOST_BODY_LINES = 8
_MORE = "…"
_JOINT = " – "
_INVISIBLE = "\u200b"
"""After a `&` it ends what could be an entity, and nothing of it is seen."""


@dataclass(frozen=True, slots=True)
class FittedNotice:
    """What is sent. `opens_by_click`: the click on it is an action of its own."""

    title: str
    body: str
    buttons: tuple[NoticeButton, ...]
    opens_by_click: bool


@dataclass(frozen=True, slots=True)
class NoticeWords:
    """What is said where a service can do less: `how_to_open` without buttons, `open` on one."""

    how_to_open: str = ""
    open: str = ""


def fit(notice: Notice, service: Service, words: NoticeWords) -> FittedNotice:
    """Return the notification as this service can show it."""
    title, body = _clean(notice.title, " "), _clean(notice.body, "\n")
    hint = "" if service.has_buttons else words.how_to_open
    if not _shows_body(body, service):
        title, body = _joined(title, body, hint), ""
    else:
        title, body = shortened(title, MOST_TITLE_CHARACTERS), _with_hint(_cut(body), hint)
    return FittedNotice(
        title=title,
        body=_marked_up(body, service.markup),
        buttons=_fitting(notice.buttons, service, words),
        opens_by_click=service.opens_by_click,
    )


def shortened(text: str, most: int) -> str:
    """Return the text, or as many whole words of it as fit, with an ellipsis."""
    if len(text) <= most:
        return text
    kept = text[: most - 1]
    words, space, _ = kept.rpartition(" ")
    # a word longer than half of the room is cut itself
    return (words if space and len(words) >= most // 2 else kept).rstrip() + _MORE


def _shows_body(body: str, service: Service) -> bool:
    """Tell whether the body can be seen as it is; a title is plain text everywhere."""
    return service.has_body and not (service.markup is Markup.UNCLEAR and "<" in body)


def _clean(text: str, line_end: str) -> str:
    """Return the text without what no service can show: controls, halves of characters."""
    lines = (" ".join(_shown(line).split()) for line in text.splitlines())
    return line_end.join(line for line in lines if line)


def _shown(line: str) -> str:
    return "".join(" " if unicodedata.category(each) in ("Cc", "Cs") else each for each in line)


def _cut(body: str) -> str:
    lines = body.split("\n")
    if len(lines) > MOST_BODY_LINES:
        lines = [*lines[: MOST_BODY_LINES - 1], _MORE]
    return shortened("\n".join(lines), MOST_BODY_CHARACTERS)


def _with_hint(body: str, hint: str) -> str:
    return "\n".join(filter(None, (body, hint)))


def _joined(title: str, body: str, hint: str) -> str:
    """Return all words in one line; how to open it is said whatever has to go for that."""
    line = _JOINT.join(filter(None, (title, body.replace("\n", ", "))))
    words = shortened(line, MOST_LINE_CHARACTERS)
    return _JOINT.join(filter(None, (words, hint)))


def _marked_up(body: str, markup: Markup) -> str:
    match markup:
        case Markup.NONE:
            return body
        case Markup.ESCAPED:
            return html.escape(body, quote=False)
        case Markup.UNCLEAR:
            return body.replace("&", f"&{_INVISIBLE}")
        case _:
            assert_never(markup)


def _fitting(
    buttons: tuple[NoticeButton, ...], service: Service, words: NoticeWords
) -> tuple[NoticeButton, ...]:
    if not service.has_buttons:
        return ()
    if not buttons and not service.opens_by_click:
        return (NoticeButton(NoticeAction.OPEN, words.open),)
    most = service.most_buttons
    if most is None or len(buttons) <= most:
        return buttons
    if service.opens_by_click:
        buttons = tuple(each for each in buttons if each.action is not NoticeAction.OPEN)
    return buttons[:most]
