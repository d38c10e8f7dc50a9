// SPDX-License-Identifier: GPL-3.0-or-later
// What the tour shows, one control after the other.
#pragma once

#include <QString>
#include <vector>

#include "ui/shell/rail.h"

namespace valor::ui {

struct TourStep {
    PageId page;
    const char* control;  ///< object name of the control it points at
    QString title, text;
};

/// In the language of the moment.
[[nodiscard]] std::vector<TourStep> tourSteps();

}  // namespace valor::ui
