// SPDX-License-Identifier: GPL-3.0-or-later
// valor-cli recover: what is still whole in a damaged file, and cases that a crash left without a name.
#include <algorithm>
#include <filesystem>
#include <ostream>

#include "app/command_line/commands.h"
#include "app/command_line/declaration.h"
#include "app/command_line/session.h"
#include "app/command_line/table.h"
#include "data/exchange/json_value.h"

#include <CLI/CLI.hpp>

namespace valor::command_line {
namespace {

struct RecoverOptions {
    std::string source, target;
    bool lists = false;
    OutputForm form;
};

/// What came out of it: a salvaged state, or everything when nothing was damaged.
struct Recovery {
    Salvage found;
    bool isWhole = false;
};

int list(const RecoverOptions& options, Session& session) {
    const Language language = languageOf(options.form.language);
    const std::vector<UnsavedCase> unsaved = session.files.unsaved();
    if (options.form.json) {
        JsonArray items;
        for (const UnsavedCase& each : unsaved)
            items.push_back(JsonObject{{"file", each.path}, {"title", each.title.in(language)}, {"time", each.time}});
        session.out << writeJson(JsonObject{{"schema", "valor.unsaved/1"}, {"unsaved", std::move(items)}});
        return kOk;
    }
    if (unsaved.empty()) {
        session.out << session.texts.text("recover.none", language) << '\n';
        return kOk;
    }
    const auto head = [&](std::string_view key) { return session.texts.text(key, language); };
    Table table({head("table.path"), head("table.time"), head("table.title")}, 3);
    for (const UnsavedCase& each : unsaved)
        table.add({each.path, each.time, each.time.empty() ? head("recover.damaged") : each.title.in(language)});
    table.print(session.out, 0);
    return kOk;
}

/// With its whole history. Nothing that is there is replaced.
Status copyWhole(const CaseFile& file, const std::string& target) {
    std::error_code problem;
    if (std::filesystem::exists(std::filesystem::symlink_status(target, problem)))
        return fail(ErrorCode::StoreExists, "", {{"file", target}});
    return file.copyTo(target);
}

/// An unsaved case that has a name now is no longer unsaved.
Status forgetUnsaved(const Session& session, const std::string& source) {
    std::error_code ignored;
    for (const UnsavedCase& each : session.files.unsaved())
        if (std::filesystem::equivalent(each.path, source, ignored)) return session.files.discardUnsaved(each.path);
    return {};
}

Result<Recovery> recover(const Session& session, const std::string& source, const std::string& target) {
    auto file = session.files.open(source, CaseFiles::Access::Read);
    const auto whole = file ? (*file)->verify() : tl::unexpected<Error>(file.error());
    if (whole) {
        VALOR_CHECK(copyWhole(**file, target));
        const std::uint64_t entries = (*file)->history().size();
        file->reset();
        VALOR_CHECK(forgetUnsaved(session, source));
        return Recovery{{entries, entries, entries}, true};
    }
    if (whole.error().code != ErrorCode::StoreDamaged) return tl::unexpected<Error>(whole.error());
    VALOR_TRY(const Salvage found, session.files.salvage(source, target));
    return Recovery{found, false};
}

int execute(const RecoverOptions& options, Session& session) {
    const Language language = languageOf(options.form.language);
    const auto done = recover(session, options.source, options.target);
    if (!done) return refuse(session, done.error(), language);
    if (options.form.json) {
        session.out << writeJson(JsonObject{{"schema", "valor.recovery/1"},
                                            {"file", options.target},
                                            {"whole", done->isWhole},
                                            {"entry", static_cast<double>(done->found.entry)},
                                            {"entries", static_cast<double>(done->found.entries)},
                                            {"kept", static_cast<double>(done->found.kept)}});
        return kOk;
    }
    session.out << session.texts.text(done->isWhole ? "recover.whole" : "recover.salvaged", language,
                                      {{"file", options.target},
                                       {"entry", std::to_string(done->found.entry)},
                                       {"entries", std::to_string(done->found.entries)},
                                       {"kept", std::to_string(done->found.kept)}})
                << '\n';
    return kOk;
}

}  // namespace

void addRecover(const Declaration& to) {
    auto options = std::make_shared<RecoverOptions>();
    CLI::App* command = to.command("recover");
    CLI::Option* source = command->add_option("source", options->source, to.say("help.recover_from"));
    command->add_option("out", options->target, to.say("help.recover_to"));
    command->add_flag("--list", options->lists, to.say("help.recover_list"))->excludes(source);
    addOutputForm(to, *command, options->form);
    command->callback([options, to] {
        if (!options->lists && options->source.empty()) throw CLI::RequiredError("source / --list");
        if (!options->lists && options->target.empty()) throw CLI::RequiredError("out");
        to.exitCode = options->lists ? list(*options, to.session) : execute(*options, to.session);
    });
}

}  // namespace valor::command_line
