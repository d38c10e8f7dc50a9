// SPDX-License-Identifier: GPL-3.0-or-later
// Asks which inputs move the result, after a full run and without holding up the window.
#pragma once

#include <QObject>
#include <cstdint>
#include <memory>
#include <stop_token>
#include <vector>

#include "core/ports/sensitivity.h"
#include "ui/jobs/job_queue.h"

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
    using Answer = Result<std::optional<std::vector<OneWayAnalysis>>>;
    void tell(std::uint64_t question, const SensitivityRequest& request, const Answer& answer);

    SensitivityAnalysis& sensitivity_;
    std::uint64_t question_ = 0;  ///< the newest
    std::stop_source current_{std::nostopstate};
    JobQueue queue_;  ///< last: it must end before the members it uses
};

}  // namespace valor::ui
