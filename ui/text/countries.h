// SPDX-License-Identifier: GPL-3.0-or-later
// Where a source holds, in the language of the interface.
#pragma once

#include <QString>
#include <string>

namespace valor::ui {

/// "NO/DK" is "Norway, Denmark"; what is no code of a country that is known here stays as it is.
[[nodiscard]] QString countriesInWords(const std::string& codes);

}  // namespace valor::ui
