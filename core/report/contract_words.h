// SPDX-License-Identifier: GPL-3.0-or-later
// What a contract agrees on, in words.
#pragma once

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "core/contract/contract.h"
#include "core/report/contract_names.h"

namespace valor {

/// The name of a field, and what is agreed there.
using AgreedRow = std::pair<std::string, std::string>;

/// Everything that the terms state, in the order of files; what is left empty, or what their rule does not read, is
/// left out. Amounts carry the currency of the contract and what they are due for.
/// @param assumed the scenario whose central values stand in for amounts that are still to be agreed, told as such with
/// the mark of the input and rounded: "about DKK 28,900 per month (assumption, to be agreed)"; null: the input is named
/// @tested every field of every kind has a name in every language.
[[nodiscard]] std::vector<AgreedRow> agreedFigures(const Clause& clause, const ContractNames& names,
                                                   const Scenario* assumed = nullptr);
/// The text that names a field of these terms: a month is counted from nought, or as the number of months until an end;
/// an index is limited over the whole term, or at each step where it is chained.
[[nodiscard]] std::string fieldKey(const ClauseTerms& terms, std::string_view name);
/// "Covers only what Region pays Vendor: 1 of 11 prices of the contract."; empty for what does not act on charges, and
/// where there are none.
[[nodiscard]] std::string coverageInWords(const Clause& clause, const ContractNames& names);
/// The names of some clauses, see listed().
[[nodiscard]] std::string listedClauses(const std::vector<ClauseId>& clauses, const ContractNames& names);
/// "Step 6, minimum: too little is topped up": the step of the order of application and what happens in it.
[[nodiscard]] std::string stageInWords(Stage stage, const Wording& wording);
/// The label of a measure; its name where the program does not know it.
[[nodiscard]] std::string measureInWords(std::string_view measure, const Wording& wording);
/// The same in every language, for what a case keeps.
[[nodiscard]] LocalizedText measureInAllLanguages(std::string_view measure, const TextCatalog& texts);
/// Texts by their keys in every language; the last part of a key that has none.
[[nodiscard]] std::function<LocalizedText(const std::string& key)> wordsInAllLanguages(const TextCatalog& texts);
/// A share as people write it, "50 %" of "0.5"; the text itself when it is no number.
[[nodiscard]] std::string shareInWords(const std::string& decimal, const NumberStyle& numbers);
[[nodiscard]] std::string shareInWords(double share, const NumberStyle& numbers);
/// Decimal text as people write it; the text itself when it is no number.
[[nodiscard]] std::string decimalInWords(const std::string& decimal, const NumberStyle& numbers);

}  // namespace valor
