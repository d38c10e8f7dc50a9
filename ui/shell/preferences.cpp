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

Preferences::Preferences(QSettings& store) : store_(store) {}

QVariant Preferences::value(const QString& key) const {
    const auto known = known_.constFind(key);
    return known != known_.constEnd() ? *known : *known_.insert(key, store_.value(key));
}

void Preferences::set(const QString& key, const QVariant& value) {
    known_.insert(key, value);
    {
        const std::lock_guard lock(mutex_);
        unwritten_.insert(key, value);
    }
    jobs_.post([this] { write(); });
}

/// On the thread of the jobs. An object of its own: that of the window would be locked while it waits for the disk.
void Preferences::write() {
    QVariantMap changed;
    {
        const std::lock_guard lock(mutex_);
        changed.swap(unwritten_);
    }
    if (changed.isEmpty()) return;
    QSettings file(store_.fileName(), store_.format());
    for (auto each = changed.cbegin(); each != changed.cend(); ++each) file.setValue(each.key(), each.value());
}

void Preferences::restore(Theme& theme, Languages& languages) const {
    const QString name = value("view/theme").toString();
    for (ThemeMode mode : {ThemeMode::Light, ThemeMode::Dark})
        if (name == themeName(mode)) theme.setMode(mode);
    languages.setWords(Languages::parse(value("view/language").toString()).value_or(Languages::ofSystem()));
    languages.setNumbers(Languages::parse(value("view/numbers").toString()));
}

void Preferences::rememberTheme(ThemeMode mode) {
    set("view/theme", themeName(mode));
}

void Preferences::rememberWords(Language language) {
    set("view/language", Languages::code(language));
}

void Preferences::rememberNumbers(std::optional<Language> language) {
    set("view/numbers", language ? Languages::code(*language) : QString());
}

QStringList Preferences::recentFiles() const {
    QStringList files = value("files/recent").toStringList();
    files.removeIf([](const QString& path) { return QFileInfo(path).isRelative(); });  // of which folder, nobody knows
    return files;
}

void Preferences::addRecentFile(const QString& path, const LocalizedText& title) {
    QStringList files = recentFiles();
    const QString name = nameOf(path);
    files.removeAll(name);
    files.prepend(name);
    files = files.mid(0, kRecentFiles);
    set("files/recent", files);
    QVariantMap titles = value("files/titles").toMap();
    for (const QString& known : titles.keys())
        if (!files.contains(known)) titles.remove(known);
    titles.insert(name, QStringList{qt(title.en), qt(title.da), qt(title.nb)});
    set("files/titles", titles);
}

LocalizedText Preferences::titleOf(const QString& path) const {
    const QStringList title = value("files/titles").toMap().value(nameOf(path)).toStringList();
    return {title.value(0).toStdString(), title.value(1).toStdString(), title.value(2).toStdString()};
}

void Preferences::forgetRecentFile(const QString& path) {
    QStringList files = recentFiles();
    files.removeAll(path);
    set("files/recent", files);
}

QString Preferences::scenarioOf(const QString& path) const {
    return value("files/scenarios").toMap().value(nameOf(path)).toString();
}

/// Of the newest files, whether they are still there or not: a disk that is away would hold up the window.
void Preferences::rememberScenario(const QString& path, const QString& scenario) {
    const QString name = nameOf(path);
    QVariantMap left = value("files/scenarios").toMap();
    QStringList newest = value("files/scenarios_newest").toStringList();
    if (newest.value(0) == name && left.value(name) == scenario) return;
    newest.removeAll(name);
    newest.prepend(name);
    left.insert(name, scenario);
    for (const QString& known : left.keys())
        if (!newest.contains(known)) newest.append(known);
    newest = newest.mid(0, kScenarios);
    for (const QString& known : left.keys())
        if (!newest.contains(known)) left.remove(known);
    set("files/scenarios", left);
    set("files/scenarios_newest", newest);
}

QSize firstWindowSize(const QSize& room) {
    return kFirstSize.boundedTo(room - kFrame);
}

}  // namespace valor::ui
