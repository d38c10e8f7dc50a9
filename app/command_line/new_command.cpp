// SPDX-License-Identifier: GPL-3.0-or-later
// valor-cli new: a case file that holds a blank case or a copy of another.
#include <filesystem>
#include <ostream>

#include "app/command_line/case_source.h"
#include "app/command_line/commands.h"
#include "app/command_line/entry_output.h"
#include "app/command_line/run_heading.h"
#include "app/command_line/shipped_cases.h"
#include "app/command_line/table.h"
#include "core/model/blank_case.h"
#include "core/model/closest_names.h"
#include "core/units/currency.h"

#include <CLI/CLI.hpp>

namespace valor::command_line {
namespace {

struct NewOptions {
    std::string path, from, reference;
    std::string currency = "DKK";
    OutputForm form;
};

/// @return ReferenceUnknown
Result<std::string> shippedPath(const Session& session, const std::string& id) {
    std::vector<std::string> names;
    for (const ReferenceCase& shipped : ShippedCases(session.cases).all()) {
        if (shipped.id == id) return shipped.path;
        names.push_back(shipped.id);
    }
    std::vector<std::pair<std::string, std::string>> arguments{{"name", id}, {"kind", "case"}};
    if (std::string closest = closestNames(id, names); !closest.empty())
        arguments.emplace_back("closest", std::move(closest));
    return fail(ErrorCode::ReferenceUnknown, "--reference", std::move(arguments));
}

Result<CasePtr> firstState(const NewOptions& options, Session& session) {
    if (options.from.empty() && options.reference.empty()) {
        if (!Currency::make(options.currency))
            return fail(ErrorCode::CurrencyUnknown, "--currency", {{"code", options.currency}});
        const std::string name = std::filesystem::path(options.path).stem().string();
        return std::make_shared<const Case>(blankCase(name, options.currency, session.today));
    }
    std::string source = options.from;
    if (source.empty()) {
        VALOR_TRY(source, shippedPath(session, options.reference));
    }
    VALOR_TRY(FoundCase found, findState(session, source, languageOf(options.form.language)));
    return found.value;
}

/// What the new file holds and what can be done with it.
void tellWhatNext(Session& session, const Case& made, const NewOptions& options) {
    const Language language = languageOf(options.form.language);
    const auto count = [](const auto& objects) { return std::to_string(objects.size()); };
    session.out << session.texts.text("file.holds", language,
                                      {{"title", labelled(made.title, made.id, language)},
                                       {"currency", made.currency},
                                       {"alternatives", count(made.alternatives)},
                                       {"needs", count(made.needs)},
                                       {"parties", count(made.parties)},
                                       {"inputs", count(made.parameters)}})
                << '\n';
    printWrapped(session.out, session.texts.text("file.next", language, {{"file", options.path}}));
}

int execute(const NewOptions& options, Session& session) {
    const Language language = languageOf(options.form.language);
    const auto state = firstState(options, session);
    if (!state) return refuse(session, state.error(), language);
    const auto file = session.files.create(options.path, *state);
    if (!file) return refuse(session, file.error(), language);
    const int exitCode = tellEntry(session, **file, options.form, "file.created");
    if (!options.form.json) tellWhatNext(session, **state, options);
    return exitCode;
}

}  // namespace

void addNew(const Declaration& to) {
    auto options = std::make_shared<NewOptions>();
    CLI::App* command = to.command("new");
    command->add_option("file", options->path, to.say("help.new_file"))->required();
    CLI::Option* from = command->add_option("--from", options->from, to.say("help.from_case"));
    CLI::Option* reference = command->add_option("--reference", options->reference, to.say("help.reference"));
    command->add_option("--currency", options->currency, to.say("help.currency"))
        ->capture_default_str()
        ->excludes(from)
        ->excludes(reference);
    from->excludes(reference);
    addOutputForm(to, *command, options->form);
    command->callback([options, to] { to.exitCode = execute(*options, to.session); });
}

}  // namespace valor::command_line
