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

class Fitting {
public:
    Fitting(const Case& input, const AlternativeId& alternative, Contract contract)
        : case_(input), alternative_(*findById(case_.alternatives, alternative)), contract_(std::move(contract)) {}

    Result<CasePtr> fit() {
        VALOR_TRY(const PartyId seller, sellerOf());
        contract_.id = freeIdFor(case_.contracts, contract_.label, "contract");
        contract_.currency = case_.currency;
        contract_.start = case_.baseMonth;
        contract_.months = 0;
        for (const Scenario& scenario : case_.scenarios) contract_.months = std::max(contract_.months, scenario.months);
        const std::string buyer = buyerOf();
        for (Clause& clause : contract_.clauses) {
            clause.payer = refersToSite(clause.payer) ? "site" : buyer;
            clause.payee = seller.text();
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
    Result<PartyId> sellerOf() const {
        for (const Deployment& each : alternative_.deployments)
            if (const Tool* tool = findById(case_.tools, each.tool); tool != nullptr)
                if (findById(case_.parties, PartyId(tool->vendor)) != nullptr) return PartyId(tool->vendor);
        const auto seller = std::ranges::find_if(case_.parties, isSeller);
        if (seller == case_.parties.end() || alternative_.deployments.empty())
            return fail(ErrorCode::ReferenceUnknown, "alternatives/" + alternative_.id.text(),
                        {{"kind", alternative_.deployments.empty() ? "tool" : "vendor"}, {"none", ""}});
        return seller->id;
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

    void fillAmounts(Clause& clause) {
        for (const FormField& field : formOf(clause.terms)) {
            if (field.kind != FormKind::Amount || field.parameter.empty()) continue;
            const auto [place, isNew] = amounts_.try_emplace(field.parameter);
            if (isNew)
                place->second = input(joined(clause.label, {"amount to agree", "beløb at aftale", "beløp å avtale"}),
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

Result<CasePtr> withNewContract(const CasePtr& input, const AlternativeId& alternative, const Contract& contract) {
    if (findById(input->alternatives, alternative) == nullptr)
        return fail(ErrorCode::ReferenceUnknown, "alternatives",
                    {{"name", alternative.text()}, {"kind", "alternative"}});
    return Fitting(*input, alternative, contract).fit();
}

}  // namespace valor
