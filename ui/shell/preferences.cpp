// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/preferences.h"

namespace valor::ui {
namespace {

constexpr int kRecentFiles = 8;

QString themeName(ThemeMode mode) {
    switch (mode) {
        case ThemeMode::System: return QStringLiteral("system");
        case ThemeMode::Light: return QStringLiteral("light");
        case ThemeMode::Dark: return QStringLiteral("dark");
    }
    return {};
}

}  // namespace

void Preferences::restore(Theme& theme, Languages& languages) const {
    const QString name = store_.value("view/theme").toString();
    for (ThemeMode mode : {ThemeMode::Light, ThemeMode::Dark})
        if (name == themeName(mode)) theme.setMode(mode);
    languages.setWords(Languages::parse(store_.value("view/language").toString()).value_or(Languages::ofSystem()));
    languages.setNumbers(Languages::parse(store_.value("view/numbers").toString()));
}

void Preferences::rememberTheme(ThemeMode mode) {
    store_.setValue("view/theme", themeName(mode));
}

void Preferences::rememberWords(Language language) {
    store_.setValue("view/language", Languages::code(language));
}

void Preferences::rememberNumbers(std::optional<Language> language) {
    store_.setValue("view/numbers", language ? Languages::code(*language) : QString());
}

QStringList Preferences::recentFiles() const {
    return store_.value("files/recent").toStringList();
}

void Preferences::addRecentFile(const QString& path) {
    QStringList files = recentFiles();
    files.removeAll(path);
    files.prepend(path);
    store_.setValue("files/recent", files.mid(0, kRecentFiles));
}

}  // namespace valor::ui
