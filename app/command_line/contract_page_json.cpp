// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/contract_page_json.h"

#include "app/command_line/estimate_json.h"
#include "core/contract/operating.h"
#include "core/model/names.h"
#include "core/report/administration.h"
#include "core/report/clause_lines.h"
#include "core/report/contract_page.h"
#include "core/report/guarantee_words.h"
#include "core/report/maximum_reached.h"

namespace valor::command_line {
namespace {

JsonArray clausesJson(const Contract& contract) {
    return listOf(inOrderOfApplication(contract), [](const Clause* clause) -> JsonValue {
        return JsonObject{{"id", clause->id.text()},
                          {"kind", std::string(clauseKind(clause->terms))},
                          {"stage", std::string(nameOf(stageOf(*clause)))},
                          {"payer", clause->payer},
                          {"payee", clause->payee}};
    });
}

JsonArray interactionsJson(const AnnexSource& source, const ContractNames& names) {
    return listOf(interactionsIn(source), [&](const Interaction& each) -> JsonValue {
        return JsonObject{{"clause", each.clause.text()},
                          {"rule", std::string(interactionName(each.rule))},
                          {"text", interactionInWords(each, names)}};
    });
}

/// Null where it cannot be worked out yet.
JsonValue volumesJson(const AnnexSource& source) {
    const auto volumes = paymentsByVolume(source);
    if (!volumes) return {};
    const auto point = [](const VolumePoint& each) -> JsonValue {
        return JsonObject{
            {"factor", each.factor}, {"units", each.units}, {"paid", each.paid}, {"over_use", each.isOverUse}};
    };
    return JsonObject{{"contract_year", static_cast<double>(volumes->year + 1)},
                      {"expected", volumes->isExpected},
                      {"points", listOf(volumes->points, point)}};
}

JsonArray maximaJson(const AnnexSource& source) {
    const auto maxima = maximaReached(source);
    if (!maxima) return {};
    return listOf(*maxima, [](const MaximumReached& each) -> JsonValue {
        return JsonObject{{"clause", each.clause.text()},
                          {"month", each.month ? JsonValue(each.month->text()) : JsonValue()}};
    });
}

JsonArray guaranteesJson(const Contract& contract) {
    const auto point = [](const OperatingPoint& each) -> JsonValue {
        return JsonObject{{"true_share", each.trueShare}, {"pays_out", each.paysOut}};
    };
    return listOf(operatingCharacteristics(contract), [&](const OperatingCharacteristic& each) -> JsonValue {
        return JsonObject{{"clause", each.clause.text()},
                          {"measure", std::string(each.measure)},
                          {"guarantee", each.guarantee},
                          {"sample", static_cast<double>(each.sample)},
                          {"rule", isStatistical(each.rule) ? std::string(nameOf(each.rule)) : "point"},
                          {"certainty", isStatistical(each.rule) ? JsonValue(each.certainty) : JsonValue()},
                          {"at_most", each.most < 0 ? JsonValue() : JsonValue(static_cast<double>(each.most))},
                          {"points", listOf(each.points, point)}};
    });
}

/// What comes back below which level, as agreed and in words.
JsonArray creditsJson(const ContractNames& names) {
    const auto step = [](const ShareStep& each) -> JsonValue {
        return JsonObject{{"from", each.from}, {"share", each.share}};
    };
    JsonArray credits;
    for (const Clause& clause : names.contract().clauses)
        if (const auto* terms = std::get_if<ServiceCredit>(&clause.terms); terms != nullptr && !terms->steps.empty())
            credits.emplace_back(JsonObject{{"clause", clause.id.text()},
                                            {"measure", terms->metric.measure},
                                            {"steps", listOf(terms->steps, step)},
                                            {"at_most", terms->cap},
                                            {"text", creditInWords(clause.id, *terms, names)}});
    return credits;
}

JsonArray performanceJson(const Contract& contract) {
    const auto measured = [](const PerformancePoint& each) -> JsonValue {
        return JsonObject{{"measured", each.measured.text()}, {"of_base", each.change.text()}};
    };
    const auto expected = [](const ExpectedChange& each) -> JsonValue {
        return JsonObject{{"true_share", each.trueShare}, {"of_base", each.change}};
    };
    return listOf(performancePayments(contract), [&](const PerformancePayment& each) -> JsonValue {
        return JsonObject{{"clause", each.clause.text()},
                          {"measure", each.measure},
                          {"points", listOf(each.points, measured)},
                          {"sample", static_cast<double>(each.sample)},
                          {"expected", listOf(each.expected, expected)}};
    });
}

JsonObject administrationJson(const AnnexSource& source, const ParameterId& chosen) {
    const auto rate = hourlyRate(source, chosen);
    const auto clause = [&](const AdministrationCost& each) -> JsonValue {
        return JsonObject{{"clause", each.clause.text()},
                          {"measures", static_cast<double>(each.measures)},
                          {"hours", each.hoursPerYear},
                          {"cost", rate ? JsonValue(each.hoursPerYear * rate->amount) : JsonValue()}};
    };
    JsonValue stated;
    if (rate) stated = JsonObject{{"input", rate->input.text()}, {"amount", rate->amount}};
    return {{"hourly_rate", std::move(stated)}, {"clauses", listOf(administrationCosts(source.contract), clause)}};
}

JsonValue contractJson(const FoundContract& found, const Wording& wording, const ParameterId& rate) {
    const AnnexSource source = found.source();
    const ContractNames names(source.contract, source.input, wording);
    JsonObject json{{"id", found.contract.id.text()}, {"currency", found.contract.currency}};
    if (found.input != nullptr) {
        json.emplace_back("alternative", found.alternative->id.text());
        json.emplace_back("scenario", found.scenario->id.text());
    }
    json.emplace_back("clauses", clausesJson(found.contract));
    json.emplace_back("overlooked", interactionsJson(source, names));
    json.emplace_back("volumes", volumesJson(source));
    json.emplace_back("maxima", maximaJson(source));
    json.emplace_back("guarantees", guaranteesJson(found.contract));
    json.emplace_back("credits", creditsJson(names));
    json.emplace_back("performance", performanceJson(found.contract));
    json.emplace_back("administration", administrationJson(source, rate));
    return json;
}

}  // namespace

JsonValue contractPageJson(const std::vector<FoundContract>& contracts, const Wording& wording,
                           const ParameterId& rate) {
    return JsonObject{
        {"schema", "valor.contract-page/1"},
        {"contracts", listOf(contracts, [&](const FoundContract& each) { return contractJson(each, wording, rate); })}};
}

}  // namespace valor::command_line
