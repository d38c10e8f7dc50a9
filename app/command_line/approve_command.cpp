// SPDX-License-Identifier: GPL-3.0-or-later
// valor-cli approve: a warning about the current case is accepted, with a reason, or no longer.
#include <algorithm>

#include "app/command_line/case_source.h"
#include "app/command_line/commands.h"
#include "app/command_line/entry_output.h"
#include "core/model/closest_names.h"
#include "core/model/validate.h"

#include <CLI/CLI.hpp>

namespace valor::command_line {
namespace {

struct ApproveOptions {
    std::string path, code, subject, why;
    bool withdraws = false;
    OutputForm form;
};

/// The warning that a person names. @return ReferenceUnknown with those there are
Result<Error> standingWarning(const Case& input, const std::string& code, const std::string& subject) {
    std::vector<std::string> names;
    const Diagnostics problems = validate(input);
    for (const Diagnostic& item : problems.items()) {
        if (item.severity != Severity::Warning) continue;
        if (errorName(item.problem.code) == code && item.problem.subject == subject) return item.problem;
        names.push_back(std::string(errorName(item.problem.code)) + " " + item.problem.subject);
    }
    const std::string wanted = code + " " + subject;
    std::vector<std::pair<std::string, std::string>> arguments{{"name", wanted}, {"kind", "warning"}};
    if (std::string closest = closestNames(wanted, names); !closest.empty())
        arguments.emplace_back("closest", std::move(closest));
    return fail(ErrorCode::ReferenceUnknown, input.id, std::move(arguments));
}

/// The warning of a standing approval, whether or not the case still gives rise to it.
Result<Error> approvedWarning(const CaseFile& file, const std::string& code, const std::string& subject) {
    for (const HistoryEntry& approval : approvalsOf(file))
        if (approval.code == code && approval.subject == subject)
            for (const ErrorCode known : allErrorCodes())
                if (errorName(known) == code) return Error{known, subject, {}};
    return fail(ErrorCode::ReferenceUnknown, file.path(), {{"name", code + " " + subject}, {"kind", "approval"}});
}

Status decide(CaseFile& file, const ApproveOptions& options) {
    if (options.withdraws) {
        VALOR_TRY(const Error warning, approvedWarning(file, options.code, options.subject));
        return file.withdraw(warning, options.why);
    }
    VALOR_TRY(const Error warning, standingWarning(*file.current(), options.code, options.subject));
    return file.approve(warning, options.why);
}

int execute(const ApproveOptions& options, Session& session) {
    const Language language = languageOf(options.form.language);
    const auto file = openToChange(session, options.path);
    if (!file) return refuse(session, file.error(), language);
    if (const auto done = decide(**file, options); !done) return refuse(session, done.error(), language);
    return tellEntry(session, **file, options.form, options.withdraws ? "file.withdrawn" : "file.approved",
                     {{"code", options.code}, {"subject", options.subject}});
}

}  // namespace

void addApprove(const Declaration& to) {
    auto options = std::make_shared<ApproveOptions>();
    CLI::App* command = to.command("approve");
    command->add_option("file", options->path, to.say("help.file"))->required();
    command->add_option("code", options->code, to.say("help.warning_code"))->required();
    command->add_option("subject", options->subject, to.say("help.warning_subject"))->required();
    addWords(to, *command, "--why", options->why, "help.why")->required();
    command->add_flag("--withdraw", options->withdraws, to.say("help.withdraw"));
    addOutputForm(to, *command, options->form);
    command->callback([options, to] { to.exitCode = execute(*options, to.session); });
}

}  // namespace valor::command_line
