// SPDX-License-Identifier: GPL-3.0-or-later
// A run whose number of draws follows from what its draws say.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <stop_token>
#include <vector>

#include "core/ports/partial_runs.h"
#include "simulation/engine/extraction.h"
#include "simulation/engine/prepared_run.h"
#include "simulation/engine/sampling.h"
#include "simulation/engine/scaled_probabilities.h"

namespace valor::simulation {

/// The columns whose error a rule looks at. @return ReferenceUnknown with names like it
[[nodiscard]] Result<std::vector<std::size_t>> watchedColumns(const OutputLayout& layout, const StopRule& rule);

class GrowingRun {
public:
    /// @param run, rule must outlive this; the draws of the run are the most there may be
    /// @param watched columns whose error counts
    GrowingRun(const PreparedRun& run, const StopRule& rule, std::vector<std::size_t> watched, InstructionSet set);

    /// Adds as many draws as are looked at together, 4,096 or what is left. @return false when stopped
    bool addBlocks(const std::stop_token& stop, const ProgressFunction& progress);
    /// By the rule, or because there may be no more draws.
    [[nodiscard]] bool isLongEnough() const;
    /// How far it has come. @pre it has draws
    [[nodiscard]] Growth growth() const;
    [[nodiscard]] std::uint64_t draws() const { return columns_.front().size(); }
    [[nodiscard]] Columns& columns() { return columns_; }
    [[nodiscard]] const ScaledProbabilities& scaled() const { return scaled_; }

private:
    void readErrors();
    [[nodiscard]] std::optional<double> errorSoFar() const;
    [[nodiscard]] const std::string& widestOutput() const { return run_.layout.names[widest_]; }
    [[nodiscard]] bool isSure() const;
    [[nodiscard]] bool isLate() const;  ///< when the last draws came

    const PreparedRun& run_;
    const StopRule& rule_;
    std::vector<std::size_t> watched_;
    InstructionSet set_;
    std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
    GroupSampling sampling_;
    ScaledProbabilities scaled_;
    Columns columns_;
    double largestError_ = 0;
    std::size_t widest_ = 0;  ///< column of that error
    double seconds_ = 0;      ///< until the last draws came
};

}  // namespace valor::simulation
