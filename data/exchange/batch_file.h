// SPDX-License-Identifier: GPL-3.0-or-later
// A study of many runs: every case under every scenario, every choice of alternatives and every seed.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/error/error.h"
#include "core/result/run_result.h"

namespace valor {

inline constexpr std::string_view kBatchSchema = "valor.batch/1";
inline constexpr std::size_t kMostBatchRuns = 100'000;

struct BatchFile {
    std::vector<std::string> cases;                        ///< paths, or names of shipped cases
    std::vector<ScenarioId> scenarios;                     ///< empty: the first of each case
    std::vector<std::vector<AlternativeId>> alternatives;  ///< empty: all of each case, compared with each other
    std::vector<std::uint64_t> seeds{1};
    std::uint64_t draws = 10'000;
    SamplingScheme scheme = SamplingScheme::LatinHypercube;
    CountMode counts = CountMode::Expected;
};

/// One run of a batch.
struct BatchRun {
    std::string caseName;
    ScenarioId scenario;                      ///< empty: the first of the case
    std::vector<AlternativeId> alternatives;  ///< empty: all of the case
    std::uint64_t seed = 1;
};

/// @return SchemaUnsupported, FieldMissing, FieldUnknown, FieldType or ValueOutOfRange with the place, and the errors
/// of parseJson()
/// @tested every field, every refusal, and that the schema in docs/file-format names the same fields
[[nodiscard]] Result<BatchFile> readBatch(std::string_view json);

/// All runs: seeds change first, then alternatives, scenarios and cases.
[[nodiscard]] std::vector<BatchRun> runsOf(const BatchFile& batch);

}  // namespace valor
