// SPDX-License-Identifier: GPL-3.0-or-later
// The door to samples of costs and effects in tables, as spreadsheets and statistics programs write them.
#pragma once

#include <string>

#include "core/error/error.h"
#include "core/result/sample_analysis.h"

namespace valor {

/// Tables of one sample, a row per future in each.
struct SamplePaths {
    std::string costs, effects;  ///< a column per strategy, named alike
    std::string parameters;      ///< a column per parameter; empty: none
};

class SampleFiles {
public:
    virtual ~SampleFiles() = default;
    /// @return FileUnreadable, FileTooLarge, TextNotUtf8, CsvMalformed; SampleUnusable for strategies that differ
    [[nodiscard]] virtual Result<StrategySample> read(const SamplePaths& paths) const = 0;
};

}  // namespace valor
