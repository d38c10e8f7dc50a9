// SPDX-License-Identifier: GPL-3.0-or-later
// Reads everything in a case file, anew from the disk.
#pragma once

#include <vector>

#include "core/ports/case_file.h"
#include "data/store/environment.h"

namespace valor {

/// @param history what an open file says of itself: the file on the disk must begin with it, else StoreDiverged
/// @return what was read, or StoreDamaged with the first thing that is not as it was written. Throws sqlite::Failure.
[[nodiscard]] Result<ContentsRead> verifyCaseFile(const std::string& path, const StoreEnvironment& environment,
                                                  const sqlite::FileKind& kind,
                                                  const std::vector<HistoryEntry>& history);

}  // namespace valor
