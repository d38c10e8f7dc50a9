// SPDX-License-Identifier: GPL-3.0-or-later
// The versions of the case file: each a numbered step from the one before.
#pragma once

#include <string_view>
#include <vector>

#include "data/sqlite/hardened_open.h"

namespace valor {

/// Statements of one step; the first makes an empty file version 1.
using Migrations = std::vector<std::string_view>;

/// "Valr": what a case file has in its header as application_id.
inline constexpr std::uint32_t kCaseFileApplication = 0x56616C72;

[[nodiscard]] const Migrations& caseFileMigrations();

/// The tables of every version, found by taking each step in memory.
[[nodiscard]] sqlite::FileKind caseFileKind(const Migrations& migrations);

/// Takes all steps that `connection` lacks and the mark of the new version in one transaction: afterwards the file is
/// wholly new or wholly old. Throws sqlite::Failure.
/// @tested under a loss of power at every write.
void migrate(sqlite::Connection& connection, const Migrations& migrations);

}  // namespace valor
