// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/observation_file.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
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
constexpr std::array kNumbers{kValue, kNumerator, kDenominator};

/// One row as it is written.
struct Row {
    std::array<std::string, kColumns.size()> cells{};  ///< in the order of kColumns; empty where nothing is stated
    bool takesCommas = false;                          ///< before decimals

    std::string& operator[](std::size_t column) { return cells[column]; }
    const std::string& operator[](std::size_t column) const { return cells[column]; }
};

std::size_t columnOf(std::string_view name) {
    return static_cast<std::size_t>(std::ranges::find(kColumns, name) - kColumns.begin());
}
Error unknownColumn(const std::string& place, const std::string& name) {
    std::string known;
    for (const std::string_view column : kColumns) known += (known.empty() ? "" : " ") + std::string(column);
    return {ErrorCode::FieldUnknown, place, {{"field", JsonReader::shortened(name)}, {"known", known}}};
}

/// What stands before a per cent sign; nothing without one.
std::optional<std::string> beforePercent(const std::string& text) {
    if (!text.ends_with('%')) return std::nullopt;
    std::string number = text.substr(0, text.size() - 1);
    for (const std::string_view blank : {" ", "\xC2\xA0", "\xE2\x80\xAF"})
        if (number.ends_with(blank)) number.resize(number.size() - blank.size());
    return number;
}
/// @param isShare whether the number may be written as per cent
Status readNumber(const Row& row, Column column, bool isShare, std::optional<ExactNumber>& value) {
    const std::string& text = row[column];
    if (text.empty()) return {};
    const auto percent = beforePercent(text);
    std::string digits = percent && isShare ? *percent : text;
    if (row.takesCommas) std::ranges::replace(digits, ',', '.');
    const auto number = ExactNumber::parse(digits);
    if (!number) {
        std::vector<std::pair<std::string, std::string>> arguments{{"text", JsonReader::shortened(text)}};
        if (percent && !isShare) arguments.emplace_back("percent", row[kMeasure]);
        return fail(ErrorCode::NumberMalformed, std::string(kColumns[column]), std::move(arguments));
    }
    value = percent && isShare ? *number / ExactNumber(100) : *number;
    return {};
}
Status checkId(const Row& row, Column column) {
    if (row[column].empty() || isValidId(row[column])) return {};
    return fail(ErrorCode::IdMalformed, std::string(kColumns[column]), {{"id", JsonReader::shortened(row[column])}});
}

bool hasFraction(const ExactNumber& value) {
    return !(floor(value) == value);
}

/// The error of an observation that cannot be, with what it can be.
tl::unexpected<Error> impossible(const ObservedSlip& found, const Row& row, const Observation& observed) {
    const std::string& text = row[columnOf(found.part)];
    std::vector<std::pair<std::string, std::string>> arguments{{"text", text}, {"measure", row[kMeasure]}};
    const ExactNumber hundred(100);
    const bool mayBePercent =
        observed.value && *observed.value > ExactNumber(1) && *observed.value <= hundred && !text.ends_with('%');
    switch (found.slip) {
        case Slip::OutsideShare:
            arguments.emplace_back("no_share", "");
            if (mayBePercent) arguments.emplace_back("as_share", (*observed.value / hundred).text());
            break;
        case Slip::MoreThanAll: arguments.emplace_back("more_than", row[kDenominator]); break;
        case Slip::BelowNought: arguments.emplace_back("below_nought", ""); break;
        case Slip::OutOfNone: arguments.emplace_back("out_of_none", row[kNumerator]); break;
        case Slip::IndexNotAboveNought: arguments.emplace_back("no_index", ""); break;
        case Slip::NeitherYesNorNo: arguments.emplace_back("yes_or_no", ""); break;
    }
    return fail(ErrorCode::ValueOutOfRange, std::string(found.part), std::move(arguments));
}

class Collector {
public:
    explicit Collector(const ShareMeasures& shares) : shares_(shares) {}

    /// @param place of the row in the file
    Status add(const Row& row, const std::string& place) {
        if (++file_.rows > kMaxObservations)
            return fail(ErrorCode::FileTooLarge, "", {{"values", std::to_string(kMaxObservations)}});
        if (row[kMeasure].empty()) return fail(ErrorCode::FieldMissing, "measure");
        for (const Column column : {kSite, kNeed, kMeasure}) VALOR_CHECK(checkId(row, column));
        auto month = YearMonth::parse(row[kPeriod]);
        if (!month) return tl::unexpected<Error>(within("period", month.error()));
        VALOR_TRY(const Observation observation, observedIn(row));
        const SiteId site(row[kSite]);
        const NeedId need(row[kNeed]);
        if (file_.facts.find(site, need, row[kMeasure], *month) != nullptr) return toldTwice(row);
        if (observation.value && shares_.isShareValue(row[kMeasure]))
            file_.uncounted.insert(row[kMeasure]);
        else if (observation.value && hasFraction(*observation.value) && isCountedWhole(row[kMeasure]))
            file_.fractional.insert(row[kMeasure]);
        file_.facts.record(site, need, row[kMeasure], *month, observation);
        file_.measures.insert(row[kMeasure]);
        file_.last = std::max(file_.last.value_or(*month), *month);
        places_.try_emplace({site, need}, place);
        toldAt_[{row[kMeasure], *month}].emplace_back(site, need);
        return {};
    }

    Observations take() {
        // A fact of a whole site says nothing new where needs are told apart, nor does one of all sites.
        std::set<SiteId> sitesWithNeeds;
        std::set<NeedId> needsWithSites;
        for (const auto& [at, unused] : places_) {
            if (at.first.empty() || at.second.empty()) continue;
            sitesWithNeeds.insert(at.first);
            needsWithSites.insert(at.second);
        }
        for (const auto& [at, row] : places_) {
            const auto& [site, need] = at;
            const bool isCoarser = (need.empty() && (site.empty() || sitesWithNeeds.contains(site))) ||
                                   (site.empty() && needsWithSites.contains(need));
            if (isCoarser) continue;
            file_.cells.push_back({site, need, {}, PartyId(site.text())});
            file_.firstRows.push_back(row);
        }
        for (const auto& [fact, places] : toldAt_)
            if (overlap(places)) file_.overlapping.insert(fact.first);
        // Where nothing is told apart all of it is one place, at which one tool may be used.
        if (file_.cells.empty() && !places_.empty()) file_.cells.emplace_back();
        return std::move(file_);
    }

private:
    using Places = std::vector<std::pair<SiteId, NeedId>>;
    /// Whether one of them is a part of another; an empty name stands for all.
    static bool overlap(const Places& places) {
        std::set<SiteId> wholeSites;
        std::set<NeedId> wholeNeeds;
        for (const auto& [site, need] : places) {
            if (site.empty() && need.empty() && places.size() > 1) return true;
            if (need.empty()) wholeSites.insert(site);
            if (site.empty()) wholeNeeds.insert(need);
        }
        if (!wholeSites.empty() && !wholeNeeds.empty()) return places.size() > 1;
        return std::ranges::any_of(places, [&](const auto& place) {
            return !place.first.empty() && !place.second.empty() &&
                   (wholeSites.contains(place.first) || wholeNeeds.contains(place.second));
        });
    }

    [[nodiscard]] Result<Observation> observedIn(const Row& row) const {
        Observation observation;
        VALOR_CHECK(readNumber(row, kValue, shares_.isShareValue(row[kMeasure]), observation.value));
        VALOR_CHECK(readNumber(row, kNumerator, false, observation.numerator));
        VALOR_CHECK(readNumber(row, kDenominator, false, observation.denominator));
        if (observation.value && (observation.numerator || observation.denominator))
            return fail(ErrorCode::ValueOutOfRange, "value", {{"text", row[kValue]}, {"beside_counts", ""}});
        if (!observation.value && !observation.numerator) return fail(ErrorCode::FieldMissing, "value");
        if (observation.numerator.has_value() != observation.denominator.has_value())
            return fail(ErrorCode::FieldMissing, observation.numerator ? "denominator" : "numerator");
        if (const auto slip = slipIn(row[kMeasure], observation, shares_)) return impossible(*slip, row, observation);
        return observation;
    }
    static Status toldTwice(const Row& row) {
        return fail(ErrorCode::IdDuplicate, "measure",
                    {{"measure", row[kMeasure]},
                     {"measure_id", row[kMeasure]},
                     {"site", orAll(row[kSite])},
                     {"need", orAll(row[kNeed])},
                     {"month", row[kPeriod]}});
    }

    const ShareMeasures& shares_;
    Observations file_;
    std::map<std::pair<SiteId, NeedId>, std::string> places_;  ///< and the row that first tells of each
    std::map<std::pair<std::string, YearMonth>, Places> toldAt_;
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

tl::unexpected<Error> mayBeThousands(std::size_t column, const std::string& text, char mark) {
    std::string whole = text;
    std::erase(whole, mark);
    std::vector<std::pair<std::string, std::string>> arguments{{"text", JsonReader::shortened(text)}};
    if (std::ranges::count(text, mark) > 1)  // no mark stands before decimals twice
        arguments.emplace_back("grouped", whole);
    else
        arguments.insert(arguments.end(), {{"thousands", whole}, {"fraction", text + "0"}});
    return fail(ErrorCode::NumberMalformed, std::string(kColumns[column]), std::move(arguments));
}

/// What may be marks for thousands is not taken in a share and in what is counted or paid, whatever the file says
/// elsewhere.
Status readMark(const Row& row, Column column) {
    const std::string& text = row[column];
    const char mark = text.find(',') != std::string::npos ? ',' : '.';
    const Measure* measure = findMeasure(row[kMeasure]);
    const bool isMoney = measure != nullptr && measure->unit == "$";
    const bool isDoubtful = column != kValue || isMoney || isCountedWhole(row[kMeasure]);
    if (isDoubtful && mayBeGrouped(text, mark)) return mayBeThousands(column, text, mark);
    return {};
}

/// Rows of CSV. Between semicolons the decimal mark may be a comma: one for the whole file.
class RowReader {
public:
    RowReader(std::vector<std::size_t> columns, char separator) : columns_(std::move(columns)), separator_(separator) {}

    Result<Row> read(std::vector<std::string> cells, std::size_t line) {
        if (cells.size() != columns_.size())
            return fail(ErrorCode::FieldType, "",
                        {{"names", std::to_string(columns_.size())}, {"cells", std::to_string(cells.size())}});
        Row row;
        row.takesCommas = separator_ == ';';
        for (std::size_t i = 0; i < columns_.size(); ++i) row[columns_[i]] = std::move(cells[i]);
        for (const Column column : kNumbers) {
            VALOR_CHECK(checkMarks(row, column));
            if (row.takesCommas) VALOR_CHECK(takeMark(row[column], line, column));
        }
        return row;
    }
    /// The problem with numbers that are offered written as the file writes them. @param rest rows not yet read
    [[nodiscard]] Error inMarkOfFile(Error problem, std::string_view rest, std::size_t line) const {
        if (separator_ != ';' || markOf(problem, rest, line) != ',') return problem;
        for (auto& [name, value] : problem.arguments)
            if (name == "fraction" || name == "as_share") std::ranges::replace(value, '.', ',');
        if (problem.code == ErrorCode::NumberMalformed && problem.arguments.size() == 1)
            problem.arguments.emplace_back("comma", "");
        return problem;
    }
    /// @return NumberMalformed when nothing in the file tells whether a point stands between thousands
    [[nodiscard]] Status checkDoubt() const {
        const auto doubt = mark_.doubt();
        if (!doubt) return {};
        return tl::unexpected<Error>(
            within("line " + std::to_string(doubt->line), mayBeThousands(doubt->column, doubt->field, '.').value()));
    }

private:
    Status checkMarks(const Row& row, Column column) const {
        const std::string& text = row[column];
        const bool hasBoth = text.find(',') != std::string::npos && text.find('.') != std::string::npos;
        if (separator_ == ';' && hasBoth)
            return fail(ErrorCode::NumberMalformed, std::string(kColumns[column]),
                        {{"text", JsonReader::shortened(text)}, {"marks", ""}});
        return readMark(row, column);
    }
    Status takeMark(std::string text, std::size_t line, Column column) {
        const std::string written = text;
        if (mark_.accept(text, line, column)) return {};
        return fail(ErrorCode::NumberMalformed, std::string(kColumns[column]),
                    {{"text", JsonReader::shortened(written)}, {"other_mark", ""}});
    }
    /// What stands before decimals: what was read shows it, or what follows; else a comma, as it goes with semicolons.
    [[nodiscard]] char markOf(const Error& problem, std::string_view rest, std::size_t line) const {
        if (mark_.shown()) return *mark_.shown();
        while (!rest.empty()) {
            const auto cells = nextRecord(rest, line, {separator_, false, false});
            for (std::size_t i = 0; cells && i < std::min(cells->size(), columns_.size()); ++i)
                if (std::ranges::find(kNumbers, columns_[i]) != kNumbers.end() &&
                    (*cells)[i].find(',') != std::string::npos)
                    return ',';
            if (!cells) break;
        }
        const auto text = std::ranges::find(problem.arguments, "text", &std::pair<std::string, std::string>::first);
        const bool hasPoint = text != problem.arguments.end() && text->second.find('.') != std::string::npos;
        return hasPoint ? '.' : ',';
    }

    std::vector<std::size_t> columns_;
    char separator_;
    DecimalMark mark_;
};

Result<Observations> readCsv(std::string_view text, const ShareMeasures& shares) {
    std::size_t line = 1;
    const bool hasSemicolons = text.substr(0, text.find('\n')).find(';') != std::string_view::npos;
    const CsvDialect dialect{hasSemicolons ? ';' : ',', false, false};
    VALOR_TRY(const std::vector<std::string> head, nextRecord(text, line, dialect));
    VALOR_TRY(const std::vector<std::size_t> columns, readHeader(head));
    RowReader rows(columns, dialect.separator);
    Collector collector(shares);
    while (!text.empty()) {
        const std::size_t first = ++line;
        const std::string place = "line " + std::to_string(first);
        const auto refused = [&](const Error& problem) {
            return tl::unexpected<Error>(within(place, rows.inMarkOfFile(problem, text, line)));
        };
        auto cells = nextRecord(text, line, dialect);
        if (!cells) return refused(cells.error());
        if (cells->size() == 1 && cells->front().empty()) continue;  // an empty line
        auto row = rows.read(std::move(*cells), first);
        if (!row) return refused(row.error());
        if (auto added = collector.add(*row, place); !added) return refused(added.error());
    }
    VALOR_CHECK(rows.checkDoubt());
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

Result<Observations> readJsonRows(const JsonArray& items, const ShareMeasures& shares) {
    Collector collector(shares);
    for (std::size_t i = 0; i < items.size(); ++i) {
        const std::string place = std::to_string(i);
        if (items[i].object() == nullptr)
            return tl::unexpected<Error>(within(place, JsonReader::wrongType("object", items[i]).error()));
        Row row;
        std::array<bool, kColumns.size()> isText{};  // a number of JSON has no marks for thousands
        for (const auto& [name, value] : *items[i].object()) {
            const std::size_t column = columnOf(name);
            if (column == kColumns.size()) return tl::unexpected<Error>(unknownColumn(place, name));
            if (value.text() == nullptr && value.number() == nullptr)
                return tl::unexpected<Error>(within(place + "/" + name, JsonReader::wrongType("text", value).error()));
            auto text = textOf(value);
            if (!text) return tl::unexpected<Error>(within(place + "/" + name, text.error()));
            row[column] = std::move(*text);
            isText[column] = value.text() != nullptr;
        }
        for (const Column column : kNumbers)
            if (isText[column])
                if (auto sound = readMark(row, column); !sound)
                    return tl::unexpected<Error>(within(place, sound.error()));
        if (auto added = collector.add(row, place); !added) return tl::unexpected<Error>(within(place, added.error()));
    }
    return collector.take();
}

}  // namespace

Result<Observations> readObservations(std::string_view text, const ShareMeasures& shares) {
    if (text.size() > kMaxObservationBytes)
        return fail(ErrorCode::FileTooLarge, "", {{"limit", std::to_string(kMaxObservationBytes >> 20U) + " MB"}});
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    const bool isJson = first != std::string_view::npos && (text[first] == '[' || text[first] == '{');
    if (!isJson) return readCsv(text, shares);
    VALOR_TRY(const JsonValue document, parseJson(text));
    const JsonValue* rows = document.array() != nullptr ? &document : document.find("observations");
    if (rows == nullptr || rows->array() == nullptr)
        return tl::unexpected<Error>(JsonReader::wrongType("list", document).error());
    return readJsonRows(*rows->array(), shares);
}

}  // namespace valor
