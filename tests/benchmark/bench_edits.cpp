// SPDX-License-Identifier: GPL-3.0-or-later
// How much faster a run is when the engine remembers the one before and one figure was edited.
//     bench_edits [rounds]
// Processor time; medians over rounds, each of which measures the run from nothing as well.
#include <cstdlib>
#include <memory>

#include "simulation/engine/monte_carlo_engine.h"
#include "tests/benchmark/timing.h"
#include "tests/benchmark/workload.h"
#include "tests/support/figure_edit.h"

namespace valor::benchmark {
namespace {

/// Edits of one figure each, by an engine that remembers the run before them.
class Edits {
public:
    Edits(const Size& size, std::uint64_t draws) : input_(workload(size)) {
        request_.draws = draws;
        request_.threads = 1;
        request_.keepSamples = request_.identify = false;
        run(remembering_, input_);
        run(plain_, input_);
        whole_ = remembering_.lastWork();
    }

    /// How many times faster the case is computed from what is remembered than from nothing once a figure is edited,
    /// and how much of it is computed.
    void measure(const std::string& name, const std::string& parameter, Series& series) {
        const auto found = std::ranges::find(input_.parameters, ParameterId(parameter), &Parameter::id);
        input_ = test::withFigureMoved(std::move(input_), static_cast<std::size_t>(found - input_.parameters.begin()),
                                       1.001);
        const double full = timed(processorSeconds, [&] { run(plain_, input_); });
        series.add("ratio: whole run / edit of " + name,
                   full / timed(processorSeconds, [&] { run(remembering_, input_); }));
        const simulation::WorkDone work = remembering_.lastWork();
        series.add("  share of the parts, " + name, shareOf(work.parts, whole_.parts));
        series.add("  share of the outputs, " + name, shareOf(work.columns, whole_.columns));
    }

private:
    static double shareOf(std::uint64_t part, std::uint64_t whole) {
        return static_cast<double>(part) / static_cast<double>(whole);
    }
    void run(simulation::MonteCarloEngine& engine, const Case& input) {
        request_.input = std::make_shared<const Case>(input);
        if (engine.run(request_, {}, {}).result == nullptr) std::abort();
    }

    static constexpr std::size_t kMemory = 1'000'000'000;

    RunRequest request_;
    Case input_;
    simulation::MonteCarloEngine plain_, remembering_{kMemory};
    simulation::WorkDone whole_;
};

void bench(const char* title, const Size& size, std::uint64_t draws, int rounds) {
    Edits edits(size, draws);
    Series series;
    for (int round = 0; round < rounds; ++round) {
        edits.measure("a contract price", parameterName(0, Figure::FirstPrice), series);
        edits.measure("a cost per case", parameterName(0, Figure::TreatmentCost), series);
        edits.measure("an adoption figure", parameterName(0, Figure::UptakeMax), series);
        edits.measure("a volume", parameterName(0, Figure::VolumeRate), series);
    }
    std::printf("%s: %d sites x %d needs x %d months, %d draws\n", title, size.sites, size.needs, size.months,
                static_cast<int>(draws));
    series.print();
}

}  // namespace
}  // namespace valor::benchmark

int main(int count, char** arguments) {
    const int rounds = count > 1 ? std::max(1, std::atoi(arguments[1])) : 5;
    valor::benchmark::bench("Full run", {}, 10'000, rounds);
    valor::benchmark::bench("Preview", {}, 1'000, rounds);
    valor::benchmark::bench("Full run, small", {1, 1, 60}, 10'000, rounds);
}
