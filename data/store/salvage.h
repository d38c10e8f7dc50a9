// SPDX-License-Identifier: GPL-3.0-or-later
// What a damaged case file still holds whole.
#pragma once

#include "core/ports/case_file.h"
#include "data/sqlite/hardened_open.h"

namespace valor {

struct Salvaged {
    Salvage found;
    Case state;
};

/// The newest case in the file whose objects are all there and whose digest is that of its entry. Only tables that can
/// be read at all are asked; no entry is trusted because of its neighbours. @return StoreDamaged when there is none.
[[nodiscard]] Result<Salvaged> newestWholeCase(const sqlite::Target& target, const sqlite::FileKind& kind);

}  // namespace valor
