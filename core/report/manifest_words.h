// SPDX-License-Identifier: GPL-3.0-or-later
// How a run was made, in one line.
#pragma once

#include <string>

#include "core/report/statements.h"

namespace valor {

/// "10,000 draws, seed 1, Latin hypercube, expected counts, valor-engine/4"
[[nodiscard]] std::string manifestSentence(const RunManifest& manifest, const Wording& wording);

}  // namespace valor
