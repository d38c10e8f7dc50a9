// SPDX-License-Identifier: GPL-3.0-or-later
// valor-cli manual: what the installer puts where the system looks for manuals and completions.
#include <ostream>

#include "app/command_line/commands.h"
#include "app/command_line/declaration.h"
#include "app/command_line/manual.h"
#include "app/command_line/session.h"
#include "app/command_line/shipped_cases.h"

#include <CLI/CLI.hpp>

namespace valor::command_line {

void addManual(const Declaration& to) {
    auto form = std::make_shared<std::string>("man");
    auto language = std::make_shared<std::string>("en");
    CLI::App* command = to.command("manual");
    command->group("");
    addChoice(to, *command, "form", *form, {"man", "bash"}, "help.manual_form");
    addLanguage(to, *command, *language);
    command->callback([form, language, to] {
        std::vector<std::string> names;
        for (const ReferenceCase& shipped : ShippedCases(to.session.cases).all()) names.push_back(shipped.id);
        to.session.out << (*form == "man" ? manualPage(to.root) : bashCompletion(to.root, names));
        to.exitCode = kOk;
    });
}

}  // namespace valor::command_line
