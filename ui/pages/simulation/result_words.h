// SPDX-License-Identifier: GPL-3.0-or-later
// Results in words that a board can read aloud.
#pragma once

#include <QString>

#include "core/model/case.h"
#include "core/result/run_result.h"
#include "ui/text/environment.h"
#include "ui/text/times.h"

namespace valor::ui {

/// A headline: the figure, and what must be known with it.
struct Headline {
    QString title;  ///< empty: the usual one
    QString figure, note;
};

class ResultWords {
public:
    ResultWords(const Case& input, const Scenario& scenario, const Environment& environment)
        : case_(input),
          scenario_(scenario),
          environment_(environment),
          languages_(environment.languages),
          formats_(environment.formats()) {}

    /// "preview, 500 draws"
    [[nodiscard]] QString preview(const RunManifest& manifest) const;
    /// What drawn counts add to the uncertainty; empty for expected counts.
    [[nodiscard]] QString counts(const RunManifest& manifest) const;

    /// Mean with its 90 % interval and Monte Carlo standard error.
    [[nodiscard]] Headline netBenefit(const AlternativeResult& result) const;
    /// "87 of 100"
    [[nodiscard]] Headline better(const AlternativeResult& result) const;
    [[nodiscard]] Headline breakEven(const AlternativeResult& result) const;
    [[nodiscard]] Headline health(const AlternativeResult& result) const;
    [[nodiscard]] Headline payment(const AlternativeResult& result) const;
    /// Whose gains count, by name, and what an hour and a QALY are worth: belongs beside every net benefit.
    [[nodiscard]] QString valuation() const;
    /// How late money counts: belongs there, too.
    [[nodiscard]] QString discounting() const;
    [[nodiscard]] bool isDiscounted() const;
    /// "3.2 million DKK more than Standard tool; better in 78 of 100 futures"; empty for a single alternative.
    [[nodiscard]] QStringList comparisons(const RunResult& result, const AlternativeId& alternative) const;
    /// "±0.03 million DKK": the Monte Carlo standard error of the mean net benefit.
    [[nodiscard]] QString precision(const AlternativeResult& result) const;

    /// "87 of 100", never rounded to certainty.
    [[nodiscard]] QString ofHundred(double share) const;

private:
    [[nodiscard]] bool isCounted(const PartyId& id) const;
    [[nodiscard]] QString nameOf(const AlternativeId& id) const;

    const Case& case_;
    const Scenario& scenario_;
    const Environment& environment_;
    const Languages& languages_;
    Formats formats_;
};

}  // namespace valor::ui
