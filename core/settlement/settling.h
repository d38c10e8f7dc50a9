// SPDX-License-Identifier: GPL-3.0-or-later
// Settling a contract, alone or of a case, on what was observed.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/contract/observations.h"
#include "core/settlement/settled.h"

namespace valor {
namespace contract {
struct Program;
}

/// A contract to settle; from a case, with the inputs whose central values stand for amounts not agreed yet.
struct AgreedContract {
    Contract contract;
    CasePtr input{};                           ///< that it belongs to; null for a contract alone
    const Alternative* alternative = nullptr;  ///< of the case: who signs
    std::vector<ParameterId> assumed{};
    const Scenario* scenario = nullptr;  ///< of the case: when a site is expected to go live
};
/// A contract of a case. @param alternative, scenario of `input`
[[nodiscard]] AgreedContract agreedContract(CasePtr input, const Alternative& alternative, const Scenario& scenario,
                                            const Contract& contract);

/// What a reader calls the contract and the observations, for messages, and their language.
struct SettlingPlaces {
    std::string contract, observations;
    Language language{};
};

/// The last month to settle, where the contract goes on after it.
/// @param month "2027-03"; empty: all. @param place where it was given, for messages
/// @return DateMalformed; ValueOutOfRange for a month before the contract begins or after it ends
[[nodiscard]] Result<std::optional<YearMonth>> lastMonthToSettle(const std::string& month, const std::string& place,
                                                                 const Contract& contract);

/// A contract beside what was observed of it, before anything is paid.
struct ObservedContract {
    AgreedContract agreed;
    Observations observed;
    std::vector<BillingCell> cells;                    ///< observed places, with the tools and parties of the case
    std::shared_ptr<const contract::Program> program;  ///< of the contract over these cells
};
/// @return ReferenceUnknown for a site or need at which the alternative has nothing; ClauseInvalid where the contract
/// contradicts itself
[[nodiscard]] Result<ObservedContract> observedContract(AgreedContract agreed, Observations observed,
                                                        const SettlingPlaces& places);

/// @param through as by lastMonthToSettle()
/// @return the errors of settle() with the names of clauses and places and, where the observations end early, the month
/// up to which it can be settled: argument "through"
[[nodiscard]] Result<Settled> settleObserved(const ObservedContract& input, std::optional<YearMonth> through,
                                             const SettlingPlaces& places);

}  // namespace valor
