// SPDX-License-Identifier: GPL-3.0-or-later
// What the program remembers between two days: theme, languages, recent files, window.
#pragma once

#include <QSettings>
#include <QSize>
#include <QStringList>
#include <QVariantMap>
#include <mutex>

#include "ui/jobs/job_queue.h"
#include "ui/text/languages.h"
#include "ui/theme/theme.h"

namespace valor::ui {

/// Written in the background: a slow disk holds up no window.
class Preferences {
public:
    explicit Preferences(QSettings& store);

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
    [[nodiscard]] bool tourSeen() const { return value("help/tour_seen").toBool(); }
    void rememberTour() { set("help/tour_seen", true); }

    [[nodiscard]] QByteArray windowGeometry() const { return value("window/geometry").toByteArray(); }
    void rememberWindow(const QByteArray& geometry) { set("window/geometry", geometry); }

    /// Waits until all of it is in its file, as the end of this object does.
    void finish() { jobs_.finish(); }

private:
    [[nodiscard]] QVariant value(const QString& key) const;
    void set(const QString& key, const QVariant& value);
    void write();

    QSettings& store_;           ///< read for what nobody has asked for yet
    mutable QVariantMap known_;  ///< as it was read or set here
    std::mutex mutex_;           ///< of the next
    QVariantMap unwritten_;
    JobQueue jobs_;  ///< last: it must end before the members it uses
};

/// How large the window is before its user made it another size. @param room what the screen offers
[[nodiscard]] QSize firstWindowSize(const QSize& room);

}  // namespace valor::ui
