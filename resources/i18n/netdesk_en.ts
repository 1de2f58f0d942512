<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>CircleEditor</name>
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
    </context>
    <context>
        <name>ExportDialog</name>
        <message numerus="yes">
            <source>%n cards written to {name}</source>
            <translation>
                <numerusform>%n card written to {name}</numerusform>
                <numerusform>%n cards written to {name}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Export %n people</source>
            <translation>
                <numerusform>Export %n person</numerusform>
                <numerusform>Export %n people</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Import</name>
        <message numerus="yes">
            <source>%n cards unchanged</source>
            <translation>
                <numerusform>%n card unchanged</numerusform>
                <numerusform>%n cards unchanged</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n fields changed on both sides</source>
            <translation>
                <numerusform>%n field changed on both sides</numerusform>
                <numerusform>%n fields changed on both sides</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n groups taken in</source>
            <translation>
                <numerusform>%n group taken in</numerusform>
                <numerusform>%n groups taken in</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people added</source>
            <translation>
                <numerusform>%n person added</numerusform>
                <numerusform>%n people added</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people updated</source>
            <translation>
                <numerusform>%n person updated</numerusform>
                <numerusform>%n people updated</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n possible duplicates</source>
            <translation>
                <numerusform>%n possible duplicate</numerusform>
                <numerusform>%n possible duplicates</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n unreadable places</source>
            <translation>
                <numerusform>%n unreadable place</numerusform>
                <numerusform>%n unreadable places</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ImportDialog</name>
        <message numerus="yes">
            <source>Importing %n files</source>
            <translation>
                <numerusform>Importing %n file</numerusform>
                <numerusform>Importing %n files</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PaletteModel</name>
        <message numerus="yes">
            <source>Show all %n people found</source>
            <translation>
                <numerusform>Show the %n person found</numerusform>
                <numerusform>Show all %n people found</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReminderService</name>
        <message numerus="yes">
            <source>%n people today</source>
            <translation>
                <numerusform>%n person today</numerusform>
                <numerusform>%n people today</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Steps</name>
        <message numerus="yes">
            <source>%n people into circle {name}</source>
            <translation>
                <numerusform>%n person into circle {name}</numerusform>
                <numerusform>%n people into circle {name}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people out of circle {name}</source>
            <translation>
                <numerusform>%n person out of circle {name}</numerusform>
                <numerusform>%n people out of circle {name}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Cadence of %n people</source>
            <translation>
                <numerusform>Cadence of %n person</numerusform>
                <numerusform>Cadence of %n people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Deletion of %n people</source>
            <translation>
                <numerusform>Deletion of %n person</numerusform>
                <numerusform>Deletion of %n people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Pause of %n people</source>
            <translation>
                <numerusform>Pause of %n person</numerusform>
                <numerusform>Pause of %n people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Skip of %n people</source>
            <translation>
                <numerusform>Skip of %n person</numerusform>
                <numerusform>Skip of %n people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Snooze of %n people</source>
            <translation>
                <numerusform>Snooze of %n person</numerusform>
                <numerusform>Snooze of %n people</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TrayIcon</name>
        <message numerus="yes">
            <source>NetDesk, %n due today: {names}</source>
            <translation>
                <numerusform>NetDesk, %n due today: {names}</numerusform>
                <numerusform>NetDesk, %n due today: {names}</numerusform>
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
        <message numerus="yes">
            <source>{last} %n days ago</source>
            <translation>
                <numerusform>{last} %n day ago</numerusform>
                <numerusform>{last} %n days ago</numerusform>
            </translation>
        </message>
    </context>
</TS>
