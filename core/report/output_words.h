// SPDX-License-Identifier: GPL-3.0-or-later
// An output of a run, and amounts of it, in words.
#pragma once

#include <string>
#include <vector>

#include "core/model/case.h"
#include "core/report/statements.h"

namespace valor {

/// Outputs that questions about inputs can be of: those that are compared, and the cash of each party.
/// @return as samples name them, without the alternative: "net_benefit", "ledger.region.cash"
[[nodiscard]] std::vector<std::string> outputsOf(const Case& input);
/// "Net benefit", "Cash of North region"; the output itself where it has no words.
[[nodiscard]] std::string outputName(const Case& input, const std::string& output, const Wording& wording);

/// Where an input is shown and moved by another figure than its mean: "Among the inputs Price stands by its median,
/// 12.1 DKK." Empty where it stands by its mean, is certain or not stated.
[[nodiscard]] std::string centreSentence(const Case& input, const Scenario& scenario, const ParameterId& parameter,
                                         const Wording& wording);

/// "1 USD = 6.9 DKK" in the scenario; empty: the unit of the input is in no other currency, or no rate is stated.
[[nodiscard]] std::string rateInWords(const Case& input, const Scenario& scenario, const Parameter& parameter,
                                      const NumberStyle& numbers);

/// What an axis of one input is called: "Price per unit (USD/exam), 1 USD = 6.9 DKK".
[[nodiscard]] std::string axisName(const Case& input, const Scenario& scenario, const ParameterId& parameter,
                                   const Wording& wording);

/// Amounts of one output, all in the same unit.
class OutputAmounts {
public:
    /// @param largest magnitude that is written @param wording must outlive it
    OutputAmounts(const Case& input, const std::string& output, double largest, const Wording& wording);

    [[nodiscard]] std::string unit() const;              ///< "DKK million", "QALY"
    [[nodiscard]] double inUnit(double value) const;     ///< the number before it
    [[nodiscard]] std::string cell(double value) const;  ///< without the unit
    [[nodiscard]] std::string amount(double value) const;
    [[nodiscard]] std::string error(double value) const;  ///< a standard error, without the unit

private:
    std::string currency_;
    bool isMoney_;
    MoneyFormat format_;
    const Wording& wording_;
};

/// Values of one input as they are read: a share in percent.
class InputAmounts {
public:
    InputAmounts(const Case& input, const ParameterId& parameter, const Wording& wording);

    [[nodiscard]] const std::string& label() const { return label_; }
    /// In words; empty: it has none, or is a bare ratio.
    [[nodiscard]] const std::string& unit() const { return unit_.many; }
    /// The unit with "per" as a word, for the column of a table.
    [[nodiscard]] const std::string& unitSpelt() const { return spelt_.many; }
    /// "Price per unit (DKK/exam)": with its unit, where it has one.
    [[nodiscard]] std::string name() const;
    [[nodiscard]] double inUnit(double value) const { return factor_ * value; }
    [[nodiscard]] std::string cell(double value) const;    ///< without the unit
    [[nodiscard]] std::string amount(double value) const;  ///< with it
    /// With the unit as unitSpelt() says it: beside a table that does.
    [[nodiscard]] std::string amountSpelt(double value) const;

private:
    /// A unit behind one, and behind any other number.
    struct Counted {
        std::string one, many;
    };
    [[nodiscard]] std::string amountIn(const Counted& unit, double value) const;

    std::string label_;
    Counted unit_, spelt_;
    double factor_ = 1;
    NumberStyle numbers_;
};

}  // namespace valor
