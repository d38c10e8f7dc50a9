// SPDX-License-Identifier: GPL-3.0-or-later
// How fast the engine is on the workload, against the scalar reference of the same run.
//     bench_case [rounds]
// Times are processor time of the process. Ratios are medians over the rounds, each of which measures both sides.
#include <algorithm>
#include <cstdio>
#include <string>
#include <vector>

#include "simulation/engine/monte_carlo_engine.h"
#include "simulation/lane/dispatch.h"
#include "tests/benchmark/engine_inputs.h"
#include "tests/benchmark/scalar_reference.h"
#include "tests/benchmark/timing.h"

#include <boost/math/policies/policy.hpp>

namespace valor::benchmark {
namespace {

using boost::math::policies::policy;
using boost::math::policies::promote_double;

constexpr std::uint64_t kEngineDraws = 10'000, kReferenceDraws = 200;

/// A fixed piece of arithmetic, so that figures of two machines can be set side by side.
double calibrationSeconds() {
    constexpr int kSteps = 20'000'000;
    return timed(processorSeconds, [] {
        volatile double start = 0.5;
        double x = start;
        for (int i = 0; i < kSteps; ++i) x = x * 0.999999 + 1e-7;
        start = x;
    });
}

double runSeconds(simulation::MonteCarloEngine& engine, const RunRequest& request, double (*clock)()) {
    return timed(clock, [&] {
        if (engine.run(request, {}, {}).result == nullptr) std::abort();
    });
}
/// By an engine that has run nothing yet, and makes the tables of all distributions.
double firstRunSeconds(const RunRequest& request, double (*clock)()) {
    simulation::MonteCarloEngine engine;
    return runSeconds(engine, request, clock);
}

double samplingSeconds(const EngineInputs& inputs) {
    std::vector<double> slots(static_cast<std::size_t>(inputs.plan().slots) * simulation::kGroup);
    return timed(processorSeconds, [&] {
        for (std::uint64_t first = 0; first < inputs.request().draws; first += simulation::kGroup)
            inputs.sampling().fill(first, slots.data());
    });
}

/// Every group of draws through the model, on figures that stay as they are.
double kernelSeconds(const EngineInputs& inputs) {
    const simulation::EngineKernels& kernels = simulation::engineKernels(simulation::bestInstructionSet());
    simulation::GroupWorkspace workspace;
    workspace.resize(inputs.plan());
    inputs.sampling().fill(0, workspace.slots.data());
    const simulation::AlternativePlan& alternative = inputs.plan().alternatives.back();
    const std::vector<std::uint8_t> every(alternative.together.parts.size(), 1);
    const simulation::Selection everything = simulation::selectionOf(alternative.together, every);
    workspace.rows = simulation::rowsOf(inputs.plan(), alternative);
    return timed(processorSeconds, [&] {
        for (std::uint64_t first = 0; first < inputs.request().draws; first += simulation::kGroup)
            kernels.evaluate(inputs.plan(), alternative, everything, workspace);
    });
}

template <class Policy>
double referenceSeconds(const Size& size) {
    ScalarReference reference(size);
    ScalarSampling<Policy> sampling;
    Draw draw;
    draw.needs.resize(static_cast<std::size_t>(size.needs));
    return timed(processorSeconds, [&] {
        for (std::uint64_t d = 0; d < kReferenceDraws; ++d) {
            sampling.fill(draw);
            reference.evaluate(draw);
        }
    });
}

class Rounds {
public:
    explicit Rounds(const Size& size) : size_(size), inputs_(size, kEngineDraws) {
        runSeconds(engine_, inputs_.request(), processorSeconds);
    }

    void measure() {
        const RunRequest& request = inputs_.request();
        RunRequest both = request;
        both.threads = 2;
        const double run = firstRunSeconds(request, processorSeconds) / kEngineDraws;
        const double again = runSeconds(engine_, request, processorSeconds) / kEngineDraws;
        const double sampling = samplingSeconds(inputs_) / kEngineDraws;
        const double kernel = kernelSeconds(inputs_) / kEngineDraws;
        const double plain = referenceSeconds<policy<>>(size_) / kReferenceDraws;
        const double fast = referenceSeconds<policy<promote_double<false>>>(size_) / kReferenceDraws;
        add("engine, whole run (us/draw)", run * 1e6);
        add("  sampling (us/draw)", sampling * 1e6);
        add("  model (us/draw)", kernel * 1e6);
        add("  sampling, share of the run", sampling / run);
        add("  all but sampling and model, share", (run - sampling - kernel) / run);
        add("engine, tables of distributions at hand (us/draw)", again * 1e6);
        add("  of this all but sampling and model, share", (again - sampling - kernel) / again);
        add("scalar reference (us/draw)", plain * 1e6);
        add("scalar reference, promote_double<false> (us/draw)", fast * 1e6);
        add("ratio: scalar reference / engine", plain / run);
        add("ratio: the same with promote_double<false>", fast / run);
        add("ratio: scalar reference / engine with tables", plain / again);
        add("ratio: the same with promote_double<false>, tables", fast / again);
        add("ratio: one thread / two threads (wall)",
            firstRunSeconds(request, wallSeconds) / firstRunSeconds(both, wallSeconds));
        add("run of 10 000 draws / calibration loop", run * kEngineDraws / calibrationSeconds());
    }

    void print(const char* title) const {
        std::printf("%s: %d sites x %d needs x %d months, %s\n", title, size_.sites, size_.needs, size_.months,
                    std::string(simulation::instructionSetName(simulation::bestInstructionSet())).c_str());
        series_.print();
    }

private:
    void add(const char* name, double value) { series_.add(name, value); }

    Size size_;
    EngineInputs inputs_;
    simulation::MonteCarloEngine engine_;
    Series series_;
};

void bench(const char* title, const Size& size, int rounds) {
    Rounds all(size);
    for (int round = 0; round < rounds; ++round) all.measure();
    all.print(title);
}

}  // namespace
}  // namespace valor::benchmark

int main(int count, char** arguments) {
    const int rounds = count > 1 ? std::max(1, std::atoi(arguments[1])) : 5;
    valor::benchmark::bench("Workload", {}, rounds);
    valor::benchmark::bench("Small", {1, 1, 60}, rounds);
}
