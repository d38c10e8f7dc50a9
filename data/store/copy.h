// SPDX-License-Identifier: GPL-3.0-or-later
// A whole case file under another name.
#pragma once

#include "data/store/environment.h"
#include "data/store/folder.h"
#include "data/store/journal.h"

namespace valor {

/// Copies the file at `from`, whose content is behind `journal`, to `path`; see CaseFile::copyTo. Throws
/// sqlite::Failure.
[[nodiscard]] Status copyCaseFile(Journal& journal, const std::string& from, const std::string& path,
                                  const StoreEnvironment& environment, const sqlite::FileKind& kind);

/// Copies whatever `source` holds to a new file at `path`, on the disk with its name when this returns. Only its owner
/// can read it on the way; then it gets the rights of the file it replaces, else of `like`, else of any new file.
/// Throws sqlite::Failure. @return StoreExists unless it may be replaced; FileNameTooLong, FileUnwritable.
[[nodiscard]] Status copyDatabase(sqlite::Connection& source, const std::string& path,
                                  const StoreEnvironment& environment, Replace replace, const std::string& like = "");

/// `connection` if it is of the newest version, else a copy of it in memory that was brought up to date.
/// Throws sqlite::Failure.
[[nodiscard]] sqlite::Connection upToDate(sqlite::Connection connection, const Migrations& migrations);

/// A file of any version for reading, as it would be when brought up to date; nothing is written.
/// @return the errors of hardenedOpen(). Throws sqlite::Failure.
[[nodiscard]] Result<sqlite::Connection> openToRead(const std::string& path, const StoreEnvironment& environment,
                                                    const sqlite::FileKind& kind);

/// Whether everything in the file at `path` is also in `journal`, which may have gone on from there.
/// @return StoreDiverged when it is not.
[[nodiscard]] Status checkIsAncestor(const std::string& path, const Journal& journal,
                                     const StoreEnvironment& environment, const sqlite::FileKind& kind);

}  // namespace valor
