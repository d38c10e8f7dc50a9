// SPDX-License-Identifier: GPL-3.0-or-later
// What the deployments of an alternative are expected to count, from central values: the path a reader thinks of first.
#pragma once

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "core/measure/measure.h"
#include "core/model/case.h"
#include "core/model/logistic_curve.h"

namespace valor {

/// Examinations, answers and use by site, need and month, for people to look at: chance plays no part, a site goes live
/// after the median delay, and a use ends when it is planned to.
/// @tested against the engine
class ExpectedCounts {
public:
    ExpectedCounts(const Case& input, const Scenario& scenario, const Alternative& alternative);

    /// Summed over the tools of the need at the site. @return nothing for a measure that no deployment produces, for a
    /// place without one, and where a figure is missing
    [[nodiscard]] std::optional<double> of(std::string_view measure, const SiteId& site, const NeedId& need,
                                           YearMonth month) const;
    /// The mean over those of `months` months from `first` in which the place is in use; nothing where it never is.
    [[nodiscard]] std::optional<double> meanInUse(std::string_view measure, const SiteId& site, const NeedId& need,
                                                  YearMonth first, int months) const;
    [[nodiscard]] bool isInUse(const SiteId& site, const NeedId& need, YearMonth month) const;

    /// The first month in which anything that `counts` is in use; nothing where nothing ever is.
    using Counted = std::function<bool(const SiteId&, const NeedId&, const ToolId&)>;
    [[nodiscard]] std::optional<YearMonth> firstUse(const Counted& counts) const;

private:
    /// One deployment with its figures in base units, shares as shares.
    struct Use {
        SiteId site;
        NeedId need;
        ToolId tool;
        YearMonth live;
        std::optional<YearMonth> exit;
        double casesPerMonth = 0, growthPerMonth = 1, eligible = 1;
        LogisticCurve uptake;  ///< of speed 0: all of it from the first month on
        double availability = 1, failed = 0, inhabitants = 0;
        std::vector<double> season;

        [[nodiscard]] bool isLiveIn(YearMonth month) const { return month >= live && (!exit || month < *exit); }
        [[nodiscard]] double uptakeIn(YearMonth month) const;
    };
    void add(const Case& input, const Scenario& scenario, const Deployment& deployment);
    [[nodiscard]] double countOf(BaseMeasure measure, const Use& use, YearMonth month) const;

    YearMonth base_;
    std::vector<Use> uses_;
};

}  // namespace valor
