// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/report/report_jobs.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/print/document_file.h"
#include "ui/text/text.h"

namespace valor::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ReportJobs)
};

}  // namespace

QString nameOfFormat(ReportFormat format) {
    switch (format) {
        case ReportFormat::Pdf: return fileFormOf(DocumentFormat::Pdf).name;
        case ReportFormat::TaggedPdf: return Words::tr("Accessible PDF");
        case ReportFormat::WebPage: return fileFormOf(DocumentFormat::WebPage).name;
        case ReportFormat::OpenDocument: return fileFormOf(DocumentFormat::OpenDocument).name;
        case ReportFormat::Workbook: return Words::tr("Workbook");
    }
    return {};
}

ReportJobs::ReportJobs(const Environment& environment, QWidget* parent)
    : QFrame(parent),
      environment_(environment),
      title_(new QLabel),
      nothing_(new QLabel),
      rows_(new QVBoxLayout),
      save_(new QPushButton) {
    setProperty("class", "card");
    title_->setProperty("class", "muted");
    nothing_->setWordWrap(true);
    rows_->setSpacing(4);
    save_->setObjectName("saveReportJob");
    connect(save_, &QPushButton::clicked, this, &ReportJobs::saveAsked);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(16, 14, 16, 14);
    lines->setSpacing(6);
    lines->addWidget(title_);
    lines->addWidget(nothing_);
    lines->addLayout(rows_);
    lines->addWidget(save_);
    retranslate();
}

void ReportJobs::show(const std::vector<ReportJob>& jobs) {
    jobs_ = jobs;
    runs_.clear();
    while (QLayoutItem* item = rows_->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    for (const ReportJob& job : jobs_) addRow(job);
    nothing_->setVisible(jobs_.empty());
}

void ReportJobs::addRow(const ReportJob& job) {
    const QString name = environment_.languages.of(job.label);
    auto* row = new QWidget;
    auto* across = new QHBoxLayout(row);
    across->setContentsMargins(0, 0, 0, 0);
    auto* label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setText(name);
    QStringList formats;
    for (const ReportFormat each : job.formats) formats << nameOfFormat(each);
    label->setToolTip(formats.join(", "));
    auto* run = new QPushButton(tr("Make"));
    run->setObjectName("runReport_" + qt(job.id.text()));
    run->setAccessibleName(tr("Make “%1” again").arg(name));
    run->setToolTip(run->accessibleName() + QStringLiteral(": ") + formats.join(", "));
    run->setEnabled(canRun_);
    auto* remove = new QPushButton(tr("Remove"));
    remove->setObjectName("removeReport_" + qt(job.id.text()));
    remove->setAccessibleName(tr("Remove “%1” from the case").arg(name));
    connect(run, &QPushButton::clicked, this, [this, id = job.id] { emit runAsked(id); });
    connect(remove, &QPushButton::clicked, this, [this, id = job.id] { emit removeAsked(id); });
    across->addWidget(label, 1);
    across->addWidget(run);
    across->addWidget(remove);
    rows_->addWidget(row);
    runs_.push_back(run);
}

void ReportJobs::allow(bool canSave, bool canRun) {
    canRun_ = canRun;
    save_->setEnabled(canSave);
    for (QPushButton* run : runs_) run->setEnabled(canRun);
}

void ReportJobs::retranslate() {
    title_->setText(tr("Reports of this case"));
    nothing_->setText(tr("None yet. A saved report is made again with one press, here and on the command line."));
    save_->setText(tr("&Save this report…"));
    show(std::vector(jobs_));
}

}  // namespace valor::ui
