// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/sample_files.h"

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <utility>

#include "data/exchange/number_columns.h"
#include "data/exchange/number_table.h"
#include "data/exchange/text_file.h"
#include "data/store/whole_file.h"

namespace valor {
namespace {

constexpr std::size_t kMostBytes = std::size_t{128} << 20U;  ///< of a table: a million rows of ten columns
constexpr auto kProgressPause = std::chrono::milliseconds(40);

/// Tables one after the other, each of them an equal part of the whole work.
class TableReader {
public:
    TableReader(std::uint64_t tables, std::stop_token stop, const ProgressFunction& progress)
        : tables_(tables), stop_(std::move(stop)), progress_(progress) {}

    Result<NumberTable> next(const std::string& path) {
        VALOR_TRY(const std::string text, readTextFile(path, kMostBytes, stop_));
        if (isStopped()) return NumberTable{};
        VALOR_TRY(NumberTable table,
                  readNumberTable(text, path, [&](std::size_t bytes) { return goesOn(bytes, text.size()); }));
        ++finished_;
        return table;
    }
    [[nodiscard]] bool isStopped() const { return stop_.stop_requested(); }

private:
    bool goesOn(std::uint64_t bytes, std::uint64_t all) {
        const auto now = std::chrono::steady_clock::now();
        if (now - told_ >= kProgressPause) {
            told_ = now;
            progress_({finished_ * all + bytes, tables_ * all});
        }
        return !isStopped();
    }

    std::uint64_t tables_, finished_ = 0;
    std::stop_token stop_;
    const ProgressFunction& progress_;
    std::chrono::steady_clock::time_point told_ = std::chrono::steady_clock::now();
};

Status checkStrategies(const NumberTable& costs, const NumberTable& effects, const std::string& path) {
    for (std::size_t i = 0; i < std::max(costs.names.size(), effects.names.size()); ++i) {
        const std::string cost = i < costs.names.size() ? costs.names[i] : "–";
        const std::string effect = i < effects.names.size() ? effects.names[i] : "–";
        if (cost != effect) return fail(ErrorCode::SampleUnusable, path, {{"differ", cost}, {"other", effect}});
    }
    return {};
}

}  // namespace

Result<std::optional<StrategySample>> CsvSampleFiles::read(const SamplePaths& paths, std::stop_token stop,
                                                           const ProgressFunction& progress) const {
    TableReader tables(paths.parameters.empty() ? 2 : 3, std::move(stop), progress);
    VALOR_TRY(NumberTable costs, tables.next(paths.costs));
    if (tables.isStopped()) return std::nullopt;
    VALOR_TRY(NumberTable effects, tables.next(paths.effects));
    if (tables.isStopped()) return std::nullopt;
    VALOR_CHECK(checkStrategies(costs, effects, paths.effects));
    NumberTable parameters;
    if (!paths.parameters.empty()) {
        VALOR_TRY(parameters, tables.next(paths.parameters));
    }
    if (tables.isStopped()) return std::nullopt;
    return StrategySample{std::move(costs.names), std::move(costs.columns), std::move(effects.columns),
                          std::move(parameters.names), std::move(parameters.columns)};
}

Status CsvSampleFiles::write(const StrategySample& sample, const std::string& folder) const {
    std::error_code problem;
    std::filesystem::create_directories(folder, problem);
    if (problem) return fail(ErrorCode::FileUnwritable, "", {{"file", folder}});
    const auto table = [&](const char* file, const std::vector<std::string>& names,
                           const std::vector<std::vector<double>>& values) -> Status {
        std::vector<NamedColumn> columns;
        for (std::size_t i = 0; i < names.size(); ++i) columns.push_back({names[i], values[i]});
        return writeWholeFile((std::filesystem::path(folder) / file).string(),
                              [&](std::ostream& out) { writeColumns(out, columns); });
    };
    VALOR_CHECK(table(kSampleTables[0], sample.strategies, sample.costs));
    VALOR_CHECK(table(kSampleTables[1], sample.strategies, sample.effects));
    if (sample.parameters.empty()) return {};
    return table(kSampleTables[2], sample.parameters, sample.values);
}

}  // namespace valor
