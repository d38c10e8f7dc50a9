// SPDX-License-Identifier: GPL-3.0-or-later
// What sentences about charts are put together from.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/calendar/year_month.h"
#include "core/report/statements.h"

namespace valor {

/// Texts and amounts for the description of a chart. Keeps a reference to the wording.
class ChartWords {
public:
    ChartWords(std::string_view currency, const Wording& wording) : currency_(currency), wording_(wording) {}

    [[nodiscard]] std::string say(std::string_view key,
                                  const std::vector<std::pair<std::string, std::string>>& arguments = {}) const {
        return wording_.texts.text(key, wording_.language, arguments);
    }
    /// The same for a sentence that ends, or breaks off, with a unit that has a full stop of its own: "mio. kr." and
    /// not "mio. kr..".
    [[nodiscard]] std::string sentence(std::string_view key,
                                       const std::vector<std::pair<std::string, std::string>>& arguments) const {
        std::string text = say(key, arguments);
        for (auto at = text.find(".."); at != std::string::npos; at = text.find("..")) text.erase(at, 1);
        return text;
    }
    [[nodiscard]] std::string money(double amount) const { return formatMoney(amount, currency_, numbers()); }
    /// Every digit, for values that are set rather than estimated.
    [[nodiscard]] std::string wholeMoney(double amount) const {
        return formatMoney(amount, currency_, numbers(), MoneyFormat{});
    }
    /// "Oct 2027"
    [[nodiscard]] std::string month(YearMonth month) const {
        return say("month." + std::to_string(month.month())) + " " + std::to_string(month.year());
    }
    [[nodiscard]] const std::string& currency() const { return currency_; }
    [[nodiscard]] const NumberStyle& numbers() const { return wording_.numbers; }
    [[nodiscard]] Language language() const { return wording_.language; }

private:
    std::string currency_;
    const Wording& wording_;
};

}  // namespace valor
