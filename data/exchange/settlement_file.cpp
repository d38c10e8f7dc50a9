// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/settlement_file.h"

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
    return line;
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
    for (std::size_t i = 0; i < lines->array()->size(); ++i) {
        auto line = readLine((*lines->array())[i], currency);
        if (!line) return tl::unexpected<Error>(within("lines/" + std::to_string(i), line.error()));
        settlement.lines.push_back(std::move(*line));
    }
    return settlement;
}

}  // namespace valor
