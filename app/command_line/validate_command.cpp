// SPDX-License-Identifier: GPL-3.0-or-later
// valor-cli validate: every problem of a case, with its place and its remedy.
#include <algorithm>
#include <optional>
#include <ostream>

#include "app/command_line/case_source.h"
#include "app/command_line/commands.h"
#include "app/command_line/declaration.h"
#include "app/command_line/diagnostics_output.h"
#include "core/model/validate.h"

#include <CLI/CLI.hpp>

namespace valor::command_line {
namespace {

struct ValidateOptions {
    std::string caseName, state;
    OutputForm form;
    bool isStrict = false;
};

/// What validate() says of a case, and what its file says of that.
struct Checked {
    CasePtr input;
    Diagnostics problems;
    std::optional<Approvals> approvals;  ///< of a case file

    [[nodiscard]] std::size_t approved() const {
        if (!approvals) return 0;
        const auto count = std::ranges::count_if(
            problems.items(), [&](const Diagnostic& item) { return approvalOf(item, *approvals) != nullptr; });
        return static_cast<std::size_t>(count);
    }
};

void printSummary(Session& session, const Checked& checked, Language language) {
    const Diagnostics& problems = checked.problems;
    if (problems.items().empty()) {
        session.out << session.texts.text("check.clean", language) << '\n';
        return;
    }
    printDiagnostics(session.out, problems, {session.texts, language}, checked.input.get(),
                     checked.approvals ? &*checked.approvals : nullptr);
    session.out << session.texts.text("check.summary", language,
                                      {{"errors", std::to_string(problems.count(Severity::Error))},
                                       {"warnings", std::to_string(problems.count(Severity::Warning))},
                                       {"infos", std::to_string(problems.count(Severity::Info))}})
                << '\n';
    if (checked.approved() > 0)
        session.out << session.texts.text("check.approvals", language, {{"count", std::to_string(checked.approved())}})
                    << '\n';
}

JsonValue findingsJson(const Session& session, const Checked& checked, Language language) {
    const Diagnostics& problems = checked.problems;
    const Approvals none;
    return JsonObject{{"schema", "valor.findings/1"},
                      {"errors", static_cast<double>(problems.count(Severity::Error))},
                      {"warnings", static_cast<double>(problems.count(Severity::Warning))},
                      {"notes", static_cast<double>(problems.count(Severity::Info))},
                      {"approved", static_cast<double>(checked.approved())},
                      {"findings", diagnosticsJson(problems, {session.texts, language},
                                                   checked.approvals ? *checked.approvals : none)}};
}

int execute(const ValidateOptions& options, Session& session) {
    const Language language = languageOf(options.form.language);
    const auto found = findState(session, options.caseName, language, options.state);
    if (!found) return refuse(session, found.error(), language);
    const Checked checked{found->value, validate(*found->value),
                          found->file ? std::optional(approvalsOf(*found->file)) : std::nullopt};
    const std::size_t open = checked.problems.count(Severity::Warning) - checked.approved();
    const bool isClean = !checked.problems.hasErrors() && !(options.isStrict && open > 0);
    if (options.form.json)
        session.out << writeJson(findingsJson(session, checked, language));
    else
        printSummary(session, checked, language);
    return isClean ? kOk : kFindings;
}

}  // namespace

void addValidate(const Declaration& to) {
    auto options = std::make_shared<ValidateOptions>();
    CLI::App* command = to.command("validate");
    command->add_option("case", options->caseName, to.say("help.case"))->required();
    command->add_flag("--strict", options->isStrict, to.say("help.strict"));
    addState(to, *command, options->state);
    addOutputForm(to, *command, options->form);
    command->callback([options, to] { to.exitCode = execute(*options, to.session); });
}

}  // namespace valor::command_line
