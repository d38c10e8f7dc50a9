// SPDX-License-Identifier: GPL-3.0-or-later
// Which inputs move the net benefit, as a chart in the words of the reader.
#pragma once

#include <QStringList>

#include "core/model/case.h"
#include "core/report/chart.h"
#include "core/result/one_way.h"
#include "ui/text/languages.h"
#include "ui/text/steady_unit.h"

namespace valor::ui {

/// The inputs with the largest swing. @param unit of the amounts, which may be that of the chart before
[[nodiscard]] TornadoChart netBenefitTornado(const OneWayAnalysis& analysis, const Case& input,
                                             const Scenario& scenario, const Languages& languages, SteadyUnit& unit);

/// "1 DKK = 1.53 NOK", once for each other currency among the inputs that are shown.
[[nodiscard]] QStringList ratesOf(const OneWayAnalysis& analysis, const Case& input, const Scenario& scenario,
                                  const Languages& languages);

}  // namespace valor::ui
