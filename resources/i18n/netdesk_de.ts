<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>AboutDialog</name>
        <message>
            <source>A calm desktop organizer for your professional network.</source>
            <translation>Ordnet in Ruhe das berufliche Netzwerk, auf dem eigenen Rechner.</translation>
        </message>
        <message>
            <source>About NetDesk</source>
            <translation>Über NetDesk</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Free software under the GNU GPL, version 3 or later.</source>
            <translation>Freie Software unter der GNU GPL, Version 3 oder neuer.</translation>
        </message>
        <message>
            <source>Version {version}</source>
            <translation>Version {version}</translation>
        </message>
        <message>
            <source>Your data is in {folder}</source>
            <translation>Die Daten liegen in {folder}</translation>
        </message>
    </context>
    <context>
        <name>ActionSet</name>
        <message>
            <source>About NetDesk</source>
            <translation>Über NetDesk</translation>
        </message>
        <message>
            <source>Back up…</source>
            <translation>Sichern …</translation>
        </message>
        <message>
            <source>Colours of the system</source>
            <translation>Farben des Systems</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Dunkel</translation>
        </message>
        <message>
            <source>Done again: {step}</source>
            <translation>Wiederholt: {step}</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>Bearbeiten</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Exportieren …</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Datei</translation>
        </message>
        <message>
            <source>Find duplicates</source>
            <translation>Doppelte suchen</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Hilfe</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Verlauf</translation>
        </message>
        <message>
            <source>Import a folder…</source>
            <translation>Ordner importieren …</translation>
        </message>
        <message>
            <source>Import contacts…</source>
            <translation>Kontakte importieren …</translation>
        </message>
        <message>
            <source>Import meetings…</source>
            <translation>Treffen importieren …</translation>
        </message>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>Tastenkürzel</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Hell</translation>
        </message>
        <message>
            <source>Menu</source>
            <translation>Menü</translation>
        </message>
        <message>
            <source>New contact</source>
            <translation>Neuer Kontakt</translation>
        </message>
        <message>
            <source>Paste contacts</source>
            <translation>Kontakte einfügen</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Personen</translation>
        </message>
        <message>
            <source>Preferences…</source>
            <translation>Einstellungen …</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Beenden</translation>
        </message>
        <message>
            <source>Recall whoever is chosen</source>
            <translation>Rückblick auf die gewählte Person</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Wiederholen</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Suchen</translation>
        </message>
        <message>
            <source>Sort people</source>
            <translation>Personen sortieren</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>Zeitleiste</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Heute</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <source>Undone: {step}</source>
            <translation>Rückgängig gemacht: {step}</translation>
        </message>
        <message>
            <source>View</source>
            <translation>Ansicht</translation>
        </message>
        <message>
            <source>{verb} “{step}”</source>
            <translation>{verb}: „{step}“</translation>
        </message>
    </context>
    <context>
        <name>AnswerLink</name>
        <message>
            <source>Open</source>
            <translation>Öffnen</translation>
        </message>
    </context>
    <context>
        <name>AttachmentList</name>
        <message>
            <source>Address of a page, or path of a file</source>
            <translation>Adresse einer Seite oder Pfad einer Datei</translation>
        </message>
        <message>
            <source>Attach file</source>
            <translation>Datei anhängen</translation>
        </message>
        <message>
            <source>Attach file…</source>
            <translation>Datei anhängen …</translation>
        </message>
        <message>
            <source>Attach link</source>
            <translation>Link anhängen</translation>
        </message>
        <message>
            <source>Attach link…</source>
            <translation>Link anhängen …</translation>
        </message>
        <message>
            <source>Remove {name}</source>
            <translation>{name} entfernen</translation>
        </message>
    </context>
    <context>
        <name>Backup</name>
        <message>
            <source>Back up everything</source>
            <translation>Alles sichern</translation>
        </message>
        <message>
            <source>Everything is backed up in {name}</source>
            <translation>Alles ist in {name} gesichert</translation>
        </message>
        <message>
            <source>NetDesk data (*.db)</source>
            <translation>NetDesk-Daten (*.db)</translation>
        </message>
        <message>
            <source>That is the file NetDesk works with: choose another for the copy.</source>
            <translation>Mit dieser Datei arbeitet NetDesk selbst: bitte für die Kopie eine andere wählen.</translation>
        </message>
    </context>
    <context>
        <name>CadenceChoice</name>
        <message>
            <source>As it is</source>
            <translation>Wie es ist</translation>
        </message>
        <message>
            <source>As their circles</source>
            <translation>Wie ihre Kreise</translation>
        </message>
        <message>
            <source>Every so many days</source>
            <translation>Alle so viele Tage</translation>
        </message>
        <message>
            <source>Half-yearly</source>
            <translation>Halbjährlich</translation>
        </message>
        <message>
            <source>How often</source>
            <translation>Wie oft</translation>
        </message>
        <message>
            <source>Monthly</source>
            <translation>Monatlich</translation>
        </message>
        <message>
            <source>No reminders</source>
            <translation>Keine Erinnerungen</translation>
        </message>
        <message>
            <source>Quarterly</source>
            <translation>Vierteljährlich</translation>
        </message>
        <message>
            <source>Stay in touch every so many days</source>
            <translation>In Kontakt bleiben alle so viele Tage</translation>
        </message>
        <message>
            <source>Weekly</source>
            <translation>Wöchentlich</translation>
        </message>
        <message>
            <source>Yearly</source>
            <translation>Jährlich</translation>
        </message>
    </context>
    <context>
        <name>CadenceDialog</name>
        <message>
            <source>At the latest after</source>
            <translation>Spätestens nach</translation>
        </message>
        <message>
            <source>At the latest, in days</source>
            <translation>Spätestens, in Tagen</translation>
        </message>
        <message>
            <source>How often</source>
            <translation>Wie oft</translation>
        </message>
        <message>
            <source>Stay in touch every</source>
            <translation>Kontakt halten alle</translation>
        </message>
        <message>
            <source>Stay in touch every so many days</source>
            <translation>Kontakt halten alle so viele Tage</translation>
        </message>
    </context>
    <context>
        <name>CadenceMenu</name>
        <message>
            <source>As their circles</source>
            <translation>Wie die Kreise</translation>
        </message>
        <message>
            <source>Custom: {every}…</source>
            <translation>Eigener: {every} …</translation>
        </message>
        <message>
            <source>Custom…</source>
            <translation>Eigener …</translation>
        </message>
        <message>
            <source>Half-yearly</source>
            <translation>Halbjährlich</translation>
        </message>
        <message>
            <source>Monthly</source>
            <translation>Monatlich</translation>
        </message>
        <message>
            <source>No reminders</source>
            <translation>Keine Erinnerungen</translation>
        </message>
        <message>
            <source>Quarterly</source>
            <translation>Vierteljährlich</translation>
        </message>
        <message>
            <source>Weekly</source>
            <translation>Wöchentlich</translation>
        </message>
        <message>
            <source>Yearly</source>
            <translation>Jährlich</translation>
        </message>
    </context>
    <context>
        <name>Calendar</name>
        <message>
            <source>Anniversary</source>
            <translation>Jahrestag</translation>
        </message>
        <message>
            <source>Awaited</source>
            <translation>Erwartet</translation>
        </message>
        <message>
            <source>Birthday</source>
            <translation>Geburtstag</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Datum</translation>
        </message>
        <message>
            <source>Follow-up</source>
            <translation>Nächster Schritt</translation>
        </message>
        <message>
            <source>Promised</source>
            <translation>Versprochen</translation>
        </message>
        <message>
            <source>{heading}: {names}</source>
            <translation>{heading}: {names}</translation>
        </message>
        <message>
            <source>{path} could not be written ({reason}). It is tried again with the next change.</source>
            <translation>{path} konnte nicht geschrieben werden ({reason}). Mit der nächsten Änderung wird es wieder versucht.</translation>
        </message>
        <message>
            <source>{path} is another program's calendar. Choose another file in the preferences.</source>
            <translation>{path} ist der Kalender eines anderen Programms. Wählen Sie in den Einstellungen eine andere Datei.</translation>
        </message>
    </context>
    <context>
        <name>CalendarComparison</name>
        <message>
            <source>Level: spread people over the days they may come up on</source>
            <translation>Ausgleichen: auf die Tage verteilen, die in Frage kommen</translation>
        </message>
        <message>
            <source>The next four weeks now</source>
            <translation>Die nächsten vier Wochen jetzt</translation>
        </message>
        <message>
            <source>With this</source>
            <translation>Danach</translation>
        </message>
    </context>
    <context>
        <name>CalendarDialog</name>
        <message>
            <source>Apply</source>
            <translation>Anwenden</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message numerus="yes">
            <source>How many people come up on each day, once %Ln are given their cadence.</source>
            <translation>
                <numerusform>Wie viele Personen an jedem Tag an der Reihe sind, wenn %Ln ihren Rhythmus bekommt.</numerusform>
                <numerusform>Wie viele Personen an jedem Tag an der Reihe sind, wenn %Ln ihren Rhythmus bekommen.</numerusform>
            </translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Fortschritt</translation>
        </message>
        <message>
            <source>The calendar that results</source>
            <translation>Der Kalender, der sich ergibt</translation>
        </message>
    </context>
    <context>
        <name>CalendarPage</name>
        <message>
            <source>Calendars (*.ics)</source>
            <translation>Kalender (*.ics)</translation>
        </message>
        <message>
            <source>Folders of calendars</source>
            <translation>Ordner mit Kalendern</translation>
        </message>
        <message>
            <source>From your calendar</source>
            <translation>Aus Ihrem Kalender</translation>
        </message>
        <message>
            <source>In these folders NetDesk looks for new .ics files. Meetings with people you know are offered as plans; nothing is taken in before you have seen it.</source>
            <translation>In diesen Ordnern sucht NetDesk nach neuen .ics-Dateien. Treffen mit Personen, die Sie kennen, werden als Pläne angeboten; aufgenommen wird nichts, bevor Sie es gesehen haben.</translation>
        </message>
        <message>
            <source>Look into a folder</source>
            <translation>In einem Ordner suchen</translation>
        </message>
        <message>
            <source>NetDesk keeps dates, next steps and promises there up to date, with alarms, for a calendar program or a phone that reads it. A file of another program is left alone.</source>
            <translation>NetDesk hält dort Termine, nächste Schritte und Versprechen mit Erinnerungen auf dem Stand, für ein Kalenderprogramm oder ein Telefon, das sie liest. Die Datei eines anderen Programms bleibt unangetastet.</translation>
        </message>
        <message>
            <source>No folder is looked into.</source>
            <translation>In keinem Ordner wird gesucht.</translation>
        </message>
        <message>
            <source>Nothing is written.</source>
            <translation>Es wird nichts geschrieben.</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Nicht mehr schreiben</translation>
        </message>
        <message>
            <source>To your calendar</source>
            <translation>In Ihren Kalender</translation>
        </message>
        <message>
            <source>What was written stays</source>
            <translation>Was geschrieben wurde, bleibt</translation>
        </message>
        <message>
            <source>Write a calendar</source>
            <translation>Einen Kalender schreiben</translation>
        </message>
        <message>
            <source>Write a file…</source>
            <translation>In eine Datei schreiben …</translation>
        </message>
        <message>
            <source>Write calendars into a folder</source>
            <translation>Kalender in einen Ordner schreiben</translation>
        </message>
        <message>
            <source>Write into a folder…</source>
            <translation>In einen Ordner schreiben …</translation>
        </message>
        <message>
            <source>Write no calendar any more</source>
            <translation>Keinen Kalender mehr schreiben</translation>
        </message>
        <message>
            <source>Written to: {place}</source>
            <translation>Geschrieben nach: {place}</translation>
        </message>
    </context>
    <context>
        <name>CalendarService</name>
        <message>
            <source>The calendar is not up to date</source>
            <translation>Der Kalender ist nicht aktuell</translation>
        </message>
    </context>
    <context>
        <name>Carried</name>
        <message>
            <source>Another card</source>
            <translation>Weitere Karte</translation>
        </message>
        <message>
            <source>Another picture</source>
            <translation>Weiteres Bild</translation>
        </message>
        <message>
            <source>Categories</source>
            <translation>Kategorien</translation>
        </message>
        <message>
            <source>Changed there</source>
            <translation>Dort geändert</translation>
        </message>
        <message>
            <source>Column</source>
            <translation>Spalte</translation>
        </message>
        <message>
            <source>Gender</source>
            <translation>Geschlecht</translation>
        </message>
        <message>
            <source>Identifier</source>
            <translation>Kennung</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>Schlüssel</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <source>Logo</source>
            <translation>Logo</translation>
        </message>
        <message>
            <source>Position</source>
            <translation>Ort</translation>
        </message>
        <message>
            <source>Related</source>
            <translation>Verbunden mit</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>Aufgabe</translation>
        </message>
        <message>
            <source>Sound</source>
            <translation>Klang</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Quelle</translation>
        </message>
        <message>
            <source>Time zone</source>
            <translation>Zeitzone</translation>
        </message>
        <message>
            <source>Written by</source>
            <translation>Geschrieben von</translation>
        </message>
    </context>
    <context>
        <name>CarriedSection</name>
        <message numerus="yes">
            <source>%Ln more are kept too.</source>
            <translation>
                <numerusform>%Ln weitere Angabe wird ebenfalls aufbewahrt.</numerusform>
                <numerusform>%Ln weitere Angaben werden ebenfalls aufbewahrt.</numerusform>
            </translation>
        </message>
        <message>
            <source>Everything the card says is shown above.</source>
            <translation>Alles, was auf der Karte steht, ist oben zu sehen.</translation>
        </message>
        <message>
            <source>Hide more from the card</source>
            <translation>Mehr aus der Karte ausblenden</translation>
        </message>
        <message>
            <source>More from the card</source>
            <translation>Mehr aus der Karte</translation>
        </message>
        <message>
            <source>Reading…</source>
            <translation>Wird gelesen …</translation>
        </message>
        <message>
            <source>Take over</source>
            <translation>Übernehmen</translation>
        </message>
        <message>
            <source>Take over: {fact}</source>
            <translation>Übernehmen: {fact}</translation>
        </message>
    </context>
    <context>
        <name>ChannelRow</name>
        <message>
            <source>A phone number has digits</source>
            <translation>Eine Telefonnummer enthält Ziffern</translation>
        </message>
        <message>
            <source>An e-mail address is written like name@place.example</source>
            <translation>Eine E-Mail-Adresse sieht aus wie name@ort.example</translation>
        </message>
        <message>
            <source>preferred</source>
            <translation>bevorzugt</translation>
        </message>
        <message>
            <source>{kind}: label</source>
            <translation>{kind}: Bezeichnung</translation>
        </message>
    </context>
    <context>
        <name>ChosenBar</name>
        <message numerus="yes">
            <source>%Ln chosen</source>
            <translation>
                <numerusform>%Ln ausgewählt</numerusform>
                <numerusform>%Ln ausgewählt</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CircleEditor</name>
        <message>
            <source>At the latest after</source>
            <translation>Spätestens nach</translation>
        </message>
        <message>
            <source>At the latest, in days</source>
            <translation>Spätestens, in Tagen</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>Farbe</translation>
        </message>
        <message>
            <source>Delete circle</source>
            <translation>Kreis löschen</translation>
        </message>
        <message>
            <source>Edit circle</source>
            <translation>Kreis bearbeiten</translation>
        </message>
        <message>
            <source>Mentors, Clients, Close …</source>
            <translation>Mentoren, Kunden, Vertraute …</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>New circle</source>
            <translation>Neuer Kreis</translation>
        </message>
        <message>
            <source>Notifications of its people</source>
            <translation>Benachrichtigungen zu seinen Personen</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <source>Stay in touch every</source>
            <translation>Kontakt halten alle</translation>
        </message>
        <message>
            <source>Stay in touch every so many days</source>
            <translation>Kontakt halten alle so viele Tage</translation>
        </message>
        <message>
            <source>The people in it stay</source>
            <translation>Die Personen darin bleiben</translation>
        </message>
        <message>
            <source>There is a circle of this name already.</source>
            <translation>Einen Kreis dieses Namens gibt es schon.</translation>
        </message>
        <message>
            <source>Weight</source>
            <translation>Gewicht</translation>
        </message>
        <message>
            <source>Whose circle weighs more comes earlier on a day</source>
            <translation>Wessen Kreis mehr wiegt, kommt am Tag früher</translation>
        </message>
        <message>
            <source>no cadence</source>
            <translation>kein Rhythmus</translation>
        </message>
    </context>
    <context>
        <name>CirclePicker</name>
        <message>
            <source>Circle, or the name of a new one</source>
            <translation>Kreis oder Name eines neuen Kreises</translation>
        </message>
        <message>
            <source>Circles</source>
            <translation>Kreise</translation>
        </message>
        <message>
            <source>New circle “{name}”</source>
            <translation>Neuer Kreis „{name}“</translation>
        </message>
        <message>
            <source>Put in a circle</source>
            <translation>In einen Kreis aufnehmen</translation>
        </message>
    </context>
    <context>
        <name>CircleSwitches</name>
        <message>
            <source>Circles to remind of</source>
            <translation>Kreise, an die erinnert wird</translation>
        </message>
        <message>
            <source>There are no circles yet.</source>
            <translation>Es gibt noch keine Kreise.</translation>
        </message>
        <message>
            <source>Whoever is only in circles not chosen here stays on Today, without a notification; what was promised or planned is reminded of all the same. Each change can be undone.</source>
            <translation>Wer nur in Kreisen ist, die hier nicht gewählt sind, steht auf „Heute“, ohne Benachrichtigung; an Versprochenes und Geplantes wird trotzdem erinnert. Jede Änderung lässt sich rückgängig machen.</translation>
        </message>
    </context>
    <context>
        <name>Circles</name>
        <message>
            <source>Blue</source>
            <translation>Blau</translation>
        </message>
        <message>
            <source>Brown</source>
            <translation>Braun</translation>
        </message>
        <message>
            <source>Green</source>
            <translation>Grün</translation>
        </message>
        <message>
            <source>No colour</source>
            <translation>Keine Farbe</translation>
        </message>
        <message>
            <source>Olive</source>
            <translation>Oliv</translation>
        </message>
        <message>
            <source>Plum</source>
            <translation>Pflaume</translation>
        </message>
        <message>
            <source>Rose</source>
            <translation>Rosé</translation>
        </message>
        <message>
            <source>Teal</source>
            <translation>Petrol</translation>
        </message>
        <message>
            <source>Violet</source>
            <translation>Violett</translation>
        </message>
        <message>
            <source>double</source>
            <translation>doppelt</translation>
        </message>
        <message>
            <source>half</source>
            <translation>halb</translation>
        </message>
        <message>
            <source>one and a half times</source>
            <translation>anderthalbfach</translation>
        </message>
        <message>
            <source>threefold</source>
            <translation>dreifach</translation>
        </message>
        <message>
            <source>usual</source>
            <translation>üblich</translation>
        </message>
    </context>
    <context>
        <name>CirclesMenu</name>
        <message>
            <source>New circle…</source>
            <translation>Neuer Kreis …</translation>
        </message>
    </context>
    <context>
        <name>ColourBox</name>
        <message>
            <source>Colour</source>
            <translation>Farbe</translation>
        </message>
    </context>
    <context>
        <name>ColumnMappingDialog</name>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Choose at least what they are called, or how they are reached.</source>
            <translation>Gebraucht wird mindestens, wie die Personen heißen oder wie sie zu erreichen sind.</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>Spalten</translation>
        </message>
        <message>
            <source>Columns of a table</source>
            <translation>Spalten einer Tabelle</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>Weiter</translation>
        </message>
        <message>
            <source>Leave the table out</source>
            <translation>Tabelle auslassen</translation>
        </message>
        <message>
            <source>The first line names the columns</source>
            <translation>Die erste Zeile nennt die Spalten</translation>
        </message>
        <message>
            <source>The first people would be</source>
            <translation>Die ersten Personen wären</translation>
        </message>
        <message>
            <source>What do the columns of {name} mean?</source>
            <translation>Was bedeuten die Spalten von {name}?</translation>
        </message>
        <message>
            <source>What is not shown is kept with the card. Tables with the same first line are read in the same way from now on.</source>
            <translation>Was nicht gezeigt wird, bleibt bei der Karte aufbewahrt. Tabellen mit derselben ersten Zeile werden von nun an ebenso gelesen.</translation>
        </message>
        <message>
            <source>nobody</source>
            <translation>niemand</translation>
        </message>
        <message>
            <source>nobody: this row would be left out</source>
            <translation>niemand: Diese Zeile würde ausgelassen</translation>
        </message>
    </context>
    <context>
        <name>ColumnRow</name>
        <message>
            <source>Column {number}</source>
            <translation>Spalte {number}</translation>
        </message>
        <message>
            <source>Label of “{column}”</source>
            <translation>Art von „{column}“</translation>
        </message>
        <message>
            <source>What “{column}” means</source>
            <translation>Was „{column}“ bedeutet</translation>
        </message>
    </context>
    <context>
        <name>Columns</name>
        <message>
            <source>Address line 2</source>
            <translation>Adresszusatz</translation>
        </message>
        <message>
            <source>Anniversary</source>
            <translation>Jahrestag</translation>
        </message>
        <message>
            <source>Another date</source>
            <translation>Anderes Datum</translation>
        </message>
        <message>
            <source>Birthday</source>
            <translation>Geburtstag</translation>
        </message>
        <message>
            <source>Circles</source>
            <translation>Kreise</translation>
        </message>
        <message>
            <source>Country</source>
            <translation>Land</translation>
        </message>
        <message>
            <source>Department</source>
            <translation>Abteilung</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>E-Mail</translation>
        </message>
        <message>
            <source>First name</source>
            <translation>Vorname</translation>
        </message>
        <message>
            <source>How the name sounds</source>
            <translation>Wie der Name klingt</translation>
        </message>
        <message>
            <source>Label of another column</source>
            <translation>Art einer anderen Spalte</translation>
        </message>
        <message>
            <source>Last name</source>
            <translation>Nachname</translation>
        </message>
        <message>
            <source>Messenger</source>
            <translation>Messenger</translation>
        </message>
        <message>
            <source>Met on</source>
            <translation>Kennengelernt am</translation>
        </message>
        <message>
            <source>Middle name</source>
            <translation>Weiterer Vorname</translation>
        </message>
        <message>
            <source>Nickname</source>
            <translation>Spitzname</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Notiz</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>Organisation</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Telefon</translation>
        </message>
        <message>
            <source>Post office box</source>
            <translation>Postfach</translation>
        </message>
        <message>
            <source>Postal code</source>
            <translation>Postleitzahl</translation>
        </message>
        <message>
            <source>Region</source>
            <translation>Region</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>Position</translation>
        </message>
        <message>
            <source>Street</source>
            <translation>Straße</translation>
        </message>
        <message>
            <source>Title after the name</source>
            <translation>Titel nach dem Namen</translation>
        </message>
        <message>
            <source>Title before the name</source>
            <translation>Titel vor dem Namen</translation>
        </message>
        <message>
            <source>Town</source>
            <translation>Ort</translation>
        </message>
        <message>
            <source>Unique number of the person</source>
            <translation>Eindeutige Nummer der Person</translation>
        </message>
        <message>
            <source>Web page</source>
            <translation>Webseite</translation>
        </message>
        <message>
            <source>Whole address</source>
            <translation>Ganze Adresse</translation>
        </message>
        <message>
            <source>Whole name</source>
            <translation>Ganzer Name</translation>
        </message>
        <message>
            <source>– kept, not shown –</source>
            <translation>– aufbewahrt, nicht gezeigt –</translation>
        </message>
    </context>
    <context>
        <name>Composer</name>
        <message>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <source>today</source>
            <translation>heute</translation>
        </message>
    </context>
    <context>
        <name>ContactEditor</name>
        <message>
            <source>+ Date ▾</source>
            <translation>+ Datum ▾</translation>
        </message>
        <message>
            <source>+ Note</source>
            <translation>+ Notiz</translation>
        </message>
        <message>
            <source>+ Phone, e-mail, address… ▾</source>
            <translation>+ Telefon, E-Mail, Adresse … ▾</translation>
        </message>
        <message>
            <source>18 June 2023</source>
            <translation>18. Juni 2023</translation>
        </message>
        <message>
            <source>A contact needs a name, an organisation or a way to be reached.</source>
            <translation>Ein Kontakt braucht einen Namen, eine Organisation oder etwas, worüber er zu erreichen ist.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Dates</source>
            <translation>Termine</translation>
        </message>
        <message>
            <source>Day you met</source>
            <translation>Tag des Kennenlernens</translation>
        </message>
        <message>
            <source>Edit contact</source>
            <translation>Kontakt bearbeiten</translation>
        </message>
        <message>
            <source>Met</source>
            <translation>Kennengelernt</translation>
        </message>
        <message>
            <source>New contact</source>
            <translation>Neuer Kontakt</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Notizen</translation>
        </message>
        <message>
            <source>Reach</source>
            <translation>Erreichen</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
    </context>
    <context>
        <name>ContactHeader</name>
        <message>
            <source>Call</source>
            <translation>Anrufen</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>Eintragen</translation>
        </message>
        <message>
            <source>Mail</source>
            <translation>E-Mail</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Mehr</translation>
        </message>
        <message>
            <source>Recall</source>
            <translation>Rückblick</translation>
        </message>
    </context>
    <context>
        <name>ContactPage</name>
        <message>
            <source>The file is not there any more: {path}</source>
            <translation>Die Datei ist nicht mehr da: {path}</translation>
        </message>
        <message>
            <source>This kind of link is not opened: {target}</source>
            <translation>Solche Links werden nicht geöffnet: {target}</translation>
        </message>
    </context>
    <context>
        <name>ContactSheet</name>
        <message>
            <source>Nothing is written down yet. What happened last?</source>
            <translation>Noch ist nichts eingetragen. Was war zuletzt?</translation>
        </message>
        <message>
            <source>Nothing of this kind is written down.</source>
            <translation>Davon ist nichts aufgeschrieben.</translation>
        </message>
    </context>
    <context>
        <name>CountingKinds</name>
        <message>
            <source>How long you were not in touch is counted from the newest of these.</source>
            <translation>Wie lange Sie nicht in Verbindung waren, zählt ab dem Neuesten hiervon.</translation>
        </message>
        <message>
            <source>What counts as contact</source>
            <translation>Was als Kontakt zählt</translation>
        </message>
    </context>
    <context>
        <name>DateRow</name>
        <message>
            <source>3 December 1990, or 3 December</source>
            <translation>3. Dezember 1990 oder 3. Dezember</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Tag</translation>
        </message>
        <message>
            <source>Kind of date</source>
            <translation>Art des Termins</translation>
        </message>
        <message>
            <source>Not a date NetDesk knows: 3 December, 3.12.1990, 1990</source>
            <translation>Kein Datum, das NetDesk kennt: 3. Dezember, 3.12.1990, 1990</translation>
        </message>
        <message>
            <source>What it is</source>
            <translation>Was es ist</translation>
        </message>
        <message>
            <source>What the date is</source>
            <translation>Was der Termin ist</translation>
        </message>
    </context>
    <context>
        <name>Dates</name>
        <message>
            <source>MMM yyyy</source>
            <comment>QLocale date format</comment>
            <translation>MMM yyyy</translation>
        </message>
        <message>
            <source>MMMM yyyy</source>
            <comment>QLocale date format</comment>
            <translation>MMMM yyyy</translation>
        </message>
        <message>
            <source>d MMM</source>
            <comment>QLocale date format</comment>
            <translation>d. MMM</translation>
        </message>
        <message>
            <source>d MMM yyyy</source>
            <comment>QLocale date format</comment>
            <translation>d. MMM yyyy</translation>
        </message>
        <message>
            <source>d MMM yyyy, HH:mm</source>
            <comment>QLocale date format</comment>
            <translation>d. MMM yyyy, HH:mm</translation>
        </message>
        <message>
            <source>d MMMM</source>
            <comment>QLocale date format</comment>
            <translation>d. MMMM</translation>
        </message>
        <message>
            <source>d MMMM yyyy</source>
            <comment>QLocale date format</comment>
            <translation>d. MMMM yyyy</translation>
        </message>
        <message>
            <source>ddd d</source>
            <comment>QLocale date format</comment>
            <translation>ddd d.</translation>
        </message>
        <message>
            <source>ddd d MMM</source>
            <comment>QLocale date format</comment>
            <translation>ddd d. MMM</translation>
        </message>
        <message>
            <source>ddd, d MMM yyyy</source>
            <comment>QLocale date format</comment>
            <translation>ddd, d. MMM yyyy</translation>
        </message>
        <message>
            <source>dddd, d MMMM yyyy</source>
            <comment>QLocale date format</comment>
            <translation>dddd, d. MMMM yyyy</translation>
        </message>
    </context>
    <context>
        <name>DatesCard</name>
        <message>
            <source>Dates</source>
            <translation>Termine</translation>
        </message>
        <message numerus="yes">
            <source>Show %Ln more new roles</source>
            <translation>
                <numerusform>%Ln weitere neue Position zeigen</numerusform>
                <numerusform>%Ln weitere neue Positionen zeigen</numerusform>
            </translation>
        </message>
        <message>
            <source>Show more</source>
            <translation>Mehr zeigen</translation>
        </message>
        <message>
            <source>{name}, new role</source>
            <translation>{name}, neue Position</translation>
        </message>
        <message>
            <source>{name}, {occasion}</source>
            <translation>{name}, {occasion}</translation>
        </message>
    </context>
    <context>
        <name>DayDialog</name>
        <message>
            <source>Snooze</source>
            <translation>Aufschieben</translation>
        </message>
        <message>
            <source>Snooze until</source>
            <translation>Verschieben bis</translation>
        </message>
        <message>
            <source>The month after</source>
            <translation>Nächster Monat</translation>
        </message>
        <message>
            <source>The month before</source>
            <translation>Vorheriger Monat</translation>
        </message>
    </context>
    <context>
        <name>DayField</name>
        <message>
            <source>Day</source>
            <translation>Tag</translation>
        </message>
        <message>
            <source>Not a day NetDesk knows</source>
            <translation>Kein Tag, den NetDesk kennt</translation>
        </message>
        <message>
            <source>today, 3 Nov, 2 weeks ago</source>
            <translation>heute, 3. Nov, vor 2 Wochen</translation>
        </message>
    </context>
    <context>
        <name>DaysBox</name>
        <message numerus="yes">
            <source> day(s)</source>
            <comment>after a number</comment>
            <translation>
                <numerusform> Tag</numerusform>
                <numerusform> Tage</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Discard</name>
        <message>
            <source>Close without saving</source>
            <translation>Ohne Speichern schließen</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Verwerfen</translation>
        </message>
        <message>
            <source>Keep editing</source>
            <translation>Weiter bearbeiten</translation>
        </message>
        <message>
            <source>What you wrote here has not been saved.</source>
            <translation>Was hier geschrieben steht, ist noch nicht gespeichert.</translation>
        </message>
    </context>
    <context>
        <name>DropHint</name>
        <message>
            <source>Drop to import</source>
            <translation>Zum Importieren ablegen</translation>
        </message>
    </context>
    <context>
        <name>Due</name>
        <message numerus="yes">
            <source>%n days ago</source>
            <translation>
                <numerusform>vor einem Tag</numerusform>
                <numerusform>vor %n Tagen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n days over</source>
            <translation>
                <numerusform>seit %n Tag überfällig</numerusform>
                <numerusform>seit %n Tagen überfällig</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n years at {organization}</source>
            <translation>
                <numerusform>%n Jahr bei {organization}</numerusform>
                <numerusform>%n Jahre bei {organization}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n years in the role</source>
            <translation>
                <numerusform>%n Jahr in der Position</numerusform>
                <numerusform>%n Jahre in der Position</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n years since you met</source>
            <translation>
                <numerusform>Seit %n Jahr bekannt</numerusform>
                <numerusform>Seit %n Jahren bekannt</numerusform>
            </translation>
        </message>
        <message>
            <source>Done for today.</source>
            <translation>Für heute erledigt.</translation>
        </message>
        <message>
            <source>Eight</source>
            <translation>Acht</translation>
        </message>
        <message>
            <source>Eleven</source>
            <translation>Elf</translation>
        </message>
        <message>
            <source>Five</source>
            <translation>Fünf</translation>
        </message>
        <message>
            <source>Four</source>
            <translation>Vier</translation>
        </message>
        <message>
            <source>New role: {role}, learned {when}</source>
            <translation>Neue Position: {role}, erfahren {when}</translation>
        </message>
        <message>
            <source>Next: {text}</source>
            <translation>Als Nächstes: {text}</translation>
        </message>
        <message>
            <source>Nine</source>
            <translation>Neun</translation>
        </message>
        <message>
            <source>Nobody is due today.</source>
            <translation>Heute steht niemand an.</translation>
        </message>
        <message>
            <source>One more can wait.</source>
            <translation>Noch jemand kann warten.</translation>
        </message>
        <message>
            <source>One person today.</source>
            <translation>Eine Person heute.</translation>
        </message>
        <message>
            <source>Promised to you: {text}</source>
            <translation>Ihnen zugesagt: {text}</translation>
        </message>
        <message>
            <source>Promised: {text}</source>
            <translation>Zugesagt: {text}</translation>
        </message>
        <message>
            <source>Seven</source>
            <translation>Sieben</translation>
        </message>
        <message>
            <source>Six</source>
            <translation>Sechs</translation>
        </message>
        <message>
            <source>Ten</source>
            <translation>Zehn</translation>
        </message>
        <message>
            <source>Three</source>
            <translation>Drei</translation>
        </message>
        <message>
            <source>Twelve</source>
            <translation>Zwölf</translation>
        </message>
        <message>
            <source>Two</source>
            <translation>Zwei</translation>
        </message>
        <message>
            <source>a date</source>
            <translation>ein Termin</translation>
        </message>
        <message>
            <source>anniversary</source>
            <translation>Jahrestag</translation>
        </message>
        <message>
            <source>answered on {day}</source>
            <translation>beantwortet am {day}</translation>
        </message>
        <message>
            <source>birthday</source>
            <translation>Geburtstag</translation>
        </message>
        <message>
            <source>dddd, d MMMM</source>
            <comment>a day, in the letters of QDate</comment>
            <translation>dddd, d. MMMM</translation>
        </message>
        <message>
            <source>last call {when}</source>
            <translation>Anruf {when}</translation>
        </message>
        <message>
            <source>last contact {when}</source>
            <translation>Kontakt {when}</translation>
        </message>
        <message>
            <source>last event {when}</source>
            <translation>Veranstaltung {when}</translation>
        </message>
        <message>
            <source>last letter {when}</source>
            <translation>Brief {when}</translation>
        </message>
        <message>
            <source>last mail {when}</source>
            <translation>E-Mail {when}</translation>
        </message>
        <message>
            <source>last message {when}</source>
            <translation>Nachricht {when}</translation>
        </message>
        <message>
            <source>last met {when}</source>
            <translation>Treffen {when}</translation>
        </message>
        <message>
            <source>last milestone {when}</source>
            <translation>Meilenstein {when}</translation>
        </message>
        <message>
            <source>last note {when}</source>
            <translation>Notiz {when}</translation>
        </message>
        <message>
            <source>no contact yet</source>
            <translation>noch kein Kontakt</translation>
        </message>
        <message>
            <source>on {day}</source>
            <translation>am {day}</translation>
        </message>
        <message>
            <source>today</source>
            <translation>heute</translation>
        </message>
        <message>
            <source>tomorrow</source>
            <translation>morgen</translation>
        </message>
        <message>
            <source>yesterday</source>
            <translation>gestern</translation>
        </message>
        <message>
            <source>you aim for {days}</source>
            <translation>Ziel: {days}</translation>
        </message>
        <message>
            <source>{kind} with {names}</source>
            <translation>{kind} mit {names}</translation>
        </message>
        <message>
            <source>{kind} with {names}: {text}</source>
            <translation>{kind} mit {names}: {text}</translation>
        </message>
        <message>
            <source>{number} more can wait.</source>
            <translation>{number} weitere können warten.</translation>
        </message>
        <message>
            <source>{number} people today.</source>
            <translation>{number} Personen heute.</translation>
        </message>
        <message>
            <source>{occasion} ({years})</source>
            <translation>{occasion} ({years})</translation>
        </message>
    </context>
    <context>
        <name>DueCard</name>
        <message>
            <source>Ask: {text}</source>
            <translation>Fragen: {text}</translation>
        </message>
        <message>
            <source>Call</source>
            <translation>Anruf</translation>
        </message>
        <message>
            <source>Last: {text}</source>
            <translation>Zuletzt: {text}</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>Eintragen</translation>
        </message>
        <message>
            <source>Mail</source>
            <translation>Mail</translation>
        </message>
        <message>
            <source>Recall</source>
            <translation>Rückblick</translation>
        </message>
        <message>
            <source>Skip</source>
            <translation>Auslassen</translation>
        </message>
        <message>
            <source>Snooze</source>
            <translation>Später</translation>
        </message>
    </context>
    <context>
        <name>Duplicates</name>
        <message>
            <source>, </source>
            <translation>, </translation>
        </message>
        <message numerus="yes">
            <source>All (%Ln)</source>
            <translation>
                <numerusform>Alle (%Ln)</numerusform>
                <numerusform>Alle (%Ln)</numerusform>
            </translation>
        </message>
        <message>
            <source>certain</source>
            <translation>sicher</translation>
        </message>
        <message>
            <source>different birthdays</source>
            <translation>verschiedene Geburtstage</translation>
        </message>
        <message>
            <source>different forms of address</source>
            <translation>verschiedene Anreden</translation>
        </message>
        <message>
            <source>different given names</source>
            <translation>verschiedene Vornamen</translation>
        </message>
        <message>
            <source>likely</source>
            <translation>wahrscheinlich</translation>
        </message>
        <message>
            <source>names {percent} alike</source>
            <translation>Namen zu {percent} gleich</translation>
        </message>
        <message>
            <source>one is a junior or senior</source>
            <translation>einer von beiden ist „Junior“ oder „Senior“</translation>
        </message>
        <message>
            <source>one is the other’s nickname</source>
            <translation>Spitzname des anderen</translation>
        </message>
        <message>
            <source>possible</source>
            <translation>möglich</translation>
        </message>
        <message>
            <source>same birthday</source>
            <translation>gleicher Geburtstag</translation>
        </message>
        <message>
            <source>same card identifier</source>
            <translation>gleiche Kennung der Visitenkarte</translation>
        </message>
        <message>
            <source>same e-mail address</source>
            <translation>gleiche E-Mail-Adresse</translation>
        </message>
        <message>
            <source>same mobile</source>
            <translation>gleiche Mobilnummer</translation>
        </message>
        <message>
            <source>same name</source>
            <translation>gleicher Name</translation>
        </message>
        <message>
            <source>same organisation</source>
            <translation>gleiche Organisation</translation>
        </message>
        <message>
            <source>same phone number</source>
            <translation>gleiche Telefonnummer</translation>
        </message>
        <message>
            <source>{number} %</source>
            <translation>{number} %</translation>
        </message>
        <message numerus="yes">
            <source>{word} (%Ln)</source>
            <translation>
                <numerusform>{word} (%Ln)</numerusform>
                <numerusform>{word} (%Ln)</numerusform>
            </translation>
        </message>
        <message>
            <source>{word}, {percent}</source>
            <translation>{word}, {percent}</translation>
        </message>
    </context>
    <context>
        <name>DuplicatesModel</name>
        <message>
            <source>{one} and {other}</source>
            <translation>{one} und {other}</translation>
        </message>
    </context>
    <context>
        <name>DuplicatesPage</name>
        <message numerus="yes">
            <source>%Ln pairs</source>
            <translation>
                <numerusform>%Ln Paar</numerusform>
                <numerusform>%Ln Paare</numerusform>
            </translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Duplicates</source>
            <translation>Doppelte</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>Später</translation>
        </message>
        <message>
            <source>Leave it for the next search</source>
            <translation>Bis zur nächsten Suche stehen lassen</translation>
        </message>
        <message>
            <source>Looking for people who are there twice</source>
            <translation>Es wird gesucht, wer doppelt vorkommt</translation>
        </message>
        <message>
            <source>Make one person of the two</source>
            <translation>Aus den beiden eine Person machen</translation>
        </message>
        <message>
            <source>Merge</source>
            <translation>Zusammenführen</translation>
        </message>
        <message numerus="yes">
            <source>Merge all certain (%Ln)…</source>
            <translation>
                <numerusform>Alle sicheren zusammenführen (%Ln)…</numerusform>
                <numerusform>Alle sicheren zusammenführen (%Ln)…</numerusform>
            </translation>
        </message>
        <message>
            <source>Nobody seems to be there twice. Search again after the next import.</source>
            <translation>Niemand scheint doppelt vorzukommen. Suchen Sie nach dem nächsten Import noch einmal.</translation>
        </message>
        <message>
            <source>Not the same person</source>
            <translation>Nicht dieselbe Person</translation>
        </message>
        <message>
            <source>Possible duplicates</source>
            <translation>Mögliche Doppelte</translation>
        </message>
        <message>
            <source>Progress of the search</source>
            <translation>Fortschritt der Suche</translation>
        </message>
        <message>
            <source>Remember that they are two</source>
            <translation>Merken, dass es zwei Personen sind</translation>
        </message>
        <message>
            <source>Search again</source>
            <translation>Erneut suchen</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Anzeigen</translation>
        </message>
        <message>
            <source>The search was cancelled.</source>
            <translation>Die Suche wurde abgebrochen.</translation>
        </message>
        <message>
            <source>{confidence}: {evidence}</source>
            <translation>{confidence}: {evidence}</translation>
        </message>
    </context>
    <context>
        <name>EditMany</name>
        <message numerus="yes">
            <source>%Ln languages added</source>
            <translation>
                <numerusform>%Ln Sprache hinzugefügt</numerusform>
                <numerusform>%Ln Sprachen hinzugefügt</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln tags added</source>
            <translation>
                <numerusform>%Ln Schlagwort hinzugefügt</numerusform>
                <numerusform>%Ln Schlagwörter hinzugefügt</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln tags removed</source>
            <translation>
                <numerusform>%Ln Schlagwort entfernt</numerusform>
                <numerusform>%Ln Schlagwörter entfernt</numerusform>
            </translation>
        </message>
        <message>
            <source>as often as their circles say</source>
            <translation>so oft, wie ihre Kreise es vorgeben</translation>
        </message>
        <message numerus="yes">
            <source>into %Ln circles</source>
            <translation>
                <numerusform>in %Ln Kreis</numerusform>
                <numerusform>in %Ln Kreise</numerusform>
            </translation>
        </message>
        <message>
            <source>may be contacted again</source>
            <translation>darf wieder kontaktiert werden</translation>
        </message>
        <message>
            <source>no preferred way</source>
            <translation>kein bevorzugter Weg</translation>
        </message>
        <message>
            <source>no reminders</source>
            <translation>keine Erinnerungen</translation>
        </message>
        <message>
            <source>not to be contacted</source>
            <translation>nicht kontaktieren</translation>
        </message>
        <message numerus="yes">
            <source>out of %Ln circles</source>
            <translation>
                <numerusform>aus %Ln Kreis</numerusform>
                <numerusform>aus %Ln Kreisen</numerusform>
            </translation>
        </message>
        <message>
            <source>pause ended</source>
            <translation>Pause beendet</translation>
        </message>
        <message>
            <source>paused until {day}</source>
            <translation>pausiert bis {day}</translation>
        </message>
        <message>
            <source>prefers: {way}</source>
            <translation>bevorzugt: {way}</translation>
        </message>
    </context>
    <context>
        <name>EditManyDialog</name>
        <message>
            <source>Add languages, e.g. Swedish, Polish</source>
            <translation>Sprachen hinzufügen, z. B. Schwedisch, Polnisch</translation>
        </message>
        <message>
            <source>Add tags, e.g. rust, storage</source>
            <translation>Schlagwörter hinzufügen, z. B. rust, storage</translation>
        </message>
        <message>
            <source>As it is</source>
            <translation>Wie es ist</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message numerus="yes">
            <source>Change %Ln people</source>
            <translation>
                <numerusform>%Ln Person ändern</numerusform>
                <numerusform>%Ln Personen ändern</numerusform>
            </translation>
        </message>
        <message>
            <source>Circles</source>
            <translation>Kreise</translation>
        </message>
        <message>
            <source>Do not contact</source>
            <translation>Nicht kontaktieren</translation>
        </message>
        <message numerus="yes">
            <source>Edit %Ln people</source>
            <translation>
                <numerusform>%Ln Person bearbeiten</numerusform>
                <numerusform>%Ln Personen bearbeiten</numerusform>
            </translation>
        </message>
        <message>
            <source>End the pause</source>
            <translation>Pause beenden</translation>
        </message>
        <message>
            <source>How often</source>
            <translation>Wie oft</translation>
        </message>
        <message>
            <source>Languages</source>
            <translation>Sprachen</translation>
        </message>
        <message>
            <source>Languages to add</source>
            <translation>Neue Sprachen</translation>
        </message>
        <message>
            <source>No</source>
            <translation>Nein</translation>
        </message>
        <message>
            <source>Nothing is changed yet.</source>
            <translation>Noch ändert sich nichts.</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>Pause</translation>
        </message>
        <message>
            <source>Pause until</source>
            <translation>Pause bis</translation>
        </message>
        <message>
            <source>Prefer</source>
            <translation>Bevorzugen</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Fortschritt</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Schlagwörter</translation>
        </message>
        <message>
            <source>Tags to add</source>
            <translation>Neue Schlagwörter</translation>
        </message>
        <message>
            <source>What they like to be reached by</source>
            <translation>Bevorzugter Weg</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>Ja</translation>
        </message>
        <message>
            <source>in 3 months, 1 May</source>
            <translation>in 3 Monaten, 1. Mai</translation>
        </message>
    </context>
    <context>
        <name>EmptyPlace</name>
        <message>
            <source>Choose a person to see how to reach them and what happened.</source>
            <translation>Eine Person auswählen, um zu sehen, wie sie zu erreichen ist und was war.</translation>
        </message>
        <message>
            <source>Nobody is chosen</source>
            <translation>Niemand ist ausgewählt</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <source>{name} was deleted</source>
            <translation>{name} wurde gelöscht</translation>
        </message>
    </context>
    <context>
        <name>EntryDetails</name>
        <message>
            <source>Planned</source>
            <translation>Geplant</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Schlagwörter</translation>
        </message>
        <message>
            <source>Tags, with spaces between</source>
            <translation>Schlagwörter, durch Leerzeichen getrennt</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Uhrzeit</translation>
        </message>
    </context>
    <context>
        <name>Errors</name>
        <message>
            <source>Another program is using the data at the moment. Try again when it has finished.</source>
            <translation>Ein anderes Programm benutzt die Daten gerade. Bitte noch einmal versuchen, wenn es fertig ist.</translation>
        </message>
        <message>
            <source>Cancelled; nothing was changed.</source>
            <translation>Abgebrochen; nichts wurde geändert.</translation>
        </message>
        <message>
            <source>It is not there any more: it was deleted or undone in the meantime.</source>
            <translation>Das ist nicht mehr da: es wurde inzwischen gelöscht oder rückgängig gemacht.</translation>
        </message>
        <message>
            <source>Something unforeseen happened; nothing was changed.</source>
            <translation>Etwas Unvorhergesehenes ist passiert; nichts wurde geändert.</translation>
        </message>
        <message>
            <source>The data file is damaged. Restore a backup: copies lie in the folder “backups” beside it.</source>
            <translation>Die Datendatei ist beschädigt. Eine Sicherung hilft: Kopien liegen daneben im Ordner „backups“.</translation>
        </message>
        <message>
            <source>The data file was moved, deleted or replaced while it was open; nothing was changed. Put it back, then start NetDesk again.</source>
            <translation>Die Datendatei wurde verschoben, gelöscht oder ersetzt, während sie offen war; nichts wurde geändert. Bitte zurücklegen und NetDesk neu starten.</translation>
        </message>
        <message>
            <source>The disk is full; nothing was changed. Free some space and try again.</source>
            <translation>Der Datenträger ist voll; nichts wurde geändert. Bitte Platz schaffen und noch einmal versuchen.</translation>
        </message>
        <message>
            <source>The file cannot be read or written.</source>
            <translation>Die Datei lässt sich nicht lesen oder schreiben.</translation>
        </message>
        <message>
            <source>The file may not be read or written.</source>
            <translation>Die Datei darf nicht gelesen oder geschrieben werden.</translation>
        </message>
        <message>
            <source>The file or its folder is not there.</source>
            <translation>Die Datei oder ihr Ordner ist nicht da.</translation>
        </message>
        <message>
            <source>There is no access. Look whether the folder is there and may be written to.</source>
            <translation>Es gibt keinen Zugriff. Bitte nachsehen, ob der Ordner da ist und beschrieben werden darf.</translation>
        </message>
        <message>
            <source>There is nothing left to undo or redo.</source>
            <translation>Es gibt nichts mehr rückgängig zu machen oder zu wiederholen.</translation>
        </message>
        <message>
            <source>This cannot be kept.</source>
            <translation>Das lässt sich nicht speichern.</translation>
        </message>
        <message>
            <source>This data was written by a newer NetDesk. Update NetDesk, then open it again.</source>
            <translation>Diese Daten stammen von einem neueren NetDesk. Bitte NetDesk aktualisieren und dann wieder öffnen.</translation>
        </message>
        <message>
            <source>This did not work.</source>
            <translation>Das hat nicht geklappt.</translation>
        </message>
        <message>
            <source>This file is no NetDesk data. Choose another file or data folder.</source>
            <translation>Diese Datei enthält keine NetDesk-Daten. Bitte eine andere Datei oder einen anderen Datenordner wählen.</translation>
        </message>
        <message>
            <source>This is a folder, not a file.</source>
            <translation>Das ist ein Ordner, keine Datei.</translation>
        </message>
        <message>
            <source>Undo is not possible: what it touches was changed again since.</source>
            <translation>Rückgängig machen geht nicht: das Betroffene wurde seither wieder geändert.</translation>
        </message>
        <message>
            <source>Undo is not possible: {name} was changed again since.</source>
            <translation>Rückgängig machen geht nicht: {name} wurde seither wieder geändert.</translation>
        </message>
        <message>
            <source>{name} was changed while it was read; nothing was taken in. Try again.</source>
            <translation>„{name}“ wurde während des Lesens geändert; nichts wurde übernommen. Bitte noch einmal versuchen.</translation>
        </message>
        <message>
            <source>“{step}” cannot be undone: it was changed again since.</source>
            <translation>„{step}“ lässt sich nicht rückgängig machen: es wurde seither wieder geändert.</translation>
        </message>
    </context>
    <context>
        <name>ExportDialog</name>
        <message numerus="yes">
            <source>%Ln cards have what vCard {version} has no word for; it is kept in X- properties.</source>
            <translation>
                <numerusform>Eine Karte enthält etwas, wofür vCard {version} kein Wort hat; es bleibt in X-Feldern erhalten.</numerusform>
                <numerusform>%Ln Karten enthalten etwas, wofür vCard {version} kein Wort hat; es bleibt in X-Feldern erhalten.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln cards written to {name}</source>
            <translation>
                <numerusform>Eine Karte in {name} geschrieben</numerusform>
                <numerusform>%Ln Karten in {name} geschrieben</numerusform>
            </translation>
        </message>
        <message>
            <source>As imported</source>
            <translation>Wie importiert</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Contacts (*.vcf)</source>
            <translation>Kontakte (*.vcf)</translation>
        </message>
        <message>
            <source>Each card as it came, with your edits and nothing else changed.</source>
            <translation>Jede Karte, wie sie kam; nur die eigenen Änderungen kommen hinzu.</translation>
        </message>
        <message numerus="yes">
            <source>Export %Ln people</source>
            <translation>
                <numerusform>Eine Person exportieren</numerusform>
                <numerusform>%Ln Personen exportieren</numerusform>
            </translation>
        </message>
        <message>
            <source>Export contacts</source>
            <translation>Kontakte exportieren</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Exportieren …</translation>
        </message>
        <message>
            <source>Progress of the export</source>
            <translation>Fortschritt des Exports</translation>
        </message>
        <message>
            <source>Read by every phone and mail program.</source>
            <translation>Liest jedes Telefon und jedes Mailprogramm.</translation>
        </message>
        <message>
            <source>The newest form.</source>
            <translation>Die neueste Form.</translation>
        </message>
        <message>
            <source>contacts.vcf</source>
            <translation>kontakte.vcf</translation>
        </message>
        <message>
            <source>vCard 3.0</source>
            <translation>vCard 3.0</translation>
        </message>
        <message>
            <source>vCard 4.0</source>
            <translation>vCard 4.0</translation>
        </message>
    </context>
    <context>
        <name>FieldRows</name>
        <message>
            <source>3 December 1990, or 3 December</source>
            <translation>3. Dezember 1990 oder 3. Dezember</translation>
        </message>
        <message>
            <source>Department</source>
            <translation>Abteilung</translation>
        </message>
        <message>
            <source>Nickname</source>
            <translation>Spitzname</translation>
        </message>
        <message>
            <source>Not a date NetDesk knows: 3 December, 3.12.1990, 1990</source>
            <translation>Dieses Datum kennt NetDesk nicht: 3. Dezember, 3.12.1990, 1990</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Notiz</translation>
        </message>
        <message>
            <source>Show all</source>
            <translation>Alles zeigen</translation>
        </message>
        <message>
            <source>Sounds like</source>
            <translation>Klingt wie</translation>
        </message>
    </context>
    <context>
        <name>Fields</name>
        <message>
            <source>Address</source>
            <translation>Adresse</translation>
        </message>
        <message>
            <source>Anniversary</source>
            <translation>Jahrestag</translation>
        </message>
        <message>
            <source>Birthday</source>
            <translation>Geburtstag</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Datum</translation>
        </message>
        <message>
            <source>Department</source>
            <translation>Abteilung</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>E-Mail</translation>
        </message>
        <message>
            <source>First name</source>
            <translation>Vorname</translation>
        </message>
        <message>
            <source>How the name sounds</source>
            <translation>Aussprache</translation>
        </message>
        <message>
            <source>Last name</source>
            <translation>Nachname</translation>
        </message>
        <message>
            <source>Messenger</source>
            <translation>Messenger</translation>
        </message>
        <message>
            <source>Middle name</source>
            <translation>Zweiter Vorname</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Nickname</source>
            <translation>Spitzname</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Notiz</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>Organisation</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Telefon</translation>
        </message>
        <message>
            <source>Photo</source>
            <translation>Foto</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>Position</translation>
        </message>
        <message>
            <source>Title after the name</source>
            <translation>Titel nach dem Namen</translation>
        </message>
        <message>
            <source>Title before the name</source>
            <translation>Titel vor dem Namen</translation>
        </message>
        <message>
            <source>Web page</source>
            <translation>Webseite</translation>
        </message>
    </context>
    <context>
        <name>Filter</name>
        <message>
            <source>added</source>
            <translation>hinzugefügt</translation>
        </message>
        <message>
            <source>cadence</source>
            <translation>Rhythmus</translation>
        </message>
        <message>
            <source>circle</source>
            <translation>Kreis</translation>
        </message>
        <message>
            <source>city</source>
            <translation>Stadt</translation>
        </message>
        <message>
            <source>country</source>
            <translation>Land</translation>
        </message>
        <message>
            <source>do not contact</source>
            <translation>nicht kontaktieren</translation>
        </message>
        <message>
            <source>has</source>
            <translation>hat</translation>
        </message>
        <message>
            <source>interest</source>
            <translation>Interesse</translation>
        </message>
        <message>
            <source>language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <source>last contact by</source>
            <translation>letzter Kontakt per</translation>
        </message>
        <message>
            <source>met</source>
            <translation>kennengelernt</translation>
        </message>
        <message>
            <source>missing from an export</source>
            <translation>fehlt in einem Export</translation>
        </message>
        <message>
            <source>not seen</source>
            <translation>nicht gesehen</translation>
        </message>
        <message>
            <source>not {key}: {value}</source>
            <translation>nicht {key}: {value}</translation>
        </message>
        <message>
            <source>organisation</source>
            <translation>Organisation</translation>
        </message>
        <message>
            <source>seen within</source>
            <translation>gesehen binnen</translation>
        </message>
        <message>
            <source>state</source>
            <translation>Zustand</translation>
        </message>
        <message>
            <source>tag</source>
            <translation>Schlagwort</translation>
        </message>
        <message>
            <source>title</source>
            <translation>Titel</translation>
        </message>
        <message>
            <source>{key}: {value}</source>
            <translation>{key}: {value}</translation>
        </message>
    </context>
    <context>
        <name>FilterChips</name>
        <message>
            <source>+ filter</source>
            <translation>+ Filter</translation>
        </message>
        <message>
            <source>Add a filter, or choose a saved one</source>
            <translation>Filter hinzufügen oder gespeicherten wählen</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Löschen</translation>
        </message>
        <message>
            <source>Filter by</source>
            <translation>Filtern nach</translation>
        </message>
        <message>
            <source>Leave out {term}</source>
            <translation>{term} weglassen</translation>
        </message>
        <message>
            <source>Name of the filter</source>
            <translation>Name des Filters</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>Umbenennen</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <source>Save this filter…</source>
            <translation>Diesen Filter speichern …</translation>
        </message>
        <message>
            <source>Saved filter</source>
            <translation>Gespeicherter Filter</translation>
        </message>
        <message>
            <source>Saved filters</source>
            <translation>Gespeicherte Filter</translation>
        </message>
        <message>
            <source>{term} ×</source>
            <translation>{term} ×</translation>
        </message>
    </context>
    <context>
        <name>FilterLine</name>
        <message>
            <source>Clear the filter</source>
            <translation>Filter leeren</translation>
        </message>
        <message>
            <source>Completions</source>
            <translation>Ergänzungen</translation>
        </message>
    </context>
    <context>
        <name>FirstStartPage</name>
        <message>
            <source>Ctrl+I</source>
            <translation>Strg+I</translation>
        </message>
        <message>
            <source>Everything stays on this computer, in {folder}. Nothing is sent anywhere.</source>
            <translation>Alles bleibt auf diesem Rechner, in {folder}. Nichts wird irgendwohin gesendet.</translation>
        </message>
        <message>
            <source>Import contacts…</source>
            <translation>Kontakte importieren …</translation>
        </message>
        <message>
            <source>NetDesk takes the contacts of your phone in, keeps what happened with whom on a timeline, and reminds you gently before somebody drifts away.</source>
            <translation>NetDesk nimmt die Kontakte des Telefons auf, hält auf einer Zeitleiste fest, was mit wem war, und erinnert behutsam, bevor jemand aus dem Blick gerät.</translation>
        </message>
        <message>
            <source>Phones and mail programs export contacts as a .vcf file. Drop one anywhere onto this window, or press Ctrl+N to write somebody down by hand.</source>
            <translation>Telefone und Mailprogramme exportieren Kontakte als .vcf-Datei. Eine solche Datei irgendwo auf dieses Fenster ziehen oder mit Strg+N jemanden von Hand eintragen.</translation>
        </message>
        <message>
            <source>Stay in touch with the people you know</source>
            <translation>In Kontakt bleiben mit denen, die man kennt</translation>
        </message>
        <message>
            <source>Try with an invented network</source>
            <translation>Mit einem erfundenen Netzwerk ausprobieren</translation>
        </message>
        <message>
            <source>Welcome</source>
            <translation>Willkommen</translation>
        </message>
    </context>
    <context>
        <name>FolderList</name>
        <message>
            <source>Add a folder…</source>
            <translation>Ordner hinzufügen …</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <source>Remove the chosen folder from the list</source>
            <translation>Gewählten Ordner von der Liste nehmen</translation>
        </message>
        <message>
            <source>{folder} (not there at the moment)</source>
            <translation>{folder} (im Moment nicht da)</translation>
        </message>
    </context>
    <context>
        <name>Front</name>
        <message>
            <source>Do this whenever the window is closed</source>
            <translation>Immer so, wenn das Fenster geschlossen wird</translation>
        </message>
        <message>
            <source>Minimise</source>
            <translation>Minimieren</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Beenden</translation>
        </message>
        <message>
            <source>This desktop has no tray to stay in. Minimised, NetDesk goes on reminding you; once it has ended, it does not.</source>
            <translation>Dieser Desktop hat keinen Infobereich, in dem NetDesk bleiben könnte. Minimiert erinnert es weiter; ist es beendet, erinnert es nicht mehr.</translation>
        </message>
    </context>
    <context>
        <name>GeneralPage</name>
        <message>
            <source>Another language is spoken from the next start on.</source>
            <translation>Eine andere Sprache gilt vom nächsten Start an.</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>Wie das System</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>Farben</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Dunkel</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Hell</translation>
        </message>
        <message>
            <source>Look and language</source>
            <translation>Aussehen und Sprache</translation>
        </message>
    </context>
    <context>
        <name>Header</name>
        <message>
            <source>Import contacts…</source>
            <translation>Kontakte importieren …</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>Eintragen</translation>
        </message>
        <message>
            <source>Menu</source>
            <translation>Menü</translation>
        </message>
    </context>
    <context>
        <name>History</name>
        <message numerus="yes">
            <source>%Ln answers while sorting</source>
            <translation>
                <numerusform>%Ln Antwort beim Sortieren</numerusform>
                <numerusform>%Ln Antworten beim Sortieren</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln attachments</source>
            <translation>
                <numerusform>%Ln Anlage</numerusform>
                <numerusform>%Ln Anlagen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln cards</source>
            <translation>
                <numerusform>%Ln Karte</numerusform>
                <numerusform>%Ln Karten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln circles</source>
            <translation>
                <numerusform>%Ln Kreis</numerusform>
                <numerusform>%Ln Kreise</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln dates</source>
            <translation>
                <numerusform>%Ln Datum</numerusform>
                <numerusform>%Ln Daten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln entries</source>
            <translation>
                <numerusform>%Ln Eintrag</numerusform>
                <numerusform>%Ln Einträge</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln facts</source>
            <translation>
                <numerusform>%Ln Angabe</numerusform>
                <numerusform>%Ln Angaben</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln kinds that count</source>
            <translation>
                <numerusform>%Ln Art, die zählt</numerusform>
                <numerusform>%Ln Arten, die zählen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln lead times</source>
            <translation>
                <numerusform>%Ln Vorlaufzeit</numerusform>
                <numerusform>%Ln Vorlaufzeiten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln mergers</source>
            <translation>
                <numerusform>%Ln Zusammenführung</numerusform>
                <numerusform>%Ln Zusammenführungen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln new roles</source>
            <translation>
                <numerusform>%Ln neue Aufgabe</numerusform>
                <numerusform>%Ln neue Aufgaben</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln notes</source>
            <translation>
                <numerusform>%Ln Notiz</numerusform>
                <numerusform>%Ln Notizen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln pairs kept apart</source>
            <translation>
                <numerusform>%Ln auseinandergehaltenes Paar</numerusform>
                <numerusform>%Ln auseinandergehaltene Paare</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln people</source>
            <translation>
                <numerusform>%Ln Person</numerusform>
                <numerusform>%Ln Personen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln places in circles</source>
            <translation>
                <numerusform>%Ln Platz in einem Kreis</numerusform>
                <numerusform>%Ln Plätze in Kreisen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln promises</source>
            <translation>
                <numerusform>%Ln Zusage</numerusform>
                <numerusform>%Ln Zusagen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln put off until later today</source>
            <translation>
                <numerusform>%Ln auf später am Tag verschoben</numerusform>
                <numerusform>%Ln auf später am Tag verschoben</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln relations</source>
            <translation>
                <numerusform>%Ln Beziehung</numerusform>
                <numerusform>%Ln Beziehungen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln roles</source>
            <translation>
                <numerusform>%Ln Position</numerusform>
                <numerusform>%Ln Positionen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln saved filters</source>
            <translation>
                <numerusform>%Ln gespeicherter Filter</numerusform>
                <numerusform>%Ln gespeicherte Filter</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln snoozes, skips and pauses</source>
            <translation>
                <numerusform>%Ln Aufschub</numerusform>
                <numerusform>%Ln Aufschübe</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln tags of entries</source>
            <translation>
                <numerusform>%Ln Schlagwort eines Eintrags</numerusform>
                <numerusform>%Ln Schlagwörter von Einträgen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln ways to reach</source>
            <translation>
                <numerusform>%Ln Kontaktweg</numerusform>
                <numerusform>%Ln Kontaktwege</numerusform>
            </translation>
        </message>
        <message>
            <source>Answer while sorting</source>
            <translation>Antwort beim Sortieren</translation>
        </message>
        <message>
            <source>Attachment</source>
            <translation>Anlage</translation>
        </message>
        <message>
            <source>Card</source>
            <translation>Karte</translation>
        </message>
        <message>
            <source>Circle</source>
            <translation>Kreis</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Datum</translation>
        </message>
        <message>
            <source>Entry</source>
            <translation>Eintrag</translation>
        </message>
        <message>
            <source>Fact</source>
            <translation>Angabe</translation>
        </message>
        <message>
            <source>Later today</source>
            <translation>Später heute</translation>
        </message>
        <message>
            <source>Lead time</source>
            <translation>Vorlaufzeit</translation>
        </message>
        <message>
            <source>Made one</source>
            <translation>Zusammengeführt</translation>
        </message>
        <message>
            <source>New role</source>
            <translation>Neue Aufgabe</translation>
        </message>
        <message>
            <source>Not the same person</source>
            <translation>Nicht dieselbe Person</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Notiz</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>Person</translation>
        </message>
        <message>
            <source>Place in a circle</source>
            <translation>Platz in einem Kreis</translation>
        </message>
        <message>
            <source>Promise</source>
            <translation>Zusage</translation>
        </message>
        <message>
            <source>Put off</source>
            <translation>Aufgeschoben</translation>
        </message>
        <message>
            <source>Relation</source>
            <translation>Beziehung</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>Position</translation>
        </message>
        <message>
            <source>Saved filter</source>
            <translation>Gespeicherter Filter</translation>
        </message>
        <message>
            <source>Tag of an entry</source>
            <translation>Schlagwort eines Eintrags</translation>
        </message>
        <message>
            <source>Way to reach</source>
            <translation>Kontaktweg</translation>
        </message>
        <message>
            <source>What counts as contact</source>
            <translation>Was als Kontakt zählt</translation>
        </message>
        <message>
            <source>aim in days</source>
            <translation>Ziel in Tagen</translation>
        </message>
        <message>
            <source>at most, in days</source>
            <translation>höchstens, in Tagen</translation>
        </message>
        <message>
            <source>colour</source>
            <translation>Farbe</translation>
        </message>
        <message>
            <source>counts</source>
            <translation>zählt</translation>
        </message>
        <message>
            <source>department</source>
            <translation>Abteilung</translation>
        </message>
        <message>
            <source>done on</source>
            <translation>erledigt am</translation>
        </message>
        <message>
            <source>due on</source>
            <translation>fällig am</translation>
        </message>
        <message>
            <source>how often</source>
            <translation>wie oft</translation>
        </message>
        <message>
            <source>later</source>
            <translation>später</translation>
        </message>
        <message>
            <source>levelled</source>
            <translation>verteilt</translation>
        </message>
        <message>
            <source>met on</source>
            <translation>kennengelernt am</translation>
        </message>
        <message>
            <source>missing since</source>
            <translation>fehlt seit</translation>
        </message>
        <message>
            <source>name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>nickname</source>
            <translation>Spitzname</translation>
        </message>
        <message>
            <source>no</source>
            <translation>nein</translation>
        </message>
        <message>
            <source>no reminders</source>
            <translation>keine Erinnerungen</translation>
        </message>
        <message>
            <source>organisation</source>
            <translation>Organisation</translation>
        </message>
        <message>
            <source>paused</source>
            <translation>pausiert</translation>
        </message>
        <message>
            <source>planned</source>
            <translation>geplant</translation>
        </message>
        <message>
            <source>reminds</source>
            <translation>erinnert</translation>
        </message>
        <message>
            <source>repeats</source>
            <translation>wiederholt sich</translation>
        </message>
        <message>
            <source>skipped</source>
            <translation>übersprungen</translation>
        </message>
        <message>
            <source>snoozed</source>
            <translation>aufgeschoben</translation>
        </message>
        <message>
            <source>snoozed until</source>
            <translation>aufgeschoben bis</translation>
        </message>
        <message>
            <source>sounded as</source>
            <translation>gesprochen</translation>
        </message>
        <message>
            <source>title</source>
            <translation>Titel</translation>
        </message>
        <message>
            <source>until</source>
            <translation>bis</translation>
        </message>
        <message>
            <source>weight</source>
            <translation>Gewicht</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>ja</translation>
        </message>
        <message>
            <source>{before} → {after}</source>
            <translation>{before} → {after}</translation>
        </message>
        <message>
            <source>{things} added</source>
            <translation>{things} hinzugefügt</translation>
        </message>
        <message>
            <source>{things} changed</source>
            <translation>{things} geändert</translation>
        </message>
        <message>
            <source>{things} removed</source>
            <translation>{things} entfernt</translation>
        </message>
        <message>
            <source>{thing} added: {text}</source>
            <translation>{thing} hinzugefügt: {text}</translation>
        </message>
        <message>
            <source>{thing} removed: {text}</source>
            <translation>{thing} entfernt: {text}</translation>
        </message>
        <message>
            <source>{thing}: {text}</source>
            <translation>{thing}: {text}</translation>
        </message>
    </context>
    <context>
        <name>HistoryModel</name>
        <message>
            <source>undone</source>
            <translation>rückgängig gemacht</translation>
        </message>
    </context>
    <context>
        <name>HistoryPage</name>
        <message>
            <source>History</source>
            <translation>Verlauf</translation>
        </message>
        <message>
            <source>Nothing was done yet. Every change will stand here, and can be undone.</source>
            <translation>Noch wurde nichts getan. Jede Änderung steht dann hier und lässt sich rückgängig machen.</translation>
        </message>
        <message>
            <source>Open {name}</source>
            <translation>{name} öffnen</translation>
        </message>
        <message>
            <source>Steps</source>
            <translation>Schritte</translation>
        </message>
        <message>
            <source>Undo this step</source>
            <translation>Diesen Schritt rückgängig machen</translation>
        </message>
        <message numerus="yes">
            <source>Undo this step and the %Ln after it</source>
            <translation>
                <numerusform>Diesen Schritt und den danach rückgängig machen</numerusform>
                <numerusform>Diesen Schritt und die %Ln danach rückgängig machen</numerusform>
            </translation>
        </message>
        <message>
            <source>Undone: {step}</source>
            <translation>Rückgängig gemacht: {step}</translation>
        </message>
        <message>
            <source>What the step changed</source>
            <translation>Was der Schritt geändert hat</translation>
        </message>
        <message numerus="yes">
            <source>and %Ln more</source>
            <translation>
                <numerusform>und %Ln weitere</numerusform>
                <numerusform>und %Ln weitere</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>HolidaysCard</name>
        <message>
            <source>Holidays</source>
            <translation>Feiertage</translation>
        </message>
        <message>
            <source>Holidays of</source>
            <translation>Feiertage in</translation>
        </message>
        <message>
            <source>NetDesk knows no holidays there.</source>
            <translation>NetDesk kennt dort keine Feiertage.</translation>
        </message>
        <message>
            <source>On these days people to be in touch with wait as on a day off.</source>
            <translation>An diesen Tagen wird wie an freien Tagen an niemanden erinnert, bei dem man sich melden will.</translation>
        </message>
        <message>
            <source>Region</source>
            <translation>Region</translation>
        </message>
        <message>
            <source>The next one is {day}.</source>
            <translation>Der nächste ist {day}.</translation>
        </message>
        <message>
            <source>all of it</source>
            <translation>ganzes Land</translation>
        </message>
        <message>
            <source>no country</source>
            <translation>kein Land</translation>
        </message>
    </context>
    <context>
        <name>Import</name>
        <message numerus="yes">
            <source>%Ln cards unchanged</source>
            <translation>
                <numerusform>Eine Karte unverändert</numerusform>
                <numerusform>%Ln Karten unverändert</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln fields changed on both sides</source>
            <translation>
                <numerusform>Ein Feld auf beiden Seiten geändert</numerusform>
                <numerusform>%Ln Felder auf beiden Seiten geändert</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln groups taken in</source>
            <translation>
                <numerusform>Eine Gruppe aufgenommen</numerusform>
                <numerusform>%Ln Gruppen aufgenommen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln left out</source>
            <translation>
                <numerusform>%Ln weggelassen</numerusform>
                <numerusform>%Ln weggelassen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln people added</source>
            <translation>
                <numerusform>Eine Person hinzugefügt</numerusform>
                <numerusform>%Ln Personen hinzugefügt</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln people updated</source>
            <translation>
                <numerusform>Eine Person aktualisiert</numerusform>
                <numerusform>%Ln Personen aktualisiert</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln possible duplicates</source>
            <translation>
                <numerusform>Ein mögliches Duplikat</numerusform>
                <numerusform>%Ln mögliche Duplikate</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln unreadable places</source>
            <translation>
                <numerusform>Eine unlesbare Stelle</numerusform>
                <numerusform>%Ln unlesbare Stellen</numerusform>
            </translation>
        </message>
        <message>
            <source>A group: becomes a circle</source>
            <translation>Eine Gruppe: wird ein Kreis</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>Cancelling</source>
            <translation>Wird abgebrochen</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>Geändert</translation>
        </message>
        <message>
            <source>Changes: {fields}</source>
            <translation>Ändert: {fields}</translation>
        </message>
        <message>
            <source>Comparing: {done} of {total} cards</source>
            <translation>Vergleichen: {done} von {total} Karten</translation>
        </message>
        <message>
            <source>Conflict: {fields}; some of each</source>
            <translation>Konflikt: {fields}; von beiden etwas</translation>
        </message>
        <message>
            <source>Conflict: {fields}; the file’s is taken</source>
            <translation>Konflikt: {fields}; gilt wie in der Datei</translation>
        </message>
        <message>
            <source>Conflict: {fields}; yours stays</source>
            <translation>Konflikt: {fields}; Ihres bleibt</translation>
        </message>
        <message>
            <source>Conflicts</source>
            <translation>Konflikte</translation>
        </message>
        <message>
            <source>Deleted here</source>
            <translation>Hier gelöscht</translation>
        </message>
        <message>
            <source>Deleted here: is brought back</source>
            <translation>Hier gelöscht: wird zurückgeholt</translation>
        </message>
        <message>
            <source>Deleted here: stays deleted</source>
            <translation>Hier gelöscht: bleibt gelöscht</translation>
        </message>
        <message>
            <source>Finishing: making everything findable</source>
            <translation>Abschließen: alles wird auffindbar gemacht</translation>
        </message>
        <message>
            <source>Groups</source>
            <translation>Gruppen</translation>
        </message>
        <message>
            <source>Left out</source>
            <translation>Weggelassen</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>New</source>
            <translation>Neu</translation>
        </message>
        <message numerus="yes">
            <source>New, from %Ln cards</source>
            <translation>
                <numerusform>Neu, aus %Ln Karte</numerusform>
                <numerusform>Neu, aus %Ln Karten</numerusform>
            </translation>
        </message>
        <message>
            <source>New; may be {name}: {evidence}</source>
            <translation>Neu; vielleicht {name}: {evidence}</translation>
        </message>
        <message>
            <source>New; not {name}</source>
            <translation>Neu; nicht {name}</translation>
        </message>
        <message>
            <source>No longer there</source>
            <translation>Nicht mehr da</translation>
        </message>
        <message>
            <source>Not in this file any more: marked</source>
            <translation>Nicht mehr in dieser Datei: vermerkt</translation>
        </message>
        <message>
            <source>Nothing new</source>
            <translation>Nichts Neues</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>Organisation</translation>
        </message>
        <message>
            <source>Photo: yours was kept, the file has another</source>
            <translation>Foto: das eigene bleibt, die Datei hat ein anderes</translation>
        </message>
        <message>
            <source>Possible duplicates</source>
            <translation>Mögliche Doppelte</translation>
        </message>
        <message>
            <source>Reading: {done} cards</source>
            <translation>Lesen: {done} Karten</translation>
        </message>
        <message>
            <source>Save the unreadable text</source>
            <translation>Unlesbaren Text sichern</translation>
        </message>
        <message>
            <source>Saved as {name}</source>
            <translation>Gesichert als {name}</translation>
        </message>
        <message>
            <source>The same person as {name}</source>
            <translation>Dieselbe Person wie {name}</translation>
        </message>
        <message>
            <source>There was no card in it</source>
            <translation>Es war keine Karte darin</translation>
        </message>
        <message>
            <source>Unreadable</source>
            <translation>Unlesbar</translation>
        </message>
        <message>
            <source>What happens</source>
            <translation>Was geschieht</translation>
        </message>
        <message>
            <source>Writing: {done} of {total} cards</source>
            <translation>Schreiben: {done} von {total} Karten</translation>
        </message>
        <message>
            <source>a card in JSON or XML that is not well formed</source>
            <translation>eine fehlerhaft aufgebaute Karte in JSON oder XML</translation>
        </message>
        <message>
            <source>a card that says nothing of anybody</source>
            <translation>eine Karte, die über niemanden etwas sagt</translation>
        </message>
        <message>
            <source>a card too large to be one</source>
            <translation>eine Karte, die zu groß ist, um eine zu sein</translation>
        </message>
        <message>
            <source>a damaged archive, or a damaged file in it</source>
            <translation>ein beschädigtes Archiv oder eine beschädigte Datei darin</translation>
        </message>
        <message>
            <source>a picture</source>
            <translation>ein Bild</translation>
        </message>
        <message>
            <source>a row that says nothing of anybody</source>
            <translation>eine Zeile, die von niemandem etwas sagt</translation>
        </message>
        <message>
            <source>a table whose columns are not known yet</source>
            <translation>eine Tabelle, deren Spalten noch nicht bekannt sind</translation>
        </message>
        <message>
            <source>added: {after}</source>
            <translation>neu: {after}</translation>
        </message>
        <message>
            <source>an archive inside of archives: unpack it first</source>
            <translation>ein Archiv in Archiven: zuerst entpacken</translation>
        </message>
        <message>
            <source>an archive of too many files: unpack it and import the folder</source>
            <translation>ein Archiv aus zu vielen Dateien: entpacken und den Ordner importieren</translation>
        </message>
        <message>
            <source>gone: {before}</source>
            <translation>entfällt: {before}</translation>
        </message>
        <message>
            <source>it may not be read</source>
            <translation>darf nicht gelesen werden</translation>
        </message>
        <message>
            <source>locked by a password: unpack it first</source>
            <translation>durch ein Passwort geschützt: zuerst entpacken</translation>
        </message>
        <message>
            <source>no text: a picture, a program or an archive</source>
            <translation>kein Text: ein Bild, ein Programm oder ein Archiv</translation>
        </message>
        <message>
            <source>not unpacked: far more comes out than an address book holds</source>
            <translation>nicht entpackt: es käme weit mehr heraus, als ein Adressbuch enthält</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>nichts</translation>
        </message>
        <message>
            <source>packed in a way that is not known here: unpack it first</source>
            <translation>auf eine hier unbekannte Weise gepackt: zuerst entpacken</translation>
        </message>
        <message>
            <source>preferred</source>
            <translation>bevorzugt</translation>
        </message>
        <message>
            <source>text outside of any card</source>
            <translation>Text außerhalb einer Karte</translation>
        </message>
        <message>
            <source>the file ends inside a card</source>
            <translation>die Datei endet mitten in einer Karte</translation>
        </message>
        <message>
            <source>unreadable.txt</source>
            <translation>unlesbar.txt</translation>
        </message>
        <message>
            <source>{before} → {after}</source>
            <translation>{before} → {after}</translation>
        </message>
        <message>
            <source>{field}: yours was kept, “{ours}”; the file says “{theirs}”</source>
            <translation>{field}: das Eigene bleibt, „{ours}“; in der Datei steht „{theirs}“</translation>
        </message>
        <message>
            <source>{file}, line {line}: {reason}</source>
            <translation>{file}, Zeile {line}: {reason}</translation>
        </message>
        <message>
            <source>{name}: added, but looks like somebody known ({file}, line {line})</source>
            <translation>{name}: hinzugefügt, sieht aber nach jemand Bekanntem aus ({file}, Zeile {line})</translation>
        </message>
    </context>
    <context>
        <name>ImportDialog</name>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Change what the columns of the table mean</source>
            <translation>Ändern, was die Spalten der Tabelle bedeuten</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Columns…</source>
            <translation>Spalten …</translation>
        </message>
        <message>
            <source>Contacts ({endings});;All files (*)</source>
            <translation>Kontakte ({endings});;Alle Dateien (*)</translation>
        </message>
        <message>
            <source>Everybody and everything is as it was before.</source>
            <translation>Alles ist wieder so, wie es vorher war.</translation>
        </message>
        <message>
            <source>Find duplicates</source>
            <translation>Doppelte suchen</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>Importieren</translation>
        </message>
        <message numerus="yes">
            <source>Import %Ln people</source>
            <translation>
                <numerusform>%Ln Person importieren</numerusform>
                <numerusform>%Ln Personen importieren</numerusform>
            </translation>
        </message>
        <message>
            <source>Import a folder of cards</source>
            <translation>Ordner mit Karten importieren</translation>
        </message>
        <message>
            <source>Import contacts</source>
            <translation>Kontakte importieren</translation>
        </message>
        <message numerus="yes">
            <source>Importing %Ln files</source>
            <translation>
                <numerusform>Eine Datei wird importiert</numerusform>
                <numerusform>%Ln Dateien werden importiert</numerusform>
            </translation>
        </message>
        <message>
            <source>Importing cards</source>
            <translation>Karten werden importiert</translation>
        </message>
        <message>
            <source>Importing {name}</source>
            <translation>{name} wird importiert</translation>
        </message>
        <message>
            <source>Nothing was imported</source>
            <translation>Es wurde nichts importiert</translation>
        </message>
        <message>
            <source>Progress of the import</source>
            <translation>Fortschritt des Imports</translation>
        </message>
        <message>
            <source>Say with a key each how often you want to be in touch</source>
            <translation>Mit je einer Taste sagen, wie oft Sie in Verbindung sein möchten</translation>
        </message>
        <message>
            <source>Sort people…</source>
            <translation>Personen sortieren …</translation>
        </message>
        <message>
            <source>The import did not work</source>
            <translation>Der Import hat nicht geklappt</translation>
        </message>
        <message>
            <source>The import is done</source>
            <translation>Der Import ist fertig</translation>
        </message>
        <message>
            <source>The import is undone</source>
            <translation>Der Import ist rückgängig gemacht</translation>
        </message>
        <message>
            <source>Undo import</source>
            <translation>Import rückgängig machen</translation>
        </message>
        <message>
            <source>What the import does</source>
            <translation>Was der Import bewirkt</translation>
        </message>
    </context>
    <context>
        <name>ImportPage</name>
        <message>
            <source>A phone's sync may leave its contacts there. When something is new, NetDesk tells you; nothing is taken in before you have seen it.</source>
            <translation>Dort kann der Abgleich eines Telefons seine Kontakte ablegen. Ist etwas neu, sagt NetDesk Bescheid; aufgenommen wird nichts, bevor Sie es gesehen haben.</translation>
        </message>
        <message>
            <source>As the system says</source>
            <translation>Wie vom System vorgegeben</translation>
        </message>
        <message>
            <source>As the system says: {country}</source>
            <translation>Wie vom System vorgegeben: {country}</translation>
        </message>
        <message>
            <source>No folder is watched.</source>
            <translation>Kein Ordner wird überwacht.</translation>
        </message>
        <message>
            <source>Phone numbers</source>
            <translation>Telefonnummern</translation>
        </message>
        <message>
            <source>Phone numbers without a country code are from</source>
            <translation>Telefonnummern ohne Ländervorwahl gehören zu</translation>
        </message>
        <message>
            <source>Watch a folder</source>
            <translation>Einen Ordner überwachen</translation>
        </message>
        <message>
            <source>Watched folders</source>
            <translation>Überwachte Ordner</translation>
        </message>
    </context>
    <context>
        <name>ImportPreview</name>
        <message numerus="yes">
            <source>%Ln cards unchanged</source>
            <translation>
                <numerusform>%Ln Karte unverändert</numerusform>
                <numerusform>%Ln Karten unverändert</numerusform>
            </translation>
        </message>
        <message>
            <source>Another</source>
            <translation>Andere</translation>
        </message>
        <message>
            <source>Filter by name or organisation</source>
            <translation>Nach Name oder Organisation filtern</translation>
        </message>
        <message>
            <source>Mine</source>
            <translation>Meins</translation>
        </message>
        <message>
            <source>Never</source>
            <translation>Nie</translation>
        </message>
        <message>
            <source>Same</source>
            <translation>Dieselbe</translation>
        </message>
        <message>
            <source>Space</source>
            <translation>Leertaste</translation>
        </message>
        <message>
            <source>Take or leave</source>
            <translation>Nehmen oder weglassen</translation>
        </message>
        <message>
            <source>Theirs</source>
            <translation>Aus der Datei</translation>
        </message>
    </context>
    <context>
        <name>ImportResultView</name>
        <message>
            <source>Save the unreadable text…</source>
            <translation>Unlesbaren Text speichern …</translation>
        </message>
        <message>
            <source>The text there</source>
            <translation>Der Text dort</translation>
        </message>
        <message>
            <source>To look at</source>
            <translation>Zum Ansehen</translation>
        </message>
    </context>
    <context>
        <name>ImportRowDetail</name>
        <message>
            <source>Another person</source>
            <translation>Eine andere Person</translation>
        </message>
        <message>
            <source>Another person; do not ask again</source>
            <translation>Eine andere Person; nicht mehr fragen</translation>
        </message>
        <message>
            <source>As it is here</source>
            <translation>Wie es hier steht</translation>
        </message>
        <message>
            <source>As the file has it</source>
            <translation>Wie in der Datei</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>Einzelheiten</translation>
        </message>
        <message>
            <source>Is it somebody known?</source>
            <translation>Ist es jemand Bekanntes?</translation>
        </message>
        <message>
            <source>It was: {text}</source>
            <translation>Es war: {text}</translation>
        </message>
        <message>
            <source>Save these cards…</source>
            <translation>Diese Karten sichern …</translation>
        </message>
        <message>
            <source>The same person</source>
            <translation>Dieselbe Person</translation>
        </message>
        <message>
            <source>The text there</source>
            <translation>Der Text dort</translation>
        </message>
        <message>
            <source>What changes</source>
            <translation>Was sich ändert</translation>
        </message>
        <message>
            <source>What the card says</source>
            <translation>Was die Karte sagt</translation>
        </message>
        <message>
            <source>{file}, line {line}</source>
            <translation>{file}, Zeile {line}</translation>
        </message>
        <message>
            <source>{name}, known already</source>
            <translation>{name}, schon bekannt</translation>
        </message>
    </context>
    <context>
        <name>InteractionDialog</name>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Edit entry</source>
            <translation>Eintrag bearbeiten</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <source>With {name}</source>
            <translation>Mit {name}</translation>
        </message>
    </context>
    <context>
        <name>KeyRow</name>
        <message>
            <source>{words}, key {key}</source>
            <translation>{words}, Taste {key}</translation>
        </message>
    </context>
    <context>
        <name>KindSwitches</name>
        <message>
            <source>What is not chosen stays on Today, without a notification.</source>
            <translation>Was nicht gewählt ist, steht weiter auf „Heute“, ohne Benachrichtigung.</translation>
        </message>
        <message>
            <source>What to remind of</source>
            <translation>Woran erinnert wird</translation>
        </message>
    </context>
    <context>
        <name>KnowCard</name>
        <message>
            <source>Add how you met</source>
            <translation>Kennenlernen festhalten</translation>
        </message>
        <message>
            <source>Add something worth knowing</source>
            <translation>Wissenswertes hinzufügen</translation>
        </message>
        <message>
            <source>Birthday</source>
            <translation>Geburtstag</translation>
        </message>
        <message>
            <source>How you met</source>
            <translation>Wie Sie sich kennengelernt haben</translation>
        </message>
        <message>
            <source>Know</source>
            <translation>Wissenswertes</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Notiz</translation>
        </message>
        <message>
            <source>Relation to somebody</source>
            <translation>Beziehung zu jemandem</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>Position</translation>
        </message>
        <message>
            <source>Something else…</source>
            <translation>Etwas anderes …</translation>
        </message>
    </context>
    <context>
        <name>KnowRows</name>
        <message>
            <source>#rust #hiring</source>
            <translation>#rust #einstellung</translation>
        </message>
        <message>
            <source>Asked</source>
            <translation>Gefragt</translation>
        </message>
        <message>
            <source>Asked: {question}</source>
            <translation>Gefragt: {question}</translation>
        </message>
        <message>
            <source>How did the move go?</source>
            <translation>Wie lief der Umzug?</translation>
        </message>
        <message>
            <source>Kids: Max, Lea</source>
            <translation>Kinder: Max, Lea</translation>
        </message>
        <message>
            <source>Met</source>
            <translation>Kennengelernt</translation>
        </message>
        <message>
            <source>Swedish, English</source>
            <translation>Schwedisch, Englisch</translation>
        </message>
        <message>
            <source>sailing, storage engines</source>
            <translation>Segeln, Datenbanken</translation>
        </message>
        <message>
            <source>through {name}</source>
            <translation>durch {name}</translation>
        </message>
    </context>
    <context>
        <name>Knowledge</name>
        <message>
            <source>Ask next time</source>
            <translation>Beim nächsten Mal fragen</translation>
        </message>
        <message>
            <source>Best hours</source>
            <translation>Beste Zeit</translation>
        </message>
        <message>
            <source>Do not contact</source>
            <translation>Nicht kontaktieren</translation>
        </message>
        <message>
            <source>Fact</source>
            <translation>Angabe</translation>
        </message>
        <message>
            <source>Family</source>
            <translation>Familie</translation>
        </message>
        <message>
            <source>Interests</source>
            <translation>Interessen</translation>
        </message>
        <message>
            <source>Languages</source>
            <translation>Sprachen</translation>
        </message>
        <message>
            <source>Met at</source>
            <translation>Kennengelernt bei</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Als Nächstes</translation>
        </message>
        <message>
            <source>Prefers</source>
            <translation>Bevorzugt</translation>
        </message>
        <message>
            <source>Promised to you</source>
            <translation>Ihnen zugesagt</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Schlagwörter</translation>
        </message>
        <message>
            <source>You promised</source>
            <translation>Von Ihnen zugesagt</translation>
        </message>
        <message>
            <source>assistant</source>
            <translation>Assistenz</translation>
        </message>
        <message>
            <source>assisted by them</source>
            <translation>von ihnen unterstützt</translation>
        </message>
        <message>
            <source>best hours: {hours}</source>
            <translation>beste Zeit: {hours}</translation>
        </message>
        <message>
            <source>child</source>
            <translation>Kind</translation>
        </message>
        <message>
            <source>colleague</source>
            <translation>Kollegin/Kollege</translation>
        </message>
        <message>
            <source>formerly</source>
            <translation>früher</translation>
        </message>
        <message>
            <source>friend</source>
            <translation>Freund/in</translation>
        </message>
        <message>
            <source>from {day}</source>
            <translation>ab {day}</translation>
        </message>
        <message>
            <source>introduced by</source>
            <translation>vorgestellt durch</translation>
        </message>
        <message>
            <source>introduced by them</source>
            <translation>durch sie vorgestellt</translation>
        </message>
        <message>
            <source>manager</source>
            <translation>Vorgesetzte/r</translation>
        </message>
        <message>
            <source>mentee</source>
            <translation>Mentee</translation>
        </message>
        <message>
            <source>mentor</source>
            <translation>Mentor/in</translation>
        </message>
        <message>
            <source>now</source>
            <translation>jetzt</translation>
        </message>
        <message>
            <source>other</source>
            <translation>Sonstiges</translation>
        </message>
        <message>
            <source>parent</source>
            <translation>Elternteil</translation>
        </message>
        <message>
            <source>partner</source>
            <translation>Partner/in</translation>
        </message>
        <message>
            <source>prefers {way}</source>
            <translation>bevorzugt {way}</translation>
        </message>
        <message>
            <source>reports to them</source>
            <translation>berichtet an sie</translation>
        </message>
        <message>
            <source>sibling</source>
            <translation>Geschwister</translation>
        </message>
        <message>
            <source>since {day}</source>
            <translation>seit {day}</translation>
        </message>
        <message>
            <source>until {day}</source>
            <translation>bis {day}</translation>
        </message>
        <message>
            <source>{name}, {relation}</source>
            <translation>{name}, {relation}</translation>
        </message>
    </context>
    <context>
        <name>LabelBox</name>
        <message>
            <source>label</source>
            <translation>Art</translation>
        </message>
    </context>
    <context>
        <name>LaneBar</name>
        <message>
            <source>10 years</source>
            <translation>10 Jahre</translation>
        </message>
        <message>
            <source>All circles</source>
            <translation>Alle Kreise</translation>
        </message>
        <message>
            <source>All kinds</source>
            <translation>Alle Arten</translation>
        </message>
        <message>
            <source>Circle</source>
            <translation>Kreis</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Exportieren …</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>Filter</translation>
        </message>
        <message>
            <source>Kinds</source>
            <translation>Arten</translation>
        </message>
        <message>
            <source>Month</source>
            <translation>Monat</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>Reihenfolge</translation>
        </message>
        <message>
            <source>Week</source>
            <translation>Woche</translation>
        </message>
        <message>
            <source>Year</source>
            <translation>Jahr</translation>
        </message>
    </context>
    <context>
        <name>LaneExportDialog</name>
        <message numerus="yes">
            <source>%Ln rows written to {name}</source>
            <translation>
                <numerusform>%Ln Zeile in {name} geschrieben</numerusform>
                <numerusform>%Ln Zeilen in {name} geschrieben</numerusform>
            </translation>
        </message>
        <message>
            <source>A PNG holds {png} rows and an SVG {svg}. Filter by circle, tag or organisation for fewer.</source>
            <translation>Ein PNG fasst {png} Zeilen, ein SVG {svg}. Mit einem Filter nach Kreis, Schlagwort oder Organisation werden es weniger.</translation>
        </message>
        <message numerus="yes">
            <source>All %Ln rows</source>
            <translation>
                <numerusform>Die einzige Zeile</numerusform>
                <numerusform>Alle %Ln Zeilen</numerusform>
            </translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Export PNG…</source>
            <translation>PNG exportieren …</translation>
        </message>
        <message>
            <source>Export SVG…</source>
            <translation>SVG exportieren …</translation>
        </message>
        <message>
            <source>Export the timeline</source>
            <translation>Zeitleiste exportieren</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Von</translation>
        </message>
        <message>
            <source>PNG (*.png)</source>
            <translation>PNG (*.png)</translation>
        </message>
        <message>
            <source>Progress of the export</source>
            <translation>Fortschritt des Exports</translation>
        </message>
        <message>
            <source>SVG (*.svg)</source>
            <translation>SVG (*.svg)</translation>
        </message>
        <message numerus="yes">
            <source>The %Ln rows in sight</source>
            <translation>
                <numerusform>Die sichtbare Zeile</numerusform>
                <numerusform>Die %Ln sichtbaren Zeilen</numerusform>
            </translation>
        </message>
        <message>
            <source>To</source>
            <translation>Bis</translation>
        </message>
        <message>
            <source>timeline</source>
            <translation>zeitleiste</translation>
        </message>
    </context>
    <context>
        <name>LaneFilter</name>
        <message>
            <source>Filter the timeline</source>
            <translation>Zeitleiste filtern</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>Organisation</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Anzeigen</translation>
        </message>
        <message>
            <source>Show all</source>
            <translation>Alle anzeigen</translation>
        </message>
        <message>
            <source>Tag</source>
            <translation>Schlagwort</translation>
        </message>
    </context>
    <context>
        <name>LaneLegend</name>
        <message>
            <source>planned</source>
            <translation>geplant</translation>
        </message>
    </context>
    <context>
        <name>LaneTable</name>
        <message>
            <source>Timeline of everybody</source>
            <translation>Zeitleiste aller Personen</translation>
        </message>
    </context>
    <context>
        <name>Lanes</name>
        <message>
            <source>All kinds</source>
            <translation>Alle Arten</translation>
        </message>
        <message>
            <source>By circle</source>
            <translation>Nach Kreis</translation>
        </message>
        <message>
            <source>By name</source>
            <translation>Nach Name</translation>
        </message>
        <message>
            <source>By staleness</source>
            <translation>Nach Kontaktstand</translation>
        </message>
        <message>
            <source>From {span}: {marks}.</source>
            <translation>Vom {span}: {marks}.</translation>
        </message>
        <message>
            <source>No circle</source>
            <translation>Ohne Kreis</translation>
        </message>
        <message>
            <source>Nothing from {span}.</source>
            <translation>Nichts vom {span}.</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>und eine weitere</numerusform>
                <numerusform>und %n weitere</numerusform>
            </translation>
        </message>
        <message>
            <source>today</source>
            <translation>heute</translation>
        </message>
        <message>
            <source>within the aim</source>
            <translation>im Rahmen</translation>
        </message>
        <message>
            <source>{first} to {last}</source>
            <translation>{first} bis {last}</translation>
        </message>
        <message>
            <source>{kind} planned</source>
            <translation>{kind} geplant</translation>
        </message>
        <message>
            <source>{kind}, {count} times, {when}</source>
            <translation>{kind}, {count}-mal, {when}</translation>
        </message>
    </context>
    <context>
        <name>LanesModel</name>
        <message>
            <source>Person and what happened</source>
            <translation>Person und was geschah</translation>
        </message>
    </context>
    <context>
        <name>LaterLine</name>
        <message>
            <source>Later today: {people}</source>
            <translation>Später heute: {people}</translation>
        </message>
        <message numerus="yes">
            <source>Later today: {people} and %Ln more</source>
            <translation>
                <numerusform>Später heute: {people} und %Ln weitere Person</numerusform>
                <numerusform>Später heute: {people} und %Ln weitere Personen</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LeadBox</name>
        <message numerus="yes">
            <source>%n days ahead</source>
            <translation>
                <numerusform>%n Tag vorher</numerusform>
                <numerusform>%n Tage vorher</numerusform>
            </translation>
        </message>
        <message>
            <source>How early it is wanted</source>
            <translation>Wie früh daran erinnert wird</translation>
        </message>
        <message>
            <source>as usual</source>
            <translation>wie üblich</translation>
        </message>
        <message>
            <source>on the day</source>
            <translation>am Tag selbst</translation>
        </message>
    </context>
    <context>
        <name>LinePreview</name>
        <message>
            <source>Leave “{name}” in the text</source>
            <translation>„{name}“ im Text lassen</translation>
        </message>
        <message>
            <source>Nobody is called {name}</source>
            <translation>Niemand heißt {name}</translation>
        </message>
        <message>
            <source>Understood</source>
            <translation>Verstanden</translation>
        </message>
        <message>
            <source>Who is {name}?</source>
            <translation>Wer ist {name}?</translation>
        </message>
        <message>
            <source>planned</source>
            <translation>geplant</translation>
        </message>
    </context>
    <context>
        <name>LineText</name>
        <message>
            <source>Names and tags found</source>
            <translation>Gefundene Namen und Schlagwörter</translation>
        </message>
        <message>
            <source>What happened?</source>
            <translation>Was war?</translation>
        </message>
        <message>
            <source>What happened? e.g. yesterday call about the offer @Grace #storage</source>
            <translation>Was war? Zum Beispiel: gestern Anruf wegen des Angebots @Grace #speicher</translation>
        </message>
    </context>
    <context>
        <name>LogDialog</name>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>Eingabe</translation>
        </message>
        <message>
            <source>Esc</source>
            <translation>Esc</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>Eintragen</translation>
        </message>
        <message>
            <source>Log with {names}</source>
            <translation>Eintragen mit {names}</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
    </context>
    <context>
        <name>MadeOneLines</name>
        <message>
            <source>Made one with {name} on {day}</source>
            <translation>Zusammengeführt mit {name} am {day}</translation>
        </message>
        <message>
            <source>Take apart</source>
            <translation>Trennen</translation>
        </message>
        <message>
            <source>Take {name} apart again</source>
            <translation>{name} wieder abtrennen</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>Edit circle…</source>
            <translation>Kreis bearbeiten …</translation>
        </message>
    </context>
    <context>
        <name>Meetings</name>
        <message numerus="yes">
            <source>%Ln are over</source>
            <comment>meetings</comment>
            <translation>
                <numerusform>%Ln ist vorbei</numerusform>
                <numerusform>%Ln sind vorbei</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln begin more than 60 days ahead</source>
            <comment>series</comment>
            <translation>
                <numerusform>%Ln beginnt in mehr als 60 Tagen</numerusform>
                <numerusform>%Ln beginnen in mehr als 60 Tagen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln cannot be read</source>
            <comment>meetings</comment>
            <translation>
                <numerusform>%Ln ist nicht lesbar</numerusform>
                <numerusform>%Ln sind nicht lesbar</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln larger than any calendar</source>
            <comment>files</comment>
            <translation>
                <numerusform>%Ln größer als jeder Kalender</numerusform>
                <numerusform>%Ln größer als jeder Kalender</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln repeat by a rule that cannot be followed</source>
            <comment>meetings</comment>
            <translation>
                <numerusform>%Ln wiederholt sich nach einer Regel, der nicht zu folgen ist</numerusform>
                <numerusform>%Ln wiederholen sich nach einer Regel, der nicht zu folgen ist</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln with nobody you know</source>
            <comment>meetings</comment>
            <translation>
                <numerusform>%Ln mit niemandem, den Sie kennen</numerusform>
                <numerusform>%Ln mit niemandem, den Sie kennen</numerusform>
            </translation>
        </message>
        <message>
            <source>Left out: {reasons}.</source>
            <translation>Ausgelassen: {reasons}.</translation>
        </message>
        <message>
            <source>is changed</source>
            <translation>wird geändert</translation>
        </message>
        <message>
            <source>is planned</source>
            <translation>wird geplant</translation>
        </message>
        <message>
            <source>is planned already</source>
            <translation>ist schon geplant</translation>
        </message>
        <message>
            <source>stays as you have it</source>
            <translation>bleibt, wie Sie es haben</translation>
        </message>
        <message>
            <source>was cancelled, is deleted</source>
            <translation>wurde abgesagt, wird gelöscht</translation>
        </message>
        <message>
            <source>{name} (by the name)</source>
            <translation>{name} (dem Namen nach)</translation>
        </message>
    </context>
    <context>
        <name>MeetingsDialog</name>
        <message numerus="yes">
            <source>%Ln cancelled</source>
            <comment>meetings</comment>
            <translation>
                <numerusform>%Ln abgesagt</numerusform>
                <numerusform>%Ln abgesagt</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln meetings planned or changed</source>
            <translation>
                <numerusform>%Ln Treffen geplant oder geändert</numerusform>
                <numerusform>%Ln Treffen geplant oder geändert</numerusform>
            </translation>
        </message>
        <message>
            <source>Calendars (*.ics);;All files (*)</source>
            <translation>Kalender (*.ics);;Alle Dateien (*)</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Coming meetings with people you know. Those that are ticked are planned; of a series the meetings of the next 60 days.</source>
            <translation>Kommende Treffen mit Personen, die Sie kennen. Was angehakt ist, wird geplant; von einer Serie die Treffen der nächsten 60 Tage.</translation>
        </message>
        <message>
            <source>Import meetings</source>
            <translation>Treffen importieren</translation>
        </message>
        <message>
            <source>Meeting</source>
            <translation>Treffen</translation>
        </message>
        <message>
            <source>Meetings</source>
            <translation>Treffen</translation>
        </message>
        <message>
            <source>Meetings of a calendar</source>
            <translation>Treffen aus einem Kalender</translation>
        </message>
        <message>
            <source>Plan them</source>
            <translation>Einplanen</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Fortschritt</translation>
        </message>
        <message>
            <source>Reading the calendar…</source>
            <translation>Der Kalender wird gelesen …</translation>
        </message>
        <message numerus="yes">
            <source>Take in %Ln meetings</source>
            <translation>
                <numerusform>%Ln Treffen übernehmen</numerusform>
                <numerusform>%Ln Treffen übernehmen</numerusform>
            </translation>
        </message>
        <message>
            <source>There is nothing new to plan in this calendar.</source>
            <translation>In diesem Kalender ist nichts Neues zu planen.</translation>
        </message>
        <message>
            <source>What happens</source>
            <translation>Was geschieht</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Wann</translation>
        </message>
        <message>
            <source>With</source>
            <translation>Mit</translation>
        </message>
        <message>
            <source>Without a title</source>
            <translation>Ohne Titel</translation>
        </message>
    </context>
    <context>
        <name>MergeCertainDialog</name>
        <message numerus="yes">
            <source>%Ln entries</source>
            <translation>
                <numerusform>%Ln Eintrag</numerusform>
                <numerusform>%Ln Einträge</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln people</source>
            <translation>
                <numerusform>%Ln Person</numerusform>
                <numerusform>%Ln Personen</numerusform>
            </translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Looking at them once more</source>
            <translation>Sie werden noch einmal durchgesehen</translation>
        </message>
        <message>
            <source>Merge</source>
            <translation>Zusammenführen</translation>
        </message>
        <message>
            <source>Merge all certain</source>
            <translation>Alle sicheren zusammenführen</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Fortschritt</translation>
        </message>
        <message>
            <source>Who becomes one</source>
            <translation>Wer zusammengeführt wird</translation>
        </message>
        <message numerus="yes">
            <source>and %Ln more</source>
            <translation>
                <numerusform>und %Ln weitere</numerusform>
                <numerusform>und %Ln weitere</numerusform>
            </translation>
        </message>
        <message>
            <source>{entries} become {people}. It is one step, and each can be taken apart.</source>
            <translation>Aus {entries} werden {people}. Das ist ein einziger Schritt, und jede Person lässt sich wieder trennen.</translation>
        </message>
    </context>
    <context>
        <name>MergeDialog</name>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Merge</source>
            <translation>Zusammenführen</translation>
        </message>
        <message>
            <source>Merge two people</source>
            <translation>Zwei Personen zusammenführen</translation>
        </message>
    </context>
    <context>
        <name>MergeForm</name>
        <message>
            <source>Both side by side</source>
            <translation>Beide nebeneinander</translation>
        </message>
        <message>
            <source>Keep both</source>
            <translation>Beide behalten</translation>
        </message>
        <message>
            <source>Only the first’s</source>
            <translation>Nur von der ersten Person</translation>
        </message>
        <message>
            <source>Only the second’s</source>
            <translation>Nur von der zweiten Person</translation>
        </message>
        <message>
            <source>Together</source>
            <translation>Zusammen</translation>
        </message>
        <message>
            <source>written down {day}</source>
            <translation>eingetragen: {day}</translation>
        </message>
        <message>
            <source>{field} of {one} and {other}</source>
            <translation>{field} von {one} und {other}</translation>
        </message>
    </context>
    <context>
        <name>MetForm</name>
        <message>
            <source>18 June 2023</source>
            <translation>18. Juni 2023</translation>
        </message>
        <message>
            <source>Day you met</source>
            <translation>Tag des Kennenlernens</translation>
        </message>
        <message>
            <source>Not a day NetDesk knows</source>
            <translation>Diesen Tag kennt NetDesk nicht</translation>
        </message>
        <message>
            <source>Through whom you met</source>
            <translation>Durch wen Sie sich kennengelernt haben</translation>
        </message>
        <message>
            <source>Through whom?</source>
            <translation>Durch wen?</translation>
        </message>
        <message>
            <source>Where you met</source>
            <translation>Wo Sie sich kennengelernt haben</translation>
        </message>
        <message>
            <source>Where?</source>
            <translation>Wo?</translation>
        </message>
    </context>
    <context>
        <name>MoreMenu</name>
        <message>
            <source>1 month</source>
            <translation>1 Monat</translation>
        </message>
        <message>
            <source>1 year</source>
            <translation>1 Jahr</translation>
        </message>
        <message>
            <source>3 months</source>
            <translation>3 Monate</translation>
        </message>
        <message>
            <source>6 months</source>
            <translation>6 Monate</translation>
        </message>
        <message>
            <source>Circles</source>
            <translation>Kreise</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Löschen</translation>
        </message>
        <message>
            <source>Edit…</source>
            <translation>Bearbeiten …</translation>
        </message>
        <message>
            <source>End the pause</source>
            <translation>Pause beenden</translation>
        </message>
        <message>
            <source>End the pause (until {day})</source>
            <translation>Pause beenden (bis {day})</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>Pausieren</translation>
        </message>
    </context>
    <context>
        <name>NameForm</name>
        <message>
            <source>Department</source>
            <translation>Abteilung</translation>
        </message>
        <message>
            <source>First name</source>
            <translation>Vorname</translation>
        </message>
        <message>
            <source>Kept on the timeline, with the role before it</source>
            <translation>Wird mit der vorherigen Position in der Zeitleiste festgehalten</translation>
        </message>
        <message>
            <source>Last name</source>
            <translation>Nachname</translation>
        </message>
        <message>
            <source>Middle name</source>
            <translation>Zweiter Vorname</translation>
        </message>
        <message>
            <source>Nickname</source>
            <translation>Spitzname</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>Organisation</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>Position</translation>
        </message>
        <message>
            <source>Shown as</source>
            <translation>Angezeigt als</translation>
        </message>
        <message>
            <source>Sounds like</source>
            <translation>Aussprache</translation>
        </message>
        <message>
            <source>This is a new role</source>
            <translation>Das ist eine neue Position</translation>
        </message>
        <message>
            <source>Title after</source>
            <translation>Titel danach</translation>
        </message>
        <message>
            <source>Title before</source>
            <translation>Titel davor</translation>
        </message>
    </context>
    <context>
        <name>NamedForm</name>
        <message>
            <source>Coffee, assistant…</source>
            <translation>Kaffee, Assistenz …</translation>
        </message>
        <message>
            <source>It needs a name of its own.</source>
            <translation>Es braucht eine eigene Bezeichnung.</translation>
        </message>
        <message>
            <source>What it is called</source>
            <translation>Wie es heißt</translation>
        </message>
        <message>
            <source>What it says</source>
            <translation>Was es besagt</translation>
        </message>
    </context>
    <context>
        <name>Navigation</name>
        <message>
            <source>Circles</source>
            <translation>Kreise</translation>
        </message>
        <message>
            <source>New circle</source>
            <translation>Neuer Kreis</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>Seiten</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Personen</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>Zeitleiste</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Heute</translation>
        </message>
    </context>
    <context>
        <name>NextCard</name>
        <message>
            <source>Done: {promise}, {due}</source>
            <translation>Erledigt: {promise}, {due}</translation>
        </message>
        <message>
            <source>More about: {promise}</source>
            <translation>Mehr zu: {promise}</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Als Nächstes</translation>
        </message>
        <message>
            <source>Promise or next step</source>
            <translation>Zusage oder nächster Schritt</translation>
        </message>
        <message>
            <source>Who owes</source>
            <translation>Wer schuldet</translation>
        </message>
        <message>
            <source>e.g. send the benchmark by friday</source>
            <translation>z. B. Messwerte senden bis Freitag</translation>
        </message>
        <message>
            <source>next step</source>
            <translation>nächster Schritt</translation>
        </message>
        <message>
            <source>only if they have not answered</source>
            <translation>nur wenn keine Antwort kam</translation>
        </message>
        <message>
            <source>promised</source>
            <translation>zugesagt</translation>
        </message>
        <message>
            <source>promised to you</source>
            <translation>Ihnen zugesagt</translation>
        </message>
        <message>
            <source>snoozed until {day}</source>
            <translation>aufgeschoben bis {day}</translation>
        </message>
        <message>
            <source>{text} · by {day}</source>
            <translation>{text} · bis {day}</translation>
        </message>
        <message>
            <source>{text} · {repeat}, first on {day}</source>
            <translation>{text} · {repeat}, zuerst am {day}</translation>
        </message>
        <message>
            <source>{who}, due {day}</source>
            <translation>{who}, fällig am {day}</translation>
        </message>
    </context>
    <context>
        <name>NoContactLine</name>
        <message>
            <source>Lift</source>
            <translation>Aufheben</translation>
        </message>
        <message>
            <source>They may be contacted again</source>
            <translation>Kontakt ist wieder erlaubt</translation>
        </message>
        <message>
            <source>Why?</source>
            <translation>Warum?</translation>
        </message>
    </context>
    <context>
        <name>NoteRow</name>
        <message>
            <source>Note</source>
            <translation>Notiz</translation>
        </message>
    </context>
    <context>
        <name>Notice</name>
        <message>
            <source>Close this notice</source>
            <translation>Diesen Hinweis schließen</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
    </context>
    <context>
        <name>NoticePreview</name>
        <message>
            <source>A notification would read</source>
            <translation>So läse sich eine Benachrichtigung</translation>
        </message>
        <message>
            <source>Log…</source>
            <translation>Eintragen …</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Öffnen</translation>
        </message>
        <message>
            <source>Snooze</source>
            <translation>Später</translation>
        </message>
    </context>
    <context>
        <name>NotificationsPage</name>
        <message>
            <source>A notification would read:</source>
            <translation>So läse sich eine Benachrichtigung:</translation>
        </message>
        <message>
            <source>Bring the window up when there is something to remind of</source>
            <translation>Das Fenster nach vorn holen, wenn an etwas zu erinnern ist</translation>
        </message>
        <message>
            <source>It was shown. If you have not seen it, the desktop keeps notifications back at the moment.</source>
            <translation>Sie wurde gezeigt. Haben Sie sie nicht gesehen, hält der Desktop Benachrichtigungen zurzeit zurück.</translation>
        </message>
        <message>
            <source>Otherwise Today and the icon in the tray say it, and wait to be looked at.</source>
            <translation>Sonst sagen es „Heute“ und das Symbol im Infobereich und warten, bis Sie hinsehen.</translation>
        </message>
        <message>
            <source>Play a sound with notifications</source>
            <translation>Zu Benachrichtigungen einen Klang abspielen</translation>
        </message>
        <message>
            <source>Privacy</source>
            <translation>Vertraulichkeit</translation>
        </message>
        <message>
            <source>Show a test notification</source>
            <translation>Eine Benachrichtigung zur Probe zeigen</translation>
        </message>
        <message>
            <source>Show names in notifications</source>
            <translation>Namen in Benachrichtigungen zeigen</translation>
        </message>
        <message>
            <source>Sound and trial</source>
            <translation>Klang und Probe</translation>
        </message>
        <message>
            <source>Switch it off where others see your screen: a notification then says that somebody is due, and not who.</source>
            <translation>Schalten Sie dies aus, wo andere Ihren Bildschirm sehen: Eine Benachrichtigung sagt dann, dass jemand ansteht, und nicht, wer.</translation>
        </message>
        <message>
            <source>The desktop was asked to show one.</source>
            <translation>Der Desktop wurde gebeten, eine zu zeigen.</translation>
        </message>
        <message>
            <source>This desktop shows no notifications at the moment.</source>
            <translation>Dieser Desktop zeigt zurzeit keine Benachrichtigungen.</translation>
        </message>
        <message>
            <source>Where the desktop shows no notifications</source>
            <translation>Wo der Desktop keine Benachrichtigungen zeigt</translation>
        </message>
    </context>
    <context>
        <name>Notifier</name>
        <message>
            <source>Open</source>
            <translation>Öffnen</translation>
        </message>
        <message>
            <source>Open NetDesk to answer.</source>
            <translation>Zum Antworten NetDesk öffnen.</translation>
        </message>
    </context>
    <context>
        <name>OccasionLink</name>
        <message>
            <source>Log</source>
            <translation>Eintragen</translation>
        </message>
        <message>
            <source>Skip</source>
            <translation>Auslassen</translation>
        </message>
        <message>
            <source>Snooze</source>
            <translation>Später</translation>
        </message>
    </context>
    <context>
        <name>Order</name>
        <message>
            <source>Circles</source>
            <translation>Kreise</translation>
        </message>
        <message>
            <source>City</source>
            <translation>Ort</translation>
        </message>
        <message>
            <source>Country</source>
            <translation>Land</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>E-Mail</translation>
        </message>
        <message>
            <source>How often</source>
            <translation>Wie oft</translation>
        </message>
        <message>
            <source>Last contact</source>
            <translation>Letzter Kontakt</translation>
        </message>
        <message>
            <source>Met on</source>
            <translation>Kennengelernt</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Newest</source>
            <translation>Neueste</translation>
        </message>
        <message>
            <source>Next due</source>
            <translation>Nächster Termin</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>Organisation</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Telefon</translation>
        </message>
        <message>
            <source>Staleness</source>
            <translation>Kontaktstand</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Schlagwörter</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Titel</translation>
        </message>
    </context>
    <context>
        <name>Palette</name>
        <message>
            <source>Found</source>
            <translation>Gefunden</translation>
        </message>
        <message>
            <source>Nobody and nothing is called that.</source>
            <translation>Niemand und nichts heißt so.</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Suchen</translation>
        </message>
        <message>
            <source>Search people, notes, actions</source>
            <translation>Personen, Notizen, Befehle suchen</translation>
        </message>
    </context>
    <context>
        <name>PaletteModel</name>
        <message>
            <source>Circle {name}</source>
            <translation>Kreis {name}</translation>
        </message>
        <message>
            <source>Filter {name}</source>
            <translation>Filter {name}</translation>
        </message>
        <message numerus="yes">
            <source>Show all %Ln people found</source>
            <translation>
                <numerusform>Die eine gefundene Person zeigen</numerusform>
                <numerusform>Alle %Ln gefundenen Personen zeigen</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PauseCard</name>
        <message>
            <source>Pause</source>
            <translation>Pause</translation>
        </message>
        <message>
            <source>Pause all reminders until this day</source>
            <translation>Alle Erinnerungen bis zu diesem Tag ruhen lassen</translation>
        </message>
        <message>
            <source>Pause until</source>
            <translation>Pause bis</translation>
        </message>
        <message>
            <source>Remind again at once</source>
            <translation>Ab sofort wieder erinnern</translation>
        </message>
        <message>
            <source>Reminders are on.</source>
            <translation>Erinnerungen sind eingeschaltet.</translation>
        </message>
        <message>
            <source>Reminders rest until {day}.</source>
            <translation>Erinnerungen ruhen bis {day}.</translation>
        </message>
        <message>
            <source>Resume</source>
            <translation>Wieder erinnern</translation>
        </message>
        <message>
            <source>e.g. in 2 weeks</source>
            <translation>z. B. in 2 Wochen</translation>
        </message>
    </context>
    <context>
        <name>PeopleColumns</name>
        <message>
            <source>Added</source>
            <translation>Hinzugefügt</translation>
        </message>
        <message>
            <source>Circles</source>
            <translation>Kreise</translation>
        </message>
        <message>
            <source>City</source>
            <translation>Ort</translation>
        </message>
        <message>
            <source>Country</source>
            <translation>Land</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>E-Mail</translation>
        </message>
        <message>
            <source>How often</source>
            <translation>Wie oft</translation>
        </message>
        <message>
            <source>Last contact</source>
            <translation>Letzter Kontakt</translation>
        </message>
        <message>
            <source>Met on</source>
            <translation>Kennengelernt</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Next due</source>
            <translation>Nächster Termin</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>Organisation</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Telefon</translation>
        </message>
        <message>
            <source>Staleness</source>
            <translation>Kontaktstand</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Schlagwörter</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Titel</translation>
        </message>
        <message numerus="yes">
            <source>every %Ln day(s)</source>
            <translation>
                <numerusform>jeden Tag</numerusform>
                <numerusform>alle %Ln Tage</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PeopleHead</name>
        <message>
            <source>Filter people</source>
            <translation>Personen filtern</translation>
        </message>
        <message>
            <source>{terms}: not understood, searched for as text</source>
            <translation>{terms}: nicht verstanden, als Text gesucht</translation>
        </message>
    </context>
    <context>
        <name>PeopleModel</name>
        <message>
            <source>{column}: {text}</source>
            <translation>{column}: {text}</translation>
        </message>
    </context>
    <context>
        <name>PeoplePage</name>
        <message>
            <source>Filter {count} people</source>
            <translation>{count} Personen filtern</translation>
        </message>
        <message>
            <source>Nobody fits. Leave a filter out, or try a part of a name, a company or a number.</source>
            <translation>Niemand passt. Lassen Sie einen Filter weg oder versuchen Sie es mit einem Teil eines Namens, einer Firma oder einer Nummer.</translation>
        </message>
        <message>
            <source>Nobody is here yet.</source>
            <translation>Noch ist niemand hier.</translation>
        </message>
        <message>
            <source>Nobody is missing: the newest exports have everyone who came from them.</source>
            <translation>Niemand fehlt: In den neuesten Exporten sind alle enthalten, die aus ihnen kamen.</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Personen</translation>
        </message>
        <message>
            <source>Sorted by {order}</source>
            <translation>Sortiert nach {order}</translation>
        </message>
        <message>
            <source>circle: {name} ×</source>
            <translation>Kreis: {name} ×</translation>
        </message>
        <message>
            <source>{state} ×</source>
            <translation>{state} ×</translation>
        </message>
    </context>
    <context>
        <name>PeopleSortMenu</name>
        <message>
            <source>Everybody</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>Find duplicates</source>
            <translation>Doppelte suchen</translation>
        </message>
        <message>
            <source>Missing from an export</source>
            <translation>In einem Export nicht mehr enthalten</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Anzeigen</translation>
        </message>
        <message>
            <source>Sort by</source>
            <translation>Sortieren nach</translation>
        </message>
        <message>
            <source>The other way round</source>
            <translation>Andersherum</translation>
        </message>
    </context>
    <context>
        <name>PeopleTable</name>
        <message>
            <source>Columns</source>
            <translation>Spalten</translation>
        </message>
        <message>
            <source>Usual columns</source>
            <translation>Übliche Spalten</translation>
        </message>
    </context>
    <context>
        <name>PeopleTableButtons</name>
        <message>
            <source>Columns</source>
            <translation>Spalten</translation>
        </message>
        <message>
            <source>Columns ▾</source>
            <translation>Spalten ▾</translation>
        </message>
        <message>
            <source>Show as a list</source>
            <translation>Als Liste zeigen</translation>
        </message>
        <message>
            <source>Show as a table</source>
            <translation>Als Tabelle zeigen</translation>
        </message>
    </context>
    <context>
        <name>PeopleVerbs</name>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Löschen</translation>
        </message>
        <message numerus="yes">
            <source>Delete %Ln people?</source>
            <translation>
                <numerusform>%Ln Person löschen?</numerusform>
                <numerusform>%Ln Personen löschen?</numerusform>
            </translation>
        </message>
        <message>
            <source>Edit…</source>
            <translation>Bearbeiten …</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Exportieren …</translation>
        </message>
        <message>
            <source>How often</source>
            <translation>Wie oft</translation>
        </message>
        <message>
            <source>Merge…</source>
            <translation>Zusammenführen …</translation>
        </message>
        <message>
            <source>One step: undo brings all of them back.</source>
            <translation>Ein Schritt: Rückgängig bringt alle zurück.</translation>
        </message>
        <message>
            <source>Put in a circle…</source>
            <translation>In einen Kreis aufnehmen …</translation>
        </message>
        <message>
            <source>Take out of this circle</source>
            <translation>Aus diesem Kreis nehmen</translation>
        </message>
    </context>
    <context>
        <name>Person</name>
        <message>
            <source>(no name)</source>
            <translation>(ohne Namen)</translation>
        </message>
    </context>
    <context>
        <name>PersonField</name>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>People found</source>
            <translation>Gefundene Personen</translation>
        </message>
    </context>
    <context>
        <name>PersonPicker</name>
        <message>
            <source>People found</source>
            <translation>Gefundene Personen</translation>
        </message>
        <message>
            <source>Remove {name}</source>
            <translation>{name} entfernen</translation>
        </message>
    </context>
    <context>
        <name>PhotoField</name>
        <message>
            <source>Choose a photo</source>
            <translation>Foto wählen</translation>
        </message>
        <message>
            <source>Choose photo…</source>
            <translation>Foto wählen …</translation>
        </message>
        <message>
            <source>Pictures (*.jpg *.jpeg *.png *.webp *.gif *.bmp)</source>
            <translation>Bilder (*.jpg *.jpeg *.png *.webp *.gif *.bmp)</translation>
        </message>
        <message>
            <source>Remove photo</source>
            <translation>Foto entfernen</translation>
        </message>
        <message>
            <source>This file cannot be read.</source>
            <translation>Diese Datei lässt sich nicht lesen.</translation>
        </message>
        <message>
            <source>This is no picture NetDesk knows: choose a JPEG, PNG, WebP, GIF or BMP file.</source>
            <translation>Das ist kein Bild, das NetDesk kennt: bitte eine JPEG-, PNG-, WebP-, GIF- oder BMP-Datei wählen.</translation>
        </message>
        <message>
            <source>This picture is too large; choose a smaller one.</source>
            <translation>Dieses Bild ist zu groß; bitte ein kleineres wählen.</translation>
        </message>
    </context>
    <context>
        <name>PlansCard</name>
        <message>
            <source>Drop</source>
            <translation>Verwerfen</translation>
        </message>
        <message>
            <source>It happened</source>
            <translation>Hat stattgefunden</translation>
        </message>
        <message>
            <source>Planned</source>
            <translation>Geplant</translation>
        </message>
        <message>
            <source>{when}: did it happen?</source>
            <translation>{when}: hat es stattgefunden?</translation>
        </message>
    </context>
    <context>
        <name>PreferenceForm</name>
        <message>
            <source>Prefers… mail, a call</source>
            <translation>Bevorzugt … E-Mail, Anruf</translation>
        </message>
        <message>
            <source>Their best hours</source>
            <translation>Die beste Zeit</translation>
        </message>
        <message>
            <source>What they like to be reached by</source>
            <translation>Bevorzugter Weg</translation>
        </message>
        <message>
            <source>When? mornings</source>
            <translation>Wann? vormittags</translation>
        </message>
    </context>
    <context>
        <name>PreferencesDialog</name>
        <message>
            <source>Calendar</source>
            <translation>Kalender</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>General</source>
            <translation>Allgemein</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>Importieren</translation>
        </message>
        <message>
            <source>Notifications</source>
            <translation>Benachrichtigungen</translation>
        </message>
        <message>
            <source>Preferences</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <source>Reminders</source>
            <translation>Erinnerungen</translation>
        </message>
        <message>
            <source>Times</source>
            <translation>Zeiten</translation>
        </message>
        <message>
            <source>Topics</source>
            <translation>Themen</translation>
        </message>
        <message>
            <source>Tray and start</source>
            <translation>Infobereich und Start</translation>
        </message>
    </context>
    <context>
        <name>PreviewTable</name>
        <message>
            <source>What the import does</source>
            <translation>Was der Import bewirkt</translation>
        </message>
    </context>
    <context>
        <name>Program</name>
        <message>
            <source>NetDesk stays here and reminds you. The menu of this icon ends it.</source>
            <translation>NetDesk bleibt hier und erinnert. Das Menü dieses Symbols beendet es.</translation>
        </message>
        <message>
            <source>Something unexpected happened. Details are in {path}.</source>
            <translation>Etwas Unerwartetes ist passiert. Einzelheiten stehen in {path}.</translation>
        </message>
    </context>
    <context>
        <name>PromiseBox</name>
        <message>
            <source>Delete</source>
            <translation>Löschen</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Erledigt</translation>
        </message>
        <message>
            <source>Edit…</source>
            <translation>Bearbeiten …</translation>
        </message>
        <message>
            <source>Snooze…</source>
            <translation>Aufschieben …</translation>
        </message>
    </context>
    <context>
        <name>PromiseDialog</name>
        <message>
            <source>A promise needs words.</source>
            <translation>Eine Zusage braucht Worte.</translation>
        </message>
        <message>
            <source>By</source>
            <translation>Bis</translation>
        </message>
        <message>
            <source>By when</source>
            <translation>Bis wann</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Edit promise</source>
            <translation>Zusage bearbeiten</translation>
        </message>
        <message>
            <source>Not a day NetDesk knows</source>
            <translation>Diesen Tag kennt NetDesk nicht</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Was</translation>
        </message>
        <message>
            <source>What is promised</source>
            <translation>Was zugesagt ist</translation>
        </message>
        <message>
            <source>Who owes</source>
            <translation>Wer schuldet</translation>
        </message>
        <message>
            <source>friday, 3 Dec, in 2 weeks</source>
            <translation>Freitag, 3. Dez., in 2 Wochen</translation>
        </message>
    </context>
    <context>
        <name>PromisesCard</name>
        <message>
            <source>Done</source>
            <translation>Erledigt</translation>
        </message>
        <message>
            <source>Edit…</source>
            <translation>Bearbeiten …</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>Eintragen</translation>
        </message>
        <message>
            <source>Promises</source>
            <translation>Zusagen</translation>
        </message>
        <message>
            <source>Snooze</source>
            <translation>Aufschieben</translation>
        </message>
        <message>
            <source>for {name}</source>
            <translation>für {name}</translation>
        </message>
        <message>
            <source>from {name}</source>
            <translation>von {name}</translation>
        </message>
        <message>
            <source>with {name}</source>
            <translation>mit {name}</translation>
        </message>
    </context>
    <context>
        <name>QuickCapture</name>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>Eingabe</translation>
        </message>
        <message>
            <source>Esc</source>
            <translation>Esc</translation>
        </message>
        <message>
            <source>Quick log</source>
            <translation>Schnell eintragen</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <source>With whom? Name them after an @.</source>
            <translation>Mit wem? Der Name steht hinter einem @.</translation>
        </message>
    </context>
    <context>
        <name>QuietHours</name>
        <message>
            <source>Both times are the same: no hour is quiet.</source>
            <translation>Beide Zeiten sind gleich: Es gibt keine Ruhezeit.</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Von</translation>
        </message>
        <message>
            <source>Keep quiet at night, or whenever you like</source>
            <translation>Nachts nichts zeigen, oder wann immer Sie möchten</translation>
        </message>
        <message>
            <source>Quiet from</source>
            <translation>Ruhe von</translation>
        </message>
        <message>
            <source>Quiet hours</source>
            <translation>Ruhezeit</translation>
        </message>
        <message>
            <source>Quiet until</source>
            <translation>Ruhe bis</translation>
        </message>
        <message>
            <source>Reminders may come at any hour.</source>
            <translation>Erinnerungen können zu jeder Stunde kommen.</translation>
        </message>
        <message>
            <source>What comes up then waits and is shown afterwards.</source>
            <translation>Was dann ansteht, wartet und wird danach gezeigt.</translation>
        </message>
        <message>
            <source>until</source>
            <translation>bis</translation>
        </message>
    </context>
    <context>
        <name>ReachCard</name>
        <message>
            <source>Add a way to reach them</source>
            <translation>Weg zum Erreichen hinzufügen</translation>
        </message>
        <message>
            <source>Call</source>
            <translation>Anrufen</translation>
        </message>
        <message>
            <source>How they like to be reached</source>
            <translation>Bevorzugter Weg und Zeit</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Öffnen</translation>
        </message>
        <message>
            <source>Reach</source>
            <translation>Erreichen</translation>
        </message>
        <message>
            <source>Show on the map (OpenStreetMap)</source>
            <translation>Auf der Karte zeigen (OpenStreetMap)</translation>
        </message>
        <message>
            <source>Write a mail</source>
            <translation>E-Mail schreiben</translation>
        </message>
    </context>
    <context>
        <name>ReachRows</name>
        <message>
            <source>Add one…</source>
            <translation>Hinzufügen …</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Ändern</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <source>Forget</source>
            <translation>Vergessen</translation>
        </message>
        <message>
            <source>How they like to be reached</source>
            <translation>Bevorzugter Weg und Zeit</translation>
        </message>
        <message>
            <source>NetDesk cannot open this safely; copy it with the right mouse button</source>
            <translation>NetDesk kann dies nicht sicher öffnen; kopieren Sie es mit der rechten Maustaste</translation>
        </message>
        <message>
            <source>No number or address yet.</source>
            <translation>Noch keine Nummer oder Adresse.</translation>
        </message>
    </context>
    <context>
        <name>Recall</name>
        <message>
            <source>Dates</source>
            <translation>Daten</translation>
        </message>
        <message>
            <source>How you met</source>
            <translation>Wie Sie sich kennengelernt haben</translation>
        </message>
        <message>
            <source>Last</source>
            <translation>Zuletzt</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Mehr</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Notizen</translation>
        </message>
        <message>
            <source>People they know</source>
            <translation>Wen sie kennen</translation>
        </message>
        <message>
            <source>Planned</source>
            <translation>Geplant</translation>
        </message>
        <message>
            <source>Reach</source>
            <translation>Erreichen</translation>
        </message>
        <message>
            <source>prefers {way}</source>
            <translation>bevorzugt {way}</translation>
        </message>
        <message>
            <source>through {names}</source>
            <translation>durch {names}</translation>
        </message>
        <message>
            <source>without a reason written down</source>
            <translation>ohne notierten Grund</translation>
        </message>
        <message>
            <source>{day}, {kind}</source>
            <translation>{day}, {kind}</translation>
        </message>
        <message>
            <source>{day}, {kind}: {text}</source>
            <translation>{day}, {kind}: {text}</translation>
        </message>
        <message>
            <source>{promise}, due {day}</source>
            <translation>{promise}, fällig am {day}</translation>
        </message>
    </context>
    <context>
        <name>RecallDialog</name>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>Eintragen</translation>
        </message>
        <message>
            <source>Nothing is written down yet. Log what you talk about, and it is here.</source>
            <translation>Noch ist nichts notiert. Halten Sie fest, worüber Sie sprechen, dann steht es hier.</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>Drucken …</translation>
        </message>
        <message>
            <source>Recall</source>
            <translation>Rückblick</translation>
        </message>
        <message>
            <source>The card is in the clipboard.</source>
            <translation>Die Karte liegt in der Zwischenablage.</translation>
        </message>
    </context>
    <context>
        <name>RelationForm</name>
        <message>
            <source>What are they?</source>
            <translation>Was ist diese Person?</translation>
        </message>
        <message>
            <source>What they are</source>
            <translation>Art der Beziehung</translation>
        </message>
        <message>
            <source>What they are, in your words</source>
            <translation>Art der Beziehung in eigenen Worten</translation>
        </message>
        <message>
            <source>Who is it?</source>
            <translation>Wer ist es?</translation>
        </message>
        <message>
            <source>Who it is</source>
            <translation>Wer es ist</translation>
        </message>
    </context>
    <context>
        <name>RelationsCard</name>
        <message>
            <source>Add a relation</source>
            <translation>Beziehung hinzufügen</translation>
        </message>
        <message>
            <source>Relations</source>
            <translation>Beziehungen</translation>
        </message>
    </context>
    <context>
        <name>Reminders</name>
        <message numerus="yes">
            <source>%n dates</source>
            <translation>
                <numerusform>%n Datum</numerusform>
                <numerusform>%n Daten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people</source>
            <translation>
                <numerusform>%n Person</numerusform>
                <numerusform>%n Personen</numerusform>
            </translation>
        </message>
        <message>
            <source>Ada Example</source>
            <comment>somebody who does not exist</comment>
            <translation>Erika Beispiel</translation>
        </message>
        <message>
            <source>Anniversaries</source>
            <translation>Jahrestage</translation>
        </message>
        <message>
            <source>Birthdays</source>
            <translation>Geburtstage</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Erledigt</translation>
        </message>
        <message>
            <source>Log…</source>
            <translation>Eintragen …</translation>
        </message>
        <message>
            <source>New roles</source>
            <translation>Neue Stellen</translation>
        </message>
        <message>
            <source>Next steps</source>
            <translation>Nächste Schritte</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Öffnen</translation>
        </message>
        <message>
            <source>Other dates</source>
            <translation>Andere Termine</translation>
        </message>
        <message>
            <source>People to be in touch with</source>
            <translation>Personen, bei denen man sich meldet</translation>
        </message>
        <message>
            <source>Recall</source>
            <translation>Rückblick</translation>
        </message>
        <message>
            <source>Review</source>
            <translation>Durchsehen</translation>
        </message>
        <message>
            <source>Snooze</source>
            <translation>Aufschieben</translation>
        </message>
        <message>
            <source>Somebody is due today.</source>
            <translation>Heute ist jemand an der Reihe.</translation>
        </message>
        <message>
            <source>Something is planned or promised for today.</source>
            <translation>Für heute ist etwas geplant oder versprochen.</translation>
        </message>
        <message>
            <source>There is a date to think of.</source>
            <translation>An ein Datum ist zu denken.</translation>
        </message>
        <message>
            <source>What is planned</source>
            <translation>Was geplant ist</translation>
        </message>
        <message>
            <source>What was promised to you</source>
            <translation>Was Ihnen versprochen wurde</translation>
        </message>
        <message>
            <source>What you promised</source>
            <translation>Was Sie versprochen haben</translation>
        </message>
        <message>
            <source>Write</source>
            <translation>Schreiben</translation>
        </message>
        <message>
            <source>Years in a role</source>
            <translation>Jahre in einer Stelle</translation>
        </message>
        <message>
            <source>Years since you met</source>
            <translation>Jahre seit dem Kennenlernen</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>und %n weitere</numerusform>
                <numerusform>und %n weitere</numerusform>
            </translation>
        </message>
        <message>
            <source>{people} and {dates}</source>
            <translation>{people} und {dates}</translation>
        </message>
        <message>
            <source>{what} today</source>
            <translation>{what} heute</translation>
        </message>
        <message>
            <source>{what} while you were away</source>
            <translation>{what}, während Sie fort waren</translation>
        </message>
    </context>
    <context>
        <name>RemindersLine</name>
        <message>
            <source>Reminders rest until {day}. The preferences can end that sooner.</source>
            <translation>Erinnerungen ruhen bis {day}. In den Einstellungen lässt sich das eher beenden.</translation>
        </message>
        <message>
            <source>This desktop shows no notifications: reminders appear on this page only.</source>
            <translation>Dieser Desktop zeigt keine Benachrichtigungen: Erinnerungen erscheinen nur auf dieser Seite.</translation>
        </message>
    </context>
    <context>
        <name>RemindersPage</name>
        <message>
            <source>An early notice, days ahead</source>
            <translation>Ein früher Hinweis, Tage vorher</translation>
        </message>
        <message>
            <source>Dates</source>
            <translation>Termine</translation>
        </message>
        <message>
            <source>Dates and promises of the day come beside this number of people.</source>
            <translation>Termine und Versprechen des Tages kommen zu dieser Zahl von Personen hinzu.</translation>
        </message>
        <message>
            <source>Dates on 29 February</source>
            <translation>Termine am 29. Februar</translation>
        </message>
        <message>
            <source>In leap years only</source>
            <translation>Nur in Schaltjahren</translation>
        </message>
        <message>
            <source>On 1 March</source>
            <translation>Am 1. März</translation>
        </message>
        <message>
            <source>On 28 February</source>
            <translation>Am 28. Februar</translation>
        </message>
        <message>
            <source>On Today, days ahead</source>
            <translation>Auf „Heute“, Tage vorher</translation>
        </message>
        <message>
            <source>On the day itself there is a notice too. A person's page can ask for a date earlier or later than this.</source>
            <translation>Am Tag selbst kommt auch ein Hinweis. Auf der Seite einer Person lässt sich für einen Termin anderes wählen.</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Personen</translation>
        </message>
        <message>
            <source>People a day</source>
            <translation>Personen am Tag</translation>
        </message>
        <message>
            <source>none</source>
            <translation>keiner</translation>
        </message>
    </context>
    <context>
        <name>RepeatEditor</name>
        <message>
            <source>Counted from</source>
            <translation>Gezählt ab</translation>
        </message>
        <message>
            <source>Custom</source>
            <translation>Eigene Regel</translation>
        </message>
        <message>
            <source>Day of the month</source>
            <translation>Tag des Monats</translation>
        </message>
        <message>
            <source>Day of the week</source>
            <translation>Wochentag</translation>
        </message>
        <message>
            <source>Days, weeks, months or years</source>
            <translation>Tage, Wochen, Monate oder Jahre</translation>
        </message>
        <message>
            <source>Ends</source>
            <translation>Endet</translation>
        </message>
        <message>
            <source>Every</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>Every so many days, weeks …</source>
            <translation>Alle so viele Tage, Wochen …</translation>
        </message>
        <message>
            <source>How many</source>
            <translation>Wie viele</translation>
        </message>
        <message>
            <source>How many times</source>
            <translation>Wie oft</translation>
        </message>
        <message>
            <source>Last day</source>
            <translation>Letzter Tag</translation>
        </message>
        <message>
            <source>Never</source>
            <translation>Nie</translation>
        </message>
        <message>
            <source>On</source>
            <translation>Am</translation>
        </message>
        <message>
            <source>On a day of the month</source>
            <translation>An einem Tag im Monat</translation>
        </message>
        <message>
            <source>On a weekday of the month</source>
            <translation>An einem Wochentag im Monat</translation>
        </message>
        <message>
            <source>On day</source>
            <translation>Am Tag</translation>
        </message>
        <message>
            <source>On days of the week</source>
            <translation>An Wochentagen</translation>
        </message>
        <message>
            <source>On the</source>
            <translation>Am</translation>
        </message>
        <message>
            <source>On the last working day of the month</source>
            <translation>Am letzten Arbeitstag im Monat</translation>
        </message>
        <message>
            <source>Repeats</source>
            <translation>Wiederholt sich</translation>
        </message>
        <message>
            <source>Rule</source>
            <translation>Regel</translation>
        </message>
        <message>
            <source>Which of the month</source>
            <translation>Der wievielte im Monat</translation>
        </message>
        <message>
            <source>after so many times</source>
            <translation>nach einer Anzahl</translation>
        </message>
        <message>
            <source>days</source>
            <translation>Tage</translation>
        </message>
        <message>
            <source>last</source>
            <translation>letzten</translation>
        </message>
        <message>
            <source>months</source>
            <translation>Monate</translation>
        </message>
        <message>
            <source>never</source>
            <translation>nie</translation>
        </message>
        <message>
            <source>on a day</source>
            <translation>an einem Tag</translation>
        </message>
        <message>
            <source>the plan</source>
            <translation>dem Plan</translation>
        </message>
        <message>
            <source>weeks</source>
            <translation>Wochen</translation>
        </message>
        <message>
            <source>when it is done</source>
            <translation>der Erledigung</translation>
        </message>
        <message>
            <source>years</source>
            <translation>Jahre</translation>
        </message>
    </context>
    <context>
        <name>Repeats</name>
        <message numerus="yes">
            <source>%Ln times more</source>
            <translation>
                <numerusform>noch einmal</numerusform>
                <numerusform>noch %Ln Mal</numerusform>
            </translation>
        </message>
        <message>
            <source>It can repeat by days, weeks, months or years only.</source>
            <translation>Wiederholt wird nur nach Tagen, Wochen, Monaten oder Jahren.</translation>
        </message>
        <message>
            <source>It ends after so many times or on a day, not both.</source>
            <translation>Sie endet nach einer Anzahl oder an einem Tag, nicht beides.</translation>
        </message>
        <message>
            <source>No day fits this.</source>
            <translation>Dazu passt kein Tag.</translation>
        </message>
        <message>
            <source>One of the numbers is none, or too large.</source>
            <translation>Eine der Zahlen ist keine oder zu groß.</translation>
        </message>
        <message>
            <source>This is no rule such as FREQ=WEEKLY;INTERVAL=6.</source>
            <translation>Das ist keine Regel wie FREQ=WEEKLY;INTERVAL=6.</translation>
        </message>
        <message numerus="yes">
            <source>every %Ln days</source>
            <translation>
                <numerusform>jeden Tag</numerusform>
                <numerusform>alle %Ln Tage</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>every %Ln months</source>
            <translation>
                <numerusform>jeden Monat</numerusform>
                <numerusform>alle %Ln Monate</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>every %Ln weeks</source>
            <translation>
                <numerusform>jede Woche</numerusform>
                <numerusform>alle %Ln Wochen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>every %Ln years</source>
            <translation>
                <numerusform>jedes Jahr</numerusform>
                <numerusform>alle %Ln Jahre</numerusform>
            </translation>
        </message>
        <message>
            <source>fifth</source>
            <translation>fünften</translation>
        </message>
        <message>
            <source>first</source>
            <translation>ersten</translation>
        </message>
        <message>
            <source>fourth</source>
            <translation>vierten</translation>
        </message>
        <message>
            <source>last</source>
            <translation>letzten</translation>
        </message>
        <message numerus="yes">
            <source>on day {day} every %Ln months</source>
            <translation>
                <numerusform>am {day}. jedes Monats</numerusform>
                <numerusform>am {day}. alle %Ln Monate</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>on the last day every %Ln months</source>
            <translation>
                <numerusform>am letzten Tag jedes Monats</numerusform>
                <numerusform>am letzten Tag alle %Ln Monate</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>on the last working day every %Ln months</source>
            <translation>
                <numerusform>am letzten Arbeitstag jedes Monats</numerusform>
                <numerusform>am letzten Arbeitstag alle %Ln Monate</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>on the {nth} {weekday} every %Ln months</source>
            <translation>
                <numerusform>am {nth} {weekday} jedes Monats</numerusform>
                <numerusform>am {nth} {weekday} alle %Ln Monate</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>on working days every %Ln weeks</source>
            <translation>
                <numerusform>an jedem Arbeitstag</numerusform>
                <numerusform>an Arbeitstagen alle %Ln Wochen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>on {weekdays} every %Ln weeks</source>
            <translation>
                <numerusform>jede Woche am {weekdays}</numerusform>
                <numerusform>alle %Ln Wochen am {weekdays}</numerusform>
            </translation>
        </message>
        <message>
            <source>second</source>
            <translation>zweiten</translation>
        </message>
        <message>
            <source>third</source>
            <translation>dritten</translation>
        </message>
        <message>
            <source>until {day}</source>
            <translation>bis {day}</translation>
        </message>
        <message>
            <source>{days} and {day}</source>
            <translation>{days} und {day}</translation>
        </message>
        <message>
            <source>{often} after it is done</source>
            <translation>{often} nach der Erledigung</translation>
        </message>
    </context>
    <context>
        <name>ReviewBanner</name>
        <message>
            <source>From a watched folder</source>
            <translation>Aus einem beobachteten Ordner</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Jetzt nicht</translation>
        </message>
        <message>
            <source>Review…</source>
            <translation>Durchsehen …</translation>
        </message>
    </context>
    <context>
        <name>RoleForm</name>
        <message>
            <source>A role needs a title or an organisation.</source>
            <translation>Eine Position braucht einen Titel oder eine Organisation.</translation>
        </message>
        <message>
            <source>Not a date NetDesk knows: 2019, 03/2019, 3 March 2019</source>
            <translation>Dieses Datum kennt NetDesk nicht: 2019, 03/2019, 3. März 2019</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>Organisation</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>Seit</translation>
        </message>
        <message>
            <source>Since… 2019, 03/2019</source>
            <translation>Seit … 2019, 03/2019</translation>
        </message>
        <message>
            <source>They hold it still</source>
            <translation>Noch heute</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Titel</translation>
        </message>
        <message>
            <source>Until</source>
            <translation>Bis</translation>
        </message>
        <message>
            <source>Until…</source>
            <translation>Bis …</translation>
        </message>
    </context>
    <context>
        <name>Roles</name>
        <message>
            <source>{role}, was at {former}</source>
            <translation>{role}, vorher bei {former}</translation>
        </message>
        <message>
            <source>{role}, was {former}</source>
            <translation>{role}, vorher {former}</translation>
        </message>
        <message>
            <source>{title} at {organization}</source>
            <translation>{title} bei {organization}</translation>
        </message>
    </context>
    <context>
        <name>RolesCard</name>
        <message>
            <source>Add a role</source>
            <translation>Position hinzufügen</translation>
        </message>
        <message>
            <source>Roles</source>
            <translation>Positionen</translation>
        </message>
    </context>
    <context>
        <name>SearchButton</name>
        <message>
            <source>Search people, notes, actions</source>
            <translation>Personen, Notizen, Befehle suchen</translation>
        </message>
    </context>
    <context>
        <name>ShareBox</name>
        <message>
            <source>{name} ({share} of {total})</source>
            <translation>{name} ({share} von {total})</translation>
        </message>
    </context>
    <context>
        <name>ShortcutsDialog</name>
        <message>
            <source>A plan happened</source>
            <translation>Geplantes hat stattgefunden</translation>
        </message>
        <message>
            <source>Apply</source>
            <translation>Anwenden</translation>
        </message>
        <message>
            <source>Call</source>
            <translation>Anruf</translation>
        </message>
        <message>
            <source>Change a value</source>
            <translation>Einen Wert ändern</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Closer, or more at once</source>
            <translation>Näher heran oder weiter weg</translation>
        </message>
        <message>
            <source>Delete whoever is chosen</source>
            <translation>Die Ausgewählten löschen</translation>
        </message>
        <message>
            <source>Edit a promise</source>
            <translation>Eine Zusage bearbeiten</translation>
        </message>
        <message>
            <source>Edit whoever is chosen</source>
            <translation>Ausgewählte bearbeiten</translation>
        </message>
        <message>
            <source>Every week, month, quarter, half year, year</source>
            <translation>Jede Woche, jeden Monat, jedes Quartal, Halbjahr, Jahr</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>Filtern</translation>
        </message>
        <message>
            <source>Forget a value</source>
            <translation>Einen Wert vergessen</translation>
        </message>
        <message>
            <source>From mark to mark</source>
            <translation>Von Zeichen zu Zeichen</translation>
        </message>
        <message>
            <source>In People</source>
            <translation>In Personen</translation>
        </message>
        <message>
            <source>Keep a promise</source>
            <translation>Zusage einhalten</translation>
        </message>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>Tastenkürzel</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>Später</translation>
        </message>
        <message>
            <source>Leave it as it was</source>
            <translation>Unverändert lassen</translation>
        </message>
        <message>
            <source>Log with this person</source>
            <translation>Mit dieser Person eintragen</translation>
        </message>
        <message>
            <source>Mail</source>
            <translation>Mail</translation>
        </message>
        <message>
            <source>Merge</source>
            <translation>Zusammenführen</translation>
        </message>
        <message>
            <source>No reminders</source>
            <translation>Keine Erinnerungen</translation>
        </message>
        <message>
            <source>Not the same person</source>
            <translation>Nicht dieselbe Person</translation>
        </message>
        <message>
            <source>On Duplicates</source>
            <translation>In Doppelte</translation>
        </message>
        <message>
            <source>On Timeline</source>
            <translation>In der Zeitleiste</translation>
        </message>
        <message>
            <source>On Today</source>
            <translation>In Heute</translation>
        </message>
        <message>
            <source>On a person's page</source>
            <translation>Auf der Seite einer Person</translation>
        </message>
        <message>
            <source>Open the person</source>
            <translation>Person öffnen</translation>
        </message>
        <message>
            <source>Put in a circle</source>
            <translation>In einen Kreis aufnehmen</translation>
        </message>
        <message>
            <source>Put whoever is chosen in a circle</source>
            <translation>Ausgewählte in einen Kreis aufnehmen</translation>
        </message>
        <message>
            <source>Recall</source>
            <translation>Rückblick</translation>
        </message>
        <message>
            <source>Save what was changed</source>
            <translation>Änderung speichern</translation>
        </message>
        <message>
            <source>Show as a table, or as a list</source>
            <translation>Als Tabelle oder als Liste zeigen</translation>
        </message>
        <message>
            <source>Show who waits</source>
            <translation>Zeigen, wer wartet</translation>
        </message>
        <message>
            <source>Skip</source>
            <translation>Auslassen</translation>
        </message>
        <message>
            <source>Snooze</source>
            <translation>Später</translation>
        </message>
        <message>
            <source>Through time</source>
            <translation>Durch die Zeit</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Heute</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <source>While sorting people</source>
            <translation>Beim Sortieren von Personen</translation>
        </message>
    </context>
    <context>
        <name>SnoozeMenu</name>
        <message>
            <source>&amp;Later today</source>
            <translation>&amp;Später heute</translation>
        </message>
        <message>
            <source>&amp;Only if they have not answered</source>
            <translation>&amp;Nur wenn keine Antwort kam</translation>
        </message>
        <message>
            <source>&amp;Pick a date…</source>
            <translation>&amp;Datum wählen …</translation>
        </message>
        <message>
            <source>&amp;Tomorrow</source>
            <translation>&amp;Morgen</translation>
        </message>
        <message>
            <source>Next &amp;week</source>
            <translation>Nächste &amp;Woche</translation>
        </message>
        <message>
            <source>Next working &amp;day</source>
            <translation>Nächster A&amp;rbeitstag</translation>
        </message>
    </context>
    <context>
        <name>Staleness</name>
        <message>
            <source>do not contact</source>
            <translation>nicht kontaktieren</translation>
        </message>
        <message>
            <source>due</source>
            <translation>fällig</translation>
        </message>
        <message>
            <source>fresh</source>
            <translation>frisch</translation>
        </message>
        <message>
            <source>no cadence</source>
            <translation>kein Rhythmus</translation>
        </message>
        <message>
            <source>paused</source>
            <translation>pausiert</translation>
        </message>
        <message>
            <source>stale</source>
            <translation>überfällig</translation>
        </message>
        <message>
            <source>{days} of {ideal} d</source>
            <translation>{days} von {ideal} T</translation>
        </message>
    </context>
    <context>
        <name>Start</name>
        <message>
            <source>This writes a small file that macOS reads when you log in: {place}</source>
            <translation>Dies schreibt eine kleine Datei, die macOS bei der Anmeldung liest: {place}</translation>
        </message>
        <message>
            <source>This writes a small file that your desktop reads when you log in: {place}</source>
            <translation>Dies schreibt eine kleine Datei, die Ihr Desktop bei der Anmeldung liest: {place}</translation>
        </message>
        <message>
            <source>This writes the value {name} into the registry, under {place}</source>
            <translation>Dies schreibt den Wert {name} in die Registrierung, unter {place}</translation>
        </message>
    </context>
    <context>
        <name>StartQuestion</name>
        <message>
            <source>NetDesk can only remind you while it runs. Started with the desktop it waits in the tray, without a window. The preferences change this at any time.</source>
            <translation>NetDesk kann Sie nur erinnern, solange es läuft. Mit dem Desktop gestartet, wartet es ohne Fenster im Infobereich. In den Einstellungen lässt sich das jederzeit ändern.</translation>
        </message>
        <message>
            <source>NetDesk starts when you start it. Preferences, Tray and start, changes that.</source>
            <translation>NetDesk startet, wenn Sie es starten. Ändern lässt es sich in den Einstellungen unter „Infobereich und Start“.</translation>
        </message>
        <message>
            <source>NetDesk starts with the desktop from now on. Preferences, Tray and start, takes that back.</source>
            <translation>NetDesk startet von nun an mit dem Desktop. Zurücknehmen lässt es sich in den Einstellungen unter „Infobereich und Start“.</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Jetzt nicht</translation>
        </message>
        <message>
            <source>Start with the desktop?</source>
            <translation>Mit dem Desktop starten?</translation>
        </message>
        <message>
            <source>That could not be written: {reason}</source>
            <translation>Das ließ sich nicht schreiben: {reason}</translation>
        </message>
        <message>
            <source>Yes, start it</source>
            <translation>Ja, starten</translation>
        </message>
    </context>
    <context>
        <name>StatusLine</name>
        <message>
            <source>Circles</source>
            <translation>Kreise</translation>
        </message>
        <message>
            <source>No cadence</source>
            <translation>Kein Rhythmus</translation>
        </message>
        <message>
            <source>Snooze ▾</source>
            <translation>Später ▾</translation>
        </message>
        <message>
            <source>{cadence} ▾</source>
            <translation>{cadence} ▾</translation>
        </message>
    </context>
    <context>
        <name>Steps</name>
        <message numerus="yes">
            <source>%Ln people into circle {name}</source>
            <translation>
                <numerusform>Eine Person in Kreis {name}</numerusform>
                <numerusform>%Ln Personen in Kreis {name}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln people out of circle {name}</source>
            <translation>
                <numerusform>Eine Person aus Kreis {name}</numerusform>
                <numerusform>%Ln Personen aus Kreis {name}</numerusform>
            </translation>
        </message>
        <message>
            <source>Cadence</source>
            <translation>Rhythmus</translation>
        </message>
        <message numerus="yes">
            <source>Cadence of %Ln people</source>
            <translation>
                <numerusform>Rhythmus einer Person</numerusform>
                <numerusform>Rhythmus von %Ln Personen</numerusform>
            </translation>
        </message>
        <message>
            <source>Cadence of {name}</source>
            <translation>Rhythmus von {name}</translation>
        </message>
        <message numerus="yes">
            <source>Cadences of %Ln people sorted</source>
            <translation>
                <numerusform>Rhythmus von %Ln sortierter Person</numerusform>
                <numerusform>Rhythmen von %Ln sortierten Personen</numerusform>
            </translation>
        </message>
        <message>
            <source>Cadences of people sorted</source>
            <translation>Rhythmen sortierter Personen</translation>
        </message>
        <message>
            <source>Deletion</source>
            <translation>Löschen</translation>
        </message>
        <message numerus="yes">
            <source>Deletion of %Ln people</source>
            <translation>
                <numerusform>Löschen einer Person</numerusform>
                <numerusform>Löschen von %Ln Personen</numerusform>
            </translation>
        </message>
        <message>
            <source>Deletion of a circle</source>
            <translation>Löschen eines Kreises</translation>
        </message>
        <message>
            <source>Deletion of a filter</source>
            <translation>Löschung eines Filters</translation>
        </message>
        <message>
            <source>Deletion of a role</source>
            <translation>Löschen einer Position</translation>
        </message>
        <message>
            <source>Deletion of a role of {name}</source>
            <translation>Löschen einer Position von {name}</translation>
        </message>
        <message>
            <source>Deletion of an entry</source>
            <translation>Löschen eines Eintrags</translation>
        </message>
        <message>
            <source>Deletion of circle {name}</source>
            <translation>Löschen des Kreises {name}</translation>
        </message>
        <message>
            <source>Deletion of entry with {name}</source>
            <translation>Löschen des Eintrags mit {name}</translation>
        </message>
        <message>
            <source>Deletion of filter {name}</source>
            <translation>Löschung des Filters {name}</translation>
        </message>
        <message>
            <source>Deletion of {name}</source>
            <translation>Löschen von {name}</translation>
        </message>
        <message numerus="yes">
            <source>Edit of %Ln people</source>
            <translation>
                <numerusform>Änderung an %Ln Person</numerusform>
                <numerusform>Änderung an %Ln Personen</numerusform>
            </translation>
        </message>
        <message>
            <source>Edit of a circle</source>
            <translation>Änderung eines Kreises</translation>
        </message>
        <message>
            <source>Edit of a contact</source>
            <translation>Änderung eines Kontakts</translation>
        </message>
        <message>
            <source>Edit of a promise</source>
            <translation>Änderung einer Zusage</translation>
        </message>
        <message>
            <source>Edit of a promise with {name}</source>
            <translation>Änderung einer Zusage mit {name}</translation>
        </message>
        <message>
            <source>Edit of an entry</source>
            <translation>Änderung eines Eintrags</translation>
        </message>
        <message>
            <source>Edit of circle {name}</source>
            <translation>Änderung des Kreises {name}</translation>
        </message>
        <message>
            <source>Edit of entry with {name}</source>
            <translation>Änderung des Eintrags mit {name}</translation>
        </message>
        <message>
            <source>Edit of people</source>
            <translation>Änderung an Personen</translation>
        </message>
        <message>
            <source>Edit of {name}</source>
            <translation>Änderung von {name}</translation>
        </message>
        <message>
            <source>Entry</source>
            <translation>Eintrag</translation>
        </message>
        <message>
            <source>Entry with {name}</source>
            <translation>Eintrag mit {name}</translation>
        </message>
        <message>
            <source>Facts</source>
            <translation>Angaben</translation>
        </message>
        <message numerus="yes">
            <source>Facts of %Ln people</source>
            <translation>
                <numerusform>Angaben zu %Ln Person</numerusform>
                <numerusform>Angaben zu %Ln Personen</numerusform>
            </translation>
        </message>
        <message>
            <source>Facts of {name}</source>
            <translation>Angaben zu {name}</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>Filter</translation>
        </message>
        <message>
            <source>Filter {name}</source>
            <translation>Filter {name}</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>Import</translation>
        </message>
        <message>
            <source>Import of {name}</source>
            <translation>Import von {name}</translation>
        </message>
        <message>
            <source>Invented network</source>
            <translation>Erfundenes Netzwerk</translation>
        </message>
        <message>
            <source>Meetings taken in</source>
            <translation>Treffen übernommen</translation>
        </message>
        <message>
            <source>Merging</source>
            <translation>Zusammenführung</translation>
        </message>
        <message numerus="yes">
            <source>Merging of %Ln people</source>
            <translation>
                <numerusform>Zusammenführung von %Ln Person</numerusform>
                <numerusform>Zusammenführung von %Ln Personen</numerusform>
            </translation>
        </message>
        <message>
            <source>Merging of {name}</source>
            <translation>Zusammenführung von {name}</translation>
        </message>
        <message>
            <source>New circle</source>
            <translation>Neuer Kreis</translation>
        </message>
        <message>
            <source>New circle {name}</source>
            <translation>Neuer Kreis {name}</translation>
        </message>
        <message>
            <source>New contact</source>
            <translation>Neuer Kontakt</translation>
        </message>
        <message>
            <source>New contact {name}</source>
            <translation>Neuer Kontakt {name}</translation>
        </message>
        <message>
            <source>Not the same person</source>
            <translation>Nicht dieselbe Person</translation>
        </message>
        <message numerus="yes">
            <source>Not the same person: %Ln pairs</source>
            <translation>
                <numerusform>Nicht dieselbe Person: %Ln Paar</numerusform>
                <numerusform>Nicht dieselbe Person: %Ln Paare</numerusform>
            </translation>
        </message>
        <message>
            <source>Not the same person: {name}</source>
            <translation>Nicht dieselbe Person: {name}</translation>
        </message>
        <message>
            <source>One person into circle {name}</source>
            <translation>Eine Person in Kreis {name}</translation>
        </message>
        <message>
            <source>One person out of circle {name}</source>
            <translation>Eine Person aus Kreis {name}</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>Pause</translation>
        </message>
        <message numerus="yes">
            <source>Pause of %Ln people</source>
            <translation>
                <numerusform>Pause für eine Person</numerusform>
                <numerusform>Pause für %Ln Personen</numerusform>
            </translation>
        </message>
        <message>
            <source>Pause of {name}</source>
            <translation>Pause für {name}</translation>
        </message>
        <message>
            <source>Promise</source>
            <translation>Zusage</translation>
        </message>
        <message>
            <source>Promise dropped</source>
            <translation>Zusage verworfen</translation>
        </message>
        <message>
            <source>Promise kept</source>
            <translation>Zusage eingehalten</translation>
        </message>
        <message>
            <source>Promise with {name}</source>
            <translation>Zusage mit {name}</translation>
        </message>
        <message>
            <source>Promise with {name} dropped</source>
            <translation>Zusage mit {name} verworfen</translation>
        </message>
        <message>
            <source>Promise with {name} kept</source>
            <translation>Zusage mit {name} eingehalten</translation>
        </message>
        <message>
            <source>Put into a circle</source>
            <translation>Aufnahme in einen Kreis</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Wiederholen</translation>
        </message>
        <message>
            <source>Relations</source>
            <translation>Beziehungen</translation>
        </message>
        <message>
            <source>Relations of {name}</source>
            <translation>Beziehungen von {name}</translation>
        </message>
        <message>
            <source>Roles</source>
            <translation>Positionen</translation>
        </message>
        <message>
            <source>Roles of {name}</source>
            <translation>Positionen von {name}</translation>
        </message>
        <message>
            <source>Skip</source>
            <translation>Auslassen</translation>
        </message>
        <message numerus="yes">
            <source>Skip of %Ln people</source>
            <translation>
                <numerusform>Auslassen einer Person</numerusform>
                <numerusform>Auslassen von %Ln Personen</numerusform>
            </translation>
        </message>
        <message>
            <source>Skip of {name}</source>
            <translation>Auslassen von {name}</translation>
        </message>
        <message>
            <source>Snooze</source>
            <translation>Aufschub</translation>
        </message>
        <message numerus="yes">
            <source>Snooze of %Ln people</source>
            <translation>
                <numerusform>Aufschub einer Person</numerusform>
                <numerusform>Aufschub von %Ln Personen</numerusform>
            </translation>
        </message>
        <message>
            <source>Snooze of a promise</source>
            <translation>Aufschub einer Zusage</translation>
        </message>
        <message>
            <source>Snooze of a promise with {name}</source>
            <translation>Aufschub einer Zusage mit {name}</translation>
        </message>
        <message>
            <source>Snooze of {name}</source>
            <translation>Aufschub von {name}</translation>
        </message>
        <message>
            <source>Sorting</source>
            <translation>Sortieren</translation>
        </message>
        <message numerus="yes">
            <source>Sorting of %Ln people</source>
            <translation>
                <numerusform>Sortieren von %Ln Person</numerusform>
                <numerusform>Sortieren von %Ln Personen</numerusform>
            </translation>
        </message>
        <message>
            <source>Sorting of {name}</source>
            <translation>Sortieren von {name}</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Schlagwörter</translation>
        </message>
        <message numerus="yes">
            <source>Tags of %Ln people</source>
            <translation>
                <numerusform>Schlagwörter von %Ln Person</numerusform>
                <numerusform>Schlagwörter von %Ln Personen</numerusform>
            </translation>
        </message>
        <message>
            <source>Tags of {name}</source>
            <translation>Schlagwörter von {name}</translation>
        </message>
        <message>
            <source>Taken out of a circle</source>
            <translation>Herausnahme aus einem Kreis</translation>
        </message>
        <message>
            <source>Taking apart</source>
            <translation>Trennung</translation>
        </message>
        <message>
            <source>Taking apart of {name}</source>
            <translation>Trennung von {name}</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <source>What counts as contact</source>
            <translation>Was als Kontakt zählt</translation>
        </message>
    </context>
    <context>
        <name>TextForm</name>
        <message>
            <source>Enter saves, Shift+Enter begins a new line</source>
            <translation>Eingabe speichert, Umschalt+Eingabe beginnt eine neue Zeile</translation>
        </message>
    </context>
    <context>
        <name>TimeList</name>
        <message>
            <source>Add a time</source>
            <translation>Zeit hinzufügen</translation>
        </message>
    </context>
    <context>
        <name>Timeline</name>
        <message numerus="yes">
            <source>%Ln year(s)</source>
            <translation>
                <numerusform>%Ln Jahr</numerusform>
                <numerusform>%Ln Jahre</numerusform>
            </translation>
        </message>
        <message>
            <source>Dates</source>
            <translation>Termine</translation>
        </message>
        <message>
            <source>Got what was promised</source>
            <translation>Versprochenes erhalten</translation>
        </message>
        <message>
            <source>Imported</source>
            <translation>Importiert</translation>
        </message>
        <message>
            <source>Imported from {source}</source>
            <translation>Importiert aus {source}</translation>
        </message>
        <message>
            <source>Imports</source>
            <translation>Importe</translation>
        </message>
        <message>
            <source>Met</source>
            <translation>Kennengelernt</translation>
        </message>
        <message>
            <source>New roles</source>
            <translation>Neue Rollen</translation>
        </message>
        <message>
            <source>Next step</source>
            <translation>Nächster Schritt</translation>
        </message>
        <message>
            <source>Promise kept</source>
            <translation>Versprechen gehalten</translation>
        </message>
        <message>
            <source>Promised</source>
            <translation>Versprochen</translation>
        </message>
        <message>
            <source>Promised to me</source>
            <translation>Mir versprochen</translation>
        </message>
        <message>
            <source>Promises</source>
            <translation>Versprechen</translation>
        </message>
        <message>
            <source>Step done</source>
            <translation>Schritt erledigt</translation>
        </message>
        <message>
            <source>planned</source>
            <translation>geplant</translation>
        </message>
    </context>
    <context>
        <name>TimelineFeed</name>
        <message>
            <source>Delete</source>
            <translation>Löschen</translation>
        </message>
        <message>
            <source>Edit…</source>
            <translation>Bearbeiten …</translation>
        </message>
        <message>
            <source>It happened</source>
            <translation>Hat stattgefunden</translation>
        </message>
        <message>
            <source>Move…</source>
            <translation>Verschieben …</translation>
        </message>
        <message>
            <source>Open {name}</source>
            <translation>{name} öffnen</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>Zeitleiste</translation>
        </message>
    </context>
    <context>
        <name>TimelineFilter</name>
        <message>
            <source>Everything</source>
            <translation>Alles</translation>
        </message>
        <message>
            <source>Show: {what}</source>
            <translation>Zeigen: {what}</translation>
        </message>
        <message>
            <source>everything</source>
            <translation>alles</translation>
        </message>
    </context>
    <context>
        <name>TimelineModel</name>
        <message>
            <source>Coming</source>
            <translation>Demnächst</translation>
        </message>
    </context>
    <context>
        <name>TimelinePage</name>
        <message numerus="yes">
            <source>%Ln people</source>
            <translation>
                <numerusform>%Ln Person</numerusform>
                <numerusform>%Ln Personen</numerusform>
            </translation>
        </message>
        <message>
            <source>Nobody fits these filters.</source>
            <translation>Zu diesen Filtern passt niemand.</translation>
        </message>
        <message>
            <source>Show everybody</source>
            <translation>Alle anzeigen</translation>
        </message>
    </context>
    <context>
        <name>TimesPage</name>
        <message>
            <source>All these times lie in the quiet hours: what is due comes when they are over, a day later.</source>
            <translation>Alle diese Zeiten liegen in der Ruhezeit: Was ansteht, kommt nach ihrem Ende, einen Tag später.</translation>
        </message>
        <message>
            <source>As it stands the next reminders come on {day} at {time}.</source>
            <translation>So, wie es steht, kommen die nächsten Erinnerungen am {day} um {time}.</translation>
        </message>
        <message>
            <source>At this hour, what comes up is shown at once.</source>
            <translation>Zu dieser Stunde wird sofort gezeigt, was dazukommt.</translation>
        </message>
        <message>
            <source>On other days people to be in touch with wait. Dates and promises come on their day. Snooze in a notification puts off until the next working day.</source>
            <translation>An anderen Tagen warten Personen, bei denen man sich melden will. Termine und Versprechen kommen an ihrem Tag. „Aufschieben“ in einer Benachrichtigung gilt bis zum nächsten Arbeitstag.</translation>
        </message>
        <message>
            <source>Times of the day</source>
            <translation>Tageszeiten</translation>
        </message>
        <message>
            <source>What is due is shown at these times; what comes up after the last, at once.</source>
            <translation>Was ansteht, wird zu diesen Zeiten gezeigt; was nach der letzten dazukommt, sofort.</translation>
        </message>
        <message>
            <source>Working days</source>
            <translation>Arbeitstage</translation>
        </message>
    </context>
    <context>
        <name>TodayPage</name>
        <message>
            <source>Choose somebody</source>
            <translation>Jemanden wählen</translation>
        </message>
        <message>
            <source>Hide who waits</source>
            <translation>Verbergen, wer wartet</translation>
        </message>
        <message>
            <source>Next: {name}, on {day}.</source>
            <translation>Als Nächstes: {name}, am {day}.</translation>
        </message>
        <message>
            <source>Show who waits</source>
            <translation>Zeigen, wer wartet</translation>
        </message>
        <message>
            <source>Sort people: a key each says how often you want to be in touch. Or open a person and choose how often there. Whoever is due then appears here.</source>
            <translation>Sortieren Sie Personen: Je eine Taste sagt, wie oft Sie in Verbindung sein möchten. Oder öffnen Sie eine Person und wählen Sie es dort. Wer dann fällig ist, erscheint hier.</translation>
        </message>
        <message>
            <source>Sort people…</source>
            <translation>Personen sortieren …</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Heute</translation>
        </message>
    </context>
    <context>
        <name>Tray</name>
        <message numerus="yes">
            <source>%n dates</source>
            <translation>
                <numerusform>%n Datum</numerusform>
                <numerusform>%n Daten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people</source>
            <translation>
                <numerusform>%n Person</numerusform>
                <numerusform>%n Personen</numerusform>
            </translation>
        </message>
        <message>
            <source>NetDesk: nothing waits today</source>
            <translation>NetDesk: heute wartet nichts</translation>
        </message>
        <message>
            <source>NetDesk: reminders are paused until {day}</source>
            <translation>NetDesk: Erinnerungen ruhen bis {day}</translation>
        </message>
        <message>
            <source>NetDesk: {what} today</source>
            <translation>NetDesk: heute {what}</translation>
        </message>
        <message>
            <source>{people} and {dates}</source>
            <translation>{people} und {dates}</translation>
        </message>
    </context>
    <context>
        <name>TrayMenu</name>
        <message numerus="yes">
            <source>%n more…</source>
            <translation>
                <numerusform>%n weitere …</numerusform>
                <numerusform>%n weitere …</numerusform>
            </translation>
        </message>
        <message>
            <source>For a week</source>
            <translation>Für eine Woche</translation>
        </message>
        <message>
            <source>For today</source>
            <translation>Für heute</translation>
        </message>
        <message>
            <source>Later today</source>
            <translation>Später heute</translation>
        </message>
        <message>
            <source>Log…</source>
            <translation>Eintragen …</translation>
        </message>
        <message>
            <source>Next week</source>
            <translation>Nächste Woche</translation>
        </message>
        <message>
            <source>Next working day ({day})</source>
            <translation>Nächster Arbeitstag ({day})</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Öffnen</translation>
        </message>
        <message>
            <source>Open NetDesk</source>
            <translation>NetDesk öffnen</translation>
        </message>
        <message>
            <source>Pause reminders</source>
            <translation>Erinnerungen aussetzen</translation>
        </message>
        <message>
            <source>Preferences…</source>
            <translation>Einstellungen …</translation>
        </message>
        <message>
            <source>Quick log…</source>
            <translation>Schnell eintragen …</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Beenden</translation>
        </message>
        <message>
            <source>Resume reminders</source>
            <translation>Erinnerungen fortsetzen</translation>
        </message>
        <message>
            <source>Snooze</source>
            <translation>Aufschieben</translation>
        </message>
        <message>
            <source>Tomorrow</source>
            <translation>Morgen</translation>
        </message>
        <message>
            <source>Until {day}</source>
            <translation>Bis {day}</translation>
        </message>
    </context>
    <context>
        <name>TrayPage</name>
        <message>
            <source>Ask</source>
            <translation>Nachfragen</translation>
        </message>
        <message>
            <source>Closing the window</source>
            <translation>Das Fenster schließen</translation>
        </message>
        <message>
            <source>Minimise the window</source>
            <translation>Das Fenster minimieren</translation>
        </message>
        <message>
            <source>Minimised, NetDesk goes on reminding; once it has quit, it does not.</source>
            <translation>Minimiert erinnert NetDesk weiter; einmal beendet nicht mehr.</translation>
        </message>
        <message>
            <source>NetDesk reminds only while it runs. Its window stays closed until you want it.</source>
            <translation>NetDesk erinnert nur, solange es läuft. Sein Fenster bleibt geschlossen, bis Sie es wollen.</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Beenden</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>Start</translation>
        </message>
        <message>
            <source>Start NetDesk with the desktop, in the tray</source>
            <translation>NetDesk mit dem Desktop starten, im Infobereich</translation>
        </message>
        <message>
            <source>That could not be written: {reason}</source>
            <translation>Das ließ sich nicht schreiben: {reason}</translation>
        </message>
        <message>
            <source>Where the desktop has no tray</source>
            <translation>Wo der Desktop keinen Infobereich hat</translation>
        </message>
    </context>
    <context>
        <name>Triage</name>
        <message numerus="yes">
            <source>%Ln people come up later than wanted: there is no room on a day before. A larger daily budget or longer cadences make room.</source>
            <translation>
                <numerusform>%Ln Person ist später an der Reihe als gewünscht: An keinem Tag davor ist noch Platz. Mehr Personen am Tag oder längere Rhythmen schaffen Platz.</numerusform>
                <numerusform>%Ln Personen sind später an der Reihe als gewünscht: An keinem Tag davor ist noch Platz. Mehr Personen am Tag oder längere Rhythmen schaffen Platz.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln people in the next four weeks</source>
            <translation>
                <numerusform>%Ln Person in den nächsten vier Wochen</numerusform>
                <numerusform>%Ln Personen in den nächsten vier Wochen</numerusform>
            </translation>
        </message>
        <message>
            <source>Also at {organization}</source>
            <translation>Auch bei {organization}</translation>
        </message>
        <message>
            <source>Last in touch</source>
            <translation>Zuletzt in Verbindung</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Notiz</translation>
        </message>
        <message>
            <source>Note from the phone</source>
            <translation>Notiz vom Telefon</translation>
        </message>
        <message numerus="yes">
            <source>about %Ln hours left</source>
            <translation>
                <numerusform>noch etwa %Ln Stunde</numerusform>
                <numerusform>noch etwa %Ln Stunden</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>about %Ln minutes left</source>
            <translation>
                <numerusform>noch etwa %Ln Minute</numerusform>
                <numerusform>noch etwa %Ln Minuten</numerusform>
            </translation>
        </message>
        <message>
            <source>added {day}</source>
            <translation>hinzugefügt am {day}</translation>
        </message>
        <message numerus="yes">
            <source>and %Ln more</source>
            <translation>
                <numerusform>und %Ln weitere Person</numerusform>
                <numerusform>und %Ln weitere</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>at most %Ln on a day</source>
            <translation>
                <numerusform>höchstens %Ln an einem Tag</numerusform>
                <numerusform>höchstens %Ln an einem Tag</numerusform>
            </translation>
        </message>
        <message>
            <source>every month</source>
            <translation>jeden Monat</translation>
        </message>
        <message>
            <source>every quarter</source>
            <translation>jedes Quartal</translation>
        </message>
        <message>
            <source>every week</source>
            <translation>jede Woche</translation>
        </message>
        <message>
            <source>imported {day}</source>
            <translation>importiert am {day}</translation>
        </message>
        <message numerus="yes">
            <source>levelled: never more than %Ln a day</source>
            <translation>
                <numerusform>ausgeglichen: nie mehr als %Ln am Tag</numerusform>
                <numerusform>ausgeglichen: nie mehr als %Ln am Tag</numerusform>
            </translation>
        </message>
        <message>
            <source>once a year</source>
            <translation>einmal im Jahr</translation>
        </message>
        <message>
            <source>stop any time</source>
            <translation>jederzeit unterbrechbar</translation>
        </message>
        <message numerus="yes">
            <source>the budget is %Ln a day</source>
            <translation>
                <numerusform>vorgesehen ist %Ln am Tag</numerusform>
                <numerusform>vorgesehen sind %Ln am Tag</numerusform>
            </translation>
        </message>
        <message>
            <source>twice a year</source>
            <translation>zweimal im Jahr</translation>
        </message>
        <message numerus="yes">
            <source>up to %Ln people on a day</source>
            <translation>
                <numerusform>höchstens %Ln Person an einem Tag</numerusform>
                <numerusform>bis zu %Ln Personen an einem Tag</numerusform>
            </translation>
        </message>
        <message>
            <source>{done} of {total} sorted</source>
            <translation>{done} von {total} sortiert</translation>
        </message>
        <message>
            <source>{kind}, {when}</source>
            <translation>{kind}, {when}</translation>
        </message>
    </context>
    <context>
        <name>TriageEnd</name>
        <message>
            <source>Everybody is sorted.</source>
            <translation>Alle sind sortiert.</translation>
        </message>
        <message>
            <source>Nothing holds yet: look at the calendar your answers make, then apply them.</source>
            <translation>Noch gilt nichts davon: Sehen Sie sich den Kalender an, der sich ergibt, und wenden Sie die Antworten dann an.</translation>
        </message>
        <message>
            <source>Show the calendar…</source>
            <translation>Kalender zeigen …</translation>
        </message>
        <message>
            <source>To the list of people</source>
            <translation>Zur Liste der Personen</translation>
        </message>
        <message>
            <source>Whoever is added later can be sorted here again.</source>
            <translation>Wer später hinzukommt, lässt sich hier wieder sortieren.</translation>
        </message>
    </context>
    <context>
        <name>TriagePage</name>
        <message>
            <source>People sorted</source>
            <translation>Sortierte Personen</translation>
        </message>
        <message>
            <source>Sort people</source>
            <translation>Personen sortieren</translation>
        </message>
        <message>
            <source>The last thing done was no answer given here.</source>
            <translation>Das Letzte, was getan wurde, war keine Antwort von hier.</translation>
        </message>
        <message>
            <source>There is no answer yet that could be applied.</source>
            <translation>Es gibt noch keine Antwort, die sich anwenden ließe.</translation>
        </message>
        <message>
            <source>Whom do you want to keep up with?</source>
            <translation>Mit wem möchten Sie in Verbindung bleiben?</translation>
        </message>
        <message>
            <source>later</source>
            <translation>später</translation>
        </message>
        <message>
            <source>no reminders</source>
            <translation>keine Erinnerungen</translation>
        </message>
        <message>
            <source>put in a circle…</source>
            <translation>in einen Kreis aufnehmen …</translation>
        </message>
        <message>
            <source>undo</source>
            <translation>rückgängig</translation>
        </message>
    </context>
    <context>
        <name>TriageSide</name>
        <message>
            <source>A</source>
            <translation>A</translation>
        </message>
        <message>
            <source>Apply now…</source>
            <translation>Jetzt anwenden …</translation>
        </message>
        <message>
            <source>What this makes of the next weeks</source>
            <translation>Was das aus den nächsten Wochen macht</translation>
        </message>
    </context>
    <context>
        <name>TrialNotice</name>
        <message>
            <source>Open</source>
            <translation>Öffnen</translation>
        </message>
    </context>
    <context>
        <name>VCardDrop</name>
        <message>
            <source>Addresses on the web are not fetched. Save the file, then drop it here.</source>
            <translation>Adressen im Netz werden nicht abgerufen. Speichern Sie die Datei und ziehen Sie sie dann hierher.</translation>
        </message>
    </context>
    <context>
        <name>ValueButton</name>
        <message>
            <source>Change</source>
            <translation>Ändern</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <source>Enter changes it</source>
            <translation>Eingabe ändert es</translation>
        </message>
        <message>
            <source>Forget</source>
            <translation>Vergessen</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Öffnen</translation>
        </message>
    </context>
    <context>
        <name>WaitingList</name>
        <message>
            <source>Show more</source>
            <translation>Mehr zeigen</translation>
        </message>
        <message>
            <source>Who waits</source>
            <translation>Wer wartet</translation>
        </message>
    </context>
    <context>
        <name>Watch</name>
        <message numerus="yes">
            <source>%Ln changed</source>
            <comment>people</comment>
            <translation>
                <numerusform>%Ln geändert</numerusform>
                <numerusform>%Ln geändert</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln changed meetings</source>
            <translation>
                <numerusform>%Ln geändertes Treffen</numerusform>
                <numerusform>%Ln geänderte Treffen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln changed people</source>
            <translation>
                <numerusform>%Ln geänderte Person</numerusform>
                <numerusform>%Ln geänderte Personen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln new</source>
            <comment>people</comment>
            <translation>
                <numerusform>%Ln neu</numerusform>
                <numerusform>%Ln neu</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln new meetings</source>
            <translation>
                <numerusform>%Ln neues Treffen</numerusform>
                <numerusform>%Ln neue Treffen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln new people</source>
            <translation>
                <numerusform>%Ln neue Person</numerusform>
                <numerusform>%Ln neue Personen</numerusform>
            </translation>
        </message>
        <message>
            <source>In the watched folder “{folder}”: {counts}</source>
            <translation>Im beobachteten Ordner „{folder}“: {counts}</translation>
        </message>
        <message>
            <source>{counts} – review</source>
            <translation>{counts} – durchsehen</translation>
        </message>
    </context>
    <context>
        <name>WatchNotices</name>
        <message>
            <source>Review</source>
            <translation>Durchsehen</translation>
        </message>
    </context>
    <context>
        <name>WeightBox</name>
        <message>
            <source>Weight in the day's order</source>
            <translation>Gewicht in der Reihenfolge des Tages</translation>
        </message>
    </context>
    <context>
        <name>Words</name>
        <message>
            <source>Address</source>
            <translation>Adresse</translation>
        </message>
        <message>
            <source>Anniversary</source>
            <translation>Jahrestag</translation>
        </message>
        <message>
            <source>Birthday</source>
            <translation>Geburtstag</translation>
        </message>
        <message>
            <source>Call</source>
            <translation>Anruf</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Datum</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>E-Mail</translation>
        </message>
        <message>
            <source>Event</source>
            <translation>Veranstaltung</translation>
        </message>
        <message numerus="yes">
            <source>Every %n days</source>
            <translation>
                <numerusform>Jeden Tag</numerusform>
                <numerusform>Alle %n Tage</numerusform>
            </translation>
        </message>
        <message>
            <source>Every day</source>
            <translation>Jeden Tag</translation>
        </message>
        <message>
            <source>Letter</source>
            <translation>Brief</translation>
        </message>
        <message>
            <source>Mail</source>
            <translation>E-Mail</translation>
        </message>
        <message>
            <source>Meeting</source>
            <translation>Treffen</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>Nachricht</translation>
        </message>
        <message>
            <source>Messenger</source>
            <translation>Messenger</translation>
        </message>
        <message>
            <source>Milestone</source>
            <translation>Meilenstein</translation>
        </message>
        <message>
            <source>New role</source>
            <translation>Neue Position</translation>
        </message>
        <message>
            <source>Not in the newest export (since {day})</source>
            <translation>Im neuesten Export nicht mehr enthalten (seit {day})</translation>
        </message>
        <message>
            <source>Not in the newest export of {source} (since {day})</source>
            <translation>Im neuesten Export von {source} nicht mehr enthalten (seit {day})</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Notiz</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Telefon</translation>
        </message>
        <message>
            <source>Web page</source>
            <translation>Webseite</translation>
        </message>
        <message>
            <source>fax</source>
            <translation>Fax</translation>
        </message>
        <message>
            <source>home</source>
            <translation>privat</translation>
        </message>
        <message>
            <source>mobile</source>
            <translation>mobil</translation>
        </message>
        <message>
            <source>other</source>
            <translation>sonstige</translation>
        </message>
        <message>
            <source>paused until {day}</source>
            <translation>pausiert bis {day}</translation>
        </message>
        <message>
            <source>work</source>
            <translation>Arbeit</translation>
        </message>
    </context>
    <context>
        <name>YearStrip</name>
        <message numerus="yes">
            <source>%Ln entry(s)</source>
            <translation>
                <numerusform>%Ln Eintrag</numerusform>
                <numerusform>%Ln Einträge</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Last year, %Ln day(s) marked</source>
            <translation>
                <numerusform>Letztes Jahr, %Ln Tag markiert</numerusform>
                <numerusform>Letztes Jahr, %Ln Tage markiert</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>_AddressParts</name>
        <message>
            <source>Country</source>
            <translation>Land</translation>
        </message>
        <message>
            <source>Flat, floor</source>
            <translation>Wohnung, Etage</translation>
        </message>
        <message>
            <source>Post office box</source>
            <translation>Postfach</translation>
        </message>
        <message>
            <source>Postal code</source>
            <translation>Postleitzahl</translation>
        </message>
        <message>
            <source>Region</source>
            <translation>Region</translation>
        </message>
        <message>
            <source>Street</source>
            <translation>Straße</translation>
        </message>
        <message>
            <source>Town</source>
            <translation>Ort</translation>
        </message>
    </context>
    <context>
        <name>_KindBox</name>
        <message>
            <source>Kind</source>
            <translation>Art</translation>
        </message>
    </context>
    <context>
        <name>_PickerField</name>
        <message>
            <source>Other people who took part</source>
            <translation>Weitere Beteiligte</translation>
        </message>
        <message>
            <source>People who took part</source>
            <translation>Wer dabei war</translation>
        </message>
        <message>
            <source>Who else was there?</source>
            <translation>Wer war noch dabei?</translation>
        </message>
        <message>
            <source>Who was there?</source>
            <translation>Wer war dabei?</translation>
        </message>
    </context>
    <context>
        <name>_Row</name>
        <message>
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
    </context>
    <context>
        <name>_TimeRow</name>
        <message>
            <source>Remove {time}</source>
            <translation>{time} entfernen</translation>
        </message>
        <message>
            <source>Time of reminders</source>
            <translation>Zeit der Erinnerungen</translation>
        </message>
    </context>
</TS>
