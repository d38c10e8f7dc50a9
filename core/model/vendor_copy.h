// SPDX-License-Identifier: GPL-3.0-or-later
// What a buyer may hand to a seller: a new case that holds the contract with that seller and what it is counted on.
// Nothing is copied that is not named here, so that nothing the buyer writes elsewhere can leave by being forgotten.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/error/error.h"
#include "core/model/case.h"

namespace valor {

/// A figure of the copy and the input of the buyer's case that it stands for.
struct LeavingFigure {
    ParameterId written, from;
    bool isOpen = false;  ///< for the seller to fill in: it says nothing of the input
    bool operator==(const LeavingFigure&) const = default;
};
struct VendorCopy {
    CasePtr value;
    std::vector<LeavingFigure> figures;  ///< in the order of the copy
    ScenarioId scenario;                 ///< whose central values they are
};

/// What people call the field or the measure behind a key of the texts such as "field.price" and "measure.sensitivity".
using WordsOf = std::function<LocalizedText(const std::string& key)>;

/// Kept: title, currency, months; names of the buyers, sites, needs and of the seller's own tools; the clauses between
/// them and the seller with all that they agree; go-lives; volumes, growth and price growth as one figure each, without
/// spread, source or formula.
/// Left behind: values of effects, valuation, budgets, cash, notes, reports, evidence, other sellers, their tools'
/// names, their prices; scenarios and other alternatives. A price that is not agreed is the buyer's guess: it becomes
/// nought, a performance that the buyer expects becomes one, both for the seller to fill in: each is named by what it
/// is and by its clause, need and tool, in its label and in its id. Every figure names the case of the buyer as its
/// source.
/// @param scenario whose central values and horizon leave; empty: the first
/// @param wordsOf for the labels of open figures; without it they say the last part of the key
/// @return ReferenceUnknown for an alternative or scenario that is not there, or a seller that is paid nothing
/// @tested secrets in every other field are not in the bytes of the exported file
[[nodiscard]] Result<VendorCopy> vendorCopy(const Case& input, const AlternativeId& alternative, const PartyId& vendor,
                                            const ScenarioId& scenario = {}, const WordsOf& wordsOf = {});

}  // namespace valor
