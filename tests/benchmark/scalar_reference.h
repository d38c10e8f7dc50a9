// SPDX-License-Identifier: GPL-3.0-or-later
// The workload computed the plain way: one draw after another, month by month, clauses as objects, random numbers of
// the standard library and quantiles of Boost. It shares no code with the engine, which it checks and is timed against.
#pragma once

#include <array>
#include <memory>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "tests/benchmark/workload.h"

namespace valor::benchmark {

/// Figures of one draw, in the units of the case.
struct Draw {
    std::vector<std::array<double, kFigures>> needs;
    std::array<double, kShared> shared{};
};

enum class Kind : std::size_t { Cash, Capacity, Health };
enum class Owner : std::size_t { Hospital, Payer, Vendor, Patients, Staff, Municipality, Outside };
enum class Account : std::size_t { Radiology, It, Payer, Vendor, Patients, Staff, Municipality, Outside };
inline constexpr std::size_t kKinds = 3, kOwners = 6, kAccounts = 7, kClauses = 6;

struct Totals {
    double netBenefit = 0;
    std::array<double, kKinds> counted{};                      ///< present values of the counted parties
    std::array<std::array<double, kKinds>, kOwners> ledger{};  ///< present values
    std::vector<std::array<double, kAccounts>> budgets;        ///< per year, money of the year
    std::vector<std::array<double, kClauses>> clauses;         ///< per need, money of the payment months
    struct Events {
        double freed = 0, cashed = 0, extraTruePositives = 0, extraFalsePositives = 0, avoided = 0;
    };
    std::vector<Events> events;  ///< per need
};

/// Values under the names of the engine's columns.
[[nodiscard]] std::vector<std::pair<std::string, double>> named(const Totals& totals);

class ScalarReference {
public:
    explicit ScalarReference(const Size& size);
    ~ScalarReference();

    /// The result lives until the next call.
    const Totals& evaluate(const Draw& draw);

private:
    class Model;
    std::unique_ptr<Model> model_;
};

/// Draws by quantile functions of Boost. @tparam Policy of Boost.Math
template <class Policy>
class ScalarSampling {
public:
    ScalarSampling();
    void fill(Draw& draw);

private:
    double uniform();
    [[nodiscard]] double mixed(const std::array<double, kCorrelated>& scores, std::size_t row) const;

    std::mt19937_64 random_{1};
    std::array<std::array<double, kCorrelated>, kCorrelated> factor_{};  ///< of normal scores, lower
};

}  // namespace valor::benchmark
