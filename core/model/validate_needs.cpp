// SPDX-License-Identifier: GPL-3.0-or-later
// Needs with their volumes, tools with their adoption.
#include <cmath>
#include <numeric>

#include "core/model/validation_context.h"

namespace valor::validation {
namespace {

constexpr Quantity kVolumeRate{"case/100k/yr", 0, kInfinity};
constexpr Quantity kVolume{"case/yr", 0, kInfinity};
constexpr Quantity kGrowth{"1/yr", -1, kInfinity, -1, 1};  // more than a doubling a year is a slip
constexpr Quantity kMonthlySpeed{"1/month", 0, kInfinity, -kInfinity, kInfinity, true};  // a curve rises
constexpr Quantity kYearlyShare{"1/yr", 0, 1};

void checkSeason(Context& context, const std::vector<double>& season, const std::string& place) {
    if (season.empty()) return;
    const auto refuse = [&](double value, double lower, double upper) {
        context.error(ErrorCode::ValueOutOfRange, place,
                      {{"value", numberText(value)}, {"lower", numberText(lower)}, {"upper", numberText(upper)}});
    };
    if (season.size() != 12) return refuse(static_cast<double>(season.size()), 12, 12);
    for (const double factor : season)
        if (!(factor >= 0)) return refuse(factor, 0, kInfinity);
    const double mean = std::accumulate(season.begin(), season.end(), 0.0) / 12;
    if (!(std::abs(mean - 1) <= 1e-6)) refuse(mean, 1, 1);
}

void checkNeed(Context& context, const Need& need) {
    const std::string place = "needs/" + need.id.text();
    context.useAs(need.volumeRate, place + "/volume_rate", kVolumeRate);
    context.useAs(need.eligibleShare, place + "/eligible_share", kShare);
    context.useAs(need.growth, place + "/growth", kGrowth);
    checkSeason(context, need.season, place + "/season");
    std::set<SiteId> seen;
    for (std::size_t i = 0; i < need.siteVolumes.size(); ++i) {
        const Need::SiteVolume& own = need.siteVolumes[i];
        const std::string item = placeOf(place + "/site_volumes", own.site.text(), i);
        if (findById(context.input().sites, own.site) == nullptr)
            context.unknown(item + "/site", "site", own.site.text());
        if (!seen.insert(own.site).second) context.error(ErrorCode::IdDuplicate, item, {{"id", own.site.text()}});
        if (own.volume.empty()) context.error(ErrorCode::FieldMissing, item + "/volume");
        context.useAs(own.volume, item + "/volume", kVolume);
    }
}

/// A curve needs both its speed and its midpoint; with one alone there is none.
void checkCurve(Context& context, const ParameterId& speed, const ParameterId& midpoint, const std::string& curve) {
    if (speed.empty() == midpoint.empty()) return;
    const std::string missing = curve + (speed.empty() ? "_speed" : "_midpoint");
    const std::string stated = curve + (speed.empty() ? "_midpoint" : "_speed");
    context.error(ErrorCode::FieldMissing, missing, {{"with", stated.substr(stated.rfind('/') + 1)}});
}

void checkTool(Context& context, const Tool& tool) {
    const std::string place = "tools/" + tool.id.text() + "/adoption/";
    const Adoption& adoption = tool.adoption;
    // A midpoint after the last month: half of the use, or of the sites, is never seen.
    const Quantity midpoint{"month", -kInfinity, kInfinity, -kInfinity, 1.0 * context.longestHorizon()};
    checkCurve(context, adoption.uptakeSpeed, adoption.uptakeMidpoint, place + "uptake");
    checkCurve(context, adoption.rolloutSpeed, adoption.rolloutMidpoint, place + "rollout");
    context.useAs(adoption.uptakeMax, place + "uptake_max", kShare);
    context.useAs(adoption.uptakeSpeed, place + "uptake_speed", kMonthlySpeed);
    context.useAs(adoption.uptakeMidpoint, place + "uptake_midpoint", midpoint);
    context.useAs(adoption.availability, place + "availability", kShare);
    context.useAs(adoption.failedShare, place + "failed_share", kShare);
    context.useAs(adoption.rolloutMidpoint, place + "rollout_midpoint", midpoint);
    context.useAs(adoption.rolloutSpeed, place + "rollout_speed", kMonthlySpeed);
    context.useAs(adoption.discontinuation, place + "discontinuation", kYearlyShare);
}

}  // namespace

void checkNeedsAndTools(Context& context) {
    const Case& input = context.input();
    checkIds(context, input.needs, "needs");
    checkIds(context, input.tools, "tools");
    for (const Need& need : input.needs) checkNeed(context, need);
    for (const Tool& tool : input.tools) checkTool(context, tool);
}

}  // namespace valor::validation
