// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/document_text.h"

#include <ostream>

#include "app/command_line/table.h"
#include "core/report/plain_text.h"

namespace valor::command_line {
namespace {

void underlined(std::ostream& out, const std::string& words, char line) {
    const std::string text = plainLine(words);
    out << text << '\n' << std::string(widthOf(text), line) << "\n\n";
}
void print(std::ostream& out, const Heading& heading) {
    out << '\n';
    if (heading.level > 1)
        out << plainLine(heading.text) << "\n\n";
    else
        underlined(out, heading.text, '-');
}
void print(std::ostream& out, const Paragraph& paragraph) {
    printWrapped(out, paragraph.text);
    out << '\n';
}
void print(std::ostream& out, const DocumentTable& table) {
    printTable(out, table);
    out << '\n';
}
void print(std::ostream& out, const DocumentChart& figure) {
    const ChartFrame& frame = frameOf(figure.chart);
    print(out, Paragraph{frame.title + ": " + frame.sentence});
    if (!figure.figures.rows.empty()) print(out, figure.figures);
}
void print(std::ostream& out, const Cover& cover) {
    print(out, Paragraph{cover.question});
    for (const std::string& answer : cover.answers) print(out, Paragraph{answer});
}

}  // namespace

void printTable(std::ostream& out, const DocumentTable& table) {
    Table lines(table.heads, table.textColumns);
    for (const auto& row : table.rows) lines.add(row);
    lines.print(out);
}

void print(std::ostream& out, const Document& document) {
    underlined(out, document.title, '=');
    if (document.cover) print(out, *document.cover);
    for (const DocumentBlock& block : document.blocks) std::visit([&](const auto& each) { print(out, each); }, block);
}

}  // namespace valor::command_line
