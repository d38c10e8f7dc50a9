// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/xlsx_reader.h"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <iterator>
#include <set>
#include <stdexcept>

#include "data/exchange/deflated_archive.h"
#include "data/exchange/text_file.h"

namespace valor::test {
namespace {

double numberIn(const std::string& text) {
    double value = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (problem != std::errc() || end != text.data() + text.size()) throw std::runtime_error("no number: " + text);
    return value;
}

std::string utf8(unsigned code) {
    const auto rest = [code](unsigned shift) { return static_cast<char>(0x80U | ((code >> shift) & 0x3FU)); };
    if (code < 0x80) return {static_cast<char>(code)};
    if (code < 0x800) return {static_cast<char>(0xC0U | code >> 6U), rest(0)};
    if (code < 0x10000) return {static_cast<char>(0xE0U | code >> 12U), rest(6), rest(0)};
    return {static_cast<char>(0xF0U | code >> 18U), rest(12), rest(6), rest(0)};
}

class XmlReader {
public:
    explicit XmlReader(std::string_view xml) : rest_(xml) {
        if (endOfUtf8(xml) != xml.size()) throw std::runtime_error("not UTF-8");
        for (const char c : xml)
            if (static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r')
                throw std::runtime_error("a control character");
        if (xml.find("\xEF\xBF\xBE") != xml.npos || xml.find("\xEF\xBF\xBF") != xml.npos)
            throw std::runtime_error("a character that is none");
    }

    XmlElement document() {
        if (take("<?xml")) until("?>");
        skipBlanks();
        XmlElement root = element();
        skipBlanks();
        if (!rest_.empty()) throw std::runtime_error("something after the end");
        return root;
    }

private:
    bool take(std::string_view expected) {
        if (!rest_.starts_with(expected)) return false;
        rest_.remove_prefix(expected.size());
        return true;
    }
    void require(std::string_view expected) {
        if (!take(expected))
            throw std::runtime_error("expected " + std::string(expected) + " before " +
                                     std::string(rest_.substr(0, 60)));
    }
    std::string_view until(std::string_view end) {
        const std::size_t at = rest_.find(end);
        if (at == rest_.npos) throw std::runtime_error("missing " + std::string(end));
        const std::string_view part = rest_.substr(0, at);
        rest_.remove_prefix(at + end.size());
        return part;
    }
    void skipBlanks() { rest_.remove_prefix(std::min(rest_.find_first_not_of(" \t\r\n"), rest_.size())); }

    std::string name() {
        const std::size_t end = rest_.find_first_of(" \t\r\n=/><\"'&");
        if (end == 0 || end == rest_.npos) throw std::runtime_error("no name");
        const std::string found(rest_.substr(0, end));
        rest_.remove_prefix(end);
        return found;
    }

    static std::string resolved(std::string_view raw) {
        static const std::map<std::string_view, std::string> known{
            {"amp", "&"}, {"lt", "<"}, {"gt", ">"}, {"quot", "\""}, {"apos", "'"}};
        std::string text;
        for (std::size_t at = 0; at < raw.size(); ++at) {
            if (raw[at] == '<') throw std::runtime_error("a bare <");
            if (raw[at] != '&') {
                text += raw[at];
                continue;
            }
            const std::size_t end = raw.find(';', at);
            if (end == raw.npos) throw std::runtime_error("a bare &");
            const std::string_view entity = raw.substr(at + 1, end - at - 1);
            if (entity.starts_with("#x"))
                text += utf8(static_cast<unsigned>(std::stoul(std::string(entity.substr(2)), nullptr, 16)));
            else if (entity.starts_with('#'))
                text += utf8(static_cast<unsigned>(std::stoul(std::string(entity.substr(1)))));
            else
                text += known.at(entity);
            at = end;
        }
        return text;
    }

    XmlElement element() {
        require("<");
        XmlElement made;
        made.name = name();
        for (skipBlanks(); !rest_.starts_with('>') && !rest_.starts_with("/>"); skipBlanks()) {
            const std::string attribute = name();
            require("=\"");
            if (!made.attributes.emplace(attribute, resolved(until("\""))).second)
                throw std::runtime_error("an attribute twice");
        }
        if (take("/>")) return made;
        require(">");
        while (!take("</")) {
            if (rest_.starts_with('<')) {
                made.children.push_back(element());
                continue;
            }
            const std::size_t end = textEnd();
            made.text += resolved(rest_.substr(0, end));
            rest_.remove_prefix(end);
        }
        require(made.name);
        skipBlanks();
        require(">");
        return made;
    }
    std::size_t textEnd() const {
        const std::size_t end = rest_.find('<');
        if (end == rest_.npos) throw std::runtime_error("no end");
        return end;
    }

    std::string_view rest_;
};

/// The text of a string element: its own `t`, or those of its runs.
std::string stringOf(const XmlElement& element) {
    std::string text;
    for (const XmlElement& child : element.children) text += child.name == "t" ? child.text : stringOf(child);
    return text;
}

XlsxCell cellOf(const XmlElement& element, const std::vector<std::string>& shared) {
    XlsxCell cell;
    if (element.has("f")) cell.formula = element.child("f").text;
    const auto type = element.attributes.find("t");
    if (type != element.attributes.end() && type->second == "inlineStr")
        cell.value = stringOf(element.child("is"));
    else if (!element.has("v"))
        return cell;
    else if (type == element.attributes.end())
        cell.value = numberIn(element.child("v").text);
    else if (type->second == "s")
        cell.value = shared.at(static_cast<std::size_t>(numberIn(element.child("v").text)));
    else
        cell.value = element.child("v").text;
    return cell;
}

XlsxCells cellsOf(const XmlElement& sheet, const std::vector<std::string>& shared) {
    XlsxCells cells;
    if (sheet.name != "worksheet") throw std::runtime_error("no worksheet");
    for (const XmlElement& row : sheet.child("sheetData").children)
        for (const XmlElement& cell : row.children)
            if (!cells.emplace(cellAt(cell.at("r")), cellOf(cell, shared)).second)
                throw std::runtime_error("a cell twice");
    return cells;
}

}  // namespace

const XmlElement& XmlElement::child(const std::string& named) const {
    const auto found = std::ranges::find(children, named, &XmlElement::name);
    if (found == children.end()) throw std::runtime_error(name + " without " + named);
    return *found;
}
bool XmlElement::has(const std::string& named) const {
    return std::ranges::find(children, named, &XmlElement::name) != children.end();
}

XmlElement readXml(std::string_view xml) {
    return XmlReader(xml).document();
}

std::pair<std::size_t, std::size_t> cellAt(std::string_view address) {
    std::size_t column = 0, row = 0;
    for (const char c : address)
        if (c >= 'A' && c <= 'Z')
            column = column * 26 + static_cast<std::size_t>(c - 'A') + 1;
        else if (c >= '0' && c <= '9')
            row = row * 10 + static_cast<std::size_t>(c - '0');
    return {row - 1, column - 1};
}

std::size_t XlsxFile::formulas() const {
    std::size_t count = 0;
    for (const auto& [sheet, all] : cells)
        for (const auto& [place, cell] : all)
            if (!cell.formula.empty()) ++count;
    return count;
}

std::vector<std::string> XlsxFile::texts(const std::string& sheet) const {
    std::vector<std::string> found;
    for (const auto& [place, cell] : cells.at(sheet))
        if (const auto* text = std::get_if<std::string>(&cell.value)) found.push_back(*text);
    return found;
}

XlsxFile readXlsx(const std::string& path) {
    std::ifstream stream(path, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(stream), {}};
    XlsxFile file;
    const auto take = [&](std::string_view name, std::string_view piece) { file.parts[std::string(name)] += piece; };
    if (!readArchive(bytes, take)) throw std::runtime_error(path + " is no whole archive");
    std::vector<std::string> shared;
    for (const auto& [name, xml] : file.parts) {
        const XmlElement root = readXml(xml);
        if (name == "xl/sharedStrings.xml")
            for (const XmlElement& each : root.children) shared.push_back(stringOf(each));
    }
    const XmlElement book = readXml(file.parts.at("xl/workbook.xml"));
    for (const XmlElement& sheet : book.child("sheets").children) {
        file.sheets.push_back(sheet.at("name"));
        const std::string part = "xl/worksheets/sheet" + std::to_string(file.sheets.size()) + ".xml";
        file.cells[file.sheets.back()] = cellsOf(readXml(file.parts.at(part)), shared);
    }
    if (book.has("definedNames"))
        for (const XmlElement& each : book.child("definedNames").children) file.names[each.at("name")] = each.text;
    return file;
}

}  // namespace valor::test
