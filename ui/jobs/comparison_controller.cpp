// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/comparison_controller.h"

#include <exception>
#include <utility>

#include "core/report/vendor_page.h"

namespace valor::ui {

ComparisonController::ComparisonController(RunExecutor& executor, const PairedStatistics& statistics, QObject* parent)
    : QObject(parent), executor_(executor), statistics_(statistics) {}

ComparisonController::~ComparisonController() {
    comparison_.stop.request_stop();
    explanation_.stop.request_stop();
    view_.stop.request_stop();
    contracts_.stop.request_stop();
    queue_.finish();
}

void ComparisonController::compare(const ComparisonRequest& request) {
    ask<SideBySide>(
        comparison_,
        [this, request](const std::stop_token& stop, const ProgressFunction& progress) {
            return compareSideBySide(executor_, statistics_, request, stop, progress);
        },
        &ComparisonController::compared);
}

void ComparisonController::explain(const WaterfallRequest& request) {
    ask<Waterfall>(
        explanation_,
        [this, request](const std::stop_token& stop, const ProgressFunction& progress) {
            return explainDifference(executor_, request, stop, progress);
        },
        &ComparisonController::explained);
}

void ComparisonController::view(const VendorRequest& request) {
    ask<VendorAnswer>(
        view_,
        [this, request](const std::stop_token& stop, const ProgressFunction& progress) -> Answer<VendorAnswer> {
            VALOR_TRY(auto view, vendorView(executor_, statistics_, request, stop, progress));
            if (!view) return std::nullopt;
            auto grids = paymentGrids(*request.run.input, *view);
            return VendorAnswer{request.run.input, std::move(*view), std::move(grids)};
        },
        &ComparisonController::viewed);
}

void ComparisonController::compareContracts(const RunRequest& run) {
    ask<ContractsAnswer>(
        contracts_,
        [this, run](const std::stop_token& stop, const ProgressFunction& progress) -> Answer<ContractsAnswer> {
            VALOR_TRY(auto payments, contractPayments(executor_, statistics_, run, stop, progress));
            if (!payments) return std::nullopt;
            return ContractsAnswer{run.input, std::move(*payments)};
        },
        &ComparisonController::contractsCompared);
}

void ComparisonController::cancel() {
    drop(comparison_);
    drop(explanation_);
    emit stateChanged();
}

void ComparisonController::cancelExplanation() {
    drop(explanation_);
    emit stateChanged();
}

void ComparisonController::cancelView() {
    drop(view_);
    emit stateChanged();
}

void ComparisonController::cancelContracts() {
    drop(contracts_);
    emit stateChanged();
}

void ComparisonController::drop(Question& question) {
    ++question.number;
    question.isOpen = false;
    question.stop.request_stop();
}

ProgressFunction ComparisonController::progressOf(const Question& question, std::uint64_t number) {
    return [this, &question, number](Progress progress) {
        if (progress.total == 0) return;
        const double share = static_cast<double>(progress.done) / static_cast<double>(progress.total);
        QMetaObject::invokeMethod(
            this,
            [this, &question, number, share] {
                if (number == question.number) emit(this->*question.progressed)(share);
            },
            Qt::QueuedConnection);
    };
}

template <class Found>
void ComparisonController::ask(Question& question, Work<Found> work,
                               void (ComparisonController::*tell)(const std::shared_ptr<const Found>&)) {
    drop(question);
    question.isOpen = true;
    question.stop = std::stop_source();
    emit stateChanged();
    const auto answered = [this, &question, tell](std::uint64_t number, const Answer<Found>& answer) {
        if (number != question.number) return;
        question.isOpen = false;
        if (!answer)
            emit(this->*question.failed)(answer.error());
        else if (*answer)
            emit(this->*tell)(std::make_shared<const Found>(**answer));
        emit stateChanged();
    };
    queue_.post([this, answered, work = std::move(work), number = question.number, stop = question.stop.get_token(),
                 progress = progressOf(question, question.number)] {
        Answer<Found> answer = std::optional<Found>();
        try {
            if (!stop.stop_requested()) answer = work(stop, progress);
        } catch (const std::exception& fault) {
            answer = fail(ErrorCode::RunRequestInvalid, "run", {{"reason", fault.what()}});
        }
        QMetaObject::invokeMethod(
            this, [answered, number, kept = std::move(answer)] { answered(number, kept); }, Qt::QueuedConnection);
    });
}

}  // namespace valor::ui
