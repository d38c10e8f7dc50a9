// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/contract/vendor_pane.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>

#include "core/report/vendor_page.h"
#include "ui/editors/choice_box.h"
#include "ui/print/document_pane.h"
#include "ui/text/text.h"

namespace valor::ui {
namespace {

constexpr int kProgressSteps = 1000, kProgressWidth = 160;

}  // namespace

VendorPane::VendorPane(ComparisonController& comparison, const Environment& environment, QWidget* parent)
    : QWidget(parent), comparison_(comparison), environment_(environment) {
    build();
    connect(choice_, &QComboBox::currentIndexChanged, this, [this] {
        isOld_ = true;
        if (isVisible()) ask();
    });
    connect(cancel_, &QPushButton::clicked, this, &VendorPane::cancel);
    connect(again_, &QPushButton::clicked, this, &VendorPane::ask);
    connect(&comparison, &ComparisonController::viewed, this, &VendorPane::take);
    connect(&comparison, &ComparisonController::viewFailed, this, &VendorPane::fail);
    connect(&comparison, &ComparisonController::viewProgressed, this,
            [this](double share) { progress_->setValue(static_cast<int>(share * kProgressSteps)); });
    setState(State::Nothing);
}

void VendorPane::build() {
    choice_ = new ChoiceBox(environment_.theme);
    choice_->setObjectName("sellerChoice");
    words_ = new QLabel;
    words_->setObjectName("sellerState");
    words_->setProperty("class", "muted");
    words_->setWordWrap(true);
    progress_ = new QProgressBar;
    progress_->setRange(0, kProgressSteps);
    progress_->setTextVisible(false);
    progress_->setFixedWidth(kProgressWidth);
    cancel_ = new QPushButton;
    cancel_->setObjectName("cancelSeller");
    again_ = new QPushButton;
    again_->setObjectName("askSellerAgain");
    text_ = new DocumentPane("seller", environment_);
    auto* state = new QHBoxLayout;
    state->addWidget(words_, 1);
    state->addWidget(progress_);
    state->addWidget(cancel_);
    state->addWidget(again_);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->addWidget(choice_);
    lines->addLayout(state);
    lines->addWidget(text_, 1);
}

// What is asked -----------------------------------------------------------------------------------------------------

void VendorPane::setRun(const RunRequest& run, const AlternativeId& alternative) {
    const bool isSame = run_.input == run.input && run_.scenario == run.scenario && alternative_ == alternative &&
                        run_.counts == run.counts;
    if (isSame) return;
    if (alternative_ != alternative) answer_.reset();
    run_ = run;
    alternative_ = alternative;
    isOld_ = true;
    fillSellers();
    if (isVisible())
        ask();
    else
        write();
}

void VendorPane::forget() {
    comparison_.cancelView();
    run_ = {};
    alternative_ = {};
    answer_.reset();
    isOld_ = true;
    setState(State::Nothing);
    write();
}

void VendorPane::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (isOld_ && run_.input) ask();
}

/// What was not answered is asked again when it is looked at again.
void VendorPane::hideEvent(QHideEvent* event) {
    if (state_ == State::Working) {
        comparison_.cancelView();
        isOld_ = true;
        setState(State::Nothing);
    }
    QWidget::hideEvent(event);
}

/// The chosen seller stays, where it is still paid.
void VendorPane::fillSellers() {
    const QSignalBlocker quiet(choice_);
    const PartyId before = chosen();
    sellers_ = sellersPaidIn(*run_.input, *findById(run_.input->alternatives, alternative_));
    choice_->clear();
    for (const PartyId& seller : sellers_)
        choice_->addItem(environment_.languages.of(findById(run_.input->parties, seller)->label));
    const auto kept = std::ranges::find(sellers_, before);
    if (!sellers_.empty())
        choice_->setCurrentIndex(kept == sellers_.end() ? 0 : static_cast<int>(kept - sellers_.begin()));
    choice_->setVisible(sellers_.size() > 1);
}

PartyId VendorPane::chosen() const {
    const int row = choice_->currentIndex();
    return row < 0 || static_cast<std::size_t>(row) >= sellers_.size() ? PartyId()
                                                                       : sellers_[static_cast<std::size_t>(row)];
}

void VendorPane::ask() {
    isOld_ = false;
    problem_.reset();
    if (answer_ && answer_->view.vendor != chosen()) answer_.reset();
    if (sellers_.empty()) {
        comparison_.cancelView();
        setState(State::NoSeller);
    } else {
        progress_->setValue(0);
        setState(State::Working);
        comparison_.view({run_, alternative_, chosen()});
    }
    write();
}

void VendorPane::cancel() {
    comparison_.cancelView();
    setState(State::Cancelled);
}

// Answers -----------------------------------------------------------------------------------------------------------

void VendorPane::take(const VendorAnswerPtr& answer) {
    answer_ = answer;
    setState(State::Shown);
    write();
}

void VendorPane::fail(const Error& problem) {
    problem_ = problem;
    answer_.reset();
    setState(State::Failed);
    write();
}

void VendorPane::write() {
    if (answer_ == nullptr) return text_->clear();
    text_->show(vendorPage(answer_->view, answer_->grids, *answer_->input, environment_.wording()));
}

void VendorPane::setState(State state) {
    state_ = state;
    const QString text = words();
    words_->setText(text);
    words_->setVisible(!text.isEmpty());
    progress_->setVisible(state == State::Working);
    cancel_->setVisible(state == State::Working);
    again_->setVisible(state == State::Cancelled || state == State::Failed);
}

/// What stands below is either of the case as it is now, or said to be of an earlier one.
QString VendorPane::words() const {
    const QString earlier = answer_ ? QStringLiteral(" ") + tr("The text is from before the change.") : QString();
    switch (state_) {
        case State::NoSeller: return tr("No contract of this alternative pays a seller of tools or a platform.");
        case State::Working: return tr("Calculating…") + earlier;
        case State::Cancelled: return tr("Cancelled.") + earlier;
        case State::Failed: return qt(environment_.texts.explain(*problem_, environment_.languages.words()));
        case State::Nothing:
        case State::Shown: return {};
    }
    return {};
}

void VendorPane::retranslate() {
    choice_->setAccessibleName(tr("Seller"));
    progress_->setAccessibleName(tr("Progress of the calculation"));
    cancel_->setText(tr("Cancel"));
    again_->setText(tr("Calculate"));
    text_->retranslate(tr("The contract as its seller sees it"));
    if (run_.input) fillSellers();
    setState(state_);
    write();
}

}  // namespace valor::ui
