// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/declaration.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "app/command_line/session.h"
#include "core/distribution/rules.h"

#include <CLI/CLI.hpp>

namespace valor::command_line {
namespace {

using Arguments = std::vector<std::pair<std::string, std::string>>;

std::string joined(const std::vector<std::string>& words, const char* between) {
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : between) + word;
    return text;
}

/// Text of `message` after `mark`, or before it; empty when there is none. The library offers no other way to learn
/// which option it speaks of.
std::string after(const std::string& message, const std::string& mark) {
    const auto at = message.find(mark);
    return at == std::string::npos ? "" : message.substr(at + mark.size());
}
std::string before(const std::string& message, const std::string& mark) {
    const auto at = message.find(mark);
    return at == std::string::npos ? message : message.substr(0, at);
}

/// What is wrong with the use, in the words of the catalogue instead of those of the library.
std::string explained(const CLI::Error& error, const TextCatalog& texts, Language language) {
    const std::string message = error.what();
    const int kind = error.get_exit_code();
    const auto say = [&](std::string_view key, const Arguments& arguments) {
        return texts.text(key, language, arguments);
    };
    if (kind == static_cast<int>(CLI::ExitCodes::RequiredError)) {
        const std::string name = before(message, " is required");
        return name == "A subcommand" ? say("use.no_command", {}) : say("use.missing", {{"name", name}});
    }
    if (kind == static_cast<int>(CLI::ExitCodes::ExtrasError))
        return say("use.unknown", {{"name", after(message, ": ")}});
    if (kind == static_cast<int>(CLI::ExitCodes::ExcludesError))
        return say("use.excludes", {{"name", before(message, " excludes")}, {"other", after(message, "excludes ")}});
    if (kind == static_cast<int>(CLI::ExitCodes::ArgumentMismatch) && message.find(": At Most 1 ") != message.npos)
        return say("use.repeated", {{"name", before(message, ":")}});
    if (kind == static_cast<int>(CLI::ExitCodes::ArgumentMismatch))
        return say("use.no_value", {{"name", before(before(message, ":"), " ")}});
    if (kind == static_cast<int>(CLI::ExitCodes::RequiresError))
        return say("use.needs", {{"name", before(message, " requires")}, {"other", after(message, "requires ")}});
    return message;  // ours: a validator has said it in the right language
}

/// The number that is all of the text; nothing for anything else.
template <class Number>
std::optional<Number> numberIn(const std::string& text) {
    Number number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return number;
}

/// @throws ValidationError in the language of the reader
std::uint64_t wholeIn(const Declaration& to, const std::string& text, WholeRange range, const std::string& option) {
    const std::optional<std::uint64_t> number = numberIn<std::uint64_t>(text);
    if (number && *number >= range.lower && *number <= range.upper) return *number;
    throw CLI::ValidationError(option, to.say("use.whole", {{"text", text},
                                                            {"lower", std::to_string(range.lower)},
                                                            {"upper", std::to_string(range.upper)}}));
}

}  // namespace

std::string Declaration::say(std::string_view key, const Arguments& arguments) const {
    return session.texts.text(key, language, arguments);
}

CLI::App* Declaration::command(const std::string& name) const {
    CLI::App* added = root.add_subcommand(name, say("help." + name));
    added->group(say("help.commands"));
    added->get_help_ptr()->group(say("help.options"));
    return added;
}

Language languageAskedFor(const std::vector<std::string>& arguments) {
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        for (const std::string name : {"--lang", "--language"}) {
            if (arguments[i] == name && i + 1 < arguments.size()) return languageOf(arguments[i + 1]);
            if (arguments[i].starts_with(name + "=")) return languageOf(arguments[i].substr(name.size() + 1));
        }
    }
    return Language::English;
}

CLI::Option* addChoice(const Declaration& to, CLI::App& command, const std::string& name, std::string& value,
                       const std::vector<std::string>& choices, const std::string& key) {
    const auto check = [choices, say = to](const std::string& word) -> std::string {
        if (std::ranges::find(choices, word) != choices.end()) return "";
        return say.say("use.choice", {{"text", word}, {"known", joined(choices, ", ")}});
    };
    return command.add_option(name, value, to.say(key))
        ->type_name("{" + joined(choices, ",") + "}")
        ->capture_default_str()
        ->check(CLI::Validator(check, "", name));
}

void addLanguage(const Declaration& to, CLI::App& command, std::string& code) {
    addChoice(to, command, "--lang,--language", code, languageCodes(), "help.lang");
    code = languageCodes()[static_cast<std::size_t>(to.language)];  // it may have stood before the command
}

void addOutputForm(const Declaration& to, CLI::App& command, OutputForm& form) {
    addLanguage(to, command, form.language);
    command.add_flag("--json", form.json, to.say("help.json"));
}

void addState(const Declaration& to, CLI::App& command, std::string& state) {
    command.add_option("--at", state, to.say("help.at"));
}

CLI::Option* addWords(const Declaration& to, CLI::App& command, const std::string& name, std::string& value,
                      const std::string& key) {
    const auto check = [say = to](const std::string& text) {
        return text.find_first_not_of(" \t\n") == std::string::npos ? say.say("use.empty") : "";
    };
    return command.add_option(name, value, to.say(key))->check(CLI::Validator(check, "", name));
}

CLI::Option* addWhole(const Declaration& to, CLI::App& command, const std::string& name, std::uint64_t& value,
                      WholeRange range, const std::string& key) {
    const Arguments ends{{"lower", std::to_string(range.lower)}, {"upper", std::to_string(range.upper)}};
    const auto store = [to, &value, range, name](const std::string& text) { value = wholeIn(to, text, range, name); };
    // The default is given as text: the library would write it in the locale of the process.
    return command.add_option_function<std::string>(name, store, to.say(key, ends))
        ->type_name("N")
        ->default_str(std::to_string(value));
}

CLI::Option* addWholes(const Declaration& to, CLI::App& command, const std::string& name,
                       std::vector<std::uint64_t>& values, WholeRange range, const std::string& key) {
    const auto store = [to, &values, range, name](const std::vector<std::string>& texts) {
        values.clear();
        for (const std::string& text : texts) values.push_back(wholeIn(to, text, range, name));
    };
    return command.add_option_function<std::vector<std::string>>(name, store, to.say(key))
        ->delimiter(',')
        ->type_name("N,…");
}

CLI::Option* addAmount(const Declaration& to, CLI::App& command, const std::string& name, double& value, double upper,
                       const std::string& key) {
    const auto store = [say = to, &value, upper, name](const std::string& text) {
        const std::optional<double> number = numberIn<double>(text);
        if (!number || !(*number >= 0 && *number <= upper))
            throw CLI::ValidationError(
                name, say.say("use.amount", {{"text", text}, {"upper", distributions::numberText(upper)}}));
        value = *number;
    };
    return command.add_option_function<std::string>(name, store, to.say(key))->type_name("X");
}

std::unique_ptr<CLI::App> makeProgram(const TextCatalog& texts, Language language) {
    const auto say = [&](std::string_view key) { return texts.text(key, language); };
    auto app = std::make_unique<CLI::App>(say("help.program"), "valor-cli");
    app->require_subcommand(1);
    app->set_help_flag("-h,--help", say("help.help"));
    app->set_version_flag("--version", "valor-cli " VALOR_VERSION, say("help.version"));
    app->footer(say("help.exit_codes"));
    app->option_defaults()->group(say("help.options"));
    for (CLI::Option* flag : app->get_options()) flag->group(say("help.options"));
    const auto formatter = std::make_shared<CLI::Formatter>();
    for (const auto& [label, key] : {std::pair("Usage", "help.usage"),
                                     {"OPTIONS", "help.options_mark"},
                                     {"SUBCOMMAND", "help.command_mark"},
                                     {"Positionals", "help.arguments"},
                                     {"REQUIRED", "help.required"},
                                     {"TEXT", "help.text"},
                                     {"FLOAT", "help.number"},
                                     {"Excludes", "help.excludes"},
                                     {"Needs", "help.needs"}})
        formatter->label(label, say(key));
    app->formatter(formatter);
    app->failure_message([&texts, language](const CLI::App*, const CLI::Error& error) {
        return "valor-cli: " + explained(error, texts, language) + "\n" + texts.text("use.hint", language) + "\n";
    });
    return app;
}

}  // namespace valor::command_line
