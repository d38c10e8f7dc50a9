// SPDX-License-Identifier: GPL-3.0-or-later
// Problems by the names of what they are about, where they name it by its place in the file.
#pragma once

#include <string>
#include <string_view>

#include "core/error/error.h"
#include "core/model/case.h"

namespace valor {

/// What people call the object at a place such as "needs/chest/volume_rate", a clause with its contract; empty where it
/// has no name.
[[nodiscard]] std::string nameAtPlace(std::string_view place, const Case& input, Language language);
/// `problem` with the names of its object and of the figure it mentions before their ids, each id once: "Minutes saved
/// (parameters/minutes)". A name that is the id is not said again.
[[nodiscard]] Error withNames(Error problem, const Case& input, Language language);

}  // namespace valor
