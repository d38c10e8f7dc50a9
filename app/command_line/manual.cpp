// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/manual.h"

#include <CLI/CLI.hpp>

namespace valor::command_line {
namespace {

/// Text as roff prints it: a backslash, a hyphen of an option and a control character at the start of a line.
std::string roff(const std::string& text) {
    std::string result;
    for (const char c : text) {
        if (c == '\\')
            result += "\\e";
        else if (c == '-')
            result += "\\-";
        else
            result += c;
    }
    return result.starts_with('.') || result.starts_with('\'') ? "\\&" + result : result;
}

std::vector<const CLI::App*> commandsOf(const CLI::App& program) {
    return program.get_subcommands([](const CLI::App* command) { return !command->get_group().empty(); });
}

std::string namesOf(const CLI::Option& option) {
    if (option.get_positional()) return option.get_name();
    std::string names;
    for (const std::string& name : option.get_snames()) names += (names.empty() ? "-" : ", -") + name;
    for (const std::string& name : option.get_lnames()) names += (names.empty() ? "--" : ", --") + name;
    return names;
}

void appendOptions(std::string& page, const CLI::App& command) {
    for (const CLI::Option* option : command.get_options()) {
        page += ".TP\n\\fB" + roff(namesOf(*option)) + "\\fR";
        const bool takesValue = option->get_items_expected_max() > 0 && !option->get_positional();
        if (takesValue && !option->get_type_name().empty()) page += " \\fI" + roff(option->get_type_name()) + "\\fR";
        page += "\n" + roff(option->get_description()) + "\n";
    }
}

std::string optionWords(const CLI::App& command) {
    std::string words;
    for (const CLI::Option* option : command.get_options())
        for (const std::string& name : option->get_lnames()) words += (words.empty() ? "--" : " --") + name;
    return words;
}

/// Choices "{a,b}" of an option as words.
std::string choicesOf(const CLI::Option& option) {
    std::string type = option.get_type_name();
    if (!type.starts_with('{') || !type.ends_with('}')) return {};
    type = type.substr(1, type.size() - 2);
    for (char& c : type)
        if (c == ',') c = ' ';
    return type;
}

/// Every name of an option as a pattern of the shell.
std::string patternOf(const CLI::Option& option) {
    std::string pattern;
    for (const std::string& name : option.get_lnames()) pattern += (pattern.empty() ? "--" : "|--") + name;
    return pattern;
}

bool takesCase(const CLI::App& command) {
    return command.get_option_no_throw("case") != nullptr;
}

void appendChoices(std::string& script, const CLI::App& program) {
    std::map<std::string, std::string> choices;
    for (const CLI::App* command : commandsOf(program))
        for (const CLI::Option* option : command->get_options())
            if (const std::string words = choicesOf(*option); !words.empty()) choices[patternOf(*option)] = words;
    for (const auto& [names, words] : choices)
        script += "        " + names + ") COMPREPLY=($(compgen -W \"" + words + "\" -- \"$current\")); return ;;\n";
}

}  // namespace

std::string manualPage(const CLI::App& program) {
    const std::string name = program.get_name();
    std::string page = ".TH VALOR\\-CLI 1 \"\" \"" + roff(program.version()) + "\"\n.SH NAME\n" + roff(name) + " \\- " +
                       roff(program.get_description()) + "\n.SH SYNOPSIS\n";
    for (const CLI::App* command : commandsOf(program)) {
        page += ".B " + roff(name + " " + command->get_name()) + "\n";
        for (const CLI::Option* option : command->get_options())
            if (option->get_positional()) page += "[" + roff(option->get_name()) + "] ";
        page += "[\\-\\-...]\n.br\n";
    }
    page += ".SH OPTIONS\n";
    appendOptions(page, program);
    for (const CLI::App* command : commandsOf(program)) {
        page += ".SH \"" + roff(name + " " + command->get_name()) + "\"\n" + roff(command->get_description()) + "\n";
        appendOptions(page, *command);
    }
    return page + ".SH \"EXIT STATUS\"\n" + roff(program.get_footer()) + "\n";
}

std::string bashCompletion(const CLI::App& program, const std::vector<std::string>& caseNames) {
    std::string shipped;
    for (const std::string& name : caseNames) shipped += (shipped.empty() ? "" : " ") + name;
    std::string commands, cases;
    for (const CLI::App* command : commandsOf(program)) {
        commands += (commands.empty() ? "" : " ") + command->get_name();
        cases += "        " + command->get_name() + ") options=\"" + optionWords(*command) + "\"" +
                 (takesCase(*command) ? " shipped=\"" + shipped + "\"" : "") + " ;;\n";
    }
    std::string script =
        "# bash completion for " + program.get_name() +
        ", written by the program itself\n_valor_cli() {\n"
        "    local current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} options= shipped=\n"
        "    if ((COMP_CWORD == 1)); then\n        COMPREPLY=($(compgen -W \"" +
        commands + " " + optionWords(program) + "\" -- \"$current\"))\n        return\n    fi\n    case $before in\n";
    appendChoices(script, program);
    script +=
        "    esac\n    case ${COMP_WORDS[1]} in\n" + cases +
        "    esac\n    if [[ $current == -* ]]; then\n"
        "        COMPREPLY=($(compgen -W \"$options\" -- \"$current\"))\n    else\n"
        "        COMPREPLY=($(compgen -W \"$shipped\" -- \"$current\") $(compgen -f -- \"$current\"))\n    fi\n}\n"
        "complete -o filenames -F _valor_cli " +
        program.get_name() + "\n";
    return script;
}

}  // namespace valor::command_line
