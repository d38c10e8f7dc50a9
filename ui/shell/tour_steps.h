// SPDX-License-Identifier: GPL-3.0-or-later
// What the tour shows, one control after the other.
#pragma once

#include <QString>
#include <cstdint>
#include <vector>

#include "ui/shell/rail.h"

namespace valor::ui {

/// Where the note stands.
enum class TourPlace : std::uint8_t {
    Beside,     ///< the control, wherever there is room
    OverItsEnd  ///< what is told of stands at the sides of the control
};

struct TourStep {
    PageId page;
    const char* control;  ///< object name of the control it points at
    QString title, text;
    TourPlace place = TourPlace::Beside;
};

/// In the language of the moment.
[[nodiscard]] std::vector<TourStep> tourSteps();

}  // namespace valor::ui
