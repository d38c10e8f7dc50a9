// SPDX-License-Identifier: GPL-3.0-or-later
// Results of runs in a case file, and their samples as columns cut into chunks.
#pragma once

#include "core/result/run_result.h"
#include "data/sqlite/connection.h"
#include "data/store/digests.h"

namespace valor {

/// Draws in one chunk: 512 KiB, which SQLite reads at a random place in a fraction of a millisecond and still writes
/// ten times faster than a row per draw.
inline constexpr std::size_t kDrawsPerChunk = 65'536;

/// A result as it stands in the file.
struct RunRows {
    std::string result;                ///< text of writeResult()
    std::vector<std::string> columns;  ///< ids of the samples
    std::vector<std::uint64_t> draws;  ///< of each column
};

/// Writes the rows of a run. @return what they amount to, for its entry. Throws sqlite::Failure.
[[nodiscard]] RawDigest writeRun(sqlite::Connection& connection, std::uint64_t entry, const RunResult& result);

/// @param payload what the entry of the run says its rows amount to
/// @return the rows without the samples themselves, of which none is missing and none is too many; StoreDamaged. Throws
/// sqlite::Failure.
[[nodiscard]] Result<RunRows> readRun(sqlite::Connection& connection, std::uint64_t entry, const RawDigest& payload);
/// One column, each chunk compared with its digest. @pre `rows` are those that readRun() gave for the entry
/// @return StoreDamaged. Throws sqlite::Failure.
[[nodiscard]] Result<std::vector<double>> readColumn(sqlite::Connection& connection, std::uint64_t entry,
                                                     const RunRows& rows, std::size_t position);

}  // namespace valor
