// SPDX-License-Identifier: GPL-3.0-or-later
// Asks what the spread of a result comes from, how it answers to one or two inputs, and how sure its mean is.
#pragma once

#include <QObject>
#include <memory>

#include "core/comparison/convergence.h"
#include "core/ports/influence.h"
#include "ui/jobs/information_controller.h"

namespace valor::ui {

/// Each answer with what was asked.
struct SharesAnswer {
    InfluenceRequest request;
    std::vector<InfluenceAnalysis> analyses;
};
struct GridAnswer {
    GridRequest request;
    GridAnalysis grid;
};
struct ThresholdAnswer {
    ThresholdRequest request;
    ThresholdAnalysis analysis;
};
struct ConvergenceAnswer {
    FullRun run;
    std::vector<ConvergencePoint> points;
};
using SharesAnswerPtr = std::shared_ptr<const SharesAnswer>;
using GridAnswerPtr = std::shared_ptr<const GridAnswer>;
using ThresholdAnswerPtr = std::shared_ptr<const ThresholdAnswer>;
using ConvergenceAnswerPtr = std::shared_ptr<const ConvergenceAnswer>;

/// Of each kind of question only the newest is answered; an older one is stopped.
class InfluenceController : public QObject {
    Q_OBJECT
public:
    /// @param analyst used by nobody else
    InfluenceController(InfluenceAnalyst& analyst, const PairedStatistics& statistics, QObject* parent = nullptr);
    ~InfluenceController() override;

    void divide(const InfluenceRequest& request);
    void cross(const GridRequest& request);
    void seek(const ThresholdRequest& request);
    /// @param run with its samples
    void converge(const FullRun& run);
    void cancelShares() { shares_.drop(); }
    void cancelGrid() { grid_.drop(); }
    void cancelThreshold() { threshold_.drop(); }
    void cancelConvergence() { convergence_.drop(); }

signals:
    void divided(const valor::ui::SharesAnswerPtr& found);
    void sharesFailed(const valor::Error& problem);
    void sharesProgressed(double share);
    void crossed(const valor::ui::GridAnswerPtr& found);
    void gridFailed(const valor::Error& problem);
    void gridProgressed(double share);
    void sought(const valor::ui::ThresholdAnswerPtr& found);
    void thresholdFailed(const valor::Error& problem);
    void thresholdProgressed(double share);
    void converged(const valor::ui::ConvergenceAnswerPtr& found);
    void convergenceFailed(const valor::Error& problem);

private:
    InfluenceAnalyst& analyst_;
    const PairedStatistics& statistics_;
    JobQueue queue_;
    JobQueue convergenceQueue_;  ///< its answer follows a run at once and needs no analyst
    NewestQuestion<SharesAnswer> shares_{*this, queue_, &InfluenceController::divided,
                                         &InfluenceController::sharesFailed, &InfluenceController::sharesProgressed};
    NewestQuestion<GridAnswer> grid_{*this, queue_, &InfluenceController::crossed, &InfluenceController::gridFailed,
                                     &InfluenceController::gridProgressed};
    NewestQuestion<ThresholdAnswer> threshold_{*this, queue_, &InfluenceController::sought,
                                               &InfluenceController::thresholdFailed,
                                               &InfluenceController::thresholdProgressed};
    NewestQuestion<ConvergenceAnswer> convergence_{*this, convergenceQueue_, &InfluenceController::converged,
                                                   &InfluenceController::convergenceFailed};
};

}  // namespace valor::ui
