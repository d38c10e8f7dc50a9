// SPDX-License-Identifier: GPL-3.0-or-later
// What a distribution says, in a sentence.
#pragma once

#include <QString>

#include "core/distribution/distribution.h"
#include "ui/text/formats.h"
#include "ui/text/unit_words.h"

namespace valor::ui {

/// "Around 6.2 %; 95 of 100 times between 5.1 and 7.4 % (beta distribution)."
[[nodiscard]] QString distributionInWords(const Distribution& distribution, const ShownUnit& unit,
                                          const Formats& formats);

}  // namespace valor::ui
