from __future__ import annotations

import ast
import importlib.util
import re
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from netdesk.paths import resource
from netdesk.words.translation import install_translations

ROOT = Path(__file__).resolve().parents[2]
translate = QCoreApplication.translate


@pytest.fixture(scope="module")
def tool():
    spec = importlib.util.spec_from_file_location("translations", ROOT / "tools/translations.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    yield module
    del sys.modules[spec.name]


@pytest.fixture
def speaking(qapp):
    """Speak a language for the length of a test."""
    before = QLocale()

    def speak(language: str) -> str:
        return install_translations(qapp, language)

    yield speak
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.setParent(None)
    QLocale.setDefault(before)


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_string_has_its_words_in_every_form(tool, language):
    known = tool.read(tool.FOLDER / f"netdesk_{language}.ts")
    wanted = tool.wanted(language)
    open_ones = [each for each in wanted if not known.get(each) or not all(known[each])]
    assert not open_ones, "run make translations and fill in what is unfinished"
    assert set(known) == set(wanted), "run make translations: strings have gone"
    assert all(len(known[each]) == 2 for each in wanted if each.has_plural)


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_compiled_words_are_those_of_the_source(tool, language, tmp_path):
    source = tool.FOLDER / f"netdesk_{language}.ts"
    made = tmp_path / "made.qm"
    tool.release(source, made)
    assert made.read_bytes() == source.with_suffix(".qm").read_bytes(), "run make translations"


def test_translations_keep_the_places_for_names_and_numbers(tool):
    known = tool.read(tool.FOLDER / "netdesk_de.ts")
    for message, texts in known.items():
        places = set(re.findall(r"{\w+}", message.source))
        for text in texts:
            assert set(re.findall(r"{\w+}", text)) == places, message
        if "%n" in message.source:
            assert "%n" in texts[-1], message


def test_translations_are_of_the_same_shape(tool):
    for message, texts in tool.read(tool.FOLDER / "netdesk_de.ts").items():
        for text in texts:
            assert "!" not in text, message
            assert text.endswith("…") == message.source.endswith("…"), message
            assert text.startswith(" ") == message.source.startswith(" "), message


def test_no_string_to_translate_is_put_together(tool):
    for path in tool.SOURCES.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func).endswith(("tr", "translate")):
                assert not any(isinstance(each, ast.JoinedStr) for each in node.args), path


def test_german_is_spoken_with_its_plurals(speaking):
    assert speaking("de") == "de"
    assert translate("Import", "%Ln people added", "", 1) == "Eine Person hinzugefügt"
    assert translate("Import", "%Ln people added", "", 3) == "3 Personen hinzugefügt"
    assert translate("QPlatformTheme", "Cancel") == "Abbrechen"
    assert QLocale().monthName(3) == "März"


def test_english_has_its_plurals(speaking):
    assert speaking("en") == "en"
    assert translate("Import", "%Ln people added", "", 1) == "1 person added"
    assert translate("Import", "%Ln people added", "", 2) == "2 people added"
    assert translate("Import", "%Ln people added", "", 50_000) == "50,000 people added"


def test_a_language_without_words_gets_english_throughout(speaking):
    assert speaking("fr") == "en"
    assert QLocale().monthName(3) == "March"


def test_the_files_are_where_the_program_looks_for_them():
    assert resource("i18n", "netdesk_de.qm").is_file()
