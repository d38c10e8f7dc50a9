// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/request_of_run.h"

#include <utility>

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

}  // namespace valor
