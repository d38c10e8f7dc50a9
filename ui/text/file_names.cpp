// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/file_names.h"

#include <QFileDialog>
#include <QLineEdit>
#include <QRegularExpression>
#include <QTimer>

namespace valor::ui {
namespace {

constexpr int kLongest = 80;

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

}  // namespace

QString fileNameOf(QString words, const QString& kind) {
    static const QRegularExpression unfit(QStringLiteral("[/\\\\:*?\"<>|\\x00-\\x1f]"));
    static const QRegularExpression atEnds(QStringLiteral("^[. ]+|[. ]+$"));
    words = words.replace(QStringLiteral(": "), QString::fromUtf8(" – ")).replace(unfit, QStringLiteral("-"));
    QString name = words.simplified().left(kLongest);
    if (!name.isEmpty() && name.back().isHighSurrogate()) name.chop(1);
    name.remove(atEnds);
    if (name.isEmpty()) return kind;
    return isDevice(name) ? kind + ' ' + name : name;
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
