"""Tells what an unlabelled card of an old phone is encoded in, where its bytes leave little doubt.

vCard 2.1 takes ASCII for granted, and phones of the time wrote what their market wrote: GBK in
China, Shift_JIS in Japan, CP1251 in Russia. All bytes fit CP1252 somehow, so a guess must have the
letters people's names are made of: a few hundred of them for each of the scripts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_CLAIM = re.compile(rb"(?i);CHARSET=")
_JIS = re.compile(rb"\x1b\$[@B][\x21-\x7e]+\x1b\([BJ]")
_FOLD = re.compile(rb"(?:\r{0,2}\n|\r)[ \t]")
_AMONG_LETTERS = re.compile(
    rb"(?:[A-Za-z][\x80-\xff]{1,2}(?![\x80-\xff])|(?<![\x80-\xff])[\x80-\xff]{1,2}[A-Za-z])"
)
_HIGH = re.compile(rb"[\x80-\xff]+")
_CYRILLIC_WORD = re.compile(r"(?<!\w)(?:[А-ЯЁІЇЄҐЎ]?[а-яёіїєґў]{2,}|[А-ЯЁІЇЄҐЎ]{3,})(?!\w)")
_CYRILLIC_VOWELS = frozenset("аеёиоуыэюяіїє")
_CYRILLIC_FREQUENT = frozenset("оеаинтсрвлк")
_EXAMINED_BYTES = 20_000
_FEWEST_CYRILLIC = 4
_CLEAR = 0.5
_CLEAR_CYRILLIC = 0.8
_FEWEST_VOWELS = 0.2
_MOST_VOWELS = 0.7

_SIMPLIFIED = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔"
    "钟谭陆汪范金石廖贾夏韦傅方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"
    "伟芳娜敏静丽强磊军洋勇艳杰涛明超秀霞平刚桂英华玉兰红建国文志海春梅云飞鹏波宁宇浩凯鑫婷雪琳慧颖晨阳"
    "丹玲燕辉斌峰健俊洁萍亮成康光天东新荣永生小大中一子美晓佳欣怡思家嘉雨梦琪涵梓轩博学正世安德信立"
    "公司有限技术科集团经理总部长主任电话手机地址单位办室市省区路号楼街道县镇村北京上广州深圳杭南武汉重庆天津"
    "同事朋友客户老师医妈爸哥姐弟妹舅姨叔爷奶的是在了不和人这为之个上们来到时要就出会可也你对好里我他她"
)
_TRADITIONAL = frozenset(
    "王李張劉陳楊黃趙吳周徐孫馬朱胡郭何高林羅鄭梁謝宋唐許韓馮鄧曹彭曾蕭田董袁潘於蔣蔡余杜葉程蘇魏呂丁任沈姚盧姜崔"
    "鍾譚陸汪范金石廖賈夏韋傅方白鄒孟熊秦邱江尹薛閻段雷侯龍史陶黎賀顧毛郝龔邵萬錢嚴武戴莫孔湯賴洪游莊柯詹簡"
    "偉芳娜敏靜麗強軍勇傑明超秀霞平剛桂英華玉蘭紅建國文志海春梅雲飛鵬波寧宇浩婷雪慧晨陽雅淑惠怡君宜佳美俊宏"
    "公司有限技術科集團經理總部長主任電話手機地址單位辦室市省區路號樓街道縣鎮村台北中高雄新竹南香港灣小大子老師"
)
_JAPANESE = frozenset(
    "佐藤鈴木高橋田中伊渡辺山本村小林加吉松井上清水口崎森池阿部石川前岡長谷後近遠青坂斎福太西三浦原竹内野金子和"
    "島谷酒工横宮大柴今平河武安丸杉菅増千葉久保市土新東北南京都府県区町番号株式会社電話"
    "太郎一二三次男美子恵香奈優翔陽葵結愛真由紀裕介健大輔直樹浩誠洋明博隆雄正義智子幸花桜葉菜彩萌春夏秋冬"
)
_JAPANESE |= frozenset(map(chr, range(0x3041, 0x30FF)))
_KOREAN = frozenset(
    "김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진지엄채원천방공현함변염여추"
    "준영수호석훈철동재상태경희은미혜숙자순옥연선아나라다인용기승환규찬섭식열욱빈윤슬린솔별은율예채담온이사가과부장"
    "대리님회사주식전화집시도로길번친구엄마아빠형누나언니오빠동생팀의을를는에서고만들어해요습니다"
)


_IDEOGRAPHS = (("gb18030", _SIMPLIFIED), ("cp949", _KOREAN), ("cp950", _TRADITIONAL))
_CYRILLIC = ("cp1251", "koi8-r")


def guessed(data: bytes, before: str = "") -> str:
    """Return the encoding of a card that is no UTF-8 and claims nothing, "" where it is in doubt.

    `before` is what an earlier card of the file clearly was: it decides where this one alone says
    too little. The card decodes in what is returned, and encodes to the same bytes again.
    """
    if _JIS.search(data) and not _CLAIM.search(data):
        return _if_lossless("iso2022_jp", data)
    examined = _FOLD.sub(b"", data[:_EXAMINED_BYTES])
    if not _HIGH.search(examined) or _is_utf_8(examined) or _is_claimed(data):
        return ""
    share, found = max(_shares(examined), default=(0.0, ""))
    if share:
        return _if_lossless(found, data)
    return _if_lossless(before, data) if before and not _is_western(examined) else ""


def _is_utf_8(data: bytes) -> bool:
    """Tell whether data is UTF-8 in which folding has cut letters."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.end >= len(data) == _EXAMINED_BYTES
    return True


def _is_claimed(data: bytes) -> bool:
    """Tell whether a property says itself what it is encoded in: then the others are left alone."""
    return _CLAIM.search(data) is not None and any(
        _CLAIM.search(line.partition(b":")[0]) and not line.isascii() for line in data.splitlines()
    )


def _is_western(data: bytes) -> bool:
    """Tell whether most letters beyond ASCII stand alone or in pairs among those of ASCII."""
    return 2 * len(_AMONG_LETTERS.findall(data)) > len(_HIGH.findall(data))


def _shares(data: bytes) -> Iterator[tuple[float, str]]:
    """Yield how much of the text is what names are made of, for each encoding where it is enough."""
    # the second byte of a letter in Shift_JIS may be one of ASCII's letters
    encodings = ("cp932",) if _is_western(data) else ("cp932", "euc_jp")
    for encoding in encodings:
        if (share := _share(_letters(data, encoding), _JAPANESE)) >= _CLEAR:
            yield share, encoding
    if _is_western(data):
        return
    for encoding, common in _IDEOGRAPHS:
        if (share := _share(_letters(data, encoding), common)) >= _CLEAR:
            yield share, encoding
    for encoding in _CYRILLIC:
        if share := _cyrillic_share(_text(data, encoding)):
            yield share, encoding


def _text(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return ""


def _letters(data: bytes, encoding: str) -> list[str]:
    """Return the letters beyond ASCII; half-width kana, one byte each, prove nothing."""
    text = _text(data, encoding)
    return [each for each in text if "\x7f" < each < "\uff61" and each.isalpha()]


def _share(found: list[str], common: frozenset[str]) -> float:
    return sum(each in common for each in found) / len(found) if len(found) > 1 else 0.0


def _cyrillic_share(text: str) -> float:
    """Return how many of the letters beyond ASCII stand in words with capitals and vowels in place,
    and are frequent ones; 0 where too few do."""
    letters = sum(each > "\x7f" for each in text)
    words = "".join(_CYRILLIC_WORD.findall(text)).lower()
    if len(words) < _FEWEST_CYRILLIC or len(words) < _CLEAR_CYRILLIC * letters:
        return 0.0
    vowels = sum(each in _CYRILLIC_VOWELS for each in words) / len(words)
    frequent = sum(each in _CYRILLIC_FREQUENT for each in words) / len(words)
    return frequent if _FEWEST_VOWELS <= vowels <= _MOST_VOWELS else 0.0


def _if_lossless(encoding: str, data: bytes) -> str:
    try:
        return encoding if data.decode(encoding).encode(encoding) == data else ""
    except UnicodeError:
        return ""
