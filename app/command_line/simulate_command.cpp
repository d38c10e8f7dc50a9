// SPDX-License-Identifier: GPL-3.0-or-later
// valor-cli simulate: runs a case and prints what it says.
#include <ostream>

#include "app/command_line/case_source.h"
#include "app/command_line/commands.h"
#include "app/command_line/entry_output.h"
#include "app/command_line/result_csv.h"
#include "app/command_line/result_json.h"
#include "app/command_line/result_text.h"
#include "app/command_line/run_heading.h"
#include "app/command_line/run_options.h"
#include "app/command_line/whole_file.h"

#include <CLI/CLI.hpp>

namespace valor::command_line {
namespace {

struct Options {
    std::string caseName, state;
    RunOptions run;
    OutputForm form;
    std::string csv;
    bool keeps = false;
    bool keepsSamples = false;
};

/// @param kept the entry of the run; absent when it is not kept
int writeResult(const RunView& view, std::optional<std::uint64_t> kept, const Options& options, Session& session) {
    const Wording wording{session.texts, languageOf(options.form.language)};
    const bool isCsvOnly = options.csv == "-";
    if (isCsvOnly)
        writeCsv(session.out, view.result);
    else if (!options.csv.empty())
        if (const auto written = writeWholeFile(options.csv, [&](std::ostream& file) { writeCsv(file, view.result); });
            !written)
            return refuse(session, written.error(), wording.language);
    if (options.form.json) {
        JsonValue document = resultJson(view, wording);
        if (kept) document.object()->emplace_back("entry", static_cast<double>(*kept));
        session.out << writeJson(document);
        return kOk;
    }
    if (!isCsvOnly && !options.run.quiet) printResult(session.out, view, wording);
    if (kept)
        (isCsvOnly ? session.err : session.out)
            << wording.texts.text("file.run_kept", wording.language,
                                  {{"file", options.caseName}, {"entry", std::to_string(*kept)}})
            << '\n';
    return kOk;
}

/// The file that is to keep the run, asked for before anything runs. Null when none is.
Result<CaseFilePtr> keeperFor(const Options& options, const FoundCase& found, const Session& session) {
    if (!options.keeps) return CaseFilePtr();
    if (found.file == nullptr)
        return fail(ErrorCode::StoreForeign, "", {{"file", found.path}, {"reason", "store.no_history"}});
    return openToChange(session, found.path);
}

Result<std::optional<std::uint64_t>> keep(const CaseFilePtr& keeper, const RunResult& result, const Options& options) {
    if (keeper == nullptr) return std::nullopt;
    RunResult kept = result;
    if (!options.keepsSamples) kept.samples.clear();
    return keeper->recordRun(kept);
}

int simulate(const FoundCase& found, const Options& options, Session& session) {
    const Language language = languageOf(options.form.language);
    const auto loaded = sound(found, session, language);
    if (!loaded) return refuse(session, loaded.error(), language);
    const Case& input = *loaded->value;
    if (const auto names = checkNames(options.run, input); !names) return refuse(session, names.error(), language);
    const auto keeper = keeperFor(options, found, session);
    if (!keeper) return refuse(session, keeper.error(), language);
    RunRequest request = requestFrom(options.run, loaded->value);
    request.keepSamples = !options.csv.empty() || options.keepsSamples;
    const RunOutcome outcome = runWatched(request, session, language, options.run.quiet);
    if (const auto exitCode = tellFailure(session, outcome, language)) return *exitCode;
    const auto kept = keep(*keeper, *outcome.result, options);
    if (!kept) return refuse(session, kept.error(), language);
    Diagnostics diagnostics = loaded->diagnostics;
    diagnostics.addNew(outcome.diagnostics);
    tellWarnings(session, loaded->diagnostics, language, options.run.quiet);
    tellFindings(session, outcome.diagnostics, loaded->diagnostics, language, options.run.quiet);
    return writeResult({input, scenarioOf(input, outcome.result->manifest.scenario), *outcome.result, diagnostics},
                       *kept, options, session);
}

int execute(const Options& options, Session& session) {
    const auto found = findState(session, options.caseName, languageOf(options.form.language), options.state);
    if (!found) return refuse(session, found.error(), languageOf(options.form.language));
    return simulate(*found, options, session);
}

}  // namespace

void addSimulate(const Declaration& to) {
    auto options = std::make_shared<Options>();
    CLI::App* command = to.command("simulate");
    command->add_option("case", options->caseName, to.say("help.case"))->required();
    addState(to, *command, options->state);
    addRunOptions(to, *command, options->run);
    CLI::Option* keep = command->add_flag("--keep", options->keeps, to.say("help.keep"));
    command->add_flag("--samples", options->keepsSamples, to.say("help.samples"))->needs(keep);
    addLanguage(to, *command, options->form.language);
    CLI::Option* json = command->add_flag("--json", options->form.json, to.say("help.json"));
    addTarget(to, *command, "--csv", options->csv, "help.csv")->check([json, to](const std::string& file) {
        return file == "-" && json->count() > 0 ? to.say("use.two_outputs") : "";
    });
    command->callback([options, to] { to.exitCode = execute(*options, to.session); });
}

}  // namespace valor::command_line
