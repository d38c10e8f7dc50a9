// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/file_names.h"

#include <QFileDialog>
#include <QLineEdit>
#include <QRegularExpression>
#include <QTimer>

namespace valor::ui {
namespace {

constexpr int kLongest = 80;

}  // namespace

QString fileNameOf(QString words) {
    static const QRegularExpression unfit(QStringLiteral("[/\\\\:*?\"<>|\\x00-\\x1f]"));
    static const QRegularExpression atEnd(QStringLiteral("[. ]+$"));
    words = words.replace(QStringLiteral(": "), QString::fromUtf8(" – ")).replace(unfit, QStringLiteral("-"));
    return words.simplified().left(kLongest).remove(atEnd);
}

void suggestFile(QFileDialog& dialog, const QString& name) {
    dialog.selectFile(name + '.' + dialog.defaultSuffix());
    auto* line = dialog.findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
    if (line == nullptr) return;  // a dialog of the desktop
    // Once it is shown: until then the dialog sets the cursor itself.
    QTimer::singleShot(0, line, [line, name] {
        if (line->text().startsWith(name)) line->setSelection(0, static_cast<int>(name.size()));
    });
}

}  // namespace valor::ui
