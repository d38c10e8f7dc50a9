// SPDX-License-Identifier: GPL-3.0-or-later
// Units of the model as people read them beside a number.
#pragma once

#include <string>

#include <QString>

namespace valor::ui {

/// How a value in the unit of a parameter is shown: multiplied, then followed by words.
struct ShownUnit {
    double factor = 1;  ///< a share is shown in percent
    QString suffix;     ///< "DKK per hour", "%", "% per year"; empty for a bare ratio
};

/// @param unit text of Parameter::unit, @param currency stands for "$"
[[nodiscard]] ShownUnit shownUnit(const std::string& unit, const std::string& currency);

}  // namespace valor::ui
