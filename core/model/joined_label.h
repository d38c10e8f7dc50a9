// SPDX-License-Identifier: GPL-3.0-or-later
// Labels that are made of the labels of two objects.
#pragma once

#include <string_view>

#include "core/model/localized_text.h"

namespace valor {

/// What stands between what somebody has and its owner.
inline constexpr std::string_view kOwnerMark = ": ";

/// "first: second" in each language as each of them is shown there; the one alone where the other is empty.
[[nodiscard]] LocalizedText joinedLabel(const LocalizedText& first, const LocalizedText& second,
                                        std::string_view between = kOwnerMark);

/// The label without the "first: " that it was joined with; in a language in which it begins otherwise, as it is.
[[nodiscard]] LocalizedText labelWithout(const LocalizedText& first, const LocalizedText& label);

}  // namespace valor
