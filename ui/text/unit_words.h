// SPDX-License-Identifier: GPL-3.0-or-later
// Units of the model as people read them beside a number.
#pragma once

#include <QString>
#include <string>

namespace valor::ui {

/// How a value in the unit of a parameter is shown: multiplied, then followed by words.
struct ShownUnit {
    double factor = 1;  ///< a share is shown in percent
    QString suffix;     ///< in a field: "DKK/hour", "%", "%/yr"; empty for a bare ratio
    QString spoken;     ///< in a sentence: "DKK per hour"
};

/// @param unit text of Parameter::unit, @param currency stands for "$"
[[nodiscard]] ShownUnit shownUnit(const std::string& unit, const std::string& currency);

}  // namespace valor::ui
