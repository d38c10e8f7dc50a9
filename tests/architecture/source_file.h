// SPDX-License-Identifier: GPL-3.0-or-later
// A source file as the rules of the house read it: its text, its text without comments, its code, its includes.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace valor::architecture {

struct Include {
    std::string name;     ///< as written between the delimiters
    bool quoted = false;  ///< "…" rather than <…>
    int line = 0;
};

struct SourceFile {
    std::string path;             ///< from the top of the tree, with '/'
    std::string text;             ///< as stored
    std::string withoutComments;  ///< comments blanked, line numbers kept
    std::string code;             ///< comments and the insides of string and character literals blanked
    std::vector<Include> includes;

    SourceFile(std::string pathFromTop, std::string content);

    [[nodiscard]] bool isCpp() const;
    [[nodiscard]] bool isHeader() const;
    [[nodiscard]] bool isShell() const;
    /// @return whether the file lies in `folder` or below it.
    [[nodiscard]] bool isIn(std::string_view folder) const;
};

/// Of a name in C++.
[[nodiscard]] bool isWordCharacter(char c);
[[nodiscard]] bool endsWithAny(std::string_view name, std::initializer_list<std::string_view> ends);

/// Lines of `text` without their ends.
[[nodiscard]] std::vector<std::string_view> linesOf(std::string_view text);

/// Sources, CMake files, presets and shell scripts of the tree at `top`, sorted by path; build folders are left out.
[[nodiscard]] std::vector<SourceFile> readTree(const std::string& top);

}  // namespace valor::architecture
