// SPDX-License-Identifier: GPL-3.0-or-later
// When which tool goes into use at which site under an alternative, as a chart description.
#pragma once

#include "core/model/case.h"
#include "core/report/chart.h"
#include "ui/text/languages.h"

namespace valor::ui {

/// One row per site, tool and pair of dates; needs with the same dates share a row. The picture ends with the horizon.
[[nodiscard]] TimelineChart goLives(const Case& input, const Scenario& scenario, const Alternative& alternative,
                                    const Languages& languages);

}  // namespace valor::ui
