// SPDX-License-Identifier: GPL-3.0-or-later
// Values that files write in a form of their own: text by language, amounts, terms, quantiles, stated distributions.
#include <array>

#include "data/exchange/json_reader.h"
#include "data/exchange/json_writer.h"

namespace valor {
namespace {

Status inside(std::string_view name, Status status) {
    if (status) return status;
    return tl::unexpected<Error>(within(name, std::move(status).error()));
}

}  // namespace

// Text ---------------------------------------------------------------------------------------------------------------

Status JsonReader::read(const JsonValue& json, LocalizedText& value) const {
    value = {};
    if (json.text() != nullptr) return read(json, value.en);
    if (json.object() == nullptr) return wrongType("text, or texts by language", json);
    return readFields(json, value);
}

JsonValue JsonWriter::write(const LocalizedText& value) {
    if (value.da.empty() && value.nb.empty()) return value.en;
    JsonObject members;
    writeFields(value, members);
    return members;
}

// Amounts of contracts -----------------------------------------------------------------------------------------------

Status JsonReader::read(const JsonValue& json, ContractAmount& value) const {
    value.decimal.clear();
    value.parameter = {};
    if (const std::string* decimal = json.text()) {
        value.decimal = *decimal;
        return checkText(value.decimal, FieldRole::Decimal);
    }
    if (json.object() == nullptr) return wrongType("decimal text, or an object with a parameter", json);
    for (const auto& [name, stated] : *json.object()) VALOR_CHECK(refuseUnknown(name, {"parameter"}));
    const JsonValue* parameter = json.find("parameter");
    if (parameter == nullptr) return fail(ErrorCode::FieldMissing, "parameter");
    return inside("parameter", read(*parameter, value.parameter));
}

JsonValue JsonWriter::write(const ContractAmount& value) {
    if (value.isAgreed()) return value.decimal;
    return JsonObject{{"parameter", write(value.parameter)}};
}

// Terms of effects ---------------------------------------------------------------------------------------------------

Status JsonReader::read(const JsonValue& json, std::vector<TermBinding>& value) const {
    if (json.object() == nullptr) return wrongType("object", json);
    value.clear();
    for (const auto& [term, parameter] : *json.object()) {
        TermBinding& binding = value.emplace_back();
        binding.term = term;
        VALOR_CHECK(inside(shortened(term), read(parameter, binding.parameter)));
    }
    return {};
}

JsonValue JsonWriter::write(const std::vector<TermBinding>& value) {
    JsonObject members;
    for (const TermBinding& binding : value) members.emplace_back(binding.term, write(binding.parameter));
    return members;
}

// Distributions ------------------------------------------------------------------------------------------------------

Status JsonReader::read(const JsonValue& json, QuantilePoint& value) const {
    const JsonArray* pair = json.array();
    if (pair == nullptr || pair->size() != 2) return wrongType("pair of probability and value", json);
    VALOR_CHECK(inside("0", read((*pair)[0], value.probability)));
    return inside("1", read((*pair)[1], value.value));
}

JsonValue JsonWriter::write(const QuantilePoint& value) {
    return JsonArray{value.probability, value.value};
}

Status JsonReader::read(const JsonValue& json, IntervalEntry& value) const {
    VALOR_CHECK(readFields(json, value, {"mean", "median"}));
    const JsonValue* mean = json.find("mean");
    const JsonValue* median = json.find("median");
    // Two central values would contradict each other sooner or later.
    if (mean != nullptr && median != nullptr)
        return fail(ErrorCode::FieldConflict, "", {{"first", "mean"}, {"second", "median"}});
    if (mean != nullptr) return inside("mean", read(*mean, value.central));
    if (median == nullptr) return {};
    value.centralKind = CentralKind::Median;
    return inside("median", read(*median, value.central));
}

JsonValue JsonWriter::write(const IntervalEntry& value) {
    JsonObject members;
    writeFields(value, members);
    if (value.central) members.emplace(members.begin() + 1, nameOf(value.centralKind), *value.central);
    return members;
}

namespace {

/// Counts are always about a beta; files may say so.
Status checkCountsFamily(const JsonValue& json) {
    const JsonValue* family = json.find("family");
    if (family == nullptr) return {};
    if (family->text() == nullptr) return inside("family", JsonReader::wrongType("text", *family));
    if (*family->text() != familyName(Family::Beta))
        return fail(ErrorCode::FieldType, "family",
                    {{"expected", "beta"}, {"found", JsonReader::shortened(*family->text())}});
    return {};
}

}  // namespace

JsonValue JsonWriter::write(const CountsEntry& value) {
    JsonObject members{{"family", familyName(Family::Beta)}};
    writeFields(value, members);
    return members;
}

/// The names present decide which statement it is.
Status JsonReader::read(const JsonValue& json, DistributionEntry& value) const {
    const auto states = [&](std::string_view name) { return json.find(name) != nullptr; };
    if (states("quantiles")) return read(json, value.emplace<QuantilesEntry>());
    if (states("events")) {
        VALOR_CHECK(checkCountsFamily(json));
        return readFields(json, value.emplace<CountsEntry>(), {"family"});
    }
    if (states("low") || states("high")) return read(json, value.emplace<IntervalEntry>());
    if (states("se")) return read(json, value.emplace<MeanSeEntry>());
    return read(json, value.emplace<NativeEntry>());
}

JsonValue JsonWriter::write(const DistributionEntry& value) {
    return std::visit([](const auto& form) { return write(form); }, value);
}

}  // namespace valor
