// SPDX-License-Identifier: GPL-3.0-or-later
// The door to samples of costs and effects in tables, as spreadsheets and statistics programs write them.
#pragma once

#include <array>
#include <optional>
#include <stop_token>
#include <string>

#include "core/error/error.h"
#include "core/ports/run_executor.h"
#include "core/result/sample_analysis.h"

namespace valor {

/// Names of the tables of a sample that is written: of costs, effects and parameters.
inline constexpr std::array<const char*, 3> kSampleTables{"costs.csv", "effects.csv", "parameters.csv"};

/// Tables of one sample, a row per future in each.
struct SamplePaths {
    std::string costs, effects;  ///< a column per strategy, named alike
    std::string parameters;      ///< a column per parameter; empty: none
};

class SampleFiles {
public:
    virtual ~SampleFiles() = default;
    /// @return nothing when stopped; FileUnreadable, FileTooLarge, TextNotUtf8, CsvMalformed; SampleUnusable for
    /// strategies that differ
    [[nodiscard]] virtual Result<std::optional<StrategySample>> read(const SamplePaths& paths, std::stop_token stop,
                                                                     const ProgressFunction& progress) const = 0;
    /// Writes kSampleTables into a folder, which is made when it is not there; the last one only where there are
    /// parameters. Each is as it was or written whole. @return FileUnwritable, StoreDiskFull, StoreReadOnly,
    /// StoreInputOutput
    [[nodiscard]] virtual Status write(const StrategySample& sample, const std::string& folder) const = 0;
};

}  // namespace valor
