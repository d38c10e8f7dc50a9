// SPDX-License-Identifier: GPL-3.0-or-later
// Turns one alternative of a case into a plan.
#pragma once

#include <map>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "core/contract/billing.h"
#include "simulation/engine/account_table.h"
#include "simulation/engine/slot_table.h"
#include "simulation/engine/use_names.h"

namespace valor::simulation {

class AlternativeCompiler {
public:
    AlternativeCompiler(const Case& input, const Plan& plan, const UseNames& useNames, SlotTable& slots,
                        AccountTable& accounts)
        : case_(input), plan_(plan), useNames_(useNames), slots_(slots), accounts_(accounts) {}

    Result<AlternativePlan> compile(const Alternative& alternative);

private:
    Status addDeployment(const Deployment& deployment, const UseName& name);
    int processedSink(const Need& need);
    Status addEffects(DeploymentPlan& target, const Deployment& deployment, const std::string& use);
    Status readVolume(DeploymentPlan& target, const Deployment& deployment, const Need& need, const Site& site);
    Status readAdoption(DeploymentPlan& target, const Adoption& adoption, const Site& site, const std::string& use);
    Status addEffect(const Effect& effect, int site, const std::string& chance);
    Status readTerms(EffectPlan& target, const Effect& effect, int site);
    void noteScaled(const EffectPlan& plan, const Effect& effect);
    Result<int> addFormula(const Effect& effect, int site);
    Status addConsequence(EffectPlan& target, const Effect& effect, const Consequence& consequence, int site);
    Status addLines(int sink, const std::vector<Operand>& factors, const std::string& from, const std::string& to,
                    FlowKind kind, int site);
    static void output(EffectPlan& target, int event, int sink);
    int sinkOf(const Effect& effect, int event, int site);
    Result<int> siteLike(const Effect& effect, int site);
    Result<int> findSiteLike(const Effect& effect, int site);
    void groupDeployments();
    void groupEffects(UseTable& table) const;
    [[nodiscard]] bool isAlike(const DeploymentPlan& a, const DeploymentPlan& b) const;
    void measure(const Effect& effect, int event, int sink, const LocalizedText& label);

    Status addCashItem(const CashItem& item);
    [[nodiscard]] std::vector<SiteUse> usesOf(int site) const;
    /// What one payment is the product of.
    Result<std::vector<Operand>> factorsOf(const CashItem& item, int site);
    Status addCashItemFor(const CashItem& item, int site);
    Status addPerProcessed(const CashItem& item, const std::vector<Operand>& factors);

    Status addContract(const Contract& contract);

    const Case& case_;
    const Plan& plan_;
    const UseNames& useNames_;
    SlotTable& slots_;
    AccountTable& accounts_;
    AlternativePlan result_;
    std::vector<BillingCell> cells_;                       ///< of the deployments so far
    std::map<std::tuple<EffectId, int, int>, int> sinks_;  ///< effect, event, site or kAnySite
    std::set<std::tuple<int, std::size_t>> linesDone_;     ///< sink, consequence number
    /// What the consequences of an effect mean at a site: factors and accounts of each.
    struct Meaning {
        std::vector<std::vector<Operand>> factors;
        std::vector<std::vector<AccountSpan>> accounts;
        bool operator==(const Meaning&) const = default;
    };
    std::map<EffectId, std::vector<std::pair<Meaning, int>>> meanings_;  ///< with the first site that has each
    std::map<std::pair<EffectId, int>, int> likes_;                      ///< what siteLike() has found
};

}  // namespace valor::simulation
