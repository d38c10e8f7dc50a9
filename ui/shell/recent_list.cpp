// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/recent_list.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/editors/elided_label.h"
#include "ui/shell/layouts.h"

namespace valor::ui {
namespace {

constexpr int kName = 250;

/// The folder, which gives way first, with what is to be said at the right end.
QHBoxLayout* across(QWidget* line, QPushButton* name, const RecentList::File& file, const QString& end) {
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(12, 3, 12, 3);
    row->setSpacing(10);
    name->setProperty("link", true);
    name->setMinimumWidth(kName);
    auto* folder = new ElidedLabel(line);
    folder->setProperty("class", "muted");
    const QString place = file.title.isEmpty() ? QFileInfo(file.path).path() : file.path;
    folder->setText(QDir::toNativeSeparators(place));
    auto* last = new QLabel(end);
    last->setProperty("class", "muted");
    row->addWidget(name);
    row->addWidget(folder, 1);
    row->addWidget(last);
    return row;
}

QPushButton* nameButton(const RecentList::File& file, int position) {
    QString words = file.title.isEmpty() ? QFileInfo(file.path).fileName() : file.title;
    auto* name = new QPushButton(words.replace('&', "&&"));
    name->setObjectName(QString("recent_%1").arg(position));
    name->setToolTip(QDir::toNativeSeparators(file.path));
    return name;
}

}  // namespace

RecentList::RecentList(QWidget* parent) : QFrame(parent), lines_(new QVBoxLayout(this)) {
    setProperty("class", "card");
    lines_->setContentsMargins(0, 5, 0, 5);
    lines_->setSpacing(0);
}

void RecentList::show(const std::vector<File>& files) {
    clearLayout(*lines_);
    for (std::size_t i = 0; i < files.size(); ++i) {
        const int position = static_cast<int>(i);
        const bool isThere = QFileInfo::exists(files[i].path);
        lines_->addWidget(isThere ? line(files[i], position) : lineOfMissing(files[i], position));
    }
    setVisible(!files.empty());
}

QWidget* RecentList::line(const File& file, int position) {
    auto* row = new QWidget;
    const QString& path = file.path;
    QPushButton* name = nameButton(file, position);
    const QString changed = QFileInfo(path).lastModified().toString("yyyy-MM-dd HH:mm");
    across(row, name, file, tr("changed %1").arg(changed));
    name->setAccessibleDescription(tr("Changed %1, in %2").arg(changed, QFileInfo(path).path()));
    connect(name, &QPushButton::clicked, this, [this, path] { emit chosen(path); });
    return row;
}

QWidget* RecentList::lineOfMissing(const File& file, int position) {
    auto* row = new QWidget;
    const QString& path = file.path;
    QPushButton* name = nameButton(file, position);
    name->setEnabled(false);
    QHBoxLayout* parts = across(row, name, file, tr("not found"));
    auto* forget = new QPushButton(tr("Remove"));
    forget->setObjectName(QString("forget_%1").arg(position));
    forget->setAccessibleName(tr("Remove %1 from the list").arg(QFileInfo(path).fileName()));
    connect(forget, &QPushButton::clicked, this, [this, path] { emit forgetAsked(path); });
    parts->addWidget(forget);
    return row;
}

}  // namespace valor::ui
