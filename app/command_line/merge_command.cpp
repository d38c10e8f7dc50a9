// SPDX-License-Identifier: GPL-3.0-or-later
// valor-cli merge: the run that parts from several machines are together.
#include <charconv>
#include <limits>

#include "app/command_line/case_source.h"
#include "app/command_line/commands.h"
#include "app/command_line/result_output.h"
#include "app/command_line/run_heading.h"
#include "app/command_line/run_options.h"
#include "core/comparison/request_of_run.h"
#include "data/exchange/case_json.h"
#include "data/exchange/part_file.h"
#include "data/exchange/text_file.h"

#include <CLI/CLI.hpp>

namespace valor::command_line {
namespace {

struct MergeOptions {
    std::vector<std::string> parts;
    ResultForm result;
};

/// Parts with the case of the first.
struct Read {
    std::vector<RunPart> parts;
    CasePtr input;
};

Result<Read> readAll(const std::vector<std::string>& paths, const Session& session) {
    Read read;
    for (const std::string& path : paths) {
        VALOR_TRY(const std::string bytes, readTextFile(path, std::numeric_limits<std::size_t>::max()));
        VALOR_TRY(PartFile file, readPart(bytes, path));
        if (read.input == nullptr) {
            VALOR_TRY(Case input, readCase(file.caseText, session.evidence));
            read.input = std::make_shared<const Case>(std::move(input));
        }
        read.parts.push_back(std::move(file.part));
    }
    return read;
}

/// The problem with the file that a part came from instead of its position; what is missing concerns none of them.
Error named(Error problem, const std::vector<std::string>& paths) {
    const bool isAboutParts = !problem.arguments.empty() && problem.arguments.front().first == "part";
    std::size_t position = 0;
    if (!isAboutParts) return problem;
    std::from_chars(problem.subject.data(), problem.subject.data() + problem.subject.size(), position);
    problem.subject = position < paths.size() ? paths[position] : paths.back();
    return problem;
}

int execute(const MergeOptions& options, Session& session) {
    const Language language = languageOf(options.result.form.language);
    auto read = readAll(options.parts, session);
    if (!read) return refuse(session, read.error(), language);
    const auto loaded = sound({read->input, options.parts.front(), nullptr}, session, language);
    if (!loaded) return refuse(session, loaded.error(), language);
    RunRequest request = requestOf(read->parts.front().manifest, read->input);
    request.keepSamples = !options.result.csv.empty();
    const Watch watch(session, language, options.result.quiet);
    RunOutcome outcome = session.parts.join(request, std::move(read->parts), watch.token(), watch.progress());
    if (outcome.problem) outcome.problem = named(std::move(*outcome.problem), options.parts);
    if (const auto exitCode = tellFailure(session, outcome, language)) return *exitCode;
    Diagnostics diagnostics = loaded->diagnostics;
    diagnostics.addNew(outcome.diagnostics);
    tellWarnings(session, loaded->diagnostics, language, options.result.quiet);
    tellFindings(session, outcome.diagnostics, loaded->diagnostics, language, options.result.quiet);
    const RunView view{*read->input, scenarioOf(*read->input, outcome.result->manifest.scenario), *outcome.result,
                       diagnostics};
    return writeResult(view, {}, options.result, session);
}

}  // namespace

void addMerge(const Declaration& to) {
    auto options = std::make_shared<MergeOptions>();
    CLI::App* command = to.command("merge");
    command->add_option("parts", options->parts, to.say("help.parts"))->required();
    addResultForm(to, *command, options->result);
    command->add_flag("--quiet", options->result.quiet, to.say("help.quiet"));
    command->callback([options, to] { to.exitCode = execute(*options, to.session); });
}

}  // namespace valor::command_line
