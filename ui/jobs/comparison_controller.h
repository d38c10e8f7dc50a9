// SPDX-License-Identifier: GPL-3.0-or-later
// Compares alternatives or scenarios, explains a difference, and sees a contract as its seller does, without holding up
// the window.
#pragma once

#include <QObject>
#include <memory>

#include "core/comparison/contract_payments.h"
#include "core/comparison/side_by_side.h"
#include "core/comparison/vendor_view.h"
#include "core/comparison/waterfall.h"
#include "core/report/payment_grid.h"
#include "ui/jobs/newest_question.h"

namespace valor::ui {

using SideBySidePtr = std::shared_ptr<const SideBySide>;
using WaterfallPtr = std::shared_ptr<const Waterfall>;

/// The answer with the case that it is of.
struct VendorAnswer {
    CasePtr input;
    VendorView view;
    std::vector<PaymentGrid> grids;
};
using VendorAnswerPtr = std::shared_ptr<const VendorAnswer>;

struct ContractsAnswer {
    CasePtr input;
    ContractPayments payments;
};
using ContractsAnswerPtr = std::shared_ptr<const ContractsAnswer>;

/// Of each kind of question only the newest is answered; an older one is stopped.
class ComparisonController : public QObject {
    Q_OBJECT
public:
    /// @param executor used by nobody else
    ComparisonController(RunExecutor& executor, const PairedStatistics& statistics, QObject* parent = nullptr);
    ~ComparisonController() override;

    void compare(const ComparisonRequest& request);
    void explain(const WaterfallRequest& request);
    void view(const VendorRequest& request);
    /// @param run see contractPayments()
    void compareContracts(const RunRequest& run);
    /// No answer is wanted any more.
    void cancel();
    void cancelExplanation();
    void cancelView();
    void cancelContracts();
    /// With a comparison or its explanation.
    [[nodiscard]] bool isBusy() const { return comparison_.isOpen() || explanation_.isOpen(); }
    [[nodiscard]] bool isViewing() const { return view_.isOpen() || contracts_.isOpen(); }

signals:
    void compared(const valor::ui::SideBySidePtr& found);
    void explained(const valor::ui::WaterfallPtr& found);
    void viewed(const valor::ui::VendorAnswerPtr& found);
    void contractsCompared(const valor::ui::ContractsAnswerPtr& found);
    void failed(const valor::Error& problem);
    void viewFailed(const valor::Error& problem);
    void contractsFailed(const valor::Error& problem);
    void progressed(double share);
    void viewProgressed(double share);
    void contractsProgressed(double share);
    /// isBusy() or isViewing() may be another.
    void stateChanged();

private:
    RunExecutor& executor_;
    const PairedStatistics& statistics_;
    JobQueue queue_;
    NewestQuestion<SideBySide> comparison_{*this,
                                           queue_,
                                           &ComparisonController::compared,
                                           &ComparisonController::failed,
                                           &ComparisonController::progressed,
                                           &ComparisonController::stateChanged};
    NewestQuestion<Waterfall> explanation_{*this,
                                           queue_,
                                           &ComparisonController::explained,
                                           &ComparisonController::failed,
                                           &ComparisonController::progressed,
                                           &ComparisonController::stateChanged};
    NewestQuestion<VendorAnswer> view_{*this,
                                       queue_,
                                       &ComparisonController::viewed,
                                       &ComparisonController::viewFailed,
                                       &ComparisonController::viewProgressed,
                                       &ComparisonController::stateChanged};
    NewestQuestion<ContractsAnswer> contracts_{*this,
                                               queue_,
                                               &ComparisonController::contractsCompared,
                                               &ComparisonController::contractsFailed,
                                               &ComparisonController::contractsProgressed,
                                               &ComparisonController::stateChanged};
};

}  // namespace valor::ui
