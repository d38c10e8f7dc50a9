// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/output_words.h"

#include <cmath>
#include <optional>

#include "core/comparison/compared_outputs.h"
#include "core/distribution/centre.h"
#include "core/model/central_values.h"
#include "core/model/edit.h"
#include "core/model/overrides.h"
#include "core/report/money_cell.h"
#include "core/report/run_context.h"
#include "core/report/unit_words.h"
#include "core/units/unit.h"

namespace valor {
namespace {

constexpr std::string_view kLedger = "ledger.", kCash = ".cash", kHealth = "qaly";
constexpr int kHealthDigits = 4, kInputDigits = 4;
constexpr double kThousand = 1000;

/// Empty for an output that is not the cash of a party.
std::string partyOf(const std::string& output) {
    if (!output.starts_with(kLedger) || !output.ends_with(kCash)) return {};
    return output.substr(kLedger.size(), output.size() - kLedger.size() - kCash.size());
}

/// What follows the word for a part of a whole in a unit: "share/yr" has "/yr"; nothing where the unit is none.
std::optional<std::string> restOfShare(const std::string& unit) {
    for (const std::string_view share : {"share", "1"}) {
        if (!unit.starts_with(share) || unit == "1") continue;
        std::string rest = unit.substr(share.size());
        if (rest.empty() || (rest.front() == '/' && (share == "share" || rest == "/yr"))) return rest;
    }
    return std::nullopt;
}

/// "$" stands for the currency of the case.
std::string inCurrency(std::string unit, const std::string& currency) {
    for (auto at = unit.find('$'); at != std::string::npos; at = unit.find('$')) unit.replace(at, 1, currency);
    return unit;
}

}  // namespace

std::vector<std::string> outputsOf(const Case& input) {
    std::vector<std::string> outputs(kComparedOutputs.begin(), kComparedOutputs.end());
    for (const Party& party : input.parties)
        outputs.push_back(std::string(kLedger) + party.id.text() + std::string(kCash));
    return outputs;
}

std::string outputName(const Case& input, const std::string& output, const Wording& wording) {
    for (const std::string_view known : kComparedOutputs)
        if (output == known) return wording.texts.text("output." + output, wording.language);
    const Party* party = findById(input.parties, PartyId(partyOf(output)));
    if (party == nullptr) return output;
    return wording.texts.text("output.cash_of", wording.language,
                              {{"party", labelled(party->label, party->id.text(), wording.language)}});
}

OutputAmounts::OutputAmounts(const Case& input, const std::string& output, double largest, const Wording& wording)
    : currency_(input.currency), isMoney_(output != kHealth), format_(formatOfTable(largest)), wording_(wording) {}

std::string OutputAmounts::unit() const {
    return isMoney_ ? moneyUnit(currency_, wording_.numbers, format_.scale) : "QALY";
}

double OutputAmounts::inUnit(double value) const {
    return isMoney_ ? value / std::pow(kThousand, static_cast<int>(format_.scale)) : value;
}

std::string OutputAmounts::cell(double value) const {
    return isMoney_ ? formatMoneyCell(value, wording_.numbers, format_)
                    : formatSignificant(value, kHealthDigits, wording_.numbers);
}

std::string OutputAmounts::amount(double value) const {
    const MoneyFormat format = value == 0 ? MoneyFormat() : format_;
    return isMoney_ ? formatMoney(value, currency_, wording_.numbers, format)
                    : cell(value) + wording_.numbers.unitSpace + unit();
}

std::string OutputAmounts::error(double value) const {
    return isMoney_ ? formatErrorNumber(value, wording_.numbers, format_) : cell(value);
}

std::string centreSentence(const Case& input, const Scenario& scenario, const ParameterId& parameter,
                           const Wording& wording) {
    const Parameter* found = findById(input.parameters, parameter);
    if (found == nullptr || found->isDerived()) return {};
    const auto distribution = distributionIn(scenario, *found);
    if (!distribution) return {};
    const Centre centre = centreOf(familyOf(*distribution));
    if (centre == Centre::None || centre == Centre::Mean) return {};
    const InputAmounts amounts(input, parameter, wording);
    return wording.texts.text(centre == Centre::Median ? "input.by_median" : "input.by_mode", wording.language,
                              {{"input", amounts.label()}, {"value", amounts.amount(centralValue(*distribution))}});
}

std::string rateInWords(const Case& input, const Scenario& scenario, const Parameter& parameter,
                        const NumberStyle& numbers) {
    constexpr int kDigits = 3;
    const auto rate = exchangeRate(input, scenario, parameter.unit);
    if (!rate) return {};
    const std::string space = "\u00A0";
    return "1" + space + rate->currency + " = " + formatSignificant(rate->rate, kDigits, numbers) + space +
           input.currency;
}

std::string axisName(const Case& input, const Scenario& scenario, const ParameterId& parameter,
                     const Wording& wording) {
    const std::string name = InputAmounts(input, parameter, wording).name();
    const Parameter* found = findById(input.parameters, parameter);
    const std::string rate = found == nullptr ? "" : rateInWords(input, scenario, *found, wording.numbers);
    return rate.empty() ? name : name + ", " + rate;
}

InputAmounts::InputAmounts(const Case& input, const ParameterId& parameter, const Wording& wording)
    : label_(parameter.text()), numbers_(wording.numbers) {
    const Parameter* found = findById(input.parameters, parameter);
    if (found == nullptr) return;
    label_ = labelled(found->label, parameter.text(), wording.language);
    const std::string unit = inCurrency(found->unit, input.currency);
    const auto rest = restOfShare(unit);
    if (rest) factor_ = kWholeInPercent;
    if (unit == "ratio") return;
    const std::string shown = rest ? "%" + *rest : unit;
    unit_ = {unitInWords(shown, wording, UnitNumber::One), unitInWords(shown, wording)};
    spelt_ = {valor::unitSpelt(shown, wording, UnitNumber::One), valor::unitSpelt(shown, wording)};
}

std::string InputAmounts::name() const {
    return unit().empty() ? label_ : label_ + " (" + unit() + ")";
}

std::string InputAmounts::cell(double value) const {
    return formatSignificant(inUnit(value), kInputDigits, numbers_);
}

std::string InputAmounts::amount(double value) const {
    return amountIn(unit_, value);
}

std::string InputAmounts::amountSpelt(double value) const {
    return amountIn(spelt_, value);
}

std::string InputAmounts::amountIn(const Counted& unit, double value) const {
    const std::string number = cell(value);
    const std::string& words = unitNumber(number) == UnitNumber::One ? unit.one : unit.many;
    return words.empty() ? number : number + numbers_.unitSpace + words;
}

}  // namespace valor
