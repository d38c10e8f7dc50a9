// SPDX-License-Identifier: GPL-3.0-or-later
// What has to be observed for a contract to be settled.
#pragma once

#include <string>
#include <vector>

#include "core/contract/program.h"

namespace valor::contract {

/// Names of the measures that any clause reads, each once; the index first, where an amount follows it.
[[nodiscard]] std::vector<std::string> measuresRead(const Program& program);

}  // namespace valor::contract
