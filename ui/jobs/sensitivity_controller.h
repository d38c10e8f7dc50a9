// SPDX-License-Identifier: GPL-3.0-or-later
// Asks which inputs move the result, after a full run and without holding up the window.
#pragma once

#include <QObject>
#include <memory>
#include <vector>

#include "core/ports/sensitivity.h"
#include "ui/jobs/newest_question.h"

namespace valor::ui {

/// An answer with what was asked: labels, units and marks belong to that case.
struct OneWayAnswer {
    CasePtr input;
    ScenarioId scenario;
    std::vector<OneWayAnalysis> analyses;
};

/// Only the newest question is answered; an older one is stopped.
class SensitivityController : public QObject {
    Q_OBJECT
public:
    explicit SensitivityController(SensitivityAnalysis& sensitivity, QObject* parent = nullptr);
    ~SensitivityController() override;

    void analyse(const CasePtr& input, const ScenarioId& scenario);
    /// The answer is no longer wanted.
    void cancel();

signals:
    void ready(const valor::ui::OneWayAnswer& answer);
    void failed(const valor::Error& problem);

private:
    void tell(const std::shared_ptr<const OneWayAnswer>& answer) { emit ready(*answer); }

    SensitivityAnalysis& sensitivity_;
    JobQueue queue_;
    NewestQuestion<OneWayAnswer> question_{*this, queue_, &SensitivityController::tell, &SensitivityController::failed};
};

}  // namespace valor::ui
