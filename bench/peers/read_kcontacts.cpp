// Reads cards with KContacts. FOLDER: says of each file in it what its cards are, a line of JSON each.
// --time FILE: parses a whole file and says how long that took.
#include <KContacts/Addressee>
#include <KContacts/VCardConverter>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <cstdio>

using namespace KContacts;

static QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

static QJsonArray dateOf(const QDate &date, bool hasYear = true)
{
    if (!date.isValid())
        return {};
    return {hasYear ? QJsonValue(date.year()) : QJsonValue(), date.month(), date.day()};
}

static QJsonObject said(const Addressee &person)
{
    QJsonArray phones, addresses;
    const auto numbers = person.phoneNumbers();
    for (const auto &number : numbers)
        phones.append(number.number());
    const auto places = person.addresses();
    for (const auto &place : places)
        addresses.append(QJsonArray{place.postOfficeBox(), place.extended(), place.street(), place.locality(),
                                    place.region(), place.postalCode(), place.country()});
    return {{"name", person.formattedName()},
            {"phones", phones},
            {"emails", QJsonArray::fromStringList(person.emails())},
            {"addresses", addresses},
            {"birthday", dateOf(person.birthday().date(), !(person.birthday().date().year() < 0))},
            {"anniversary", dateOf(person.anniversary())}};
}

int main(int count, char **arguments)
{
    if (count == 3 && qstrcmp(arguments[1], "--time") == 0) {
        const auto data = bytesOf(QFile::decodeName(arguments[2]));
        QElapsedTimer timer;
        timer.start();
        const auto people = VCardConverter().parseVCards(data);
        std::printf("{\"cards\": %d, \"seconds\": %.6f}\n", int(people.size()), timer.nsecsElapsed() / 1e9);
        return 0;
    }
    const QDir folder(QFile::decodeName(arguments[count - 1]));
    const auto names = folder.entryList(QDir::Files, QDir::Name);
    for (const auto &name : names) {
        QJsonArray cards;
        const auto people = VCardConverter().parseVCards(bytesOf(folder.filePath(name)));
        for (const auto &person : people)
            cards.append(said(person));
        const QJsonObject line{{"file", name}, {"cards", cards}, {"complaints", QJsonArray()}};
        std::printf("%s\n", QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    }
    return 0;
}
