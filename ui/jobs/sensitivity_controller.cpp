// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/sensitivity_controller.h"

#include <exception>
#include <utility>

namespace valor::ui {

SensitivityController::SensitivityController(SensitivityAnalysis& sensitivity, QObject* parent)
    : QObject(parent), sensitivity_(sensitivity) {}

SensitivityController::~SensitivityController() {
    cancel();
    queue_.finish();
}

void SensitivityController::analyse(const CasePtr& input, const ScenarioId& scenario) {
    cancel();
    current_ = std::stop_source();
    const SensitivityRequest request{input, scenario, {}};
    queue_.post([this, request, question = question_, stop = current_.get_token()] {
        Answer answer = std::nullopt;
        try {
            if (!stop.stop_requested()) answer = sensitivity_.oneWay(request, stop, {});
        } catch (const std::exception& fault) {
            answer = fail(ErrorCode::RunRequestInvalid, "run", {{"reason", fault.what()}});
        }
        QMetaObject::invokeMethod(
            this, [this, question, request, kept = std::move(answer)] { tell(question, request, kept); },
            Qt::QueuedConnection);
    });
}

void SensitivityController::cancel() {
    ++question_;
    current_.request_stop();
}

void SensitivityController::tell(std::uint64_t question, const SensitivityRequest& request, const Answer& answer) {
    if (question != question_) return;
    if (!answer)
        emit failed(answer.error());
    else if (*answer)
        emit ready({request.input, request.scenario, **answer});
}

}  // namespace valor::ui
