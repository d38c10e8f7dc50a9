// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/new_contract.h"

#include <algorithm>
#include <map>
#include <optional>

#include "core/contract/node_builder.h"
#include "core/ledger/account_reference.h"
#include "core/measure/measure.h"
#include "core/model/case_contract.h"
#include "core/model/clause_form.h"
#include "core/model/edit.h"
#include "core/model/joined_label.h"
#include "core/model/new_ids.h"
#include "core/model/overrides.h"
#include "core/model/references.h"
#include "core/model/sellers.h"

namespace valor {
namespace {

/// Who is paid by what a template pays this.
constexpr const char* kPlatform = "platform";

/// Empty where neither the tool nor the case names one. A platform sells tools only where nobody else can.
PartyId sellerOf(const Case& input, const Tool& tool) {
    if (const Party* party = findById(input.parties, PartyId(tool.vendor)); party != nullptr) return party->id;
    auto seller = std::ranges::find(input.parties, PartyKind::Vendor, &Party::kind);
    if (seller == input.parties.end()) seller = std::ranges::find_if(input.parties, isSeller);
    return seller == input.parties.end() ? PartyId() : seller->id;
}

/// What holds for the whole of a contract, whoever is paid under it.
bool governsTheWhole(ClauseKind kind) {
    return kind == ClauseKind::Indexation || kind == ClauseKind::FrameworkMaximum || kind == ClauseKind::Termination;
}

bool isExpectedShare(const FormField& field) {
    return field.kind == FormKind::Parameter && field.name == "expected";
}
/// What an expected share is measured against; 1 where nothing is named. @param form that the field is in
double targetOf(const FormField& expected, const std::vector<FormField>& form) {
    const std::string row = expected.path.substr(0, expected.path.size() - std::string("metric/expected").size());
    const auto target = std::ranges::find(form, row + "target", &FormField::path);
    return target == form.end() ? 1 : numberOf(target->value);
}

/// What an expected share is a share of. @param form that the field is in
std::string measureOf(const FormField& expected, const std::vector<FormField>& form) {
    const std::string metric = expected.path.substr(0, expected.path.size() - std::string("expected").size());
    const auto measure = std::ranges::find(form, metric + "measure", &FormField::path);
    return measure == form.end() ? std::string() : measure->value;
}

/// A standard measure says by its unit what it is; cases can also be a share of others. Those, and what is not
/// standard, are a share where they are measured against no more than one. @param form that the field is in
ExpectedFigure expectationOf(const FormField& expected, const std::vector<FormField>& form) {
    const std::string measure = measureOf(expected, form);
    const Measure* known = findMeasure(measure);
    const bool mayBeShare = known == nullptr || isCountedWhole(measure);
    if (mayBeShare && targetOf(expected, form) <= 1) return {measure, "share"};
    return {measure, known == nullptr ? "1" : std::string(known->unit)};
}

/// The input that a contract names at a place; empty: none.
ParameterId namedAt(const Contract& contract, const StatedFigure& place) {
    const Clause* clause = findById(contract.clauses, place.clause);
    if (clause == nullptr) return {};
    for (const ExpectedMeasure& each : clause->expected)
        if (kExpectedCount + each.measure == place.place) return each.parameter;
    const std::vector<FormField> form = formOf(clause->terms);
    const auto field = std::ranges::find(form, place.place, &FormField::path);
    return field == form.end() ? ParameterId() : ParameterId(field->value);
}

/// Whom a contract that begins like this pays as the platform; empty: it pays none, or the case has none.
PartyId platformPaid(const Case& input, const Contract& beginning) {
    const auto isPaid = [](const Clause& each) {
        return each.payee == kPlatform && !governsTheWhole(kindOfTerms(each.terms));
    };
    const auto host = std::ranges::find(input.parties, PartyKind::Platform, &Party::kind);
    if (host == input.parties.end() || std::ranges::none_of(beginning.clauses, isPaid)) return {};
    return host->id;
}

class Fitting {
public:
    Fitting(const Case& input, const Alternative& alternative, const Contract& beginning, const MeasureLabel& labelOf)
        : case_(input),
          alternative_(alternative),
          beginning_(beginning),
          labelOf_(labelOf),
          platform_(platformPaid(case_, beginning_)) {}

    /// The beginning itself in place of the contract of its name, with what is stated and what is still to be.
    CasePtr stated(const std::vector<StatedFigure>& figures) {
        contract_ = beginning_;
        figures_ = figures;
        for (Clause& clause : contract_.clauses) fillShares(clause);
        fillCounts();
        *std::ranges::find(case_.contracts, contract_.id, &Contract::id) = std::move(contract_);
        return std::make_shared<const Case>(std::move(case_));
    }

    /// A contract with the platform, where the template pays one, and one with each seller.
    CasePtr fitFor(const std::vector<PartyId>& sellers) {
        std::map<PartyId, std::vector<Clause>> clauses;
        std::vector<PartyId> payees;
        const auto add = [&](const PartyId& payee) {
            if (std::ranges::find(payees, payee) != payees.end()) return;
            clauses[payee] = clausesWith(payee, std::ranges::find(sellers, payee) != sellers.end());
            const auto pays = [](const Clause& each) { return !governsTheWhole(kindOfTerms(each.terms)); };
            if (std::ranges::any_of(clauses[payee], pays)) payees.push_back(payee);
        };
        if (!platform_.empty()) add(platform_);
        for (const PartyId& seller : sellers) add(seller);
        if (payees.empty()) payees.push_back(sellers.front());
        for (const PartyId& payee : payees) sign(payee, std::move(clauses[payee]), payees.size() > 1);
        return std::make_shared<const Case>(std::move(case_));
    }

private:
    /// @param isOneOfSeveral its name says with whom it is
    void sign(const PartyId& payee, std::vector<Clause> clauses, bool isOneOfSeveral) {
        contract_ = beginning_;
        if (isOneOfSeveral) contract_.label = joinedLabel(beginning_.label, findById(case_.parties, payee)->label);
        contract_.id = freeIdFor(case_.contracts, contract_.label, "contract");
        contract_.currency = case_.currency;
        contract_.clauses = std::move(clauses);
        setTerm();
        with_ = isOneOfSeveral ? findById(case_.parties, payee)->label : LocalizedText{};
        amounts_.clear();
        for (Clause& clause : contract_.clauses) {
            fillAmounts(clause);
            fillShares(clause);
        }
        fillCounts();
        for (Alternative& each : case_.alternatives)
            if (each.id == alternative_.id) each.contracts.push_back(contract_.id);
        case_.contracts.push_back(std::move(contract_));
    }

    /// From the first go-live that is planned for what it covers, or the first month of the case, to the end of the
    /// longest scenario.
    void setTerm() {
        constexpr int kLeastMonths = 2 * kYearMonths;  // tests and steps of a template lie within them
        int months = 0;
        for (const Scenario& scenario : case_.scenarios) months = std::max(months, scenario.months);
        const YearMonth end = case_.baseMonth.plusMonths(months);
        YearMonth first = end;
        for (const Deployment& each : alternative_.deployments)
            if (covers(contract_, each.site, each.need, each.tool)) first = std::min(first, each.planned);
        const bool isWithin = first > case_.baseMonth && end.monthsSince(first) >= kLeastMonths;
        contract_.start = isWithin ? first : case_.baseMonth;
        contract_.months = end.monthsSince(contract_.start);
    }

    // Parties and places

    /// What the template agrees with this party; of what it agrees with others, what holds for a whole contract.
    std::vector<Clause> clausesWith(const PartyId& payee, bool sellsTools) const {
        std::vector<Clause> clauses;
        for (const Clause& clause : beginning_.clauses) {
            const bool isOfPlatform = !platform_.empty() && clause.payee == kPlatform;
            if (isOfPlatform && payee == platform_) {
                clauses.push_back(between(clause, payee));
            } else if (!isOfPlatform && sellsTools) {
                clauses.push_back(between(clause, payee));
                clauses.back().scope.tools = toolsOf(payee);
            } else if (!isOfPlatform && governsTheWhole(kindOfTerms(clause.terms))) {
                clauses.push_back(between(clause, payee));
                clauses.back().components.clear();
            }
        }
        return clauses;
    }
    Clause between(Clause clause, const PartyId& seller) const {
        clause.payer = refersToSite(clause.payer) ? "site" : buyerOf();
        clause.payee = seller.text();
        return clause;
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

    /// What an input of the clause is called; with the party where there are several contracts.
    [[nodiscard]] LocalizedText labelFor(const Clause& clause, const LocalizedText& what) const {
        return joinedLabel(with_ == LocalizedText{} ? clause.label : joinedLabel(with_, clause.label), what);
    }

    /// Several figures of one clause are told apart by what they expect.
    [[nodiscard]] LocalizedText expectedOf(const std::string& measure) const {
        const LocalizedText what = labelOf_ ? labelOf_(measure) : LocalizedText{measure, measure, measure};
        return {"expected " + what.en, "forventet " + what.da, "forventet " + what.nb};
    }
    /// Money stays money; other counts stand as they are, cases by their name.
    [[nodiscard]] std::string unitByMonth(const std::string& measure) const {
        const Measure* known = findMeasure(measure);
        if (known == nullptr || (known->unit != "$" && known->unit != "case")) return "1/month";
        return (known->unit == "$" ? case_.currency : std::string(known->unit)) + "/month";
    }

    /// Amounts of one name are one input.
    void fillAmounts(Clause& clause) {
        int count = 0;
        for (const FormField& field : formOf(clause.terms)) {
            if (field.kind != FormKind::Amount || field.parameter.empty()) continue;
            const std::string number = ++count == 1 ? "" : " " + std::to_string(count);
            const auto [place, isNew] = amounts_.try_emplace(field.parameter);
            if (isNew)
                place->second = input(labelFor(clause, {"amount to agree" + number, "beløb at aftale" + number,
                                                        "beløp å avtale" + number}),
                                      "agreed_amount", case_.currency, 0);
            set(clause, field.path, "=" + place->second.text());
        }
    }
    /// A share is expected to be what it is measured against.
    void fillShares(Clause& clause) {
        const std::vector<FormField> form = formOf(clause.terms);
        for (const FormField& field : form) {
            if (!isExpectedShare(field) || !field.value.empty()) continue;
            const auto [measure, unit] = expectationOf(field, form);
            const LocalizedText label = labelFor(clause, expectedOf(measure));
            const double value = statedAt(clause, field.path).value_or(targetOf(field, form));
            const std::string counted = unit == "$" ? case_.currency : unit;
            set(clause, field.path, input(label, "expected_measure", counted, value).text());
        }
    }
    /// What nothing in the case produces is nought until somebody says what to expect.
    void fillCounts() {
        for (Clause& reader : contract_.clauses)
            for (const std::string& measure : measuresToExpect(reader, contract_)) {
                if (std::ranges::find(reader.expected, measure, &ExpectedMeasure::measure) != reader.expected.end())
                    continue;
                const LocalizedText label = labelFor(reader, expectedOf(measure));
                const double value = statedAt(reader, kExpectedCount + measure).value_or(0);
                reader.expected.push_back({measure, input(label, "expected_count", unitByMonth(measure), value)});
            }
    }
    [[nodiscard]] std::optional<double> statedAt(const Clause& clause, const std::string& place) const {
        for (const StatedFigure& each : figures_)
            if (each.clause == clause.id && each.place == place) return each.value;
        return std::nullopt;
    }

    Case case_;
    const Alternative alternative_;
    const Contract beginning_;
    const MeasureLabel labelOf_;
    const PartyId platform_;  ///< see platformPaid()
    Contract contract_;       ///< that is being fitted
    LocalizedText with_;      ///< the other party of it; empty: nobody else has one
    std::map<std::string, ParameterId> amounts_;
    std::vector<StatedFigure> figures_;
};

/// Whether the figure is the one that a clause of the contract began with.
bool isFirstFigure(double value, const ParameterId& figure, const Contract& contract) {
    if (value == 0) return true;
    return std::ranges::any_of(contract.clauses, [&](const Clause& clause) {
        const std::vector<FormField> form = formOf(clause.terms);
        return std::ranges::any_of(form, [&](const FormField& field) {
            return isExpectedShare(field) && field.value == figure.text() && targetOf(field, form) == value;
        });
    });
}

/// The value of an input that was made for the contract and of which nothing else is said: no source, no note, no other
/// figure in a scenario.
std::optional<double> bareFigure(const Parameter& figure, const Contract& contract, const Case& input) {
    const auto* native = figure.entry ? std::get_if<NativeEntry>(&*figure.entry) : nullptr;
    const auto* fixed = native == nullptr ? nullptr : std::get_if<Fixed>(&native->distribution);
    Evidence made;
    made.citation = contract.label;
    if (fixed == nullptr || figure.evidence != made || figure.note != LocalizedText{}) return std::nullopt;
    const auto isOf = [&](const InputNote& note) { return note.input == figure.id; };
    const auto restates = [&](const Scenario& each) { return overrideIn(each, figure.id) != nullptr; };
    if (std::ranges::any_of(input.notes, isOf) || std::ranges::any_of(input.scenarios, restates)) return std::nullopt;
    return fixed->value;
}

bool pays(const Contract& contract, const PartyId& party) {
    const auto isPaid = [&](const Clause& clause) { return isAccountOf(clause.payee, party); };
    return std::ranges::any_of(contract.clauses, isPaid);
}
bool paysOnly(const Contract& contract, const PartyId& party) {
    const auto isPaid = [&](const Clause& clause) { return isAccountOf(clause.payee, party); };
    return !party.empty() && !contract.clauses.empty() && std::ranges::all_of(contract.clauses, isPaid);
}

}  // namespace

bool isStillToAgree(const Parameter& figure, const Contract& contract, const Case& input) {
    const std::optional<double> value = bareFigure(figure, contract, input);
    return value && isFirstFigure(*value, figure.id, contract);
}

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

std::vector<ContractId> contractsBeside(const Case& input, const NewContract& asked) {
    const Alternative* alternative = findById(input.alternatives, asked.alternative);
    if (alternative == nullptr) return {};
    const std::vector<PartyId> sellers = sellersOfTools(input, *alternative);
    const PartyId platform = platformPaid(input, asked.beginning);
    const auto isAsked = [&](const PartyId& seller) { return asked.seller.empty() || seller == asked.seller; };
    std::vector<ContractId> found;
    for (const ContractId& id : alternative->contracts) {
        const Contract* contract = findById(input.contracts, id);
        if (contract == nullptr) continue;
        const auto isPaid = [&](const PartyId& party) { return pays(*contract, party); };
        const auto isAnother = [&](const PartyId& seller) { return !isAsked(seller) && isPaid(seller); };
        if (std::ranges::any_of(sellers, isAnother)) continue;
        const bool isWithSeller = std::ranges::any_of(sellers, isPaid);
        if (isWithSeller || paysOnly(*contract, platform)) found.push_back(id);
    }
    return found;
}

std::vector<ParameterId> figuresReplaced(const CasePtr& input, const NewContract& asked) {
    const std::vector<ContractId> formers = contractsBeside(*input, asked);
    CasePtr after = input;
    for (const ContractId& former : formers)
        if (const auto without = withoutContract(after, asked.alternative, former)) after = *without;
    const auto isUnstated = [&](const Parameter& figure) {
        return std::ranges::any_of(formers, [&](const ContractId& former) {
            return isStillToAgree(figure, *findById(input->contracts, former), *input);
        });
    };
    std::vector<ParameterId> gone;
    for (const Parameter& figure : input->parameters)
        if (findById(after->parameters, figure.id) == nullptr && !isUnstated(figure)) gone.push_back(figure.id);
    return gone;
}

Result<CasePtr> withNewContract(const CasePtr& input, const NewContract& asked, const MeasureLabel& labelOf) {
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
    CasePtr after = Fitting(*input, *alternative, asked.beginning, labelOf).fitFor(sellers);
    if (!asked.replaces) return after;
    for (const ContractId& former : contractsBeside(*input, asked)) {
        VALOR_TRY(after, withoutContract(after, alternative->id, former));
    }
    return after;
}

std::vector<std::string> measuresToExpect(const Clause& clause, const Contract& contract) {
    std::vector<std::string> measures;
    const auto parts = contract::partsOf(clause, contract);
    if (!parts) return measures;  // validate() says why
    for (const contract::Signal& signal : parts->signals) {
        const bool isProduced = !signal.sample.empty() || parseBillable(signal.measure) ||
                                signal.measure == "option_exercised" || std::holds_alternative<Milestone>(clause.terms);
        if (!isProduced && std::ranges::find(measures, signal.measure) == measures.end())
            measures.push_back(signal.measure);
    }
    return measures;
}

std::optional<ExpectedFigure> expectationAt(const ClauseTerms& terms, const std::string& path) {
    const std::vector<FormField> form = formOf(terms);
    const auto field = std::ranges::find(form, path, &FormField::path);
    if (field == form.end() || !isExpectedShare(*field)) return std::nullopt;
    return expectationOf(*field, form);
}

Result<CasePtr> withContractStated(const CasePtr& input, const Contract& contract, const MeasureLabel& labelOf,
                                   const std::vector<StatedFigure>& stated) {
    VALOR_TRY(const CasePtr after, withContract(input, contract));
    const CasePtr fitted = Fitting(*after, {}, contract, labelOf).stated(stated);
    const Contract& former = *findById(input->contracts, contract.id);
    const auto gaveWay = [&](const Parameter& figure) {
        const auto isNamed = [&](const StatedFigure& each) { return namedAt(former, each) == figure.id; };
        return std::ranges::any_of(stated, isNamed) && bareFigure(figure, former, *input);
    };
    return withoutIdleFigures(*fitted, *input, gaveWay);
}

std::vector<ContractId> contractsAdded(const Case& before, const Case& after) {
    std::vector<ContractId> added;
    for (const Contract& each : after.contracts)
        if (findById(before.contracts, each.id) == nullptr) added.push_back(each.id);
    return added;
}

}  // namespace valor
