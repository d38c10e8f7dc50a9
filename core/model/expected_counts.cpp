// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/expected_counts.h"

#include <algorithm>
#include <cmath>

#include "core/model/volumes.h"

namespace valor {
namespace {

/// In months, beyond every horizon and contract: who waits longer waits for ever.
constexpr double kLongestDelay = 12'000;

}  // namespace

double ExpectedCounts::Use::uptakeIn(YearMonth month) const {
    return uptake.speed == 0 ? uptake.most : uptake.after(month.monthsSince(live));
}

ExpectedCounts::ExpectedCounts(const Case& input, const Scenario& scenario, const Alternative& alternative)
    : base_(input.baseMonth) {
    for (const Deployment& deployment : alternative.deployments) add(input, scenario, deployment);
}

void ExpectedCounts::add(const Case& input, const Scenario& scenario, const Deployment& deployment) {
    const Site* site = findById(input.sites, deployment.site);
    const Need* need = findById(input.needs, deployment.need);
    const Tool* tool = findById(input.tools, deployment.tool);
    if (site == nullptr || need == nullptr || tool == nullptr) return;
    const auto figure = [&](const ParameterId& id, std::string_view unit, double otherwise) {
        return id.empty() ? otherwise : centralValueAs(input, scenario, id, unit).value_or(std::nan(""));
    };
    const auto share = [&](const ParameterId& id, double otherwise) {
        return std::clamp(figure(id, "share", otherwise), 0.0, 1.0);
    };
    const Adoption& adoption = tool->adoption;
    Use use;
    use.site = site->id;
    use.need = need->id;
    use.tool = tool->id;
    const double delay = adoption.rolloutSpeed.empty() ? 0 : figure(adoption.rolloutMidpoint, "month", 0);
    use.live =
        deployment.planned.plusMonths(delay > 0 ? static_cast<int>(std::ceil(std::min(delay, kLongestDelay))) : 0);
    use.exit = deployment.exit;
    use.casesPerMonth = yearlyVolume(input, scenario, *need, *site).cases.value_or(std::nan("")) / kYearMonths;
    use.growthPerMonth = std::pow(1 + figure(need->growth, "1/yr", 0), 1.0 / kYearMonths);
    use.eligible = share(need->eligibleShare, 1);
    use.uptake = {share(adoption.uptakeMax, 1), figure(adoption.uptakeSpeed, "1/month", 0),
                  figure(adoption.uptakeMidpoint, "month", 0)};
    use.availability = share(adoption.availability, 1);
    use.failed = share(adoption.failedShare, 0);
    use.inhabitants = figure(site->catchment, "inhabitant", std::nan(""));
    if (need->season.size() == kYearMonths) use.season = need->season;
    uses_.push_back(std::move(use));
}

double ExpectedCounts::countOf(BaseMeasure measure, const Use& use, YearMonth month) const {
    const bool isLive = use.isLiveIn(month);
    if (measure == BaseMeasure::ActiveAlgorithms) return isLive ? 1 : 0;
    if (measure == BaseMeasure::Inhabitants) return isLive ? use.inhabitants : 0;
    const double season = use.season.empty() ? 1 : use.season[static_cast<std::size_t>(month.month() - 1)];
    const double offered = use.casesPerMonth * std::pow(use.growthPerMonth, month.monthsSince(base_)) * season;
    if (measure == BaseMeasure::Offered) return offered;
    const double eligible = offered * use.eligible;
    if (measure == BaseMeasure::Eligible) return eligible;
    const double sent = isLive ? eligible * use.uptakeIn(month) * use.availability : 0;
    return sent * (measure == BaseMeasure::Failed ? use.failed : 1 - use.failed);
}

std::optional<double> ExpectedCounts::of(std::string_view measure, const SiteId& site, const NeedId& need,
                                         YearMonth month) const {
    const auto base = parseBillable(measure);
    if (!base) return std::nullopt;
    const bool isOfSite = *base == BaseMeasure::Inhabitants;  // the catchment counts once, whatever is in use
    std::optional<double> sum;
    for (const Use& use : uses_) {
        if (use.site != site || (use.need != need && !isOfSite)) continue;
        const double own = countOf(*base, use, month);
        sum = isOfSite ? std::max(sum.value_or(0), own) : sum.value_or(0) + own;
    }
    return sum && std::isfinite(*sum) ? sum : std::nullopt;
}

bool ExpectedCounts::isInUse(const SiteId& site, const NeedId& need, YearMonth month) const {
    return std::ranges::any_of(uses_, [&](const Use& use) {
        return use.site == site && (need.empty() || use.need == need) && use.isLiveIn(month);
    });
}

std::optional<YearMonth> ExpectedCounts::firstUse(const Counted& counts) const {
    std::optional<YearMonth> first;
    for (const Use& use : uses_) {
        const bool isUsed = !use.exit || use.live < *use.exit;
        if (isUsed && counts(use.site, use.need, use.tool)) first = first ? std::min(*first, use.live) : use.live;
    }
    return first;
}

std::optional<double> ExpectedCounts::meanInUse(std::string_view measure, const SiteId& site, const NeedId& need,
                                                YearMonth first, int months) const {
    double sum = 0;
    int used = 0;
    for (int m = 0; m < months; ++m) {
        const YearMonth month = first.plusMonths(m);
        if (!isInUse(site, need, month)) continue;
        const auto count = of(measure, site, need, month);
        if (!count) return std::nullopt;
        sum += *count;
        ++used;
    }
    return used == 0 ? std::nullopt : std::optional(sum / used);
}

}  // namespace valor
