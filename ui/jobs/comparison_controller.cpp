// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/comparison_controller.h"

#include <utility>

#include "core/report/vendor_page.h"

namespace valor::ui {

ComparisonController::ComparisonController(RunExecutor& executor, const PairedStatistics& statistics, QObject* parent)
    : QObject(parent), executor_(executor), statistics_(statistics) {}

ComparisonController::~ComparisonController() {
    comparison_.stop();
    explanation_.stop();
    view_.stop();
    contracts_.stop();
    queue_.finish();
}

void ComparisonController::compare(const ComparisonRequest& request) {
    comparison_.ask([this, request](const std::stop_token& stop, const ProgressFunction& progress) {
        return compareSideBySide(executor_, statistics_, request, stop, progress);
    });
}

void ComparisonController::explain(const WaterfallRequest& request) {
    explanation_.ask([this, request](const std::stop_token& stop, const ProgressFunction& progress) {
        return explainDifference(executor_, request, stop, progress);
    });
}

void ComparisonController::view(const VendorRequest& request) {
    view_.ask([this, request](const std::stop_token& stop,
                              const ProgressFunction& progress) -> Result<std::optional<VendorAnswer>> {
        VALOR_TRY(auto view, vendorView(executor_, statistics_, request, stop, progress));
        if (!view) return std::nullopt;
        auto grids = paymentGrids(*request.run.input, *view);
        return VendorAnswer{request.run.input, std::move(*view), std::move(grids)};
    });
}

void ComparisonController::compareContracts(const RunRequest& run) {
    contracts_.ask([this, run](const std::stop_token& stop,
                               const ProgressFunction& progress) -> Result<std::optional<ContractsAnswer>> {
        VALOR_TRY(auto payments, contractPayments(executor_, statistics_, run, stop, progress));
        if (!payments) return std::nullopt;
        return ContractsAnswer{run.input, std::move(*payments)};
    });
}

void ComparisonController::cancel() {
    comparison_.drop();
    explanation_.drop();
}

void ComparisonController::cancelExplanation() {
    explanation_.drop();
}

void ComparisonController::cancelView() {
    view_.drop();
}

void ComparisonController::cancelContracts() {
    contracts_.drop();
}

}  // namespace valor::ui
