"""What columns are called: the words of Outlook's tables and of those that people make themselves, in
English, German and French.
"""

from __future__ import annotations

import re

from netdesk.domain.column_mapping import ADDRESS_PARTS, Column, ColumnMeaning, folded_header

_WORDS = """
name = name; full name; display name; contact; person; anzeigename; vollständiger name; kontakt;
  nom complet
given = first name; given name; firstname; forename; given; vorname; rufname; prénom; prenom
family = last name; family name; lastname; surname; family; nachname; familienname; zuname; nom;
  nom de famille
middle = middle name; middle names; additional name; weitere vornamen; zweiter vorname; deuxième
  prénom
prefix = name prefix; prefix; salutation; anrede; civilité
suffix = suffix; name suffix; namenszusatz; suffixe
nickname = nickname; nick name; spitzname; surnom
phonetic = given yomi; surname yomi; phonetic name
organisation = company; organization; organisation; company name; employer; firma; unternehmen;
  arbeitgeber; société; entreprise; organisme
department = department; abteilung; service; département
title = job title; title; titre; position; role; occupation; job; berufsbezeichnung; funktion;
  stelle; fonction; poste
email = email address; email; e mail; mail; email 2 address; email 3 address; email 2 adresse;
  email 3 adresse; email adresse; email 2: adresse; email 3: adresse; mailadresse; adresse de
  messagerie; adresse de messagerie 2; adresse de messagerie 3; courriel; adresse email
email home = personal email; private email; email privat; email (privat); email home
email work = work email; business email; email geschäftlich; email work
phone = phone; phone number; telephone; primary phone; tel; tel.; telefon; telefonnummer;
  haupttelefon; téléphone; téléphone principal
phone home = home phone; home phone 2; telefon privat; telefon privat 2; telefon (privat);
  telefon (privat 2); téléphone (domicile); téléphone 2 (domicile)
phone work = business phone; business phone 2; work phone; office phone; telefon geschäftlich;
  telefon geschäftlich 2; telefon (geschäftlich); téléphone (bureau); téléphone 2 (bureau)
phone mobile = mobile phone; mobile; cell; cell phone; cellphone; mobiltelefon; mobiltelefon 2;
  mobil; handy; handynummer; tél. mobile; téléphone mobile; portable
phone other = other phone; weiteres telefon; téléphone (autre)
phone main = company main phone; telefon firma; téléphone société
phone car = car phone; autotelefon; téléphone (voiture)
phone pager = pager; récepteur de radiomessagerie
phone fax = fax; fax number; telefax; télécopie; primary fax
phone home fax = home fax; fax privat; fax (privat); télécopie (domicile)
phone work fax = business fax; work fax; fax geschäftlich; télécopie (bureau)
phone other fax = other fax; weiteres fax; télécopie (autre)
address = address; adresse; postal address; anschrift; postadresse; adresse postale
address home = home address; privatadresse; adresse privat
address work = business address; work address; geschäftsadresse; adresse geschäftlich
street = street; street address; address line 1; address 1; straße; strasse; straße und
  hausnummer; rue; voie
extended = address line 2; address 2; adresszusatz; complément d’adresse
po-box = po box; postfach; boîte postale
city = city; town; locality; ort; stadt; wohnort; ville
region = state; region; province; county; bundesland; kanton; région; département/région
postal-code = zip; zip code; postal code; postcode; plz; postleitzahl; code postal
country = country; country/region; land; land/region; pays; pays/région
street work = business street; business street 2; business street 3; straße geschäftlich; straße
  geschäftlich 2; straße geschäftlich 3; rue (bureau); rue (bureau) 2; rue (bureau) 3
po-box work = business address po box; postfach geschäftlich; b.p. professionnelle
city work = business city; ort geschäftlich; ville (bureau)
region work = business state; region geschäftlich; dép/région (bureau)
postal-code work = business postal code; postleitzahl geschäftlich; code postal (bureau)
country work = business country/region; business country; land/region geschäftlich; pays/région
  (bureau)
street home = home street; home street 2; home street 3; straße privat; straße privat 2; straße
  privat 3; rue (domicile); rue (domicile) 2; rue (domicile) 3
po-box home = home address po box; postfach privat
city home = home city; ort privat; ville (domicile)
region home = home state; bundesland/kanton privat; dép/région (domicile)
postal-code home = home postal code; postleitzahl privat; code postal (domicile)
country home = home country/region; home country; land/region privat; pays/région (domicile)
street other = other street; other street 2; other street 3; weitere straße; weitere straße 2;
  weitere straße 3; rue (autre)
po-box other = other address po box; weiteres postfach
city other = other city; weiterer ort; ville (autre)
region other = other state; weiteres/r bundesland/kanton; dép/région (autre)
postal-code other = other postal code; weitere postleitzahl; code postal (autre)
country other = other country/region; other country; weiteres/e land/region; pays/région (autre)
url = web page; website; web site; url; homepage; web; web address; webseite; internet;
  internetseite; page web; site web
url home = personal web page
url LinkedIn = linkedin; linkedin url; linkedin profile
messenger = imaddress; im address; messenger; chat
messenger Skype = skype; skype name
messenger Signal = signal
messenger Telegram = telegram
messenger WhatsApp = whatsapp
birthday = birthday; birth date; birthdate; date of birth; dob; geburtstag; geburtsdatum; date
  de naissance
anniversary = wedding anniversary; jahrestag; hochzeitstag
met = met on; met; connected on; kennengelernt; kennengelernt am; rencontré le
note = notes; note; comment; comments; remarks; notizen; notiz; bemerkung; bemerkungen;
  kommentar; anmerkung; remarques; commentaires
circles = categories; category; groups; group; labels; tags; kategorien; gruppen; gruppe;
  schlagwörter; catégories; groupes
uid = uid; contact id
"""
_EMAIL = re.compile(r"\be-mail|\be mail")
_MEANING_OF_WORD = {meaning.value: meaning for meaning in ColumnMeaning}


def _read_words() -> dict[str, Column]:
    found = {}
    for line in _WORDS.replace("\n  ", " ").strip().splitlines():
        what, _, names = line.partition(" = ")
        word, _, label = what.partition(" ")
        meaning = _MEANING_OF_WORD[word]
        item = label if meaning in ADDRESS_PARTS else ""
        for name in names.split("; "):
            found[name] = Column(meaning, label, item)
    return found


_COLUMNS = _read_words()


def plain_header(name: str) -> str:
    """Return a column's name as the words are written here."""
    return _EMAIL.sub("email", folded_header(name)).replace("email-", "email ")


def column_called(name: str) -> Column | None:
    """Return what a column of that name means, `None` where the name is nothing known."""
    plain = plain_header(name)
    return _COLUMNS.get(plain) or _COLUMNS.get(plain.rstrip(":*. "))
