// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/document.h"

#include <array>

#include "core/report/markup.h"

namespace valor {
namespace {

constexpr const char* kStyle =
    "body{font:16px/1.5 sans-serif;max-width:60em;margin:2em auto;padding:0 1em}"
    "table{border-collapse:collapse;margin:1em 0}th,td{border:1px solid #999;padding:.2em .6em;text-align:left}"
    "th{background:#eee}.n{text-align:right;white-space:nowrap}";

std::string element(const std::string& name, const std::string& text) {
    return "<" + name + ">" + maskedForMarkup(text) + "</" + name + ">\n";
}

std::string html(const Heading& heading) {
    return element("h" + std::to_string(heading.level + 1), heading.text);
}
std::string html(const Paragraph& paragraph) {
    return element("p", paragraph.text);
}
std::string shaded(std::size_t shade) {
    return " style=\"background-color:" + std::string(shadeColour(shade)) + ";color:#000000\"";
}
std::string html(const DocumentTable& table) {
    const auto row = [&](const std::vector<std::string>& cells, const std::string& kind,
                         const std::vector<std::size_t>& shades) {
        std::string text = "<tr>";
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const bool isNumber = i >= table.textColumns;
            const std::string ground =
                isNumber && i - table.textColumns < shades.size() ? shaded(shades[i - table.textColumns]) : "";
            text += "<" + kind + (isNumber ? " class=\"n\"" : "") + ground + ">" + maskedForMarkup(cells[i]) + "</" +
                    kind + ">";
        }
        return text + "</tr>\n";
    };
    std::string text = "<table>\n" + row(table.heads, "th", {});
    for (std::size_t i = 0; i < table.rows.size(); ++i)
        text += row(table.rows[i], "td", i < table.shades.size() ? table.shades[i] : std::vector<std::size_t>());
    return text + "</table>\n";
}

}  // namespace

std::string_view shadeColour(std::size_t shade) {
    constexpr std::array<std::string_view, kShades> kTints{"#ffffff", "#e0eef7", "#c2ddef",
                                                           "#a3cce6", "#85bbde", "#66aad6"};
    return kTints.at(shade);
}

std::string_view languageCode(Language language) {
    switch (language) {
        case Language::English: return "en";
        case Language::Danish: return "da";
        case Language::Bokmal: return "nb";
    }
    return "en";
}

std::string toHtml(const Document& document) {
    std::string text = "<!DOCTYPE html>\n<html lang=\"" + std::string(languageCode(document.language)) +
                       "\">\n<head><meta charset=\"utf-8\">" + element("title", document.title) + "<style>" + kStyle +
                       "</style></head>\n<body>\n" + element("h1", document.title);
    for (const DocumentBlock& block : document.blocks)
        text += std::visit([](const auto& each) { return html(each); }, block);
    return text + "</body>\n</html>\n";
}

}  // namespace valor
