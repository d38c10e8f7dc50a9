// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/sample_page.h"

#include <algorithm>
#include <utility>

#include "core/report/page_writer.h"

namespace valor {
namespace {

constexpr int kSampleDigits = 5;

std::string joined(const std::vector<std::string>& names, const std::string& mark) {
    std::string text;
    for (const std::string& name : names) text += (text.empty() ? "" : mark) + name;
    return text;
}

class SamplePage {
public:
    SamplePage(const SampleAnalysis& analysis, double decisions, const SampleUnits& units, const Wording& wording)
        : analysis_(analysis), decisions_(decisions), units_(units), wording_(wording), page_(wording) {}

    Document write() {
        page_.title(page_.say("analyse.title"));
        page_.paragraph(page_.say("analyse.heading",
                                  {{"rows", formatNumber(static_cast<double>(analysis_.rows), 0, wording_.numbers)},
                                   {"reference", reference()}}));
        if (!units_.money.empty() || !units_.effect.empty())
            page_.paragraph(page_.say("analyse.units", {{"money", units_.money}, {"effect", units_.effect}}));
        if (analysis_.isUnexplained) page_.paragraph(page_.say("analyse.unexplained"));
        writeOutcomes();
        writeIncrements();
        for (std::size_t k = 0; k < analysis_.choices.size(); ++k) writeChoice(k);
        page_.paragraph(page_.say("analyse.legend"));
        return page_.finish();
    }

private:
    std::string number(double value) const { return formatSignificant(value, kSampleDigits, wording_.numbers); }
    std::string share(double value) const { return formatShare(value, wording_.numbers); }
    const std::string& nameOf(std::size_t strategy) const { return analysis_.outcomes[strategy].name; }
    const std::string& reference() const { return nameOf(analysis_.reference); }

    void writeOutcomes() {
        page_.heading(2, page_.say("analyse.outcomes"));
        DocumentTable rows{{page_.say("table.strategy"), page_.say("table.cost"), page_.say("table.error"),
                            page_.say("table.effect"), page_.say("table.error"), page_.say("table.icer")},
                           1,
                           {}};
        for (const StrategyOutcome& outcome : analysis_.outcomes)
            rows.rows.push_back({outcome.name, number(outcome.cost.mean), number(outcome.cost.standardError),
                                 number(outcome.effect.mean), number(outcome.effect.standardError),
                                 outcome.icer
                                     ? number(*outcome.icer)
                                     : page_.say("dominance." + std::string(dominanceName(outcome.dominance)))});
        page_.table(std::move(rows));
    }

    void writeIncrements() {
        page_.heading(2, page_.say("analyse.increments", {{"reference", reference()}}));
        DocumentTable rows{
            {page_.say("table.strategy"), page_.say("table.cost"), page_.say("table.effect"), page_.say("table.ratio"),
             page_.say("table.dearer_better"), page_.say("table.dearer_worse"), page_.say("table.cheaper_worse"),
             page_.say("table.cheaper_better"), page_.say("table.no_effect"), page_.say("table.cost_neutral")},
            1,
            {}};
        for (const StrategyIncrement& each : analysis_.increments)
            rows.rows.push_back({each.name, number(each.cost.mean), number(each.effect.mean),
                                 each.ratio ? number(*each.ratio) : "–", share(each.quadrants.moreHealthCostlier),
                                 share(each.quadrants.lessHealthCostlier), share(each.quadrants.lessHealthCheaper),
                                 share(each.quadrants.moreHealthCheaper), share(each.quadrants.noEffect),
                                 share(each.costNeutral.value)});
        page_.table(std::move(rows));
        if (std::ranges::any_of(analysis_.increments, isSavingHealth)) page_.paragraph(page_.say("analyse.southwest"));
    }
    /// A mean in the south-west: cheaper and worse, where a high ratio is good.
    static bool isSavingHealth(const StrategyIncrement& each) { return each.cost.mean < 0 && each.effect.mean < 0; }

    void writeChoice(std::size_t k) {
        const ChoiceAt& choice = analysis_.choices[k];
        page_.heading(2, page_.say("analyse.choice",
                                   {{"willingness", number(choice.willingness)},
                                    {"best", nameOf(choice.best)},
                                    {"futures", formatFutures(choice.optimal[choice.best].value, wording_.numbers)}}));
        DocumentTable rows{{page_.say("table.strategy"), page_.say("table.net_benefit"), page_.say("table.optimal"),
                            page_.say("table.beats"), page_.say("table.expected_loss")},
                           1,
                           {}};
        for (std::size_t s = 0; s < choice.netBenefit.size(); ++s)
            rows.rows.push_back({nameOf(s), number(choice.netBenefit[s]), share(choice.optimal[s].value),
                                 s == analysis_.reference ? "–" : share(choice.beatsReference[s].value),
                                 number(choice.expectedLoss[s])});
        page_.table(std::move(rows));
        page_.paragraph(
            page_.say("analyse.evpi", {{"value", number(choice.evpi)}, {"error", number(choice.evpiError)}}));
        if (decisions_ != 1)
            page_.paragraph(page_.say("analyse.population", {{"decisions", number(decisions_)},
                                                             {"value", number(choice.evpi * decisions_)}}));
        if (!analysis_.information[k].empty()) writeInformation(analysis_.information[k]);
    }

    void writeInformation(const std::vector<PartialInformation>& information) {
        DocumentTable rows{{page_.say("table.parameters"), "EVPPI", page_.say("table.error"),
                            page_.say("table.explained"), page_.say("table.changes_choice")},
                           1,
                           {}};
        if (decisions_ != 1) rows.heads.push_back(page_.say("table.for_all"));
        for (const PartialInformation& each : information) rows.rows.push_back(row(each));
        page_.table(std::move(rows));
        if (std::ranges::any_of(information, &PartialInformation::isAtLimit))
            page_.paragraph(page_.say("analyse.at_limit"));
    }

    std::vector<std::string> row(const PartialInformation& each) const {
        std::vector<std::string> cells{joined(each.parameters, " + ") + (each.isAtLimit ? " *" : ""),
                                       number(each.value), number(each.standardError), share(each.explained),
                                       share(each.changes)};
        if (decisions_ != 1) cells.push_back(number(each.value * decisions_));
        return cells;
    }

    const SampleAnalysis& analysis_;
    double decisions_;
    const SampleUnits& units_;
    const Wording& wording_;
    PageWriter page_;
};

}  // namespace

std::string_view dominanceName(Dominance dominance) {
    switch (dominance) {
        case Dominance::None: return "none";
        case Dominance::Simple: return "simple";
        case Dominance::Extended: return "extended";
    }
    return "";
}

Document samplePage(const SampleAnalysis& analysis, double decisions, const SampleUnits& units,
                    const Wording& wording) {
    return SamplePage(analysis, decisions, units, wording).write();
}

}  // namespace valor
