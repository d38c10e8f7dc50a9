// SPDX-License-Identifier: GPL-3.0-or-later
// A whole case file under another name.
#pragma once

#include "data/store/environment.h"
#include "data/store/folder.h"
#include "data/store/journal.h"

namespace valor {

/// Copies the file behind `journal` to `path`; see CaseFile::copyTo. Throws sqlite::Failure.
[[nodiscard]] Status copyCaseFile(Journal& journal, const std::string& path, const StoreEnvironment& environment,
                                  const sqlite::FileKind& kind);

/// Copies whatever `source` holds to a new file at `path`, on the disk with its name when this returns. Throws
/// sqlite::Failure. @return StoreExists unless it may be replaced.
[[nodiscard]] Status copyDatabase(sqlite::Connection& source, const std::string& path, const std::string& fileSystem,
                                  Replace replace);

}  // namespace valor
