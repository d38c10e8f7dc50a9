// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/contract/beginning_dialog.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/editors/choice_box.h"
#include "ui/pages/contract/message_label.h"
#include "ui/text/text.h"

namespace valor::ui {
namespace {

constexpr int kBeginningWidth = 720, kBeginningHeight = 440, kBeginningList = 290;

}  // namespace

BeginningDialog::BeginningDialog(std::vector<ContractTemplate> beginnings, const std::vector<Party>& sellers,
                                 FormerContracts former, const Environment& environment, QWidget* parent)
    : QDialog(parent),
      environment_(environment),
      beginnings_(std::move(beginnings)),
      former_(std::move(former)),
      list_(new QListWidget),
      words_(new QLabel),
      seller_(new ChoiceBox(environment.theme)),
      replaces_(new QCheckBox),
      gone_(messageLabel("figuresGone", "")) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setObjectName("beginningDialog");
    setWindowTitle(tr("New contract"));
    build(sellers);
    list_->setCurrentRow(0);
    resize(kBeginningWidth, kBeginningHeight);
}

void BeginningDialog::build(const std::vector<Party>& sellers) {
    list_->setObjectName("beginnings");
    list_->setAccessibleName(tr("What the contract begins with"));
    list_->setFixedWidth(kBeginningList);
    for (const ContractTemplate& each : beginnings_) list_->addItem(environment_.languages.of(each.contract.label));
    words_->setObjectName("beginningFacts");
    words_->setWordWrap(true);
    words_->setTextFormat(Qt::RichText);
    words_->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    replaces_->setObjectName("replacesContract");
    replaces_->setChecked(true);  // who signs anew rarely wants to pay twice
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    QPushButton* begin = buttons->addButton(tr("Begin"), QDialogButtonBox::AcceptRole);
    begin->setObjectName("beginContract");
    connect(begin, &QPushButton::clicked, this, &BeginningDialog::choose);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(list_, &QListWidget::currentRowChanged, this, &BeginningDialog::tell);
    connect(list_, &QListWidget::currentRowChanged, this, &BeginningDialog::offerToReplace);
    connect(list_, &QListWidget::itemActivated, this, &BeginningDialog::choose);
    connect(seller_, &QComboBox::currentIndexChanged, this, &BeginningDialog::offerToReplace);
    connect(replaces_, &QCheckBox::toggled, this, &BeginningDialog::tellWhatGoes);
    auto* across = new QHBoxLayout;
    across->addWidget(list_);
    across->addWidget(words_, 1);
    auto* lines = new QVBoxLayout(this);
    lines->addLayout(across, 1);
    lines->addWidget(buildSellers(sellers));
    lines->addWidget(replaces_);
    lines->addWidget(gone_);
    lines->addWidget(buttons);
}

/// With one seller there is nothing to choose.
QWidget* BeginningDialog::buildSellers(const std::vector<Party>& sellers) {
    sellers_.emplace_back();
    seller_->setObjectName("beginningSeller");
    seller_->setAccessibleName(tr("Seller"));
    seller_->addItem(tr("Each seller, for its own tools"));
    for (const Party& seller : sellers) {
        sellers_.push_back(seller.id);
        seller_->addItem(environment_.languages.of(seller.label));
    }
    auto* row = new QWidget;
    auto* across = new QHBoxLayout(row);
    across->setContentsMargins(0, 0, 0, 0);
    across->addWidget(new QLabel(tr("With")));
    across->addWidget(seller_, 1);
    row->setVisible(sellers.size() > 1);
    return row;
}

PartyId BeginningDialog::seller() const {
    return sellers_[static_cast<std::size_t>(std::max(seller_->currentIndex(), 0))];
}

void BeginningDialog::offerToReplace() {
    const int row = list_->currentRow();
    offered_ = row < 0 ? Former() : former_(beginnings_[static_cast<std::size_t>(row)].contract, seller());
    QString names = offered_.names;
    replaces_->setVisible(!names.isEmpty());
    replaces_->setText(tr("In place of: %1").arg(names.replace('&', "&&")));
    replaces_->setToolTip(tr("Without the tick both contracts hold, and what both count is paid twice."));
    tellWhatGoes();
}

void BeginningDialog::tellWhatGoes() {
    const std::size_t figures = replaces_->isChecked() ? offered_.figures : 0;
    gone_->setText(figures == 1 ? tr("One figure that nothing else uses goes too. Undo brings it back.")
                                : tr("%1 figures that nothing else uses go too. Undo brings them back.").arg(figures));
    gone_->setVisible(figures > 0);
}

void BeginningDialog::tell(int row) {
    if (row < 0) return;
    const ContractTemplate& beginning = beginnings_[static_cast<std::size_t>(row)];
    QString text = "<h3>" + environment_.languages.of(beginning.contract.label).toHtmlEscaped() + "</h3>";
    for (const char* fact : {"what", "risk", "fit"})
        text += "<p><b>" + environment_.say(std::string("contract_page.") + fact).toHtmlEscaped() + "</b><br>" +
                environment_.sayFirst(std::string("contract_template.") + fact + "." + beginning.id).toHtmlEscaped() +
                "</p>";
    words_->setText(
        text + "<p>" +
        tr("Amounts are still to be agreed: they become inputs of 0 until you change them.").toHtmlEscaped() + "</p>");
}

void BeginningDialog::choose() {
    const int row = list_->currentRow();
    if (row < 0) return;
    accept();
    const bool replaces = replaces_->isChecked() && !offered_.names.isEmpty();
    emit chosen(beginnings_[static_cast<std::size_t>(row)].contract, seller(), replaces);
}

}  // namespace valor::ui
