// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/observation_file.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>

#include "core/measure/measure.h"
#include "data/exchange/csv_record.h"
#include "data/exchange/grouped_number.h"
#include "data/exchange/json_reader.h"
#include "data/exchange/json_value.h"

namespace valor {
namespace {

constexpr std::array<std::string_view, 10> kColumns{"period",    "site",        "need",        "measure", "value",
                                                    "numerator", "denominator", "sample_size", "version", "note"};
enum Column : std::size_t { kPeriod, kSite, kNeed, kMeasure, kValue, kNumerator, kDenominator };

/// One row as text, in the order of kColumns; empty where nothing is stated.
using Row = std::array<std::string, kColumns.size()>;

std::size_t columnOf(std::string_view name) {
    return static_cast<std::size_t>(std::ranges::find(kColumns, name) - kColumns.begin());
}
Error unknownColumn(const std::string& place, const std::string& name) {
    std::string known;
    for (const std::string_view column : kColumns) known += (known.empty() ? "" : " ") + std::string(column);
    return {ErrorCode::FieldUnknown, place, {{"field", JsonReader::shortened(name)}, {"known", known}}};
}

Status readNumber(const Row& row, Column column, std::optional<ExactNumber>& value) {
    if (row[column].empty()) return {};
    auto number = ExactNumber::parse(row[column]);
    if (!number) return tl::unexpected<Error>(within(kColumns[column], std::move(number).error()));
    value = *number;
    return {};
}
Status checkId(const Row& row, Column column) {
    if (row[column].empty() || isValidId(row[column])) return {};
    return fail(ErrorCode::IdMalformed, std::string(kColumns[column]), {{"id", JsonReader::shortened(row[column])}});
}

/// Whether a sound observation of the measure has no fraction: cases, examinations, people.
bool isCountedWhole(const std::string& id) {
    constexpr std::array<std::string_view, 5> kDivisible{"min", "day", "$", "QALY", "1"};
    const Measure* measure = findMeasure(id);
    return measure != nullptr && measure->aggregation == Aggregation::Sum &&
           std::ranges::find(kDivisible, measure->unit) == kDivisible.end();
}
bool hasFraction(const ExactNumber& value) {
    return !(floor(value) == value);
}

class Collector {
public:
    Status add(const Row& row) {
        if (++file_.rows > kMaxObservations)
            return fail(ErrorCode::FileTooLarge, "", {{"values", std::to_string(kMaxObservations)}});
        if (row[kMeasure].empty()) return fail(ErrorCode::FieldMissing, "measure");
        for (const Column column : {kSite, kNeed, kMeasure}) VALOR_CHECK(checkId(row, column));
        auto month = YearMonth::parse(row[kPeriod]);
        if (!month) return tl::unexpected<Error>(within("period", month.error()));
        Observation observation;
        VALOR_CHECK(readNumber(row, kValue, observation.value));
        VALOR_CHECK(readNumber(row, kNumerator, observation.numerator));
        VALOR_CHECK(readNumber(row, kDenominator, observation.denominator));
        if (!observation.value && !observation.numerator) return fail(ErrorCode::FieldMissing, "value");
        if (observation.numerator.has_value() != observation.denominator.has_value())
            return fail(ErrorCode::FieldMissing, observation.numerator ? "denominator" : "numerator");
        const SiteId site(row[kSite]);
        const NeedId need(row[kNeed]);
        if (file_.facts.find(site, need, row[kMeasure], *month) != nullptr) return toldTwice(row);
        if (observation.value && hasFraction(*observation.value) && isCountedWhole(row[kMeasure]))
            file_.fractional.insert(row[kMeasure]);
        file_.facts.record(site, need, row[kMeasure], *month, observation);
        file_.measures.insert(row[kMeasure]);
        file_.last = std::max(file_.last.value_or(*month), *month);
        places_.emplace(site, need);
        return {};
    }

    ObservationFile take() {
        // A fact of a whole site says nothing new where needs are told apart, nor does one of all sites.
        std::set<SiteId> sitesWithNeeds;
        std::set<NeedId> needsWithSites;
        for (const auto& [site, need] : places_) {
            if (site.empty() || need.empty()) continue;
            sitesWithNeeds.insert(site);
            needsWithSites.insert(need);
        }
        for (const auto& [site, need] : places_) {
            const bool isCoarser = (need.empty() && (site.empty() || sitesWithNeeds.contains(site))) ||
                                   (site.empty() && needsWithSites.contains(need));
            if (!isCoarser) file_.cells.push_back({site, need, {}, PartyId(site.text())});
        }
        return std::move(file_);
    }

private:
    static Status toldTwice(const Row& row) {
        const auto orAll = [](const std::string& id) { return id.empty() ? "*" : id; };
        return fail(ErrorCode::IdDuplicate, "measure",
                    {{"measure", row[kMeasure]},
                     {"measure_id", row[kMeasure]},
                     {"site", orAll(row[kSite])},
                     {"need", orAll(row[kNeed])},
                     {"month", row[kPeriod]}});
    }

    ObservationFile file_;
    std::set<std::pair<SiteId, NeedId>> places_;
};

Result<std::vector<std::size_t>> readHeader(const std::vector<std::string>& names) {
    std::vector<std::size_t> columns;
    const bool isEmpty = names.size() == 1 && names.front().empty();
    if (isEmpty) return fail(ErrorCode::FieldMissing, "line 1/" + std::string(kColumns[kPeriod]));
    for (const std::string& name : names) {
        const std::size_t column = columnOf(name);
        if (column == kColumns.size()) return tl::unexpected<Error>(unknownColumn("line 1", name));
        if (std::ranges::find(columns, column) != columns.end())
            return fail(ErrorCode::IdDuplicate, "line 1", {{"id", name}});
        columns.push_back(column);
    }
    for (const Column needed : {kPeriod, kMeasure})
        if (std::ranges::find(columns, needed) == columns.end())
            return fail(ErrorCode::FieldMissing, "line 1/" + std::string(kColumns[needed]));
    return columns;
}

/// A number as the table writes it, with a point for the decimals: between semicolons they may follow a comma. What may
/// be marks for thousands is never guessed, in a table with semicolons, in a share and in what is counted or paid.
Status readMark(Row& row, Column column, char separator) {
    std::string& text = row[column];
    const bool hasComma = text.find(',') != std::string::npos, hasPoint = text.find('.') != std::string::npos;
    if (!hasComma && !hasPoint) return {};
    const bool hasSemicolons = separator == ';';
    if (hasSemicolons && hasComma && hasPoint)
        return fail(ErrorCode::NumberMalformed, std::string(kColumns[column]),
                    {{"text", JsonReader::shortened(text)}, {"marks", ""}});
    const char mark = hasSemicolons && hasComma ? ',' : '.';
    const Measure* measure = findMeasure(row[kMeasure]);
    const bool isMoney = measure != nullptr && measure->unit == "$";
    const bool isDoubtful = column != kValue || isMoney || isCountedWhole(row[kMeasure]) || (hasSemicolons && hasPoint);
    if (isDoubtful && mayBeGrouped(text, mark)) {
        std::string whole = text;
        std::erase(whole, mark);
        return fail(ErrorCode::NumberMalformed, std::string(kColumns[column]),
                    {{"text", JsonReader::shortened(text)}, {"thousands", whole}, {"fraction", text + "0"}});
    }
    if (hasSemicolons) std::ranges::replace(text, ',', '.');
    return {};
}

Result<Row> readRow(std::vector<std::string> cells, const std::vector<std::size_t>& columns, char separator) {
    if (cells.size() != columns.size())
        return fail(ErrorCode::FieldType, "",
                    {{"names", std::to_string(columns.size())}, {"cells", std::to_string(cells.size())}});
    Row row;
    for (std::size_t i = 0; i < columns.size(); ++i) row[columns[i]] = std::move(cells[i]);
    for (const Column column : {kValue, kNumerator, kDenominator}) VALOR_CHECK(readMark(row, column, separator));
    return row;
}

Result<ObservationFile> readCsv(std::string_view text) {
    std::size_t line = 1;
    const bool hasSemicolons = text.substr(0, text.find('\n')).find(';') != std::string_view::npos;
    const CsvDialect dialect{hasSemicolons ? ';' : ',', false, false};
    VALOR_TRY(const std::vector<std::string> head, nextRecord(text, line, dialect));
    VALOR_TRY(const std::vector<std::size_t> columns, readHeader(head));
    Collector collector;
    while (!text.empty()) {
        const std::string place = "line " + std::to_string(++line);
        auto cells = nextRecord(text, line, dialect);
        if (!cells) return tl::unexpected<Error>(within(place, cells.error()));
        if (cells->size() == 1 && cells->front().empty()) continue;  // an empty line
        auto row = readRow(std::move(*cells), columns, dialect.separator);
        if (!row) return tl::unexpected<Error>(within(place, row.error()));
        if (auto added = collector.add(*row); !added) return tl::unexpected<Error>(within(place, added.error()));
    }
    return collector.take();
}

/// A number of JSON in the digits it was written with, as far as a double keeps them.
Result<std::string> textOf(const JsonValue& value) {
    if (value.text() != nullptr) return *value.text();
    std::array<char, 64> digits{};
    const auto [end, problem] =
        std::to_chars(digits.data(), digits.data() + digits.size(), *value.number(), std::chars_format::fixed);
    if (problem != std::errc())
        return fail(ErrorCode::ValueOutOfRange, "", {{"limit", std::to_string(digits.size()) + " digits"}});
    return std::string(digits.data(), end);
}

Result<ObservationFile> readJsonRows(const JsonArray& items) {
    Collector collector;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const std::string place = std::to_string(i);
        if (items[i].object() == nullptr)
            return tl::unexpected<Error>(within(place, JsonReader::wrongType("object", items[i]).error()));
        Row row;
        for (const auto& [name, value] : *items[i].object()) {
            const std::size_t column = columnOf(name);
            if (column == kColumns.size()) return tl::unexpected<Error>(unknownColumn(place, name));
            if (value.text() == nullptr && value.number() == nullptr)
                return tl::unexpected<Error>(within(place + "/" + name, JsonReader::wrongType("text", value).error()));
            auto text = textOf(value);
            if (!text) return tl::unexpected<Error>(within(place + "/" + name, text.error()));
            row[column] = std::move(*text);
        }
        if (auto added = collector.add(row); !added) return tl::unexpected<Error>(within(place, added.error()));
    }
    return collector.take();
}

}  // namespace

Result<ObservationFile> readObservations(std::string_view text) {
    if (text.size() > kMaxObservationBytes)
        return fail(ErrorCode::FileTooLarge, "", {{"limit", std::to_string(kMaxObservationBytes >> 20U) + " MB"}});
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    const bool isJson = first != std::string_view::npos && (text[first] == '[' || text[first] == '{');
    if (!isJson) return readCsv(text);
    VALOR_TRY(const JsonValue document, parseJson(text));
    const JsonValue* rows = document.array() != nullptr ? &document : document.find("observations");
    if (rows == nullptr || rows->array() == nullptr)
        return tl::unexpected<Error>(JsonReader::wrongType("list", document).error());
    return readJsonRows(*rows->array());
}

}  // namespace valor
