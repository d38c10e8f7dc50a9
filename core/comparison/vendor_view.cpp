// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/vendor_view.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/comparison/budget_draws.h"
#include "core/comparison/compared_outputs.h"
#include "core/comparison/mixed_years.h"
#include "core/comparison/paired_runs.h"
#include "core/comparison/without_clauses.h"
#include "core/model/sellers.h"

namespace valor {
namespace {

/// What a run says of one seller, draw by draw.
class Seller {
public:
    Seller(const RunResult& run, const AlternativeId& alternative, const PartyId& vendor)
        : run_(run), alternative_(alternative), vendor_(vendor) {
        netBenefit_ = drawsOf(run, alternative, "net_benefit");
    }

    [[nodiscard]] const Draws& netBenefit() const { return netBenefit_; }
    [[nodiscard]] Draws nothing() const { return Draws(netBenefit_.size(), 0); }
    [[nodiscard]] Draws presentValue() const { return presentCash(run_, alternative_, vendor_); }
    [[nodiscard]] Draws year(int year) const { return cashOfYear(run_, alternative_, vendor_, year); }

private:
    const RunResult& run_;
    AlternativeId alternative_;
    PartyId vendor_;
    Draws netBenefit_;
};

class View {
public:
    /// @param own without what any contract pays the seller: its own costs alone
    View(const RunResult& paid, const RunResult& unpaid, const RunResult& own, const VendorRequest& request,
         const PairedStatistics& statistics)
        : paid_(paid, request.alternative, request.vendor),
          unpaid_(unpaid, request.alternative, request.vendor),
          own_(own, request.alternative, request.vendor),
          statistics_(statistics),
          nothing_(paid_.nothing()) {
        view_.alternative = request.alternative;
        view_.vendor = request.vendor;
        view_.manifest = paid.manifest;
        view_.target = request.target;
    }

    [[nodiscard]] const YearlyCash& cash() const { return cash_; }
    void tellMixed(std::vector<bool> years) { cash_.isMixed = std::move(years); }

    VendorView of(int years) {
        readYears(years);
        const Draws received = plus(paid_.presentValue(), unpaid_.presentValue(), -1);
        view_.presentValue = estimate(received);
        const Draws without = unpaid_.netBenefit(), price = plus(without, paid_.netBenefit(), -1);
        view_.buyerMean = factorOfMeans(without, price);
        view_.valueBased = lowerFactor(without, price);
        if (view_.hasCosts) readCosts(received, without, price);
        return std::move(view_);
    }

private:
    [[nodiscard]] Estimate estimate(const Draws& draws) const {
        return statistics_.difference(draws, nothing_, view_.manifest.scheme).difference;
    }

    void readYears(int years) {
        Draws total = nothing_, cumulated = nothing_, lowest = nothing_, within = nothing_;
        for (int year = 0; year < years; ++year) {
            const Draws received = plus(paid_.year(year), unpaid_.year(year), -1), own = own_.year(year);
            view_.received.push_back(estimate(received));
            total = plus(std::move(total), received);
            cumulated = plus(std::move(cumulated), own);
            lower(within, cumulated);
            cash_.worst.push_back(cumulated);
            cumulated = plus(std::move(cumulated), received);
            lower(lowest, cumulated);
            cash_.end.push_back(cumulated);
            view_.hasCosts |= std::ranges::any_of(own, [](double cash) { return cash < 0; });
        }
        view_.total = estimate(total);
        if (!view_.hasCosts) return;
        view_.trough = estimate(lowest);
        if (std::ranges::find(cash_.isMixed, true) != cash_.isMixed.end()) return;
        lower(within, lowest);
        view_.troughWithin = estimate(within);
    }
    static void lower(Draws& lowest, const Draws& cash) {
        for (std::size_t i = 0; i < lowest.size(); ++i) lowest[i] = std::min(lowest[i], cash[i]);
    }

    void readCosts(const Draws& received, const Draws& without, const Draws& price) {
        const Draws cost = plus(nothing_, own_.presentValue(), -1);
        view_.kept = estimate(plus(received, cost, -1));
        view_.breakEven = factorOfMeans(cost, received);
        view_.reserve = upperFactor(cost, received);
        // In one future the buyer pays at most without/price, the seller needs at least cost/received.
        Draws most = ratios(without, price), least = ratios(cost, received);
        for (Draws* side : {&most, &least})
            for (double& each : *side) each = std::clamp(each, -kLargestFactor, kLargestFactor);
        view_.room = statistics_.difference(most, least, view_.manifest.scheme).firstLarger;
    }

    /// Mean over mean; its error is that of value − factor · price, draw by draw. @source delta method
    [[nodiscard]] std::optional<PriceFactor> factorOfMeans(const Draws& value, const Draws& price) const {
        const double mean = estimate(price).mean;
        if (!(mean > 0)) return std::nullopt;
        const double factor = estimate(value).mean / mean;
        const Estimate left = estimate(plus(value, price, -factor));
        return PriceFactor{factor, factor + (left.meanLow - left.mean) / mean,
                           factor + (left.meanHigh - left.mean) / mean};
    }

    [[nodiscard]] static Draws ratios(const Draws& value, const Draws& price) {
        constexpr double kInfinite = std::numeric_limits<double>::infinity();
        Draws ratio(value.size());
        for (std::size_t i = 0; i < value.size(); ++i)
            ratio[i] = price[i] > 0 ? value[i] / price[i] : value[i] > 0 ? kInfinite : -kInfinite;
        return ratio;
    }
    /// The k-th largest value over price, k = ⌈target·N⌉: for every factor below it the value exceeds the price in at
    /// least that share of the draws.
    [[nodiscard]] std::optional<PriceFactor> lowerFactor(const Draws& value, const Draws& price) const {
        return ranked(ratios(value, price), [](double a, double b) { return a > b; });
    }
    /// The k-th smallest: from this factor on the price covers the value in at least that share.
    [[nodiscard]] std::optional<PriceFactor> upperFactor(const Draws& value, const Draws& price) const {
        return ranked(ratios(value, price), [](double a, double b) { return a < b; });
    }
    /// With the order statistics that enclose it with 95 %, by the normal limit of the binomial.
    template <class Order>
    [[nodiscard]] std::optional<PriceFactor> ranked(Draws ratio, const Order& order) const {
        std::ranges::sort(ratio, order);
        const auto draws = static_cast<double>(ratio.size());
        const double rank = std::ceil(view_.target * draws);
        const double width = kNormal95 * std::sqrt(draws * view_.target * (1 - view_.target));
        const auto at = [&](double position) {
            return ratio[static_cast<std::size_t>(std::clamp(position, 1.0, draws)) - 1];
        };
        const double one = at(std::floor(rank - width)), other = at(std::ceil(rank + width));
        const PriceFactor found{at(rank), std::min(one, other), std::max(one, other)};
        return std::isfinite(found.value) ? std::optional(found) : std::nullopt;
    }

    static constexpr double kNormal95 = 1.959963984540054;
    static constexpr double kLargestFactor = 1e12;  ///< stands for a future in which no price is too high

    Seller paid_, unpaid_, own_;
    const PairedStatistics& statistics_;
    Draws nothing_;
    YearlyCash cash_;
    VendorView view_;
};

Status checkAsked(const VendorRequest& request) {
    const Case& input = *request.run.input;
    const Alternative* alternative = findById(input.alternatives, request.alternative);
    if (alternative == nullptr)
        return fail(ErrorCode::ReferenceUnknown, "--alternative",
                    {{"name", request.alternative.text()}, {"kind", "alternative"}});
    const std::vector<PartyId> sellers = sellersPaidIn(input, *alternative);
    if (std::ranges::find(sellers, request.vendor) == sellers.end())
        return fail(ErrorCode::ReferenceUnknown, "--vendor", {{"name", request.vendor.text()}, {"kind", "party"}});
    return {};
}

}  // namespace

std::vector<PartyId> sellersPaidIn(const Case& input, const Alternative& alternative) {
    const auto isPaid = [&](const Party& party) {
        return isSeller(party) && std::ranges::any_of(alternative.contracts, [&](const ContractId& id) {
                   const Contract* contract = findById(input.contracts, id);
                   return contract != nullptr && std::ranges::any_of(contract->clauses, [&](const Clause& clause) {
                              return isAccountOf(clause.payee, party.id);
                          });
               });
    };
    std::vector<PartyId> sellers;
    for (const Party& party : input.parties)
        if (isPaid(party)) sellers.push_back(party.id);
    return sellers;
}

Result<std::optional<VendorView>> vendorView(RunExecutor& executor, const PairedStatistics& statistics,
                                             const VendorRequest& request, const std::stop_token& stop,
                                             const ProgressFunction& progress) {
    VALOR_CHECK(checkAsked(request));
    RunRequest run = request.run;
    run.alternatives = {request.alternative};
    const CasePtr& paid = request.run.input;
    const auto isOfSeller = [&](const Clause& clause) {
        return isAccountOf(clause.payee, request.vendor) || isAccountOf(clause.payer, request.vendor);
    };
    std::vector<CasePtr> cases{paid, withoutOfferedClauses(*paid, isOfSeller)};
    if (isAgreedToday(*paid, isOfSeller)) cases.push_back(withoutClauses(*paid, isOfSeller));
    VALOR_TRY(const auto runs, runEach(executor, run, cases, stop, progress));
    if (!runs) return std::nullopt;
    View view(*runs->front(), *(*runs)[1], *runs->back(), request, statistics);
    view.tellMixed(mixedYears(*paid, request.alternative, request.vendor, monthsOf(request.run)));
    VendorView found = view.of(yearsIn(*runs->front()));
    if (!found.hasCosts) return found;
    if (cases.size() == 2) cases.pop_back();  // then what is paid and its own costs are in the first
    VALOR_TRY(found.troughByMonth,
              cashTrough(executor, statistics, run, cases, request.vendor, view.cash(), stop, progress));
    if (stop.stop_requested()) return std::nullopt;
    return found;
}

}  // namespace valor
