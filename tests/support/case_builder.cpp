// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/case_builder.h"

namespace valor::test {
namespace {

std::vector<ParameterId> idsOf(const std::vector<std::string>& names) {
    std::vector<ParameterId> ids;
    for (const std::string& name : names) ids.emplace_back(name);
    return ids;
}

std::vector<Parameter> minimalParameters() {
    return {fixed("catchment", "inhabitant", 100'000),
            fixed("volume", "exam/100k/yr", 12'000),
            stated("minutes", "min/exam", Normal{1.5, 0.3}),
            fixed("wage", "DKK/h", 600),
            fixed("capacity_counts", "share", 0.5),
            fixed("qaly_value", "DKK/QALY", 500'000),
            fixed("rate", "1/yr", 0.035)};
}

std::vector<Party> minimalParties() {
    Party hospital{PartyId("hospital"), text("Hospital"), PartyKind::Hospital, {}, {}};
    hospital.budgets = {{"radiology", text("Radiology"), false}, {"it", text("IT"), true}};
    return {hospital,
            {PartyId("vendor"), text("Vendor"), PartyKind::Vendor, {}, {}},
            {PartyId("patients"), text("Patients"), PartyKind::Patients, {}, {}}};
}

Contract minimalContract() {
    Contract contract;
    contract.id = ContractId("offer");
    contract.label = text("Offer");
    contract.currency = "DKK";
    contract.start = YearMonth(2027, 1);
    contract.months = 24;
    contract.clauses = {clause("use", PerUnit{agreed("2.50"), "processed"})};
    return contract;
}

std::vector<Alternative> minimalAlternatives() {
    Alternative ai;
    ai.id = AlternativeId("ai");
    ai.label = text("AI reader");
    ai.deployments = {{ToolId("reader"), NeedId("chest"), SiteId("north"), YearMonth(2027, 1), std::nullopt}};
    ai.contracts = {ContractId("offer")};
    return {{AlternativeId("status-quo"), text("As today"), {}, {}, {}}, ai};
}

Scenario minimalScenario() {
    Scenario scenario;
    scenario.id = ScenarioId("base");
    scenario.label = text("Base");
    scenario.months = 24;
    scenario.discount = {{0, ParameterId("rate")}};
    scenario.valuation.label = text("Health service");
    scenario.valuation.counted = {PartyId("hospital"), PartyId("patients")};
    scenario.valuation.capacityShare = ParameterId("capacity_counts");
    scenario.valuation.qalyValue = ParameterId("qaly_value");
    return scenario;
}

}  // namespace

LocalizedText text(const std::string& english) {
    return {english, "", ""};
}

Parameter stated(const std::string& id, const std::string& unit, Distribution distribution) {
    Parameter parameter;
    parameter.id = ParameterId(id);
    parameter.label = text(id);
    parameter.unit = unit;
    parameter.entry = NativeEntry{std::move(distribution)};
    parameter.evidence.note = text("made up for a test");
    return parameter;
}

Parameter fixed(const std::string& id, const std::string& unit, double value) {
    return stated(id, unit, Fixed{value});
}

Parameter derived(const std::string& id, const std::string& unit, const std::string& formula) {
    Parameter parameter;
    parameter.id = ParameterId(id);
    parameter.label = text(id);
    parameter.unit = unit;
    parameter.formula = formula;
    return parameter;
}

ContractAmount agreed(const std::string& decimal) {
    return {decimal, {}, true};
}

ContractAmount open(const std::string& parameter) {
    return {"", ParameterId(parameter), true};
}

Clause clause(const std::string& id, ClauseTerms terms, const std::string& payer, const std::string& payee) {
    return {ClauseId(id), text(id), payer, payee, {}, std::move(terms)};
}

Consequence consequence(const std::string& event, FlowKind kind, const std::vector<std::string>& factors,
                        const std::string& from, const std::string& to) {
    return {text(event), event, kind, idsOf(factors), from, to};
}

CashItem cashItem(const std::string& id, CashBasis basis, const std::vector<std::string>& factors,
                  const std::string& from, const std::string& to) {
    CashItem item;
    item.id = EffectId(id);
    item.label = text(id);
    item.basis = basis;
    item.factors = idsOf(factors);
    item.from = from;
    item.to = to;
    return item;
}

Effect effect(const std::string& id, Mechanism mechanism, const std::vector<std::pair<std::string, std::string>>& terms,
              std::vector<Consequence> consequences) {
    Effect result;
    result.id = EffectId(id);
    result.label = text(id);
    result.need = NeedId("chest");
    result.tool = ToolId("reader");
    result.mechanism = mechanism;
    for (const auto& [term, parameter] : terms) result.terms.push_back({term, ParameterId(parameter)});
    result.consequences = std::move(consequences);
    return result;
}

Case minimalCase() {
    Case result;
    result.id = "minimal";
    result.title = text("Minimal case");
    result.currency = "DKK";
    result.priceYear = 2024;
    result.baseMonth = YearMonth(2027, 1);
    result.parameters = minimalParameters();
    result.parties = minimalParties();
    result.sites = {{SiteId("north"), text("North"), PartyId("hospital"), ParameterId("catchment")}};
    Need chest;
    chest.id = NeedId("chest");
    chest.label = text("Chest X-ray");
    chest.volumeRate = ParameterId("volume");
    result.needs = {chest};
    result.tools = {{ToolId("reader"), text("Reader"), "vendor", {}}};
    result.effects = {
        effect("reading", Mechanism::StaffTime, {{"minutes_saved_per_case", "minutes"}},
               {consequence("minutes_freed", FlowKind::Capacity, {"wage"}, "outside", "site/radiology")})};
    result.contracts = {minimalContract()};
    result.alternatives = minimalAlternatives();
    result.comparator = AlternativeId("status-quo");
    result.scenarios = {minimalScenario()};
    result.keyInputs = {ParameterId("minutes")};
    return result;
}

}  // namespace valor::test
