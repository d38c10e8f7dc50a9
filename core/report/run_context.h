// SPDX-License-Identifier: GPL-3.0-or-later
// What a reader must know beside a result: whose gains count, and what the figures rest on.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "core/model/case.h"
#include "core/report/statements.h"

namespace valor {

inline constexpr std::size_t kConfidenceMarks = 4;

/// How far the inputs of a case may be trusted.
struct InputMarks {
    std::size_t count = 0;                               ///< stated parameters that the result depends on
    std::array<std::size_t, kConfidenceMarks> byMark{};  ///< by Confidence
    std::vector<ParameterId> keyAssumptions;             ///< key inputs that are assumptions
};

/// A label in the language of the reader; the id where there is none.
[[nodiscard]] std::string labelled(const LocalizedText& label, const std::string& id, Language language);
/// The label of an alternative; its id where the case does not know it.
[[nodiscard]] std::string alternativeLabel(const Case& input, const AlternativeId& alternative, Language language);
/// The label of a party; its id where the case does not know it.
[[nodiscard]] std::string partyLabel(const Case& input, const PartyId& party, Language language);

/// An override of the scenario counts as an assumption: the source speaks of the stated figure.
[[nodiscard]] InputMarks inputMarks(const Case& input, const Scenario& scenario);
/// The mark of a parameter under a scenario; of a formula, the weakest of what it names.
[[nodiscard]] Confidence confidenceIn(const Case& input, const Scenario& scenario, const Parameter& parameter);

/// "20 inputs: 12 found, 8 assumption"
[[nodiscard]] std::string inputSentence(const InputMarks& marks, const Wording& wording);
/// "Key inputs that are assumptions: …"
[[nodiscard]] std::string keyAssumptionSentence(const Case& input, const InputMarks& marks, const Wording& wording);
/// "Net benefit (Health service) counts Region, Patients; cash in full, freed time at 50 % of its wage, a QALY at …"
[[nodiscard]] std::string valuationSentence(const Case& input, const Scenario& scenario, const Wording& wording);
/// "Discounted month by month at a yearly rate of 3.5 %; present values in prices of 2024"
[[nodiscard]] std::string discountSentence(const Case& input, const Scenario& scenario, const Wording& wording);
/// What counts beside cash, as central values: the share of its wage that a freed hour counts, and money per QALY.
struct ValuedAt {
    double capacityShare = 0, perQaly = 0;
};
[[nodiscard]] ValuedAt valuedAt(const Case& input, const Scenario& scenario);
/// "Net benefit … = cash … + freed time … × 50 % + 0.05 QALY × …": the mean taken apart. What is left (other value,
/// factors that are uncertain) is a term of its own. All of it is discounted at the rate of the scenario.
[[nodiscard]] std::string makeUpSentence(const AlternativeResult& result, const Case& input, const Scenario& scenario,
                                         const Wording& wording);

}  // namespace valor
