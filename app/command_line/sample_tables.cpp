// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/sample_tables.h"

#include <filesystem>

#include "app/command_line/result_csv.h"
#include "app/command_line/whole_file.h"

namespace valor::command_line {

Status writeTables(const StrategySample& sample, const std::string& folder) {
    std::error_code problem;
    std::filesystem::create_directories(folder, problem);
    if (problem) return fail(ErrorCode::FileUnwritable, "", {{"file", folder}});
    const auto write = [&](const char* file, const std::vector<std::string>& names,
                           const std::vector<std::vector<double>>& values) -> Status {
        std::vector<NamedColumn> columns;
        for (std::size_t i = 0; i < names.size(); ++i) columns.push_back({names[i], values[i]});
        return writeWholeFile((std::filesystem::path(folder) / file).string(),
                              [&](std::ostream& out) { writeColumns(out, columns); });
    };
    VALOR_CHECK(write("costs.csv", sample.strategies, sample.costs));
    VALOR_CHECK(write("effects.csv", sample.strategies, sample.effects));
    if (sample.parameters.empty()) return {};
    return write("parameters.csv", sample.parameters, sample.values);
}

}  // namespace valor::command_line
