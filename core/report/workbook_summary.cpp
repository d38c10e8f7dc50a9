// SPDX-License-Identifier: GPL-3.0-or-later
// The first sheet of a workbook: what each alternative is worth, how sure that is, and what it is made of.
#include <algorithm>
#include <cmath>

#include "core/report/run_context.h"
#include "core/report/run_heading.h"
#include "core/report/workbook_pages.h"
#include "core/result/draw_groups.h"

namespace valor {
namespace {

constexpr double kSummaryLabelWidth = 44, kSummaryNumberWidth = 19;

class Summary {
public:
    Summary(const PageSource& source, const MethodReferences& method)
        : source_(source),
          method_(method),
          case_(source.run.input),
          result_(source.result),
          builder_(pageBuilder(WorkbookPage::Summary, source.wording)) {}

    Sheet write() {
        writeHead();
        writeNetBenefit();
        writeMakeUp();
        addChart();
        builder_.sheet().widths.assign(8, kSummaryNumberWidth);
        builder_.sheet().widths.front() = kSummaryLabelWidth;
        return builder_.finish();
    }

private:
    std::string say(std::string_view key, const std::vector<std::pair<std::string, std::string>>& with = {}) const {
        return builder_.say(key, with);
    }
    std::string labelOf(const AlternativeId& id) const { return alternativeLabel(case_, id, source_.wording.language); }
    std::string inCurrency(const std::string& head) const { return head + ", " + case_.currency; }
    const std::string& drawsOf(const AlternativeResult& result, const std::string& output) const {
        return source_.draws.draws(result.alternative.text() + "." + output);
    }

    void writeHead() {
        builder_.title(say("board.title", {{"case", labelled(case_.title, case_.id, source_.wording.language)}}));
        const RunHeading heading = headingOf(case_, source_.scenario, case_.comparator, source_.wording);
        for (const std::string& line : {heading.compared, heading.discounted, heading.valued}) builder_.note(line);
        if (const std::string revision = revisionLine(source_.run.saved, source_.wording); !revision.empty())
            builder_.note(revision);
        builder_.note(say("workbook.live", {{"draws", say("workbook.draws")}}));
        builder_.note(source_.draws.groups().empty()
                          ? say("workbook.error_alone")
                          : say("workbook.error_groups", {{"method", say("workbook.method")}}));
    }

    // ---- net benefit

    void writeNetBenefit() {
        builder_.heading(inCurrency(say("output.net_benefit")));
        headRow_ = builder_.row();
        builder_.heads({say("payments.alternative"), say("table.mean"), say("table.error"), "5 %", "50 %", "95 %",
                        say("workbook.better"), say("table.optimal")});
        for (std::size_t i = 0; i < result_.alternatives.size(); ++i) addAlternative(i);
        builder_.add({textCell(say("workbook.comparator", {{"comparator", labelOf(case_.comparator)}})),
                      {},
                      {},
                      {},
                      {},
                      {},
                      {},
                      formulaCell(comparatorBest(), result_.comparatorBest.value, kPercent)});
    }

    void addAlternative(std::size_t which) {
        const AlternativeResult& each = result_.alternatives[which];
        const std::string& draws = drawsOf(each, "net_benefit");
        const Estimate& value = each.netBenefit;
        const CellFormat money = formatForAmounts(std::max(std::abs(value.at(Q05)), std::abs(value.at(Q95))));
        const auto quantile = [&](const char* level, SummaryLevel at) {
            return formulaCell("PERCENTILE(" + draws + "," + level + ")", value.at(at), money);
        };
        builder_.add({textCell(labelOf(each.alternative)), formulaCell("AVERAGE(" + draws + ")", value.mean, money),
                      formulaCell(errorOf(which), value.standardError, money), quantile("0.05", Q05),
                      quantile("0.5", Median), quantile("0.95", Q95),
                      formulaCell("COUNTIF(" + draws + ",\">0\")/COUNT(" + draws + ")", each.better.value, kPercent),
                      formulaCell(bestOf(which), each.best.value, kPercent)});
    }

    std::string errorOf(std::size_t which) const {
        const std::string& independent = source_.draws.groups().empty()
                                             ? drawsOf(result_.alternatives[which], "net_benefit")
                                             : method_.groupMeans[which];
        return "STDEV(" + independent + ")/SQRT(COUNT(" + independent + "))";
    }

    /// Per draw one where it is the best, shared where others are as good.
    std::string bestOf(std::size_t which) const {
        const std::string& own = drawsOf(result_.alternatives[which], "net_benefit");
        std::string wins = "(" + own + ">=-" + method_.tie + ")", ties = "(ABS(" + own + ")<=" + method_.tie + ")";
        for (std::size_t i = 0; i < result_.alternatives.size(); ++i) {
            if (i == which) continue;
            const std::string difference = own + "-" + drawsOf(result_.alternatives[i], "net_benefit");
            wins += "*(" + difference + ">=-" + method_.tie + ")";
            ties += "+(ABS(" + difference + ")<=" + method_.tie + ")";
        }
        return "SUMPRODUCT(" + wins + "/(1+" + ties + "))/COUNT(" + own + ")";
    }
    std::string comparatorBest() const {
        std::string wins, ties;
        for (const AlternativeResult& each : result_.alternatives) {
            const std::string& draws = drawsOf(each, "net_benefit");
            wins += (wins.empty() ? "(" : "*(") + draws + "<=" + method_.tie + ")";
            ties += "+(ABS(" + draws + ")<=" + method_.tie + ")";
        }
        return "SUMPRODUCT(" + wins + "/(1" + ties + "))/COUNT(" +
               drawsOf(result_.alternatives.front(), "net_benefit") + ")";
    }

    // ---- what it is made of

    void writeMakeUp() {
        builder_.heading(say("workbook.make_up"));
        builder_.heads({say("payments.alternative"), inCurrency(say("output.cash")), inCurrency(say("output.capacity")),
                        say("workbook.capacity_share"), "QALY", say("workbook.per_qaly", {{"unit", case_.currency}}),
                        inCurrency(say("workbook.other")), inCurrency(say("output.net_benefit"))});
        const ValuedAt valued = valuedAt(case_, source_.scenario);
        for (std::size_t i = 0; i < result_.alternatives.size(); ++i)
            addMakeUp(result_.alternatives[i], headRow_ + 1 + i, valued);
    }

    static double largestPart(const AlternativeResult& each, const ValuedAt& valued) {
        return std::max({std::abs(each.netBenefit.mean), std::abs(each.cash.mean),
                         std::abs(valued.capacityShare * each.capacity.mean),
                         std::abs(valued.perQaly * each.qalys.mean)});
    }

    /// @param meanRow of the mean of the alternative
    void addMakeUp(const AlternativeResult& each, std::size_t meanRow, const ValuedAt& valued) {
        const auto mean = [&](const char* output, const Estimate& value) {
            return formulaCell("AVERAGE(" + drawsOf(each, output) + ")", value.mean, formatForAmounts(value.mean));
        };
        const std::size_t row = builder_.row();
        const auto at = [&](std::size_t column) { return cellAddress(row, column); };
        const double total = each.netBenefit.mean;
        const double rest =
            total - each.cash.mean - valued.capacityShare * each.capacity.mean - valued.perQaly * each.qalys.mean;
        const double other = std::abs(rest) <= kRoundingShare * largestPart(each, valued) ? 0 : rest;
        builder_.add(
            {textCell(labelOf(each.alternative)), mean("cash", each.cash), mean("capacity", each.capacity),
             numberCell(valued.capacityShare, kPercent), mean("qaly", each.qalys), amountCell(valued.perQaly),
             formulaCell(cellAddress(meanRow, 1) + "-" + at(1) + "-" + at(2) + "*" + at(3) + "-" + at(4) + "*" + at(5),
                         other, formatForAmounts(total)),
             formulaCell(at(1) + "+" + at(2) + "*" + at(3) + "+" + at(4) + "*" + at(5) + "+" + at(6), total,
                         formatForAmounts(total))});
    }

    void addChart() {
        constexpr std::size_t kLow = 3, kHigh = 5;
        const std::size_t first = headRow_ + 1, last = headRow_ + result_.alternatives.size();
        SheetChart chart{SheetChart::Kind::Columns,
                         say("workbook.summary_chart"),
                         "",
                         inCurrency(say("output.net_benefit")),
                         kWhole,
                         {}};
        for (std::size_t column = kLow; column <= kHigh; ++column)
            chart.series.push_back(
                {builder_.cell(headRow_, column), builder_.down(first, last, 0), builder_.down(first, last, column)});
        builder_.chart(std::move(chart));
    }

    const PageSource& source_;
    const MethodReferences& method_;
    const Case& case_;
    const RunResult& result_;
    SheetBuilder builder_;
    std::size_t headRow_ = 0;
};

}  // namespace

Sheet summarySheet(const PageSource& source, const MethodReferences& method) {
    return Summary(source, method).write();
}

}  // namespace valor
