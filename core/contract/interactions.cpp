// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contract/interactions.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <type_traits>

#include "core/contract/coverage.h"
#include "core/contract/options.h"
#include "core/error/listed.h"
#include "core/ledger/account_reference.h"
#include "core/measure/measure.h"

namespace valor {
namespace {

std::string textOf(double value) {
    return ExactNumber::onGrid(value, 2).text();
}

/// Whether the clause charges by a count of the cases of a need.
bool billsCases(const Clause& clause) {
    if (!isCharge(kindOfTerms(clause.terms)) || stageOf(clause) != Stage::Usage) return false;
    const Measure* measure = findMeasure(billedMeasure(clause.terms));
    return measure != nullptr && measure->group == MeasureGroup::Volume && measure->grain == Grain::SiteNeedMonth &&
           measure->id != "failed" && measure->id != "billable_findings";
}

template <class Id>
bool share(const std::vector<Id>& one, const std::vector<Id>& other) {
    return one.empty() || other.empty() || std::ranges::find_first_of(one, other) != one.end();
}
bool overlap(const ClauseScope& one, const ClauseScope& other) {
    return share(one.sites, other.sites) && share(one.needs, other.needs) && share(one.tools, other.tools);
}

/// Whether the clause may take money off what is charged.
bool takesOff(const Clause& clause) {
    if (const auto* bonus = std::get_if<PerformanceBonus>(&clause.terms)) return numberOf(bonus->malus) > 0;
    if (const auto* savings = std::get_if<SharedSavings>(&clause.terms)) return numberOf(savings->lossShare) > 0;
    return isDeduction(kindOfTerms(clause.terms));
}

/// Whether the clause may pay something at a stage behind the cap.
bool paysAfterCap(const Clause& clause) {
    if (const auto* bonus = std::get_if<PerformanceBonus>(&clause.terms)) return numberOf(bonus->bonus) > 0;
    if (const auto* savings = std::get_if<SharedSavings>(&clause.terms)) return numberOf(savings->share) > 0;
    if (const auto* end = std::get_if<Termination>(&clause.terms))
        return !end->amount.isAgreed() || numberOf(end->amount.decimal) > 0;
    return false;
}

/// Whether `bound` holds what `clause` pays or takes off within an amount or a share.
bool holds(const Clause& bound, const Clause& clause) {
    const ClauseKind kind = kindOfTerms(bound.terms), other = kindOfTerms(clause.terms);
    if (kind != ClauseKind::LiabilityCap && kind != ClauseKind::AmountAtRisk) return bearsOn(bound, clause);
    const bool isHeld = kind == ClauseKind::LiabilityCap ? takesOff(clause) || other == ClauseKind::EvidenceSteps
                                                         : takesOff(clause) && other != ClauseKind::SharedSavings;
    return isHeld && bound.payer == clause.payer && bound.payee == clause.payee;
}

class Interactions {
public:
    Interactions(const Contract& contract, const AmountOf& amountOf, const IsUnstated& isUnstated)
        : contract_(contract), amountOf_(amountOf), isUnstated_(isUnstated) {}

    std::vector<Interaction> find() {
        for (const Clause& clause : contract_.clauses) {
            checkTerms(clause);
            checkDoublePenalty(clause);
            checkBilledTwice(clause);
            checkStated(clause);
            checkNought(clause);
            checkCoverage(clause);
            checkName(clause);
        }
        return std::move(found_);
    }
    /// What contradicts itself follows from terms alone.
    std::vector<Interaction> findContradictions() {
        for (const Clause& clause : contract_.clauses) checkTerms(clause);
        std::erase_if(found_,
                      [](const Interaction& each) { return weightOf(each.rule) != InteractionWeight::Contradiction; });
        return std::move(found_);
    }

private:
    void checkTerms(const Clause& clause) {
        std::visit([&](const auto& terms) { check(clause, terms); }, clause.terms);
    }
    using Arguments = std::vector<std::pair<std::string, std::string>>;
    void add(InteractionRule rule, const Clause& clause, Arguments arguments = {}) {
        found_.push_back({rule, clause.id, std::move(arguments)});
    }
    static bool sameParties(const Clause& a, const Clause& b) { return a.payer == b.payer && a.payee == b.payee; }
    /// Calls `act` with every other clause of this kind between the same parties.
    template <class Terms, class Act>
    void withEach(const Clause& clause, Act act) {
        for (const Clause& other : contract_.clauses) {
            const auto* terms = std::get_if<Terms>(&other.terms);
            if (terms != nullptr && sameParties(clause, other)) act(other, *terms);
        }
    }

    template <class Terms>
    void check(const Clause& /*clause*/, const Terms& /*terms*/) {}

    void check(const Clause& clause, const MinimumCommitment& minimum) {
        withEach<SpendCap>(clause, [&](const Clause& other, const SpendCap& cap) {
            if (cap.window == TierWindow::ContractYear && minimum.pooled == cap.pooled)
                expectBelow(InteractionRule::MinimumAboveCap, clause, minimum.amount, other, cap);
        });
        withEach<Termination>(clause, [&](const Clause& other, const Termination& /*end*/) {
            add(InteractionRule::MinimumThenEnd, clause, {{"other", other.id.text()}});
        });
        if (minimum.atList)
            withEach<OnboardingDiscount>(clause, [&](const Clause& other, const OnboardingDiscount& /*discount*/) {
                add(InteractionRule::DiscountAtList, clause, {{"other", other.id.text()}});
            });
    }

    void check(const Clause& clause, const SpendFloor& floor) {
        withEach<SpendCap>(clause, [&](const Clause& other, const SpendCap& cap) {
            if (cap.window == floor.window && cap.pooled == floor.pooled)
                expectBelow(InteractionRule::FloorAboveCap, clause, floor.amount, other, cap);
        });
    }
    /// What is to be reached at least is not above the cap on the same charges. Of a contract shorter than its year the
    /// least is due for its months, while the cap is whole.
    void expectBelow(InteractionRule rule, const Clause& clause, const ContractAmount& bound, const Clause& other,
                     const SpendCap& cap) {
        const auto yearly = amountOf_(bound), most = amountOf_(cap.amount);
        const bool isShort = cap.window == TierWindow::ContractYear && contract_.months < kYearMonths;
        const double least = yearly.value_or(0) * (isShort ? contract_.months / static_cast<double>(kYearMonths) : 1);
        // Beside a cap on some of the charges the others may reach it.
        const bool holdsAll = std::ranges::all_of(contract_.clauses, [&](const Clause& charge) {
            return !bearsOn(clause, charge) || bearsOn(other, charge);
        });
        if (holdsAll && yearly && most && least > *most)
            add(rule, clause, {{"minimum", textOf(least)}, {"cap", textOf(*most)}, {"other", other.id.text()}});
    }
    void check(const Clause& clause, const Collar& collar) {
        const auto lower = amountOf_(collar.lower), upper = amountOf_(collar.upper);
        if (lower && upper && *lower > *upper)
            add(InteractionRule::CollarReversed, clause, {{"lower", textOf(*lower)}, {"upper", textOf(*upper)}});
    }

    void check(const Clause& clause, const MarginalTiers& tiers) { checkTiers(clause, tiers); }
    void check(const Clause& clause, const AllUnitsTiers& tiers) {
        checkTiers(clause, tiers);
        const std::vector<OverUseZone> zones = overUseZones(tiers, amountOf_);
        for (const OverUseZone& zone : zones)
            add(InteractionRule::OverUseZone, clause, {{"from", textOf(zone.from)}, {"to", textOf(zone.to)}});
        if (zones.empty()) return;
        withEach<MinimumCommitment>(clause, [&](const Clause& other, const MinimumCommitment& /*minimum*/) {
            if (bearsOn(other, clause)) add(InteractionRule::OverUseWidened, clause, {{"other", other.id.text()}});
        });
    }

    template <class Tiers>
    void checkTiers(const Clause& clause, const Tiers& terms) {
        if (terms.pooled) add(InteractionRule::PooledTiers, clause);
        withEach<SpendCap>(clause, [&](const Clause& other, const SpendCap& cap) {
            const auto most = amountOf_(cap.amount);
            if (!most || !bearsOn(other, clause) || cap.window != terms.window) return;
            for (std::size_t i = 1; i < terms.tiers.size(); ++i) {
                const auto cost = costAt(terms, i);
                if (!cost || *cost <= *most) continue;
                return add(InteractionRule::TiersBeyondCap, clause,
                           {{"other", other.id.text()}, {"from", terms.tiers[i].from}});
            }
        });
    }
    /// What the units cost with which a tier begins.
    [[nodiscard]] std::optional<double> costAt(const MarginalTiers& terms, std::size_t tier) const {
        double paid = 0;
        for (std::size_t i = 0; i < tier; ++i) {
            const auto price = amountOf_(terms.tiers[i].price);
            if (!price) return std::nullopt;
            paid += *price * (numberOf(terms.tiers[i + 1].from) - numberOf(terms.tiers[i].from));
        }
        return paid;
    }
    [[nodiscard]] std::optional<double> costAt(const AllUnitsTiers& terms, std::size_t tier) const {
        const auto price = amountOf_(terms.tiers[tier].price);
        return price ? std::optional(*price * numberOf(terms.tiers[tier].from)) : std::nullopt;
    }

    /// Easily taken for the most that is paid: bonuses, shared savings and fees come after it.
    void check(const Clause& clause, const SpendCap& /*cap*/) {
        for (const Clause& other : contract_.clauses)
            if (sameParties(clause, other) && paysAfterCap(other))
                add(InteractionRule::BeyondCap, clause, {{"other", other.id.text()}});
    }
    void check(const Clause& clause, const OnboardingDiscount& /*discount*/) { checkDiscount(clause); }
    void check(const Clause& clause, const BundleDiscount& /*discount*/) { checkDiscount(clause); }
    void checkDiscount(const Clause& clause) {
        for (const Clause& charge : contract_.clauses) {
            const bool isNamed = std::ranges::find(clause.components, charge.id) != clause.components.end();
            if (isNamed && stageOf(charge) == Stage::Fixed)
                add(InteractionRule::DiscountOnFixed, clause, {{"other", charge.id.text()}});
        }
    }
    void check(const Clause& clause, const SharedSavings& /*savings*/) { add(InteractionRule::FeeInSavings, clause); }
    void check(const Clause& clause, const Indexation& /*indexation*/) {
        add(contract_.indexedToPrices ? InteractionRule::ReviewClause : InteractionRule::IndexOff, clause);
    }
    void check(const Clause& clause, const EvidenceSteps& evidence) {
        add(InteractionRule::ReviewClause, clause);
        if (evidence.months > contract_.months)
            add(InteractionRule::UndecidedEvidence, clause,
                {{"months", std::to_string(evidence.months)}, {"term", std::to_string(contract_.months)}});
    }

    /// A clause without names bears on the charges of its own payer and payee: easily taken for all of the contract.
    void checkCoverage(const Clause& clause) {
        if (!actsOnCharges(kindOfTerms(clause.terms)) || !clause.components.empty()) return;
        const Coverage coverage = coverageOf(contract_, clause);
        if (coverage.charges == 0) return;  // nothing is charged yet
        const bool isPart = isBound(kindOfTerms(clause.terms)) && !coverage.isWhole();
        if (!coverage.covered.empty() && !isPart) return;
        add(coverage.covered.empty() ? InteractionRule::CoversNothing : InteractionRule::CoversPart, clause,
            {{"payer", clause.payer},
             {"payee", clause.payee},
             {"count", std::to_string(coverage.covered.size())},
             {"charges", std::to_string(coverage.charges)}});
    }

    /// Deductions that rest on the same measure, unless an exclusive group keeps only the larger.
    void checkDoublePenalty(const Clause& clause) {
        for (const Clause& other : contract_.clauses) {
            if (&other == &clause) return;
            const bool isExclusive = !clause.exclusiveGroup.empty() && clause.exclusiveGroup == other.exclusiveGroup;
            if (isExclusive || !sameParties(clause, other)) continue;
            for (const std::string& measure : punished(other))
                if (punished(clause).contains(measure))
                    add(InteractionRule::DoublePenalty, clause, {{"other", other.id.text()}, {"measure", measure}});
        }
    }
    /// An explanation or an annex that names one of them may be of either.
    void checkName(const Clause& clause) {
        for (const Clause& other : contract_.clauses) {
            if (&other == &clause) return;
            if (other.id != clause.id && areNamesakes(clause.label, other.label))
                add(InteractionRule::SameName, clause, {{"this_id", clause.id.text()}, {"other_id", other.id.text()}});
        }
    }
    static bool areNamesakes(const LocalizedText& one, const LocalizedText& other) {
        return std::ranges::any_of(kAllLanguages, [&](Language language) {
            return !one.in(language).empty() && one.in(language) == other.in(language);
        });
    }
    /// The later of two prices is told of.
    void checkBilledTwice(const Clause& clause) {
        for (const Clause& other : contract_.clauses) {
            if (&other == &clause) return;
            if (sameParties(clause, other) && billSameCases(clause, other) && overlap(clause.scope, other.scope))
                add(InteractionRule::BilledTwice, clause,
                    {{"other", other.id.text()},
                     {"measure", std::string(billedMeasure(clause.terms))},
                     {"other_measure", std::string(billedMeasure(other.terms))}});
        }
    }
    void checkStated(const Clause& clause) {
        for (const Metric* metric : metricsOf(clause.terms))
            if (isUnstated_ && !metric->expected.empty() && isUnstated_(metric->expected))
                add(InteractionRule::NothingStated, clause, {{"measure", metric->measure}});
        for (const ExpectedMeasure& each : clause.expected)
            if (isUnstated_ && isUnstated_(each.parameter))
                add(InteractionRule::CountUnstated, clause, {{"measure", each.measure}});
    }

    /// Told at the bound and at each clause that it cancels.
    void checkNought(const Clause& clause) {
        if (isOfNought(clause)) add(InteractionRule::BoundOfNought, clause);
        for (const Clause& other : contract_.clauses)
            if (isOfNought(other) && holds(other, clause))
                add(InteractionRule::HeldAtNought, clause, {{"other", other.id.text()}});
    }
    [[nodiscard]] bool isOfNought(const Clause& clause) const {
        const auto isNought = [&](const ContractAmount& amount) { return amountOf_(amount) == 0.0; };
        return std::visit(
            [&]<class Terms>(const Terms& terms) {
                if constexpr (std::is_same_v<Terms, Collar>)
                    return isNought(terms.upper);
                else if constexpr (std::is_same_v<Terms, AmountAtRisk>)
                    return !terms.share.empty() && numberOf(terms.share) == 0;
                else if constexpr (requires { terms.amount; })
                    return cancelsAtNought(kindOfTerms(terms)) && isNought(terms.amount);
                else
                    return false;
            },
            clause.terms);
    }
    static std::set<std::string> punished(const Clause& clause) {
        if (!isDeduction(kindOfTerms(clause.terms))) return {};
        std::set<std::string> measures;
        for (const Metric* metric : metricsOf(clause.terms)) measures.insert(metric->measure);
        if (const auto* warranty = std::get_if<Warranty>(&clause.terms)) measures.insert(warranty->measure);
        return measures;
    }

    const Contract& contract_;
    const AmountOf& amountOf_;
    const IsUnstated& isUnstated_;
    std::vector<Interaction> found_;
};

}  // namespace

std::optional<double> agreedAmount(const ContractAmount& amount) {
    if (!amount.isAgreed()) return std::nullopt;
    const auto value = ExactNumber::parse(amount.decimal);
    return value ? std::optional(value->toDouble()) : std::nullopt;
}

bool cancelsAtNought(ClauseKind kind) {
    switch (kind) {
        case ClauseKind::SpendCap:
        case ClauseKind::Collar:
        case ClauseKind::FrameworkMaximum:
        case ClauseKind::AmountAtRisk:
        case ClauseKind::LiabilityCap: return true;
        default: return false;
    }
}

InteractionWeight weightOf(InteractionRule rule) {
    switch (rule) {
        case InteractionRule::MinimumAboveCap:
        case InteractionRule::FloorAboveCap:
        case InteractionRule::CollarReversed: return InteractionWeight::Contradiction;
        case InteractionRule::TiersBeyondCap:
        case InteractionRule::OverUseZone:
        case InteractionRule::OverUseWidened:
        case InteractionRule::DoublePenalty:
        case InteractionRule::DiscountOnFixed:
        case InteractionRule::DiscountAtList:
        case InteractionRule::BilledTwice:
        case InteractionRule::BoundOfNought:
        case InteractionRule::HeldAtNought:
        case InteractionRule::SameName:
        case InteractionRule::IndexOff:
        case InteractionRule::NeverBilled:
        case InteractionRule::BilledBeforeUse:
        case InteractionRule::UndecidedEvidence:
        case InteractionRule::CoversNothing: return InteractionWeight::Warning;
        case InteractionRule::NothingStated:
        case InteractionRule::CountUnstated:
        case InteractionRule::CoversPart: return InteractionWeight::Note;
        default: return InteractionWeight::Remark;
    }
}

std::string_view interactionName(InteractionRule rule) {
    switch (rule) {
        case InteractionRule::MinimumAboveCap: return "minimum_above_cap";
        case InteractionRule::FloorAboveCap: return "floor_above_cap";
        case InteractionRule::CollarReversed: return "collar_reversed";
        case InteractionRule::TiersBeyondCap: return "tiers_beyond_cap";
        case InteractionRule::OverUseZone: return "over_use_zone";
        case InteractionRule::OverUseWidened: return "over_use_widened";
        case InteractionRule::DoublePenalty: return "double_penalty";
        case InteractionRule::FeeInSavings: return "fee_in_savings";
        case InteractionRule::DiscountOnFixed: return "discount_on_fixed";
        case InteractionRule::DiscountAtList: return "discount_at_list";
        case InteractionRule::PooledTiers: return "pooled_tiers";
        case InteractionRule::MinimumThenEnd: return "minimum_then_end";
        case InteractionRule::ReviewClause: return "review_clause";
        case InteractionRule::CoversPart: return "covers_part";
        case InteractionRule::CoversNothing: return "covers_nothing";
        case InteractionRule::BilledTwice: return "billed_twice";
        case InteractionRule::NothingStated: return "nothing_stated";
        case InteractionRule::CountUnstated: return "count_unstated";
        case InteractionRule::BoundOfNought: return "bound_of_nought";
        case InteractionRule::HeldAtNought: return "held_at_nought";
        case InteractionRule::SameName: return "same_name";
        case InteractionRule::BeyondCap: return "beyond_cap";
        case InteractionRule::IndexOff: return "index_off";
        case InteractionRule::UndecidedEvidence: return "undecided_evidence";
        case InteractionRule::NeverBilled: return "never_billed";
        case InteractionRule::BilledBeforeUse: return "billed_before_use";
    }
    return {};
}

std::vector<Interaction> interactionsOf(const Contract& contract, const AmountOf& amountOf,
                                        const IsUnstated& isUnstated) {
    return Interactions(contract, amountOf, isUnstated).find();
}

std::vector<Interaction> contradictionsOf(const Contract& contract, const AmountOf& amountOf) {
    return Interactions(contract, amountOf, {}).findContradictions();
}

namespace {

std::set<SiteId> sitesOf(const Clause& clause, const std::vector<BillingCell>& cells) {
    std::set<SiteId> sites;
    for (const BillingCell& each : cells)
        if (inScope(clause.scope, each.site, each.need, each.tool)) sites.insert(each.site);
    return sites;
}

}  // namespace

std::set<SiteId> sitesNeverBilled(const Contract& contract, const Clause& clause,
                                  const std::vector<BillingCell>& cells) {
    const std::vector<std::size_t> options = optionsWaitedFor(contract, clause);
    std::set<SiteId> opened, closed;
    for (const std::size_t option : options) opened.merge(sitesOf(contract.clauses[option], cells));
    if (options.empty() || (!refersToSite(clause.payer) && !opened.empty())) return {};
    std::ranges::set_difference(sitesOf(clause, cells), opened, std::inserter(closed, closed.end()));
    closed.erase(SiteId());
    return closed;
}

std::vector<SiteId> sitesIn(std::string_view value) {
    constexpr std::string_view kBetween = ", ";
    std::vector<SiteId> sites;
    for (;;) {
        const std::size_t end = value.find(kBetween);
        sites.emplace_back(std::string(value.substr(0, end)));
        if (end == std::string_view::npos) return sites;
        value.remove_prefix(end + kBetween.size());
    }
}

std::vector<Interaction> neverBilled(const Contract& contract, const std::vector<BillingCell>& cells) {
    std::vector<Interaction> found;
    for (const Clause& charge : contract.clauses) {
        if (!isCharge(kindOfTerms(charge.terms))) continue;
        const std::set<SiteId> closed = sitesNeverBilled(contract, charge, cells);
        if (!closed.empty())
            found.push_back({InteractionRule::NeverBilled, charge.id, {{"sites", listed(closed, &SiteId::text)}}});
    }
    return found;
}

bool billSameCases(const Clause& one, const Clause& other) {
    return billsCases(one) && billsCases(other) && billedMeasure(one.terms) != billedMeasure(other.terms);
}

std::vector<OverUseZone> overUseZones(const AllUnitsTiers& tiers, const AmountOf& amountOf) {
    std::vector<OverUseZone> zones;
    for (std::size_t i = 1; i < tiers.tiers.size(); ++i) {
        const auto before = amountOf(tiers.tiers[i - 1].price), after = amountOf(tiers.tiers[i].price);
        const double from = numberOf(tiers.tiers[i].from);
        if (before && after && *after < *before) zones.push_back({from * *after / *before, from});
    }
    return zones;
}

}  // namespace valor
