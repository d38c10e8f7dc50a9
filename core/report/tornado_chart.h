// SPDX-License-Identifier: GPL-3.0-or-later
// Which inputs move the net benefit, as a chart in the words of the reader.
#pragma once

#include <string>
#include <vector>

#include "core/model/case.h"
#include "core/report/chart.h"
#include "core/report/statements.h"
#include "core/report/steady_unit.h"
#include "core/result/one_way.h"

namespace valor {

/// The inputs with the largest swing. @param unit of the amounts, which may be that of the chart before
[[nodiscard]] TornadoChart netBenefitTornado(const OneWayAnalysis& analysis, const Case& input,
                                             const Scenario& scenario, const Wording& wording, SteadyUnit& unit);

/// "1 USD = 6.9 DKK", once for each other currency among the inputs that the chart shows.
[[nodiscard]] std::vector<std::string> ratesInTornado(const OneWayAnalysis& analysis, const Case& input,
                                                      const Scenario& scenario, const NumberStyle& numbers);

}  // namespace valor
