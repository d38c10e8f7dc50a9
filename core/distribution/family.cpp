// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <type_traits>
#include <utility>

#include "core/distribution/distribution.h"
#include "core/error/expects.h"

namespace valor {
namespace {

using NamedFamily = std::pair<Family, std::string_view>;
constexpr std::array<NamedFamily, 13> kNames{{{Family::Fixed, "fixed"},
                                              {Family::Beta, "beta"},
                                              {Family::Gamma, "gamma"},
                                              {Family::LogNormal, "lognormal"},
                                              {Family::Normal, "normal"},
                                              {Family::TruncatedNormal, "truncated_normal"},
                                              {Family::Pert, "pert"},
                                              {Family::Triangular, "triangular"},
                                              {Family::Uniform, "uniform"},
                                              {Family::Discrete, "discrete"},
                                              {Family::Empirical, "empirical"},
                                              {Family::Poisson, "poisson"},
                                              {Family::DirichletShare, "dirichlet_share"}}};

template <Family family, class Alternative>
constexpr bool kAligned =
    std::is_same_v<std::variant_alternative_t<static_cast<std::size_t>(family), DistributionKinds>, Alternative>;

// familyOf reads the place in the variant, so both lists must keep the same order.
static_assert(kKindCount<Distribution> == kNames.size());
static_assert(kAligned<Family::Fixed, Fixed> && kAligned<Family::Beta, Beta> && kAligned<Family::Gamma, Gamma> &&
              kAligned<Family::LogNormal, LogNormal> && kAligned<Family::Normal, Normal> &&
              kAligned<Family::TruncatedNormal, TruncatedNormal> && kAligned<Family::Pert, Pert> &&
              kAligned<Family::Triangular, Triangular> && kAligned<Family::Uniform, Uniform> &&
              kAligned<Family::Discrete, Discrete> && kAligned<Family::Empirical, Empirical> &&
              kAligned<Family::Poisson, Poisson> && kAligned<Family::DirichletShare, DirichletShare>);

}  // namespace

Distribution::Distribution() = default;
Distribution::Distribution(const Distribution& other) = default;
Distribution::Distribution(Distribution&& other) noexcept = default;
Distribution& Distribution::operator=(const Distribution& other) = default;
Distribution& Distribution::operator=(Distribution&& other) noexcept = default;
Distribution::~Distribution() = default;
bool Distribution::operator==(const Distribution& other) const {
    return static_cast<const Kinds&>(*this) == static_cast<const Kinds&>(other);
}

Family familyOf(const Distribution& distribution) {
    return static_cast<Family>(distribution.index());
}

std::string_view familyName(Family family) {
    for (const auto& [known, name] : kNames) {
        if (known == family) return name;
    }
    throw ContractViolation("familyName: a family of the table");
}

Result<Family> parseFamily(std::string_view name) {
    for (const auto& [family, known] : kNames) {
        if (known == name) return family;
    }
    return fail(ErrorCode::DistributionInvalid, "family",
                {{"parameter", "family"}, {"rule", "family known"}, {"value", std::string(name)}});
}

}  // namespace valor
