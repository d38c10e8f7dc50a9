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

SaveReportDialog::SaveReportDialog(const QString& suggestion, Save save, QWidget* parent)
    : QDialog(parent),
      save_(std::move(save)),
      name_(new QLineEdit(suggestion)),
      problem_(new QLabel),
      buttons_(new QDialogButtonBox(QDialogButtonBox::Cancel)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setObjectName("saveReportDialog");
    setWindowTitle(tr("Save this report in the case"));
    auto* lines = new QVBoxLayout(this);
    auto* nameLabel = new QLabel(tr("&Name; one that is there already is replaced"));
    nameLabel->setBuddy(name_);
    name_->setObjectName("reportJobName");
    lines->addWidget(nameLabel);
    lines->addWidget(name_);
    lines->addWidget(new QLabel(tr("Files")));
    for (const auto& [format, word] : Names<ReportFormat>::table()) {
        auto* box = new QCheckBox(nameOfFormat(format));
        box->setObjectName("reportFormat_" + qt(std::string(word)));
        box->setChecked(format == ReportFormat::Pdf);
        connect(box, &QCheckBox::toggled, this, &SaveReportDialog::follow);
        formats_.emplace_back(format, box);
        lines->addWidget(box);
    }
    auto* remark = new QLabel(tr("Accessible PDF needs LibreOffice Writer on this machine."));
    remark->setProperty("class", "muted");
    problem_->setProperty("class", "error");
    problem_->setWordWrap(true);
    problem_->hide();
    for (QLabel* each : {remark, problem_}) lines->addWidget(each);
    QPushButton* accept = buttons_->addButton(tr("&Save"), QDialogButtonBox::AcceptRole);
    accept->setObjectName("saveReportAccept");
    accept->setDefault(true);
    lines->addWidget(buttons_);
    connect(name_, &QLineEdit::textChanged, this, &SaveReportDialog::follow);
    connect(buttons_, &QDialogButtonBox::accepted, this, &SaveReportDialog::trySave);
    connect(buttons_, &QDialogButtonBox::rejected, this, &QDialog::reject);
    follow();
    resize(400, sizeHint().height());
}

void SaveReportDialog::follow() {
    const bool anyFormat = std::ranges::any_of(formats_, [](const auto& each) { return each.second->isChecked(); });
    findChild<QPushButton*>("saveReportAccept")->setEnabled(anyFormat && !name_->text().trimmed().isEmpty());
}

void SaveReportDialog::trySave() {
    std::vector<ReportFormat> formats;
    for (const auto& [format, box] : formats_)
        if (box->isChecked()) formats.push_back(format);
    const QString why = save_(name_->text().trimmed(), formats);
    problem_->setText(why);
    problem_->setVisible(!why.isEmpty());
    if (why.isEmpty()) accept();
}

}  // namespace valor::ui
