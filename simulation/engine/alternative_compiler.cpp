// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/engine/alternative_compiler.h"

#include <algorithm>

#include "core/error/expects.h"
#include "core/ledger/account_reference.h"
#include "simulation/engine/contract_compiler.h"
#include "simulation/engine/part_table.h"

namespace valor::simulation {
namespace {

template <class T, class IdType>
Result<int> indexOf(const std::vector<T>& objects, const IdType& id, const char* kind) {
    const auto found = std::ranges::find(objects, id, &T::id);
    if (found == objects.end()) return fail(ErrorCode::ReferenceUnknown, "", {{"name", id.text()}, {"kind", kind}});
    return static_cast<int>(found - objects.begin());
}

/// Mean-one factors of the twelve months that follow the base month.
std::array<double, kYear> seasonFrom(const std::vector<double>& season, YearMonth base) {
    std::array<double, kYear> factors;
    factors.fill(1);
    for (int m = 0; m < kYear && season.size() == kYear; ++m)
        factors[static_cast<std::size_t>(m)] = season[static_cast<std::size_t>((base.month() - 1 + m) % kYear)];
    return factors;
}

int termIndex(const MechanismRule& rule, const std::string& name) {
    const auto found = std::ranges::find(rule.terms, name, &TermRule::name);
    return found == rule.terms.end() ? -1 : static_cast<int>(found - rule.terms.begin());
}

int eventIndex(const MechanismRule& rule, const std::string& name) {
    const auto found = std::ranges::find(rule.events, name, &EventRule::name);
    return found == rule.events.end() ? -1 : static_cast<int>(found - rule.events.begin());
}

/// Queues and formulas are not.
bool isProportional(Mechanism mechanism) {
    return mechanism != Mechanism::Waiting && mechanism != Mechanism::Formula;
}
/// Whether a month's events are the same multiple of what is processed, whenever the tool went live.
bool ignoresTime(Mechanism mechanism) {
    return isProportional(mechanism) && mechanism != Mechanism::Detection;
}
bool hasEqualEvents(const EffectPlan& a, const EffectPlan& b) {
    return a.mechanism == b.mechanism && a.terms == b.terms && a.outputs == b.outputs;
}

struct Months {
    int first, end;  ///< counted from the base month, `end` no more among them
};
/// In which it is paid; what was paid before the base month is sunk.
Months monthsOf(const CashItem& item, YearMonth base, int horizon) {
    return {item.start ? item.start->monthsSince(base) : 0,
            item.end ? std::min(horizon, item.end->monthsSince(base)) : horizon};
}

bool dependsOnSite(const SlotTable& slots, const Consequence& consequence) {
    return refersToSite(consequence.from) || refersToSite(consequence.to) ||
           std::ranges::any_of(consequence.factors, [&](const auto& id) { return slots.variesBetweenSites(id); });
}

}  // namespace

Result<AlternativePlan> AlternativeCompiler::compile(const Alternative& alternative) {
    const std::vector<UseName> names = useNames_.of(alternative);
    for (std::size_t i = 0; i < names.size(); ++i) VALOR_CHECK(addDeployment(alternative.deployments[i], names[i]));
    groupDeployments();
    for (const CashItem& item : alternative.cashItems)
        if (auto done = addCashItem(item); !done)
            return tl::unexpected(within("cash_items/" + item.id.text(), done.error()));
    for (const ContractId& id : alternative.contracts) {
        VALOR_TRY(const int contract, indexOf(case_.contracts, id, "contract"));
        if (auto done = addContract(case_.contracts[static_cast<std::size_t>(contract)]); !done)
            return tl::unexpected(within("contracts/" + id.text(), done.error()));
    }
    addParts(result_, result_.together);
    addParts(result_, result_.apart);
    return std::move(result_);
}

// ---- deployments

Status AlternativeCompiler::addDeployment(const Deployment& deployment, const UseName& name) {
    VALOR_TRY(const int site, indexOf(case_.sites, deployment.site, "site"));
    VALOR_TRY(const int needIndex, indexOf(case_.needs, deployment.need, "need"));
    VALOR_TRY(const int toolIndex, indexOf(case_.tools, deployment.tool, "tool"));
    const Site& where = case_.sites[static_cast<std::size_t>(site)];
    const Need& need = case_.needs[static_cast<std::size_t>(needIndex)];

    DeploymentPlan target;
    target.site = site;
    target.planned = deployment.planned.monthsSince(case_.baseMonth);
    target.exit = deployment.exit ? deployment.exit->monthsSince(case_.baseMonth) : plan_.months;
    VALOR_CHECK(readVolume(target, deployment, need, where));
    VALOR_CHECK(readAdoption(target, case_.tools[static_cast<std::size_t>(toolIndex)].adoption, where, name.timing));
    target.processedSink = processedSink(need);
    VALOR_CHECK(addEffects(target, deployment, name.counts));
    result_.deployments.push_back(target);
    cells_.push_back({deployment.site, deployment.need, deployment.tool, where.party});
    return {};
}

int AlternativeCompiler::processedSink(const Need& need) {
    Effect volume;
    volume.id = EffectId("#volume/" + need.id.text());
    const int sink = sinkOf(volume, 0, kAnySite);
    if (std::ranges::none_of(result_.measures, [&](const auto& m) { return m.effect.empty() && m.need == need.id; }))
        result_.measures.push_back({{sink}, need.id, {}, "processed", "case", need.label, Aggregation::Sum, 1});
    return sink;
}

/// The chance of drawn counts belongs to the need, the site and the kind of effect, not to the tool: equal tools of
/// two alternatives meet equal chance. Only tools that serve the same patients at once are told apart.
Status AlternativeCompiler::addEffects(DeploymentPlan& target, const Deployment& deployment, const std::string& use) {
    VALOR_TRY(target.patients, slots_.counts("patients of " + deployment.need.text(), deployment.site));
    VALOR_TRY(target.answers, slots_.counts("answers to " + use, deployment.site));
    target.firstEffect = static_cast<int>(result_.effects.size());
    std::map<Mechanism, int> position;
    for (const Effect& effect : case_.effects) {
        if (effect.need != deployment.need || effect.tool != deployment.tool) continue;
        const std::string kind(ruleOf(effect.mechanism).name);
        const std::string chance = kind + " " + std::to_string(++position[effect.mechanism]) + " for " + use;
        if (auto added = addEffect(effect, target.site, chance); !added)
            return tl::unexpected(within("effects/" + effect.id.text(), added.error()));
    }
    target.effects = static_cast<int>(result_.effects.size()) - target.firstEffect;
    return {};
}

Status AlternativeCompiler::readVolume(DeploymentPlan& target, const Deployment& deployment, const Need& need,
                                       const Site& site) {
    const auto own = std::ranges::find(need.siteVolumes, deployment.site, &Need::SiteVolume::site);
    VALOR_TRY(target.inhabitants, slots_.operand(site.catchment, "inhabitant", target.site));
    if (own == need.siteVolumes.end()) {
        VALOR_TRY(target.yearlyVolume, slots_.operand(need.volumeRate, "case/inhabitant/yr", target.site));
        target.catchment = target.inhabitants;
    } else {
        VALOR_TRY(target.yearlyVolume, slots_.operand(own->volume, "case/yr", target.site));
        target.catchment = constantOperand(1);
    }
    VALOR_TRY(target.eligible, slots_.operand(need.eligibleShare, "share", target.site, 1));
    VALOR_TRY(target.growth, slots_.operand(need.growth, "1/yr", target.site));
    target.hasGrowth = !need.growth.empty();
    target.season = seasonFrom(need.season, case_.baseMonth);
    return {};
}

Status AlternativeCompiler::readAdoption(DeploymentPlan& target, const Adoption& adoption, const Site& site,
                                         const std::string& use) {
    const int at = target.site;
    VALOR_TRY(target.uptakeMax, slots_.operand(adoption.uptakeMax, "share", at, 1));
    VALOR_TRY(target.uptakeSpeed, slots_.operand(adoption.uptakeSpeed, "1/month", at));
    VALOR_TRY(target.uptakeMidpoint, slots_.operand(adoption.uptakeMidpoint, "month", at));
    VALOR_TRY(target.availability, slots_.operand(adoption.availability, "share", at, 1));
    VALOR_TRY(target.failed, slots_.operand(adoption.failedShare, "share", at, 0));
    VALOR_TRY(target.rolloutMidpoint, slots_.operand(adoption.rolloutMidpoint, "month", at));
    VALOR_TRY(target.rolloutSpeed, slots_.operand(adoption.rolloutSpeed, "1/month", at));
    VALOR_TRY(target.discontinuation, slots_.operand(adoption.discontinuation, "1/yr", at));
    target.hasUptake = !adoption.uptakeSpeed.empty();
    target.hasRollout = !adoption.rolloutSpeed.empty();
    target.hasDiscontinuation = !adoption.discontinuation.empty();
    if (target.hasRollout) {
        VALOR_TRY(target.delaySlot, slots_.uniform("rollout delay of " + use, site.id));
    }
    if (target.hasDiscontinuation) {
        VALOR_TRY(target.exitSlot, slots_.uniform("discontinuation of " + use, site.id));
    }
    return {};
}

void AlternativeCompiler::groupDeployments() {
    const std::vector<DeploymentPlan>& all = result_.deployments;
    for (int d = 0; d < static_cast<int>(all.size()); ++d) {
        const DeploymentPlan& own = all[static_cast<std::size_t>(d)];
        std::vector<UsePlan>& uses = result_.together.uses;
        auto alike = std::ranges::find_if(
            uses, [&](const UsePlan& use) { return isAlike(all[static_cast<std::size_t>(use.first)], own); });
        if (alike == uses.end()) alike = uses.insert(alike, {d, {}});
        alike->deployments.push_back(d);
        result_.together.of.push_back(static_cast<int>(alike - uses.begin()));
        result_.apart.uses.push_back({d, {d}});
        result_.apart.of.push_back(d);
    }
    groupEffects(result_.together);
    for (int d = 0; d < static_cast<int>(all.size()); ++d)
        for (int i = 0; i < all[static_cast<std::size_t>(d)].effects; ++i)
            result_.apart.effects.push_back({all[static_cast<std::size_t>(d)].firstEffect + i, {d}});
}

void AlternativeCompiler::groupEffects(UseTable& table) const {
    const auto effect = [&](int i) -> const EffectPlan& { return result_.effects[static_cast<std::size_t>(i)]; };
    for (int use = 0; use < static_cast<int>(table.uses.size()); ++use) {
        const DeploymentPlan& d =
            result_.deployments[static_cast<std::size_t>(table.uses[static_cast<std::size_t>(use)].first)];
        for (int own = d.firstEffect; own < d.firstEffect + d.effects; ++own) {
            const auto known = std::ranges::find_if(table.effects, [&](const EffectRun& run) {
                return ignoresTime(effect(own).mechanism) && hasEqualEvents(effect(run.effect), effect(own));
            });
            if (known == table.effects.end())
                table.effects.push_back({own, {use}});
            else
                known->uses.push_back(use);
        }
    }
}

/// Whether two deployments differ in their volume alone and all their effects are proportional to it.
bool AlternativeCompiler::isAlike(const DeploymentPlan& a, const DeploymentPlan& b) const {
    const auto timing = [](const DeploymentPlan& d) {
        return std::tuple(d.planned, d.exit, d.hasGrowth, d.hasUptake, d.season, d.processedSink, d.effects);
    };
    const auto isByChance = [](const DeploymentPlan& d) { return d.hasRollout || d.hasDiscontinuation; };
    const auto figures = [](const DeploymentPlan& d) {
        return std::array{d.eligible, d.growth, d.uptakeMax, d.uptakeSpeed, d.uptakeMidpoint, d.availability, d.failed};
    };
    if (isByChance(a) || isByChance(b) || timing(a) != timing(b) || figures(a) != figures(b)) return false;
    for (int i = 0; i < a.effects; ++i) {
        const EffectPlan& one = result_.effects[static_cast<std::size_t>(a.firstEffect + i)];
        const EffectPlan& other = result_.effects[static_cast<std::size_t>(b.firstEffect + i)];
        if (!isProportional(one.mechanism) || !hasEqualEvents(one, other)) return false;
    }
    return true;
}

// ---- effects

Status AlternativeCompiler::addEffect(const Effect& effect, int site, const std::string& chance) {
    EffectPlan target;
    target.mechanism = effect.mechanism;
    VALOR_TRY(target.counts, slots_.counts(chance, case_.sites[static_cast<std::size_t>(site)].id));
    VALOR_CHECK(readTerms(target, effect, site));
    noteScaled(target, effect);
    target.state = result_.states;
    result_.states += ruleOf(effect.mechanism).states;
    if (effect.mechanism == Mechanism::Formula) {
        VALOR_TRY(target.formula, addFormula(effect, site));
    }
    for (std::size_t i = 0; i < effect.consequences.size(); ++i)
        if (auto added = addConsequence(target, effect, effect.consequences[i], site); !added)
            return tl::unexpected(within("consequences/" + std::to_string(i), added.error()));
    if (target.outputs.empty()) {
        const int sink = sinkOf(effect, 0, kAnySite);
        output(target, 0, sink);
        measure(effect, 0, sink, effect.label);
    }
    result_.effects.push_back(target);
    return {};
}

Status AlternativeCompiler::readTerms(EffectPlan& target, const Effect& effect, int site) {
    const MechanismRule& rule = ruleOf(effect.mechanism);
    target.termCount = static_cast<int>(rule.terms.size());
    for (std::size_t i = 0; i < rule.terms.size(); ++i)
        target.terms[i] = constantOperand(rule.terms[i].defaultValue.value_or(0));
    for (const TermBinding& binding : effect.terms) {
        const int index = termIndex(rule, binding.term);
        if (index < 0) return fail(ErrorCode::FieldUnknown, "terms/" + binding.term);
        auto operand = slots_.operand(binding.parameter, rule.terms[static_cast<std::size_t>(index)].unit, site);
        if (!operand) return tl::unexpected(within("terms/" + binding.term, operand.error()));
        target.terms[static_cast<std::size_t>(index)] = *operand;
    }
    return {};
}

void AlternativeCompiler::noteScaled(const EffectPlan& plan, const Effect& effect) {
    const MechanismRule& rule = ruleOf(effect.mechanism);
    const auto statedAs = [&](int term) {
        const auto found =
            std::ranges::find(effect.terms, rule.terms[static_cast<std::size_t>(term)].name, &TermBinding::term);
        return found == effect.terms.end() ? ParameterId() : found->parameter;
    };
    for (const ScaledProbability& scaled : rule.scaled) {
        const Operand& base = plan.terms[static_cast<std::size_t>(scaled.base)];
        const Operand& ratio = plan.terms[static_cast<std::size_t>(scaled.ratio)];
        const bool isWithin = base.isConstant() && ratio.isConstant() && base.factor * ratio.factor <= 1;
        const ParameterId baseId = statedAs(scaled.base), ratioId = statedAs(scaled.ratio);
        if (isWithin || baseId.empty() || ratioId.empty()) continue;
        result_.scaled.push_back({effect.id, baseId, ratioId, base, ratio});
    }
}

Result<int> AlternativeCompiler::addFormula(const Effect& effect, int site) {
    VALOR_TRY(const Expression expression, Expression::parse(effect.expression));
    VALOR_TRY(const Unit unit, Unit::parse(effect.expressionUnit, case_.currency));
    using Kind = FormulaPlan::Source::Kind;
    FormulaPlan formula{expression.tape(), {}, 1 / unit.scale()};
    for (const std::string& name : expression.variables()) {
        if (name == "processed")
            formula.sources.push_back({Kind::Processed, {}});
        else if (name == "eligible")
            formula.sources.push_back({Kind::Eligible, {}});
        else if (name == "offered")
            formula.sources.push_back({Kind::Offered, {}});
        else if (name == "year")
            formula.sources.push_back({Kind::Year, {}});
        else {
            VALOR_TRY(const Operand operand, slots_.operand(ParameterId(name), "", site));
            formula.sources.push_back({Kind::Parameter, operand});
        }
    }
    result_.formulas.push_back(std::move(formula));
    return static_cast<int>(result_.formulas.size()) - 1;
}

Status AlternativeCompiler::addConsequence(EffectPlan& target, const Effect& effect, const Consequence& consequence,
                                           int site) {
    const int event = eventIndex(ruleOf(effect.mechanism), consequence.event);
    if (event < 0) return fail(ErrorCode::ReferenceUnknown, "event", {{"name", consequence.event}, {"kind", "event"}});
    const bool perSite = std::ranges::any_of(effect.consequences, [&](const Consequence& other) {
        return other.event == consequence.event && dependsOnSite(slots_, other);
    });
    VALOR_TRY(const int like, perSite ? siteLike(effect, site) : Result<int>(kAnySite));
    const int sink = sinkOf(effect, event, like);
    output(target, event, sink);
    measure(effect, event, sink, effect.label);
    const auto number = static_cast<std::size_t>(&consequence - effect.consequences.data());
    if (!linesDone_.insert({sink, number}).second) return {};
    VALOR_TRY(std::vector<Operand> factors, slots_.product(consequence.factors, site));
    if (effect.mechanism == Mechanism::Formula) {
        VALOR_TRY(const Unit unit, Unit::parse(effect.expressionUnit, case_.currency));
        factors.push_back(constantOperand(unit.scale()));
    }
    return addLines(sink, factors, consequence.from, consequence.to, consequence.kind, site);
}

/// The first site at which the consequences of an effect mean the same: their events may be added up before they are
/// valued, because the value is linear in them.
Result<int> AlternativeCompiler::siteLike(const Effect& effect, int site) {
    const std::pair key{effect.id, site};
    if (const auto found = likes_.find(key); found != likes_.end()) return found->second;
    VALOR_TRY(const int like, findSiteLike(effect, site));
    return likes_.emplace(key, like).first->second;
}

Result<int> AlternativeCompiler::findSiteLike(const Effect& effect, int site) {
    Meaning meaning;
    for (const Consequence& consequence : effect.consequences) {
        VALOR_TRY(std::vector<Operand> factors, slots_.product(consequence.factors, site));
        VALOR_TRY(std::vector<AccountSpan> from, accounts_.resolve(consequence.from, site));
        VALOR_TRY(std::vector<AccountSpan> to, accounts_.resolve(consequence.to, site));
        meaning.factors.push_back(std::move(factors));
        meaning.accounts.push_back(std::move(from));
        meaning.accounts.push_back(std::move(to));
    }
    auto& known = meanings_[effect.id];
    const auto found = std::ranges::find(known, meaning, &std::pair<Meaning, int>::first);
    if (found != known.end()) return found->second;
    known.emplace_back(std::move(meaning), site);
    return site;
}

Status AlternativeCompiler::addLines(int sink, const std::vector<Operand>& factors, const std::string& from,
                                     const std::string& to, FlowKind kind, int site) {
    VALOR_TRY(const std::vector<AccountSpan> sources, accounts_.resolve(from, site));
    VALOR_TRY(const std::vector<AccountSpan> targets, accounts_.resolve(to, site));
    for (const AccountSpan& source : sources)
        for (const AccountSpan& target : targets) {
            const int first = std::max(source.firstMonth, target.firstMonth);
            const int end = std::min(source.endMonth, target.endMonth);
            if (first < end) result_.lines.push_back({sink, factors, source.account, target.account, kind, first, end});
        }
    return {};
}

void AlternativeCompiler::output(EffectPlan& target, int event, int sink) {
    if (std::ranges::find(target.outputs, event, &EffectPlan::Output::event) == target.outputs.end())
        target.outputs.push_back({event, sink});
}

int AlternativeCompiler::sinkOf(const Effect& effect, int event, int site) {
    const auto [position, isNew] = sinks_.try_emplace({effect.id, event, site}, result_.sinks);
    if (isNew) ++result_.sinks;
    return position->second;
}

void AlternativeCompiler::measure(const Effect& effect, int event, int sink, const LocalizedText& label) {
    const EventRule& rule = ruleOf(effect.mechanism).events[static_cast<std::size_t>(event)];
    const std::string name(rule.name);
    const auto known = std::ranges::find_if(result_.measures,
                                            [&](const auto& m) { return m.effect == effect.id && m.measure == name; });
    if (known == result_.measures.end()) {
        const std::string unit(effect.mechanism == Mechanism::Formula ? effect.expressionUnit : rule.unit);
        const Measure* standard = findMeasure(name);
        const Aggregation aggregation = standard == nullptr ? Aggregation::Sum : standard->aggregation;
        const double weight = aggregation == Aggregation::Mean ? 1.0 / plan_.months : 1;
        result_.measures.push_back({{sink}, effect.need, effect.id, name, unit, label, aggregation, weight});
    } else if (std::ranges::find(known->sinks, sink) == known->sinks.end()) {
        known->sinks.push_back(sink);
    }
}

// ---- cash items

Status AlternativeCompiler::addCashItem(const CashItem& item) {
    const bool perSite =
        refersToSite(item.from) || refersToSite(item.to) ||
        std::ranges::any_of(item.factors, [&](const auto& id) { return slots_.variesBetweenSites(id); });
    if (!perSite) return addCashItemFor(item, kAnySite);
    std::set<int> sites;
    for (const DeploymentPlan& deployment : result_.deployments) sites.insert(deployment.site);
    for (const int site : sites) VALOR_CHECK(addCashItemFor(item, site));
    return {};
}

std::vector<SiteUse> AlternativeCompiler::usesOf(int site) const {
    std::vector<SiteUse> uses;
    for (std::size_t d = 0; d < result_.deployments.size(); ++d) {
        const int where = result_.deployments[d].site;
        if (site != kAnySite && where != site) continue;
        auto known = std::ranges::find(uses, where, &SiteUse::site);
        if (known == uses.end()) known = uses.insert(known, {where, {}});
        known->deployments.push_back(static_cast<int>(d));
    }
    return uses;
}

/// What is paid for everything that is processed follows the volumes of the needs.
Status AlternativeCompiler::addPerProcessed(const CashItem& item, const std::vector<Operand>& factors) {
    const auto [first, end] = monthsOf(item, case_.baseMonth, plan_.months);
    std::set<int> sinks;
    for (const DeploymentPlan& deployment : result_.deployments) sinks.insert(deployment.processedSink);
    for (const int sink : sinks) {
        const std::size_t before = result_.lines.size();
        VALOR_CHECK(addLines(sink, factors, item.from, item.to, FlowKind::Cash, kAnySite));
        for (std::size_t i = before; i < result_.lines.size(); ++i) {
            result_.lines[i].firstMonth = std::max(result_.lines[i].firstMonth, first);
            result_.lines[i].endMonth = std::min(result_.lines[i].endMonth, end);
        }
    }
    return {};
}

Result<std::vector<Operand>> AlternativeCompiler::factorsOf(const CashItem& item, int site) {
    VALOR_TRY(std::vector<Operand> factors, slots_.product(item.factors, site));
    if (item.basis != CashBasis::PerMonth) return factors;
    Unit product;
    for (const ParameterId& id : item.factors) {
        VALOR_TRY(const Unit unit, slots_.unitOf(id));
        product = product * unit;
    }
    // "DKK/month" is 12 DKK/yr in base units.
    if (product.exponentOf("yr") == -1) factors.push_back(constantOperand(1.0 / kYear));
    return factors;
}

Status AlternativeCompiler::addCashItemFor(const CashItem& item, int site) {
    const bool followsVolumes =
        item.basis == CashBasis::PerProcessed && site == kAnySite && item.escalator.empty() && item.ceiling.empty();
    if (followsVolumes) {
        VALOR_TRY(const std::vector<Operand> factors, factorsOf(item, site));
        return addPerProcessed(item, factors);
    }
    CashItemPlan target;
    target.basis = item.basis;
    target.sink = result_.sinks++;
    const auto [first, end] = monthsOf(item, case_.baseMonth, plan_.months);
    target.firstMonth = first;
    target.endMonth = end;
    target.sites = usesOf(site);
    target.countsAll = site == kAnySite;
    VALOR_TRY(target.escalator, slots_.operand(item.escalator, "1/yr", site));
    target.escalates = !item.escalator.empty();
    VALOR_TRY(std::vector<Operand> factors, factorsOf(item, site));
    target.hasCeiling = !item.ceiling.empty();
    if (target.hasCeiling) {
        VALOR_TRY(target.ceiling, slots_.operand(item.ceiling, "$", site));
        target.factors = std::exchange(factors, {});
        target.state = result_.states++;
    }
    if (target.escalates) {
        target.escalation = result_.states;
        result_.states += 2;
    }
    const int sink = target.sink;
    result_.cashItems.push_back(std::move(target));
    return addLines(sink, factors, item.from, item.to, FlowKind::Cash, site);
}

// ---- contracts

Status AlternativeCompiler::addContract(const Contract& contract) {
    VALOR_TRY(ContractPlan plan, ContractCompiler(case_, contract, cells_, slots_, accounts_).compile());
    plan.state = result_.contractStates;
    result_.contractStates += plan.program.states;
    plan.figure = result_.contractFigures;
    result_.contractFigures += static_cast<int>(plan.figures.size());
    plan.signal = result_.contractSignals;
    result_.contractSignals += static_cast<int>(plan.signals.size());
    for (SignalPlan& signal : plan.signals)
        if (signal.sameAs < 0 && !signal.standsWithDeployment()) signal.room = result_.signalRooms++;
    for (const Clause& clause : contract.clauses) result_.clauseNames.push_back({contract.id, clause.id, clause.label});
    result_.contracts.push_back(std::move(plan));
    return {};
}

}  // namespace valor::simulation
