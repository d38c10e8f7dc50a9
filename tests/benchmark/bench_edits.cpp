// SPDX-License-Identifier: GPL-3.0-or-later
// How much faster a run is when the engine remembers the one before and one figure was edited.
//     bench_edits [rounds]
// Ratios of the smallest processor times of all rounds, each of which measures the run from nothing as well: other
// programs only make a time longer.
#include <algorithm>
#include <cstdlib>
#include <limits>
#include <memory>

#include "core/comparison/case_sample.h"
#include "simulation/engine/monte_carlo_engine.h"
#include "simulation/information/cost_effectiveness.h"
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
        for (int i = 0; i < 2 && everything_.parts == 0;
             ++i) {  // a run that is too large with each part is kept next time
            run(remembering_, input_);
            everything_ = remembering_.lastWork();
        }
        run(plain_, input_);
    }

    /// How long the case takes from nothing (but the tables) and from what is remembered once a figure is edited, and
    /// how much of it is computed.
    void measure(const std::string& name, const std::string& parameter) {
        const auto found = std::ranges::find(input_.parameters, ParameterId(parameter), &Parameter::id);
        const auto number = static_cast<std::size_t>(found - input_.parameters.begin());
        Edited& edited = of(name);
        for (int move = 0; move < kMoves; ++move) {
            input_ = test::withFigureMoved(std::move(input_), number, 1.001);
            const double seconds = timed(processorSeconds, [&] { run(remembering_, input_); });
            double& least = move == 0 ? edited.first : edited.again;
            least = std::min(least, seconds);
        }
        edited.work = remembering_.lastWork();
        run(plain_, input_);  // makes the table of the distribution
        whole_ = std::min(whole_, timed(processorSeconds, [&] { run(plain_, input_); }));
    }
    /// How long the choice at another willingness to pay takes, from the draws of the run: no part is computed for it.
    void measureWeight() {
        const CaseSample known = sampleOf(input_, input_.scenarios.front(), *sampled(), {});
        for (int step = 0; step < kMoves; ++step) {
            const double willingness = known.perQaly * (1 + 0.01 * step);
            weight_ = std::min(weight_, timed(processorSeconds, [&] {
                                   if (simulation::choiceAt(known.sample, willingness, 0).netBenefit.empty())
                                       std::abort();
                               }));
        }
    }
    void print() const {
        std::printf("  %-52s %10.3f\n", "whole run (ms)", whole_ * 1e3);
        for (const Edited& each : edited_) {
            std::printf("  %-52s %10.3f\n", ("edit of " + each.name + " (ms)").c_str(), each.first * 1e3);
            std::printf("  %-52s %10.3f\n", "  the same figure again and again (ms)", each.again * 1e3);
            std::printf("  %-52s %10.3f\n", "  ratio: whole run / edit", whole_ / each.first);
            std::printf("  %-52s %10.3f\n", "  ratio: whole run / again and again", whole_ / each.again);
            std::printf("  %-52s %10.3f\n", "  share of the parts", shareOf(each.work.parts, everything_.parts));
            std::printf("  %-52s %10.3f\n", "  share of the outputs", shareOf(each.work.columns, everything_.columns));
        }
        std::printf("  %-52s %10.3f\n", "another willingness to pay, from the draws (ms)", weight_ * 1e3);
        std::printf("  %-52s %10.0f\n", "  ratio: whole run / another willingness to pay", whole_ / weight_);
    }

private:
    struct Edited {
        std::string name;
        double first = std::numeric_limits<double>::infinity(), again = first;
        simulation::WorkDone work{};
    };
    Edited& of(const std::string& name) {
        const auto known = std::ranges::find(edited_, name, &Edited::name);
        return known != edited_.end() ? *known : edited_.emplace_back(Edited{name});
    }
    static double shareOf(std::uint64_t part, std::uint64_t whole) {
        return static_cast<double>(part) / static_cast<double>(whole);
    }
    RunResultPtr sampled() {
        RunRequest request = request_;
        request.input = std::make_shared<const Case>(input_);
        request.keepSamples = true;
        return plain_.run(request, {}, {}).result;
    }
    void run(simulation::MonteCarloEngine& engine, const Case& input) {
        request_.input = std::make_shared<const Case>(input);
        if (engine.run(request_, {}, {}).result == nullptr) std::abort();
    }

    static constexpr std::size_t kMemory = 1'000'000'000;  ///< as the desktop's
    static constexpr int kMoves = 4;                       ///< as a hand on a slider makes them

    RunRequest request_;
    Case input_;
    simulation::MonteCarloEngine plain_, remembering_{kMemory};
    simulation::WorkDone everything_;
    double whole_ = std::numeric_limits<double>::infinity(), weight_ = whole_;
    std::vector<Edited> edited_;
};

void bench(const char* title, const Size& size, std::uint64_t draws, int rounds) {
    Edits edits(size, draws);
    for (int round = 0; round < rounds; ++round) {
        edits.measure("a contract price", parameterName(0, Figure::FirstPrice));
        if (size.contractPerSite) edits.measure("the price of one of the contracts", kOwnPrice);
        edits.measure("a cost per case", parameterName(0, Figure::TreatmentCost));
        edits.measure("an adoption figure", parameterName(0, Figure::UptakeMax));
        edits.measure("a volume", parameterName(0, Figure::VolumeRate));
        edits.measureWeight();
    }
    std::printf("%s: %d sites x %d needs x %d months, %d draws\n", title, size.sites, size.needs, size.months,
                static_cast<int>(draws));
    edits.print();
}

}  // namespace
}  // namespace valor::benchmark

int main(int count, char** arguments) {
    const int rounds = count > 1 ? std::max(1, std::atoi(arguments[1])) : 5;
    valor::benchmark::bench("Full run", {}, 10'000, rounds);
    valor::benchmark::bench("Preview", {}, 1'000, rounds);
    valor::benchmark::bench("Full run, a contract per site and need", {.contractPerSite = true}, 10'000, rounds);
    valor::benchmark::bench("Full run, small", {1, 1, 60}, 10'000, rounds);
}
