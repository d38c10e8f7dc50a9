// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/sensitivity_controller.h"

#include <utility>

namespace valor::ui {

SensitivityController::SensitivityController(SensitivityAnalysis& sensitivity, QObject* parent)
    : QObject(parent), sensitivity_(sensitivity) {}

SensitivityController::~SensitivityController() {
    question_.stop();
    queue_.finish();
}

void SensitivityController::analyse(const CasePtr& input, const ScenarioId& scenario) {
    question_.ask([this, input, scenario](const std::stop_token& stop,
                                          const ProgressFunction& progress) -> Result<std::optional<OneWayAnswer>> {
        VALOR_TRY(auto analyses, sensitivity_.oneWay({input, scenario, {}}, stop, progress));
        if (!analyses) return std::nullopt;
        return OneWayAnswer{input, scenario, std::move(*analyses)};
    });
}

void SensitivityController::cancel() {
    question_.drop();
}

}  // namespace valor::ui
