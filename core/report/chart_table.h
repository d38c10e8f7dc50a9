// SPDX-License-Identifier: GPL-3.0-or-later
// The figures behind each chart.
#pragma once

#include "core/report/chart.h"
#include "core/report/document.h"
#include "core/report/statements.h"

namespace valor {

[[nodiscard]] ChartTable tableOf(const FanChart& chart, const Wording& wording);
[[nodiscard]] ChartTable tableOf(const DensityChart& chart, const Wording& wording);
[[nodiscard]] ChartTable tableOf(const BarsChart& chart, const Wording& wording);
[[nodiscard]] ChartTable tableOf(const TornadoChart& chart, const Wording& wording);
[[nodiscard]] ChartTable tableOf(const WaterfallChart& chart, const Wording& wording);
[[nodiscard]] ChartTable tableOf(const RangeChart& chart, const Wording& wording);
[[nodiscard]] ChartTable tableOf(const TimelineChart& chart, const Wording& wording);
[[nodiscard]] ChartTable tableOf(const PlaneChart& chart, const Wording& wording);

/// The same to be read: written out, and of a long table only so many rows as a reader looks at. Bins are put together,
/// so that nothing is left out of their shares; what lies beyond the picture stands in rows with one end.
[[nodiscard]] DocumentTable readTable(const FanChart& chart, const Wording& wording);
[[nodiscard]] DocumentTable readTable(const DensityChart& chart, const Wording& wording);

}  // namespace valor
