// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/guarantee_words.h"

#include <algorithm>

#include "core/contract/observed_range.h"
#include "core/measure/measure.h"
#include "core/model/names.h"
#include "core/report/contract_words.h"
#include "core/report/unit_words.h"

namespace valor {
namespace {

/// What follows from one guarantee, by the kind of its clause.
class WhatFollows {
public:
    WhatFollows(const OperatingCharacteristic& guarantee, const ContractNames& names)
        : guarantee_(guarantee), contract_(names.contract()), wording_(names.wording()) {}

    template <class Terms>
    std::string of(const Terms& /*terms*/) const {
        return {};
    }
    std::string of(const OutcomeRebate& terms) const {
        std::string text =
            say("when." + std::string(nameOf(terms.window)), {{"month", lastMonthOf(windowMonths(terms.window))}});
        const auto rate = ExactNumber::parse(terms.rate), cap = ExactNumber::parse(terms.cap);
        if (!rate || !cap) return text;
        const std::string charges = say(terms.gross ? "charges_gross" : "charges_net");
        if (terms.rule == RebateRule::Step)
            return text + " " + say("step", {{"share", share(min(*rate, *cap))}, {"charges", charges}});
        text += " " + say("linear", {{"guarantee", shareInWords(terms.guarantee, wording_.numbers)},
                                     {"share", share(*rate * ExactNumber::fraction(1, 100))},
                                     {"charges", charges},
                                     {"cap", share(*cap)}});
        return guarantee_.most < 0 ? text : text + " " + atTheCount(terms, *rate, *cap);
    }
    std::string of(const MoneyBack& terms) const {
        return say("money_back",
                   {{"month", lastMonthOf(terms.month + 1)}, {"share", shareInWords(terms.share, wording_.numbers)}});
    }
    std::string of(const EvidenceSteps& terms) const {
        if (terms.months > contract_.months)
            return say("evidence_undecided", {{"months", formatNumber(terms.months, 0, wording_.numbers)}});
        return say("evidence_steps",
                   {{"month", lastMonthOf(terms.months)}, {"share", shareInWords(terms.refund, wording_.numbers)}});
    }
    std::string of(const VolumeGuarantee& /*terms*/) const {
        return say("volume_guarantee", {{"month", lastMonthOf(kYearMonths)}});
    }
    std::string of(const Termination& terms) const { return say("termination", {{"month", lastMonthOf(terms.month)}}); }

private:
    std::string say(const std::string& key, const std::vector<std::pair<std::string, std::string>>& with = {}) const {
        return wording_.texts.text("contract_page.settles." + key, wording_.language, with);
    }
    std::string share(const ExactNumber& value) const { return shareInWords(value.text(), wording_.numbers); }
    /// The last of the first so many months; nought: of all of them.
    std::string lastMonthOf(int months) const {
        const int counted = months == 0 ? contract_.months : std::min(months, contract_.months);
        return contract_.start.plusMonths(counted - 1).text();
    }
    std::string atTheCount(const OutcomeRebate& terms, const ExactNumber& rate, const ExactNumber& cap) const {
        const auto promised = ExactNumber::parse(terms.guarantee);
        if (!promised || guarantee_.sample == 0) return {};
        const ExactNumber shortfall = *promised - ExactNumber::fraction(guarantee_.most, guarantee_.sample);
        constexpr int kShareDigits = 4;
        const ExactNumber back = min(rate * shortfall, cap);
        return say("at_count", {{"most", formatNumber(guarantee_.most, 0, wording_.numbers)},
                                {"sample", formatNumber(guarantee_.sample, 0, wording_.numbers)},
                                {"share", share(ExactNumber::onGrid(back.toDouble(), kShareDigits))}});
    }

    const OperatingCharacteristic& guarantee_;
    const Contract& contract_;
    const Wording& wording_;
};

/// A service credit, step by step.
class CreditWords {
public:
    CreditWords(const ServiceCredit& terms, const ContractNames& names)
        : terms_(terms),
          names_(names),
          wording_(names.wording()),
          isShare_(isShareAgainst(terms.metric.measure, levelsOf(terms))),
          steps_(inForce(terms.steps)) {}

    /// @pre there is a step
    [[nodiscard]] std::string of(const ClauseId& clause) const {
        return (isLessTheMore() ? downwards(clause) : upwards(clause)) + " " +
               say("most", {{"cap", shareInWords(most().text(), wording_.numbers)}});
    }

private:
    using Steps = std::vector<ShareStep>;

    static std::vector<std::string> levelsOf(const ServiceCredit& terms) {
        std::vector<std::string> levels;
        for (const ShareStep& step : terms.steps) levels.push_back(step.from);
        return levels;
    }
    static ExactNumber numberOf(const std::string& decimal) {
        return ExactNumber::parse(decimal).value_or(ExactNumber(0));
    }
    static bool isNothing(const ShareStep& step) { return numberOf(step.share) == ExactNumber(0); }
    /// By their levels; a step holds nowhere where a later one of the list begins at its level or below.
    static Steps inForce(const Steps& written) {
        Steps found;
        for (auto step = written.rbegin(); step != written.rend(); ++step)
            if (found.empty() || numberOf(step->from) < numberOf(found.back().from)) found.push_back(*step);
        std::ranges::reverse(found);
        return found;
    }
    /// A step for every level, and never more at a higher one.
    [[nodiscard]] bool isLessTheMore() const {
        const auto rises = [](const ShareStep& a, const ShareStep& b) { return numberOf(a.share) < numberOf(b.share); };
        return !(ExactNumber(0) < numberOf(steps_.front().from)) &&
               std::ranges::adjacent_find(steps_, rises) == steps_.end();
    }
    [[nodiscard]] bool isMoreTheMore() const {
        const auto falls = [](const ShareStep& a, const ShareStep& b) { return numberOf(b.share) < numberOf(a.share); };
        return std::ranges::adjacent_find(steps_, falls) == steps_.end();
    }
    /// What is promised at least, and what comes back below each level.
    [[nodiscard]] std::string downwards(const ClauseId& clause) const {
        const auto free = std::ranges::find_if(steps_, isNothing);
        const bool hasPromise = free != steps_.end();
        std::string text = begun(hasPromise ? "promised" : "always", clause, hasPromise ? *free : steps_.back());
        std::string below;
        for (auto step = hasPromise ? free : std::prev(free); step != steps_.begin(); --step)
            below += (below.empty() ? "" : "; ") + back(below.empty() ? "below" : "further", *step, *std::prev(step));
        return below.empty() ? text : text + " " + below + ".";
    }
    /// What comes back from each level on; where shares rise, to stay below the first of them is the promise.
    [[nodiscard]] std::string upwards(const ClauseId& clause) const {
        const auto costs = std::ranges::find_if_not(steps_, isNothing);
        const bool hasPromise = isMoreTheMore() && costs != steps_.end();
        const auto first = hasPromise ? costs : steps_.begin();
        std::string from;
        for (auto step = first; step != steps_.end(); ++step)
            from += (from.empty() ? "" : "; ") + back(from.empty() ? "from" : "further_from", *step, *step);
        return begun(hasPromise ? "promised_below" : "depends", clause, *first) + " " + from + ".";
    }
    [[nodiscard]] std::string begun(const char* key, const ClauseId& clause, const ShareStep& step) const {
        return say(key, {{"clause", names_.clause(clause)},
                         {"measure", measureInWords(terms_.metric.measure, wording_)},
                         {"level", level(step)},
                         {"share", shareInWords(step.share, wording_.numbers)}}) +
               " " + wording_.texts.text("contract_page.settles.when.month", wording_.language);
    }
    [[nodiscard]] std::string say(const char* key, const std::vector<std::pair<std::string, std::string>>& with) const {
        return wording_.texts.text(std::string("contract_page.credit.") + key, wording_.language, with);
    }
    /// @param at has the level @param share has what comes back
    [[nodiscard]] std::string back(const char* key, const ShareStep& at, const ShareStep& share) const {
        return say(key, {{"level", level(at)}, {"share", shareInWords(share.share, wording_.numbers)}});
    }
    [[nodiscard]] std::string level(const ShareStep& step) const {
        return isShare_ ? shareInWords(step.from, wording_.numbers)
                        : measuredInWords(step.from, terms_.metric.measure, wording_);
    }
    [[nodiscard]] ExactNumber most() const {
        ExactNumber most(0);
        for (const ShareStep& step : steps_) most = max(most, ExactNumber::parse(step.share).value_or(most));
        return min(most, ExactNumber::parse(terms_.cap).value_or(most));
    }

    const ServiceCredit& terms_;
    const ContractNames& names_;
    const Wording& wording_;
    const bool isShare_;
    const Steps steps_;
};

}  // namespace

std::string measuredInWords(const std::string& decimal, std::string_view measure, const Wording& wording) {
    const Measure* standard = findMeasure(measure);
    const std::string number = decimalInWords(decimal, wording.numbers);
    const bool hasUnit = standard != nullptr && standard->unit != "1" && standard->unit != "$";
    if (!hasUnit) return number;
    return number + wording.numbers.unitSpace + unitInWords(standard->unit, wording, unitNumber(number));
}

std::vector<std::string> creditsInWords(const ContractNames& names) {
    std::vector<std::string> found;
    for (const Clause& clause : names.contract().clauses)
        if (const auto* terms = std::get_if<ServiceCredit>(&clause.terms); terms != nullptr && !terms->steps.empty())
            found.push_back(creditInWords(clause.id, *terms, names));
    return found;
}

std::string creditInWords(const ClauseId& clause, const ServiceCredit& terms, const ContractNames& names) {
    return CreditWords(terms, names).of(clause);
}

std::string triggerInWords(const OperatingCharacteristic& guarantee, const ContractNames& names) {
    const Wording& wording = names.wording();
    const char* key = guarantee.most < 0                         ? "contract_page.decides.never"
                      : guarantee.rule == RebateRule::UpperLimit ? "contract_page.decides.upper_limit"
                      : guarantee.rule == RebateRule::Posterior  ? "contract_page.decides.posterior"
                                                                 : "contract_page.decides.point";
    const double chance = chanceOfAtMost(guarantee.most, guarantee.sample, guarantee.guarantee);
    return wording.texts.text(key, wording.language,
                              {{"clause", names.clause(guarantee.clause)},
                               {"certainty", shareInWords(guarantee.certainty, wording.numbers)},
                               {"guarantee", shareInWords(guarantee.guarantee, wording.numbers)},
                               {"sample", formatNumber(guarantee.sample, 0, wording.numbers)},
                               {"most", formatNumber(guarantee.most, 0, wording.numbers)},
                               {"chance", formatShare(chance, wording.numbers)}});
}

std::string consequenceInWords(const OperatingCharacteristic& guarantee, const ContractNames& names) {
    const Clause* clause = findById(names.contract().clauses, guarantee.clause);
    if (clause == nullptr) return {};
    return std::visit([&](const auto& terms) { return WhatFollows(guarantee, names).of(terms); }, clause->terms);
}

std::string decisionInWords(const OperatingCharacteristic& guarantee, const ContractNames& names) {
    const std::string consequence = consequenceInWords(guarantee, names);
    return triggerInWords(guarantee, names) + (consequence.empty() ? "" : " " + consequence);
}

}  // namespace valor
