// SPDX-License-Identifier: GPL-3.0-or-later
// What a damaged case file still holds whole.
#pragma once

#include "core/ports/case_file.h"
#include "data/store/environment.h"
#include "data/store/journal.h"

namespace valor {

/// Writes every entry of a damaged file that is still whole to `journal`, in its order and with its own time and words,
/// then `last`. An entry is whole when it follows from the digest of the one before, and what it stands for is there;
/// of one that does not follow, the state of the case is kept under the words of `last`. What is lost before an entry
/// changes its digest, so a digest printed earlier holds for the damaged file only.
/// Takes about as long as writing the entries anew, whatever numbers the file claims.
/// @param journal without entries. @return StoreDamaged when nothing is whole.
[[nodiscard]] Result<Salvage> salvageInto(Journal& journal, const std::string& path,
                                          const StoreEnvironment& environment, const sqlite::FileKind& kind,
                                          const EntryDraft& last);

}  // namespace valor
