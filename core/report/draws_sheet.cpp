// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/draws_sheet.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "core/comparison/compared_outputs.h"
#include "core/error/expects.h"
#include "core/report/run_context.h"
#include "core/report/workbook_pages.h"
#include "core/result/draw_groups.h"

namespace valor {
namespace {

constexpr std::size_t kHeadRows = 3;            ///< alternative, output, id
constexpr std::size_t kMostValues = 5'000'000;  ///< with details: some 50 MB
constexpr double kWidth = 16, kNarrow = 9;
/// In the order of kComparedOutputs.
constexpr std::array<std::string_view, kComparedOutputs.size()> kRangeNames{"NetBenefit_", "Cash_", "FreedTime_",
                                                                            "QALY_"};

/// Letters, digits, underscores and points, as names of ranges may have them.
std::string nameable(std::string id) {
    std::ranges::replace(id, '-', '_');
    return id;
}

double largestOf(const std::vector<double>& values) {
    double largest = 0;
    for (const double value : values) largest = std::max(largest, std::abs(value));
    return largest;
}

/// With all details.
std::size_t columnsOf(const AlternativeResult& alternative) {
    std::size_t columns = kComparedOutputs.size() + alternative.clauses.size();
    for (const PartyResult& party : alternative.parties) columns += party.kinds.size();
    return columns;
}

}  // namespace

Result<DrawsSheet> DrawsSheet::of(const Case& input, const RunResult& result, const Wording& wording) {
    const std::size_t draws = result.samples.empty() ? 0 : result.samples.front().values.size();
    if (draws + kHeadRows > kSheetRows || result.samples.size() > kSheetColumns - 2)
        return fail(ErrorCode::RunRequestInvalid, "draws",
                    {{"sheet_rows", std::to_string(kSheetRows - kHeadRows)}, {"draws", std::to_string(draws)}});
    return DrawsSheet(input, result, wording);
}

DrawsSheet::DrawsSheet(const Case& input, const RunResult& result, const Wording& wording)
    : case_(input),
      result_(result),
      wording_(wording),
      builder_(pageBuilder(WorkbookPage::Draws, wording)),
      heads_(kHeadRows) {
    std::size_t columns = 2;
    for (const AlternativeResult& alternative : result.alternatives) columns += columnsOf(alternative);
    isDetailed_ = columns * result.manifest.draws <= kMostValues;
    addNumbers();
    for (const AlternativeResult& alternative : result.alternatives) addAlternative(alternative);
    for (std::vector<Cell>& row : heads_) builder_.add(std::move(row));
    builder_.sheet().frozenRows = kHeadRows;
    builder_.sheet().frozenColumns = 1;
}

void DrawsSheet::addNumbers() {
    std::vector<double> numbers(result_.manifest.draws);
    std::iota(numbers.begin(), numbers.end(), 1);
    addValues(numbers, kWhole, {"", builder_.say("workbook.draw"), "draw"});
    if (const std::uint32_t groups = groupsOfDraws(result_.manifest.scheme)) {
        for (double& number : numbers) number = std::fmod(number - 1, groups) + 1;
        groups_ = builder_.reference(addValues(numbers, kWhole, {"", builder_.say("workbook.group"), "group"}));
    }
}

void DrawsSheet::addAlternative(const AlternativeResult& alternative) {
    const std::string id = alternative.alternative.text();
    alternative_ = alternativeLabel(case_, alternative.alternative, wording_.language);
    for (std::size_t i = 0; i < kComparedOutputs.size(); ++i) {
        const std::string output(kComparedOutputs[i]);
        addColumn(id + "." + output, builder_.say("output." + output), isMoney(i) ? FlowKind::Cash : FlowKind::Health);
        const std::size_t column = builder_.sheet().columns.size() - 1;
        nameRange(std::string(kRangeNames[i]) + nameable(id),
                  builder_.down(kHeadRows, kHeadRows + result_.manifest.draws - 1, column));
        references_[id + "." + output] = names_.back().name;
    }
    if (isDetailed_) addDetails(alternative);
}

void DrawsSheet::addDetails(const AlternativeResult& alternative) {
    const std::string id = alternative.alternative.text();
    const auto kindName = [&](FlowKind kind) { return builder_.say("flow." + std::string(flowKindName(kind))); };
    for (const PartyResult& party : alternative.parties)
        for (const KindResult& kind : party.kinds)
            addColumn(id + ".ledger." + party.party.text() + "." + std::string(flowKindName(kind.kind)),
                      partyLabel(case_, party.party, wording_.language) + ": " + kindName(kind.kind), kind.kind);
    for (const ClauseTotal& clause : alternative.clauses)
        addColumn(id + ".clause." + clause.contract.text() + "." + clause.clause.text(),
                  labelled(clause.label, clause.clause.text(), wording_.language), FlowKind::Cash);
}

void DrawsSheet::addColumn(const std::string& sample, const std::string& head, FlowKind kind) {
    const auto found = std::ranges::find(result_.samples, sample, &SampleColumn::id);
    expects(found != result_.samples.end(), "a run that kept its samples");
    const bool isMoney = kind == FlowKind::Cash || kind == FlowKind::Capacity;
    const std::string unit = isMoney ? ", " + case_.currency : kind == FlowKind::Health ? ", QALY" : "";
    references_[sample] = builder_.reference(
        addValues(found->values, formatForAmounts(largestOf(found->values)), {alternative_, head + unit, sample}));
}

CellRange DrawsSheet::addValues(std::vector<double> values, CellFormat format, std::vector<std::string> heads) {
    Sheet& sheet = builder_.sheet();
    const CellRange range =
        builder_.down(kHeadRows, kHeadRows + std::max<std::size_t>(values.size(), 1) - 1, sheet.columns.size());
    for (std::size_t i = 0; i < heads.size(); ++i) heads_[i].push_back({std::move(heads[i]), CellRole::Head});
    sheet.widths.push_back(alternative_.empty() ? kNarrow : kWidth);
    sheet.columns.push_back({std::move(values), format});
    return range;
}

/// Identities that differ in '-' and '_' alone get a number.
void DrawsSheet::nameRange(const std::string& name, const CellRange& range) {
    std::string unique = name;
    for (int number = 2; std::ranges::find(names_, unique, &NamedRange::name) != names_.end(); ++number)
        unique = name + "__" + std::to_string(number);
    names_.push_back({unique, range});
}

}  // namespace valor
