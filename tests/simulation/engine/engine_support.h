// SPDX-License-Identifier: GPL-3.0-or-later
// Short ways to run a case in tests.
#pragma once

#include <cmath>
#include <stdexcept>
#include <string>

#include "simulation/engine/monte_carlo_engine.h"
#include "tests/support/case_builder.h"

namespace valor::test {

inline RunRequest requestFor(const Case& input, std::uint64_t draws = 64) {
    RunRequest request;
    request.input = std::make_shared<const Case>(input);
    request.draws = draws;
    return request;
}

inline RunResultPtr runRequest(const RunRequest& request) {
    const RunOutcome outcome = simulation::MonteCarloEngine().run(request, {}, {});
    if (outcome.problem)
        throw std::runtime_error(std::string(errorName(outcome.problem->code)) + " at " + outcome.problem->subject);
    return outcome.result;
}

inline RunResultPtr runCase(const Case& input, std::uint64_t draws = 64) {
    return runRequest(requestFor(input, draws));
}

inline const std::vector<double>& column(const RunResult& result, const std::string& name) {
    for (const SampleColumn& each : result.samples)
        if (each.id == name) return each.values;
    throw std::runtime_error("no column " + name);
}

/// Present value of one kind of a party; zero when the party has no such flow.
inline double ledger(const AlternativeResult& result, const std::string& party, FlowKind kind) {
    for (const PartyResult& each : result.parties)
        if (each.party.text() == party)
            for (const KindResult& own : each.kinds)
                if (own.kind == kind) return own.presentValue.mean;
    return 0;
}

/// Σ over months of an amount per month, discounted monthly at `rate`.
inline double presentValue(double perMonth, int months, double rate) {
    double sum = 0;
    for (int t = 0; t < months; ++t) sum += perMonth * std::pow(1 + rate, -t / 12.0);
    return sum;
}

}  // namespace valor::test
