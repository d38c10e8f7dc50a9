// SPDX-License-Identifier: GPL-3.0-or-later
// Samplers already built: tables cost milliseconds, and a slider changes one distribution at a time.
#pragma once

#include <map>
#include <memory>
#include <string>

#include "core/distribution/distribution.h"
#include "core/error/error.h"
#include "simulation/random/sampler.h"

namespace valor::simulation {

/// Not safe for use by two threads at once.
class SamplerCache {
public:
    /// The sampler of an equal distribution, built on first use. @return the errors of makeSampler().
    Result<std::shared_ptr<const Sampler>> get(const Distribution& distribution);

private:
    std::map<std::string, std::shared_ptr<const Sampler>> samplers_;
};

}  // namespace valor::simulation
