"""What other programs and bad luck do to the running program."""

from __future__ import annotations

import shutil
import struct
import zlib

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtWidgets import QVBoxLayout, QWidget

from netdesk.runtime.mishaps import Mishaps
from netdesk.runtime.wish import Wish
from netdesk.ui.widgets.avatar import read_photo
from netdesk.ui.widgets.elided_label import ElidedLabel
from netdesk.ui.widgets.roles import label
from netdesk.ui.widgets.tool_tip import plain_tool_tip


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


def test_markup_in_a_name_is_no_markup_in_a_tool_tip(qtbot):
    name = "<img src='file:///etc/passwd'> " * 20
    short = ElidedLabel(name)
    qtbot.addWidget(short)
    short.resize(80, 20)
    short.show()
    qtbot.waitUntil(lambda: short.toolTip() != "")
    shown = QTextDocument()
    shown.setHtml(short.toolTip())
    assert shown.toPlainText() == name
    shown.setHtml(plain_tool_tip("a  b\nc <b>d</b> &amp;"))
    assert shown.toPlainText() == "a  b\nc <b>d</b> &amp;"


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def claimed_png(width: int, height: int) -> bytes:
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    body = chunk(b"IDAT", zlib.compress(b"\0" * 1000)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + head + body


@pytest.mark.parametrize(
    "data",
    [
        claimed_png(100_000, 100_000),
        claimed_png(20_000, 20_000),
        b"GIF89a" + struct.pack("<HH", 65_535, 65_535) + b"\x80\0\0\0\0\0\xff\xff\xff,\0",
        b"BM" + struct.pack("<IHHIIiiHHIIiiII", 999, 0, 0, 54, 40, 90_000, 90_000, 1, 24, *[0] * 6),
        b"RIFF\x1e\0\0\0WEBPVP8X\x0a\0\0\0\x10\0\0\0\xff\xff\xff\xff\xff\xff",
        b"<svg xmlns='http://www.w3.org/2000/svg'><image href='file:///etc/passwd'/></svg>",
        b'/* XPM */\nstatic char*x[]={"1 1 1 1","a c red","a"};',
        b"A" * 5_000_000,
    ],
    ids=["png", "png400M", "gif", "bmp", "webp", "svg", "xpm", "junk"],
)
def test_a_photo_that_lies_about_itself_is_none_and_takes_no_memory(qapp, data):
    # the system counts in KiB; there is no such count on Windows
    resource = pytest.importorskip("resource")
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    assert read_photo(data, 64).isNull()
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 50_000


def test_a_small_file_of_a_huge_picture_is_not_unpacked(qapp):
    device = QBuffer()
    device.open(QIODevice.OpenModeFlag.WriteOnly)
    image = QImage(8000, 3000, QImage.Format.Format_Mono)
    image.fill(0)
    image.save(device, "PNG")
    assert read_photo(bytes(device.data().data()), 64).isNull()
