// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/engine/sampler_cache.h"

#include <cstring>

namespace valor::simulation {
namespace {

/// Enough for every position of a slider during a meeting; beyond it the cache starts anew.
constexpr std::size_t kMostSamplers = 4096;

/// Family and exact bits of all its numbers.
struct KeyWriter {
    std::string key;

    void number(double value) {
        char bytes[sizeof value];
        std::memcpy(bytes, &value, sizeof value);
        key.append(bytes, sizeof bytes);
    }
    void numbers(const std::vector<double>& values) {
        for (const double value : values) number(value);
    }
    void operator()(const Fixed& d) { number(d.value); }
    void operator()(const Beta& d) { numbers({d.alpha, d.beta}); }
    void operator()(const Gamma& d) { numbers({d.shape, d.scale}); }
    void operator()(const LogNormal& d) { numbers({d.meanLog, d.sdLog}); }
    void operator()(const Normal& d) { numbers({d.mean, d.sd}); }
    void operator()(const TruncatedNormal& d) { numbers({d.mean, d.sd, d.lower, d.upper}); }
    void operator()(const Pert& d) { numbers({d.min, d.mode, d.max, d.lambda}); }
    void operator()(const Triangular& d) { numbers({d.min, d.mode, d.max}); }
    void operator()(const Uniform& d) { numbers({d.min, d.max}); }
    void operator()(const Discrete& d) {
        numbers(d.values);
        numbers(d.probabilities);
    }
    void operator()(const Empirical& d) {
        key += d.discrete ? 's' : 'i';
        numbers(d.sample);
    }
    void operator()(const Poisson& d) { number(d.mean); }
    void operator()(const DirichletShare& d) { numbers({d.alpha, d.total}); }
};

std::string keyOf(const Distribution& distribution) {
    KeyWriter writer;
    writer.key = static_cast<char>('a' + distribution.index());
    std::visit(writer, distribution);
    return std::move(writer.key);
}

}  // namespace

Result<std::shared_ptr<const Sampler>> SamplerCache::get(const Distribution& distribution) {
    const std::string key = keyOf(distribution);
    if (const auto found = samplers_.find(key); found != samplers_.end()) return found->second;
    VALOR_TRY(Sampler sampler, makeSampler(distribution));
    if (samplers_.size() >= kMostSamplers) samplers_.clear();
    return samplers_.emplace(key, std::make_shared<const Sampler>(std::move(sampler))).first->second;
}

}  // namespace valor::simulation
