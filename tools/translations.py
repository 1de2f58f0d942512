"""Brings the translations up to date with the sources: `make translations`.

Qt's own lupdate reads Python only in part (it overlooks plural forms in `translate()` and every
string inside an f-string), so the strings are collected from the syntax trees here. Qt's lrelease makes
the `.qm` files of them.
"""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parents[1]
SOURCES = ROOT / "src" / "netdesk"
FOLDER = ROOT / "resources" / "i18n"
LANGUAGES = ("de", "en")
_FORMS = 2
"""German and English have one form for one and one for several."""


@dataclass(frozen=True, slots=True, order=True)
class Message:
    """A string to translate, as Qt looks it up."""

    context: str
    source: str
    comment: str
    has_plural: bool


Translation = tuple[str, ...]
"""What a message says in a language: one text, or one for each plural form."""


def messages() -> list[Message]:
    """Return every string of the sources, in order."""
    found: set[Message] = set()
    for path in SOURCES.rglob("*.py"):
        found.update(_messages_in(ast.parse(path.read_text(encoding="utf-8")), ""))
    return sorted(found)


def _messages_in(node: ast.AST, context: str) -> Iterator[Message]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.FunctionDef) and child.name == "_tr":
            continue  # passes on what its callers write out
        inner = child.name if isinstance(child, ast.ClassDef) else context
        if isinstance(child, ast.Call):
            yield from _message_of(child, context)
        yield from _messages_in(child, inner)


def _message_of(call: ast.Call, context: str) -> Iterator[Message]:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else ""
    if isinstance(call.func, ast.Name):
        name = call.func.id
    texts = [_text(argument) for argument in call.args]
    if name.lstrip("_") == "translate" and len(texts) >= 2 and texts[0] is not None:
        context, texts, arguments = texts[0], texts[1:], call.args[1:]
    elif name in ("tr", "_tr") and texts:
        arguments = call.args
    else:
        return
    if texts[0] is None:
        raise SystemExit(
            f"{context}: line {call.lineno}: a string to translate must be written out"
        )
    comment = texts[1] if len(texts) > 1 else ""
    plural = len(arguments) > 2 or any(each.arg == "n" for each in call.keywords)
    yield Message(context, texts[0], comment or "", plural)


def _text(node: ast.expr) -> str | None:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    return None


def read(path: Path) -> dict[Message, Translation]:
    """Return what a `.ts` file says; what it leaves open is an empty text."""
    if not path.exists():
        return {}
    found: dict[Message, Translation] = {}
    for context in ElementTree.parse(path).getroot().iter("context"):  # noqa: S314: our own file
        for entry in context.iter("message"):
            message = Message(
                context.findtext("name", ""),
                entry.findtext("source", ""),
                entry.findtext("comment", ""),
                entry.get("numerus") == "yes",
            )
            texts = entry.find("translation")
            forms = [] if texts is None else [form.text or "" for form in texts]
            found[message] = tuple(forms) or ("" if texts is None else texts.text or "",)
    return found


def write(path: Path, language: str, known: dict[Message, Translation]) -> int:
    """Write a `.ts` file for the sources' strings and return how many have no translation yet."""
    root = ElementTree.Element("TS", version="2.1", language=language, sourcelanguage="en")
    contexts: dict[str, ElementTree.Element] = {}
    missing = 0
    for message in wanted(language):
        if message.context not in contexts:
            contexts[message.context] = ElementTree.SubElement(root, "context")
            ElementTree.SubElement(contexts[message.context], "name").text = message.context
        texts = known.get(message, ())
        missing += not all(texts) or not texts
        _add(contexts[message.context], message, texts)
    ElementTree.indent(root, "    ")
    body = ElementTree.tostring(root, encoding="unicode", short_empty_elements=False)
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    path.write_text(f"{head}{body}\n", encoding="utf-8")
    return missing


def wanted(language: str) -> list[Message]:
    """Return what a language must translate: English only what has a form for one and several."""
    return [each for each in messages() if language != "en" or each.has_plural]


def _add(context: ElementTree.Element, message: Message, texts: Translation) -> None:
    plural = {"numerus": "yes"} if message.has_plural else {}
    entry = ElementTree.SubElement(context, "message", plural)
    ElementTree.SubElement(entry, "source").text = message.source
    if message.comment:
        ElementTree.SubElement(entry, "comment").text = message.comment
    state = {} if texts and all(texts) else {"type": "unfinished"}
    translation = ElementTree.SubElement(entry, "translation", state)
    if not message.has_plural:
        translation.text = texts[0] if texts else ""
        return
    for number in range(_FORMS):
        form = ElementTree.SubElement(translation, "numerusform")
        form.text = texts[number] if number < len(texts) else ""


def release(source: Path, target: Path) -> None:
    """Make the `.qm` file of a `.ts` file."""
    tool = Path(sys.executable).with_name("pyside6-lrelease")
    subprocess.run([str(tool), "-silent", str(source), "-qm", str(target)], check=True)


def main() -> int:
    """Bring all languages up to date; 1 where something is not translated."""
    missing = 0
    for language in LANGUAGES:
        path = FOLDER / f"netdesk_{language}.ts"
        count = write(path, language, read(path))
        release(path, path.with_suffix(".qm"))
        print(f"{path.name}: {len(wanted(language))} strings, {count} to translate")
        missing += count
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
