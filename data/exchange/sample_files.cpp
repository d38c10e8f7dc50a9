// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/sample_files.h"

#include <algorithm>
#include <utility>

#include "data/exchange/number_table.h"
#include "data/exchange/text_file.h"

namespace valor {
namespace {

constexpr std::size_t kMostBytes = std::size_t{512} << 20U;

Result<NumberTable> readTable(const std::string& path) {
    VALOR_TRY(const std::string text, readTextFile(path, kMostBytes));
    return readNumberTable(text, path);
}

}  // namespace

Result<StrategySample> CsvSampleFiles::read(const SamplePaths& paths) const {
    VALOR_TRY(NumberTable costs, readTable(paths.costs));
    VALOR_TRY(NumberTable effects, readTable(paths.effects));
    for (std::size_t i = 0; i < std::max(costs.names.size(), effects.names.size()); ++i) {
        const std::string cost = i < costs.names.size() ? costs.names[i] : "–";
        const std::string effect = i < effects.names.size() ? effects.names[i] : "–";
        if (cost != effect)
            return fail(ErrorCode::SampleUnusable, paths.effects, {{"differ", cost}, {"other", effect}});
    }
    NumberTable parameters;
    if (!paths.parameters.empty()) {
        VALOR_TRY(parameters, readTable(paths.parameters));
    }
    return StrategySample{std::move(costs.names), std::move(costs.columns), std::move(effects.columns),
                          std::move(parameters.names), std::move(parameters.columns)};
}

}  // namespace valor
