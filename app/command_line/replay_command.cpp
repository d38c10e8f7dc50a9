// SPDX-License-Identifier: GPL-3.0-or-later
// valor-cli replay: repeats a kept run, or that of a report, from its recipe and says whether the same numbers come
// out.
#include <charconv>
#include <cmath>
#include <optional>
#include <ostream>

#include "app/command_line/case_source.h"
#include "app/command_line/commands.h"
#include "app/command_line/estimate_json.h"
#include "app/command_line/run_options.h"
#include "core/comparison/request_of_run.h"
#include "core/model/canonical.h"
#include "core/report/report_recipe.h"
#include "core/result/fields.h"
#include "data/exchange/json_reader.h"
#include "data/exchange/text_file.h"

#include <CLI/CLI.hpp>

namespace valor::command_line {
namespace {

struct ReplayOptions {
    std::string source, second;
    bool quiet = false;
    OutputForm form;
};

/// A recipe and the case to follow it on.
struct Recipe {
    RunManifest kept;
    CasePtr input;
    std::uint64_t entry = 0;  ///< of the run; 0 where it comes from another file
    std::string of = "run";   ///< what is repeated: the end of its text
};

/// @return ReferenceUnknown when there is no such run
Result<std::uint64_t> runEntry(const CaseFile& file, const std::string& name) {
    if (!name.empty())
        return entryNamed(file, name).and_then([&](std::uint64_t entry) -> Result<std::uint64_t> {
            return checkRun(file, entry, name).map([&] { return entry; });
        });
    for (std::uint64_t entry = file.history().size(); entry > 0; --entry)
        if (file.history()[entry - 1].kind == EntryKind::Run) return entry;
    return fail(ErrorCode::ReferenceUnknown, file.path(), {{"name", ""}, {"kind", "run"}, {"none", ""}});
}

Result<Recipe> fromCaseFile(const Session& session, const ReplayOptions& options) {
    VALOR_TRY(const CaseFilePtr file, session.files.open(options.source, CaseFiles::Access::Read));
    VALOR_TRY(const std::uint64_t entry, runEntry(*file, options.second));
    VALOR_TRY(RunResult kept, file->run(entry));
    // A run may have been made on an earlier state than the one it was kept after.
    VALOR_TRY(const std::uint64_t state, entryOfCase(*file, kept.manifest.caseDigest));
    if (state == 0)
        return fail(ErrorCode::ReferenceUnknown, file->path(), {{"name", kept.manifest.caseDigest}, {"kind", "case"}});
    VALOR_TRY(CasePtr input, file->at(state));
    return Recipe{std::move(kept.manifest), std::move(input), entry};
}

/// Seed and draws are numbers there, but digits in what a case file keeps.
JsonValue withDigits(JsonValue manifest) {
    if (JsonObject* members = manifest.object())
        for (auto& [name, value] : *members) {
            const double* number = value.number();
            const bool isWhole = number != nullptr && *number >= 0 && *number <= static_cast<double>(kLargestWhole) &&
                                 std::floor(*number) == *number;
            if (isWhole && (name == "seed" || name == "draws"))
                value = std::to_string(static_cast<std::uint64_t>(*number));
        }
    return manifest;
}

/// The manifest of a file that simulate --json wrote. @return besides the errors of parseJson, FieldMissing
Result<RunManifest> manifestIn(const std::string& text) {
    VALOR_TRY(const JsonValue document, parseJson(text));
    const JsonValue* manifest = document.find("manifest");
    if (manifest == nullptr) return fail(ErrorCode::FieldMissing, "manifest");
    RunManifest kept;
    if (auto read = JsonReader().read(withDigits(*manifest), kept); !read)
        return tl::unexpected<Error>(within("manifest", std::move(read).error()));
    if (kept.resultHash.empty()) return fail(ErrorCode::FieldMissing, "manifest/result_hash");
    return kept;
}

/// The case that a report was made of: another state of the same file where that is meant.
Result<CasePtr> caseOf(const RunManifest& kept, const FoundCase& found) {
    if (found.file == nullptr || digestForRuns(*found.value) == kept.caseDigest) return found.value;
    VALOR_TRY(const std::uint64_t entry, entryOfCase(*found.file, kept.caseDigest));
    return entry == 0 ? Result<CasePtr>(found.value) : found.file->at(entry);
}

/// @param report what it was made from
Result<Recipe> fromReport(Session& session, const ReplayOptions& options, const ReportRecipe& report) {
    VALOR_TRY(const FoundCase found, findState(session, options.second, languageOf(options.form.language)));
    VALOR_TRY(CasePtr input, caseOf(report.run, found));
    return Recipe{report.run, std::move(input), 0, "report"};
}

/// Whether somebody meant it to be: then what is wrong with it as such is told.
bool isJson(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    return first != std::string_view::npos && (text[first] == '{' || text[first] == '[');
}

Result<Recipe> fromResultFile(Session& session, const ReplayOptions& options) {
    const auto refused = [&](Error problem) {
        problem.arguments.emplace_back("file", options.source);
        return tl::unexpected<Error>(std::move(problem));
    };
    const auto text = readTextFile(options.source, kMaxFileBytes);
    if (!text) return tl::unexpected<Error>(text.error());
    auto kept = manifestIn(*text);
    if (!kept) {
        if (const auto report = recipeIn(*text)) return fromReport(session, options, *report);
        if (hasRecipe(*text)) return refused({ErrorCode::SchemaUnsupported, "", {{"recipe", ""}}});
        if (!isJson(*text)) return refused({ErrorCode::SchemaUnsupported, "", {{"no_recipe", ""}}});
        return refused(std::move(kept).error());
    }
    VALOR_TRY(FoundCase found, findState(session, options.second, languageOf(options.form.language)));
    return Recipe{*std::move(kept), std::move(found.value), 0, "result"};
}

/// Number at the end of "valor-engine/2"; 0 when there is none.
int numberOf(const std::string& engineVersion) {
    const char* const end = engineVersion.data() + engineVersion.size();
    int number = 0;
    std::from_chars(engineVersion.data() + engineVersion.rfind('/') + 1, end, number);
    return number;
}

/// Earlier versions kept the digest of the case with its reports.
bool isRunOf(const RunManifest& kept, const Case& input) {
    return kept.caseDigest == digestForRuns(input) || kept.caseDigest == caseDigest(input);
}

/// What is unlike, by the name of its text.
/// @param input the case that it was repeated on
std::vector<std::string> differencesOf(const RunManifest& kept, const RunManifest& repeated, const Case& input) {
    std::vector<std::string> unlike;
    if (kept.engineVersion != repeated.engineVersion) {
        const bool isOlder = numberOf(kept.engineVersion) < numberOf(repeated.engineVersion);
        unlike.emplace_back(isOlder ? "older_engine" : "engine");
    }
    const bool hasSameDigest = kept.caseDigest == repeated.caseDigest;  // part of the run's id
    if (!isRunOf(kept, input)) unlike.emplace_back("case");
    if (unlike.empty() && hasSameDigest && kept.runId != repeated.runId) unlike.emplace_back("recipe");
    if (kept.resultHash != repeated.resultHash) unlike.emplace_back("numbers");
    return unlike;
}

/// @param repeated absent when another case does not know what the recipe names
int tell(const Recipe& recipe, const RunManifest* repeated, const ReplayOptions& options, Session& session) {
    const RunManifest& kept = recipe.kept;
    const Language language = languageOf(options.form.language);
    const std::vector<std::string> unlike =
        repeated == nullptr ? std::vector<std::string>{"case"} : differencesOf(kept, *repeated, *recipe.input);
    if (options.form.json) {
        session.out << writeJson(
            JsonObject{{"schema", "valor.replay/1"},
                       {"entry", recipe.entry == 0 ? JsonValue() : JsonValue(static_cast<double>(recipe.entry))},
                       {"equal", unlike.empty()},
                       {"differs", listOf(unlike, [](const std::string& name) -> JsonValue { return name; })},
                       {"kept", manifestJson(kept)},
                       {"repeated", repeated == nullptr ? JsonValue() : manifestJson(*repeated)}});
        return unlike.empty() ? kOk : kFindings;
    }
    const auto line = [&](const char* name, std::string RunManifest::*member) {
        session.out << name << kept.*member << '\n';
        if (repeated != nullptr && repeated->*member != kept.*member)
            session.out << std::string(std::string_view(name).size(), ' ') << repeated->*member << '\n';
    };
    if (recipe.entry > 0) session.out << "entry        " << recipe.entry << '\n';
    line("engine       ", &RunManifest::engineVersion);
    line("case_digest  ", &RunManifest::caseDigest);
    line("run_id       ", &RunManifest::runId);
    line("result_hash  ", &RunManifest::resultHash);
    if (unlike.empty()) session.out << session.texts.text("replay.equal", language) << '\n';
    const std::string what = session.texts.text("replay.of_" + recipe.of, language);
    for (const std::string& name : unlike)
        session.out << session.texts.text("replay." + name, language, {{"what", what}}) << '\n';
    return unlike.empty() ? kOk : kFindings;
}

int execute(const ReplayOptions& options, Session& session) {
    const Language language = languageOf(options.form.language);
    const auto recipe = isCaseFile(options.source) ? fromCaseFile(session, options) : fromResultFile(session, options);
    if (!recipe) return refuse(session, recipe.error(), language);
    const RunManifest& kept = recipe->kept;
    RunRequest request = requestOf(kept, recipe->input);
    request.keepSamples = false;
    const RunOutcome outcome = runWatched(request, session, language, options.quiet);
    const bool isOtherCase = !isRunOf(kept, *recipe->input);
    if (outcome.status == RunOutcome::Status::Failed && isOtherCase) return tell(*recipe, nullptr, options, session);
    if (const auto exitCode = tellFailure(session, outcome, language)) return *exitCode;
    return tell(*recipe, &outcome.result->manifest, options, session);
}

}  // namespace

void addReplay(const Declaration& to) {
    auto options = std::make_shared<ReplayOptions>();
    CLI::App* command = to.command("replay");
    command->add_option("source", options->source, to.say("help.replay_source"))->required();
    command->add_option("entry_or_case", options->second, to.say("help.replay_second"));
    command->add_flag("--quiet", options->quiet, to.say("help.no_progress"));
    addOutputForm(to, *command, options->form);
    command->callback([options, to] {
        if (options->second.empty() && !isCaseFile(options->source)) throw CLI::RequiredError("case");
        to.exitCode = execute(*options, to.session);
    });
}

}  // namespace valor::command_line
