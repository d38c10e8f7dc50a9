// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/study_page.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/report/information_words.h"
#include "core/report/manifest_words.h"
#include "core/report/money_cell.h"
#include "core/report/page_writer.h"
#include "core/report/run_context.h"
#include "core/report/run_heading.h"
#include "core/report/unit_words.h"

namespace valor {
namespace {

constexpr int kSpreadDigits = 4;

double largestIn(const InputStudy& study) {
    double size = std::abs(study.bestNow);
    for (const StudyOutcome& outcome : study.outcomes) size = std::max({size, std::abs(outcome.netGain), outcome.cost});
    return size;
}

/// Of the highest mean net benefit; today's practice, where nothing beats it, has none.
double errorOfBest(const RunResult& result) {
    const auto best = std::ranges::max_element(result.alternatives, {},
                                               [](const AlternativeResult& each) { return each.netBenefit.mean; });
    return best->netBenefit.mean > 0 ? best->netBenefit.standardError : 0;
}

std::string_view adviceOn(const StudyStep& step) {
    if (step.months == 0) return "study.best_size";
    return step.months == 1 ? "study.best_month" : "study.best_pilot";
}

class StudyPage {
public:
    StudyPage(const Case& input, const InputStudy& study, const Wording& wording)
        : case_(input), study_(study), wording_(wording), format_(formatOfTable(largestIn(study))), page_(wording) {}

    Document write() {
        page_.title(page_.say("study.title"));
        writeHeading();
        writeSubject();
        writeTerms();
        writeAdvice();
        writeTable();
        page_.paragraph(page_.say("study.legend"));
        page_.paragraph(manifestSentence(study_.result->manifest, wording_));
        return page_.finish();
    }

private:
    std::string money(double value) const { return formatMoney(value, case_.currency, wording_.numbers, format_); }
    std::string cell(double value) const { return formatMoneyCell(value, wording_.numbers, format_); }
    std::string error(double value) const { return formatErrorNumber(value, wording_.numbers, format_); }
    std::string whole(double value) const { return formatNumber(value, 0, wording_.numbers); }

    void writeHeading() {
        const Scenario& scenario = *findById(case_.scenarios, study_.result->manifest.scenario);
        page_.paragraphs(headingLines(case_, scenario, case_.comparator, wording_));
    }

    /// What a person said of the study: nobody else knows.
    void writeTerms() {
        const StudyTerms& terms = study_.terms;
        const auto exact = [this](double value) { return formatMoney(value, case_.currency, wording_.numbers); };
        page_.paragraph(page_.say("study.terms", {{"fixed", exact(terms.fixedCost)},
                                                  {"monthly", exact(terms.monthlyCost)},
                                                  {"each", exact(terms.observationCost)},
                                                  {"exit", exact(terms.exitCost)},
                                                  {"wait", whole(terms.wait)},
                                                  {"live", formatShare(terms.liveShare, wording_.numbers)}}));
    }

    void writeSubject() {
        const Parameter& parameter = *findById(case_.parameters, study_.input.parameter);
        const Scenario& scenario = *findById(case_.scenarios, study_.result->manifest.scenario);
        const std::string mark(confidenceName(confidenceIn(case_, scenario, parameter)));
        page_.paragraph(page_.say("study.subject", {{"input", inputLabel(case_, study_.input, wording_.language)},
                                                    {"mark", page_.say("confidence." + mark)}}));
        if (study_.spread > 0)
            page_.paragraph(page_.say("study.measured",
                                      {{"spread", formatSignificant(study_.spread, kSpreadDigits, wording_.numbers)},
                                       {"unit", unitInWords(parameter.unit, wording_)}}));
        else
            page_.paragraph(page_.say("study.counted"));
        page_.paragraph(
            page_.say("study.now", {{"value", money(study_.bestNow)}, {"error", error(errorOfBest(*study_.result))}}));
    }

    void writeAdvice() {
        if (std::ranges::all_of(study_.outcomes, [](const StudyOutcome& each) { return each.cost == 0; }))
            page_.paragraph(page_.say("study.free"));
        const std::size_t best = bestStudy(study_.outcomes);
        if (best == study_.outcomes.size()) return page_.paragraph(page_.say("study.none"));
        const StudyOutcome& outcome = study_.outcomes[best];
        page_.paragraph(
            page_.say(adviceOn(outcome.step), {{"observations", whole(static_cast<double>(outcome.step.observations))},
                                               {"months", whole(outcome.step.months)},
                                               {"value", money(outcome.netGain)},
                                               {"error", error(outcome.value.standardError)},
                                               {"futures", formatFutures(changesOf(outcome), wording_.numbers)}}));
        if (!(outcome.netGain > kBeyondChance * outcome.value.standardError))
            page_.paragraph(page_.say("study.unsure"));
    }

    void writeTable() {
        const std::string unit = moneyUnit(case_.currency, wording_.numbers, format_.scale);
        const bool takesTime =
            std::ranges::any_of(study_.outcomes, [](const StudyOutcome& each) { return each.step.months > 0; });
        DocumentTable table{
            {page_.say("table.observations"), "EVSI, " + unit, page_.say("table.error"),
             page_.say("table.lost_by_waiting"), page_.say("table.study_cost"), page_.say("table.study_live"),
             page_.say("table.net_gain"), page_.say("table.changes_choice")},
            0,
            {}};
        if (takesTime) table.heads.insert(table.heads.begin(), page_.say("table.months"));
        for (const StudyOutcome& outcome : study_.outcomes) table.rows.push_back(row(outcome, takesTime));
        page_.table(std::move(table));
    }

    std::vector<std::string> row(const StudyOutcome& outcome, bool takesTime) const {
        std::vector<std::string> cells{whole(static_cast<double>(outcome.step.observations)),
                                       cell(outcome.value.sampleInformation),
                                       error(outcome.value.standardError),
                                       cell(outcome.lostByWaiting),
                                       cell(outcome.cost),
                                       cell(outcome.live),
                                       cell(outcome.netGain),
                                       formatShare(changesOf(outcome), wording_.numbers)};
        if (takesTime) cells.insert(cells.begin(), whole(outcome.step.months));
        return cells;
    }

    const Case& case_;
    const InputStudy& study_;
    const Wording& wording_;
    MoneyFormat format_;
    PageWriter page_;
};

}  // namespace

double changesOf(const StudyOutcome& outcome) {
    return 1 - outcome.value.chosen[outcome.value.best];
}

Document studyPage(const Case& input, const InputStudy& study, const Wording& wording) {
    return StudyPage(input, study, wording).write();
}

}  // namespace valor
