// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/rules.h"

#include <algorithm>
#include <cctype>
#include <string_view>

namespace valor::architecture {
namespace {

using Findings = std::vector<Finding>;
using Words = std::vector<std::string>;

constexpr std::string_view kLicence = "SPDX-License-Identifier: GPL-3.0-or-later";
constexpr std::size_t kLongestFile = 800;

bool isInAny(const SourceFile& file, const Words& folders) {
    return std::any_of(folders.begin(), folders.end(), [&](const auto& folder) { return file.isIn(folder); });
}

/// Whether `word` stands in `line` and is not part of a longer name.
bool containsWord(std::string_view line, std::string_view word) {
    for (auto at = line.find(word); at != std::string_view::npos; at = line.find(word, at + 1)) {
        const auto end = at + word.size();
        const bool joinedBefore = at > 0 && isWordCharacter(line[at - 1]);
        const bool joinedAfter = end < line.size() && isWordCharacter(word.back()) && isWordCharacter(line[end]);
        if (!joinedBefore && !joinedAfter) return true;
    }
    return false;
}

Findings findWords(std::string_view text, const Words& words) {
    Findings found;
    int number = 0;
    for (std::string_view line : linesOf(text)) {
        ++number;
        for (const auto& word : words)
            if (containsWord(line, word)) found.push_back({number, word});
    }
    return found;
}

Findings findIncludes(const SourceFile& file, const std::function<bool(std::string_view)>& isForbidden) {
    Findings found;
    for (const auto& include : file.includes)
        if (isForbidden(include.name)) found.push_back({include.line, include.name});
    return found;
}

bool startsWithAny(std::string_view name, std::initializer_list<std::string_view> starts) {
    return std::any_of(starts.begin(), starts.end(), [&](auto start) { return name.starts_with(start); });
}

bool isQt(std::string_view header) {
    return header.size() > 1 && header[0] == 'Q' &&
           (header[1] == 't' || std::isupper(static_cast<unsigned char>(header[1])) != 0);
}
bool isQtCharts(std::string_view header) {
    return isQt(header) && (startsWithAny(header, {"QtCharts", "QChart", "QPolarChart", "QLegend"}) ||
                            endsWithAny(header, {"Series", "Axis", "BarSet", "BoxSet", "PieSlice", "CandlestickSet"}));
}

/// Headers that only some folders may include.
Rule door(std::string name, std::function<bool(std::string_view)> isTheirs, Words folders, SourceFile broken,
          SourceFile kept) {
    const auto check = [isTheirs = std::move(isTheirs), folders = std::move(folders)](const SourceFile& file) {
        return isInAny(file, folders) ? Findings{} : findIncludes(file, isTheirs);
    };
    return {std::move(name), check, {std::move(broken)}, {std::move(kept)}, {}};
}

Rule includeDirections() {
    const auto check = [](const SourceFile& file) {
        static const std::vector<std::pair<std::string, Words>> mayKnow{{"core", {"core"}},
                                                                        {"simulation", {"simulation", "core"}},
                                                                        {"data", {"data", "core"}},
                                                                        {"ui", {"ui", "core"}}};
        Findings found;
        for (const auto& [room, others] : mayKnow) {
            if (!file.isIn(room)) continue;
            for (const auto& include : file.includes) {
                const auto first = include.name.substr(0, include.name.find('/'));
                const bool isGenerated = include.name.ends_with(".moc");
                if (include.quoted && !isGenerated && std::count(others.begin(), others.end(), first) == 0)
                    found.push_back({include.line, include.name});
            }
        }
        return found;
    };
    return {"IncludesFollowTheStar",
            check,
            {{"core/a.h", "#include \"simulation/b.h\"\n"},
             {"simulation/a.cpp", "#  include \"data/b.h\"\n"},
             {"data/a.cpp", "#include \"ui/b.h\"\n"},
             {"ui/a.cpp", "/* why */ #include \"app/b.h\"\n"},
             {"core/units/a.cpp", "#include \"a.h\"\n"}},
            {{"ui/a.cpp", "#include \"core/b.h\"\n#include \"ui/c.h\"\n#include \"a.moc\"\n"},
             {"app/a.cpp", "#include \"data/b.h\"\n"},
             {"core/a.h", "// #include \"ui/b.h\"\n"}},
            {}};
}

std::vector<Rule> doors() {
    const auto startingWith = [](std::initializer_list<std::string_view> starts) {
        return [starts = std::vector<std::string_view>(starts)](std::string_view header) {
            return std::any_of(starts.begin(), starts.end(), [&](auto start) { return header.starts_with(start); });
        };
    };
    return {
        door("QtChartsStaysInItsFolder", isQtCharts, {"ui/charts", "tests/ui/charts"},
             {"ui/pages/a.cpp", "#include <QLineSeries>\n"}, {"ui/charts/a.cpp", "#include <QChartView>\n"}),
        door("QtStaysInTheDesktop", isQt, {"ui", "app/desktop", "app/report", "tests/ui", "tests/gui"},
             {"app/command_line/a.cpp", "#include <QString>\n"}, {"app/desktop/main.cpp", "#include <QApplication>\n"}),
        door("SqlStaysInItsFolder", startingWith({"sqlite3", "SQLiteCpp"}), {"data/sqlite", "tests"},
             {"data/store/a.cpp", "#include <SQLiteCpp/Database.h>\n"},
             {"data/sqlite/a.cpp", "#include <sqlite3.h>\n"}),
        door("JsonStaysInData", startingWith({"nlohmann/"}), {"data", "tests"},
             {"app/command_line/a.cpp", "#include <nlohmann/json.hpp>\n"},
             {"data/exchange/a.cpp", "#include <nlohmann/json.hpp>\n"}),
        door("WorkbooksAreWrittenInData", startingWith({"xlsxwriter", "zlib.h"}), {"data/exchange", "tests"},
             {"app/command_line/a.cpp", "#include <xlsxwriter.h>\n"}, {"data/exchange/a.cpp", "#include <zlib.h>\n"}),
        door("ArgumentsAreParsedByTheCommandLine", startingWith({"CLI/"}), {"app/command_line", "tests"},
             {"app/wiring/a.cpp", "#include <CLI/CLI.hpp>\n"}, {"app/command_line/a.cpp", "#include <CLI/CLI.hpp>\n"}),
        door("NumericalLibrariesStayInSimulation", startingWith({"Eigen/", "hwy/", "Random123/"}),
             {"simulation", "tests"}, {"core/contract/a.h", "#include <hwy/highway.h>\n"},
             {"simulation/design/a.cpp", "#include <Eigen/Dense>\n"}),
        door("OptimisersFitAndDesign", startingWith({"nlopt"}), {"core/distribution", "simulation", "tests"},
             {"core/contract/a.cpp", "#include <nlopt.h>\n"}, {"core/distribution/a.cpp", "#include <nlopt.h>\n"}),
        door("ThreadsAreStartedInTwoFolders", startingWith({"thread", "future", "pthread", "QThread", "QtConcurrent"}),
             {"simulation/schedule", "ui/jobs", "tests"}, {"simulation/engine/a.cpp", "#include <thread>\n"},
             {"simulation/schedule/a.cpp", "#include <thread>\n#include <stop_token>\n"}),
    };
}

Rule spdlogIsHidden() {
    const auto check = [](const SourceFile& file) {
        const bool mayUse = file.isIn("app") && !file.isHeader();
        return mayUse ? Findings{} : findIncludes(file, [](auto header) { return header.starts_with("spdlog"); });
    };
    return {"LoggingLibraryIsHidden",
            check,
            {{"app/wiring/a.h", "#include <spdlog/spdlog.h>\n"}, {"data/a.cpp", "#include <spdlog/logger.h>\n"}},
            {{"app/wiring/a.cpp", "#include <spdlog/logger.h>\n"}},
            {}};
}

Rule noAmbientStateOrNestedLoops() {
    const auto check = [](const SourceFile& file) {
        if (!file.isCpp() || file.isIn("tests")) return Findings{};
        return findWords(file.code, {"instance()", "processEvents", "QEventLoop", "QtConcurrent"});
    };
    return {"NoSingletonsNoNestedLoops",
            check,
            {{"ui/a.cpp", "auto& s = Settings::instance();\n"},
             {"ui/b.cpp", "QCoreApplication::processEvents();\n"},
             {"ui/c.cpp", "QEventLoop loop;\n"}},
            {{"ui/a.cpp", "// never QEventLoop\nauto t = \"processEvents\";\nauto i = 1'000; makeInstance();\n"}},
            {}};
}

Rule noFastMath() {
    const auto check = [](const SourceFile& file) {
        if (file.isIn("tests/architecture")) return Findings{};
        return findWords(file.withoutComments, {"-ffast-math", "fast-math", "-Ofast", "-funsafe-math-optimizations",
                                                "-fassociative-math", "-ffp-contract=fast", "-ffp-contract=on"});
    };
    return {"ArithmeticIsNotRearranged",
            check,
            {{"cmake/a.cmake", "add_compile_options(-ffast-math)\n"},
             {"CMakePresets.json", "\"CMAKE_CXX_FLAGS\": \"-Ofast\"\n"},
             {"simulation/a.cpp", "#pragma GCC optimize(\"fast-math\")\n"}},
            {{"cmake/a.cmake", "add_compile_options(-ffp-contract=off) # never -ffast-math\n"}},
            {}};
}

/// The C library rounds these differently from one version to the next, so nothing that enters a digest may call them.
Words libraryFunctions() {
    Words words;
    for (const char* function : {"exp",  "exp2",  "expm1", "log",  "log2",  "log10", "log1p", "pow",    "sin",
                                 "cos",  "tan",   "asin",  "acos", "atan",  "atan2", "sinh",  "cosh",   "tanh",
                                 "cbrt", "hypot", "erf",   "erfc", "asinh", "acosh", "atanh", "tgamma", "lgamma"}) {
        words.push_back("std::" + std::string(function));
        words.push_back("::" + std::string(function));
    }
    return words;
}

Rule ownFunctionsInDigests() {
    const auto check = [](const SourceFile& file) {
        static const Words words = libraryFunctions();
        if (!isInAny(file, {"simulation/engine", "simulation/lane", "simulation/random", "core/effect", "core/contract",
                            "core/lane"}))
            return Findings{};
        Findings found = findWords(file.code, words);
        // Tables and bounds of samplers call Boost.Math with a number whose functions are our own.
        if (file.path == "simulation/random/quantile_table.cpp" || file.path == "simulation/random/sampler.cpp")
            return found;
        const Findings includes =
            findIncludes(file, [](auto header) { return header == "math.h" || header.starts_with("boost/math"); });
        found.insert(found.end(), includes.begin(), includes.end());
        return found;
    };
    return {"DigestedNumbersUseOwnFunctions",
            check,
            {{"core/effect/a.h", "auto x = std::exp(y);\n"},
             {"core/contract/a.h", "using std::pow;\n"},
             {"simulation/engine/a.cpp", "auto x = ::log(y);\n"},
             {"simulation/engine/b.cpp", "#include <boost/math/distributions/normal.hpp>\n"}},
            {{"core/effect/a.h", "auto x = lane::exp(y) + exp(z) + std::floor(w) + std::exponential;\n"},
             {"core/distribution/a.cpp", "auto x = std::exp(y);\n"}},
            {}};
}

Rule licenceComesFirst() {
    const auto check = [](const SourceFile& file) -> Findings {
        if (!file.isCpp() && !file.isShell()) return {};
        const auto lines = linesOf(file.text);
        const std::string expected = (file.isCpp() ? "// " : "# ") + std::string(kLicence);
        const std::size_t at = !lines.empty() && lines[0].starts_with("#!") ? 1 : 0;
        if (at < lines.size() && lines[at] == expected) return {};
        return {{1, "expected: " + expected}};
    };
    return {"LicenceComesFirst",
            check,
            {{"core/a.h", "#pragma once\n"}, {"run", "#!/usr/bin/env bash\necho\n"}, {"core/b.cpp", ""}},
            {{"core/a.h", "// SPDX-License-Identifier: GPL-3.0-or-later\n#pragma once\n"},
             {"run", "#!/usr/bin/env bash\n# SPDX-License-Identifier: GPL-3.0-or-later\n"}},
            {}};
}

Rule filesStayShort() {
    const auto check = [](const SourceFile& file) -> Findings {
        const auto count = linesOf(file.text).size();
        if (count <= kLongestFile) return {};
        return {{static_cast<int>(count), std::to_string(count) + " lines"}};
    };
    const auto lines = [](std::size_t count) { return std::string(count, '\n'); };
    return {
        "FilesStayShort", check, {{"core/a.cpp", lines(kLongestFile + 1)}}, {{"core/a.cpp", lines(kLongestFile)}}, {}};
}

}  // namespace

std::vector<Finding> findings(const Rule& rule, const SourceFile& file) {
    return rule.allowed.contains(file.path) ? Findings{} : rule.check(file);
}

const std::vector<Rule>& allRules() {
    static const std::vector<Rule> rules = [] {
        std::vector<Rule> all = doors();
        for (auto make : {includeDirections, spdlogIsHidden, noAmbientStateOrNestedLoops, noFastMath,
                          ownFunctionsInDigests, licenceComesFirst, filesStayShort})
            all.push_back(make());
        return all;
    }();
    return rules;
}

std::vector<std::string> withoutOwnHeaderFirst(const std::vector<SourceFile>& files) {
    std::set<std::string_view> headers;
    for (const auto& file : files)
        if (file.isHeader()) headers.insert(file.path);
    std::vector<std::string> found;
    for (const auto& file : files) {
        if (!file.path.ends_with(".cpp") || !isInAny(file, {"core", "simulation", "data", "ui", "app"})) continue;
        const std::string own = file.path.substr(0, file.path.size() - std::string_view("cpp").size()) + "h";
        if (headers.contains(own) && (file.includes.empty() || file.includes.front().name != own))
            found.push_back(file.path);
    }
    return found;
}

std::vector<std::string> missingFromIndex(const std::vector<std::string>& records, const std::string& index) {
    std::vector<std::string> missing;
    for (const auto& record : records)
        if (index.find("(" + record + ")") == std::string::npos) missing.push_back(record);
    return missing;
}

std::vector<std::string> strangersAtTop(const std::vector<std::string>& names) {
    static const std::set<std::string> plan{
        "CMakeLists.txt", "CMakePresets.json", "README.md", "LICENSE", "run",  "check",      ".ci", ".clang-format",
        ".clang-tidy",    ".gitignore",        "cmake",     "core",    "data", "simulation", "ui",  "app",
        "tests",          "installer",         "docs"};
    // What belongs to a person's own copy and is never kept: versions, build folders, caches of editors.
    static const std::set<std::string> ownCopy{".git", ".cache", ".vscode", ".idea", "CMakeUserPresets.json"};
    std::vector<std::string> strangers;
    for (const auto& name : names)
        if (!plan.contains(name) && !ownCopy.contains(name) && !name.starts_with("build") && !name.ends_with(".swp"))
            strangers.push_back(name);
    return strangers;
}

}  // namespace valor::architecture
