// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/countries.h"

#include <QCoreApplication>
#include <QStringList>
#include <array>
#include <utility>

#include "ui/text/text.h"

namespace valor::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Countries)
};

constexpr std::array kNames{
    std::pair{"AT", QT_TRANSLATE_NOOP("Countries", "Austria")},
    std::pair{"AU", QT_TRANSLATE_NOOP("Countries", "Australia")},
    std::pair{"BE", QT_TRANSLATE_NOOP("Countries", "Belgium")},
    std::pair{"CA", QT_TRANSLATE_NOOP("Countries", "Canada")},
    std::pair{"CH", QT_TRANSLATE_NOOP("Countries", "Switzerland")},
    std::pair{"CN", QT_TRANSLATE_NOOP("Countries", "China")},
    std::pair{"DE", QT_TRANSLATE_NOOP("Countries", "Germany")},
    std::pair{"DK", QT_TRANSLATE_NOOP("Countries", "Denmark")},
    std::pair{"ES", QT_TRANSLATE_NOOP("Countries", "Spain")},
    std::pair{"EU", QT_TRANSLATE_NOOP("Countries", "European Union")},
    std::pair{"FI", QT_TRANSLATE_NOOP("Countries", "Finland")},
    std::pair{"FR", QT_TRANSLATE_NOOP("Countries", "France")},
    std::pair{"GB", QT_TRANSLATE_NOOP("Countries", "United Kingdom")},
    std::pair{"IE", QT_TRANSLATE_NOOP("Countries", "Ireland")},
    std::pair{"IS", QT_TRANSLATE_NOOP("Countries", "Iceland")},
    std::pair{"IT", QT_TRANSLATE_NOOP("Countries", "Italy")},
    std::pair{"JP", QT_TRANSLATE_NOOP("Countries", "Japan")},
    std::pair{"KR", QT_TRANSLATE_NOOP("Countries", "South Korea")},
    std::pair{"NL", QT_TRANSLATE_NOOP("Countries", "Netherlands")},
    std::pair{"NO", QT_TRANSLATE_NOOP("Countries", "Norway")},
    std::pair{"NZ", QT_TRANSLATE_NOOP("Countries", "New Zealand")},
    std::pair{"SE", QT_TRANSLATE_NOOP("Countries", "Sweden")},
    std::pair{"UK", QT_TRANSLATE_NOOP("Countries", "United Kingdom")},
    std::pair{"US", QT_TRANSLATE_NOOP("Countries", "United States")},
};

QString nameOf(const QString& word) {
    for (const auto& [code, name] : kNames)
        if (word == QLatin1String(code)) return Words::tr(name);
    return word;
}

}  // namespace

QString countriesInWords(const std::string& codes) {
    QStringList places;
    for (const QString& place : qt(codes).split('/', Qt::SkipEmptyParts)) {
        QStringList words = place.trimmed().split(' ', Qt::SkipEmptyParts);
        for (QString& word : words) word = nameOf(word);
        places << words.join(' ');
    }
    return places.join(QStringLiteral(", "));
}

}  // namespace valor::ui
