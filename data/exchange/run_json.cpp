// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/run_json.h"

#include "core/result/fields.h"
#include "data/exchange/json_reader.h"
#include "data/exchange/json_writer.h"

namespace valor {

std::string writeResult(const RunResult& result) {
    JsonObject members{{"schema", kResultSchema}};
    JsonWriter::writeFields(result, members);
    for (auto& [name, value] : members)
        if (name == "manifest")
            std::erase_if(*value.object(), [](const auto& field) { return field.first == "seconds"; });
    return writeJson(members);
}

Result<RunResult> readResult(std::string_view json) {
    VALOR_TRY(const JsonValue document, parseJson(json));
    const JsonValue* schema = document.find("schema");
    if (schema == nullptr || schema->text() == nullptr || *schema->text() != kResultSchema)
        return fail(ErrorCode::SchemaUnsupported, "schema",
                    {{"found", schema != nullptr && schema->text() != nullptr ? *schema->text() : ""},
                     {"supported", std::string(kResultSchema)}});
    RunResult result;
    VALOR_CHECK(JsonReader().readFields(document, result, {"schema"}));
    return result;
}

}  // namespace valor
