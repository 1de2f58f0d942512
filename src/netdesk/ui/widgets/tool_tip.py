"""Tool tips that show a text as it is."""

from __future__ import annotations

from html import escape


def plain_tool_tip(text: str) -> str:
    """Return a tool tip that shows `text` as it is: Qt takes what looks like markup for markup."""
    return f"<p style='white-space:pre-wrap'>{escape(text)}</p>" if text else ""
