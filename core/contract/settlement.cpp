// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contract/settlement.h"

#include <algorithm>

#include "core/contract/kernels.h"
#include "core/ledger/account_reference.h"
#include "core/measure/measure.h"

namespace valor {
namespace {

using ExactPrice = contract::Price<ExactNumber>;
using ExactMonth = contract::BillingMonth<ExactNumber>;
using ExactKernel = std::variant<contract::FixedFeeKernel<ExactNumber>, contract::PerUnitKernel<ExactNumber>,
                                 contract::MarginalTiersKernel<ExactNumber>>;

Result<ExactPrice> agreed(const Contract& owner, const ContractAmount& amount) {
    if (!amount.isAgreed())
        return fail(ErrorCode::ClauseInvalid, "amount",
                    {{"reason", "not_agreed"}, {"parameter", amount.parameter.text()}});
    VALOR_TRY(const ExactNumber value, ExactNumber::parse(amount.decimal));
    return ExactPrice{value, amount.indexed && owner.indexedToPrices};
}

/// Turns the terms of a clause into its exact kernel.
struct KernelBuilder {
    const Contract& owner;

    Result<ExactKernel> operator()(const FixedFee& fee) const {
        VALOR_TRY(const ExactPrice amount, agreed(owner, fee.amount));
        return contract::FixedFeeKernel<ExactNumber>{amount, fee.month};
    }
    Result<ExactKernel> operator()(const Subscription& subscription) const {
        VALOR_TRY(const ExactPrice amount, agreed(owner, subscription.amount));
        return contract::PerUnitKernel<ExactNumber>{amount};
    }
    Result<ExactKernel> operator()(const PerUnit& perUnit) const {
        VALOR_TRY(const ExactPrice price, agreed(owner, perUnit.price));
        return contract::PerUnitKernel<ExactNumber>{price};
    }
    Result<ExactKernel> operator()(const MarginalTiers& terms) const {
        contract::MarginalTiersKernel<ExactNumber> kernel{};
        kernel.tiers = static_cast<int>(terms.tiers.size());
        kernel.windowMonths = windowMonths(terms.window);
        kernel.pooled = terms.pooled;
        if (terms.tiers.empty()) return fail(ErrorCode::ClauseInvalid, "tiers", {{"reason", "no_tiers"}});
        if (terms.tiers.size() > contract::kMaxTiers)
            return fail(ErrorCode::ClauseInvalid, "tiers", {{"reason", "too_many_tiers"}});
        for (std::size_t i = 0; i < terms.tiers.size(); ++i) {
            VALOR_TRY(kernel.from[i], ExactNumber::parse(terms.tiers[i].from));
            VALOR_TRY(kernel.price[i], agreed(owner, terms.tiers[i].price));
        }
        return kernel;
    }
};

/// Settles one clause month by month with its own state.
class ClauseSettlement {
public:
    ClauseSettlement(const Contract& owner, const Clause& clause, const std::vector<BillingCell>& cells,
                     const FactTable& facts, Currency currency)
        : owner_(owner),
          clause_(clause),
          cells_(cells),
          facts_(facts),
          currency_(currency),
          buyers_(buyersOf(clause, cells)),
          measure_(billedMeasure(clause.terms)) {}

    Status prepare() {
        auto kernel = std::visit(KernelBuilder{owner_}, clause_.terms);
        if (!kernel) return tl::unexpected(within("clauses/" + clause_.id.text(), kernel.error()));
        kernel_ = std::move(*kernel);
        state_.assign(std::max<std::size_t>(buyers_.size(), 1), ExactNumber(0));
        return {};
    }

    Status settleMonth(int contractMonth, std::vector<InvoiceLine>& lines) {
        const YearMonth month = owner_.start.plusMonths(contractMonth);
        std::vector<ExactNumber> quantities(buyers_.size(), ExactNumber(1)), amounts(buyers_.size());
        for (std::size_t b = 0; b < buyers_.size() && !measure_.empty(); ++b) {
            VALOR_TRY(quantities[b], quantityOf(buyers_[b], month));
        }
        VALOR_TRY(const ExactNumber index, indexAt(month));
        const ExactMonth billing{contractMonth, static_cast<int>(buyers_.size()), quantities.data(), index};
        std::visit([&](const auto& kernel) { kernel(billing, amounts.data(), state_.data()); }, kernel_);
        for (std::size_t b = 0; b < buyers_.size(); ++b) {
            VALOR_TRY(const Money amount, Money::rounded(amounts[b], currency_));
            if (amount.minorUnits() != 0)
                lines.push_back({month, clause_.id, buyers_[b].account, clause_.payee, quantities[b], index, amount});
        }
        return {};
    }

private:
    Result<ExactNumber> quantityOf(const Buyer& buyer, YearMonth month) const {
        ExactNumber sum(0);
        std::vector<std::pair<SiteId, NeedId>> counted;  // two tools for one need share its observation
        for (const std::size_t cell : buyer.cells) {
            // Inhabitants are a fact of the site, not of its needs.
            const NeedId need = measure_ == "inhabitants" ? NeedId{} : cells_[cell].need;
            const std::pair key{cells_[cell].site, need};
            if (std::ranges::find(counted, key) != counted.end()) continue;
            counted.push_back(key);
            VALOR_TRY(const ExactNumber value, facts_.at(key.first, key.second, std::string(measure_), month));
            sum = sum + value;
        }
        return sum;
    }

    Result<ExactNumber> indexAt(YearMonth month) const {
        if (!owner_.indexedToPrices || !hasIndexedAmount(clause_.terms)) return ExactNumber(1);
        VALOR_TRY(const ExactNumber now, facts_.at({}, {}, "index_value", month));
        VALOR_TRY(const ExactNumber start, facts_.at({}, {}, "index_value", owner_.start));
        return now / start;
    }

    const Contract& owner_;
    const Clause& clause_;
    const std::vector<BillingCell>& cells_;
    const FactTable& facts_;
    Currency currency_;
    std::vector<Buyer> buyers_;
    std::string_view measure_;
    ExactKernel kernel_;
    std::vector<ExactNumber> state_;
};

}  // namespace

void FactTable::record(const SiteId& site, const NeedId& need, const std::string& measure, YearMonth month,
                       ExactNumber value) {
    facts_.insert_or_assign({site, need, measure, month}, value);
}

Result<ExactNumber> FactTable::at(const SiteId& site, const NeedId& need, const std::string& measure,
                                  YearMonth month) const {
    const auto found = facts_.find({site, need, measure, month});
    if (found == facts_.end())
        return fail(ErrorCode::ObservationMissing, "observations",
                    {{"measure", measure}, {"site", site.text()}, {"need", need.text()}, {"month", month.text()}});
    return found->second;
}

bool inScope(const ClauseScope& scope, const SiteId& site, const NeedId& need, const ToolId& tool) {
    const auto holds = [](const auto& list, const auto& id) {
        return list.empty() || std::ranges::find(list, id) != list.end();
    };
    return holds(scope.sites, site) && holds(scope.needs, need) && holds(scope.tools, tool);
}

bool covers(const Contract& contract, const SiteId& site, const NeedId& need, const ToolId& tool) {
    return std::ranges::any_of(contract.clauses,
                               [&](const Clause& clause) { return inScope(clause.scope, site, need, tool); });
}

std::vector<Buyer> buyersOf(const Clause& clause, const std::vector<BillingCell>& cells) {
    const bool everySite = refersToSite(clause.payer);
    std::vector<Buyer> buyers;
    if (!everySite) buyers.push_back({clause.payer, {}, {}});  // pays its fixed amounts whether or not anything is live
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (!inScope(clause.scope, cells[i].site, cells[i].need, cells[i].tool)) continue;
        const SiteId site = everySite ? cells[i].site : SiteId{};
        auto buyer = std::ranges::find(buyers, site, &Buyer::site);
        if (buyer == buyers.end()) {
            buyers.push_back({cells[i].party.text() + clause.payer.substr(4), site, {}});
            buyer = buyers.end() - 1;
        }
        buyer->cells.push_back(i);
    }
    return buyers;
}

Result<std::vector<InvoiceLine>> settle(const Contract& contract, const std::vector<BillingCell>& cells,
                                        const FactTable& facts) {
    VALOR_TRY(const Currency currency, Currency::make(contract.currency));
    std::vector<ClauseSettlement> clauses;
    for (const Clause& clause : contract.clauses) {
        clauses.emplace_back(contract, clause, cells, facts, currency);
        VALOR_CHECK(clauses.back().prepare());
    }
    std::vector<InvoiceLine> lines;
    for (int month = 0; month < contract.months; ++month)
        for (ClauseSettlement& clause : clauses) VALOR_CHECK(clause.settleMonth(month, lines));
    return lines;
}

}  // namespace valor
