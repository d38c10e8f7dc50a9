// SPDX-License-Identifier: GPL-3.0-or-later
// After any row of edits, an engine that remembers its runs gives the bits of one that does not. A row that fails is
// printed with the RC_PARAMS under which it comes again.
#include <algorithm>
#include <functional>
#include <ostream>

#include "simulation/engine/changes.h"
#include "simulation/engine/monte_carlo_engine.h"
#include "tests/benchmark/workload.h"
#include "tests/support/case_builder.h"
#include "tests/support/figure_edit.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

namespace valor::benchmark {
namespace {

constexpr Size kSize{2, 2, 30};
constexpr std::size_t kMemory = 100'000'000;

std::size_t numberOf(const Case& input, const std::string& parameter) {
    const auto found = std::ranges::find(input.parameters, ParameterId(parameter), &Parameter::id);
    return static_cast<std::size_t>(found - input.parameters.begin());
}

Parameter& figureOf(Case& input, const std::string& parameter) {
    return input.parameters.at(numberOf(input, parameter));
}
Effect& effectOf(Case& input, const std::string& effect) {
    return *std::ranges::find(input.effects, EffectId(effect), &Effect::id);
}
DistributionEntry shareOfGrade(double alpha) {
    return NativeEntry{DirichletShare{"grade", alpha, 20}};
}
/// The third share of the group has the distribution it had, and other draws.
void setShares(Case& input, double mild) {
    figureOf(input, "mild").entry = shareOfGrade(mild);
    figureOf(input, "severe").entry = shareOfGrade(16 - mild);
}
void setFactor(Case& input, const std::string& factor) {
    figureOf(input, "hour").formula = parameterName(0, Figure::Wage) + " * " + factor;
}
void setOverride(Case& input, std::size_t scenario, double cost) {
    input.scenarios[scenario].overrides = {
        {ParameterId(parameterName(0, Figure::TreatmentCost)), NativeEntry{Gamma{16, cost / 16}}}};
}

void addFigures(Case& input) {
    input.parameters.push_back(test::derived("hour", "DKK/h", parameterName(0, Figure::Wage) + " * 1.5"));
    input.parameters.push_back(test::stated("mild", "share", DirichletShare{"grade", 6, 20}));
    input.parameters.push_back(test::stated("severe", "share", DirichletShare{"grade", 10, 20}));
    input.parameters.push_back(test::stated("fatal", "share", DirichletShare{"grade", 4, 20}));
    input.parameters.push_back(test::stated("worth", "DKK/exam", Normal{3, 0.5}));
    input.parameters.push_back(test::fixed("capital_rate", "1/yr", 0.05));
}

/// The workload with what it lacks: a figure that follows from another, shares of a group, an effect with a formula, a
/// season, a cost of capital, and a second scenario.
Case start(const Size& size = kSize) {
    Case input = workload(size);
    addFigures(input);
    effectOf(input, "time-0").consequences.front().factors = {ParameterId("hour")};
    effectOf(input, "detection-0").consequences.front().factors.emplace_back("mild");
    effectOf(input, "detection-1").consequences.front().factors.emplace_back("fatal");
    Effect own = test::effect("own", Mechanism::Formula, {},
                              {test::consequence("amount", FlowKind::Cash, {}, "outside", "hospital")});
    own.need = NeedId("need-0");
    own.tool = ToolId("tool-0");
    own.expression = "(offered - processed / 2) * worth";
    own.expressionUnit = "DKK";
    input.effects.push_back(own);
    input.needs.front().season = {1.2, 0.8, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
    input.parties.front().costOfCapital = ParameterId("capital_rate");
    input.scenarios.push_back(input.scenarios.front());
    input.scenarios.back().id = ScenarioId("other");
    setOverride(input, 1, 9'000);
    return input;
}

/// What a person may do to figures and to the model, beside moving one figure.
void editModel(Case& input) {
    Scenario& scenario = input.scenarios.front();
    const int number = *rc::gen::inRange(1, 7);
    const double share = number * 0.1;
    switch (*rc::gen::inRange(0, 9)) {
        case 0: setFactor(input, "1." + std::to_string(number)); break;
        case 1: setShares(input, 3 + number); break;
        case 2: input.needs.front().season = {1 + share, 1 - share, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1}; break;
        case 3: input.parties.front().costOfCapital = ParameterId(number < 4 ? "" : "capital_rate"); break;
        case 4: scenario.discount = {{0, ParameterId("rate")}, {number % 3 + 1, ParameterId("capital_rate")}}; break;
        case 5: effectOf(input, "avoidance-0").consequences.front().to = number < 4 ? "hospital/it" : "payer"; break;
        case 6: setOverride(input, number % 2 == 0 ? 0 : 1, 8'000 + 500 * number); break;
        case 7:
            effectOf(input, "own").expression = "(offered - processed * 0." + std::to_string(number) + ") * worth";
            break;
        default: scenario.timing = number < 4 ? DiscountTiming::MidYear : DiscountTiming::EndYear;
    }
}

/// One thing that a person may do to a case.
Case edited(Case input) {
    switch (*rc::gen::inRange(0, 14)) {
        case 0: input.contracts[1].clauses.pop_back(); break;
        case 1: input.alternatives.back().deployments.back().planned = YearMonth(2027, *rc::gen::inRange(1, 12)); break;
        case 2: input.correlations.front().spearman = *rc::gen::inRange(-3, 4) * 0.1; break;
        case 3: input.scenarios.front().valuation.counted.pop_back(); break;
        case 4: input.alternatives.back().cashItems.front().basis = CashBasis::PerSiteOnce; break;
        case 5:
            std::get<OnboardingDiscount>(input.contracts.front().clauses[2].terms).steps.front().share = "0.4";
            break;
        case 6:
        case 7:
        case 8:
        case 9: editModel(input); break;
        default: {
            const auto figure = *rc::gen::inRange<std::size_t>(0, input.parameters.size());
            return test::withFigureMoved(std::move(input), figure, *rc::gen::inRange(95, 106) * 0.01);
        }
    }
    return input;
}

RunRequest requestOf(const Case& input, CountMode counts) {
    RunRequest request;
    request.input = std::make_shared<const Case>(input);
    request.draws = 150;
    request.counts = counts;
    return request;
}

/// What is wrong with it, or all that it says but the time it took.
std::string problemOf(const RunOutcome& outcome) {
    return outcome.problem ? std::string(errorName(outcome.problem->code)) : "";
}
RunResult timeless(const RunOutcome& outcome) {
    RunResult result = *outcome.result;
    result.manifest.seconds = 0;
    return result;
}

RC_GTEST_PROP(Edits, GiveTheBitsOfAFullRun, ()) {
    // Both keep the tables of distributions from one row of edits to the next. What runs leave behind goes by the name
    // of the case, so that nothing of another row is taken over and a failure can be repeated.
    static int rows = 0;
    static simulation::MonteCarloEngine plain, remembering(kMemory);
    const auto counts = *rc::gen::element(CountMode::Expected, CountMode::Drawn);
    const bool twoSizes = *rc::gen::arbitrary<bool>();
    Case input = start();
    input.id += std::to_string(++rows);
    const int edits = *rc::gen::inRange(1, 8);
    for (int i = 0; i < edits; ++i) {
        RunRequest request = requestOf(input, counts);
        if (twoSizes && i % 2 == 1) request.draws = 300;  // a preview and a full run in turn
        if (*rc::gen::inRange(0, 4) == 0) request.scenario = ScenarioId("other");
        const RunOutcome expected = plain.run(request, {}, {}), found = remembering.run(request, {}, {});
        RC_ASSERT(problemOf(found) == problemOf(expected));
        if (expected.result) RC_ASSERT(timeless(found) == timeless(expected));
        input = edited(std::move(input));
    }
}

/// Nine parts, six of them contracts: where not all fit, sums of several are kept, and split where an edit changes
/// them.
constexpr Size kManyContracts{3, 2, 30, true};

RC_GTEST_PROP(Edits, GiveTheBitsOfAFullRunWhereOnlySumsFit, ()) {
    simulation::MonteCarloEngine plain, remembering(*rc::gen::inRange<std::size_t>(300'000, 6'000'000));
    Case input = start(kManyContracts);
    const int edits = *rc::gen::inRange(2, 8);
    for (int i = 0; i < edits; ++i) {
        const RunRequest request = requestOf(input, CountMode::Expected);
        const RunOutcome expected = plain.run(request, {}, {}), found = remembering.run(request, {}, {});
        RC_ASSERT(problemOf(found) == problemOf(expected));
        if (expected.result) RC_ASSERT(timeless(found) == timeless(expected));
        const auto again = numberOf(input, *rc::gen::element<std::string>(kOwnPrice, parameterName(1, Figure::Cap)));
        input = *rc::gen::arbitrary<bool>() ? edited(std::move(input))
                                            : test::withFigureMoved(std::move(input), again, 1.01);
    }
}

/// What stands beside the parts that an edit changes is added up once for all edits of one figure.
TEST(Edits, OfOneFigureOverAndOverGiveTheBitsOfAFullRun) {
    const std::string price = parameterName(1, Figure::FirstPrice), upkeep = parameterName(Shared::Upkeep);
    simulation::MonteCarloEngine plain, remembering(kMemory);
    Case input = start();
    const auto bits = [&](simulation::MonteCarloEngine& engine) {
        return timeless(engine.run(requestOf(input, CountMode::Expected), {}, {}));
    };
    EXPECT_EQ(bits(remembering), bits(plain));
    for (const std::string& figure : {price, price, price, upkeep, upkeep, price, parameterName(0, Figure::UptakeMax),
                                      price, parameterName(0, Figure::FirstPrice), price, price}) {
        const std::size_t number = numberOf(input, figure);
        input = test::withFigureMoved(std::move(input), number, 1.01);
        EXPECT_EQ(bits(remembering), bits(plain)) << figure;
    }
}

/// Per part of the alternative: the two needs, the cash items, the two contracts.
using Parts = std::vector<std::uint8_t>;

/// Whether each is computed after an edit.
Parts partsAfter(const std::function<void(Case&)>& edit) {
    const Case before = start();
    Case after = before;
    edit(after);
    simulation::SamplerCache samplers;
    const auto planOf = [&](const Case& input) {
        Diagnostics diagnostics;
        return *simulation::compilePlan(input, input.scenarios.front(), {&input.alternatives.back()},
                                        &input.alternatives.front(), samplers, diagnostics);
    };
    const auto changes = simulation::changesBetween(planOf(before), planOf(after), CountMode::Expected);
    return changes ? changes->parts.back() : Parts{};
}
Parts partsAfter(const std::string& parameter) {
    return partsAfter([&](Case& input) {
        const std::size_t number = numberOf(input, parameter);
        input = test::withFigureMoved(std::move(input), number, 1.01);
    });
}

TEST(Edits, ComputeWhatDependsOnThem) {
    EXPECT_EQ(partsAfter(parameterName(1, Figure::FirstPrice)), (Parts{0, 0, 0, 0, 1}));
    EXPECT_EQ(partsAfter(parameterName(0, Figure::TreatmentCost)), (Parts{1, 0, 0, 0, 0}));
    EXPECT_EQ(partsAfter(parameterName(0, Figure::UptakeMax)), (Parts{1, 0, 0, 1, 0}));
    EXPECT_EQ(partsAfter(parameterName(1, Figure::VolumeRate)), (Parts{0, 1, 0, 0, 1}));
    EXPECT_EQ(partsAfter(parameterName(Shared::Upkeep)), (Parts{0, 0, 1, 0, 0}));
    EXPECT_EQ(partsAfter("qaly_value"), (Parts{1, 1, 1, 0, 0}));
    EXPECT_EQ(partsAfter("inflation"), (Parts{1, 1, 1, 1, 1}));
    EXPECT_EQ(partsAfter("capital_rate"), (Parts{1, 1, 1, 1, 1}));
    EXPECT_EQ(partsAfter("rate"), (Parts{1, 1, 1, 1, 1}));
    EXPECT_EQ(partsAfter("worth"), (Parts{1, 0, 0, 0, 0}));
}

TEST(Edits, OfTheModelComputeWhatDependsOnThem) {
    constexpr auto kNothing = [](Case&) {};
    EXPECT_EQ(partsAfter(kNothing), (Parts{0, 0, 0, 0, 0}));
    EXPECT_EQ(partsAfter([](Case& input) { setFactor(input, "1.6"); }), (Parts{1, 0, 0, 0, 0}));
    EXPECT_EQ(partsAfter([](Case& input) { setShares(input, 7); }), (Parts{1, 1, 0, 0, 0}));
    EXPECT_EQ(partsAfter([](Case& input) { setOverride(input, 0, 9'000); }), (Parts{1, 0, 0, 0, 0}));
    EXPECT_EQ(partsAfter([](Case& input) { setOverride(input, 1, 8'000); }), (Parts{0, 0, 0, 0, 0}));
    EXPECT_EQ(partsAfter([](Case& input) { std::swap(input.needs[0].season[0], input.needs[0].season[1]); }),
              (Parts{1, 0, 0, 1, 0}));
    EXPECT_EQ(partsAfter([](Case& input) { effectOf(input, "own").expression = "(offered - processed / 3) * worth"; }),
              (Parts{1, 0, 0, 0, 0}));
    EXPECT_EQ(partsAfter([](Case& input) { effectOf(input, "avoidance-1").consequences.front().to = "hospital/it"; }),
              (Parts{0, 1, 0, 0, 0}));
    EXPECT_EQ(partsAfter([](Case& input) { input.parties.front().costOfCapital = {}; }), (Parts{1, 1, 1, 1, 1}));
    EXPECT_EQ(partsAfter([](Case& input) { input.scenarios.front().timing = DiscountTiming::MidYear; }),
              (Parts{1, 1, 1, 1, 1}));
}

/// What an engine that remembers `before` computes for `after`, per group of draws.
simulation::WorkDone workAfter(const Case& before, const Case& after) {
    simulation::MonteCarloEngine engine(kMemory);
    const auto work = [&](const Case& input) {
        const RunRequest request = requestOf(input, CountMode::Expected);
        EXPECT_EQ(problemOf(engine.run(request, {}, {})), "");
        const std::uint64_t groups = (request.draws + simulation::kGroup - 1) / simulation::kGroup;
        const simulation::WorkDone done = engine.lastWork();
        EXPECT_EQ(done.parts % groups + done.figures % groups, 0U);
        return simulation::WorkDone{done.figures / groups, done.parts / groups, done.kept / groups, done.columns};
    };
    const simulation::WorkDone whole = work(before);
    const simulation::WorkDone done = work(after);
    EXPECT_LT(done.columns, whole.columns) << "some outputs depend on no edit";
    return done;
}
struct Amount {
    std::uint64_t figures, parts;
    bool operator==(const Amount&) const = default;
};
std::ostream& operator<<(std::ostream& out, const Amount& amount) {
    return out << amount.figures << " figures, " << amount.parts << " parts";
}
Amount amountAfter(const std::function<void(Case&)>& edit) {
    const Case before = start();
    Case after = before;
    edit(after);
    const simulation::WorkDone done = workAfter(before, after);
    return {done.figures, done.parts};
}
Amount amountAfter(const std::string& parameter) {
    return amountAfter([&](Case& input) {
        const std::size_t number = numberOf(input, parameter);
        input = test::withFigureMoved(std::move(input), number, 1.01);
    });
}

/// An edit may give the bits of a full run and yet take nothing over: what was done is counted.
TEST(Edits, AreNoMoreWorkThanWhatDependsOnThem) {
    EXPECT_EQ(amountAfter([](Case&) {}), (Amount{0, 0}));
    EXPECT_EQ(amountAfter(parameterName(1, Figure::FirstPrice)), (Amount{1, 1}));
    EXPECT_EQ(amountAfter(parameterName(0, Figure::TreatmentCost)), (Amount{1, 1}));
    EXPECT_EQ(amountAfter(parameterName(0, Figure::UptakeMax)), (Amount{1, 2}));
    EXPECT_EQ(amountAfter(parameterName(1, Figure::VolumeRate)), (Amount{1, 2}));
    EXPECT_EQ(amountAfter(parameterName(Shared::Upkeep)), (Amount{1, 1}));
    EXPECT_EQ(amountAfter("qaly_value"), (Amount{0, 3}));
    EXPECT_EQ(amountAfter("worth"), (Amount{1, 1}));
    EXPECT_EQ(amountAfter([](Case& input) { setFactor(input, "1.6"); }), (Amount{1, 1}));
    EXPECT_EQ(amountAfter([](Case& input) { setShares(input, 7); }), (Amount{3, 2}));
    EXPECT_EQ(amountAfter([](Case& input) { setOverride(input, 0, 9'000); }), (Amount{1, 1}));
    EXPECT_EQ(amountAfter([](Case& input) { setOverride(input, 1, 8'000); }), (Amount{0, 0}));
    EXPECT_EQ(amountAfter([](Case& input) { std::swap(input.needs[0].season[0], input.needs[0].season[1]); }),
              (Amount{0, 2}));
    EXPECT_EQ(amountAfter([](Case& input) { effectOf(input, "own").expression = "(offered - processed / 3) * worth"; }),
              (Amount{0, 1}));
}

/// Per group of draws, how much of this work is done after each of so many edits of one figure.
std::vector<std::uint64_t> workOver(std::uint64_t simulation::WorkDone::*work, simulation::MonteCarloEngine& engine,
                                    Case& input, const std::string& figure, int edits) {
    std::vector<std::uint64_t> done;
    for (int edit = 0; edit < edits; ++edit) {
        input = test::withFigureMoved(std::move(input), numberOf(input, figure), 1.01);
        const RunRequest request = requestOf(input, CountMode::Expected);
        EXPECT_EQ(problemOf(engine.run(request, {}, {})), "");
        done.push_back(engine.lastWork().*work / ((request.draws + simulation::kGroup - 1) / simulation::kGroup));
    }
    return done;
}

/// The alternative has five parts, added up as ((0 + 1) + 2) + (3 + 4). Halves without the part that changes are one
/// kept sum each from the third edit on: the second makes them, and they serve other figures outside them as well.
TEST(Edits, OfOneFigureOverAndOverReadTheKeptSum) {
    using Totals = std::vector<std::uint64_t>;
    const std::string ofLast = parameterName(1, Figure::FirstPrice), beforeLast = parameterName(0, Figure::FirstPrice);
    simulation::MonteCarloEngine engine(kMemory);
    Case input = start();
    EXPECT_EQ(problemOf(engine.run(requestOf(input, CountMode::Expected), {}, {})), "");
    EXPECT_EQ(engine.lastWork().kept, 0U);
    EXPECT_EQ(workOver(&simulation::WorkDone::kept, engine, input, ofLast, 4), (Totals{4, 4, 2, 2}));
    EXPECT_EQ(workOver(&simulation::WorkDone::kept, engine, input, beforeLast, 4), (Totals{2, 2, 2, 2}));
    EXPECT_EQ(workOver(&simulation::WorkDone::kept, engine, input, parameterName(0, Figure::TreatmentCost), 4),
              (Totals{4, 4, 3, 3}));
    EXPECT_EQ(workOver(&simulation::WorkDone::kept, engine, input, ofLast, 1), (Totals{4}));
}

/// With memory for some sums of several parts but not for each part, the first edit of a figure computes more than what
/// it changes, and the next ones no more.
TEST(Edits, OfOneOfManyContractsComputeIt) {
    using Numbers = std::vector<std::uint64_t>;
    Case input = start(kManyContracts);
    simulation::MonteCarloEngine engine(kMemory), narrow(1'600'000);
    EXPECT_EQ(problemOf(engine.run(requestOf(input, CountMode::Expected), {}, {})), "");
    EXPECT_EQ(workOver(&simulation::WorkDone::parts, engine, input, kOwnPrice, 2), (Numbers{1, 1}));
    for (int run = 0; run < 2; ++run)
        EXPECT_EQ(problemOf(narrow.run(requestOf(input, CountMode::Expected), {}, {})), "");
    const Numbers computed = workOver(&simulation::WorkDone::parts, narrow, input, kOwnPrice, 3);
    EXPECT_GT(computed.front(), 1U) << "each part is kept: this memory is not narrow";
    EXPECT_LT(computed.front(), 9U) << "nothing is kept";
    EXPECT_EQ(computed[1], 1U);
    EXPECT_EQ(computed[2], 1U);
}

/// The bound on what is kept holds for all alternatives together.
TEST(Edits, OfContractsOfTwoAlternativesSettleWithLittleMemory) {
    Case input = start(kManyContracts);
    input.alternatives.push_back(input.alternatives.back());
    input.alternatives.back().id = AlternativeId("again");
    simulation::MonteCarloEngine engine(3'000'000);
    for (int run = 0; run < 2; ++run)
        EXPECT_EQ(problemOf(engine.run(requestOf(input, CountMode::Expected), {}, {})), "");
    const std::vector<std::uint64_t> computed = workOver(&simulation::WorkDone::parts, engine, input, kOwnPrice, 6);
    EXPECT_GT(computed.front(), 2U) << "each part is kept: this memory is not narrow";
    EXPECT_LT(computed.back(), computed.front()) << "the first one was not kept";
    EXPECT_EQ(computed.back(), computed[1]);
}

/// A preview and a full run in turns do not drive each other out, though not each part of the full run fits.
TEST(Edits, OfPreviewsAndFullRunsInTurnsTakeOverInBoth) {
    Case input = start(kManyContracts);
    simulation::MonteCarloEngine engine(3'500'000);
    std::vector<std::uint64_t> last;
    for (int edit = 0; edit < 8; ++edit) {
        input = test::withFigureMoved(std::move(input), numberOf(input, kOwnPrice), 1.01);
        last.clear();
        for (const std::uint64_t draws : {64U, 320U}) {
            RunRequest request = requestOf(input, CountMode::Expected);
            request.draws = draws;
            EXPECT_EQ(problemOf(engine.run(request, {}, {})), "");
            last.push_back(engine.lastWork().parts / (draws / simulation::kGroup));
        }
    }
    for (const std::uint64_t computed : last) EXPECT_LT(computed, 9U) << "all parts: nothing was taken over";
}

/// A derived figure has no distribution of its own that could be moved.
TEST(Edits, LeaveAFigureThatFollowsFromOthers) {
    const Case input = start();
    EXPECT_EQ(test::withFigureMoved(input, numberOf(input, "hour"), 1.01), input);
}

}  // namespace
}  // namespace valor::benchmark
