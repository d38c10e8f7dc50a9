// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/unit_words.h"

#include <QCoreApplication>
#include <QStringList>
#include <array>
#include <utility>

#include "core/units/unit.h"
#include "ui/text/text.h"

namespace valor::ui {
namespace {

struct UnitWords {
    Q_DECLARE_TR_FUNCTIONS(Units)
};

/// Parts of a unit with their words; of two parts with the same word the first is meant.
constexpr std::array kParts{
    std::pair{"min", QT_TRANSLATE_NOOP("Units", "min")},
    std::pair{"h", QT_TRANSLATE_NOOP("Units", "hour")},
    std::pair{"s", QT_TRANSLATE_NOOP("Units", "s")},
    std::pair{"yr", QT_TRANSLATE_NOOP("Units", "year")},
    std::pair{"year", QT_TRANSLATE_NOOP("Units", "year")},
    std::pair{"month", QT_TRANSLATE_NOOP("Units", "month")},
    std::pair{"day", QT_TRANSLATE_NOOP("Units", "day")},
    std::pair{"week", QT_TRANSLATE_NOOP("Units", "week")},
    std::pair{"case", QT_TRANSLATE_NOOP("Units", "case")},
    std::pair{"exam", QT_TRANSLATE_NOOP("Units", "exam")},
    std::pair{"examination", QT_TRANSLATE_NOOP("Units", "exam")},
    std::pair{"reading", QT_TRANSLATE_NOOP("Units", "reading")},
    std::pair{"call", QT_TRANSLATE_NOOP("Units", "call")},
    std::pair{"patient", QT_TRANSLATE_NOOP("Units", "patient")},
    std::pair{"woman", QT_TRANSLATE_NOOP("Units", "woman")},
    std::pair{"scan", QT_TRANSLATE_NOOP("Units", "scan")},
    std::pair{"study", QT_TRANSLATE_NOOP("Units", "study")},
    std::pair{"person", QT_TRANSLATE_NOOP("Units", "person")},
    std::pair{"inhabitant", QT_TRANSLATE_NOOP("Units", "inhabitant")},
    std::pair{"site", QT_TRANSLATE_NOOP("Units", "site")},
    std::pair{"event", QT_TRANSLATE_NOOP("Units", "event")},
    std::pair{"visit", QT_TRANSLATE_NOOP("Units", "visit")},
    std::pair{"recall", QT_TRANSLATE_NOOP("Units", "recall")},
    std::pair{"finding", QT_TRANSLATE_NOOP("Units", "finding")},
    std::pair{"user", QT_TRANSLATE_NOOP("Units", "user")},
    std::pair{"algorithm", QT_TRANSLATE_NOOP("Units", "active algorithm")},
    std::pair{"cancer", QT_TRANSLATE_NOOP("Units", "cancer")},
    std::pair{"FTE", QT_TRANSLATE_NOOP("Units", "FTE")},
    std::pair{"need", QT_TRANSLATE_NOOP("Units", "need")},
    std::pair{"project", QT_TRANSLATE_NOOP("Units", "project")},
    std::pair{"point", QT_TRANSLATE_NOOP("Units", "point")},
    std::pair{"DKK", QT_TRANSLATE_NOOP("Units", "DKK")},
    std::pair{"NOK", QT_TRANSLATE_NOOP("Units", "NOK")},
    std::pair{"10k", QT_TRANSLATE_NOOP("Units", "10,000")},
    std::pair{"100k", QT_TRANSLATE_NOOP("Units", "100,000")},
};

/// Word of one part of a unit, as it stands before or after "per".
QString wordOf(const QString& part) {
    for (const auto& [name, word] : kParts)
        if (part == QLatin1String(name)) return UnitWords::tr(word);
    return part;
}

/// "kr." is for the currency of the case alone: any other one is named by its code.
bool isForeign(const QString& part, const QString& currency) {
    return (part == "DKK" || part == "NOK") && part != currency;
}

/// A unit that stands alone is read in the plural: "14 months".
QString pluralOf(const QString& part) {
    if (part == "month") return UnitWords::tr("months");
    if (part == "day") return UnitWords::tr("days");
    if (part == "yr" || part == "year") return UnitWords::tr("years");
    if (part == "h") return UnitWords::tr("hours");
    if (part == "inhabitant") return UnitWords::tr("inhabitants");
    return wordOf(part);
}

/// As short as a field needs it.
QString compactOf(const QString& part) {
    if (part == "yr" || part == "year") return UnitWords::tr("yr");
    return part == "100k" || part == "10k" ? part : wordOf(part);
}

QString wordOfRatio() {
    return UnitWords::tr("ratio");
}

bool isSaid(const QString& written, const QString& word) {
    return written.compare(word, Qt::CaseInsensitive) == 0;
}

bool isPartOfUnits(const QString& part, const QString& currency) {
    return Unit::parse(part.toStdString(), currency.toStdString()).has_value();
}

/// The part of a unit with this word; empty where none has.
QString partWithWord(const QString& said, const QString& currency) {
    for (const auto& [name, word] : kParts)
        for (const QString& known : {UnitWords::tr(word), pluralOf(name), compactOf(name)})
            if (isSaid(said, known) && isPartOfUnits(name, currency)) return name;
    return {};
}

/// The part of a unit that is meant: as the model writes it, by its word, or by another name of the same word ("year"
/// of "yr"). The currency of the case goes before another one of the same word.
QString partOf(const QString& written, const QString& currency) {
    if (isSaid(written, wordOf(currency))) return currency;
    if (isPartOfUnits(written, currency)) return written;
    for (const QString& said : {written, wordOf(written)})
        if (const QString part = partWithWord(said, currency); !part.isEmpty()) return part;
    return written;
}

ShownUnit described(ShownUnit shown, QStringList parts, const QString& currency) {
    if (parts.size() == 1) {
        shown.suffix = shown.spoken = isForeign(parts.front(), currency) ? parts.front() : pluralOf(parts.front());
        return shown;
    }
    const bool bare = parts.front() == "1";
    const QString first = isForeign(parts.front(), currency) ? parts.front() : wordOf(parts.front());
    shown.suffix = shown.spoken = bare ? QString() : first;
    for (qsizetype i = 1; i < parts.size(); ++i) {
        const QString word = wordOf(parts[i]);
        shown.suffix += '/' + compactOf(parts[i]);
        shown.spoken = shown.spoken.isEmpty() ? UnitWords::tr("per %1").arg(word)
                                              : UnitWords::tr("%1 per %2").arg(shown.spoken, word);
    }
    return shown;
}

}  // namespace

ShownUnit shownUnit(const std::string& unit, const std::string& currency) {
    QString text = qt(unit).trimmed();
    text.replace('$', qt(currency));
    if (text.isEmpty() || text == "1" || text == "ratio" || text == "factor") return {};
    ShownUnit shown;
    QStringList parts = text.split('/');
    for (QString& part : parts) part = part.trimmed();
    const bool share =
        parts.front() == "share" || parts.front() == "%" || (parts.front() == "1" && parts.value(1) == "yr");
    if (share) {
        shown.factor = parts.front() == "%" ? 1 : 100;
        parts.front() = "%";
    }
    return described(shown, parts, qt(currency));
}

QString unitToEdit(const std::string& unit, const std::string& currency) {
    const QString suffix = shownUnit(unit, currency).suffix;
    if (suffix.isEmpty()) return wordOfRatio();
    return suffix.startsWith('/') ? '1' + suffix : suffix;
}

std::string unitFromWords(const QString& written, const std::string& currency) {
    const QString whole = written.trimmed();
    if (whole.isEmpty() || isSaid(whole, wordOfRatio())) return "ratio";
    QStringList parts = whole.split('/');
    for (QString& part : parts) part = partOf(part.trimmed(), qt(currency));
    if (parts.front() == "%") parts.front() = "share";
    return parts.join('/').toStdString();
}

}  // namespace valor::ui
