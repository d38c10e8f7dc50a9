// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/mini_hta.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "core/error/listed.h"
#include "core/ledger/account_reference.h"
#include "core/model/case_contract.h"
#include "core/model/sellers.h"
#include "core/model/tools.h"
#include "core/model/volumes.h"
#include "core/report/budget_chart.h"
#include "core/report/confidence_summary.h"
#include "core/report/cost_table.h"
#include "core/report/model_year.h"
#include "core/report/run_context.h"
#include "core/report/verdict.h"

namespace valor {
namespace {

struct Section {
    std::string_view name;
    int first, last;  ///< questions
};
constexpr std::array kSections{Section{"introduction", 1, 3}, Section{"technology", 4, 12}, Section{"patient", 13, 14},
                               Section{"organisation", 15, 20}, Section{"economy", 21, kMiniHtaQuestions}};
constexpr std::size_t kNamedInputs = 3;
constexpr int kCountDigits = 3;

/// Events and measures that patients notice: more is better, and less is.
constexpr std::array<std::string_view, 14> kGood{
    "extra_tp",       "fn_avoided",           "extra_cancers",      "interval_cancers_avoided",
    "cancers",        "events_prevented",     "survivors",          "outcomes",
    "recognised",     "patient_days_avoided", "procedures_avoided", "visits_avoided",
    "minutes_gained", "admissions_avoided"};
constexpr std::array<std::string_view, 9> kBad{"extra_fp",     "extra_recalls",    "overdiagnosed",
                                               "extra_missed", "missed",           "false_alarms",
                                               "recalls",      "interval_cancers", "waiting_days"};

using Arguments = std::vector<std::pair<std::string, std::string>>;

class MiniHta {
public:
    MiniHta(const BoardSource& source, const Scenario& scenario, const Wording& wording)
        : case_(source.input),
          source_(source),
          result_(*source.information.result),
          scenario_(scenario),
          wording_(wording) {}

    std::vector<TitledTable> write() const {
        std::vector<TitledTable> sections;
        for (const Section& section : kSections) {
            DocumentTable table{{say("hta.number"), say("hta.question"), say("hta.answer")}, 3, {}};
            for (int i = section.first; i <= section.last; ++i) {
                const std::string number = std::to_string(i);
                table.rows.push_back({number, say("hta.q" + number), answer(i)});
            }
            sections.push_back({say("hta.section." + std::string(section.name)), std::move(table)});
        }
        return sections;
    }

private:
    [[nodiscard]] std::string say(std::string_view key, const Arguments& arguments = {}) const {
        return wording_.texts.text(key, wording_.language, arguments);
    }
    [[nodiscard]] std::string money(double value) const { return formatMoney(value, case_.currency, wording_.numbers); }
    [[nodiscard]] std::string party(const PartyId& id) const { return partyLabel(case_, id, wording_.language); }
    [[nodiscard]] std::string missing(std::string_view where = "place.beside") const {
        return say("hta.missing") + " " + say(where);
    }
    /// What is stated, and that the rest is not; nothing stated: that alone.
    [[nodiscard]] std::string partly(const std::string& stated, std::string_view restKey,
                                     std::string_view where = "place.beside") const {
        return stated.empty() ? missing(where) : stated + " " + say(restKey) + " " + say(where);
    }
    /// "A: …. B: ….": what `tell` says of each alternative, once where it says the same of all; an alternative of which
    /// it says nothing is left out.
    template <class Tell>
    [[nodiscard]] std::string eachAlternative(const Tell& tell) const {
        std::vector<std::string> told, named;
        for (const AlternativeResult& each : result_.alternatives)
            if (const std::string text = tell(each); !text.empty()) {
                told.push_back(text);
                named.push_back(alternativeLabel(case_, each.alternative, wording_.language) + ": " + text);
            }
        const bool isSame = told.size() == result_.alternatives.size() &&
                            std::ranges::adjacent_find(told, std::ranges::not_equal_to()) == told.end();
        if (isSame && !told.empty()) return joined({told.front()});
        return joined(named);
    }
    static std::string joined(const std::vector<std::string>& sentences) {
        std::string text;
        for (const std::string& each : sentences) {
            if (!text.empty()) text += text.ends_with('.') ? " " : ". ";
            text += each;
        }
        return text.empty() || text.ends_with('.') ? text : text + ".";
    }

    [[nodiscard]] std::string answer(int question) const {
        switch (question) {
            case 2: return names();
            case 3: return stated(listed(case_.parties, [&](const Party& each) { return party(each.id); }));
            case 4: return orMissing(volumes(), "place.needs");
            case 5: return joined({case_.summary.in(wording_.language), comparison()});
            case 6: return literature();
            case 7: return orMissing(joined(sources()), "place.figures");
            case 8: return effects();
            case 9: return risks();
            case 14: return partly(healthGained(), "hta.rest_life");
            case 15: return partly(freedTime(), "hta.rest_staff");
            case 17: return partly(affected(true), "hta.rest_departments");
            case 18: return partly(affected(false), "hta.rest_cooperation");
            case 19: return orMissing(goLives(), "place.needs");
            case 21: return startUp();
            case 22: return orMissing(volumes(), "place.needs");
            case 23: return say("hta.not_per_patient");
            case 24: return yearly();
            case 25: return others();
            case 26: return uncertainty();
            default: return missing();
        }
    }
    [[nodiscard]] static std::string stated(const std::string& names) { return names.empty() ? names : names + "."; }
    [[nodiscard]] std::string orMissing(const std::string& text, std::string_view where) const {
        return text.empty() ? missing(where) : text;
    }

    // ---- introduction and technology

    [[nodiscard]] std::string names() const {
        std::vector<std::string> tools;
        for (const Tool& tool : case_.tools) {
            std::string name = labelled(tool.label, tool.id.text(), wording_.language);
            if (!tool.vendor.empty()) name += " (" + party(PartyId(tool.vendor)) + ")";
            tools.push_back(std::move(name));
        }
        return orMissing(stated(listed(tools)), "place.tools");
    }
    [[nodiscard]] std::string comparison() const {
        return say("board.choice", {{"alternatives", listed(result_.alternatives,
                                                            [&](const AlternativeResult& each) {
                                                                return alternativeLabel(case_, each.alternative,
                                                                                        wording_.language);
                                                            })},
                                    {"comparator", alternativeLabel(case_, case_.comparator, wording_.language)}});
    }
    /// Cases a year of each need, over the sites of the case; a need without a count is named alone.
    [[nodiscard]] std::string volumes() const {
        std::vector<std::string> needs;
        for (const Need& need : case_.needs) {
            const std::string name = labelled(need.label, need.id.text(), wording_.language);
            double cases = 0;
            bool isKnown = !case_.sites.empty();
            for (const Site& site : case_.sites) {
                const auto volume = yearlyVolume(case_, scenario_, need, site).cases;
                isKnown = isKnown && volume.has_value();
                cases += volume.value_or(0);
            }
            needs.push_back(
                isKnown ? say("hta.volume", {{"need", name}, {"cases", formatSignificant(cases, 3, wording_.numbers)}})
                        : name);
        }
        return stated(listed(needs));
    }
    /// Of figures of tools that have a source.
    [[nodiscard]] std::vector<std::string> sources() const {
        std::vector<std::string> found;
        for (const Tool& tool : case_.tools)
            for (const ToolFigure& figure : figuresOf(case_, tool)) {
                const Parameter* parameter = findById(case_.parameters, figure.parameter);
                if (parameter == nullptr) continue;
                const std::string& citation = parameter->evidence.citation.in(wording_.language);
                const Confidence mark = confidenceIn(case_, scenario_, *parameter);
                const bool isSourced = mark == Confidence::Found || mark == Confidence::Derived;
                if (isSourced && !citation.empty() && std::ranges::find(found, citation) == found.end())
                    found.push_back(citation);
            }
        return found;
    }
    [[nodiscard]] std::string literature() const {
        const std::size_t count = sources().size();
        return count == 0 ? missing()
                          : say("hta.literature", {{"count", std::to_string(count)}}) + " " + say("place.beside");
    }

    // ---- what it does for patients

    /// Counts of events that patients notice, with their spread; what is nought in every future is left out.
    [[nodiscard]] std::string counts(std::span<const std::string_view> wanted) const {
        return eachAlternative([&](const AlternativeResult& result) {
            std::vector<std::string> told;
            for (const MeasureTotal& each : result.measures) {
                const bool isNought = each.total.min == 0 && each.total.max == 0;
                if (!isNought && std::ranges::find(wanted, each.measure) != wanted.end()) told.push_back(count(each));
            }
            return listed(told);
        });
    }
    [[nodiscard]] std::string count(const MeasureTotal& of) const {
        const auto number = [&](double value) { return formatSignificant(value, kCountDigits, wording_.numbers); };
        const std::string need = of.need.empty() ? std::string() : needLabel(of.need);
        const std::string label = of.label.in(wording_.language);
        return say(isSameInEveryFuture(of.total) ? "hta.count_certain" : "hta.count",
                   {{"effect", label.empty() ? need : label},
                    {"measure", say("measure." + of.measure)},
                    {"mean", number(of.total.mean)},
                    {"low", number(of.total.at(Q05))},
                    {"high", number(of.total.at(Q95))}});
    }
    [[nodiscard]] std::string needLabel(const NeedId& id) const {
        const Need* need = findById(case_.needs, id);
        return need == nullptr ? id.text() : labelled(need->label, id.text(), wording_.language);
    }
    [[nodiscard]] std::string overHorizon(const std::string& told) const {
        return told.empty() ? told : say("hta.over", {{"months", std::to_string(scenario_.months)}}) + " " + told;
    }
    [[nodiscard]] std::string effects() const {
        const std::string told = joined({overHorizon(counts(kGood)), healthGained()});
        return told.empty() ? missing("hta.find_effects") : told + " " + missing("hta.find_other_effects");
    }
    [[nodiscard]] std::string risks() const {
        const std::string told = joined({overHorizon(counts(kBad)), healthLost()});
        return (told.empty() ? told : told + " ") + missing("hta.find_harm");
    }

    // ---- patients and organisation

    template <class Tell>
    [[nodiscard]] static std::string ofKind(const AlternativeResult& result, FlowKind kind, const Tell& tell) {
        std::vector<std::string> told;
        for (const PartyResult& each : result.parties)
            for (const KindResult& value : each.kinds)
                if (value.kind == kind && value.presentValue.mean != 0) told.push_back(tell(each.party, value));
        return listed(told);
    }
    [[nodiscard]] std::string healthLost() const {
        return eachAlternative([&](const AlternativeResult& result) {
            return ofKind(result, FlowKind::Health, [&](const PartyId& id, const KindResult& value) {
                return say("hta.health_lost",
                           {{"party", party(id)}, {"futures", formatFutures(value.negative.value, wording_.numbers)}});
            });
        });
    }
    [[nodiscard]] std::string healthGained() const {
        return eachAlternative([&](const AlternativeResult& result) {
            return ofKind(result, FlowKind::Health, [&](const PartyId& id, const KindResult& value) {
                const auto qalys = [&](double number) { return formatSignificant(number, 3, wording_.numbers); };
                return say("hta.health", {{"party", party(id)},
                                          {"qalys", qalys(value.presentValue.mean)},
                                          {"low", qalys(value.presentValue.at(Q05))},
                                          {"high", qalys(value.presentValue.at(Q95))}});
            });
        });
    }
    [[nodiscard]] std::string freedTime() const {
        return eachAlternative([&](const AlternativeResult& result) {
            return ofKind(result, FlowKind::Capacity, [&](const PartyId& id, const KindResult& value) {
                const double mean = value.presentValue.mean;
                return say(mean < 0 ? "hta.time_used" : "hta.freed",
                           {{"party", party(id)}, {"amount", money(std::abs(mean))}});
            });
        });
    }
    static bool isInHouse(PartyKind kind) {
        return kind == PartyKind::Hospital || kind == PartyKind::Department || kind == PartyKind::Clinicians ||
               kind == PartyKind::SharedService;
    }
    /// Parties that anything flows to or from, in the hospital or outside it; sellers are neither.
    [[nodiscard]] std::string affected(bool inHouse) const {
        std::vector<std::string> names;
        for (const Party& each : case_.parties) {
            if (isSeller(each) || isInHouse(each.kind) != inHouse) continue;
            const bool flows = std::ranges::any_of(result_.alternatives, [&](const AlternativeResult& result) {
                return std::ranges::find(result.parties, each.id, &PartyResult::party) != result.parties.end();
            });
            if (flows) names.push_back(party(each.id));
        }
        return stated(listed(names));
    }
    [[nodiscard]] std::string goLives() const {
        return eachAlternative([&](const AlternativeResult& result) {
            const Alternative* alternative = findById(case_.alternatives, result.alternative);
            if (alternative == nullptr || alternative->deployments.empty()) return std::string();
            const auto [first, last] = std::ranges::minmax(alternative->deployments, {}, &Deployment::planned);
            return first.planned == last.planned
                       ? say("hta.go_live", {{"month", first.planned.text()}})
                       : say("hta.go_lives", {{"first", first.planned.text()}, {"last", last.planned.text()}});
        });
    }

    // ---- economy

    [[nodiscard]] std::string startUp() const {
        const std::string costs = startUpCosts();
        if (costs.empty()) return missing("place.costs");
        return say("hta.once", {{"year", std::to_string(case_.priceYear)}}) + " " + costs + " " +
               missing("hta.find_start");
    }
    [[nodiscard]] std::string startUpCosts() const {
        return eachAlternative([&](const AlternativeResult& result) {
            const Alternative& alternative = *findById(case_.alternatives, result.alternative);
            std::vector<std::string> once;
            for (const CashItem& item : alternative.cashItems)
                if (isOnce(item.basis) && !isOfNobody(item.from))
                    once.push_back(costInWords(labelled(item.label, item.id.text(), wording_.language),
                                               amountToBegin(item, alternative)));
            for (const ClauseTotal& clause : result.clauses)
                if (isFee(clause))
                    once.push_back(costInWords(labelled(clause.label, clause.clause.text(), wording_.language),
                                               clause.total.mean));
            return listed(once);
        });
    }
    /// What a contract asks for once: a connection, a set-up.
    [[nodiscard]] bool isFee(const ClauseTotal& total) const {
        const Contract* contract = findById(case_.contracts, total.contract);
        const Clause* clause = contract == nullptr ? nullptr : findById(contract->clauses, total.clause);
        return clause != nullptr && std::holds_alternative<FixedFee>(clause->terms) && total.total.mean != 0;
    }
    static bool isOnce(CashBasis basis) {
        return basis == CashBasis::Once || basis == CashBasis::PerSiteOnce || basis == CashBasis::PerDeploymentOnce;
    }
    /// "Training DKK 200 thousand", the name alone where the amount is not known.
    [[nodiscard]] std::string costInWords(const std::string& name, const std::optional<double>& amount) const {
        return amount ? name + " " + money(*amount) : name;
    }
    /// The central amount for all its sites or deployments.
    [[nodiscard]] std::optional<double> amountToBegin(const CashItem& item, const Alternative& alternative) const {
        std::set<SiteId> sites;
        for (const Deployment& each : alternative.deployments) sites.insert(each.site);
        double amount = 1;
        if (item.basis == CashBasis::PerSiteOnce) amount = static_cast<double>(sites.size());
        if (item.basis == CashBasis::PerDeploymentOnce) amount = static_cast<double>(alternative.deployments.size());
        const auto each = centralUnitCost(item, case_, scenario_);
        return each ? std::optional(amount * *each) : std::nullopt;
    }
    [[nodiscard]] bool isCounted(const PartyId& id) const {
        return std::ranges::find(scenario_.valuation.counted, id) != scenario_.valuation.counted.end();
    }
    [[nodiscard]] std::string countedNames() const {
        return listed(scenario_.valuation.counted, [&](const PartyId& each) { return party(each); });
    }
    /// Whose cash, which prices, and what a minus means; then the amounts.
    [[nodiscard]] std::string yearly() const {
        const std::string years = yearlyBudget();
        if (years.empty()) return missing("place.costs");
        return say("hta.yearly", {{"parties", countedNames()}}) + " " + budgetPrices(case_, scenario_, wording_) + " " +
               years;
    }
    /// Mean cash of all counted budgets by year.
    [[nodiscard]] std::string yearlyBudget() const {
        return eachAlternative([&](const AlternativeResult& result) {
            std::map<std::size_t, double> years;
            for (const BudgetImpact& budget : result.budgets)
                for (std::size_t i = 0; isCounted(budget.party) && i < budget.years.size(); ++i)
                    years[i] += budget.years[i].mean;
            std::vector<std::string> told;
            for (const auto& [year, amount] : years)
                told.push_back(modelYear(case_.baseMonth, static_cast<int>(year)) + " " + money(amount));
            return listed(told);
        });
    }

    // ---- others

    [[nodiscard]] bool isOutside(const PartyId& id) const {
        const Party* party = findById(case_.parties, id);
        return party != nullptr && !isInHouse(party->kind);
    }
    /// "Patients: 0.6 QALY", "Municipality: cash DKK −2 million; freed time DKK 10 million"; empty: nothing flows.
    [[nodiscard]] std::string flowsOf(const PartyResult& result) const {
        std::vector<std::string> told;
        for (const KindResult& value : result.kinds) {
            const double mean = value.presentValue.mean;
            if (mean == 0 || value.kind == FlowKind::Other) continue;
            told.push_back(value.kind == FlowKind::Health
                               ? say("hta.qalys", {{"qalys", formatSignificant(mean, kCountDigits, wording_.numbers)}})
                               : say("flow." + std::string(flowKindName(value.kind))) + " " + money(mean));
        }
        return told.empty() ? std::string() : party(result.party) + ": " + listed(told);
    }
    [[nodiscard]] std::string others() const {
        const std::string told = eachAlternative([&](const AlternativeResult& result) {
            std::vector<std::string> parties;
            for (const PartyResult& each : result.parties)
                if (std::string flows = isOutside(each.party) ? flowsOf(each) : std::string(); !flows.empty())
                    parties.push_back(std::move(flows));
            return joined(parties);
        });
        const std::string rest = untouched().empty() ? std::string() : say("hta.untouched", {{"parties", untouched()}});
        if (told.empty()) return missing("hta.find_others") + (rest.empty() ? rest : " " + rest);
        return say("hta.others",
                   {{"year", std::to_string(case_.priceYear)}, {"months", std::to_string(scenario_.months)}}) +
               " " + told + " " + (rest.empty() ? rest : rest + " ") + missing("hta.find_others");
    }
    /// Parties outside the hospital that take part, but have no flow in any alternative.
    [[nodiscard]] std::string untouched() const {
        std::vector<std::string> names;
        for (const Party& each : case_.parties) {
            const bool flows = std::ranges::any_of(result_.alternatives, [&](const AlternativeResult& result) {
                const auto found = std::ranges::find(result.parties, each.id, &PartyResult::party);
                return found != result.parties.end() && !flowsOf(*found).empty();
            });
            if (!flows && !isInHouse(each.kind)) names.push_back(party(each.id));
        }
        return listed(names);
    }
    [[nodiscard]] std::string uncertainty() const {
        std::vector<std::string> told;
        for (const AlternativeResult& each : result_.alternatives) {
            told.push_back(verdictSentence(each, {}, case_, wording_));
            const ConfidenceSummary summary =
                confidenceSummary(case_, scenario_, source_.information.sample, each.alternative);
            if (std::string rests = confidenceSentence(summary, case_, kNamedInputs, wording_); !rests.empty())
                told.push_back(std::move(rests));
        }
        return joined(told);
    }

    const Case& case_;
    const BoardSource& source_;
    const RunResult& result_;
    const Scenario& scenario_;
    const Wording& wording_;
};

}  // namespace

std::vector<TitledTable> miniHta(const BoardSource& source, const Scenario& scenario, const Wording& wording) {
    return MiniHta(source, scenario, wording).write();
}

}  // namespace valor
