// SPDX-License-Identifier: GPL-3.0-or-later
// What it would be worth to know, in sentences: the choice, the most that knowledge can be worth, and what to ask for.
#pragma once

#include <string>
#include <vector>

#include "core/comparison/case_sample.h"
#include "core/report/number_format.h"
#include "core/report/statements.h"

namespace valor {

/// A value within so many standard errors of nought may be none.
inline constexpr double kBeyondChance = 2;

/// Label of an input, with that of its site in brackets where it differs between sites.
[[nodiscard]] std::string inputLabel(const Case& input, const InputColumn& column, Language language);

class InformationWords {
public:
    /// Of all that it is given, it keeps references. @param format of every amount
    InformationWords(const Case& input, const Scenario& scenario, const CaseInformation& information,
                     const Wording& wording, MoneyFormat format);

    [[nodiscard]] std::string choice() const;  ///< which is best and how surely
    [[nodiscard]] std::string most() const;    ///< what knowing everything would be worth
    /// What all inputs are worth together where none is by itself; empty where that may be chance.
    [[nodiscard]] std::string together() const;
    /// Why there is no question.
    [[nodiscard]] std::string nothing() const;
    /// At most five, worth most first; empty when nothing by itself is worth asking about. Worth it is what lies beyond
    /// twice its standard error and changes the choice in 5 of 100 futures.
    [[nodiscard]] std::vector<std::string> questions() const;

    /// Label of an input, with its site where it differs between sites; "a + b" for those known together.
    [[nodiscard]] std::string nameOf(const PartialInformation& value) const;
    /// Of an input known alone. @pre one parameter
    [[nodiscard]] Confidence markOf(const PartialInformation& value) const;

private:
    [[nodiscard]] std::string say(std::string_view key,
                                  const std::vector<std::pair<std::string, std::string>>& arguments) const;
    [[nodiscard]] std::string money(double value) const;
    [[nodiscard]] bool isWorthAsking(const PartialInformation& value) const;

    const Case& input_;
    const Scenario& scenario_;
    const CaseInformation& information_;
    const Wording& wording_;
    MoneyFormat format_;
};

}  // namespace valor
