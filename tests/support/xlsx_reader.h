// SPDX-License-Identifier: GPL-3.0-or-later
// Reads back a workbook file: strictly, so that what office programs would forgive is found.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace valor::test {

/// An element with its attributes and what is in it.
struct XmlElement {
    std::string name;
    std::map<std::string, std::string> attributes;
    std::string text;  ///< of its own, entities resolved
    std::vector<XmlElement> children;

    /// The first child of that name; throws where there is none.
    [[nodiscard]] const XmlElement& child(const std::string& named) const;
    [[nodiscard]] bool has(const std::string& named) const;
    [[nodiscard]] const std::string& at(const std::string& attribute) const { return attributes.at(attribute); }
};

/// Throws std::runtime_error for anything that is not well-formed XML 1.0 in UTF-8.
[[nodiscard]] XmlElement readXml(std::string_view xml);

using XlsxValue = std::variant<std::monostate, double, std::string>;
struct XlsxCell {
    XlsxValue value;
    std::string formula;  ///< empty: none
};
using XlsxCells = std::map<std::pair<std::size_t, std::size_t>, XlsxCell>;  ///< by row and column from 0

struct XlsxFile {
    std::map<std::string, std::string> parts;  ///< by their names in the archive
    std::vector<std::string> sheets;           ///< in their order
    std::map<std::string, XlsxCells> cells;    ///< by sheet
    std::map<std::string, std::string> names;  ///< of ranges

    [[nodiscard]] std::size_t formulas() const;
    /// Texts of all cells of a sheet.
    [[nodiscard]] std::vector<std::string> texts(const std::string& sheet) const;
};

/// Throws std::runtime_error where the file is damaged, or a part of it is no XML.
[[nodiscard]] XlsxFile readXlsx(const std::string& path);

/// "B7" as row 6, column 1
[[nodiscard]] std::pair<std::size_t, std::size_t> cellAt(std::string_view address);

}  // namespace valor::test
