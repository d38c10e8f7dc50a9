// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/preferences.h"

#include <QFileInfo>

#include "ui/text/text.h"

namespace valor::ui {
namespace {

constexpr int kRecentFiles = 8, kScenarios = 50;
constexpr QSize kFirstSize(1280, 800);
constexpr QSize kFrame(0, 40);  // of the window manager: room for the title

/// One name of a file, whatever folder the program was started in and whatever links lead to it.
QString nameOf(const QString& path) {
    const QFileInfo file(path);
    const QString canonical = file.canonicalFilePath();
    return canonical.isEmpty() ? file.absoluteFilePath() : canonical;
}

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
    QStringList files = store_.value("files/recent").toStringList();
    files.removeIf([](const QString& path) { return QFileInfo(path).isRelative(); });  // of which folder, nobody knows
    return files;
}

void Preferences::addRecentFile(const QString& path, const LocalizedText& title) {
    QStringList files = recentFiles();
    const QString name = nameOf(path);
    files.removeAll(name);
    files.prepend(name);
    files = files.mid(0, kRecentFiles);
    store_.setValue("files/recent", files);
    QVariantMap titles = store_.value("files/titles").toMap();
    for (const QString& known : titles.keys())
        if (!files.contains(known)) titles.remove(known);
    titles.insert(name, QStringList{qt(title.en), qt(title.da), qt(title.nb)});
    store_.setValue("files/titles", titles);
}

LocalizedText Preferences::titleOf(const QString& path) const {
    const QStringList title = store_.value("files/titles").toMap().value(nameOf(path)).toStringList();
    return {title.value(0).toStdString(), title.value(1).toStdString(), title.value(2).toStdString()};
}

void Preferences::forgetRecentFile(const QString& path) {
    QStringList files = recentFiles();
    files.removeAll(path);
    store_.setValue("files/recent", files);
}

QString Preferences::scenarioOf(const QString& path) const {
    return store_.value("files/scenarios").toMap().value(nameOf(path)).toString();
}

/// Of the newest files, whether they are still there or not: a disk that is away would hold up the window.
void Preferences::rememberScenario(const QString& path, const QString& scenario) {
    const QString name = nameOf(path);
    QVariantMap left = store_.value("files/scenarios").toMap();
    QStringList newest = store_.value("files/scenarios_newest").toStringList();
    if (newest.value(0) == name && left.value(name) == scenario) return;
    newest.removeAll(name);
    newest.prepend(name);
    left.insert(name, scenario);
    for (const QString& known : left.keys())
        if (!newest.contains(known)) newest.append(known);
    newest = newest.mid(0, kScenarios);
    for (const QString& known : left.keys())
        if (!newest.contains(known)) left.remove(known);
    store_.setValue("files/scenarios", left);
    store_.setValue("files/scenarios_newest", newest);
}

QSize firstWindowSize(const QSize& room) {
    return kFirstSize.boundedTo(room - kFrame);
}

}  // namespace valor::ui
