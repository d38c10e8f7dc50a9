// SPDX-License-Identifier: GPL-3.0-or-later
// What the program remembers between two days: theme, languages, recent files, window.
#pragma once

#include <QSettings>
#include <QSize>
#include <QStringList>

#include "ui/text/languages.h"
#include "ui/theme/theme.h"

namespace valor::ui {

class Preferences {
public:
    explicit Preferences(QSettings& store) : store_(store) {}

    /// Puts what was remembered into effect; the desktop's language where nothing was.
    void restore(Theme& theme, Languages& languages) const;
    void rememberTheme(ThemeMode mode);
    void rememberWords(Language language);
    void rememberNumbers(std::optional<Language> language);

    /// Absolute paths, the newest first.
    [[nodiscard]] QStringList recentFiles() const;
    void addRecentFile(const QString& path, const LocalizedText& title = {});
    /// What the case in a recent file was called when it was last open; empty: nobody knows.
    [[nodiscard]] LocalizedText titleOf(const QString& path) const;
    void forgetRecentFile(const QString& path);

    /// The scenario that a case file was left on; empty: nobody knows.
    [[nodiscard]] QString scenarioOf(const QString& path) const;
    void rememberScenario(const QString& path, const QString& scenario);

    /// Whether the tour was taken, or left by one who had seen enough.
    [[nodiscard]] bool tourSeen() const { return store_.value("help/tour_seen").toBool(); }
    void rememberTour() { store_.setValue("help/tour_seen", true); }

    [[nodiscard]] QByteArray windowGeometry() const { return store_.value("window/geometry").toByteArray(); }
    void rememberWindow(const QByteArray& geometry) { store_.setValue("window/geometry", geometry); }

private:
    QSettings& store_;
};

/// How large the window is before its user made it another size. @param room what the screen offers
[[nodiscard]] QSize firstWindowSize(const QSize& room);

}  // namespace valor::ui
