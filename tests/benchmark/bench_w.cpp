// SPDX-License-Identifier: GPL-3.0-or-later
// Workload W in plain C++: the time of a draw, to be set beside its numpy and R versions (peers.sh).
//     bench_w [rounds]
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string>
#include <vector>

#include "tests/benchmark/given_workload.h"

namespace valor::benchmark {
namespace {

constexpr int kTurns = 4;

double processorSeconds() {
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

std::vector<GivenDraw> drawsIn(const std::string& path) {
    const std::vector<double> figures = numbersIn(path);
    std::vector<GivenDraw> draws(figures.size() / kGivenFigures);
    for (std::size_t d = 0; d < draws.size(); ++d)
        std::copy_n(figures.begin() + static_cast<std::ptrdiff_t>(d * kGivenFigures), kGivenFigures, draws[d].begin());
    return draws;
}

/// Largest difference from the outputs that were given, as a share of the largest value of each output.
double largestError(const std::vector<GivenOutputs>& found, const std::vector<double>& expected) {
    double worst = 0;
    for (std::size_t o = 0; o < kGivenOutputs; ++o) {
        double largest = 0, error = 0;
        for (std::size_t d = 0; d < found.size(); ++d) {
            const double wanted = expected.at(d * kGivenOutputs + o);
            largest = std::max(largest, std::abs(wanted));
            error = std::max(error, std::abs(found[d][o] - wanted));
        }
        worst = std::max(worst, error / largest);
    }
    return worst;
}

void bench(int rounds) {
    const std::string folder = VALOR_BENCHMARK_DATA;
    const GivenWorkload world(folder);
    const std::vector<GivenDraw> draws = drawsIn(folder + "/parameters_64_draws.txt");
    std::vector<GivenOutputs> outputs(draws.size());
    std::vector<double> times;
    for (int round = 0; round < rounds; ++round) {
        const double begin = processorSeconds();
        for (int turn = 0; turn < kTurns; ++turn)
            for (std::size_t d = 0; d < draws.size(); ++d) outputs[d] = world.evaluate(draws[d]);
        times.push_back((processorSeconds() - begin) / (kTurns * static_cast<double>(draws.size())));
    }
    std::ranges::sort(times);
    std::printf("plain C++ W: kernel %8.1f us/draw (cpu, median of %d), largest error %.1e of an output\n",
                times[times.size() / 2] * 1e6, rounds,
                largestError(outputs, numbersIn(folder + "/outputs_64_draws.txt")));
}

}  // namespace
}  // namespace valor::benchmark

int main(int count, char** arguments) {
    valor::benchmark::bench(count > 1 ? std::max(1, std::atoi(arguments[1])) : 5);
}
