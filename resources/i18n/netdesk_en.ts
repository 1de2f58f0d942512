<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>CalendarDialog</name>
        <message numerus="yes">
            <source>How many people come up on each day, once %Ln are given their cadence.</source>
            <translation>
                <numerusform>How many people come up on each day, once %Ln person is given their cadence.</numerusform>
                <numerusform>How many people come up on each day, once %Ln are given their cadence.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CarriedSection</name>
        <message numerus="yes">
            <source>%Ln more are kept too.</source>
            <translation>
                <numerusform>%Ln more is kept too.</numerusform>
                <numerusform>%Ln more are kept too.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ChosenBar</name>
        <message numerus="yes">
            <source>%Ln chosen</source>
            <translation>
                <numerusform>%Ln chosen</numerusform>
                <numerusform>%Ln chosen</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DatesCard</name>
        <message numerus="yes">
            <source>Show %Ln more new roles</source>
            <translation>
                <numerusform>Show %Ln more new role</numerusform>
                <numerusform>Show %Ln more new roles</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DaysBox</name>
        <message numerus="yes">
            <source> day(s)</source>
            <comment>after a number</comment>
            <translation>
                <numerusform> day</numerusform>
                <numerusform> days</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Due</name>
        <message numerus="yes">
            <source>%n days ago</source>
            <translation>
                <numerusform>%n day ago</numerusform>
                <numerusform>%n days ago</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n days over</source>
            <translation>
                <numerusform>%n day over</numerusform>
                <numerusform>%n days over</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n years at {organization}</source>
            <translation>
                <numerusform>%n year at {organization}</numerusform>
                <numerusform>%n years at {organization}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n years in the role</source>
            <translation>
                <numerusform>%n year in the role</numerusform>
                <numerusform>%n years in the role</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n years since you met</source>
            <translation>
                <numerusform>%n year since you met</numerusform>
                <numerusform>%n years since you met</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Duplicates</name>
        <message numerus="yes">
            <source>All (%Ln)</source>
            <translation>
                <numerusform>All (%Ln)</numerusform>
                <numerusform>All (%Ln)</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{word} (%Ln)</source>
            <translation>
                <numerusform>{word} (%Ln)</numerusform>
                <numerusform>{word} (%Ln)</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DuplicatesPage</name>
        <message numerus="yes">
            <source>%Ln pairs</source>
            <translation>
                <numerusform>%Ln pair</numerusform>
                <numerusform>%Ln pairs</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Merge all certain (%Ln)…</source>
            <translation>
                <numerusform>Merge all certain (%Ln)…</numerusform>
                <numerusform>Merge all certain (%Ln)…</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>EditMany</name>
        <message numerus="yes">
            <source>%Ln languages added</source>
            <translation>
                <numerusform>%Ln language added</numerusform>
                <numerusform>%Ln languages added</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln tags added</source>
            <translation>
                <numerusform>%Ln tag added</numerusform>
                <numerusform>%Ln tags added</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln tags removed</source>
            <translation>
                <numerusform>%Ln tag removed</numerusform>
                <numerusform>%Ln tags removed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>into %Ln circles</source>
            <translation>
                <numerusform>into %Ln circle</numerusform>
                <numerusform>into %Ln circles</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>out of %Ln circles</source>
            <translation>
                <numerusform>out of %Ln circle</numerusform>
                <numerusform>out of %Ln circles</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>EditManyDialog</name>
        <message numerus="yes">
            <source>Change %Ln people</source>
            <translation>
                <numerusform>Change %Ln person</numerusform>
                <numerusform>Change %Ln people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Edit %Ln people</source>
            <translation>
                <numerusform>Edit %Ln person</numerusform>
                <numerusform>Edit %Ln people</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ExportDialog</name>
        <message numerus="yes">
            <source>%Ln cards have what vCard {version} has no word for; it is kept in X- properties.</source>
            <translation>
                <numerusform>%Ln card has what vCard {version} has no word for; it is kept in X- properties.</numerusform>
                <numerusform>%Ln cards have what vCard {version} has no word for; it is kept in X- properties.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln cards written to {name}</source>
            <translation>
                <numerusform>%Ln card written to {name}</numerusform>
                <numerusform>%Ln cards written to {name}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Export %Ln people</source>
            <translation>
                <numerusform>Export %Ln person</numerusform>
                <numerusform>Export %Ln people</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>History</name>
        <message numerus="yes">
            <source>%Ln answers while sorting</source>
            <translation>
                <numerusform>%Ln answer while sorting</numerusform>
                <numerusform>%Ln answers while sorting</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln attachments</source>
            <translation>
                <numerusform>%Ln attachment</numerusform>
                <numerusform>%Ln attachments</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln cards</source>
            <translation>
                <numerusform>%Ln card</numerusform>
                <numerusform>%Ln cards</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln circles</source>
            <translation>
                <numerusform>%Ln circle</numerusform>
                <numerusform>%Ln circles</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln dates</source>
            <translation>
                <numerusform>%Ln date</numerusform>
                <numerusform>%Ln dates</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln entries</source>
            <translation>
                <numerusform>%Ln entry</numerusform>
                <numerusform>%Ln entries</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln facts</source>
            <translation>
                <numerusform>%Ln fact</numerusform>
                <numerusform>%Ln facts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln kinds that count</source>
            <translation>
                <numerusform>%Ln kind that counts</numerusform>
                <numerusform>%Ln kinds that count</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln lead times</source>
            <translation>
                <numerusform>%Ln lead time</numerusform>
                <numerusform>%Ln lead times</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln mergers</source>
            <translation>
                <numerusform>%Ln merger</numerusform>
                <numerusform>%Ln mergers</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln new roles</source>
            <translation>
                <numerusform>%Ln new role</numerusform>
                <numerusform>%Ln new roles</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln notes</source>
            <translation>
                <numerusform>%Ln note</numerusform>
                <numerusform>%Ln notes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln pairs kept apart</source>
            <translation>
                <numerusform>%Ln pair kept apart</numerusform>
                <numerusform>%Ln pairs kept apart</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln people</source>
            <translation>
                <numerusform>%Ln person</numerusform>
                <numerusform>%Ln people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln places in circles</source>
            <translation>
                <numerusform>%Ln place in a circle</numerusform>
                <numerusform>%Ln places in circles</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln promises</source>
            <translation>
                <numerusform>%Ln promise</numerusform>
                <numerusform>%Ln promises</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln put off until later today</source>
            <translation>
                <numerusform>%Ln put off until later today</numerusform>
                <numerusform>%Ln put off until later today</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln relations</source>
            <translation>
                <numerusform>%Ln relation</numerusform>
                <numerusform>%Ln relations</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln roles</source>
            <translation>
                <numerusform>%Ln role</numerusform>
                <numerusform>%Ln roles</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln saved filters</source>
            <translation>
                <numerusform>%Ln saved filter</numerusform>
                <numerusform>%Ln saved filters</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln snoozes, skips and pauses</source>
            <translation>
                <numerusform>%Ln snooze, skip or pause</numerusform>
                <numerusform>%Ln snoozes, skips and pauses</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln tags of entries</source>
            <translation>
                <numerusform>%Ln tag of an entry</numerusform>
                <numerusform>%Ln tags of entries</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln ways to reach</source>
            <translation>
                <numerusform>%Ln way to reach</numerusform>
                <numerusform>%Ln ways to reach</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>HistoryPage</name>
        <message numerus="yes">
            <source>Undo this step and the %Ln after it</source>
            <translation>
                <numerusform>Undo this step and the %Ln after it</numerusform>
                <numerusform>Undo this step and the %Ln after it</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %Ln more</source>
            <translation>
                <numerusform>and %Ln more</numerusform>
                <numerusform>and %Ln more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Import</name>
        <message numerus="yes">
            <source>%Ln cards unchanged</source>
            <translation>
                <numerusform>%Ln card unchanged</numerusform>
                <numerusform>%Ln cards unchanged</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln fields changed on both sides</source>
            <translation>
                <numerusform>%Ln field changed on both sides</numerusform>
                <numerusform>%Ln fields changed on both sides</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln groups taken in</source>
            <translation>
                <numerusform>%Ln group taken in</numerusform>
                <numerusform>%Ln groups taken in</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln left out</source>
            <translation>
                <numerusform>%Ln left out</numerusform>
                <numerusform>%Ln left out</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln people added</source>
            <translation>
                <numerusform>%Ln person added</numerusform>
                <numerusform>%Ln people added</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln people updated</source>
            <translation>
                <numerusform>%Ln person updated</numerusform>
                <numerusform>%Ln people updated</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln possible duplicates</source>
            <translation>
                <numerusform>%Ln possible duplicate</numerusform>
                <numerusform>%Ln possible duplicates</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln unreadable places</source>
            <translation>
                <numerusform>%Ln unreadable place</numerusform>
                <numerusform>%Ln unreadable places</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>New, from %Ln cards</source>
            <translation>
                <numerusform>New, from %Ln card</numerusform>
                <numerusform>New, from %Ln cards</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ImportDialog</name>
        <message numerus="yes">
            <source>Import %Ln people</source>
            <translation>
                <numerusform>Import %Ln person</numerusform>
                <numerusform>Import %Ln people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Importing %Ln files</source>
            <translation>
                <numerusform>Importing one file</numerusform>
                <numerusform>Importing %Ln files</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ImportPreview</name>
        <message numerus="yes">
            <source>%Ln cards unchanged</source>
            <translation>
                <numerusform>%Ln card unchanged</numerusform>
                <numerusform>%Ln cards unchanged</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LaneExportDialog</name>
        <message numerus="yes">
            <source>%Ln rows written to {name}</source>
            <translation>
                <numerusform>%Ln row written to {name}</numerusform>
                <numerusform>%Ln rows written to {name}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>All %Ln rows</source>
            <translation>
                <numerusform>The only row</numerusform>
                <numerusform>All %Ln rows</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The %Ln rows in sight</source>
            <translation>
                <numerusform>The row in sight</numerusform>
                <numerusform>The %Ln rows in sight</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Lanes</name>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LaterLine</name>
        <message numerus="yes">
            <source>Later today: {people} and %Ln more</source>
            <translation>
                <numerusform>Later today: {people} and %Ln more</numerusform>
                <numerusform>Later today: {people} and %Ln more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LeadBox</name>
        <message numerus="yes">
            <source>%n days ahead</source>
            <translation>
                <numerusform>%n day ahead</numerusform>
                <numerusform>%n days ahead</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Meetings</name>
        <message numerus="yes">
            <source>%Ln are over</source>
            <comment>meetings</comment>
            <translation>
                <numerusform>%Ln is over</numerusform>
                <numerusform>%Ln are over</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln begin more than 60 days ahead</source>
            <comment>series</comment>
            <translation>
                <numerusform>%Ln begins more than 60 days ahead</numerusform>
                <numerusform>%Ln begin more than 60 days ahead</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln cannot be read</source>
            <comment>meetings</comment>
            <translation>
                <numerusform>%Ln cannot be read</numerusform>
                <numerusform>%Ln cannot be read</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln larger than any calendar</source>
            <comment>files</comment>
            <translation>
                <numerusform>%Ln larger than any calendar</numerusform>
                <numerusform>%Ln larger than any calendar</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln repeat by a rule that cannot be followed</source>
            <comment>meetings</comment>
            <translation>
                <numerusform>%Ln repeats by a rule that cannot be followed</numerusform>
                <numerusform>%Ln repeat by a rule that cannot be followed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln with nobody you know</source>
            <comment>meetings</comment>
            <translation>
                <numerusform>%Ln with nobody you know</numerusform>
                <numerusform>%Ln with nobody you know</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MeetingsDialog</name>
        <message numerus="yes">
            <source>%Ln cancelled</source>
            <comment>meetings</comment>
            <translation>
                <numerusform>%Ln cancelled</numerusform>
                <numerusform>%Ln cancelled</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln meetings planned or changed</source>
            <translation>
                <numerusform>%Ln meeting planned or changed</numerusform>
                <numerusform>%Ln meetings planned or changed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Take in %Ln meetings</source>
            <translation>
                <numerusform>Take in %Ln meeting</numerusform>
                <numerusform>Take in %Ln meetings</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MergeCertainDialog</name>
        <message numerus="yes">
            <source>%Ln entries</source>
            <translation>
                <numerusform>%Ln entry</numerusform>
                <numerusform>%Ln entries</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln people</source>
            <translation>
                <numerusform>%Ln person</numerusform>
                <numerusform>%Ln people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %Ln more</source>
            <translation>
                <numerusform>and %Ln more</numerusform>
                <numerusform>and %Ln more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PaletteModel</name>
        <message numerus="yes">
            <source>Show all %Ln people found</source>
            <translation>
                <numerusform>Show the %Ln person found</numerusform>
                <numerusform>Show all %Ln people found</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PeopleColumns</name>
        <message numerus="yes">
            <source>every %Ln day(s)</source>
            <translation>
                <numerusform>every day</numerusform>
                <numerusform>every %Ln days</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PeopleVerbs</name>
        <message numerus="yes">
            <source>Delete %Ln people?</source>
            <translation>
                <numerusform>Delete %Ln person?</numerusform>
                <numerusform>Delete %Ln people?</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Reminders</name>
        <message numerus="yes">
            <source>%n dates</source>
            <translation>
                <numerusform>%n date</numerusform>
                <numerusform>%n dates</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people</source>
            <translation>
                <numerusform>%n person</numerusform>
                <numerusform>%n people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Repeats</name>
        <message numerus="yes">
            <source>%Ln times more</source>
            <translation>
                <numerusform>once more</numerusform>
                <numerusform>%Ln times more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>every %Ln days</source>
            <translation>
                <numerusform>every day</numerusform>
                <numerusform>every %Ln days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>every %Ln months</source>
            <translation>
                <numerusform>every month</numerusform>
                <numerusform>every %Ln months</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>every %Ln weeks</source>
            <translation>
                <numerusform>every week</numerusform>
                <numerusform>every %Ln weeks</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>every %Ln years</source>
            <translation>
                <numerusform>every year</numerusform>
                <numerusform>every %Ln years</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>on day {day} every %Ln months</source>
            <translation>
                <numerusform>on day {day} of every month</numerusform>
                <numerusform>on day {day} every %Ln months</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>on the last day every %Ln months</source>
            <translation>
                <numerusform>on the last day of every month</numerusform>
                <numerusform>on the last day every %Ln months</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>on the last working day every %Ln months</source>
            <translation>
                <numerusform>on the last working day of every month</numerusform>
                <numerusform>on the last working day every %Ln months</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>on the {nth} {weekday} every %Ln months</source>
            <translation>
                <numerusform>on the {nth} {weekday} of every month</numerusform>
                <numerusform>on the {nth} {weekday} every %Ln months</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>on working days every %Ln weeks</source>
            <translation>
                <numerusform>on every working day</numerusform>
                <numerusform>on working days every %Ln weeks</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>on {weekdays} every %Ln weeks</source>
            <translation>
                <numerusform>every {weekdays}</numerusform>
                <numerusform>on {weekdays} every %Ln weeks</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Steps</name>
        <message numerus="yes">
            <source>%Ln people into circle {name}</source>
            <translation>
                <numerusform>%Ln person into circle {name}</numerusform>
                <numerusform>%Ln people into circle {name}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln people out of circle {name}</source>
            <translation>
                <numerusform>%Ln person out of circle {name}</numerusform>
                <numerusform>%Ln people out of circle {name}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Cadence of %Ln people</source>
            <translation>
                <numerusform>Cadence of %Ln person</numerusform>
                <numerusform>Cadence of %Ln people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Cadences of %Ln people sorted</source>
            <translation>
                <numerusform>Cadence of %Ln person sorted</numerusform>
                <numerusform>Cadences of %Ln people sorted</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Deletion of %Ln people</source>
            <translation>
                <numerusform>Deletion of %Ln person</numerusform>
                <numerusform>Deletion of %Ln people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Edit of %Ln people</source>
            <translation>
                <numerusform>Edit of %Ln person</numerusform>
                <numerusform>Edit of %Ln people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Facts of %Ln people</source>
            <translation>
                <numerusform>Facts of %Ln person</numerusform>
                <numerusform>Facts of %Ln people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Merging of %Ln people</source>
            <translation>
                <numerusform>Merging of %Ln person</numerusform>
                <numerusform>Merging of %Ln people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Not the same person: %Ln pairs</source>
            <translation>
                <numerusform>Not the same person: %Ln pair</numerusform>
                <numerusform>Not the same person: %Ln pairs</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Pause of %Ln people</source>
            <translation>
                <numerusform>Pause of %Ln person</numerusform>
                <numerusform>Pause of %Ln people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Skip of %Ln people</source>
            <translation>
                <numerusform>Skip of %Ln person</numerusform>
                <numerusform>Skip of %Ln people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Snooze of %Ln people</source>
            <translation>
                <numerusform>Snooze of %Ln person</numerusform>
                <numerusform>Snooze of %Ln people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Sorting of %Ln people</source>
            <translation>
                <numerusform>Sorting of %Ln person</numerusform>
                <numerusform>Sorting of %Ln people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Tags of %Ln people</source>
            <translation>
                <numerusform>Tags of %Ln person</numerusform>
                <numerusform>Tags of %Ln people</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Timeline</name>
        <message numerus="yes">
            <source>%Ln year(s)</source>
            <translation>
                <numerusform>%Ln year</numerusform>
                <numerusform>%Ln years</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TimelinePage</name>
        <message numerus="yes">
            <source>%Ln people</source>
            <translation>
                <numerusform>%Ln person</numerusform>
                <numerusform>%Ln people</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Tray</name>
        <message numerus="yes">
            <source>%n dates</source>
            <translation>
                <numerusform>%n date</numerusform>
                <numerusform>%n dates</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people</source>
            <translation>
                <numerusform>%n person</numerusform>
                <numerusform>%n people</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TrayMenu</name>
        <message numerus="yes">
            <source>%n more…</source>
            <translation>
                <numerusform>%n more…</numerusform>
                <numerusform>%n more…</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Triage</name>
        <message numerus="yes">
            <source>%Ln people come up later than wanted: there is no room on a day before. A larger daily budget or longer cadences make room.</source>
            <translation>
                <numerusform>%Ln person comes up later than wanted: there is no room on a day before. A larger daily budget or longer cadences make room.</numerusform>
                <numerusform>%Ln people come up later than wanted: there is no room on a day before. A larger daily budget or longer cadences make room.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln people in the next four weeks</source>
            <translation>
                <numerusform>%Ln person in the next four weeks</numerusform>
                <numerusform>%Ln people in the next four weeks</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>about %Ln hours left</source>
            <translation>
                <numerusform>about %Ln hour left</numerusform>
                <numerusform>about %Ln hours left</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>about %Ln minutes left</source>
            <translation>
                <numerusform>about %Ln minute left</numerusform>
                <numerusform>about %Ln minutes left</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %Ln more</source>
            <translation>
                <numerusform>and %Ln more</numerusform>
                <numerusform>and %Ln more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>at most %Ln on a day</source>
            <translation>
                <numerusform>at most %Ln on a day</numerusform>
                <numerusform>at most %Ln on a day</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>levelled: never more than %Ln a day</source>
            <translation>
                <numerusform>levelled: never more than %Ln a day</numerusform>
                <numerusform>levelled: never more than %Ln a day</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>the budget is %Ln a day</source>
            <translation>
                <numerusform>the budget is %Ln a day</numerusform>
                <numerusform>the budget is %Ln a day</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>up to %Ln people on a day</source>
            <translation>
                <numerusform>%Ln person on a day at most</numerusform>
                <numerusform>up to %Ln people on a day</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Watch</name>
        <message numerus="yes">
            <source>%Ln changed</source>
            <comment>people</comment>
            <translation>
                <numerusform>%Ln changed</numerusform>
                <numerusform>%Ln changed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln changed meetings</source>
            <translation>
                <numerusform>%Ln changed meeting</numerusform>
                <numerusform>%Ln changed meetings</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln changed people</source>
            <translation>
                <numerusform>%Ln changed person</numerusform>
                <numerusform>%Ln changed people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln new</source>
            <comment>people</comment>
            <translation>
                <numerusform>%Ln new</numerusform>
                <numerusform>%Ln new</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln new meetings</source>
            <translation>
                <numerusform>%Ln new meeting</numerusform>
                <numerusform>%Ln new meetings</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln new people</source>
            <translation>
                <numerusform>%Ln new person</numerusform>
                <numerusform>%Ln new people</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Words</name>
        <message numerus="yes">
            <source>Every %n days</source>
            <translation>
                <numerusform>Every day</numerusform>
                <numerusform>Every %n days</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>YearStrip</name>
        <message numerus="yes">
            <source>%Ln entry(s)</source>
            <translation>
                <numerusform>%Ln entry</numerusform>
                <numerusform>%Ln entries</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Last year, %Ln day(s) marked</source>
            <translation>
                <numerusform>Last year, %Ln day marked</numerusform>
                <numerusform>Last year, %Ln days marked</numerusform>
            </translation>
        </message>
    </context>
</TS>
