// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/languages.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

#include "ui/text/text.h"

namespace valor::ui {

Languages::Languages(QObject* parent) : QObject(parent) {}

Languages::~Languages() {
    removeTranslators();
}

void Languages::setWords(Language language) {
    if (language == words_) return;
    words_ = language;
    installTranslators();
    emit changed();
}

void Languages::setNumbers(std::optional<Language> language) {
    if (language == numbers_) return;
    numbers_ = language;
    emit changed();
}

QString Languages::of(const LocalizedText& text) const {
    return qt(text.in(words_));
}

QString Languages::code(Language language) {
    switch (language) {
        case Language::English: return QStringLiteral("en");
        case Language::Danish: return QStringLiteral("da");
        case Language::Bokmal: return QStringLiteral("nb");
    }
    return {};
}

std::optional<Language> Languages::parse(const QString& code) {
    for (Language language : kAllLanguages)
        if (code.compare(Languages::code(language), Qt::CaseInsensitive) == 0) return language;
    if (code.compare("no", Qt::CaseInsensitive) == 0) return Language::Bokmal;
    return std::nullopt;
}

QString Languages::ownName(Language language) {
    switch (language) {
        case Language::English: return QStringLiteral("English");
        case Language::Danish: return QStringLiteral("Dansk");
        case Language::Bokmal: return QStringLiteral("Norsk bokmål");
    }
    return {};
}

Language Languages::ofSystem() {
    return parse(QLocale::system().name().section('_', 0, 0)).value_or(Language::English);
}

void Languages::removeTranslators() {
    for (const auto& translator : translators_) QCoreApplication::removeTranslator(translator.get());
    translators_.clear();
}

void Languages::installTranslators() {
    removeTranslators();
    if (words_ == Language::English) return;
    const QString own = ":/i18n/";
    const QString system = QLibraryInfo::path(QLibraryInfo::TranslationsPath);
    // The installed catalogue of Qt first, so that ours, asked later first, wins where both speak.
    const std::pair<QString, QString> catalogues[] = {{system, "qtbase_"}, {own, "valor_qt_"}, {own, "valor_"}};
    for (const auto& [folder, prefix] : catalogues) {
        auto translator = std::make_unique<QTranslator>();
        if (!translator->load(prefix + code(words_), folder)) continue;
        QCoreApplication::installTranslator(translator.get());
        translators_.push_back(std::move(translator));
    }
}

}  // namespace valor::ui
