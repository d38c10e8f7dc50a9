// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/influence_controller.h"

#include <utility>

namespace valor::ui {

InfluenceController::InfluenceController(InfluenceAnalyst& analyst, const PairedStatistics& statistics, QObject* parent)
    : QObject(parent), analyst_(analyst), statistics_(statistics) {}

InfluenceController::~InfluenceController() {
    shares_.stop();
    grid_.stop();
    threshold_.stop();
    convergence_.stop();
    queue_.finish();
    convergenceQueue_.finish();
}

void InfluenceController::divide(const InfluenceRequest& request) {
    shares_.ask([this, request](const std::stop_token& stop,
                                const ProgressFunction& progress) -> Result<std::optional<SharesAnswer>> {
        VALOR_TRY(auto found, analyst_.influence(request, stop, progress));
        if (!found) return std::nullopt;
        return SharesAnswer{request, std::move(*found)};
    });
}

void InfluenceController::cross(const GridRequest& request) {
    grid_.ask([this, request](const std::stop_token& stop,
                              const ProgressFunction& progress) -> Result<std::optional<GridAnswer>> {
        VALOR_TRY(auto found, analyst_.grid(request, stop, progress));
        if (!found) return std::nullopt;
        return GridAnswer{request, std::move(*found)};
    });
}

void InfluenceController::seek(const ThresholdRequest& request) {
    threshold_.ask([this, request](const std::stop_token& stop,
                                   const ProgressFunction& progress) -> Result<std::optional<ThresholdAnswer>> {
        VALOR_TRY(auto found, analyst_.threshold(request, stop, progress));
        if (!found) return std::nullopt;
        return ThresholdAnswer{request, std::move(*found)};
    });
}

void InfluenceController::converge(const FullRun& run) {
    convergence_.ask(
        [this, run](const std::stop_token&, const ProgressFunction&) -> Result<std::optional<ConvergenceAnswer>> {
            return ConvergenceAnswer{run, convergenceOf(*run.result, statistics_)};
        });
}

}  // namespace valor::ui
