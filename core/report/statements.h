// SPDX-License-Identifier: GPL-3.0-or-later
// Statistics in words, in the language of the reader.
#pragma once

#include <string>
#include <string_view>

#include "core/ports/text_catalog.h"
#include "core/report/number_format.h"
#include "core/result/run_result.h"

namespace valor {

/// Language and number format are two settings; by default one follows the other.
struct Wording {
    const TextCatalog& texts;
    Language language = Language::English;
    NumberStyle numbers = numberStyle(language);
};

/// Whether every future has the same value, up to what summing leaves: what is no finding about how sure it is.
[[nodiscard]] bool isSameInEveryFuture(const Estimate& value);

/// "Better off in 87 of 100 futures; between DKK −4 and 31 million (90 %)"; where every future is the same, that
/// instead.
[[nodiscard]] std::string decisionSentence(const AlternativeResult& result, std::string_view currency,
                                           const Wording& wording);
/// "87 of 100 futures" with its Monte Carlo interval: "86.4–87.7 % if the simulation were repeated". Without either
/// where every future is the same.
[[nodiscard]] std::string simulationErrorSentence(const AlternativeResult& result, std::string_view currency,
                                                  const Wording& wording);
/// "A is better than B in 62 of 100 futures; difference between DKK −2 and 5 million (90 %)"
[[nodiscard]] std::string comparisonSentence(const PairedComparison& comparison, const std::string& first,
                                             const std::string& second, std::string_view currency,
                                             const Wording& wording);

}  // namespace valor
