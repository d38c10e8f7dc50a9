// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/administration.h"

#include <algorithm>
#include <set>

#include "core/contract/node_builder.h"
#include "core/error/listed.h"
#include "core/measure/measure.h"
#include "core/model/central_values.h"
#include "core/report/number_format.h"
#include "core/report/run_context.h"
#include "core/units/unit.h"

namespace valor {
namespace {

/// Hours a year by how a measure is verified: assumptions of this program, for comparing clauses with each other.
double hoursFor(Verification verification) {
    switch (verification) {
        case Verification::Logged: return 6;
        case Verification::Registry: return 12;
        case Verification::AuditedSample: return 80;
        case Verification::ModelledOnly: return 120;
    }
    return 0;
}

}  // namespace

std::vector<AdministrationCost> administrationCosts(const Contract& contract) {
    std::vector<AdministrationCost> costs;
    for (const Clause& clause : contract.clauses) {
        AdministrationCost own{clause.id, 0, 1};  // an hour to look at the line
        const auto parts = contract::partsOf(clause, contract);
        std::set<std::string> measures;
        if (parts)
            for (const contract::Signal& signal : parts->signals) measures.insert(signal.measure);
        for (const std::string& id : measures) {
            const Measure* known = findMeasure(id);
            own.hoursPerYear += hoursFor(known == nullptr ? Verification::AuditedSample : known->verification);
        }
        own.measures = static_cast<int>(measures.size());
        costs.push_back(std::move(own));
    }
    return costs;
}

std::vector<HourlyRate> hourlyRates(const AnnexSource& source) {
    std::vector<HourlyRate> rates;
    if (source.input == nullptr) return rates;
    const auto perHour = Unit::parse("$/h", source.input->currency);
    for (const Parameter& parameter : source.input->parameters) {
        const auto unit = Unit::parse(parameter.unit, source.input->currency);
        if (!perHour || !unit || !unit->sameDimension(*perHour)) continue;
        if (const auto value = centralValueIn(*source.input, *source.scenario, parameter.id))
            rates.push_back({parameter.id, *value * unit->scale() / perHour->scale()});
    }
    return rates;
}

std::optional<HourlyRate> hourlyRate(const AnnexSource& source, const ParameterId& name) {
    const std::vector<HourlyRate> rates = hourlyRates(source);
    const auto found = name.empty() ? rates.begin() : std::ranges::find(rates, name, &HourlyRate::input);
    return found == rates.end() ? std::nullopt : std::optional(*found);
}

std::string hourlyRateInWords(const std::optional<HourlyRate>& rate, const AnnexSource& source,
                              const Wording& wording) {
    if (!rate) return wording.texts.text("contract_page.no_hourly_rate", wording.language);
    const Parameter& input = *findById(source.input->parameters, rate->input);
    const std::string mark(confidenceName(confidenceIn(*source.input, *source.scenario, input)));
    std::string text =
        wording.texts.text("contract_page.hourly_rate", wording.language,
                           {{"amount", formatMoney(rate->amount, source.input->currency, wording.numbers)},
                            {"input", labelled(input.label, input.id.text(), wording.language)},
                            {"mark", wording.texts.text("confidence." + mark, wording.language)}});
    std::vector<std::string> others;
    for (const HourlyRate& each : hourlyRates(source)) {
        const Parameter& other = *findById(source.input->parameters, each.input);
        if (each.input != rate->input)
            others.push_back(labelled(other.label, other.id.text(), wording.language) + " (" + other.id.text() + ")");
    }
    if (others.empty()) return text;
    return text + " " + wording.texts.text("contract_page.other_rates", wording.language, {{"inputs", listed(others)}});
}

}  // namespace valor
