// SPDX-License-Identifier: GPL-3.0-or-later
// valor-cli verify: reads everything in a case file and compares it with what was written.
#include <ostream>

#include "app/command_line/commands.h"
#include "app/command_line/declaration.h"
#include "app/command_line/session.h"
#include "data/exchange/json_value.h"

#include <CLI/CLI.hpp>

namespace valor::command_line {
namespace {

struct VerifyOptions {
    std::string path;
    OutputForm form;
};

JsonValue verificationJson(const CaseFile& file, const ContentsRead& found) {
    return JsonObject{{"schema", "valor.verification/1"},
                      {"file", file.path()},
                      {"entries", static_cast<double>(found.entries)},
                      {"objects", static_cast<double>(found.objects)},
                      {"runs", static_cast<double>(found.runs)},
                      {"sample_chunks", static_cast<double>(found.sampleChunks)},
                      {"case_digest", file.history().back().caseDigest},
                      {"chain_digest", file.history().back().chainDigest}};
}

void printVerification(Session& session, const CaseFile& file, const ContentsRead& found, Language language) {
    session.out << session.texts.text("file.verified", language,
                                      {{"file", file.path()},
                                       {"entries", std::to_string(found.entries)},
                                       {"objects", std::to_string(found.objects)},
                                       {"runs", std::to_string(found.runs)},
                                       {"chunks", std::to_string(found.sampleChunks)}})
                << "\ncase_digest   " << file.history().back().caseDigest << "\nchain_digest  "
                << file.history().back().chainDigest << '\n';
}

int execute(const VerifyOptions& options, Session& session) {
    const Language language = languageOf(options.form.language);
    const auto file = session.files.open(options.path, CaseFiles::Access::Read);
    if (!file) return refuse(session, file.error(), language);
    const auto found = (*file)->verify();
    if (!found) return refuse(session, found.error(), language);
    if (options.form.json)
        session.out << writeJson(verificationJson(**file, *found));
    else
        printVerification(session, **file, *found, language);
    return kOk;
}

}  // namespace

void addVerify(const Declaration& to) {
    auto options = std::make_shared<VerifyOptions>();
    CLI::App* command = to.command("verify");
    command->add_option("file", options->path, to.say("help.file"))->required();
    addOutputForm(to, *command, options->form);
    command->callback([options, to] { to.exitCode = execute(*options, to.session); });
}

}  // namespace valor::command_line
