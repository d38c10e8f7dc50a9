// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/file_names.h"

#include <QFileDialog>
#include <QLineEdit>
#include <QRegularExpression>
#include <QTimer>
#include <QVariant>
#include <QWidget>
#include <algorithm>

namespace valor::ui {
namespace {

constexpr qsizetype kLongest = 120, kMostWords = 80, kLeastWords = 16;
constexpr qsizetype kLongestPurpose = 60, kLongestMark = 24;

/// Absent in a dialog of the desktop.
QLineEdit* nameLine(const QFileDialog& dialog) {
    return dialog.findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
}

/// Windows keeps these for devices, whatever end they have.
bool isDevice(const QString& name) {
    static const QRegularExpression device(QStringLiteral("^(CON|PRN|AUX|NUL|(COM|LPT)[0-9])(\\.|$)"),
                                           QRegularExpression::CaseInsensitiveOption);
    return device.match(name).hasMatch();
}

/// Up to the end of a word, or inside a long one; nothing that leads on to what is missing stands before the mark of
/// it.
QString cut(QString name, qsizetype most) {
    static const QRegularExpression leadsOn(QString::fromUtf8("[ .,;(–—-]+$"));
    const QString ellipsis = QString::fromUtf8("…");
    const qsizetype room = most - ellipsis.size();
    const qsizetype word = name.lastIndexOf(QChar(' '), room);
    name.truncate(word < room / 2 ? room : word);
    if (!name.isEmpty() && name.back().isHighSurrogate()) name.chop(1);
    name.remove(leadsOn);
    return name.isEmpty() ? name : name + ellipsis;
}

/// As much of the words as a name takes, without what some system does not take.
QString fit(QString words, qsizetype most) {
    static const QRegularExpression unfit(QStringLiteral("[/\\\\:*?\"<>|\\x00-\\x1f]"));
    static const QRegularExpression atEnds(QStringLiteral("^[. ]+|[. ]+$"));
    words = words.replace(QStringLiteral(": "), QString::fromUtf8(" – ")).replace(unfit, QStringLiteral("-"));
    const QString name = words.simplified().remove(atEnds);
    return name.size() > most ? cut(name, most) : name;
}

QString inOne(const FileMarks& marks) {
    const QString dash = QString::fromUtf8(" – ");
    const auto told = [&dash](const QString& mark, qsizetype most) {
        const QString name = fit(mark, most);
        return name.isEmpty() ? QString() : dash + name;
    };
    const QString state = told(marks.scenario, kLongestMark) + told(marks.revision, kLongestMark);
    const qsizetype room = kLongest - kLeastWords - state.size() - dash.size();
    return told(marks.purpose, std::min(kLongestPurpose, room)) + state;
}

}  // namespace

FileMarks fileMarksOf(const QWidget& widget) {
    for (const QWidget* each = &widget; each != nullptr; each = each->parentWidget())
        if (const QVariant marks = each->property(kFileMarks); marks.isValid()) return marks.value<FileMarks>();
    return {};
}

QString fileNameOf(const QString& words, const QString& kind, const FileMarks& marks) {
    const QString end = inOne(marks);
    const QString name = fit(words, std::clamp(kLongest - end.size(), kLeastWords, kMostWords));
    if (name.isEmpty()) return kind + end;
    return (isDevice(name) ? kind + ' ' + name : name) + end;
}

void suggestFile(QFileDialog& dialog, const QString& name) {
    dialog.selectFile(name + '.' + dialog.defaultSuffix());
    QLineEdit* line = nameLine(dialog);
    if (line == nullptr) return;
    // Once it is shown: until then the dialog sets the cursor itself.
    QTimer::singleShot(0, line, [line, name] {
        if (line->text().startsWith(name)) line->setSelection(0, static_cast<int>(name.size()));
    });
}

void changeEnd(QFileDialog& dialog, const QString& end) {
    const QString before = '.' + dialog.defaultSuffix();
    dialog.setDefaultSuffix(end);
    if (nameLine(dialog) != nullptr) return;  // the dialog changes the end that was typed
    const QString named = dialog.selectedFiles().value(0);
    if (named.endsWith(before)) dialog.selectFile(named.chopped(before.size()) + '.' + end);
}

}  // namespace valor::ui
