// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/new_contract.h"

#include <algorithm>
#include <map>

#include "core/contract/program.h"
#include "core/ledger/account_reference.h"
#include "core/measure/measure.h"
#include "core/model/case_contract.h"
#include "core/model/clause_form.h"
#include "core/model/new_ids.h"
#include "core/model/sellers.h"

namespace valor {
namespace {

LocalizedText joined(const LocalizedText& first, const LocalizedText& second) {
    return {first.en + ": " + second.en, first.da + ": " + second.da, first.nb + ": " + second.nb};
}

/// Who is paid by what a template pays this.
constexpr const char* kPlatform = "platform";

/// Empty where neither the tool nor the case names one.
PartyId sellerOf(const Case& input, const Tool& tool) {
    if (const Party* party = findById(input.parties, PartyId(tool.vendor)); party != nullptr) return party->id;
    const auto seller = std::ranges::find_if(input.parties, isSeller);
    return seller == input.parties.end() ? PartyId() : seller->id;
}

class Fitting {
public:
    Fitting(const Case& input, const Alternative& alternative, Contract contract)
        : case_(input), alternative_(alternative), contract_(std::move(contract)) {}

    CasePtr fitFor(const std::vector<PartyId>& sellers) {
        contract_.id = freeIdFor(case_.contracts, contract_.label, "contract");
        contract_.currency = case_.currency;
        contract_.start = case_.baseMonth;
        contract_.months = 0;
        for (const Scenario& scenario : case_.scenarios) contract_.months = std::max(contract_.months, scenario.months);
        contract_.clauses = clausesFor(sellers);
        for (Clause& clause : contract_.clauses) {
            fillAmounts(clause);
            fillShares(clause);
        }
        fillCounts();
        const ContractId id = contract_.id;
        case_.contracts.push_back(std::move(contract_));
        for (Alternative& each : case_.alternatives)
            if (each.id == alternative_.id) each.contracts.push_back(id);
        return std::make_shared<const Case>(std::move(case_));
    }

private:
    // Parties and places

    std::vector<Clause> clausesFor(const std::vector<PartyId>& sellers) const {
        const auto platform = std::ranges::find(case_.parties, PartyKind::Platform, &Party::kind);
        const bool hasPlatform = platform != case_.parties.end();
        std::vector<Clause> clauses;
        for (const Clause& clause : contract_.clauses)
            if (hasPlatform && clause.payee == kPlatform) clauses.push_back(between(clause, platform->id));
        for (std::size_t i = 0; i < sellers.size(); ++i)
            for (const Clause& clause : contract_.clauses)
                if (!hasPlatform || clause.payee != kPlatform) clauses.push_back(ofSeller(clause, sellers, i));
        return clauses;
    }
    Clause between(Clause clause, const PartyId& seller) const {
        clause.payer = refersToSite(clause.payer) ? "site" : buyerOf();
        clause.payee = seller.text();
        return clause;
    }
    /// For the tools of one of several sellers, under names of its own.
    Clause ofSeller(const Clause& clause, const std::vector<PartyId>& sellers, std::size_t which) const {
        const PartyId& seller = sellers[which];
        Clause own = between(clause, seller);
        own.scope.tools = toolsOf(seller);
        if (which == 0) return own;
        const std::string number = "-" + std::to_string(which + 1);
        own.id = ClauseId(clause.id.text() + number);
        for (ClauseId& component : own.components) component = ClauseId(component.text() + number);
        own.label = joined(clause.label, findById(case_.parties, seller)->label);
        return own;
    }
    /// No tool named where the seller sells all of them.
    std::vector<ToolId> toolsOf(const PartyId& seller) const {
        std::vector<ToolId> tools;
        bool isAll = true;
        for (const Deployment& each : alternative_.deployments) {
            const Tool* tool = findById(case_.tools, each.tool);
            if (tool == nullptr || sellerOf(case_, *tool) != seller)
                isAll = false;
            else if (std::ranges::find(tools, each.tool) == tools.end())
                tools.push_back(each.tool);
        }
        return isAll ? std::vector<ToolId>() : tools;
    }
    /// One party for all where it runs every site; else each site pays for itself.
    std::string buyerOf() const {
        std::string buyer;
        for (const Deployment& each : alternative_.deployments) {
            const Site* site = findById(case_.sites, each.site);
            if (site == nullptr) continue;
            if (!buyer.empty() && buyer != site->party.text()) return "site";
            buyer = site->party.text();
        }
        return buyer.empty() ? "site" : buyer;
    }

    // What is still to be agreed

    ParameterId input(const LocalizedText& label, const char* stem, const std::string& unit, double value) {
        Parameter made;
        made.id = freeId(case_.parameters, stem, '_');
        made.label = label;
        made.unit = unit;
        made.entry = NativeEntry{Fixed{value}};
        made.evidence.citation = contract_.label;
        case_.parameters.push_back(made);
        return made.id;
    }
    static void set(Clause& clause, const std::string& path, const std::string& value) {
        if (auto changed = withField(clause.terms, path, value)) clause.terms = std::move(*changed);
    }

    /// Amounts of one name are one input, for each seller.
    void fillAmounts(Clause& clause) {
        int count = 0;
        for (const FormField& field : formOf(clause.terms)) {
            if (field.kind != FormKind::Amount || field.parameter.empty()) continue;
            const std::string number = ++count == 1 ? "" : " " + std::to_string(count);
            const auto [place, isNew] = amounts_.try_emplace(clause.payee + "/" + field.parameter);
            if (isNew)
                place->second = input(joined(clause.label, {"amount to agree" + number, "beløb at aftale" + number,
                                                            "beløp å avtale" + number}),
                                      "agreed_amount", case_.currency, 0);
            set(clause, field.path, "=" + place->second.text());
        }
    }
    /// A share is expected to be what it is measured against.
    void fillShares(Clause& clause) {
        const std::vector<FormField> form = formOf(clause.terms);
        for (const FormField& field : form) {
            if (field.kind != FormKind::Parameter || field.name != "expected" || !field.value.empty()) continue;
            const std::string row = field.path.substr(0, field.path.size() - std::string("metric/expected").size());
            const auto target = std::ranges::find(form, row + "target", &FormField::path);
            const double value = target == form.end() ? 1 : numberOf(target->value);
            const LocalizedText label = joined(clause.label, {"expected", "forventet", "forventet"});
            set(clause, field.path, input(label, "expected_measure", value > 1 ? "min" : "share", value).text());
        }
    }
    /// What nothing in the case produces is nought until somebody says what to expect.
    void fillCounts() {
        const auto program = contract::compileProgram(contract_, cellsOf(case_, alternative_, 1));
        if (!program) return;  // validate() says why
        for (const contract::Signal& signal : program->signals) {
            Clause& reader = contract_.clauses[static_cast<std::size_t>(signal.node)];
            const bool isProduced = !signal.sample.empty() || parseBillable(signal.measure) ||
                                    signal.measure == "option_exercised" ||
                                    std::holds_alternative<Milestone>(reader.terms);
            const bool isStated =
                std::ranges::find(reader.expected, signal.measure, &ExpectedMeasure::measure) != reader.expected.end();
            if (isProduced || isStated) continue;
            const LocalizedText label = joined(reader.label, {"expected", "forventet", "forventet"});
            reader.expected.push_back({signal.measure, input(label, "expected_count", "1/month", 0)});
        }
    }

    Case case_;
    const Alternative alternative_;
    Contract contract_;
    std::map<std::string, ParameterId> amounts_;
};

}  // namespace

Contract plainContract() {
    Contract contract;
    contract.label = {"Price per unit", "Pris pr. enhed", "Pris per enhet"};
    contract.indexedToPrices = false;
    Clause price;
    price.id = ClauseId("price");
    price.label = contract.label;
    PerUnit terms = std::get<PerUnit>(blankTerms(ClauseKind::PerUnit));
    terms.price.parameter = ParameterId("price");
    price.terms = std::move(terms);
    price.payer = "site";
    contract.clauses = {std::move(price)};
    return contract;
}

std::vector<PartyId> sellersOfTools(const Case& input, const Alternative& alternative) {
    std::vector<PartyId> sellers;
    for (const Deployment& each : alternative.deployments) {
        const Tool* tool = findById(input.tools, each.tool);
        const PartyId seller = tool == nullptr ? PartyId() : sellerOf(input, *tool);
        if (!seller.empty() && std::ranges::find(sellers, seller) == sellers.end()) sellers.push_back(seller);
    }
    return sellers;
}

Result<CasePtr> withNewContract(const CasePtr& input, const NewContract& asked) {
    const Alternative* alternative = findById(input->alternatives, asked.alternative);
    if (alternative == nullptr)
        return fail(ErrorCode::ReferenceUnknown, "alternatives",
                    {{"name", asked.alternative.text()}, {"kind", "alternative"}});
    std::vector<PartyId> sellers = sellersOfTools(*input, *alternative);
    if (sellers.empty())
        return fail(ErrorCode::ReferenceUnknown, "alternatives/" + alternative->id.text(),
                    {{"kind", alternative->deployments.empty() ? "tool" : "vendor"}, {"none", ""}});
    if (!asked.seller.empty()) {
        if (std::ranges::find(sellers, asked.seller) == sellers.end())
            return fail(ErrorCode::ReferenceUnknown, "--vendor", {{"name", asked.seller.text()}, {"kind", "vendor"}});
        sellers = {asked.seller};
    }
    return Fitting(*input, *alternative, asked.beginning).fitFor(sellers);
}

}  // namespace valor
