// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/amount_basis.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <utility>

#include "core/ledger/account_reference.h"
#include "core/model/contract_fields.h"

namespace valor {
namespace {

constexpr int kMostDecimals = 9;

std::string_view windowOf(const ClauseTerms& terms) {
    return std::visit(
        [](const auto& kind) -> std::string_view {
            if constexpr (requires { kind.window; })
                return nameOf(kind.window);
            else
                return {};
        },
        terms);
}

/// Whether buyers share what the amount bounds.
bool isPooled(const ClauseTerms& terms) {
    return std::visit(
        [](const auto& kind) {
            if constexpr (requires { kind.pooled; })
                return kind.pooled;
            else
                return false;
        },
        terms);
}

/// Whether every site has the amount for itself: one that is due once in a while, not for each unit.
bool isForEachSite(const Clause& clause, std::string_view key) {
    constexpr std::array<std::string_view, 4> kWindows{"once", "month", "contract_year", "term"};
    return refersToSite(clause.payer) && !isPooled(clause.terms) && std::ranges::find(kWindows, key) != kWindows.end();
}

}  // namespace

std::string_view amountBasisKey(const ClauseTerms& terms, std::string_view field) {
    const bool isPrice = field != "amount";
    switch (kindOfTerms(terms)) {
        case ClauseKind::FixedFee:
        case ClauseKind::Licence:
        case ClauseKind::Milestone: return "once";
        case ClauseKind::Subscription: return billedMeasure(terms).empty() ? "month" : "month_unit";
        case ClauseKind::TwoPartTariff: return isPrice ? "unit" : "month";
        case ClauseKind::PerUnit:
        case ClauseKind::MarginalTiers:
        case ClauseKind::AllUnitsTiers:
        case ClauseKind::VolumeGuarantee:
        case ClauseKind::EvidenceSteps: return "unit";
        case ClauseKind::PrepaidPack: return "pack";
        case ClauseKind::Capitation: return "inhabitant_year";
        case ClauseKind::AddonPayment:
        case ClauseKind::Warranty: return "case";
        case ClauseKind::SpreadPayment: return "patient";
        case ClauseKind::Liability: return "month";
        case ClauseKind::MinimumCommitment: return "contract_year";
        case ClauseKind::SpendCap:
        case ClauseKind::SpendFloor:
        case ClauseKind::Collar:
        case ClauseKind::PerformanceBonus: return windowOf(terms);
        case ClauseKind::PriceVolume: return std::get<PriceVolume>(terms).units.empty() ? "contract_year" : "unit";
        case ClauseKind::Royalty:
        case ClauseKind::FrameworkMaximum:
        case ClauseKind::LiabilityCap: return "term";
        case ClauseKind::Termination: return std::get<Termination>(terms).perRemainingMonth ? "month_left" : "";
        default: return {};
    }
}

std::string amountBasis(const Clause& clause, std::string_view field, const Wording& wording) {
    const std::string_view key = amountBasisKey(clause.terms, field);
    if (key.empty()) return {};
    std::string basis = wording.texts.text("due." + std::string(key), wording.language);
    if (!isForEachSite(clause, key)) return basis;
    return wording.texts.text("due.each_site", wording.language, {{"basis", std::move(basis)}});
}

std::string amountUnit(const Clause& clause, std::string_view field, const std::string& currency,
                       const Wording& wording) {
    const std::string unit = moneyUnit(currency, wording.numbers, MoneyScale::One);
    const std::string basis = amountBasis(clause, field, wording);
    return basis.empty() || unit.empty() ? unit + basis : unit + " " + basis;
}

std::string moneyInWords(const std::string& decimal, const std::string& currency, const Wording& wording) {
    const auto value = ExactNumber::parse(decimal);
    if (!value) return decimal;
    const std::string exact = value->text();
    const std::size_t point = exact.find('.');
    const int written = point == std::string::npos ? 0 : static_cast<int>(exact.size() - point - 1);
    const int decimals = written == 0 ? 0 : std::clamp(written, 2, kMostDecimals);
    return formatMoney(value->toDouble(), currency, wording.numbers, MoneyFormat{MoneyScale::One, decimals});
}

std::string moneyAbout(double value, const std::string& currency, const Wording& wording) {
    constexpr int kDigits = 3, kMost = 4;
    if (!std::isfinite(value)) return formatNumber(value, 0, wording.numbers);
    const int before = value == 0 ? kDigits : static_cast<int>(std::floor(std::log10(std::abs(value)))) + 1;
    const double step = std::pow(10.0, std::max(before - kDigits, 0));
    const double shown = step > 1 ? std::round(value / step) * step : value;
    const int decimals = std::clamp(kDigits - before, 0, kMost);
    return formatMoney(shown, currency, wording.numbers, MoneyFormat{MoneyScale::One, decimals});
}

}  // namespace valor
