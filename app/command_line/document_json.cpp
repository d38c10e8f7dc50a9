// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/document_json.h"

#include "app/command_line/estimate_json.h"

namespace valor::command_line {
namespace {

JsonArray wordsOf(const std::vector<std::string>& words) {
    return listOf(words, [](const std::string& each) -> JsonValue { return each; });
}

JsonValue blockJson(const Heading& heading) {
    return JsonObject{{"heading", heading.text}, {"level", static_cast<double>(heading.level)}};
}
JsonValue blockJson(const Paragraph& paragraph) {
    return JsonObject{{"paragraph", paragraph.text}};
}
JsonValue blockJson(const DocumentTable& table) {
    const auto row = [](const std::vector<std::string>& cells) -> JsonValue { return wordsOf(cells); };
    return JsonObject{{"table", JsonObject{{"heads", wordsOf(table.heads)}, {"rows", listOf(table.rows, row)}}}};
}

}  // namespace

JsonValue documentJson(const Document& document) {
    const auto block = [](const DocumentBlock& each) {
        return std::visit([](const auto& own) { return blockJson(own); }, each);
    };
    return JsonObject{{"schema", "valor.document/1"},
                      {"language", std::string(languageCode(document.language))},
                      {"title", document.title},
                      {"blocks", listOf(document.blocks, block)}};
}

}  // namespace valor::command_line
