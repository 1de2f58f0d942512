"""Chooses the language of the window and loads its words, Qt's own included."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from netdesk.paths import resource

_LANGUAGES = {"de": QLocale.Language.German, "en": QLocale.Language.English}
"""Those there are words for; English has a file for what is one and what is several."""
LANGUAGE_NAMES = {"de": "Deutsch", "en": "English"}
"""Each by its own name."""


def install_translations(application: QCoreApplication, language: str = "") -> str:
    """Speak `language` (an ISO 639 code; "" takes the system's) and return what is spoken.

    A language there are no words for gets English, its dates too: one language in the window.
    """
    wanted = QLocale(language) if language else QLocale.system()
    code = QLocale.languageToCode(wanted.language())
    spoken = code if code in _LANGUAGES else "en"
    if spoken != code and wanted.language() is not QLocale.Language.C:
        wanted = QLocale(_LANGUAGES[spoken], wanted.territory())
    if wanted.language() is QLocale.Language.C:
        # no language is set: the C locale writes numbers for programs, not for people
        wanted = QLocale(QLocale.Language.English, QLocale.Country.World)
    QLocale.setDefault(wanted)
    qt_words = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    _load(application, f"qtbase_{spoken}", qt_words)
    _load(application, f"netdesk_{spoken}", str(resource("i18n")))
    return spoken


def _load(application: QCoreApplication, name: str, folder: str) -> None:
    translator = QTranslator(application)
    if translator.load(name, folder):
        application.installTranslator(translator)
