// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/contract/vendor_pane.h"

#include <QSignalBlocker>
#include <algorithm>

#include "core/report/vendor_page.h"
#include "ui/editors/choice_box.h"

namespace valor::ui {

VendorPane::VendorPane(ComparisonController& comparison, const Environment& environment, QWidget* parent)
    : CalculatedText("seller", environment, parent), comparison_(comparison) {
    choice_ = new ChoiceBox(environment.theme);
    choice_->setObjectName("sellerChoice");
    choice_->hide();
    placeChoice(choice_);
    connect(choice_, &QComboBox::currentIndexChanged, this, &VendorPane::renew);
    connect(&comparison, &ComparisonController::viewed, this, [this](const VendorAnswerPtr& answer) {
        answer_ = answer;
        takeAnswer();
    });
    connect(&comparison, &ComparisonController::viewFailed, this, &VendorPane::takeProblem);
    connect(&comparison, &ComparisonController::viewProgressed, this, &VendorPane::takeProgress);
}

/// The chosen seller stays, where it is still paid.
void VendorPane::fillChoices() {
    const QSignalBlocker quiet(choice_);
    const PartyId before = chosen();
    sellers_ = sellersPaidIn(*run().input, *findById(run().input->alternatives, alternative()));
    choice_->clear();
    for (const PartyId& seller : sellers_)
        choice_->addItem(environment().languages.of(findById(run().input->parties, seller)->label));
    const auto kept = std::ranges::find(sellers_, before);
    if (!sellers_.empty())
        choice_->setCurrentIndex(kept == sellers_.end() ? 0 : static_cast<int>(kept - sellers_.begin()));
    choice_->setVisible(sellers_.size() > 1);
    choice_->setAccessibleName(tr("Seller"));
}

PartyId VendorPane::chosen() const {
    const int row = choice_->currentIndex();
    return row < 0 || static_cast<std::size_t>(row) >= sellers_.size() ? PartyId()
                                                                       : sellers_[static_cast<std::size_t>(row)];
}

QString VendorPane::hindrance() const {
    return sellers_.empty() ? tr("No contract of this alternative pays a seller of tools or a platform.") : QString();
}

void VendorPane::start() {
    comparison_.view({run(), alternative(), chosen()});
}

void VendorPane::stop() {
    comparison_.cancelView();
}

void VendorPane::dropAnswer() {
    answer_.reset();
}

bool VendorPane::isAnswerOfChoice() const {
    return answer_ != nullptr && answer_->view.vendor == chosen();
}

std::optional<Document> VendorPane::document() const {
    if (answer_ == nullptr) return std::nullopt;
    return vendorPage(answer_->view, answer_->grids, *answer_->input, environment().wording());
}

QString VendorPane::spokenName() const {
    return tr("The contract as its seller sees it");
}

}  // namespace valor::ui
