// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/plane_chart.h"

#include <algorithm>
#include <cmath>

#include "core/report/chart_words.h"
#include "core/report/run_context.h"
#include "core/units/unit.h"

namespace valor {
namespace {

constexpr int kColumns = 26;             // of hexagons
constexpr int kSteps = 40;               // of the acceptability curve
constexpr double kUsualPerQaly = 2.5e5;  // where the case names no value: the middle of the curve

double largestCost(const CostEffectiveness& draws) {
    double most = 0;
    for (const double cost : draws.costs) most = std::max(most, std::abs(cost));
    return most;
}

}  // namespace

PlaneChart costEffectivenessPlane(const PlaneSubject& subject, const Wording& wording, SteadyUnit& unit) {
    const ChartWords words(subject.input.currency, wording);
    const AmountUnit scale = unit.fit(largestCost(subject.draws), subject.input.currency, wording.numbers);
    const HexBins bins = hexBins(subject.draws, kColumns);
    const QuadrantShares shares = quadrantShares(subject.draws.effects, subject.draws.costs);
    const double perQaly = valuedAt(subject.input, subject.scenario).perQaly;
    const auto corner = [&](double share) {
        return share > 0 ? words.say("chart.of_hundred", {{"futures", formatFutures(share, wording.numbers)}})
                         : std::string();
    };
    PlaneChart chart;
    chart.frame.title = words.say("chart.plane");
    chart.frame.horizontal = {words.say("chart.qaly_gained"), "QALY"};
    chart.frame.vertical = {words.say("chart.extra_cost", {{"unit", scale.text}}), scale.text};
    chart.frame.sentence = quadrantsInWords(shares, wording);
    chart.width = bins.width;
    chart.height = bins.height / scale.factor;
    for (const HexCell& cell : bins.cells) chart.cells.push_back({cell.x, cell.y / scale.factor, cell.share});
    chart.slope = perQaly / scale.factor;
    if (perQaly > 0) chart.slopeLabel = words.wholeMoney(perQaly);
    chart.corners = {corner(shares.lessHealthCostlier), corner(shares.moreHealthCostlier),
                     corner(shares.lessHealthCheaper), corner(shares.moreHealthCheaper)};
    return chart;
}

FanChart acceptabilityCurve(const PlaneSubject& subject, const Wording& wording) {
    const ChartWords words(subject.input.currency, wording);
    const double stated = valuedAt(subject.input, subject.scenario).perQaly;
    const double middle = stated > 0 ? stated : kUsualPerQaly;
    std::vector<double> values;
    for (int step = 0; step <= kSteps; ++step) values.push_back(2 * middle * step / kSteps);
    const AmountUnit scale = amountUnit(2 * middle, subject.input.currency, wording.numbers);
    FanChart chart;
    chart.frame.title = words.say("chart.acceptability");
    chart.frame.horizontal = {words.say("chart.value_of_qaly", {{"unit", scale.text}}), scale.text};
    chart.frame.vertical = {words.say("chart.futures_worth_it"), "%"};
    chart.centreLabel = words.say("chart.worth_it");
    const std::vector<double> shares = acceptability(subject.draws, values);
    for (const double share : shares) chart.centre.push_back(kWholeInPercent * share);
    for (const double value : values) chart.x.push_back(value / scale.factor);
    const auto futures = [&](double share) { return formatFutures(share, wording.numbers); };
    chart.frame.sentence = words.sentence("chart.acceptability_sentence", {{"middle", words.wholeMoney(middle)},
                                                                           {"futures", futures(shares[kSteps / 2])},
                                                                           {"least", futures(shares.front())},
                                                                           {"high", words.wholeMoney(2 * middle)},
                                                                           {"most", futures(shares.back())}});
    return chart;
}

std::string quadrantsInWords(const QuadrantShares& shares, const Wording& wording) {
    const ChartWords words({}, wording);
    std::string parts;
    const auto add = [&](double share, std::string_view key) {
        if (share <= 0) return;
        if (!parts.empty()) parts += "; ";
        parts += words.say(key) + ": " + formatFutures(share, wording.numbers);
    };
    add(shares.moreHealthCheaper, "quadrant.more_cheaper");
    add(shares.moreHealthCostlier, "quadrant.more_costlier");
    add(shares.lessHealthCheaper, "quadrant.less_cheaper");
    add(shares.lessHealthCostlier, "quadrant.less_costlier");
    add(shares.noEffect, "quadrant.no_effect");
    std::string text = words.say("quadrant.sentence", {{"parts", parts}});
    if (shares.lessHealthCheaper > 0) text += " " + words.say("quadrant.south_west");
    return text;
}

}  // namespace valor
