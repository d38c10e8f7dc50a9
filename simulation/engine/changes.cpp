// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/engine/changes.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "simulation/engine/part_table.h"

namespace valor::simulation {
namespace {

std::size_t at(int i) {
    return static_cast<std::size_t>(i);
}

bool haveSameInputs(const Plan& a, const Plan& b) {
    const auto stand = [](const StatedInput& input) {
        return std::tie(input.firstSlot, input.streams, input.firstDimension, input.parameter);
    };
    const auto derived = [](const DerivedInput& input) { return input.slot; };
    return a.slots == b.slots && a.uniforms == b.uniforms && a.correlated.inputs == b.correlated.inputs &&
           a.shareGroups == b.shareGroups && std::ranges::equal(a.stated, b.stated, {}, stand, stand) &&
           std::ranges::equal(a.derived, b.derived, {}, derived, derived);
}

/// Whether rows of totals and parts mean the same in both.
bool haveSameShape(const AlternativePlan& a, const AlternativePlan& b) {
    return a.together == b.together && a.apart == b.apart && a.measures == b.measures &&
           a.clauseNames == b.clauseNames && a.sinks == b.sinks && a.effects.size() == b.effects.size() &&
           a.formulas.size() == b.formulas.size() && a.lines.size() == b.lines.size() &&
           a.cashItems.size() == b.cashItems.size() && a.deployments.size() == b.deployments.size();
}

bool haveSameShape(const Plan& a, const Plan& b) {
    const auto accountsAlike = [](const AccountPlan& one, const AccountPlan& other) {
        return one.party == other.party && one.name == other.name;
    };
    return a.months == b.months && a.parties == b.parties &&
           std::ranges::equal(a.accounts, b.accounts, accountsAlike) && haveSameInputs(a, b) &&
           std::ranges::equal(a.alternatives, b.alternatives,
                              [](const auto& one, const auto& other) { return haveSameShape(one, other); });
}

/// Slots whose values are others, in the order in which they are filled.
class ChangedSlots {
public:
    ChangedSlots(const Plan& before, const Plan& now)
        : now_(now), inputs_(now.stated.size(), 0), slots_(at(now.slots), 0) {
        for (std::size_t i = 0; i < now.stated.size(); ++i)
            if (!(before.stated[i] == now.stated[i])) mark(i);
        if (!(before.correlated == now.correlated))
            for (const int input : now.correlated.inputs) mark(at(input));
        for (const ShareGroup& group : now.shareGroups) spreadWithin(group);
        for (std::size_t i = 0; i < now.derived.size(); ++i) follow(before.derived[i], now.derived[i]);
    }

    [[nodiscard]] const std::vector<std::uint8_t>& inputs() const { return inputs_; }
    [[nodiscard]] const std::vector<std::uint8_t>& slots() const { return slots_; }
    [[nodiscard]] bool derives() const { return derives_; }
    [[nodiscard]] bool holds(int slot) const { return slot != kConstant && slots_[at(slot)] != 0; }
    [[nodiscard]] bool holds(const Operand& operand) const { return holds(operand.slot); }
    template <class Operands>
    [[nodiscard]] bool holdsAny(const Operands& operands) const {
        return std::ranges::any_of(operands, [this](const Operand& operand) { return holds(operand); });
    }

private:
    void mark(std::size_t input) {
        inputs_[input] = 1;
        for (std::size_t s = 0; s < now_.stated[input].streams.size(); ++s)
            slots_[at(now_.stated[input].firstSlot) + s] = 1;
    }
    void spreadWithin(const ShareGroup& group) {
        if (!std::ranges::any_of(group.slots, [this](int slot) { return holds(slot); })) return;
        for (std::size_t i = 0; i < now_.stated.size(); ++i)
            if (std::ranges::find(group.slots, now_.stated[i].firstSlot) != group.slots.end()) mark(i);
    }
    void follow(const DerivedInput& before, const DerivedInput& now) {
        if (before == now && !holdsAny(now.variables)) return;
        derives_ = true;
        slots_[at(now.slot)] = 1;
    }

    const Plan& now_;
    std::vector<std::uint8_t> inputs_, slots_;
    bool derives_ = false;
};

/// What of one alternative reads something that is not as before.
class ChangedParts {
public:
    ChangedParts(const Plan& before, const Plan& now, const AlternativePlan& was, const AlternativePlan& is,
                 const ChangedSlots& slots)
        : before_(before), now_(now), was_(was), is_(is), slots_(slots) {}

    std::vector<std::uint8_t> of(const UseTable& table) const {
        const bool all = concernsAll();
        std::vector<std::uint8_t> changed;
        for (const PartPlan& part : table.parts) changed.push_back(all || isChanged(table, part) ? 1 : 0);
        return changed;
    }

private:
    /// What every payment and every flow is multiplied by or entered under.
    bool concernsAll() const {
        return before_.discount != now_.discount || before_.partyDiscount != now_.partyDiscount ||
               before_.hasInflation != now_.hasInflation || before_.inflation != now_.inflation ||
               slots_.holds(now_.inflation) || before_.valuation.counted != now_.valuation.counted;
    }
    bool isChanged(const UseTable& table, const PartPlan& part) const {
        const auto differs = [&](int deployment) {
            return part.timesOnly ? timesDiffer(at(deployment)) : deploymentDiffers(at(deployment));
        };
        const auto isUsedOtherwise = [&](int use) {
            return std::ranges::any_of(table.uses[at(use)].deployments, differs);
        };
        if (std::ranges::any_of(part.uses, isUsedOtherwise)) return true;
        if (part.contract >= 0) return contractDiffers(at(part.contract));
        return valuationDiffers() || (part.cashItems && cashItemsDiffer()) ||
               std::ranges::any_of(part.effects,
                                   [&](int run) { return effectDiffers(at(table.effects[at(run)].effect)); }) ||
               std::ranges::any_of(part.lines, [&](int line) { return lineDiffers(at(line)); });
    }
    bool valuationDiffers() const {
        return !(before_.valuation == now_.valuation) || slots_.holds(now_.valuation.capacityShare) ||
               slots_.holds(now_.valuation.qalyValue);
    }

    /// When a deployment goes live and when it ends.
    bool timesDiffer(std::size_t number) const {
        const auto times = [](const DeploymentPlan& d) {
            return std::tie(d.planned, d.exit, d.hasRollout, d.hasDiscontinuation, d.rolloutMidpoint, d.rolloutSpeed,
                            d.discontinuation, d.delaySlot, d.exitSlot, d.site);
        };
        const DeploymentPlan& d = is_.deployments[number];
        return times(was_.deployments[number]) != times(d) ||
               slots_.holdsAny(std::array{d.rolloutMidpoint, d.rolloutSpeed, d.discontinuation}) ||
               slots_.holds(d.delaySlot) || slots_.holds(d.exitSlot);
    }
    bool deploymentDiffers(std::size_t number) const {
        const DeploymentPlan& d = is_.deployments[number];
        const std::array read{d.yearlyVolume,    d.catchment,    d.inhabitants,    d.eligible,     d.growth,
                              d.uptakeMax,       d.uptakeSpeed,  d.uptakeMidpoint, d.availability, d.failed,
                              d.rolloutMidpoint, d.rolloutSpeed, d.discontinuation};
        return !(was_.deployments[number] == d) || slots_.holdsAny(read) || slots_.holds(d.delaySlot) ||
               slots_.holds(d.exitSlot);
    }
    bool effectDiffers(std::size_t number) const {
        const EffectPlan& effect = is_.effects[number];
        if (!(was_.effects[number] == effect) || slots_.holdsAny(effect.terms)) return true;
        if (effect.formula < 0) return false;
        const FormulaPlan& formula = is_.formulas[at(effect.formula)];
        return !(was_.formulas[at(effect.formula)] == formula) ||
               std::ranges::any_of(formula.sources,
                                   [this](const auto& source) { return slots_.holds(source.parameter); });
    }
    bool lineDiffers(std::size_t number) const {
        return !(was_.lines[number] == is_.lines[number]) || slots_.holdsAny(is_.lines[number].factors);
    }
    bool cashItemsDiffer() const {
        return was_.cashItems != is_.cashItems || std::ranges::any_of(is_.cashItems, [this](const CashItemPlan& item) {
                   return slots_.holds(item.escalator) || slots_.holds(item.ceiling) || slots_.holdsAny(item.factors);
               });
    }
    bool contractDiffers(std::size_t number) const {
        const ContractPlan& contract = is_.contracts[number];
        return !(was_.contracts[number] == contract) || slots_.holdsAny(contract.figures) ||
               std::ranges::any_of(contract.signals,
                                   [this](const SignalPlan& signal) { return slots_.holds(signal.value); });
    }

    const Plan &before_, &now_;
    const AlternativePlan &was_, &is_;
    const ChangedSlots& slots_;
};

}  // namespace

std::optional<Changes> changesBetween(const Plan& before, const Plan& now, CountMode counts) {
    if (!haveSameShape(before, now)) return std::nullopt;
    const ChangedSlots slots(before, now);
    Changes changes;
    changes.inputs = slots.inputs();
    changes.derives = slots.derives();
    changes.slots = slots.slots();
    changes.drawsInputs = std::ranges::find(changes.inputs, 1) != changes.inputs.end();
    for (std::size_t a = 0; a < now.alternatives.size(); ++a) {
        const AlternativePlan& is = now.alternatives[a];
        changes.parts.push_back(ChangedParts(before, now, before.alternatives[a], is, slots).of(usesOf(is, counts)));
    }
    return changes;
}

}  // namespace valor::simulation
