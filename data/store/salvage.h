// SPDX-License-Identifier: GPL-3.0-or-later
// What a damaged case file still holds whole.
#pragma once

#include "core/ports/case_file.h"
#include "data/sqlite/hardened_open.h"
#include "data/store/journal.h"

namespace valor {

/// The newest state in the file whose objects are all there and whose digest is that of its entry. Only tables that can
/// be read at all are asked. @return StoreDamaged when there is none.
[[nodiscard]] Result<Salvage> newestWholeState(const sqlite::Target& target, const sqlite::FileKind& kind);

/// Writes every entry of a damaged file that is still whole to `journal`, in its order and with its own time and words,
/// then `last`. An entry is whole when it follows from the digest of the one before, and what it stands for is there;
/// of one that does not follow, the state of the case is kept under the words of `last`. What is lost before an entry
/// changes its digest, so a digest printed earlier holds for the damaged file only.
/// @param journal without entries. @return StoreDamaged when nothing is whole.
[[nodiscard]] Result<Salvage> salvageInto(Journal& journal, const sqlite::Target& target, const sqlite::FileKind& kind,
                                          const EntryDraft& last);

}  // namespace valor
