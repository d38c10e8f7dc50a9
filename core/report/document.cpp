// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/document.h"

#include <array>

#include "core/ports/document_painter.h"
#include "core/report/base64.h"
#include "core/report/markup.h"

namespace valor {
namespace {

constexpr const char* kStyle =
    "body{font:16px/1.5 sans-serif;max-width:60em;margin:2em auto;padding:0 1em}"
    "table{border-collapse:collapse;margin:1em 0}th,td{border:1px solid #999;padding:.2em .6em;text-align:left}"
    "th{background:#eee}.n{text-align:right;white-space:nowrap}figure{margin:1em 0}figure img{max-width:100%}"
    "figcaption{color:#444}dt{font-weight:bold}@media print{.page{break-before:page}h2,h3{break-after:avoid}"
    "tr,figure{break-inside:avoid}}";

std::string element(const std::string& name, const std::string& text) {
    return "<" + name + ">" + maskedForMarkup(text) + "</" + name + ">\n";
}

std::string html(const Heading& heading) {
    const std::string name = "h" + std::to_string(heading.level + 1);
    return "<" + name + (heading.startsPage ? " class=\"page\"" : "") + ">" + maskedForMarkup(heading.text) + "</" +
           name + ">\n";
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

/// The picture of a chart, or its figures.
std::string html(const DocumentChart& figure, Language language, const DocumentPainter* painter) {
    const ChartFrame& frame = frameOf(figure.chart);
    const std::string caption = element("figcaption", frame.sentence);
    const std::string figures = figure.figures.rows.empty() ? "" : html(figure.figures);
    if (painter == nullptr)
        return "<figure>\n<p><strong>" + maskedForMarkup(frame.title) + "</strong></p>\n" + caption + figures +
               "</figure>\n";
    const Picture picture = painter->svg(figure.chart, language);
    return "<figure>\n<img width=\"" + std::to_string(picture.width) + "\" alt=\"" +
           maskedForMarkup(frame.title + ". " + frame.sentence) + "\" src=\"data:image/svg+xml;base64," +
           base64(picture.bytes) + "\">\n" + caption +
           (figures.empty()
                ? ""
                : "<details><summary>" + maskedForMarkup(frame.title) + "</summary>" + figures + "</details>\n") +
           "</figure>\n";
}

std::string html(const Cover& cover) {
    std::string text = element("p", cover.kind) + element("h2", cover.questionTitle) + element("p", cover.question);
    if (!cover.answers.empty()) text += element("h2", cover.answerTitle);
    for (const std::string& answer : cover.answers) text += "<p><strong>" + maskedForMarkup(answer) + "</strong></p>\n";
    text += "<dl>\n";
    for (const auto& [name, value] : cover.facts) text += element("dt", name) + element("dd", value);
    return text + "</dl>\n";
}

/// Shows every kind of block.
struct HtmlBlocks {
    Language language;
    const DocumentPainter* painter;

    std::string operator()(const DocumentChart& figure) const { return html(figure, language, painter); }
    template <class Block>
    std::string operator()(const Block& block) const {
        return html(block);
    }
};

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

const ChartFrame& frameOf(const Chart& chart) {
    return std::visit([](const auto& each) -> const ChartFrame& { return each.frame; }, chart);
}

std::string toHtml(const Document& document, const DocumentPainter* painter) {
    std::string text = "<!DOCTYPE html>\n<html lang=\"" + std::string(languageCode(document.language)) +
                       "\">\n<head><meta charset=\"utf-8\">" + element("title", document.title) + "<style>" + kStyle +
                       "</style></head>\n<body>\n" + element("h1", document.title);
    if (document.cover) text += html(*document.cover);
    const HtmlBlocks blocks{document.language, painter};
    for (const DocumentBlock& block : document.blocks) text += std::visit(blocks, block);
    return text + "</body>\n</html>\n";
}

}  // namespace valor
