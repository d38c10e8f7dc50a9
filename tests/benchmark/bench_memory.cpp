// SPDX-License-Identifier: GPL-3.0-or-later
// How much memory a run of many draws takes, and how long; and what an engine takes that remembers its runs.
//     bench_memory [draws]
#include <cstdlib>
#include <memory>

#include "simulation/engine/monte_carlo_engine.h"
#include "tests/benchmark/timing.h"
#include "tests/benchmark/workload.h"
#include "tests/support/figure_edit.h"

#include <sys/resource.h>

namespace valor::benchmark {
namespace {

/// Most memory that was resident so far, in MB.
double peakMegabytes() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

void run(const char* title, std::uint64_t draws, bool keepSamples) {
    RunRequest request;
    request.input = std::make_shared<const Case>(workload({}));
    request.draws = draws;
    request.keepSamples = keepSamples;
    RunResultPtr result;
    const double wall = wallSeconds();
    const double seconds =
        timed(processorSeconds, [&] { result = simulation::MonteCarloEngine().run(request, {}, {}).result; });
    if (result == nullptr) std::abort();
    std::printf("%s: %d draws, %.1f s of processor time, %.1f s on the clock, at most %.0f MB resident", title,
                static_cast<int>(draws), seconds, wallSeconds() - wall, peakMegabytes());
    if (keepSamples) std::printf(", %d outputs kept", static_cast<int>(result->samples.size()));
    std::printf("\n");
}

/// A preview and a full run in turn while a figure is edited, as at the desk.
void edit(const char* title, std::size_t memory) {
    simulation::MonteCarloEngine engine(memory);
    Case input = workload({});
    for (int edits = 0; edits < 3; ++edits) {
        for (const std::uint64_t draws : {std::uint64_t{1'000}, std::uint64_t{10'000}}) {
            RunRequest request;
            request.input = std::make_shared<const Case>(input);
            request.draws = draws;
            if (engine.run(request, {}, {}).result == nullptr) std::abort();
        }
        input = test::withFigureMoved(std::move(input), input.parameters.size() - 1, 1.01);
    }
    std::printf("%s: at most %.0f MB resident\n", title, peakMegabytes());
}

}  // namespace
}  // namespace valor::benchmark

int main(int count, char** arguments) {
    const int draws = count > 1 ? std::atoi(arguments[1]) : 1'000'000;
    valor::benchmark::edit("Edits, nothing remembered", 0);
    valor::benchmark::edit("Edits, remembered within 1 GB", 1'000'000'000);
    valor::benchmark::run("Without samples", static_cast<std::uint64_t>(draws), false);
    valor::benchmark::run("All samples kept", static_cast<std::uint64_t>(draws), true);
}
