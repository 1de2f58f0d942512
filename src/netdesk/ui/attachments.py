"""Links from an entry to files and pages: how they are written, named and opened.

Only the link is kept. What it says may come from elsewhere, so that only the schemes named here are
handed to the system.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl

from netdesk.domain.interaction import Attachment

_OPENED_SCHEMES = frozenset({"http", "https", "mailto", "file"})
_LONGEST_NAME = 40


def attachment_to(url: QUrl) -> Attachment | None:
    """Return the link to what was dropped or typed; `None` where NetDesk would never open it."""
    if url.isLocalFile():
        return Attachment(url.toString(), Path(url.toLocalFile()).name)
    return Attachment(url.toString()) if _is_opened(url) else None


def attachment_typed(text: str) -> Attachment | None:
    """Return the link that was typed: an address, or a file's path; `None` where it is neither."""
    text = text.strip()
    if text.startswith(("/", "~")) or Path(text).is_absolute():
        return attachment_to(QUrl.fromLocalFile(str(_at_home(text))))
    return attachment_to(QUrl.fromUserInput(text)) if text else None


def opened_url(attachment: Attachment) -> QUrl | None:
    """Return what opens a link; `None` where its scheme is none of those that are opened."""
    url = QUrl(attachment.target)
    if not url.scheme() and attachment.target.startswith("/"):
        url = QUrl.fromLocalFile(attachment.target)
    return url if _is_opened(url) else None


def missing_file(attachment: Attachment) -> str | None:
    """Return the path of a linked file that is not there; `None` for all other links."""
    url = opened_url(attachment)
    if url is None or not url.isLocalFile():
        return None
    path = url.toLocalFile()
    try:
        return None if Path(path).exists() else path
    except OSError:
        # one may not look there, or no file can be called so
        return path


def attachment_name(attachment: Attachment) -> str:
    """Return what a link is called: its title, else its file, else its address, shortened."""
    if attachment.title:
        return _shortened(attachment.title)
    url = QUrl(attachment.target)
    if url.isLocalFile():
        return _shortened(url.fileName() or attachment.target)
    shown = attachment.target.partition("://")[2] or attachment.target
    return _shortened(shown.removesuffix("/"))


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST_NAME else f"{text[: _LONGEST_NAME - 1]}…"


def _is_opened(url: QUrl) -> bool:
    if not url.isValid() or url.scheme().lower() not in _OPENED_SCHEMES:
        return False
    # a file on another computer would be asked for with the user's name and password (Windows)
    return url.scheme().lower() != "file" or not (
        url.host() or _is_share(url.path(QUrl.ComponentFormattingOption.FullyDecoded))
    )


def _at_home(text: str) -> Path:
    try:
        return Path(text).expanduser()
    except RuntimeError:
        # "~bo/plan.txt" where nobody is called bo
        return Path(text).absolute()


def _is_share(path: str) -> bool:
    """Tell whether Windows would take a path for another computer's."""
    return path.replace("\\", "/").startswith("//")
