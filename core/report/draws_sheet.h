// SPDX-License-Identifier: GPL-3.0-or-later
// The draws of a run as a sheet: what every formula over them refers to.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/error/error.h"
#include "core/model/case.h"
#include "core/report/sheet_builder.h"

namespace valor {

/// A row per draw: its number, the group that it belongs to where draws hang together, and for every alternative net
/// benefit, cash, freed time and health; unless that is more than office programs open well, also present values by
/// party and kind, and payments by clause.
class DrawsSheet {
public:
    /// @return RunRequestInvalid when there are more draws or outputs than a sheet has rows or columns
    /// @pre the run kept its samples
    [[nodiscard]] static Result<DrawsSheet> of(const Case& input, const RunResult& result, const Wording& wording);

    /// The draws of an output, as formulas name them. @param sample its id, "ai.net_benefit" @pre it is on the sheet
    [[nodiscard]] const std::string& draws(const std::string& sample) const { return references_.at(sample); }
    [[nodiscard]] bool has(const std::string& sample) const { return references_.contains(sample); }
    /// Whether parties, kinds and clauses are there.
    [[nodiscard]] bool isDetailed() const { return isDetailed_; }
    /// The groups that draws belong to; empty where all are independent.
    [[nodiscard]] const std::string& groups() const { return groups_; }
    [[nodiscard]] const std::vector<NamedRange>& names() const { return names_; }
    [[nodiscard]] Sheet finish() { return builder_.finish(); }

private:
    DrawsSheet(const Case& input, const RunResult& result, const Wording& wording);
    void addNumbers();
    void addAlternative(const AlternativeResult& alternative);
    void addDetails(const AlternativeResult& alternative);
    void addColumn(const std::string& sample, const std::string& head, FlowKind kind);
    CellRange addValues(std::vector<double> values, CellFormat format, std::vector<std::string> heads);
    void nameRange(const std::string& name, const CellRange& range);

    const Case& case_;
    const RunResult& result_;
    const Wording& wording_;
    SheetBuilder builder_;
    std::vector<std::vector<Cell>> heads_;
    std::map<std::string, std::string> references_;
    std::string groups_, alternative_;
    std::vector<NamedRange> names_;
    bool isDetailed_ = true;
};

}  // namespace valor
