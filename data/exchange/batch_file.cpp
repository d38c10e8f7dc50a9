// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/batch_file.h"

#include <cmath>
#include <utility>

#include "data/exchange/json_reader.h"
#include "data/exchange/json_value.h"

namespace valor {
namespace {

/// Fewest and most draws of a run.
constexpr std::uint64_t kFewest = 40, kMost = 1'000'000;

/// A word out of a few. @param words with their values
template <class Value, class Words>
Status readWord(const JsonValue& json, const Words& words, Value& value) {
    const std::string* const text = json.text();
    std::string known;
    for (const auto& [name, meaning] : words) {
        if (text != nullptr && *text == name) {
            value = meaning;
            return {};
        }
        known += (known.empty() ? "" : " ") + std::string(name);
    }
    return text == nullptr
               ? JsonReader::wrongType("text", json)
               : fail(ErrorCode::FieldType, "", {{"expected", known}, {"found", JsonReader::shortened(*text)}});
}

/// A whole number that a JSON number holds exactly.
Status readWhole(const JsonValue& json, std::uint64_t& value) {
    constexpr double kLargest = 9007199254740991;
    const double* const number = json.number();
    if (number == nullptr || *number < 0 || *number > kLargest || *number != std::floor(*number))
        return JsonReader::wrongType("whole number", json);
    value = static_cast<std::uint64_t>(*number);
    return {};
}

Status readWholes(const JsonValue& json, std::vector<std::uint64_t>& values) {
    if (json.array() == nullptr) return JsonReader::wrongType("list", json);
    values.clear();
    for (std::size_t i = 0; i < json.array()->size(); ++i)
        if (auto done = readWhole((*json.array())[i], values.emplace_back()); !done)
            return tl::unexpected<Error>(within(std::to_string(i), done.error()));
    return {};
}

/// Reads the members of a study one by one.
class BatchReader {
public:
    Result<BatchFile> read(const JsonObject& members) {
        for (const auto& [name, value] : members)
            if (auto done = readMember(name, value); !done)
                return tl::unexpected<Error>(within(JsonReader::shortened(name), done.error()));
        if (batch_.cases.empty()) return fail(ErrorCode::FieldMissing, "cases");
        if (batch_.seeds.empty()) return fail(ErrorCode::FieldMissing, "seeds");
        if (batch_.draws < kFewest || batch_.draws > kMost)
            return fail(ErrorCode::ValueOutOfRange, "draws",
                        {{"limit", std::to_string(kFewest) + "-" + std::to_string(kMost)}});
        return std::move(batch_);
    }

private:
    Status readMember(const std::string& name, const JsonValue& value) {
        const JsonReader reader;
        if (name == "schema") return checkSchema(value);
        if (name == "cases") return reader.read(value, batch_.cases);
        if (name == "scenarios") return reader.read(value, batch_.scenarios);
        if (name == "alternatives") return reader.read(value, batch_.alternatives);
        if (name == "seeds") return readWholes(value, batch_.seeds);
        if (name == "draws") return readWhole(value, batch_.draws);
        if (name == "scheme") return readScheme(value);
        if (name == "counts") return readCounts(value);
        return fail(ErrorCode::FieldUnknown, "",
                    {{"field", JsonReader::shortened(name)},
                     {"known", "schema cases scenarios alternatives seeds draws scheme counts"}});
    }
    static Status checkSchema(const JsonValue& value) {
        if (value.text() == nullptr) return JsonReader::wrongType("text", value);
        if (*value.text() == kBatchSchema) return {};
        return fail(ErrorCode::SchemaUnsupported, "",
                    {{"found", JsonReader::shortened(*value.text())}, {"supported", std::string(kBatchSchema)}});
    }
    Status readScheme(const JsonValue& value) {
        std::vector<std::pair<std::string_view, SamplingScheme>> words;
        for (const SamplingScheme scheme : kSamplingSchemes) words.emplace_back(schemeName(scheme), scheme);
        return readWord(value, words, batch_.scheme);
    }
    Status readCounts(const JsonValue& value) {
        std::vector<std::pair<std::string_view, CountMode>> words;
        for (const CountMode counts : {CountMode::Expected, CountMode::Drawn})
            words.emplace_back(countsName(counts), counts);
        return readWord(value, words, batch_.counts);
    }

    BatchFile batch_;
};

/// What there is to choose from; nothing chosen is one choice.
template <class T>
std::vector<T> choicesOf(const std::vector<T>& stated) {
    return stated.empty() ? std::vector<T>{T()} : stated;
}

}  // namespace

Result<BatchFile> readBatch(std::string_view json) {
    VALOR_TRY(const JsonValue document, parseJson(json));
    if (document.object() == nullptr) return tl::unexpected<Error>(JsonReader::wrongType("object", document).error());
    if (document.find("schema") == nullptr) return fail(ErrorCode::FieldMissing, "schema");
    VALOR_TRY(BatchFile batch, BatchReader().read(*document.object()));
    const double runs =
        static_cast<double>(batch.cases.size()) * static_cast<double>(choicesOf(batch.scenarios).size()) *
        static_cast<double>(choicesOf(batch.alternatives).size()) * static_cast<double>(batch.seeds.size());
    if (runs > static_cast<double>(kMostBatchRuns))
        return fail(ErrorCode::ValueOutOfRange, "seeds", {{"limit", std::to_string(kMostBatchRuns)}});
    return batch;
}

std::vector<BatchRun> runsOf(const BatchFile& batch) {
    std::vector<BatchRun> runs;
    for (const std::string& name : batch.cases)
        for (const ScenarioId& scenario : choicesOf(batch.scenarios))
            for (const std::vector<AlternativeId>& alternatives : choicesOf(batch.alternatives))
                for (const std::uint64_t seed : batch.seeds) runs.push_back({name, scenario, alternatives, seed});
    return runs;
}

}  // namespace valor
