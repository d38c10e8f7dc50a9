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

QVariantMap readFrom(const QSettings& store) {
    QVariantMap remembered;
    for (const QString& key : store.allKeys()) remembered.insert(key, store.value(key));
    return remembered;
}

QStringList recentIn(const QVariantMap& remembered) {
    QStringList files = remembered.value("files/recent").toStringList();
    files.removeIf([](const QString& path) { return QFileInfo(path).isRelative(); });  // of which folder, nobody knows
    return files;
}

void addRecent(QVariantMap& remembered, const QString& name, const QStringList& title) {
    QStringList files = recentIn(remembered);
    files.removeAll(name);
    files.prepend(name);
    files = files.mid(0, kRecentFiles);
    remembered.insert("files/recent", files);
    QVariantMap titles = remembered.value("files/titles").toMap();
    for (const QString& known : titles.keys())
        if (!files.contains(known)) titles.remove(known);
    titles.insert(name, title);
    remembered.insert("files/titles", titles);
}

/// Of the newest files, whether they are still there or not: a disk that is away would hold up the window.
void keepScenario(QVariantMap& remembered, const QString& name, const QString& scenario) {
    QVariantMap left = remembered.value("files/scenarios").toMap();
    QStringList newest = remembered.value("files/scenarios_newest").toStringList();
    newest.removeAll(name);
    newest.prepend(name);
    left.insert(name, scenario);
    for (const QString& known : left.keys())
        if (!newest.contains(known)) newest.append(known);
    newest = newest.mid(0, kScenarios);
    for (const QString& known : left.keys())
        if (!newest.contains(known)) left.remove(known);
    remembered.insert("files/scenarios", left);
    remembered.insert("files/scenarios_newest", newest);
}

}  // namespace

Preferences::Preferences(QSettings& store) : store_(store), known_(readFrom(store)) {}

void Preferences::set(const QString& key, const QVariant& value) {
    apply([key, value](QVariantMap& remembered) { remembered.insert(key, value); });
}

void Preferences::apply(const Change& change) {
    change(known_);
    {
        const std::lock_guard lock(mutex_);
        unwritten_.push_back(change);
    }
    jobs_.post([this] { write(); });
}

/// On the thread of the jobs. An object of its own reads the file anew; all objects of one file wait for each other,
/// so the window asks none of them.
void Preferences::write() {
    std::vector<Change> changes;
    {
        const std::lock_guard lock(mutex_);
        changes.swap(unwritten_);
    }
    if (changes.empty()) return;
    QSettings file(store_.fileName(), store_.format());
    const QVariantMap before = readFrom(file);
    QVariantMap after = before;
    for (const Change& change : changes) change(after);
    for (auto each = after.cbegin(); each != after.cend(); ++each)
        if (!before.contains(each.key()) || before.value(each.key()) != *each) file.setValue(each.key(), *each);
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
    return recentIn(known_);
}

void Preferences::addRecentFile(const QString& path, const LocalizedText& title) {
    const QStringList titles{qt(title.en), qt(title.da), qt(title.nb)};
    apply([name = nameOf(path), titles](QVariantMap& remembered) { addRecent(remembered, name, titles); });
}

LocalizedText Preferences::titleOf(const QString& path) const {
    const QStringList title = value("files/titles").toMap().value(nameOf(path)).toStringList();
    return {title.value(0).toStdString(), title.value(1).toStdString(), title.value(2).toStdString()};
}

void Preferences::forgetRecentFile(const QString& path) {
    apply([path](QVariantMap& remembered) {
        QStringList files = recentIn(remembered);
        files.removeAll(path);
        remembered.insert("files/recent", files);
    });
}

QString Preferences::scenarioOf(const QString& path) const {
    return value("files/scenarios").toMap().value(nameOf(path)).toString();
}

void Preferences::rememberScenario(const QString& path, const QString& scenario) {
    const QString name = nameOf(path);
    if (value("files/scenarios_newest").toStringList().value(0) == name &&
        value("files/scenarios").toMap().value(name) == scenario)
        return;
    apply([name, scenario](QVariantMap& remembered) { keepScenario(remembered, name, scenario); });
}

QSize firstWindowSize(const QSize& room) {
    return kFirstSize.boundedTo(room - kFrame);
}

}  // namespace valor::ui
