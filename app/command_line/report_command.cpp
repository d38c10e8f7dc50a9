// SPDX-License-Identifier: GPL-3.0-or-later
// valor-cli report: what a decision board reads, as text, as a web page, as an OpenDocument text or on pages of paper;
// and the run as a workbook that calculates.
#include <ostream>
#include <utility>
#include <vector>

#include "app/command_line/case_source.h"
#include "app/command_line/commands.h"
#include "app/command_line/document_files.h"
#include "app/command_line/run_options.h"
#include "app/command_line/whole_file.h"
#include "core/comparison/report_material.h"
#include "core/error/listed.h"
#include "core/report/board_report.h"
#include "core/report/result_workbook.h"
#include "data/exchange/workbook_file.h"

#include <CLI/CLI.hpp>

namespace valor::command_line {
namespace {

struct Options {
    std::string caseName, state;
    RunOptions run;
    DocumentFiles files;
    std::string xlsx;
    OutputForm form;
    std::string templateName{valor::templateName(ReportTemplate::DecisionBoard)};
    std::vector<std::string> parts;
    bool isTagged = false;

    [[nodiscard]] bool wantsDocument() const { return xlsx.empty() || form.json || files.any(); }
    /// Where the output is for a program, or a person wants no words, a workbook is written without any.
    [[nodiscard]] bool isSilent() const { return form.json || run.quiet; }
};

ReportForm formFrom(const Options& options) {
    ReportForm form;
    for (const ReportTemplate each : kReportTemplates)
        if (templateName(each) == options.templateName) form.of = each;
    for (const std::string& name : options.parts) form.parts.push_back(*partNamed(name));
    return form;
}

/// @return the exit code
int writeXlsx(const WorkbookSource& source, const Options& options, const Wording& wording, Session& session) {
    const auto workbook = resultWorkbook(source, wording);
    if (!workbook) return refuse(session, workbook.error(), wording.language);
    if (const Status written = writeWorkbook(*workbook, options.xlsx); !written)
        return refuse(session, written.error(), wording.language);
    if (!options.isSilent())
        session.out << session.texts.text("file.exported", wording.language, {{"file", options.xlsx}}) << '\n';
    return kOk;
}

int report(const SubjectCase& loaded, const Options& options, Session& session) {
    const Wording wording{session.texts, languageOf(options.form.language)};
    const RunRequest request = requestFrom(options.run, loaded.value, loaded.subject);
    const Watch watch(session, wording.language, options.run.quiet);
    const ReportDoors doors{session.executor, session.sensitivity, session.inputs, session.analyst, session.statistics};
    const auto material = reportMaterial(doors, request, !options.xlsx.empty(), watch.token(), watch.progress());
    if (!material) return refuse(session, material.error(), wording.language);
    if (!*material || watch.isStopped()) return tellCancelled(session, wording.language);
    tellWarnings(session, loaded.diagnostics, wording.language, options.run.quiet);
    const auto& [input, information, sensitivity, payments] = **material;
    if (!options.xlsx.empty()) {
        const WorkbookSource source{*input, information, sensitivity, payments, loaded.diagnostics};
        if (const int exitCode = writeXlsx(source, options, wording, session); exitCode != kOk) return exitCode;
    }
    if (!options.wantsDocument()) return kOk;
    const Document document =
        boardReport({*input, information, sensitivity, loaded.diagnostics}, wording, formFrom(options));
    return deliver(document, options.files, options.form, session);
}

/// Pages are painted by a program that can.
Status checkPainter(const Options& options, const Session& session) {
    if (options.files.pdf.empty() || session.painter != nullptr) return {};
    return fail(ErrorCode::FileUnwritable, "", {{"file", options.files.pdf}, {"program", "valor-report"}});
}

int execute(Options options, Session& session) {
    const Language language = languageOf(options.form.language);
    if (options.isTagged) options.files.tagged = std::exchange(options.files.pdf, {});
    if (const Status able = checkPainter(options, session); !able) return refuse(session, able.error(), language);
    const auto loaded = soundCase(session, options.caseName, options.state, options.run, language);
    if (!loaded) return refuse(session, loaded.error(), language);
    return report(*loaded, options, session);
}

void addForm(const Declaration& to, CLI::App& command, Options& options) {
    std::vector<std::string> templates, parts;
    for (const ReportTemplate each : kReportTemplates) templates.emplace_back(templateName(each));
    for (const ReportPart each : kReportParts) parts.emplace_back(partName(each));
    addChoice(to, command, "--template", options.templateName, templates, "help.template");
    const std::string known = listed(parts);
    const auto check = [to, known](const std::string& word) {
        return partNamed(word) ? std::string() : to.say("use.choice", {{"text", word}, {"known", known}});
    };
    command.add_option("--parts", options.parts, to.say("help.parts", {{"parts", known}}))
        ->delimiter(',')
        ->check(CLI::Validator(check, "", "--parts"));
}

}  // namespace

void addReport(const Declaration& to) {
    auto options = std::make_shared<Options>();
    CLI::App* command = to.command("report");
    command->add_option("case", options->caseName, to.say("help.case"))->required();
    addState(to, *command, options->state);
    addRunOptions(to, *command, options->run);
    addForm(to, *command, *options);
    addDocumentFiles(to, *command, options->files);
    addTarget(to, *command, "--pdf", options->files.pdf, "help.pdf");
    CLI::Option* pdf = command->get_option("--pdf");
    command->add_flag("--tagged", options->isTagged, to.say("help.tagged"))->needs(pdf);
    addTarget(to, *command, "--xlsx", options->xlsx, "help.xlsx");
    addOutputForm(to, *command, options->form);
    command->callback([options, to] { to.exitCode = execute(*options, to.session); });
}

}  // namespace valor::command_line
