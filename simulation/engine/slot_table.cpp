// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/engine/slot_table.h"

#include <algorithm>
#include <optional>

#include "core/correlation/correlation.h"
#include "core/lane/scalar.h"
#include "core/model/edit.h"
#include "simulation/random/sobol.h"

namespace valor::simulation {
namespace {

std::string subjectOf(const ParameterId& id) {
    return "parameters/" + id.text();
}

std::optional<DirichletShare> shareOf(const Scenario& scenario, const Parameter& parameter) {
    if (!parameter.entry) return std::nullopt;
    const auto distribution = distributionIn(scenario, parameter);
    const auto* share = distribution ? std::get_if<DirichletShare>(&*distribution) : nullptr;
    return share != nullptr ? std::optional(*share) : std::nullopt;
}

/// The mean of what a sampler gives: for a share its gamma variate, which the engine makes a share of the group.
double meanVariate(const Distribution& distribution) {
    const auto* share = std::get_if<DirichletShare>(&distribution);
    return share != nullptr ? share->alpha : mean(distribution);
}

/// Replaces variables of known value by constants and runs the tape when nothing else is left.
std::optional<double> foldConstants(std::vector<Expression::Instruction>& tape, const std::vector<Operand>& variables) {
    for (Expression::Instruction& step : tape)
        if (step.op == Expression::Op::Variable && variables[step.left].isConstant())
            step = {Expression::Op::Constant, 0, 0, variables[step.left].factor};
    if (!std::ranges::all_of(variables, &Operand::isConstant)) return std::nullopt;
    return evaluateTape<lane::Scalar>(tape.data(), tape.size(), [](std::uint32_t) { return lane::Scalar(0); }).value;
}

}  // namespace

SlotTable::SlotTable(const Case& input, const Scenario& scenario, SamplerCache& samplers, Plan& plan)
    : case_(input), scenario_(scenario), samplers_(samplers), plan_(plan) {
    for (const Parameter& parameter : case_.parameters) parameters_.try_emplace(parameter.id.text(), &parameter);
    numberDimensions();
}

const Parameter* SlotTable::find(const ParameterId& id) const {
    const auto found = parameters_.find(id.text());
    return found != parameters_.end() ? found->second : nullptr;
}

Result<const Parameter*> SlotTable::named(const ParameterId& id) const {
    if (const Parameter* parameter = find(id)) return parameter;
    return fail(ErrorCode::ReferenceUnknown, subjectOf(id), {{"name", id.text()}, {"kind", "parameter"}});
}

/// By the place of each parameter in the case: what a scenario fixes or nothing reads keeps its dimension, so that a
/// new parameter at the end, another scenario or other alternatives move no draw.
void SlotTable::numberDimensions() {
    std::size_t next = 0;
    for (const Parameter& parameter : case_.parameters) {
        if (parameter.isDerived()) continue;
        dimensions_[parameter.id.text()] = next;
        next += parameter.variation == Variation::Site ? case_.sites.size() : 1;
    }
}

std::size_t SlotTable::dimensionOf(const ParameterId& id) const {
    const auto found = dimensions_.find(id.text());
    return found != dimensions_.end() ? found->second : kSobolDimensions;
}

Result<Unit> SlotTable::unitOf(const ParameterId& id) const {
    VALOR_TRY(const Parameter* const parameter, named(id));
    VALOR_TRY(const Unit* const unit, unitOf(*parameter));
    return *unit;
}

Result<const Unit*> SlotTable::unitOf(const Parameter& parameter) const {
    auto unit = parsed(parameter.unit);
    if (!unit) return tl::unexpected(within(subjectOf(parameter.id), unit.error()));
    return unit;
}

Result<const Unit*> SlotTable::parsed(std::string_view text) const {
    if (const auto found = units_.find(text); found != units_.end()) return &found->second;
    VALOR_TRY(const Unit unit, Unit::parse(text, case_.currency));
    return &units_.emplace(text, unit).first->second;
}

Result<Operand> SlotTable::operand(const ParameterId& id, std::string_view unit, int site, double standard) {
    if (id.empty()) return constantOperand(standard);
    VALOR_TRY(const Parameter* const parameter, named(id));
    VALOR_TRY(Operand operand, baseOperand(*parameter, site));
    if (unit.empty()) return operand;
    VALOR_TRY(const Unit* const target, parsed(unit));
    VALOR_TRY(const Unit* const own, unitOf(*parameter));
    if (const auto factor = conversionFactor(*own, *target); !factor)
        return tl::unexpected(within(subjectOf(id), factor.error()));
    operand.factor /= target->scale();
    return operand;
}

Result<std::vector<Operand>> SlotTable::product(const std::vector<ParameterId>& ids, int site) {
    std::vector<Operand> factors;
    for (const ParameterId& id : ids) {
        VALOR_TRY(const Parameter* const parameter, named(id));
        VALOR_TRY(const Operand factor, baseOperand(*parameter, site));
        factors.push_back(factor);
    }
    return factors;
}

Result<double> SlotTable::certain(const ParameterId& id, std::string_view unit) {
    VALOR_TRY(const Operand value, operand(id, unit, kAnySite));
    if (!value.isConstant())
        return fail(ErrorCode::FieldType, subjectOf(id), {{"expected", "certain_figure"}, {"found", id.text()}});
    return value.factor;
}

bool SlotTable::variesBetweenSites(const ParameterId& id) const {
    const Parameter* parameter = find(id);
    return parameter != nullptr && varies(*parameter);
}

bool SlotTable::varies(const Parameter& parameter) const {
    if (!parameter.isDerived()) return parameter.variation == Variation::Site;
    const auto expression = Expression::parse(parameter.formula);
    return expression && std::ranges::any_of(expression->variables(), [&](const std::string& name) {
               return name != parameter.id.text() && variesBetweenSites(ParameterId(name));
           });
}

Result<Operand> SlotTable::baseOperand(const Parameter& parameter, int site) {
    const ParameterId& id = parameter.id;
    const bool differs = varies(parameter);
    if (differs && site == kAnySite)
        return fail(ErrorCode::FieldType, subjectOf(id), {{"expected", "figure_for_all_sites"}, {"found", id.text()}});
    const std::pair key{&parameter, differs ? site : kAnySite};
    if (const auto found = known_.find(key); found != known_.end()) return found->second;
    if (std::ranges::find(inProgress_, id) != inProgress_.end())
        return fail(ErrorCode::ExpressionCycle, subjectOf(id), {{"name", id.text()}});
    inProgress_.push_back(id);
    auto result = parameter.isDerived() ? derive(parameter, key.second) : state(parameter, key.second);
    inProgress_.pop_back();
    if (result) known_.insert_or_assign(key, *result);
    return result;
}

Result<Operand> SlotTable::state(const Parameter& parameter, int site) {
    VALOR_TRY(const Distribution distribution, distributionIn(scenario_, parameter));
    VALOR_TRY(const Unit* const unit, unitOf(parameter));
    if (const auto* fixed = std::get_if<Fixed>(&distribution)) return constantOperand(fixed->value * unit->scale());
    if (const auto* share = std::get_if<DirichletShare>(&distribution)) {
        if (parameter.variation == Variation::Site)
            return fail(ErrorCode::FieldType, subjectOf(parameter.id),
                        {{"expected", "figure_for_all_sites"}, {"found", parameter.id.text()}});
        VALOR_CHECK(completeShareGroup(*share));
        if (const auto found = known_.find({&parameter, kAnySite}); found != known_.end()) return found->second;
    }
    return addStated(parameter, distribution, site);
}

Result<Operand> SlotTable::addStated(const Parameter& parameter, const Distribution& distribution, int site) {
    VALOR_TRY(const Unit* const unit, unitOf(parameter));
    auto sampler = samplers_.get(distribution);
    if (!sampler) return tl::unexpected(within(subjectOf(parameter.id), sampler.error()));
    StatedInput input{std::move(*sampler),      unit->scale(), plan_.slots, {}, dimensionOf(parameter.id), parameter.id,
                      meanVariate(distribution)};
    const StreamId stream = streamOf(parameter.id.text());
    if (parameter.variation == Variation::Site) {
        for (const Site& each : case_.sites) {
            VALOR_TRY(const StreamId own,
                      registerStream(siteStream(stream, each.id.text()), parameter.id.text() + " @ " + each.id.text()));
            input.streams.push_back(own);
        }
    } else {
        VALOR_TRY(const StreamId own, registerStream(stream, parameter.id.text()));
        input.streams.push_back(own);
    }
    plan_.slots += static_cast<int>(input.streams.size());
    for (int s = 0; s < static_cast<int>(input.streams.size()); ++s) {
        const int key = parameter.variation == Variation::Site ? s : kAnySite;
        known_.insert_or_assign({&parameter, key}, Operand{input.firstSlot + s, 1});
    }
    statedIndex_[parameter.id] = static_cast<int>(plan_.stated.size());
    plan_.stated.push_back(std::move(input));
    return known_.at({&parameter, site});
}

Status SlotTable::completeShareGroup(const DirichletShare& share) {
    if (std::ranges::find(groupsDone_, share.group) != groupsDone_.end()) return {};
    groupsDone_.push_back(share.group);
    ShareGroup group;
    for (const Parameter& parameter : case_.parameters) {
        const auto own = shareOf(scenario_, parameter);
        if (!own || own->group != share.group) continue;
        VALOR_TRY(const Operand operand, addStated(parameter, *own, kAnySite));
        group.slots.push_back(operand.slot);
    }
    plan_.shareGroups.push_back(std::move(group));
    return {};
}

Result<Operand> SlotTable::derive(const Parameter& parameter, int site) {
    auto expression = Expression::parse(parameter.formula);
    if (!expression) return tl::unexpected(within(subjectOf(parameter.id), expression.error()));
    const auto unit = expression->unit([&](const std::string& name) { return unitOf(ParameterId(name)); });
    if (!unit) return tl::unexpected(within(subjectOf(parameter.id), unit.error()));
    VALOR_TRY(const Unit* const declared, unitOf(parameter));
    if (const auto same = conversionFactor(*unit, *declared); !same)
        return tl::unexpected(within(subjectOf(parameter.id), same.error()));
    std::vector<Operand> variables;
    for (const std::string& name : expression->variables()) {
        VALOR_TRY(const Parameter* const source, named(ParameterId(name)));
        VALOR_TRY(const Operand variable, baseOperand(*source, site));
        variables.push_back(variable);
    }
    std::vector<Expression::Instruction> tape = expression->tape();
    if (const auto value = foldConstants(tape, variables)) return constantOperand(*value);
    const int slot = plan_.slots++;
    plan_.derived.push_back({std::move(tape), std::move(variables), slot});
    return Operand{slot, 1};
}

Result<int> SlotTable::uniform(const std::string& name, const SiteId& site) {
    VALOR_TRY(const StreamId stream, registerStream(siteStream(streamOf(name), site.text()), name + site.text()));
    for (const UniformInput& existing : plan_.uniforms)
        if (existing.stream == stream) return existing.slot;
    plan_.uniforms.push_back({stream, plan_.slots});
    return plan_.slots++;
}

Result<StreamId> SlotTable::counts(const std::string& name, const SiteId& site) {
    return registerStream(siteStream(streamOf(name), site.text()), name + " @ " + site.text());
}

Result<StreamId> SlotTable::registerStream(StreamId stream, const std::string& owner) {
    const auto [position, isNew] = streams_.try_emplace(stream.value, owner);
    if (!isNew && position->second != owner)
        return fail(ErrorCode::StreamCollision, "parameters", {{"first", position->second}, {"second", owner}});
    return stream;
}

Result<int> SlotTable::statedOrReserved(const ParameterId& id) {
    if (const auto stated = statedIndex_.find(id); stated != statedIndex_.end()) return stated->second;
    auto sampler = samplers_.get(Normal{0, 1});
    if (!sampler) return tl::unexpected(sampler.error());
    VALOR_TRY(const StreamId stream, registerStream(streamOf(id.text()), id.text()));
    statedIndex_[id] = static_cast<int>(plan_.stated.size());
    plan_.stated.push_back({std::move(*sampler), 1, plan_.slots++, {stream}, dimensionOf(id), {}, 0});
    return statedIndex_[id];
}

Status SlotTable::correlate(Diagnostics& diagnostics) {
    const bool anyUsed = std::ranges::any_of(case_.correlations, [&](const Correlation& c) {
        return statedIndex_.contains(c.first) || statedIndex_.contains(c.second);
    });
    if (!anyUsed) return {};
    std::vector<std::string> names;
    const auto indexOf = [&](const ParameterId& id) -> Result<std::size_t> {
        const auto known = std::ranges::find(names, id.text());
        if (known != names.end()) return static_cast<std::size_t>(known - names.begin());
        VALOR_TRY(const int input, statedOrReserved(id));
        names.push_back(id.text());
        plan_.correlated.inputs.push_back(input);
        return names.size() - 1;
    };
    std::vector<RankCorrelation> pairs;
    for (const Correlation& correlation : case_.correlations) {
        VALOR_TRY(const std::size_t first, indexOf(correlation.first));
        VALOR_TRY(const std::size_t second, indexOf(correlation.second));
        pairs.push_back({first, second, correlation.spearman});
    }
    VALOR_TRY(const CorrelationFactor factor, makeCorrelation(names, pairs));
    plan_.correlated.factor = factor.lower.values;
    diagnostics.append(factor.diagnostics);
    return {};
}

}  // namespace valor::simulation
