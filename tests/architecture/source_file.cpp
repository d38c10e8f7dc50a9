// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/source_file.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace valor::architecture {
namespace {

/// Walks C++ text once, blanking comments in one copy and also the insides of literals in another.
class CppBlanker {
public:
    explicit CppBlanker(std::string_view text) : text_(text), withoutComments(text), code(text) {}

    void run() {
        while (at_ < text_.size()) {
            if (startsWith("//"))
                blankComment(text_.find('\n', at_));
            else if (startsWith("/*"))
                blankComment(endAfter("*/", at_ + 2));
            else if (text_[at_] == '"' && at_ > 0 && text_[at_ - 1] == 'R')
                blankLiteral(endOfRawString());
            else if (text_[at_] == '"' || (text_[at_] == '\'' && !isDigitSeparator()))
                blankLiteral(endOfLiteral());
            else
                ++at_;
        }
    }

private:
    [[nodiscard]] bool startsWith(std::string_view start) const { return text_.substr(at_).starts_with(start); }
    [[nodiscard]] bool isDigitSeparator() const { return at_ > 0 && isWordCharacter(text_[at_ - 1]); }
    [[nodiscard]] std::size_t endAfter(std::string_view end, std::size_t from) const {
        const auto found = text_.find(end, from);
        return found == std::string_view::npos ? text_.size() : found + end.size();
    }
    [[nodiscard]] std::size_t endOfRawString() const {
        const auto open = text_.find('(', at_);
        if (open == std::string_view::npos) return text_.size();
        return endAfter(")" + std::string(text_.substr(at_ + 1, open - at_ - 1)) + "\"", open);
    }
    [[nodiscard]] std::size_t endOfLiteral() const {
        std::size_t end = at_ + 1;
        while (end < text_.size() && text_[end] != text_[at_] && text_[end] != '\n')
            end += text_[end] == '\\' ? 2U : 1U;
        return std::min(end + 1, text_.size());
    }
    void blankComment(std::size_t end) {
        end = std::min(end, text_.size());
        blank(withoutComments, at_, end);
        blank(code, at_, end);
        at_ = end;
    }
    void blankLiteral(std::size_t end) {
        blank(code, at_ + 1, end - 1);
        at_ = end;
    }
    static void blank(std::string& text, std::size_t from, std::size_t to) {
        for (std::size_t i = from; i < to; ++i)
            if (text[i] != '\n') text[i] = ' ';
    }

    std::string_view text_;
    std::size_t at_ = 0;

public:
    std::string withoutComments, code;
};

/// CMake and shell: everything from a '#' that starts a word is a comment.
std::string blankHashComments(std::string text) {
    bool comment = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\n') comment = false;
        if (text[i] == '#' && (i == 0 || std::isspace(static_cast<unsigned char>(text[i - 1])) != 0)) comment = true;
        if (comment) text[i] = ' ';
    }
    return text;
}

std::vector<Include> includesIn(std::string_view withoutComments) {
    std::vector<Include> includes;
    int number = 0;
    for (std::string_view line : linesOf(withoutComments)) {
        ++number;
        const auto hash = line.find_first_not_of(" \t");
        if (hash == std::string_view::npos || line[hash] != '#') continue;
        const auto word = line.find_first_not_of(" \t", hash + 1);
        if (word == std::string_view::npos || !line.substr(word).starts_with("include")) continue;
        const auto open = line.find_first_of("\"<", word);
        if (open == std::string_view::npos) continue;
        const auto close = line.find_first_of("\">", open + 1);
        if (close == std::string_view::npos) continue;
        includes.push_back({std::string(line.substr(open + 1, close - open - 1)), line[open] == '"', number});
    }
    return includes;
}

}  // namespace

bool isWordCharacter(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

bool endsWithAny(std::string_view path, std::initializer_list<std::string_view> ends) {
    return std::any_of(ends.begin(), ends.end(), [&](std::string_view end) { return path.ends_with(end); });
}

SourceFile::SourceFile(std::string pathFromTop, std::string content)
    : path(std::move(pathFromTop)), text(std::move(content)) {
    if (isCpp()) {
        CppBlanker blanker(text);
        blanker.run();
        withoutComments = std::move(blanker.withoutComments);
        code = std::move(blanker.code);
        includes = includesIn(withoutComments);
    } else {
        withoutComments = code = blankHashComments(text);
    }
}

bool SourceFile::isCpp() const {
    return endsWithAny(path, {".h", ".cpp", ".hpp", ".cc", ".inc"});
}
bool SourceFile::isHeader() const {
    return endsWithAny(path, {".h", ".hpp", ".inc"});
}
bool SourceFile::isShell() const {
    return path == "run" || path == "check" || path == ".ci/run" || path.ends_with(".sh");
}
bool SourceFile::isIn(std::string_view folder) const {
    return path.size() > folder.size() && path.starts_with(folder) && path[folder.size()] == '/';
}

std::vector<std::string_view> linesOf(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        lines.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

std::vector<SourceFile> readTree(const std::string& top) {
    namespace fs = std::filesystem;
    std::vector<SourceFile> files;
    const auto read = [&](const fs::path& path) {
        std::ifstream stream(path, std::ios::binary);
        std::ostringstream content;
        content << stream.rdbuf();
        files.emplace_back(fs::relative(path, top).generic_string(), content.str());
    };
    for (const char* room : {"core", "simulation", "data", "ui", "app", "tests", "cmake", "installer"}) {
        if (!fs::exists(fs::path(top) / room)) continue;
        for (const auto& entry : fs::recursive_directory_iterator(fs::path(top) / room))
            if (entry.is_regular_file() &&
                endsWithAny(entry.path().generic_string(),
                            {".h", ".cpp", ".hpp", ".cc", ".inc", ".cmake", ".sh", "CMakeLists.txt"}))
                read(entry.path());
    }
    for (const char* file : {"CMakeLists.txt", "CMakePresets.json", "run", "check", ".ci/run"})
        if (fs::exists(fs::path(top) / file)) read(fs::path(top) / file);
    std::sort(files.begin(), files.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
    return files;
}

}  // namespace valor::architecture
