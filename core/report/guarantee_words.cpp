// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/guarantee_words.h"

#include <algorithm>

#include "core/model/names.h"
#include "core/report/contract_words.h"

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

}  // namespace

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
