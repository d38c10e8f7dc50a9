// SPDX-License-Identifier: GPL-3.0-or-later
// How commands declare their options: in the language of the reader, with limits that say what is wrong.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "core/model/localized_text.h"
#include "core/ports/text_catalog.h"

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace valor::command_line {

struct Session;

/// What a command needs to declare itself; its exit code lands in `exitCode` when a person chooses it.
struct Declaration {
    CLI::App& root;
    Session& session;
    Language language;
    int& exitCode;

    [[nodiscard]] std::string say(std::string_view key,
                                  const std::vector<std::pair<std::string, std::string>>& arguments = {}) const;
    /// A command whose purpose is the text "help.<name>".
    [[nodiscard]] CLI::App* command(const std::string& name) const;
};

/// The language that "--lang" (or "--language") asks for, before anything else is read; English when it asks for none
/// that is known.
[[nodiscard]] Language languageAskedFor(const std::vector<std::string>& arguments);

/// How a command answers.
struct OutputForm {
    std::string language = "en";
    bool json = false;
};

/// "--lang", also "--language" as on the desktop; the same for every command.
void addLanguage(const Declaration& to, CLI::App& command, std::string& code);
/// "--lang" and "--json".
void addOutputForm(const Declaration& to, CLI::App& command, OutputForm& form);
/// "--at": an earlier state of a case file.
void addState(const Declaration& to, CLI::App& command, std::string& state);
/// One of a few words.
CLI::Option* addChoice(const Declaration& to, CLI::App& command, const std::string& name, std::string& value,
                       const std::vector<std::string>& choices, const std::string& key);
/// A text that says something.
CLI::Option* addWords(const Declaration& to, CLI::App& command, const std::string& name, std::string& value,
                      const std::string& key);
/// A JSON number holds it exactly.
inline constexpr std::uint64_t kLargestWhole = (std::uint64_t{1} << 53U) - 1;
struct WholeRange {
    std::uint64_t lower = 0, upper = kLargestWhole;
};
/// A whole number within `range`; the text of `key` may name its {lower} and {upper} end.
CLI::Option* addWhole(const Declaration& to, CLI::App& command, const std::string& name, std::uint64_t& value,
                      WholeRange range, const std::string& key);

/// Several of them, as 50,100,200.
CLI::Option* addWholes(const Declaration& to, CLI::App& command, const std::string& name,
                       std::vector<std::uint64_t>& values, WholeRange range, const std::string& key);

inline constexpr double kLargestAmount = 1e12;
/// A number from 0 to `upper`, decimals after a point.
CLI::Option* addAmount(const Declaration& to, CLI::App& command, const std::string& name, double& value, double upper,
                       const std::string& key);

/// The program with its name, its purpose, its own words in help and in what it says about wrong use.
[[nodiscard]] std::unique_ptr<CLI::App> makeProgram(const TextCatalog& texts, Language language);

}  // namespace valor::command_line
