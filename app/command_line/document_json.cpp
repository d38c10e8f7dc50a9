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
JsonValue tableJson(const DocumentTable& table) {
    const auto row = [](const std::vector<std::string>& cells) -> JsonValue { return wordsOf(cells); };
    return JsonObject{{"heads", wordsOf(table.heads)}, {"rows", listOf(table.rows, row)}};
}
JsonValue blockJson(const DocumentTable& table) {
    return JsonObject{{"table", tableJson(table)}};
}
JsonValue blockJson(const DocumentChart& figure) {
    const ChartFrame& frame = frameOf(figure.chart);
    JsonObject chart{{"title", frame.title}, {"sentence", frame.sentence}};
    if (!figure.figures.rows.empty()) chart.emplace_back("table", tableJson(figure.figures));
    return JsonObject{{"chart", std::move(chart)}};
}
JsonValue coverJson(const Cover& cover) {
    const auto fact = [](const std::pair<std::string, std::string>& each) -> JsonValue {
        return JsonObject{{"name", each.first}, {"value", each.second}};
    };
    return JsonObject{{"kind", cover.kind},
                      {"question", cover.question},
                      {"answers", wordsOf(cover.answers)},
                      {"facts", listOf(cover.facts, fact)}};
}

}  // namespace

JsonValue documentJson(const Document& document) {
    const auto block = [](const DocumentBlock& each) {
        return std::visit([](const auto& own) { return blockJson(own); }, each);
    };
    JsonObject page{{"schema", "valor.document/1"},
                    {"language", std::string(languageCode(document.language))},
                    {"title", document.title}};
    if (document.cover) page.emplace_back("cover", coverJson(*document.cover));
    page.emplace_back("blocks", listOf(document.blocks, block));
    return page;
}

}  // namespace valor::command_line
