// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/settlement_file.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "core/ledger/account_reference.h"
#include "data/exchange/json_reader.h"
#include "data/exchange/json_value.h"

namespace valor {
namespace {

template <class Value>
Status readMember(const JsonValue& json, const char* name, Value& value) {
    const JsonValue* member = json.find(name);
    if (member == nullptr) return fail(ErrorCode::FieldMissing, name);
    if (auto status = JsonReader().read(*member, value); !status)
        return tl::unexpected<Error>(within(name, std::move(status).error()));
    return {};
}

/// "party", "party/budget", and what stands for nobody.
bool isAccount(std::string_view text) {
    if (text == "site" || isOfNobody(text)) return true;
    const std::size_t slash = text.find('/');
    const bool hasBudget = slash != std::string_view::npos;
    return isValidId(text.substr(0, slash)) && (!hasBudget || isValidId(text.substr(slash + 1)));
}

Status checkNames(const InvoiceLine& line) {
    if (line.clause.empty()) return fail(ErrorCode::FieldMissing, "clause");
    if (!isAccount(line.payer))
        return fail(ErrorCode::IdMalformed, "buyer", {{"id", JsonReader::shortened(line.payer)}});
    constexpr std::array<std::string_view, 3> kComponents{"", "make_up", "result"};
    if (std::ranges::find(kComponents, line.component) == kComponents.end())
        return fail(
            ErrorCode::ReferenceUnknown, "component",
            {{"kind", "component"}, {"name", JsonReader::shortened(line.component)}, {"all", "make_up, result"}});
    return {};
}

Result<InvoiceLine> readLine(const JsonValue& json, Currency currency) {
    if (json.object() == nullptr) return tl::unexpected<Error>(JsonReader::wrongType("object", json).error());
    YearMonth month;
    ClauseId clause;
    std::string payer, component, amount;
    VALOR_CHECK(readMember(json, "month", month));
    VALOR_CHECK(readMember(json, "clause", clause));
    VALOR_CHECK(readMember(json, "buyer", payer));
    VALOR_CHECK(readMember(json, "component", component));
    VALOR_CHECK(readMember(json, "amount", amount));
    const auto exact = ExactNumber::parse(amount);
    if (!exact) return tl::unexpected<Error>(within("amount", exact.error()));
    VALOR_TRY(const Money money, Money::rounded(*exact, currency));
    InvoiceLine line{month, clause, payer, {}, ExactNumber(1), ExactNumber(1), money, component};
    VALOR_CHECK(checkNames(line));
    return line;
}

/// Adds what a line comes to, whichever way it is paid.
Status addSize(const Money& amount, std::int64_t& sum) {
    constexpr std::int64_t kMost = kMostSettled * 100;  // minor units
    const bool isTooLarge = amount.minorUnits() > kMost || amount.minorUnits() < -kMost;
    if (!isTooLarge) sum += std::abs(amount.minorUnits());
    if (isTooLarge || sum > kMost)
        return fail(ErrorCode::ValueOutOfRange, "amount", {{"limit", std::to_string(kMostSettled)}});
    return {};
}

Status readLines(const JsonArray& items, Currency currency, std::vector<InvoiceLine>& lines) {
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const std::string place = "lines/" + std::to_string(i);
        auto line = readLine(items[i], currency);
        if (!line) return tl::unexpected<Error>(within(place, line.error()));
        if (auto added = addSize(line->amount, sum); !added) return tl::unexpected<Error>(within(place, added.error()));
        lines.push_back(std::move(*line));
    }
    return {};
}

}  // namespace

Result<EarlierSettlement> readSettlement(std::string_view json) {
    VALOR_TRY(const JsonValue document, parseJson(json));
    const JsonValue* schema = document.find("schema");
    const std::string found = schema != nullptr && schema->text() != nullptr ? *schema->text() : "";
    if (found != kSettlementSchema)
        return fail(ErrorCode::SchemaUnsupported, "schema",
                    {{"found", JsonReader::shortened(found)}, {"supported", std::string(kSettlementSchema)}});
    EarlierSettlement settlement;
    VALOR_CHECK(readMember(document, "contract", settlement.contract));
    VALOR_CHECK(readMember(document, "currency", settlement.currency));
    VALOR_TRY(const Currency currency, Currency::make(settlement.currency));
    const JsonValue* lines = document.find("lines");
    if (lines == nullptr || lines->array() == nullptr) return fail(ErrorCode::FieldMissing, "lines");
    VALOR_CHECK(readLines(*lines->array(), currency, settlement.lines));
    if (document.find("through") != nullptr) {
        YearMonth through;
        VALOR_CHECK(readMember(document, "through", through));
        settlement.through = through;
    }
    return settlement;
}

}  // namespace valor
