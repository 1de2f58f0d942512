"""What other programs and bad luck do to the running program."""

from __future__ import annotations

import shutil

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QVBoxLayout, QWidget

from netdesk.runtime.mishaps import Mishaps
from netdesk.runtime.single_instance import Wish
from netdesk.ui.widgets.avatar import read_photo
from netdesk.ui.widgets.roles import label


@pytest.mark.parametrize(
    "data",
    [b"", b"\xff\xfe", b"null", b"[1]", b'{"show": true}', b"[" * 100_000, b'{"show":1,"files":7}'],
)
def test_what_is_no_wish_is_none(data):
    assert Wish.from_bytes(data) is None


def test_a_mishap_without_its_folder_is_still_told(qapp, clock, tmp_path, capsys):
    folder = tmp_path / "data"
    folder.mkdir()
    mishaps = Mishaps(folder, clock)
    told = []
    mishaps.happened.connect(told.append)
    shutil.rmtree(folder)
    mishaps.note(ValueError("nobody foresaw \udcff this"))
    mishaps.close()
    assert told == [str(folder / "netdesk.log")]
    assert "nobody foresaw" in capsys.readouterr().err


def test_a_word_beyond_measure_does_not_widen_a_window(qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    words = label("N" * 100_000, "title", wrap=True)
    QVBoxLayout(page).addWidget(words)
    assert page.minimumSizeHint().width() < 600


def test_a_small_file_of_a_huge_picture_is_not_unpacked(qapp):
    device = QBuffer()
    device.open(QIODevice.OpenModeFlag.WriteOnly)
    image = QImage(8000, 3000, QImage.Format.Format_Mono)
    image.fill(0)
    image.save(device, "PNG")
    assert read_photo(bytes(device.data().data()), 64).isNull()
