// SPDX-License-Identifier: GPL-3.0-or-later
// One group of draws through one alternative, year by year, for the lane type of the including translation unit.
// No containers are built here: what a standard template would leave behind could be linked into the baseline program.
#pragma once

#include "core/effect/kernels.h"
#include "simulation/engine/group_kernel.h"
#include "simulation/lane/lane.h"

namespace valor::simulation::VALOR_ISA {

/// Half away from zero to 0.01, as the exact rounding node does.
inline Lane roundedToMinor(Lane amount) {
    const Lane rounded = floor(abs(amount) * Lane(100) + Lane(0.5)) / Lane(100);
    return select(amount < Lane(0), -rounded, rounded);
}

class GroupEvaluation {
public:
    static constexpr int kWidth = static_cast<int>(Lane::kWidth);

    GroupEvaluation(const Plan& plan, const AlternativePlan& alternative, GroupWorkspace& w, AlternativeTotals& totals)
        : plan_(plan), alternative_(alternative), w_(w), totals_(totals) {}

    void run() {
        preparePrices();
        prepareDeployments();
        prepareLines();
        for (int first = 0; first < plan_.months; first += kYear) {
            firstMonth_ = first;
            months_ = plan_.months - first < kYear ? plan_.months - first : kYear;
            clear(w_.sinks.data(), alternative_.sinks * kYear);
            runDeployments();
            runCashItems();
            collectSinks();
            runLines();
            runClauses();
        }
    }

private:
    // ---- access

    Lane read(const Operand& operand, int lane) const {
        if (operand.isConstant()) return Lane(operand.factor);
        return load(slot(operand.slot) + lane) * Lane(operand.factor);
    }
    Lane share(const Operand& operand, int lane) const { return effect::asProbability(read(operand, lane)); }
    const double* slot(int index) const { return w_.slots.data() + at(index); }
    static std::size_t at(int index) { return static_cast<std::size_t>(index) * kGroup; }
    static std::size_t at(int index, int month) {
        return (static_cast<std::size_t>(index) * kYear + static_cast<std::size_t>(month)) * kGroup;
    }
    static Lane load(const double* from) { return Lane::load(from); }
    static void add(double* to, Lane value) { (Lane::load(to) + value).store(to); }
    static void clear(double* from, int arrays) {
        const std::size_t count = at(arrays);
        for (std::size_t i = 0; i < count; i += Lane::kWidth) Lane(0).store(from + i);
    }
    Lane product(const std::vector<Operand>& factors, int lane) const {
        Lane value(1);
        for (const Operand& factor : factors) value = value * read(factor, lane);
        return value;
    }

    // ---- preparation, once per group

    void preparePrices() {
        for (int lane = 0; lane < kGroup; lane += kWidth) {
            const Lane growth = plan_.hasInflation ? monthly(read(plan_.inflation, lane)) : Lane(1);
            Lane index(1);
            for (int month = 0; month < plan_.months; ++month) {
                index.store(w_.priceIndex.data() + at(month) + lane);
                index = index * growth;
            }
        }
    }
    /// (1 + rate)^(1/12)
    static Lane monthly(Lane rate) { return lane::exp(lane::log1p(rate) * Lane(1.0 / kYear)); }

    void prepareDeployments() {
        clear(w_.states.data(), alternative_.states);
        for (std::size_t s = 0; s < w_.siteLive.size(); s += Lane::kWidth) Lane(kNever).store(w_.siteLive.data() + s);
        int number = 0;
        for (const DeploymentPlan& deployment : alternative_.deployments) {
            for (int lane = 0; lane < kGroup; lane += kWidth) prepareDeployment(deployment, number, lane);
            ++number;
        }
    }

    static constexpr double kNever = 1e9;

    void prepareDeployment(const DeploymentPlan& d, int number, int lane) {
        const std::size_t here = at(number) + static_cast<std::size_t>(lane);
        Lane live(d.planned);
        if (d.hasRollout) {  // share of sites live t months after the planned date: 1 / (1 + exp(-k (t - t50)))
            const Lane u = load(slot(d.delaySlot) + lane);
            const Lane delay = read(d.rolloutMidpoint, lane) + lane::logit(u) / read(d.rolloutSpeed, lane);
            live = live + ceiling(max(delay, Lane(0)));
        }
        Lane exit(d.exit);
        if (d.hasDiscontinuation) {  // exponential time to exit with the yearly share that stops
            const Lane share = min(max(read(d.discontinuation, lane), Lane(1e-300)), Lane(1 - 1e-12));
            const Lane years = lane::log(load(slot(d.exitSlot) + lane)) / lane::log1p(-share);
            exit = min(exit, live + ceiling(min(years * Lane(kYear), Lane(kNever))));
        }
        live = select(live < exit, live, Lane(kNever));  // a use that ends before it begins never begins
        live.store(w_.goLive.data() + here);
        exit.store(w_.exit.data() + here);
        double* const site = w_.siteLive.data() + at(d.site) + lane;
        min(load(site), live).store(site);
        Lane(1).store(w_.growth.data() + here);
        for (int e = d.firstEffect; e < d.firstEffect + d.effects; ++e)
            startEffect(alternative_.effects[index(e)], lane);
    }
    static std::size_t index(int i) { return static_cast<std::size_t>(i); }
    static Lane ceiling(Lane x) { return -floor(-x); }

    void startEffect(const EffectPlan& effect, int lane) {
        if (effect.mechanism != Mechanism::Waiting) return;
        Lane terms[kMaxTerms];
        readTerms(effect, lane, terms);
        Lane start[effect::WaitingKernel<Lane>::kStates];
        effect::WaitingKernel<Lane>::start(terms, start);
        for (int i = 0; i < effect::WaitingKernel<Lane>::kStates; ++i)
            start[i].store(w_.states.data() + at(effect.state + i) + lane);
    }

    /// Line coefficients, their sums per sink in the net benefit, and cleared totals.
    void prepareLines() {
        clear(totals_.netBenefit.data(), plan_.months);
        clear(totals_.counted.data(), static_cast<int>(kFlowKinds));
        clear(totals_.party.data(), plan_.parties * static_cast<int>(kFlowKinds));
        clear(totals_.budget.data(), static_cast<int>(totals_.budget.size() / kGroup));
        clear(totals_.measures.data(), static_cast<int>(totals_.measures.size() / kGroup));
        clear(totals_.clauses.data(), static_cast<int>(totals_.clauses.size() / kGroup));
        clear(w_.sinkWeight.data(), alternative_.sinks);
        int number = 0;
        for (const LinePlan& line : alternative_.lines) {
            const double sign = countedSign(line.from, line.to);
            const bool whole = line.firstMonth == 0 && line.endMonth == plan_.months;
            for (int lane = 0; lane < kGroup; lane += kWidth) {
                const Lane coefficient = product(line.factors, lane);
                coefficient.store(w_.coefficients.data() + at(number) + lane);
                if (sign != 0 && whole)
                    add(w_.sinkWeight.data() + at(line.sink) + lane,
                        coefficient * weight(line.kind, lane) * Lane(sign));
            }
            ++number;
        }
    }

    bool isCounted(int account) const {
        const int party = plan_.accounts[index(account)].party;
        return party >= 0 && plan_.valuation.counted[index(party)] != 0;
    }
    double countedSign(int from, int to) const { return (isCounted(to) ? 1.0 : 0.0) - (isCounted(from) ? 1.0 : 0.0); }
    /// What one unit of a kind adds to the net benefit.
    Lane weight(FlowKind kind, int lane) const {
        if (kind == FlowKind::Capacity) return read(plan_.valuation.capacityShare, lane);
        if (kind == FlowKind::Health) return read(plan_.valuation.qalyValue, lane);
        return Lane(1);
    }

    // ---- one year of deployments

    void runDeployments() {
        int number = 0;
        for (const DeploymentPlan& deployment : alternative_.deployments) {
            for (int lane = 0; lane < kGroup; lane += kWidth) {
                runVolume(deployment, number, lane);
                for (int e = deployment.firstEffect; e < deployment.firstEffect + deployment.effects; ++e)
                    runEffect(alternative_.effects[index(e)], deployment, number, lane);
            }
            ++number;
        }
    }

    void runVolume(const DeploymentPlan& d, int number, int lane) {
        const std::size_t here = at(number) + static_cast<std::size_t>(lane);
        const Lane live = load(w_.goLive.data() + here), exit = load(w_.exit.data() + here);
        const Lane base = read(d.yearlyVolume, lane) * read(d.catchment, lane) * Lane(1.0 / kYear);
        const Lane eligible = share(d.eligible, lane), most = share(d.uptakeMax, lane);
        const Lane answered = share(d.availability, lane) * (Lane(1) - share(d.failed, lane));
        const Lane growthStep = d.hasGrowth ? monthly(read(d.growth, lane)) : Lane(1);
        const Lane adoptionStep = d.hasUptake ? lane::exp(-read(d.uptakeSpeed, lane)) : Lane(1);
        Lane growth = load(w_.growth.data() + here);
        Lane odds = d.hasUptake ? oddsOfNotUsing(d, live, lane) : Lane(0);
        for (int m = 0; m < months_; ++m) {
            const Lane month(firstMonth_ + m);
            const Lane isActive = select(month >= live && month < exit, Lane(1), Lane(0));
            const Lane offered = base * growth * Lane(d.season[index(m)]);
            const Lane use = most / (Lane(1) + odds);
            const Lane processed = offered * eligible * use * isActive * answered;
            offered.store(w_.offered.data() + at(number, m) + lane);
            processed.store(w_.processed.data() + at(number, m) + lane);
            isActive.store(w_.active.data() + at(number, m) + lane);
            add(w_.sinks.data() + at(d.processedSink, m) + lane, processed);
            growth = growth * growthStep;
            odds = odds * adoptionStep;
        }
        growth.store(w_.growth.data() + here);
    }

    /// exp(k (live + t50 - t)) in the first month of the block.
    Lane oddsOfNotUsing(const DeploymentPlan& d, Lane live, int lane) const {
        const Lane monthsToHalf = live + read(d.uptakeMidpoint, lane) - Lane(firstMonth_);
        return lane::exp(min(read(d.uptakeSpeed, lane) * monthsToHalf, Lane(700)));
    }

    void readTerms(const EffectPlan& effect, int lane, Lane* terms) const {
        for (int t = 0; t < kMaxTerms; ++t) terms[t] = read(effect.terms[index(t)], lane);
    }

    void runEffect(const EffectPlan& effect, const DeploymentPlan& deployment, int number, int lane) {
        Lane terms[kMaxTerms];
        readTerms(effect, lane, terms);
        switch (effect.mechanism) {
            case Mechanism::StaffTime:
                return runMonths(effect::StaffTimeKernel<Lane>(terms), effect, deployment, number, lane);
            case Mechanism::Detection:
                return runMonths(effect::DetectionKernel<Lane>(terms), effect, deployment, number, lane);
            case Mechanism::ReaderReplacement:
                return runMonths(effect::ReaderReplacementKernel<Lane>(terms), effect, deployment, number, lane);
            case Mechanism::RuleOut:
                return runMonths(effect::RuleOutKernel<Lane>(terms), effect, deployment, number, lane);
            case Mechanism::TimeToAction:
                return runMonths(effect::TimeToActionKernel<Lane>(terms), effect, deployment, number, lane);
            case Mechanism::AddedRecognition:
                return runMonths(effect::AddedRecognitionKernel<Lane>(terms), effect, deployment, number, lane);
            case Mechanism::Avoidance:
                return runMonths(effect::AvoidanceKernel<Lane>(terms), effect, deployment, number, lane);
            case Mechanism::Prediction:
                return runMonths(effect::PredictionKernel<Lane>(terms), effect, deployment, number, lane);
            case Mechanism::Monitoring:
                return runMonths(effect::MonitoringKernel<Lane>(terms), effect, deployment, number, lane);
            case Mechanism::Waiting: return runWaiting(terms, effect, deployment, number, lane);
            case Mechanism::Formula:
                return runMonths(FormulaKernel{*this, alternative_.formulas[index(effect.formula)], lane}, effect,
                                 deployment, number, lane);
        }
    }

    void runWaiting(const Lane* terms, const EffectPlan& effect, const DeploymentPlan& deployment, int number,
                    int lane) {
        double* const first = w_.states.data() + at(effect.state) + lane;
        double* const second = w_.states.data() + at(effect.state + 1) + lane;
        Lane state[effect::WaitingKernel<Lane>::kStates] = {load(first), load(second)};
        runMonths(effect::WaitingKernel<Lane>(terms, state), effect, deployment, number, lane);
        state[0].store(first);
        state[1].store(second);
    }

    struct FormulaKernel {
        const GroupEvaluation& owner;
        const FormulaPlan& plan;
        int lane;

        void operator()(const effect::Month<Lane>& month, Lane* events) const {
            const auto variable = [&](std::uint32_t which) {
                const FormulaPlan::Source& source = plan.sources[which];
                switch (source.kind) {
                    case FormulaPlan::Source::Kind::Parameter: return owner.read(source.parameter, lane);
                    case FormulaPlan::Source::Kind::Processed: return month.processed;
                    case FormulaPlan::Source::Kind::Eligible: return month.eligible;
                    case FormulaPlan::Source::Kind::Offered: return month.offered;
                    case FormulaPlan::Source::Kind::Year: return month.yearsFromStart;
                }
                return Lane(0);
            };
            events[formula::Amount] =
                evaluateTape<Lane>(plan.tape.data(), plan.tape.size(), variable) * Lane(plan.fromBase);
        }
    };

    template <class Kernel>
    void runMonths(Kernel kernel, const EffectPlan& effect, const DeploymentPlan& d, int number, int lane) {
        const Lane eligible = share(d.eligible, lane);
        const Lane live = load(w_.goLive.data() + at(number) + lane);
        Lane events[kMaxEvents];
        for (int m = 0; m < months_; ++m) {
            const Lane offered = load(w_.offered.data() + at(number, m) + lane);
            const Lane now(firstMonth_ + m);
            const effect::Month<Lane> month{offered, offered * eligible,
                                            load(w_.processed.data() + at(number, m) + lane),
                                            max(now - live, Lane(0)) * Lane(1.0 / kYear), now * Lane(1.0 / kYear)};
            kernel(month, events);
            if (effect.mechanism == Mechanism::Formula)
                events[formula::Amount] = events[formula::Amount] * load(w_.active.data() + at(number, m) + lane);
            for (int e = 0; e < kMaxEvents; ++e)
                if (effect.sinks[index(e)] != kNoSink)
                    add(w_.sinks.data() + at(effect.sinks[index(e)], m) + lane, events[e]);
        }
    }

    // ---- cash items

    void runCashItems() {
        for (const CashItemPlan& item : alternative_.cashItems)
            for (int lane = 0; lane < kGroup; lane += kWidth) runCashItem(item, lane);
    }

    void runCashItem(const CashItemPlan& item, int lane) {
        const Lane step = item.escalates ? monthly(read(item.escalator, lane)) : Lane(1);
        Lane escalation = item.escalates
                              ? lane::exp(lane::log1p(read(item.escalator, lane)) * Lane(firstMonth_ / double(kYear)))
                              : Lane(1);
        for (int m = 0; m < months_; ++m) {
            const int month = firstMonth_ + m;
            if (month >= item.firstMonth && month < item.endMonth) {
                Lane units = unitsOf(item, month, m, lane) * escalation;
                if (item.hasCeiling) units = underCeiling(item, units, lane);
                units.store(w_.sinks.data() + at(item.sink, m) + lane);
            }
            escalation = escalation * step;
        }
    }

    Lane unitsOf(const CashItemPlan& item, int month, int m, int lane) const {
        switch (item.basis) {
            case CashBasis::Once: return Lane(month == item.firstMonth ? 1 : 0);
            case CashBasis::PerMonth: return Lane(1);
            case CashBasis::PerYear: return Lane(1.0 / kYear);
            case CashBasis::PerSiteOnce: return sitesStarting(item, month, lane);
            case CashBasis::PerSiteYear: return sitesActive(item, m, lane) * Lane(1.0 / kYear);
            case CashBasis::PerDeploymentOnce: return deploymentsStarting(item, month, lane);
            case CashBasis::PerDeploymentYear: return sumOver(item, w_.active.data(), m, lane) * Lane(1.0 / kYear);
            case CashBasis::PerProcessed: return sumOver(item, w_.processed.data(), m, lane);
        }
        return Lane(0);
    }

    Lane sumOver(const CashItemPlan& item, const double* measure, int m, int lane) const {
        Lane sum(0);
        for (const int d : item.deployments) sum = sum + load(measure + at(d, m) + lane);
        return sum;
    }

    Lane deploymentsStarting(const CashItemPlan& item, int month, int lane) const {
        Lane sum(0);
        for (const int d : item.deployments)
            sum = sum + select(load(w_.goLive.data() + at(d) + lane) == Lane(month), Lane(1), Lane(0));
        return sum;
    }

    /// Deployments of a site stand together in no particular order; a site is counted at its first one.
    bool isFirstOfSite(const CashItemPlan& item, int deployment) const {
        for (const int d : item.deployments) {
            if (d == deployment) return true;
            if (alternative_.deployments[index(d)].site == alternative_.deployments[index(deployment)].site)
                return false;
        }
        return true;
    }

    Lane sitesStarting(const CashItemPlan& item, int month, int lane) const {
        Lane sum(0);
        for (const int d : item.deployments) {
            if (!isFirstOfSite(item, d)) continue;
            const Lane live = load(w_.siteLive.data() + at(alternative_.deployments[index(d)].site) + lane);
            sum = sum + select(live == Lane(month), Lane(1), Lane(0));
        }
        return sum;
    }

    Lane sitesActive(const CashItemPlan& item, int m, int lane) const {
        Lane sum(0);
        for (const int d : item.deployments) {
            if (!isFirstOfSite(item, d)) continue;
            const int site = alternative_.deployments[index(d)].site;
            Lane active(0);
            for (const int other : item.deployments)
                if (alternative_.deployments[index(other)].site == site)
                    active = max(active, load(w_.active.data() + at(other, m) + lane));
            sum = sum + active;
        }
        return sum;
    }

    Lane underCeiling(const CashItemPlan& item, Lane units, int lane) {
        double* const total = w_.states.data() + at(item.state) + lane;
        const Lane paid = load(total);
        const Lane amount = min(units * product(item.factors, lane), max(read(item.ceiling, lane) - paid, Lane(0)));
        (paid + amount).store(total);
        return amount;
    }

    // ---- from events to value

    /// Net benefit of every whole-horizon line, and the totals of measures.
    void collectSinks() {
        for (int s = 0; s < alternative_.sinks; ++s)
            for (int lane = 0; lane < kGroup; lane += kWidth) {
                const Lane weight = load(w_.sinkWeight.data() + at(s) + lane);
                if (all(weight == Lane(0))) continue;
                for (int m = 0; m < months_; ++m)
                    add(totals_.netBenefit.data() + at(firstMonth_ + m) + lane,
                        load(w_.sinks.data() + at(s, m) + lane) * weight *
                            Lane(plan_.discount[index(firstMonth_ + m)]));
            }
        int number = 0;
        for (const AlternativePlan::Measured& measured : alternative_.measures) {
            for (const int s : measured.sinks)
                for (int lane = 0; lane < kGroup; lane += kWidth)
                    add(totals_.measures.data() + at(number) + lane, sinkSum(s, 0, months_, nullptr, lane));
            ++number;
        }
    }

    /// Σ events over months [from, end) of the block, each times a weight per month of the horizon when given.
    Lane sinkSum(int sink, int from, int end, const double* weights, int lane) const {
        Lane sum(0);
        for (int m = from; m < end; ++m) {
            const Lane events = load(w_.sinks.data() + at(sink, m) + lane);
            sum = sum + (weights == nullptr ? events : events * Lane(weights[firstMonth_ + m]));
        }
        return sum;
    }

    void runLines() {
        int number = 0;
        for (const LinePlan& line : alternative_.lines) {
            const int from = clampMonth(line.firstMonth), end = clampMonth(line.endMonth);
            for (int lane = 0; lane < kGroup && from < end; lane += kWidth) runLine(line, number, from, end, lane);
            ++number;
        }
    }
    int clampMonth(int month) const {
        const int inBlock = month - firstMonth_;
        return inBlock < 0 ? 0 : inBlock > months_ ? months_ : inBlock;
    }

    void runLine(const LinePlan& line, int number, int from, int end, int lane) {
        const Lane coefficient = load(w_.coefficients.data() + at(number) + lane);
        const bool moves = line.firstMonth != 0 || line.endMonth != plan_.months;
        const double sign = countedSign(line.from, line.to);
        const Lane discounted = coefficient * sinkSum(line.sink, from, end, plan_.discount.data(), lane);
        if (sign != 0) {
            add(totals_.counted.data() + at(static_cast<int>(line.kind)) + lane, discounted * Lane(sign));
            if (moves) addMonthly(line, coefficient * weight(line.kind, lane) * Lane(sign), from, end, lane);
        }
        addToParty(line, line.to, coefficient, discounted, 1, from, end, lane);
        addToParty(line, line.from, coefficient, discounted, -1, from, end, lane);
        if (line.kind == FlowKind::Cash) {
            const Lane nominal = coefficient * inflatedSum(line.sink, from, end, lane);
            addToBudget(line.to, nominal, lane);
            addToBudget(line.from, -nominal, lane);
        }
    }

    void addMonthly(const LinePlan& line, Lane value, int from, int end, int lane) {
        for (int m = from; m < end; ++m)
            add(totals_.netBenefit.data() + at(firstMonth_ + m) + lane,
                load(w_.sinks.data() + at(line.sink, m) + lane) * value * Lane(plan_.discount[index(firstMonth_ + m)]));
    }

    void addToParty(const LinePlan& line, int account, Lane coefficient, Lane discounted, double sign, int from,
                    int end, int lane) {
        const int party = plan_.accounts[index(account)].party;
        if (party < 0) return;
        const std::vector<double>& own = plan_.partyDiscount[index(party)];
        const Lane value = own.empty() ? discounted : coefficient * sinkSum(line.sink, from, end, own.data(), lane);
        add(partyTotal(party, line.kind) + lane, value * Lane(sign));
    }
    double* partyTotal(int party, FlowKind kind) {
        return totals_.party.data() + at(party * static_cast<int>(kFlowKinds) + static_cast<int>(kind));
    }

    Lane inflatedSum(int sink, int from, int end, int lane) const {
        Lane sum(0);
        for (int m = from; m < end; ++m)
            sum = sum +
                  load(w_.sinks.data() + at(sink, m) + lane) * load(w_.priceIndex.data() + at(firstMonth_ + m) + lane);
        return sum;
    }

    void addToBudget(int account, Lane nominal, int lane) {
        if (plan_.accounts[index(account)].party < 0) return;
        const int years = (plan_.months + kYear - 1) / kYear;
        add(totals_.budget.data() + at(account * years + firstMonth_ / kYear) + lane, nominal);
    }

    // ---- contracts

    void runClauses() {
        int number = 0;
        for (const ClausePlan& clause : alternative_.clauses) {
            for (int lane = 0; lane < kGroup; lane += kWidth) runClause(clause, number, lane);
            ++number;
        }
    }

    void runClause(const ClausePlan& clause, int number, int lane) {
        switch (clause.kind) {
            case ClauseKind::FixedFee:
                return billMonths(contract::FixedFeeKernel<Lane>{price(clause, 0, lane), clause.feeMonth}, clause,
                                  number, lane);
            case ClauseKind::PerUnit:
                return billMonths(contract::PerUnitKernel<Lane>{price(clause, 0, lane)}, clause, number, lane);
            case ClauseKind::MarginalTiers: return billMonths(tiers(clause, lane), clause, number, lane);
        }
    }

    contract::Price<Lane> price(const ClausePlan& clause, std::size_t which, int lane) const {
        return {read(clause.prices[which].value, lane), clause.prices[which].indexed};
    }
    contract::MarginalTiersKernel<Lane> tiers(const ClausePlan& clause, int lane) const {
        contract::MarginalTiersKernel<Lane> kernel;
        kernel.tiers = static_cast<int>(clause.tierFrom.size());
        for (std::size_t i = 0; i < clause.tierFrom.size(); ++i) {
            kernel.from[i] = Lane(clause.tierFrom[i]);
            kernel.price[i] = price(clause, i, lane);
        }
        kernel.windowMonths = clause.windowMonths;
        kernel.pooled = clause.pooled;
        return kernel;
    }

    /// What one buyer paid since it was last posted.
    struct Paid {
        Lane nominal, discounted;  ///< money of the payment months; present value in the price level of the case
        Lane forPayer, forPayee;   ///< present values at the parties' own rates
    };

    template <class Kernel>
    void billMonths(const Kernel& kernel, const ClausePlan& clause, int number, int lane) {
        const int buyers = static_cast<int>(clause.buyers.size());
        if (buyers == 0 || firstMonth_ + months_ <= clause.start || firstMonth_ >= clause.start + clause.months) return;
        Lane quantity[contract::kMaxBuyers], amount[contract::kMaxBuyers], state[contract::kMaxBuyers];
        Paid paid[contract::kMaxBuyers];
        for (int b = 0; b < buyers; ++b) {
            state[b] = load(w_.states.data() + at(clause.state + b) + lane);
            quantity[b] = Lane(1);
            paid[b] = {Lane(0), Lane(0), Lane(0), Lane(0)};
        }
        const Lane start = clause.start > 0 ? load(w_.priceIndex.data() + at(clause.start) + lane) : Lane(1);
        for (int m = 0; m < months_; ++m) {
            const int month = firstMonth_ + m, contractMonth = month - clause.start;
            if (contractMonth < 0 || contractMonth >= clause.months) continue;
            for (int b = 0; b < buyers && clause.counts; ++b) quantity[b] = quantityOf(clause, b, m, lane);
            const Lane index = load(w_.priceIndex.data() + at(month) + lane);
            kernel(contract::BillingMonth<Lane>{contractMonth, buyers, quantity, index / start}, amount, state);
            addMonth(clause, amount, paid, month, Lane(1) / index, lane);
            if (m + 1 == months_ || contractMonth + 1 == clause.months || payersChange(clause, month + 1))
                for (int b = 0; b < buyers; ++b) post(clause, b, number, month, paid[b], lane);
        }
        for (int b = 0; b < buyers; ++b) state[b].store(w_.states.data() + at(clause.state + b) + lane);
    }

    /// Nominal payments are deflated to the price level of the case before real discounting.
    void addMonth(const ClausePlan& clause, const Lane* amount, Paid* paid, int month, Lane deflator, int lane) {
        const Lane factor = deflator * Lane(plan_.discount[index(month)]);
        Lane counted(0);
        for (std::size_t b = 0; b < clause.buyers.size(); ++b) {
            const int payer = payerAt(clause.buyers[b], month);
            const Lane discounted = amount[b] * factor;
            paid[b].nominal = paid[b].nominal + amount[b];
            paid[b].discounted = paid[b].discounted + discounted;
            paid[b].forPayer = paid[b].forPayer + ownValue(payer, amount[b], discounted, deflator, month);
            paid[b].forPayee = paid[b].forPayee + ownValue(clause.payee, amount[b], discounted, deflator, month);
            counted = counted + discounted * Lane(countedSign(payer, clause.payee));
        }
        add(totals_.netBenefit.data() + at(month) + lane, counted);
    }

    Lane ownValue(int account, Lane nominal, Lane discounted, Lane deflator, int month) const {
        const int party = plan_.accounts[index(account)].party;
        if (party < 0 || plan_.partyDiscount[index(party)].empty()) return discounted;
        return nominal * deflator * Lane(plan_.partyDiscount[index(party)][index(month)]);
    }

    static int payerAt(const BuyerPlan& buyer, int month) {
        for (const AccountSpan& span : buyer.payers)
            if (month < span.endMonth) return span.account;
        return buyer.payers[buyer.payers.size() - 1].account;
    }
    static bool payersChange(const ClausePlan& clause, int month) {
        for (const BuyerPlan& buyer : clause.buyers)
            for (const AccountSpan& span : buyer.payers)
                if (span.firstMonth == month) return true;
        return false;
    }

    /// Books what was paid up to `month` and starts anew.
    void post(const ClausePlan& clause, int buyer, int number, int month, Paid& paid, int lane) {
        const int payer = payerAt(clause.buyers[index(buyer)], month);
        add(totals_.counted.data() + at(static_cast<int>(FlowKind::Cash)) + lane,
            paid.discounted * Lane(countedSign(payer, clause.payee)));
        addToLedger(clause.payee, paid.forPayee, lane);
        addToLedger(payer, -paid.forPayer, lane);
        addToBudget(clause.payee, paid.nominal, lane);
        addToBudget(payer, -paid.nominal, lane);
        add(totals_.clauses.data() + at(number) + lane, paid.nominal);
        paid = {Lane(0), Lane(0), Lane(0), Lane(0)};
    }

    void addToLedger(int account, Lane value, int lane) {
        const int party = plan_.accounts[index(account)].party;
        if (party >= 0) add(partyTotal(party, FlowKind::Cash) + lane, value);
    }

    Lane quantityOf(const ClausePlan& clause, int buyer, int m, int lane) const {
        Lane sum(0);
        const std::vector<int>& deployments = clause.buyers[index(buyer)].deployments;
        for (std::size_t i = 0; i < deployments.size(); ++i)
            if (clause.measure == BaseMeasure::Inhabitants)
                sum = sum + inhabitantsNotYetCounted(deployments, i, m, lane);
            else
                sum = sum + measureOf(clause.measure, deployments[i], m, lane);
        return sum;
    }

    /// A site counts its inhabitants once, however many algorithms serve it.
    Lane inhabitantsNotYetCounted(const std::vector<int>& deployments, std::size_t which, int m, int lane) const {
        const int site = alternative_.deployments[index(deployments[which])].site;
        Lane before(0);
        for (std::size_t i = 0; i < which; ++i)
            if (alternative_.deployments[index(deployments[i])].site == site)
                before = max(before, measureOf(BaseMeasure::Inhabitants, deployments[i], m, lane));
        return max(measureOf(BaseMeasure::Inhabitants, deployments[which], m, lane) - before, Lane(0));
    }

    Lane measureOf(BaseMeasure measure, int d, int m, int lane) const {
        const DeploymentPlan& deployment = alternative_.deployments[index(d)];
        const Lane offered = load(w_.offered.data() + at(d, m) + lane);
        const Lane processed = load(w_.processed.data() + at(d, m) + lane);
        const Lane active = load(w_.active.data() + at(d, m) + lane);
        switch (measure) {
            case BaseMeasure::Offered: return offered;
            case BaseMeasure::Eligible: return offered * share(deployment.eligible, lane);
            case BaseMeasure::Processed: return processed;
            case BaseMeasure::Failed: {
                const Lane failed = share(deployment.failed, lane);
                return processed * failed / max(Lane(1) - failed, Lane(1e-12));
            }
            case BaseMeasure::ActiveAlgorithms: return active;
            case BaseMeasure::Inhabitants: return active * read(deployment.inhabitants, lane);
        }
        return Lane(0);
    }

    const Plan& plan_;
    const AlternativePlan& alternative_;
    GroupWorkspace& w_;
    AlternativeTotals& totals_;
    int firstMonth_ = 0;
    int months_ = 0;
};

inline void evaluateGroup(const Plan& plan, const AlternativePlan& alternative, GroupWorkspace& workspace,
                          AlternativeTotals& totals) {
    GroupEvaluation(plan, alternative, workspace, totals).run();
}

inline void deriveGroup(const Plan& plan, double* slots) {
    for (const DerivedInput& derived : plan.derived)
        for (int lane = 0; lane < kGroup; lane += static_cast<int>(Lane::kWidth)) {
            const auto variable = [&](std::uint32_t which) {
                const Operand& operand = derived.variables[which];
                return Lane::load(slots + operand.slot * kGroup + lane) * Lane(operand.factor);
            };
            evaluateTape<Lane>(derived.tape.data(), derived.tape.size(), variable)
                .store(slots + derived.slot * kGroup + lane);
        }
}

inline void correlateGroup(const Plan& plan, double* const* scores) {
    const std::size_t size = plan.correlated.inputs.size();
    for (int lane = 0; lane < kGroup; lane += static_cast<int>(Lane::kWidth))
        for (std::size_t row = size; row-- > 0;) {  // from below, so that inputs above are still independent
            Lane sum(0);
            for (std::size_t column = 0; column <= row; ++column)
                sum = sum + Lane(plan.correlated.factor[row * size + column]) * Lane::load(scores[column] + lane);
            sum.store(scores[row] + lane);
        }
}

}  // namespace valor::simulation::VALOR_ISA
