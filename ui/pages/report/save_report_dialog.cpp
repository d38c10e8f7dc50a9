// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/report/save_report_dialog.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "core/model/names.h"
#include "ui/pages/report/report_jobs.h"
#include "ui/text/text.h"

namespace valor::ui {
namespace {

constexpr int kWide = 420;

}  // namespace

SaveReportDialog::SaveReportDialog(const QString& suggestion, ReportAudience audience, Known known, Save save,
                                   QWidget* parent)
    : QDialog(parent),
      known_(std::move(known)),
      save_(std::move(save)),
      name_(new QLineEdit(suggestion)),
      replaced_(new QLabel),
      problem_(new QLabel),
      buttons_(new QDialogButtonBox(QDialogButtonBox::Cancel)),
      accept_(buttons_->addButton(QString(), QDialogButtonBox::AcceptRole)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setObjectName("saveReportDialog");
    setWindowTitle(tr("Save this report in the case"));
    build(audience);
    connect(name_, &QLineEdit::textChanged, this, &SaveReportDialog::follow);
    connect(buttons_, &QDialogButtonBox::accepted, this, &SaveReportDialog::trySave);
    connect(buttons_, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(kWide, sizeHint().height());
    follow();
}

void SaveReportDialog::build(ReportAudience audience) {
    auto* lines = new QVBoxLayout(this);
    auto* nameLabel = new QLabel(tr("&Name"));
    nameLabel->setBuddy(name_);
    name_->setObjectName("reportJobName");
    replaced_->setObjectName("reportJobReplaced");
    replaced_->setProperty("class", "muted");
    problem_->setProperty("class", "error");
    auto* remark = new QLabel(tr("Accessible PDF needs LibreOffice Writer on this machine."));
    remark->setProperty("class", "muted");
    lines->addWidget(nameLabel);
    lines->addWidget(name_);
    lines->addWidget(replaced_);
    lines->addWidget(new QLabel(tr("Files")));
    addFormats(*lines, audience);
    for (QLabel* each : {remark, problem_}) lines->addWidget(each);
    for (QLabel* each : {replaced_, remark, problem_}) {
        each->setWordWrap(true);
        each->setTextFormat(Qt::PlainText);
    }
    problem_->hide();
    accept_->setObjectName("saveReportAccept");
    accept_->setDefault(true);
    lines->addStretch(1);
    lines->addWidget(buttons_);
}

void SaveReportDialog::addFormats(QVBoxLayout& lines, ReportAudience audience) {
    for (const auto& [format, word] : Names<ReportFormat>::table()) {
        if (!isWrittenFor(format, audience)) continue;
        auto* box = new QCheckBox(nameOfFormat(format));
        box->setObjectName("reportFormat_" + qt(std::string(word)));
        box->setChecked(format == ReportFormat::Pdf);
        connect(box, &QCheckBox::toggled, this, &SaveReportDialog::follow);
        formats_.emplace_back(format, box);
        lines.addWidget(box);
    }
}

void SaveReportDialog::follow() {
    const QString name = name_->text().trimmed();
    const auto known = known_(name);
    QStringList files;
    for (const ReportFormat each : known.value_or(std::vector<ReportFormat>())) files << nameOfFormat(each);
    replaced_->setText(known ? tr("“%1” is there already (%2). It becomes what is on show.").arg(name, files.join(", "))
                             : QString());
    accept_->setText(known ? tr("&Replace") : tr("&Save"));
    const bool anyFormat = std::ranges::any_of(formats_, [](const auto& each) { return each.second->isChecked(); });
    accept_->setEnabled(anyFormat && !name.isEmpty());
    makeRoom();
}

void SaveReportDialog::makeRoom() {
    layout()->activate();
    resize(width(), std::max(height(), layout()->totalHeightForWidth(width())));
}

void SaveReportDialog::trySave() {
    std::vector<ReportFormat> formats;
    for (const auto& [format, box] : formats_)
        if (box->isChecked()) formats.push_back(format);
    const QString why = save_(name_->text().trimmed(), formats);
    problem_->setText(why);
    problem_->setVisible(!why.isEmpty());
    makeRoom();
    if (why.isEmpty()) accept();
}

}  // namespace valor::ui
