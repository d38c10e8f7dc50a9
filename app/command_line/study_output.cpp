// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/study_output.h"

#include <algorithm>
#include <cmath>
#include <ostream>

#include "app/command_line/estimate_json.h"
#include "app/command_line/manifest_words.h"
#include "app/command_line/run_heading.h"
#include "app/command_line/table.h"
#include "core/report/money_cell.h"
#include "core/report/run_context.h"
#include "core/report/unit_words.h"

namespace valor::command_line {
namespace {

/// A gain within so many standard errors of nought may be none.
constexpr double kBeyondChance = 2;

Confidence markOf(const StudyView& view) {
    return confidenceIn(view.input, view.scenario, *findById(view.input.parameters, view.studied.parameter));
}

/// Options of a study in their order, the comparator first.
std::vector<std::string> optionsOf(const StudyView& view) {
    std::vector<std::string> options{view.input.comparator.text()};
    for (const AlternativeResult& alternative : view.result.alternatives)
        if (alternative.alternative != view.input.comparator) options.push_back(alternative.alternative.text());
    return options;
}

/// Chance that the study leads to another choice than the means do.
double changesOf(const StudyOutcome& outcome) {
    return 1 - outcome.value.chosen[outcome.value.best];
}

class StudyPrinter {
public:
    StudyPrinter(std::ostream& out, const StudyView& view, const Wording& wording)
        : out_(out), view_(view), wording_(wording), format_(formatOfTable(largest())) {}

    void print() {
        out_ << labelled(view_.input.title, view_.input.id, wording_.language) << '\n';
        const RunHeading heading = headingOf(view_.input, view_.scenario, view_.input.comparator, wording_);
        for (const std::string* statement : {&heading.compared, &heading.discounted, &heading.valued})
            printWrapped(out_, *statement);
        printSubject();
        printTable();
        printAdvice();
        out_ << '\n';
        printWrapped(out_, say("study.legend"));
        printWrapped(out_, manifestSentence(view_.result.manifest, wording_));
    }

private:
    using Arguments = std::vector<std::pair<std::string, std::string>>;

    std::string say(std::string_view key, const Arguments& arguments = {}) const {
        return wording_.texts.text(key, wording_.language, arguments);
    }
    std::string money(double value) const {
        return formatMoney(value, view_.input.currency, wording_.numbers, format_);
    }
    std::string cell(double value) const { return formatMoneyCell(value, wording_.numbers, format_); }
    std::string whole(double value) const { return formatNumber(value, 0, wording_.numbers); }
    [[nodiscard]] double largest() const {
        double size = std::abs(view_.bestNow);
        for (const StudyOutcome& outcome : view_.outcomes)
            size = std::max(size, std::max(std::abs(outcome.netGain), outcome.cost));
        return size;
    }
    [[nodiscard]] bool takesTime() const {
        return std::ranges::any_of(view_.outcomes, [](const StudyOutcome& each) { return each.step.months > 0; });
    }

    void printSubject() {
        const Parameter& parameter = *findById(view_.input.parameters, view_.studied.parameter);
        std::string name = labelled(parameter.label, parameter.id.text(), wording_.language);
        if (!view_.studied.site.empty())
            name += " (" +
                    labelled(findById(view_.input.sites, view_.studied.site)->label, view_.studied.site.text(),
                             wording_.language) +
                    ")";
        out_ << '\n';
        printWrapped(out_,
                     say("study.subject",
                         {{"input", name}, {"mark", say("confidence." + std::string(confidenceName(markOf(view_))))}}));
        if (view_.spread > 0)
            printWrapped(out_, say("study.measured", {{"spread", formatSignificant(view_.spread, 4, wording_.numbers)},
                                                      {"unit", unitInWords(parameter.unit, wording_)}}));
        else
            printWrapped(out_, say("study.counted"));
        printWrapped(out_, say("study.now", {{"value", money(view_.bestNow)}}));
    }

    void printTable() {
        const std::string unit = moneyUnit(view_.input.currency, wording_.numbers, format_.scale);
        std::vector<std::string> heads{
            say("table.observations"), "EVSI, " + unit,         say("table.error"),    say("table.lost_by_waiting"),
            say("table.study_cost"),   say("table.study_live"), say("table.net_gain"), say("table.changes_choice")};
        if (takesTime()) heads.insert(heads.begin(), say("table.months"));
        Table table(std::move(heads), 0);
        for (const StudyOutcome& outcome : view_.outcomes) table.add(row(outcome));
        out_ << '\n';
        table.print(out_);
    }

    std::vector<std::string> row(const StudyOutcome& outcome) {
        std::vector<std::string> cells{whole(static_cast<double>(outcome.step.observations)),
                                       cell(outcome.value.sampleInformation),
                                       formatErrorNumber(outcome.value.standardError, wording_.numbers, format_),
                                       cell(outcome.lostByWaiting),
                                       cell(outcome.cost),
                                       cell(outcome.live),
                                       cell(outcome.netGain),
                                       formatShare(changesOf(outcome), wording_.numbers)};
        if (takesTime()) cells.insert(cells.begin(), whole(outcome.step.months));
        return cells;
    }

    static std::string_view adviceOn(const StudyStep& step) {
        if (step.months == 0) return "study.best_size";
        return step.months == 1 ? "study.best_month" : "study.best_pilot";
    }

    void printAdvice() {
        out_ << '\n';
        if (std::ranges::all_of(view_.outcomes, [](const StudyOutcome& each) { return each.cost == 0; }))
            printWrapped(out_, say("study.free"));
        const std::size_t best = bestStudy(view_.outcomes);
        if (best == view_.outcomes.size()) return printWrapped(out_, say("study.none"));
        const StudyOutcome& outcome = view_.outcomes[best];
        const bool isSure = outcome.netGain > kBeyondChance * outcome.value.standardError;
        const Arguments arguments{{"observations", whole(static_cast<double>(outcome.step.observations))},
                                  {"months", whole(outcome.step.months)},
                                  {"value", money(outcome.netGain)},
                                  {"futures", formatFutures(changesOf(outcome), wording_.numbers)}};
        printWrapped(out_, say(adviceOn(outcome.step), arguments));
        if (!isSure) printWrapped(out_, say("study.unsure"));
    }

    std::ostream& out_;
    const StudyView& view_;
    const Wording& wording_;
    MoneyFormat format_;
};

JsonValue outcomeJson(const StudyOutcome& outcome, const std::vector<std::string>& options) {
    JsonObject chosen;
    for (std::size_t i = 0; i < options.size(); ++i) chosen.emplace_back(options[i], outcome.value.chosen[i]);
    return JsonObject{{"months", static_cast<double>(outcome.step.months)},
                      {"observations", static_cast<double>(outcome.step.observations)},
                      {"evsi", outcome.value.sampleInformation},
                      {"standard_error", outcome.value.standardError},
                      {"lost_by_waiting", outcome.lostByWaiting},
                      {"cost", outcome.cost},
                      {"live", outcome.live},
                      {"enbs", outcome.netGain},
                      {"changes_choice", changesOf(outcome)},
                      {"chosen", chosen}};
}

}  // namespace

void printStudy(std::ostream& out, const StudyView& view, const Wording& wording) {
    StudyPrinter(out, view, wording).print();
}

JsonValue studyJson(const StudyView& view, const Wording& wording) {
    const std::vector<std::string> options = optionsOf(view);
    const auto one = [&](const StudyOutcome& outcome) { return outcomeJson(outcome, options); };
    const std::size_t best = bestStudy(view.outcomes);
    return JsonObject{{"schema", "valor.study/1"},
                      {"title", labelled(view.input.title, view.input.id, wording.language)},
                      {"currency", view.input.currency},
                      {"price_year", static_cast<double>(view.input.priceYear)},
                      {"manifest", manifestJson(view.result.manifest)},
                      {"parameter", view.studied.parameter.text()},
                      {"site", view.studied.site.text()},
                      {"mark", confidenceName(markOf(view))},
                      {"spread", view.spread > 0 ? JsonValue(view.spread) : JsonValue()},
                      {"decide_now", view.bestNow},
                      {"best", best == view.outcomes.size() ? JsonValue() : JsonValue(static_cast<double>(best))},
                      {"studies", listOf(view.outcomes, one)}};
}

}  // namespace valor::command_line
