// SPDX-License-Identifier: GPL-3.0-or-later
// The case that speed is measured on: sites × needs with about 40 uncertain figures a need, and a contract of
// subscription, four graduated tiers, onboarding discount, yearly cap, service credit and shared savings for each need.
#pragma once

#include <array>
#include <cstddef>
#include <string>

#include "core/model/case.h"

namespace valor::benchmark {

struct Size {
    int sites = 9, needs = 6, months = 120;
    /// A contract for each need of each site, instead of one for each need that all sites pay.
    bool contractPerSite = false;
};

/// What is uncertain about a need. The first kCorrelated are correlated with each other.
enum class Figure : std::size_t {
    SensitivityWithout,
    SpecificityWithout,
    Prevalence,
    SensitivityGain,
    SpecificityGain,
    SensitivityDrift,
    LocalDrop,
    Growth,
    ShiftRate,
    ShiftDrop,
    Minutes,
    Realisation,
    Cashable,
    VolumeRate,
    Eligible,
    UptakeMax,
    UptakeSpeed,
    UptakeMidpoint,
    Availability,
    Failed,
    TreatmentCost,
    LaterSaving,
    WorkUpCost,
    HealthGain,
    HealthLoss,
    TravelCost,
    MunicipalSaving,
    AvoidedShare,
    Compliance,
    AvoidedCost,
    Subscription,
    FirstPrice,
    SecondPrice,
    ThirdPrice,
    LastPrice,
    Cap,
    BaselineCost,
    ActualCost,
    ServiceLevel,
    Wage
};
inline constexpr std::size_t kFigures = 40, kCorrelated = 8;

/// What is uncertain about the whole case.
enum class Shared : std::size_t { Integration, Training, Upkeep, Hosting, VendorUnit, VendorFixed };
inline constexpr std::size_t kShared = 6;
/// The first price of the first need at the first site, where that site has a contract of its own.
inline constexpr const char* kOwnPrice = "own_first_price";

/// Distribution and unit of a figure, as a case states them.
struct FigureRule {
    const char *name, *unit;
    Distribution distribution;
};
[[nodiscard]] const std::array<FigureRule, kFigures>& figureRules();
[[nodiscard]] const std::array<FigureRule, kShared>& sharedRules();

/// Rank correlation of the first figures of a need.
[[nodiscard]] double correlation(std::size_t first, std::size_t second);

/// What is certain.
inline constexpr double kInhabitants = 100'000, kDiscountRate = 0.035, kInflation = 0.02, kCapacityShare = 0.5,
                        kHealthValue = 500'000;
/// Inhabitants of site s of the workload, in multiples of kInhabitants.
[[nodiscard]] constexpr double sizeOfSite(int s) {
    return 0.4 + 0.2 * s;
}
/// Month of go-live of a site.
[[nodiscard]] constexpr int plannedMonth(int s) {
    return s % 4;
}

/// Terms of every contract.
inline constexpr std::array kTiers{0, 2'000, 5'000, 9'000};
inline constexpr std::array kOnboardingMonths{0, 6};
inline constexpr std::array kOnboardingShares{0.5, 0.0};
inline constexpr std::array kCreditFrom{0.0, 0.98, 0.99, 0.995};
inline constexpr std::array kCreditShares{0.25, 0.10, 0.05, 0.0};
inline constexpr double kSavingsShare = 0.3, kSavingsMinimum = 0.04, kSavingsCap = 0.2;

[[nodiscard]] std::string parameterName(int need, Figure figure);
[[nodiscard]] std::string parameterName(Shared figure);

[[nodiscard]] Case workload(const Size& size);

}  // namespace valor::benchmark
