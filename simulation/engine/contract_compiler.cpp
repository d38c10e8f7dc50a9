// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/engine/contract_compiler.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace valor::simulation {
namespace {

/// Kinds that owe nothing before a window ends.
bool settlesWindows(ClauseKind kind) {
    switch (kind) {
        case ClauseKind::SpendFloor:
        case ClauseKind::Collar:
        case ClauseKind::PerformanceBonus:
        case ClauseKind::OutcomeRebate:
        case ClauseKind::AmountAtRisk:
        case ClauseKind::SharedSavings:
        case ClauseKind::PriceVolume: return true;
        default: return false;
    }
}

/// Whether a signal tells of what tools do, and so of nothing where none is in use: a share, or a count of it.
bool restsOnUse(const contract::Signal& signal) {
    return !signal.sample.empty() || comesFromUse(signal.measure);
}

}  // namespace

Result<ContractPlan> ContractCompiler::compile() {
    VALOR_TRY(plan_.program, contract::compileProgram(contract_, cells_));
    plan_.start = contract_.start.monthsSince(case_.baseMonth);
    plan_.months = contract_.months;
    VALOR_CHECK(readFigures());
    VALOR_CHECK(readSignals());
    VALOR_CHECK(addParties());
    return std::move(plan_);
}

std::size_t ContractCompiler::clauseOfFigure(std::size_t figure) const {
    const auto next =
        std::ranges::upper_bound(plan_.program.nodes, static_cast<int>(figure), {}, &contract::ClauseNode::figure);
    return static_cast<std::size_t>(next - plan_.program.nodes.begin()) - 1;
}

Status ContractCompiler::readFigures() {
    for (std::size_t i = 0; i < plan_.program.figures.size(); ++i) {
        const contract::Figure& figure = plan_.program.figures[i];
        const std::size_t owner = clauseOfFigure(i);
        auto value = amount(figure.amount, plan_.program.nodes[owner].kind);
        if (!value)
            return tl::unexpected(
                within("clauses/" + contract_.clauses[owner].id.text() + "/" + figure.place, value.error()));
        plan_.figures.push_back(*value);
    }
    return {};
}

Result<Operand> ContractCompiler::amount(const ContractAmount& stated, ClauseKind kind) {
    if (stated.isAgreed()) {
        VALOR_TRY(const ExactNumber value, ExactNumber::parse(stated.decimal));
        return constantOperand(value.toDouble());
    }
    if (isPaidByTheMonth(kind)) return monthly(stated.parameter);
    return slots_.operand(stated.parameter, "", kAnySite);
}

Result<Operand> ContractCompiler::monthly(const ParameterId& parameter) {
    VALOR_TRY(Operand value, slots_.operand(parameter, "", kAnySite));
    VALOR_TRY(const Unit unit, slots_.unitOf(parameter));
    if (unit.exponentOf("yr") == -1) value.factor /= kYear;
    return value;
}

Status ContractCompiler::readSignals() {
    plan_.signals.resize(static_cast<std::size_t>(plan_.program.signalValues));
    for (const contract::Signal& signal : plan_.program.signals) {
        const contract::ClauseNode& reader = plan_.program.nodes[static_cast<std::size_t>(signal.node)];
        for (int b = 0; b < reader.buyers; ++b) {
            auto value = signalFor(signal, b);
            if (!value) {
                const Clause& clause = contract_.clauses[static_cast<std::size_t>(signal.node)];
                return tl::unexpected(within("clauses/" + clause.id.text(), value.error()));
            }
            plan_.signals[static_cast<std::size_t>(signal.first + b)] = std::move(*value);
        }
    }
    findEqualSignals();
    return {};
}

void ContractCompiler::findEqualSignals() {
    const auto key = [](const SignalPlan& signal) {
        return std::tie(signal.source, signal.measure, signal.month, signal.value.slot, signal.value.factor,
                        signal.deployments, signal.ends);
    };
    std::map<decltype(key(plan_.signals.front())), int> known;
    for (std::size_t i = 0; i < plan_.signals.size(); ++i) {
        const auto [first, isNew] = known.try_emplace(key(plan_.signals[i]), static_cast<int>(i));
        if (!isNew) plan_.signals[i].sameAs = first->second;
    }
}

bool ContractCompiler::countsWithoutUse(const contract::Signal& signal, int buyer) const {
    const contract::ClauseNode& reader = plan_.program.nodes[static_cast<std::size_t>(signal.node)];
    const contract::PayerGroup& group = plan_.program.groups[static_cast<std::size_t>(reader.group)];
    const bool isSite = !group.buyers[static_cast<std::size_t>(buyer)].site.empty();
    return !isSite && !restsOnUse(signal) && contract::countsEverything(contract_, signal);
}

Result<SignalPlan> ContractCompiler::signalFor(const contract::Signal& signal, int buyer) {
    using Source = SignalPlan::Source;
    const Clause& clause = contract_.clauses[static_cast<std::size_t>(signal.node)];
    SignalPlan plan;
    if (signal.part == contract::SignalPart::Observed) {  // nothing is missing in a simulation
        plan.source = Source::Expected;
        plan.value = constantOperand(1);
        return plan;
    }
    const std::vector<std::size_t> cells = contract::cellsOf(plan_.program, contract_, cells_, signal, buyer);
    if (cells.empty() && !countsWithoutUse(signal, buyer)) return plan;
    const auto* milestone = std::get_if<Milestone>(&clause.terms);
    if (milestone != nullptr && signal.measure == milestone->measure) {
        plan.source = Source::OneMonth;
        plan.month = milestone->month;
        return plan;
    }
    const std::vector<int> places(cells.begin(), cells.end());
    const auto stated = std::ranges::find(clause.expected, signal.measure, &ExpectedMeasure::measure);
    if (!signal.sample.empty() || stated != clause.expected.end()) {
        VALOR_TRY(plan, signal.sample.empty() ? expected(*stated) : share(signal));
        if (restsOnUse(signal)) plan.deployments = places;
        return plan;
    }
    plan.deployments = places;
    plan.source = plan.deployments.empty() ? Source::None : Source::Measure;
    // A buyer takes up its option when it goes live.
    const auto measure = parseBillable(signal.measure == "option_exercised" ? "active_algorithms" : signal.measure);
    if (!measure)
        return fail(ErrorCode::ClauseInvalid, "measure", {{"reason", "not_simulated"}, {"measure", signal.measure}});
    plan.measure = *measure;
    if (signal.part == contract::SignalPart::Algorithms) groupByAlgorithm(plan);
    return plan;
}

Result<SignalPlan> ContractCompiler::share(const contract::Signal& signal) {
    SignalPlan plan;
    VALOR_TRY(const ExactNumber sample, ExactNumber::parse(signal.sample));
    plan.source = SignalPlan::Source::Expected;
    plan.value = constantOperand(sample.toDouble());
    if (signal.part == contract::SignalPart::Denominator) return plan;
    if (signal.expected.empty())
        return fail(ErrorCode::ClauseInvalid, "metric", {{"reason", "not_simulated"}, {"measure", signal.measure}});
    VALOR_TRY(plan.value, slots_.operand(signal.expected, "", kAnySite));
    plan.value.factor *= sample.toDouble();
    return plan;
}

Result<SignalPlan> ContractCompiler::expected(const ExpectedMeasure& stated) {
    SignalPlan plan;
    plan.source = SignalPlan::Source::Expected;
    VALOR_TRY(plan.value, monthly(stated.parameter));
    return plan;
}

void ContractCompiler::groupByAlgorithm(SignalPlan& plan) const {
    const auto algorithm = [this](int deployment) {
        const BillingCell& cell = cells_[static_cast<std::size_t>(deployment)];
        return std::tie(cell.need, cell.tool);
    };
    std::ranges::stable_sort(plan.deployments, {}, algorithm);
    const auto count = static_cast<int>(plan.deployments.size());
    for (int i = 0; i < count; ++i) {
        const auto own = plan.deployments.begin() + i;
        if (i + 1 == count || algorithm(own[0]) != algorithm(own[1])) plan.ends.push_back(i + 1);
    }
    if (plan.ends.size() < plan.deployments.size())
        plan.source = SignalPlan::Source::Algorithms;
    else
        plan.ends.clear();
}

int ContractCompiler::payerWith(std::vector<AccountSpan> accounts) {
    const auto known = std::ranges::find(plan_.payers, accounts, &PayerPlan::accounts);
    const int number = static_cast<int>(known - plan_.payers.begin());
    if (known == plan_.payers.end()) plan_.payers.push_back({std::move(accounts)});
    return number;
}

int ContractCompiler::commonPayer(const contract::ClauseNode& node) const {
    const auto first = plan_.payerOf.begin() + node.firstBuyer, end = first + node.buyers;
    return first != end && std::all_of(first, end, [&](int payer) { return payer == *first; }) ? *first : -1;
}

Status ContractCompiler::addParties() {
    for (const contract::PayerGroup& group : plan_.program.groups)
        for (const Buyer& buyer : group.buyers) {
            VALOR_TRY(std::vector<AccountSpan> payers, accounts_.resolve(buyer.account, kAnySite));
            plan_.payerOf.push_back(payerWith(std::move(payers)));
        }
    for (std::size_t i = 0; i < plan_.program.nodes.size(); ++i) {
        const contract::ClauseNode& node = plan_.program.nodes[i];
        ClausePlan clause;
        clause.line = node.line;
        clause.parts = contract::writesLines(node.kind) ? contract::linesPerBuyer(node.kind) : 0;
        clause.window = plan_.program.mayEnd || node.exclusive >= 0 || !settlesWindows(node.kind) ? 0 : node.window;
        clause.firstBuyer = node.firstBuyer;
        clause.buyers = node.buyers;
        clause.payer = commonPayer(node);
        auto payee = accounts_.single(contract_.clauses[i].payee, kAnySite);
        if (!payee) return tl::unexpected(within("clauses/" + contract_.clauses[i].id.text(), payee.error()));
        clause.payee = *payee;
        plan_.clauses.push_back(std::move(clause));
    }
    return {};
}

}  // namespace valor::simulation
