// SPDX-License-Identifier: GPL-3.0-or-later
// Gives every parameter that a model uses its slots, its sampler and its streams.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/model/case.h"
#include "simulation/engine/plan.h"

namespace valor::simulation {

/// Index of "no particular site".
inline constexpr int kAnySite = -1;

/// Parameters enter the plan when they are first asked for, so that unused ones cost nothing and change nothing.
class SlotTable {
public:
    SlotTable(const Case& input, const Scenario& scenario, SamplerCache& samplers, Plan& plan);

    /// The parameter in `unit` ("" = base units) for a site; a default when `id` is empty.
    /// @return UnitMismatch, ReferenceUnknown, ExpressionCycle, DistributionInvalid … with the parameter as subject.
    Result<Operand> operand(const ParameterId& id, std::string_view unit, int site, double standard = 0);
    /// Operands of a product in base units.
    Result<std::vector<Operand>> product(const std::vector<ParameterId>& ids, int site);
    /// The value of a figure that may not vary. @return FieldType when it is uncertain.
    Result<double> certain(const ParameterId& id, std::string_view unit);
    /// A slot of uniforms of its own.
    Result<int> uniform(const std::string& name, const SiteId& site);
    /// The stream of counts drawn under this name at a site.
    Result<StreamId> counts(const std::string& name, const SiteId& site);
    /// Whether the parameter differs between sites, directly or through its formula.
    [[nodiscard]] bool variesBetweenSites(const ParameterId& id) const;
    [[nodiscard]] Result<Unit> unitOf(const ParameterId& id) const;

    /// Links all correlated inputs of the case, in the order in which it names them. Those not in use here keep their
    /// place, so that the choice of alternatives or a figure that a scenario fixes moves no draw of the others.
    /// Call once, after everything has been asked for.
    Status correlate(Diagnostics& diagnostics);

private:
    Result<Operand> baseOperand(const Parameter& parameter, int site);
    Result<Operand> state(const Parameter& parameter, int site);
    Result<Operand> derive(const Parameter& parameter, int site);
    Result<Operand> addStated(const Parameter& parameter, const Distribution& distribution, int site);
    Status completeShareGroup(const DirichletShare& share);
    /// Index into Plan::stated; a correlated input that nothing reads gets a slot for its normal score alone.
    Result<int> statedOrReserved(const ParameterId& id);
    Result<StreamId> registerStream(StreamId stream, const std::string& owner);
    void numberDimensions();
    /// Asked thousands of times for a plan, and a plan is made for every move of a slider. @return null when there is
    /// none; ReferenceUnknown
    [[nodiscard]] const Parameter* find(const ParameterId& id) const;
    [[nodiscard]] Result<const Parameter*> named(const ParameterId& id) const;
    [[nodiscard]] bool varies(const Parameter& parameter) const;
    /// Of a parameter; in the currency of the case. A case has few units, and reads them as often as its parameters.
    [[nodiscard]] Result<const Unit*> unitOf(const Parameter& parameter) const;
    [[nodiscard]] Result<const Unit*> parsed(std::string_view text) const;
    [[nodiscard]] std::size_t dimensionOf(const ParameterId& id) const;

    const Case& case_;
    const Scenario& scenario_;
    SamplerCache& samplers_;
    Plan& plan_;
    std::unordered_map<std::string_view, const Parameter*> parameters_;  ///< of the case
    std::map<std::pair<const Parameter*, int>, Operand> known_;
    std::map<ParameterId, int> statedIndex_;
    std::vector<ParameterId> inProgress_;
    std::map<std::uint64_t, std::string> streams_;
    std::unordered_map<std::string_view, std::size_t> dimensions_;  ///< the first of each stated parameter
    std::vector<std::string> groupsDone_;
    mutable std::map<std::string, Unit, std::less<>> units_;
};

}  // namespace valor::simulation
