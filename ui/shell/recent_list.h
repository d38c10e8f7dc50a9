// SPDX-License-Identifier: GPL-3.0-or-later
// The files that were last open: name, folder, when they last changed; those that are gone can be taken off.
#pragma once

#include <QFrame>
#include <QString>
#include <vector>

class QVBoxLayout;

namespace valor::ui {

class RecentList : public QFrame {
    Q_OBJECT
public:
    explicit RecentList(QWidget* parent = nullptr);
    struct File {
        QString path, title;  ///< of the case; empty: the file is called by its name
    };
    /// Looks at the files anew. @param files the newest first
    void show(const std::vector<File>& files);

signals:
    void chosen(const QString& path);
    void forgetAsked(const QString& path);

private:
    [[nodiscard]] QWidget* line(const File& file, int position);
    [[nodiscard]] QWidget* lineOfMissing(const File& file, int position);

    QVBoxLayout* lines_;
};

}  // namespace valor::ui
