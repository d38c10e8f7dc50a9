// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sample_export.h"

#include <QDir>
#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>

#include "ui/shell/notice.h"
#include "ui/text/text.h"

namespace valor::ui {
namespace {

/// Tables of a sample that are there already.
QStringList tablesIn(const QString& folder) {
    QStringList found;
    for (const char* const name : kSampleTables)
        if (QDir(folder).exists(name)) found << name;
    return found;
}

}  // namespace

SampleExport::SampleExport(InformationController& information, const SampleFiles& files, Notice& notice,
                           const Environment& environment, QWidget* window)
    : QObject(window),
      information_(information),
      files_(files),
      notice_(notice),
      environment_(environment),
      window_(window) {
    connect(&information, &InformationController::sampleWritten, this, [this](const WrittenSamplePtr& written) {
        notice_.confirm(
            tr("%1 draws are written to %2")
                .arg(environment_.formats().count(written->rows), QDir::toNativeSeparators(qt(written->folder))));
    });
    connect(&information, &InformationController::sampleFailed, this, [this](const Error& problem) {
        notice_.say(tr("The sample was not written"),
                    qt(environment_.texts.explain(problem, environment_.languages.words())));
    });
}

void SampleExport::ask(const FullRun& run) {
    auto* dialog = new QFileDialog(window_, tr("Export sample: choose a folder"));
    dialog->setObjectName("exportSampleDialog");
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, [this, run](const QString& folder) { takeFolder(run, folder); });
    dialog->open();
}

void SampleExport::takeFolder(const FullRun& run, const QString& folder) {
    const QStringList there = tablesIn(folder);
    if (there.isEmpty()) return write(run, folder);
    auto* box = new QMessageBox(
        QMessageBox::Question, tr("Export sample"),
        tr("%1 already holds %2. Replace what is there?").arg(QDir::toNativeSeparators(folder), there.join(", ")),
        QMessageBox::Cancel, window_);
    box->setObjectName("replaceSample");
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton* replace = box->addButton(tr("&Replace"), QMessageBox::AcceptRole);
    box->setDefaultButton(QMessageBox::Cancel);
    connect(replace, &QPushButton::clicked, this, [this, run, folder] { write(run, folder); });
    box->open();
}

void SampleExport::write(const FullRun& run, const QString& folder) {
    information_.writeSample(run, files_, folder.toStdString());
}

}  // namespace valor::ui
