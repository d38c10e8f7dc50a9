// SPDX-License-Identifier: GPL-3.0-or-later
// Compares alternatives or scenarios, explains a difference, and sees a contract as its seller does, without holding up
// the window.
#pragma once

#include <QObject>
#include <cstdint>
#include <functional>
#include <memory>
#include <stop_token>

#include "core/comparison/contract_payments.h"
#include "core/comparison/side_by_side.h"
#include "core/comparison/vendor_view.h"
#include "core/comparison/waterfall.h"
#include "core/report/payment_grid.h"
#include "ui/jobs/job_queue.h"

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
    [[nodiscard]] bool isBusy() const { return comparison_.isOpen || explanation_.isOpen; }
    [[nodiscard]] bool isViewing() const { return view_.isOpen || contracts_.isOpen; }

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
    struct Question {
        /// How its end and its progress are told. @{
        void (ComparisonController::*failed)(const Error&);
        void (ComparisonController::*progressed)(double);
        /// @}
        std::uint64_t number = 0;  ///< the newest
        bool isOpen = false;
        std::stop_source stop{std::nostopstate};
    };
    template <class Found>
    using Answer = Result<std::optional<Found>>;
    template <class Found>
    using Work = std::function<Answer<Found>(const std::stop_token&, const ProgressFunction&)>;
    template <class Found>
    void ask(Question& question, Work<Found> work,
             void (ComparisonController::*tell)(const std::shared_ptr<const Found>&));
    void drop(Question& question);
    [[nodiscard]] ProgressFunction progressOf(const Question& question, std::uint64_t number);

    RunExecutor& executor_;
    const PairedStatistics& statistics_;
    Question comparison_{&ComparisonController::failed, &ComparisonController::progressed},
        explanation_{&ComparisonController::failed, &ComparisonController::progressed},
        view_{&ComparisonController::viewFailed, &ComparisonController::viewProgressed},
        contracts_{&ComparisonController::contractsFailed, &ComparisonController::contractsProgressed};
    JobQueue queue_;  ///< last: it must end before the members it uses
};

}  // namespace valor::ui
