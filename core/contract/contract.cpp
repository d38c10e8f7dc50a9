// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contract/contract.h"

#include <algorithm>
#include <array>

#include "core/model/contract_fields.h"

namespace valor {
namespace {

struct KindRule {
    std::string_view name;
    Stage stage;
    bool charges;
};

// In the order of ClauseKind.
constexpr std::array<KindRule, kClauseKinds> kKinds{{
    {"fixed_fee", Stage::Fixed, true},
    {"subscription", Stage::Usage, true},
    {"per_unit", Stage::Usage, true},
    {"marginal_tiers", Stage::Usage, true},
    {"all_units_tiers", Stage::Usage, true},
    {"licence", Stage::Usage, true},
    {"two_part_tariff", Stage::Usage, true},
    {"prepaid_pack", Stage::Usage, true},
    {"capitation", Stage::Fixed, true},
    {"milestone", Stage::Fixed, true},
    {"addon_payment", Stage::Fixed, true},
    {"volume_guarantee", Stage::Fixed, true},
    {"spread_payment", Stage::Fixed, true},
    {"liability", Stage::Fixed, true},
    {"transfer", Stage::AnnualSettlement, false},
    {"onboarding_discount", Stage::Discount, false},
    {"bundle_discount", Stage::Discount, false},
    {"minimum_commitment", Stage::Minimum, false},
    {"spend_cap", Stage::Cap, false},
    {"spend_floor", Stage::Floor, false},
    {"collar", Stage::Limits, false},
    {"service_credit", Stage::Service, false},
    {"performance_bonus", Stage::Performance, false},
    {"outcome_rebate", Stage::Performance, false},
    {"money_back", Stage::Performance, false},
    {"warranty", Stage::Performance, false},
    {"amount_at_risk", Stage::Performance, false},
    {"shared_savings", Stage::AnnualSettlement, false},
    {"price_volume", Stage::AnnualSettlement, false},
    {"evidence_steps", Stage::Usage, true},
    {"royalty", Stage::AnnualSettlement, false},
    {"indexation", Stage::Index, false},
    {"framework_options", Stage::Units, false},
    {"framework_maximum", Stage::Limits, false},
    {"termination", Stage::AnnualSettlement, false},
    {"liability_cap", Stage::Limits, false},
}};

const KindRule& ruleOf(ClauseKind kind) {
    return kKinds[static_cast<std::size_t>(kind)];
}

template <class T>
constexpr bool kIsList = false;
template <class T>
constexpr bool kIsList<std::vector<T>> = true;

/// Calls `found` for every T that stands in the fields of `object`, also within lists.
template <class T, Described Object, class Found>
void collect(const Object& object, Found& found) {
    const auto each = [&](const auto& member) {
        using Member = std::remove_cvref_t<decltype(member)>;
        if constexpr (std::is_same_v<Member, T>)
            found(member);
        else if constexpr (Described<Member>)
            collect<T>(member, found);
    };
    forEachField<Object>([&](const auto& field) {
        const auto& member = field.in(object);
        if constexpr (kIsList<std::remove_cvref_t<decltype(member)>>)
            for (const auto& item : member) each(item);
        else
            each(member);
    });
}

template <class T>
std::vector<const T*> collected(const ClauseTerms& terms) {
    std::vector<const T*> list;
    auto found = [&](const T& member) { list.push_back(&member); };
    std::visit([&](const auto& kind) { collect<T>(kind, found); }, terms);
    return list;
}

}  // namespace

ClauseTerms::ClauseTerms() = default;
ClauseTerms::ClauseTerms(const ClauseTerms& other) = default;
ClauseTerms::ClauseTerms(ClauseTerms&& other) noexcept = default;
ClauseTerms& ClauseTerms::operator=(const ClauseTerms& other) = default;
ClauseTerms& ClauseTerms::operator=(ClauseTerms&& other) noexcept = default;
ClauseTerms::~ClauseTerms() = default;
bool ClauseTerms::operator==(const ClauseTerms& other) const {
    return static_cast<const Kinds&>(*this) == static_cast<const Kinds&>(other);
}

std::string_view clauseKind(const ClauseTerms& terms) {
    return ruleOf(kindOfTerms(terms)).name;
}

std::vector<Stage> allowedStages(ClauseKind kind) {
    const Stage usual = ruleOf(kind).stage;
    // A credit may be taken off before the minimum is looked at, which then swallows it.
    if (kind == ClauseKind::ServiceCredit) return {usual, Stage::Fixed};
    return {usual};
}

Stage stageOf(const Clause& clause) {
    return clause.stage.value_or(ruleOf(kindOfTerms(clause.terms)).stage);
}

bool isCharge(ClauseKind kind) {
    return ruleOf(kind).charges;
}

std::vector<const ContractAmount*> amountsOf(const ClauseTerms& terms) {
    return collected<ContractAmount>(terms);
}

std::vector<const Metric*> metricsOf(const ClauseTerms& terms) {
    return collected<Metric>(terms);
}

std::string_view billedMeasure(const ClauseTerms& terms) {
    return std::visit(
        [](const auto& kind) -> std::string_view {
            if constexpr (requires { kind.measure; })
                return kind.measure;
            else
                return {};
        },
        terms);
}

bool hasIndexedAmount(const ClauseTerms& terms) {
    return std::ranges::any_of(amountsOf(terms), &ContractAmount::indexed);
}

int windowMonths(TierWindow window) {
    switch (window) {
        case TierWindow::Month: return 1;
        case TierWindow::ContractYear: return 12;
        case TierWindow::Term: return 0;
    }
    return 0;
}

double numberOf(const std::string& decimal) {
    const auto value = ExactNumber::parse(decimal);
    return value ? value->toDouble() : 0;
}

}  // namespace valor
