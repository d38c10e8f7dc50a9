// SPDX-License-Identifier: GPL-3.0-or-later
// The figures behind each chart.
#pragma once

#include "core/report/chart.h"

namespace valor::ui {

[[nodiscard]] ChartTable tableOf(const FanChart& chart);
[[nodiscard]] ChartTable tableOf(const DensityChart& chart);
[[nodiscard]] ChartTable tableOf(const BarsChart& chart);
[[nodiscard]] ChartTable tableOf(const TornadoChart& chart);
[[nodiscard]] ChartTable tableOf(const WaterfallChart& chart);
[[nodiscard]] ChartTable tableOf(const RangeChart& chart);
[[nodiscard]] ChartTable tableOf(const TimelineChart& chart);
[[nodiscard]] ChartTable tableOf(const PlaneChart& chart);

}  // namespace valor::ui
