// SPDX-License-Identifier: GPL-3.0-or-later
// The files that were last open: name, folder, when they last changed; those that are gone can be taken off.
#pragma once

#include <QFrame>
#include <QStringList>

class QVBoxLayout;

namespace valor::ui {

class RecentList : public QFrame {
    Q_OBJECT
public:
    explicit RecentList(QWidget* parent = nullptr);
    /// Looks at the files anew. @param paths the newest first
    void show(const QStringList& paths);

signals:
    void chosen(const QString& path);
    void forgetAsked(const QString& path);

private:
    [[nodiscard]] QWidget* line(const QString& path, int position);
    [[nodiscard]] QWidget* lineOfMissing(const QString& path, int position);

    QVBoxLayout* lines_;
};

}  // namespace valor::ui
