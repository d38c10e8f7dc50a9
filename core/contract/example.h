// SPDX-License-Identifier: GPL-3.0-or-later
// Observations on which a contract can be shown at work: expected ones where they are known, else made up.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/contract/billing.h"
#include "core/contract/fact_table.h"

namespace valor {

struct ExampleFact {
    SiteId site;
    NeedId need;
    std::string measure;
    int month = 0;  ///< of the contract, 0 = first
    Observation observed;
};
struct Example {
    std::vector<BillingCell> cells;
    FactTable facts;
    std::vector<ExampleFact> listed;  ///< by measure, place and month
    std::vector<std::string> madeUp;  ///< measures that nobody expects anything of
};

/// What is expected of a measure at a place in a month; nothing where it has to be made up.
using Expectation =
    std::function<std::optional<Observation>(std::string_view measure, const SiteId&, const NeedId&, YearMonth)>;

/// Whose performance an example shows.
enum class Performance {
    AsExpected,      ///< what is expected of it, where that is known
    EachClauseActs,  ///< made up: guarantees missed by a little, so that what follows from missing them is shown once
};
/// Two places of each that the clauses name; one stands for all where none is named.
[[nodiscard]] std::vector<BillingCell> placesNamed(const Contract& contract);
/// Volumes that pass the tiers of the contract, guarantees missed by a little, tests that end it passed. A guarantee is
/// judged on as many observations as it counts on; before anything is in use, no share of anything is observed.
/// @param cells where it is shown; empty: placesNamed()
/// @return the errors of compileProgram()
[[nodiscard]] Result<Example> exampleOf(const Contract& contract, std::vector<BillingCell> cells,
                                        const Expectation& expected = {},
                                        Performance performance = Performance::AsExpected);
/// Whether the measure counts what is done: the volumes that a price is paid for.
[[nodiscard]] bool isVolume(const std::string& measure);
/// What was observed with every volume times a factor, in whole units, and an index that stands still: nobody knows it.
[[nodiscard]] FactTable withVolumes(const Example& example, const Contract& contract, double factor);
/// What all volumes of a contract year, 0 = first, come to.
[[nodiscard]] double unitsOf(const Example& example, int year);
/// The first contract year of those with most units: while sites still go live a year says little.
[[nodiscard]] int fullestYear(const Example& example, int months);
/// A share shown as counts out of two hundred.
[[nodiscard]] Observation observedShare(double share);

}  // namespace valor
