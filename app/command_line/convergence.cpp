// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/convergence.h"

#include <algorithm>
#include <cmath>
#include <ostream>
#include <span>

#include "app/command_line/estimate_json.h"
#include "app/command_line/run_heading.h"
#include "app/command_line/table.h"
#include "core/comparison/compared_outputs.h"
#include "core/ports/run_executor.h"
#include "core/report/money_cell.h"

namespace valor::command_line {
namespace {

constexpr std::uint64_t kSmallestPart = 16;  ///< of the draws

/// The mean of the first draws of an output. The comparator gains nothing in any of them, so that the difference to it
/// is the output itself.
Estimate estimateOf(std::span<const double> draws, SamplingScheme scheme, const PairedStatistics& statistics) {
    const std::vector<double> comparator(draws.size());
    return statistics.difference(draws, comparator, scheme).difference;
}

}  // namespace

std::vector<ConvergencePoint> convergenceOf(const RunResult& result, const PairedStatistics& statistics) {
    std::vector<ConvergencePoint> points;
    for (std::uint64_t part = kSmallestPart; part > 0; part /= 2) {
        ConvergencePoint point{result.manifest.draws / part, {}};
        if (point.draws < kFewestDraws) continue;
        for (const AlternativeResult& alternative : result.alternatives) {
            const std::span draws = drawsOf(result, alternative.alternative, "net_benefit");
            point.netBenefits.push_back(estimateOf(draws.first(point.draws), result.manifest.scheme, statistics));
        }
        points.push_back(std::move(point));
    }
    return points;
}

void printConvergence(std::ostream& out, const Case& input, const RunResult& result,
                      const std::vector<ConvergencePoint>& points, const Wording& wording) {
    const auto say = [&](std::string_view key, const std::vector<std::pair<std::string, std::string>>& arguments = {}) {
        return wording.texts.text(key, wording.language, arguments);
    };
    double largest = 0;
    for (const ConvergencePoint& point : points)
        for (const Estimate& each : point.netBenefits) largest = std::max(largest, std::abs(each.mean));
    const MoneyFormat format = formatOfTable(largest);
    std::vector<std::string> heads{say("table.draws")};
    for (const AlternativeResult& alternative : result.alternatives) {
        heads.push_back(labelled(alternative.label, alternative.alternative.text(), wording.language));
        heads.push_back(say("table.error"));
    }
    Table table(std::move(heads), 0);
    for (const ConvergencePoint& point : points) {
        std::vector<std::string> row{formatNumber(static_cast<double>(point.draws), 0, wording.numbers)};
        for (const Estimate& each : point.netBenefits) {
            row.push_back(formatMoneyCell(each.mean, wording.numbers, format));
            row.push_back(formatErrorNumber(each.standardError, wording.numbers, format));
        }
        table.add(std::move(row));
    }
    out << '\n'
        << say("convergence.heading", {{"unit", moneyUnit(input.currency, wording.numbers, format.scale)}}) << '\n';
    table.print(out);
}

JsonValue convergenceJson(const RunResult& result, const std::vector<ConvergencePoint>& points) {
    return listOf(points, [&](const ConvergencePoint& point) -> JsonValue {
        JsonArray alternatives;
        for (std::size_t a = 0; a < result.alternatives.size(); ++a)
            alternatives.push_back(JsonObject{{"alternative", result.alternatives[a].alternative.text()},
                                              {"mean", point.netBenefits[a].mean},
                                              {"standard_error", point.netBenefits[a].standardError}});
        return JsonObject{{"draws", static_cast<double>(point.draws)}, {"alternatives", std::move(alternatives)}};
    });
}

}  // namespace valor::command_line
