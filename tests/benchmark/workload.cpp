// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmark/workload.h"

#include <cmath>

#include "core/units/exact_number.h"
#include "tests/support/case_builder.h"

namespace valor::benchmark {
namespace {

using test::agreed;
using test::cashItem;
using test::clause;
using test::consequence;
using test::fixed;
using test::open;
using test::text;

const FigureRule& ruleOf(Figure figure) {
    return figureRules()[static_cast<std::size_t>(figure)];
}
std::string decimal(double value) {
    return ExactNumber::onGrid(value, 3).text();
}
std::string needName(int need) {
    return "need-" + std::to_string(need);
}
std::string siteName(int site) {
    return "site-" + std::to_string(site);
}
std::string contractName(int need) {
    return "contract-" + std::to_string(need);
}
std::string contractName(int need, int site) {
    return contractName(need) + "-" + std::to_string(site);
}
bool hasOwnPrice(int need, int site) {
    return need == 0 && site == 0;
}

/// One need with its tool, effects and contract.
class NeedBuilder {
public:
    NeedBuilder(int number, const Size& size) : number_(number), size_(size) {}

    void addTo(Case& input) const {
        for (std::size_t i = 0; i < kFigures; ++i)
            input.parameters.push_back(
                test::stated(named(static_cast<Figure>(i)), figureRules()[i].unit, figureRules()[i].distribution));
        for (std::size_t i = 0; i < kCorrelated; ++i)
            for (std::size_t j = i + 1; j < kCorrelated; ++j)
                input.correlations.push_back(
                    {id(static_cast<Figure>(i)), id(static_cast<Figure>(j)), correlation(i, j)});
        Need need{NeedId(needName(number_)), text("Need"), id(Figure::VolumeRate), {}, {}, {}, {}};
        need.eligibleShare = id(Figure::Eligible);
        need.growth = id(Figure::Growth);
        input.needs.push_back(need);
        input.tools.push_back(tool());
        for (Effect& effect : effects()) input.effects.push_back(std::move(effect));
        if (!size_.contractPerSite) input.contracts.push_back(contract(named(Figure::FirstPrice)));
        for (int site = 0; size_.contractPerSite && site < size_.sites; ++site)
            input.contracts.push_back(contractOf(site));
    }

private:
    [[nodiscard]] std::string named(Figure figure) const { return parameterName(number_, figure); }
    [[nodiscard]] ParameterId id(Figure figure) const { return ParameterId(named(figure)); }
    [[nodiscard]] std::string own(const char* what) const { return what + std::string("-") + std::to_string(number_); }

    [[nodiscard]] Tool tool() const {
        Tool tool{ToolId(own("tool")), text("Tool"), "vendor", {}};
        tool.adoption.uptakeMax = id(Figure::UptakeMax);
        tool.adoption.uptakeSpeed = id(Figure::UptakeSpeed);
        tool.adoption.uptakeMidpoint = id(Figure::UptakeMidpoint);
        tool.adoption.availability = id(Figure::Availability);
        tool.adoption.failedShare = id(Figure::Failed);
        return tool;
    }

    [[nodiscard]] std::vector<Effect> effects() const {
        std::vector<Effect> all{staffTime(), detection(), avoidance()};
        for (Effect& effect : all) {
            effect.need = NeedId(needName(number_));
            effect.tool = ToolId(own("tool"));
        }
        return all;
    }
    [[nodiscard]] Effect staffTime() const {
        return test::effect(
            own("time"), Mechanism::StaffTime,
            {{"minutes_saved_per_case", named(Figure::Minutes)},
             {"realisation", named(Figure::Realisation)},
             {"cashable", named(Figure::Cashable)}},
            {consequence("minutes_freed", FlowKind::Capacity, {named(Figure::Wage)}, "outside", "site/radiology"),
             consequence("minutes_cashed", FlowKind::Cash, {named(Figure::Wage)}, "staff", "site/radiology")});
    }
    [[nodiscard]] Effect detection() const {
        return test::effect(
            own("detection"), Mechanism::Detection,
            {{"prevalence", named(Figure::Prevalence)},
             {"sensitivity_without", named(Figure::SensitivityWithout)},
             {"specificity_without", named(Figure::SpecificityWithout)},
             {"sensitivity_gain", named(Figure::SensitivityGain)},
             {"specificity_gain", named(Figure::SpecificityGain)},
             {"sensitivity_drift", named(Figure::SensitivityDrift)},
             {"local_drop", named(Figure::LocalDrop)},
             {"shift_rate", named(Figure::ShiftRate)},
             {"shift_drop", named(Figure::ShiftDrop)}},
            {consequence("extra_tp", FlowKind::Cash, {named(Figure::TreatmentCost)}, "payer", "outside"),
             consequence("extra_tp", FlowKind::Cash, {named(Figure::LaterSaving)}, "outside", "payer"),
             consequence("extra_tp", FlowKind::Cash, {named(Figure::MunicipalSaving)}, "outside", "municipality"),
             consequence("extra_tp", FlowKind::Health, {named(Figure::HealthGain)}, "created", "patients"),
             consequence("extra_fp", FlowKind::Cash, {named(Figure::WorkUpCost)}, "site/radiology", "outside"),
             consequence("extra_fp", FlowKind::Cash, {named(Figure::TravelCost)}, "patients", "outside"),
             consequence("extra_fp", FlowKind::Health, {named(Figure::HealthLoss)}, "patients", "created")});
    }
    [[nodiscard]] Effect avoidance() const {
        return test::effect(own("avoidance"), Mechanism::Avoidance,
                            {{"avoided_share", named(Figure::AvoidedShare)}, {"compliance", named(Figure::Compliance)}},
                            {consequence("procedures_avoided", FlowKind::Cash, {named(Figure::AvoidedCost)}, "outside",
                                         "site/radiology")});
    }

    [[nodiscard]] Contract contractOf(int site) const {
        Contract own = contract(hasOwnPrice(number_, site) ? kOwnPrice : named(Figure::FirstPrice));
        own.id = ContractId(contractName(number_, site));
        for (Clause& clause : own.clauses) clause.scope.sites = {SiteId(siteName(site))};
        return own;
    }
    [[nodiscard]] Contract contract(const std::string& firstPrice) const {
        Contract contract;
        contract.id = ContractId(contractName(number_));
        contract.label = text("Contract");
        contract.currency = "DKK";
        contract.start = YearMonth(2027, 1);
        contract.months = size_.months;
        contract.clauses = {
            clause("subscription", Subscription{open(named(Figure::Subscription)), "active_algorithms"}),
            clause("use", tiers(firstPrice)),
            clause("onboarding", onboarding()),
            clause("cap", SpendCap{openNominal(Figure::Cap)}),
            clause("credit", credit()),
            clause("savings", savings())};
        contract.clauses.back().expected = {{"baseline_cost", id(Figure::BaselineCost)},
                                            {"actual_cost", id(Figure::ActualCost)}};
        for (Clause& own : contract.clauses) own.scope.needs = {NeedId(needName(number_))};
        return contract;
    }
    [[nodiscard]] ContractAmount openNominal(Figure figure) const { return {{}, id(figure), false}; }
    [[nodiscard]] MarginalTiers tiers(const std::string& firstPrice) const {
        const std::array prices{firstPrice, named(Figure::SecondPrice), named(Figure::ThirdPrice),
                                named(Figure::LastPrice)};
        MarginalTiers tiers{"processed", {}};
        for (std::size_t i = 0; i < kTiers.size(); ++i)
            tiers.tiers.push_back({std::to_string(kTiers[i]), open(prices[i])});
        return tiers;
    }
    static OnboardingDiscount onboarding() {
        OnboardingDiscount discount;
        for (std::size_t i = 0; i < kOnboardingMonths.size(); ++i)
            discount.steps.push_back({std::to_string(kOnboardingMonths[i]), decimal(kOnboardingShares[i])});
        return discount;
    }
    [[nodiscard]] ServiceCredit credit() const {
        ServiceCredit credit;
        credit.metric.expected = id(Figure::ServiceLevel);
        for (std::size_t i = 0; i < kCreditFrom.size(); ++i)
            credit.steps.push_back({decimal(kCreditFrom[i]), decimal(kCreditShares[i])});
        return credit;
    }
    static SharedSavings savings() {
        SharedSavings savings;
        savings.share = decimal(kSavingsShare);
        savings.minimumRate = decimal(kSavingsMinimum);
        savings.cap = decimal(kSavingsCap);
        return savings;
    }

    int number_;
    Size size_;
};

Party party(const char* id, PartyKind kind) {
    return {PartyId(id), text(id), kind, {}, {}};
}

Case frameOf(const Size& size) {
    Case input;
    input.id = "workload";
    input.title = text("Workload");
    input.currency = "DKK";
    input.priceYear = 2027;
    input.baseMonth = YearMonth(2027, 1);
    Party hospital = party("hospital", PartyKind::Hospital);
    hospital.budgets = {{"radiology", text("Radiology"), false}, {"it", text("IT"), true}};
    input.parties = {hospital,
                     party("payer", PartyKind::Region),
                     party("vendor", PartyKind::Vendor),
                     party("patients", PartyKind::Patients),
                     party("staff", PartyKind::Clinicians),
                     party("municipality", PartyKind::Municipality)};
    input.parameters = {fixed("rate", "1/yr", kDiscountRate), fixed("inflation", "1/yr", kInflation),
                        fixed("capacity_counts", "share", kCapacityShare),
                        fixed("qaly_value", "DKK/QALY", kHealthValue)};
    for (std::size_t i = 0; i < kShared; ++i)
        input.parameters.push_back(
            test::stated(parameterName(static_cast<Shared>(i)), sharedRules()[i].unit, sharedRules()[i].distribution));
    for (int s = 0; s < size.sites; ++s) {
        input.parameters.push_back(fixed("people-" + std::to_string(s), "inhabitant", kInhabitants * sizeOfSite(s)));
        input.sites.push_back(
            {SiteId(siteName(s)), text(siteName(s)), PartyId("hospital"), ParameterId("people-" + std::to_string(s))});
    }
    Scenario scenario;
    scenario.id = ScenarioId("base");
    scenario.label = text("Base");
    scenario.months = size.months;
    scenario.discount = {{0, ParameterId("rate")}};
    scenario.inflation = ParameterId("inflation");
    scenario.valuation.label = text("All but the vendor");
    scenario.valuation.counted = {PartyId("hospital"), PartyId("payer"), PartyId("patients"), PartyId("municipality")};
    scenario.valuation.capacityShare = ParameterId("capacity_counts");
    scenario.valuation.qalyValue = ParameterId("qaly_value");
    input.scenarios = {scenario};
    return input;
}

CashItem cost(Shared figure, CashBasis basis, const char* from) {
    return cashItem("cost-" + parameterName(figure), basis, {parameterName(figure)}, from);
}

Alternative alternativeFor(const Size& size) {
    Alternative ai{AlternativeId("ai"), text("AI"), {}, {}, {}};
    for (int s = 0; s < size.sites; ++s)
        for (int u = 0; u < size.needs; ++u)
            ai.deployments.push_back({ToolId("tool-" + std::to_string(u)), NeedId(needName(u)), SiteId(siteName(s)),
                                      YearMonth(2027, 1).plusMonths(plannedMonth(s)), std::nullopt});
    for (int u = 0; u < size.needs; ++u) {
        if (!size.contractPerSite) ai.contracts.emplace_back(contractName(u));
        for (int s = 0; size.contractPerSite && s < size.sites; ++s) ai.contracts.emplace_back(contractName(u, s));
    }
    ai.cashItems = {cost(Shared::Integration, CashBasis::PerDeploymentOnce, "hospital/it"),
                    cost(Shared::Training, CashBasis::PerSiteOnce, "hospital/radiology"),
                    cost(Shared::Upkeep, CashBasis::PerDeploymentYear, "hospital/it"),
                    cost(Shared::Hosting, CashBasis::PerProcessed, "hospital/it"),
                    cost(Shared::VendorUnit, CashBasis::PerProcessed, "vendor"),
                    cost(Shared::VendorFixed, CashBasis::PerMonth, "vendor")};
    return ai;
}

}  // namespace

const std::array<FigureRule, kFigures>& figureRules() {
    static const std::array<FigureRule, kFigures> kRules{{
        {"sensitivity", "share", Beta{80, 20}},
        {"specificity", "share", Beta{88, 12}},
        {"prevalence", "share", Beta{6, 94}},
        {"sensitivity_gain", "share", Normal{0.05, 0.01}},
        {"specificity_gain", "share", Normal{-0.01, 0.003}},
        {"drift", "share/yr", Normal{0.004, 0.001}},
        {"local_drop", "share", Normal{0.01, 0.003}},
        {"growth", "1/yr", Normal{0.02, 0.005}},
        {"shift_rate", "event/site/yr", Gamma{4, 0.05}},
        {"shift_drop", "share", Beta{2, 98}},
        {"minutes", "min/exam", Normal{3, 0.5}},
        {"realisation", "share", Beta{60, 40}},
        {"cashable", "share", Beta{20, 80}},
        {"volume", "exam/100k/yr", Gamma{100, 120}},
        {"eligible", "share", Beta{90, 10}},
        {"uptake_max", "share", Beta{85, 15}},
        {"uptake_speed", "1/month", LogNormal{-1.4, 0.2}},
        {"uptake_midpoint", "month", Gamma{9, 0.7}},
        {"availability", "share", Beta{990, 10}},
        {"failed", "share", Beta{2, 98}},
        {"treatment", "DKK/case", LogNormal{9.2, 0.3}},
        {"later_saving", "DKK/case", Gamma{16, 2'000}},
        {"work_up", "DKK/case", Gamma{16, 125}},
        {"health_gain", "QALY/case", Gamma{4, 0.02}},
        {"health_loss", "QALY/case", Beta{2, 998}},
        {"travel", "DKK/case", Uniform{100, 300}},
        {"municipal", "DKK/case", Pert{500, 2'000, 6'000}},
        {"avoided_share", "share", Beta{5, 95}},
        {"compliance", "share", Beta{70, 30}},
        {"avoided_cost", "DKK/case", Triangular{300, 600, 1'200}},
        {"subscription", "DKK/month", Pert{8'000, 10'000, 14'000}},
        {"first_price", "DKK/exam", Uniform{18, 22}},
        {"second_price", "DKK/exam", Uniform{14, 18}},
        {"third_price", "DKK/exam", Uniform{10, 14}},
        {"last_price", "DKK/exam", Uniform{6, 10}},
        {"cap", "DKK", Gamma{400, 625}},
        {"baseline_cost", "DKK/month", Gamma{400, 500}},
        {"actual_cost", "DKK/month", Normal{180'000, 10'000}},
        {"service_level", "share", Beta{985, 15}},
        {"wage", "DKK/h", Gamma{100, 6}},
    }};
    return kRules;
}

const std::array<FigureRule, kShared>& sharedRules() {
    static const std::array<FigureRule, kShared> kRules{{
        {"integration", "DKK", Gamma{16, 5'000}},
        {"training", "DKK", Pert{20'000, 50'000, 120'000}},
        {"upkeep", "DKK/yr", Uniform{5'000, 15'000}},
        {"hosting", "DKK/exam", LogNormal{0, 0.3}},
        {"vendor_unit", "DKK/exam", LogNormal{0.7, 0.3}},
        {"vendor_fixed", "DKK/month", Gamma{25, 8'000}},
    }};
    return kRules;
}

double correlation(std::size_t first, std::size_t second) {
    return first == second             ? 1
           : (second + first) % 3 == 0 ? -std::pow(0.5, std::abs(double(first) - double(second)) + 1)
                                       : std::pow(0.5, std::abs(double(first) - double(second)) + 1);
}

std::string parameterName(int need, Figure figure) {
    return "n" + std::to_string(need) + "_" + ruleOf(figure).name;
}
std::string parameterName(Shared figure) {
    return sharedRules()[static_cast<std::size_t>(figure)].name;
}

Case workload(const Size& size) {
    Case input = frameOf(size);
    if (size.contractPerSite) {
        const FigureRule& price = ruleOf(Figure::FirstPrice);
        input.parameters.push_back(test::stated(kOwnPrice, price.unit, price.distribution));
    }
    for (int u = 0; u < size.needs; ++u) NeedBuilder(u, size).addTo(input);
    input.alternatives = {{AlternativeId("status-quo"), text("As today"), {}, {}, {}}, alternativeFor(size)};
    input.comparator = AlternativeId("status-quo");
    return input;
}

}  // namespace valor::benchmark
