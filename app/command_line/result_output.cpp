// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/result_output.h"

#include <ostream>

#include "app/command_line/result_csv.h"
#include "app/command_line/result_json.h"
#include "app/command_line/result_text.h"
#include "app/command_line/whole_file.h"

#include <CLI/CLI.hpp>

namespace valor::command_line {

void addResultForm(const Declaration& to, CLI::App& command, ResultForm& form) {
    addLanguage(to, command, form.form.language);
    CLI::Option* json = command.add_flag("--json", form.form.json, to.say("help.json"));
    addTarget(to, command, "--csv", form.csv, "help.csv")->check([json, to](const std::string& file) {
        return file == "-" && json->count() > 0 ? to.say("use.two_outputs") : "";
    });
}

int writeResult(const RunView& view, const Besides& besides, const ResultForm& form, Session& session) {
    const Wording wording{session.texts, languageOf(form.form.language)};
    const bool isCsvOnly = form.csv == "-";
    if (isCsvOnly)
        writeCsv(session.out, view.result);
    else if (!form.csv.empty())
        if (const auto written = writeWholeFile(form.csv, [&](std::ostream& file) { writeCsv(file, view.result); });
            !written)
            return refuse(session, written.error(), wording.language);
    if (form.form.json) {
        JsonValue document = resultJson(view, wording);
        if (!besides.convergence.empty())
            document.object()->emplace_back("convergence", convergenceJson(view.result, besides.convergence));
        if (besides.kept) document.object()->emplace_back("entry", static_cast<double>(*besides.kept));
        session.out << writeJson(document);
        return kOk;
    }
    if (!isCsvOnly && !form.quiet) {
        printResult(session.out, view, wording);
        if (!besides.convergence.empty())
            printConvergence(session.out, view.input, view.result, besides.convergence, wording);
    }
    if (besides.kept)
        (isCsvOnly ? session.err : session.out)
            << wording.texts.text("file.run_kept", wording.language,
                                  {{"file", besides.keptIn}, {"entry", std::to_string(*besides.kept)}})
            << '\n';
    return kOk;
}

}  // namespace valor::command_line
