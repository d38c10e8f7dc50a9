// SPDX-License-Identifier: GPL-3.0-or-later
// What the program remembers between two days: theme, languages, recent files, window.
#pragma once

#include <QSettings>
#include <QSize>
#include <QStringList>
#include <QVariantMap>
#include <functional>
#include <mutex>
#include <vector>

#include "ui/jobs/job_queue.h"
#include "ui/text/languages.h"
#include "ui/theme/theme.h"

namespace valor::ui {

/// Written in the background: a slow disk holds up no window. Several programs may share a file: each writes only what
/// it changed, into what stands there then.
class Preferences {
public:
    /// Reads all of it now: later the window asks no disk.
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
    using Change = std::function<void(QVariantMap& remembered)>;

    [[nodiscard]] QVariant value(const QString& key) const { return known_.value(key); }
    void set(const QString& key, const QVariant& value);
    /// Done to what is known here, and later to what stands in the file.
    void apply(const Change& change);
    void write();

    QSettings& store_;   ///< says where the file is
    QVariantMap known_;  ///< as it was read, with what was changed here since
    std::mutex mutex_;   ///< of the next
    std::vector<Change> unwritten_;
    JobQueue jobs_;  ///< last: it must end before the members it uses
};

/// How large the window is before its user made it another size. @param room what the screen offers
[[nodiscard]] QSize firstWindowSize(const QSize& room);

}  // namespace valor::ui
