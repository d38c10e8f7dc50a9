// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/convergence.h"

#include <ostream>

#include "app/command_line/estimate_json.h"
#include "app/command_line/table.h"
#include "core/report/convergence_page.h"

namespace valor::command_line {

void printConvergence(std::ostream& out, const Case& input, const RunResult& result,
                      const std::vector<ConvergencePoint>& points, const Wording& wording) {
    const DocumentTable shown = convergenceTable(input, result, points, wording);
    Table table(shown.heads, shown.textColumns);
    for (const std::vector<std::string>& row : shown.rows) table.add(row);
    out << '\n' << convergenceHeading(input, points, wording) << '\n';
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
