// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/report/report_jobs.h"

#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "ui/print/document_file.h"
#include "ui/text/text.h"

namespace valor::ui {
namespace {

struct ReportJobsWords {
    Q_DECLARE_TR_FUNCTIONS(ReportJobs)
};

}  // namespace

QString nameOfFormat(ReportFormat format) {
    switch (format) {
        case ReportFormat::Pdf: return fileFormOf(DocumentFormat::Pdf).name;
        case ReportFormat::TaggedPdf: return ReportJobsWords::tr("Accessible PDF");
        case ReportFormat::WebPage: return fileFormOf(DocumentFormat::WebPage).name;
        case ReportFormat::OpenDocument: return fileFormOf(DocumentFormat::OpenDocument).name;
        case ReportFormat::Workbook: return ReportJobsWords::tr("Workbook");
    }
    return {};
}

QString nameOfJob(const ReportJob& job, const Languages& languages) {
    const QString name = languages.of(job.label);
    return name.isEmpty() ? qt(job.id.text()) : name;
}

ReportJobs::ReportJobs(const Environment& environment, QWidget* parent)
    : QFrame(parent),
      environment_(environment),
      title_(new QLabel),
      nothing_(new QLabel),
      folderName_(new QLabel),
      rows_(new QVBoxLayout),
      folderButton_(new QPushButton),
      save_(new QPushButton) {
    setProperty("class", "card");
    build();
    connect(save_, &QPushButton::clicked, this, &ReportJobs::saveAsked);
    connect(folderButton_, &QPushButton::clicked, this, &ReportJobs::folderAsked);
    retranslate();
}

void ReportJobs::build() {
    title_->setProperty("class", "muted");
    nothing_->setWordWrap(true);
    rows_->setSpacing(8);
    save_->setObjectName("saveReportJob");
    folderButton_->setObjectName("reportFolder");
    folderName_->setObjectName("reportFolderName");
    folderName_->setTextFormat(Qt::PlainText);
    folderName_->setProperty("class", "muted");
    folderName_->setMinimumWidth(1);
    folderName_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* across = new QHBoxLayout;
    across->addWidget(folderName_, 1);
    across->addWidget(folderButton_);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(16, 14, 16, 14);
    lines->setSpacing(8);
    lines->addWidget(title_);
    lines->addWidget(nothing_);
    lines->addLayout(rows_);
    lines->addLayout(across);
    lines->addWidget(save_);
}

void ReportJobs::show(const std::vector<ReportJob>& jobs) {
    if (jobs == jobs_) return;
    jobs_ = jobs;
    fill();
}

void ReportJobs::fill() {
    const bool hadFocus = std::ranges::any_of(buttons_, &QPushButton::hasFocus);
    buttons_.clear();
    while (QLayoutItem* item = rows_->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const ReportJob& job : jobs_) addRow(job);
    orderFocus();
    if (hadFocus) (buttons_.empty() ? save_ : buttons_.front())->setFocus(Qt::OtherFocusReason);
    nothing_->setVisible(jobs_.empty());
    tellFolder();
}

/// "Decision basis for the board, Clinicians, Dansk: PDF, Workbook"
QString ReportJobs::formsOf(const ReportJob& job) const {
    QStringList what{environment_.say("template." + std::string(templateName(job.of)))}, formats;
    if (job.audience != ReportAudience::Everybody)
        what << environment_.say("reader." + std::string(audienceName(job.audience)));
    what << Languages::ownName(job.language);
    for (const ReportFormat each : job.formats) formats << nameOfFormat(each);
    return what.join(", ") + QStringLiteral(": ") + formats.join(", ");
}

void ReportJobs::addRow(const ReportJob& job) {
    const QString name = nameOfJob(job, environment_.languages);
    auto* row = new QWidget;
    auto* lines = new QVBoxLayout(row);
    lines->setContentsMargins({});
    lines->setSpacing(3);
    for (const QString& text : {name, formsOf(job)}) {
        auto* label = new QLabel;
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setText(text);
        if (lines->count() > 0) label->setProperty("class", "muted");
        lines->addWidget(label);
    }
    auto* run = new QPushButton(tr("Make"));
    run->setObjectName("runReport_" + qt(job.id.text()));
    run->setAccessibleName(tr("Make “%1” again").arg(name));
    run->setToolTip(run->accessibleName());
    run->setEnabled(canRun_);
    auto* remove = new QPushButton(tr("Remove"));
    remove->setObjectName("removeReport_" + qt(job.id.text()));
    remove->setAccessibleName(tr("Remove “%1” from the case").arg(name));
    connect(run, &QPushButton::clicked, this, [this, id = job.id] { emit runAsked(id); });
    connect(remove, &QPushButton::clicked, this, [this, id = job.id] { emit removeAsked(id); });
    auto* across = new QHBoxLayout;
    across->addWidget(run, 1);
    across->addWidget(remove, 1);
    lines->addLayout(across);
    rows_->addWidget(row);
    buttons_.insert(buttons_.end(), {run, remove});
}

void ReportJobs::orderFocus() {
    const auto isStop = [this](const QWidget* widget) {
        return (widget->focusPolicy() & Qt::TabFocus) != 0 && std::ranges::find(buttons_, widget) == buttons_.end();
    };
    QWidget* before = folderButton_->previousInFocusChain();
    while (before != folderButton_ && !isStop(before)) before = before->previousInFocusChain();
    for (QPushButton* each : buttons_) {
        setTabOrder(before, each);
        before = each;
    }
}

void ReportJobs::showFolder(const QString& folder) {
    folder_ = folder;
    tellFolder();
}

void ReportJobs::tellFolder() {
    const bool isKnown = !folder_.isEmpty() && !jobs_.empty();
    folderName_->setVisible(isKnown);
    folderButton_->setVisible(isKnown);
    const QString path = QDir::toNativeSeparators(folder_);
    constexpr int kRoom = 170;  // beside the button
    folderName_->setText(folderName_->fontMetrics().elidedText(path, Qt::ElideLeft, kRoom));
    folderName_->setToolTip(path);
    folderButton_->setToolTip(path);
    folderButton_->setAccessibleName(tr("Folder of the files: %1").arg(path));
}

void ReportJobs::allow(bool canSave, bool canRun) {
    canRun_ = canRun;
    save_->setEnabled(canSave);
    if (!canRun) holdFocus();
    for (std::size_t i = 0; i < buttons_.size(); i += 2) buttons_[i]->setEnabled(canRun);
    if (canRun) returnFocus();
}

/// A button that is switched off hands the focus to the next one, and that removes the report.
void ReportJobs::holdFocus() {
    for (std::size_t i = 0; i < jobs_.size(); ++i) {
        if (window()->focusWidget() != buttons_[2 * i]) continue;
        waiting_ = jobs_[i].id;
        setFocus(Qt::OtherFocusReason);
    }
}

/// Unless somebody has taken it elsewhere since.
void ReportJobs::returnFocus() {
    const ReportId asked = std::exchange(waiting_, ReportId());
    if (asked.empty() || window()->focusWidget() != this) return;
    const auto found = std::ranges::find(jobs_, asked, &ReportJob::id);
    QPushButton* next = found == jobs_.end() ? save_ : buttons_[2 * static_cast<std::size_t>(found - jobs_.begin())];
    next->setFocus(Qt::OtherFocusReason);
}

void ReportJobs::retranslate() {
    title_->setText(tr("Reports of this case"));
    nothing_->setText(tr("None yet. A saved report is made again with one press, here and on the command line."));
    folderButton_->setText(tr("Fol&der…"));
    save_->setText(tr("Save this re&port…"));
    fill();
}

}  // namespace valor::ui
