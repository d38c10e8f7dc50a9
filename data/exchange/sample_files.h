// SPDX-License-Identifier: GPL-3.0-or-later
// Samples as CSV tables, which other programs read and write.
#pragma once

#include "core/ports/sample_files.h"

namespace valor {

/// See readNumberTable() for what a table may look like.
class CsvSampleFiles final : public SampleFiles {
public:
    [[nodiscard]] Result<std::optional<StrategySample>> read(const SamplePaths& paths, std::stop_token stop,
                                                             const ProgressFunction& progress) const override;
    [[nodiscard]] Status write(const StrategySample& sample, const std::string& folder) const override;
};

}  // namespace valor
