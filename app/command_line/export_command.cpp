// SPDX-License-Identifier: GPL-3.0-or-later
// valor-cli export: a state of a case file as canonical JSON.
#include <ostream>

#include "app/command_line/case_source.h"
#include "app/command_line/commands.h"
#include "app/command_line/declaration.h"
#include "app/command_line/whole_file.h"
#include "core/model/canonical.h"
#include "data/exchange/case_json.h"
#include "data/exchange/json_value.h"

#include <CLI/CLI.hpp>

namespace valor::command_line {
namespace {

struct ExportOptions {
    std::string caseName, target, state;
    OutputForm form;
};

int execute(const ExportOptions& options, Session& session) {
    const Language language = languageOf(options.form.language);
    const auto found = findState(session, options.caseName, language, options.state);
    if (!found) return refuse(session, found.error(), language);
    const std::string text = writeCase(*found->value);
    if (options.target.empty() || options.target == "-") {
        session.out << text;
        return kOk;
    }
    const auto written = writeWholeFile(options.target, [&](std::ostream& file) { file << text; });
    if (!written) return refuse(session, written.error(), language);
    if (options.form.json)
        session.out << writeJson(JsonObject{
            {"schema", "valor.export/1"}, {"file", options.target}, {"case_digest", caseDigest(*found->value)}});
    else
        session.out << session.texts.text("file.exported", language, {{"file", options.target}}) << '\n';
    return kOk;
}

}  // namespace

void addExport(const Declaration& to) {
    auto options = std::make_shared<ExportOptions>();
    CLI::App* command = to.command("export");
    command->add_option("case", options->caseName, to.say("help.case"))->required();
    addTarget(to, *command, "out", options->target, "help.export_to");
    addState(to, *command, options->state);
    addOutputForm(to, *command, options->form);
    command->callback([options, to] { to.exitCode = execute(*options, to.session); });
}

}  // namespace valor::command_line
