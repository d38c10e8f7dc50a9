// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/request_of_run.h"

#include <utility>

#include "core/error/expects.h"

namespace valor {

RunRequest requestOf(const RunManifest& manifest, CasePtr input) {
    RunRequest request;
    request.input = std::move(input);
    request.scenario = manifest.scenario;
    request.alternatives = manifest.alternatives;
    request.draws = manifest.draws;
    request.seed = manifest.seed;
    request.scheme = manifest.scheme;
    request.counts = manifest.counts;
    return request;
}

const Scenario& scenarioThatRan(const Case& input, const RunManifest& manifest) {
    const Scenario* scenario = findById(input.scenarios, manifest.scenario);
    expects(scenario != nullptr, "the scenario that ran");
    return *scenario;
}

}  // namespace valor
