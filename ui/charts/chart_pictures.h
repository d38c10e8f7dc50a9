// SPDX-License-Identifier: GPL-3.0-or-later
// Charts without a window: the same painting as on the screen, for documents.
#pragma once

#include <memory>

#include "ui/charts/chart_panel.h"

namespace valor::ui {

/// A panel with the chart on it, of the size that it has on a page; never on the screen. Keeps a reference to the
/// environment.
[[nodiscard]] std::unique_ptr<ChartPanel> panelOf(const Chart& chart, const Environment& environment);

}  // namespace valor::ui
