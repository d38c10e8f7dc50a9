// SPDX-License-Identifier: GPL-3.0-or-later
// The sheet of a workbook on how it was calculated: recipe, digests, errors, assumptions, and what is not known.
#include <algorithm>
#include <cmath>

#include "core/comparison/compared_outputs.h"
#include "core/report/information_words.h"
#include "core/report/money_cell.h"
#include "core/report/object_names.h"
#include "core/report/report_recipe.h"
#include "core/report/run_context.h"
#include "core/report/workbook_pages.h"
#include "core/result/draw_groups.h"

namespace valor {
namespace {

constexpr double kMethodLabelWidth = 46, kValueWidth = 24, kDigestWidth = 68;

class MethodPage {
public:
    MethodPage(const PageSource& source, MethodReferences& references)
        : source_(source),
          references_(references),
          case_(source.run.input),
          result_(source.result),
          builder_(pageBuilder(WorkbookPage::Method, source.wording)) {}

    Sheet write() {
        builder_.title(say("board.method"));
        writeRecipe();
        writeMadeFrom();
        writeCertainty();
        writeUnknown();
        writeGroups();
        writeNames();
        builder_.sheet().widths.assign(1 + std::max<std::size_t>(result_.alternatives.size(), 2), kValueWidth);
        builder_.sheet().widths[0] = kMethodLabelWidth;
        builder_.sheet().widths[1] = kDigestWidth;
        return builder_.finish();
    }

private:
    std::string say(std::string_view key, const std::vector<std::pair<std::string, std::string>>& with = {}) const {
        return builder_.say(key, with);
    }
    std::string labelOf(const AlternativeId& id) const { return alternativeLabel(case_, id, source_.wording.language); }
    void add(std::string_view key, Cell value) { builder_.add({textCell(say(key)), std::move(value)}); }

    void writeRecipe() {
        const RunManifest& manifest = result_.manifest;
        add("table.draws", numberCell(static_cast<double>(manifest.draws), kWhole));
        add("workbook.seed", textCell(std::to_string(manifest.seed)));
        add("workbook.scheme", textCell(say("scheme." + std::string(schemeName(manifest.scheme)))));
        add("workbook.counts", textCell(say("counts." + std::string(countsName(manifest.counts)))));
        add("workbook.engine", textCell(manifest.engineVersion));
        add("workbook.case_digest", textCell(manifest.caseDigest));
        add("workbook.run_digest", textCell(manifest.runId));
        add("workbook.result_digest", textCell(manifest.resultHash));
        writeTie();
        builder_.note(say("workbook.digits"));
    }

    /// As at the end of a report.
    void writeMadeFrom() {
        const ReportRecipe recipe{result_.manifest, {}, source_.wording.language};
        builder_.heading(say("board.made_from"));
        builder_.note(say("board.again", {{"command", recipeCommand(recipe) + " --xlsx FILE.xlsx"}}));
        builder_.note(recipeLine(recipe));
    }

    /// How close two amounts are whose difference is rounding.
    void writeTie() {
        std::string largest;
        double value = 0;
        for (const AlternativeResult& each : result_.alternatives) {
            const std::string& draws = source_.draws.draws(each.alternative.text() + ".net_benefit");
            largest += (largest.empty() ? "" : ",") + std::string("MAX(") + draws + "),-MIN(" + draws + ")";
            value = std::max({value, each.netBenefit.max, -each.netBenefit.min});
        }
        references_.tie = builder_.reference(builder_.cell(builder_.row(), 1));
        add("workbook.tie", formulaCell("1E-12*MAX(0," + largest + ")", kRoundingShare * value, {}));
    }

    void writeCertainty() {
        builder_.heading(say("board.certainty"));
        for (const AlternativeResult& each : result_.alternatives)
            builder_.note(labelOf(each.alternative) + ": " +
                          simulationErrorSentence(each, case_.currency, source_.wording));
        if (result_.manifest.counts == CountMode::Drawn) builder_.note(say("statement.patient_noise"));
        const InputMarks marks = inputMarks(case_, source_.scenario);
        builder_.note(inputSentence(marks, source_.wording));
        builder_.note(keyAssumptionSentence(case_, marks, source_.wording));
    }

    void writeUnknown() {
        builder_.heading(say("board.unknown"));
        const CaseInformation& information = source_.run.information;
        const InformationWords words(case_, source_.scenario, information, source_.wording,
                                     formatOfTable(information.choice().evpi));
        builder_.note(words.most());
        const std::vector<std::string> questions = words.questions();
        for (const std::string& question : questions) builder_.note(question);
        if (questions.empty()) builder_.note(words.nothing());
        for (const Diagnostic& each : source_.run.findings.items())
            if (each.severity != Severity::Info)
                builder_.note(source_.wording.texts.explain(withNames(each.problem, case_, source_.wording.language),
                                                            source_.wording.language));
    }

    // ---- means of the groups of draws, by whose spread the error of a mean is told

    void writeGroups() {
        const std::uint32_t groups = groupsOfDraws(result_.manifest.scheme);
        if (groups == 0) return;
        builder_.heading(say("workbook.groups"));
        builder_.note(say("workbook.groups_text", {{"groups", std::to_string(groups)}}));
        std::vector<std::string> heads{say("workbook.group")};
        for (const AlternativeResult& each : result_.alternatives) heads.push_back(labelOf(each.alternative));
        builder_.heads(heads);
        const std::size_t first = builder_.row();
        for (std::uint32_t group = 0; group < groups; ++group) addGroup(group, groups);
        for (std::size_t i = 0; i < result_.alternatives.size(); ++i)
            references_.groupMeans.push_back(builder_.reference(builder_.down(first, builder_.row() - 1, 1 + i)));
    }

    void addGroup(std::uint32_t group, std::uint32_t groups) {
        std::vector<Cell> row{numberCell(group + 1, kWhole)};
        for (const AlternativeResult& each : result_.alternatives) {
            const std::vector<double>& draws = drawsOf(result_, each.alternative, "net_benefit");
            double sum = 0, count = 0;
            for (std::size_t i = group; i < draws.size(); i += groups, ++count) sum += draws[i];
            const double mean = sum / count;
            row.push_back(formulaCell("AVERAGEIF(" + source_.draws.groups() + "," + cellAddress(builder_.row(), 0) +
                                          "," + source_.draws.draws(each.alternative.text() + ".net_benefit") + ")",
                                      mean, formatForAmounts(mean)));
        }
        builder_.add(std::move(row));
    }

    void writeNames() {
        builder_.heading(say("workbook.names"));
        const std::string draws = say("workbook.draws");
        for (const NamedRange& each : source_.draws.names())
            builder_.add({textCell(each.name), textCell(rangeAddress(draws, each.range))});
    }

    const PageSource& source_;
    MethodReferences& references_;
    const Case& case_;
    const RunResult& result_;
    SheetBuilder builder_;
};

}  // namespace

Sheet methodSheet(const PageSource& source, MethodReferences& references) {
    return MethodPage(source, references).write();
}

}  // namespace valor
