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

    [[nodiscard]] bool wantsDocument() const {
        return xlsx.empty() || form.json || !files.html.empty() || !files.odt.empty() || !files.pdf.empty();
    }
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

/// What moves the alternatives that ran. @return nothing when a person stops it
Result<std::optional<std::vector<OneWayAnalysis>>> sensitivityOf(const RunRequest& request, Session& session,
                                                                 const Watch& watch) {
    SensitivityRequest question;
    question.input = request.input;
    question.scenario = request.scenario;
    question.alternatives = request.alternatives;
    question.threads = request.threads;
    return session.sensitivity.oneWay(question, watch.token(), watch.progress());
}

/// What contracts pay by year. @return nothing when a person stops it
Result<std::optional<std::vector<AlternativePayments>>> paymentsOf(const RunRequest& request, const RunResult& result,
                                                                   Session& session, const Watch& watch) {
    if (request.input->contracts.empty()) return std::vector<AlternativePayments>{};
    return paymentsByYear(session.executor, session.statistics, request, result, watch.token(), watch.progress());
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
    const RunOutcome outcome = runWatched(request, session, wording.language, options.run.quiet);
    if (const auto exitCode = tellFailure(session, outcome, wording.language)) return *exitCode;
    const Watch watch(session, wording.language, options.run.quiet);
    const auto information =
        informationIn(session.inputs, session.analyst, request, outcome.result, {}, watch.token(), watch.progress());
    if (!information) return refuse(session, information.error(), wording.language);
    if (!*information || watch.isStopped()) return tellCancelled(session, wording.language);
    const auto sensitivity = sensitivityOf(request, session, watch);
    if (!sensitivity) return refuse(session, sensitivity.error(), wording.language);
    if (!*sensitivity || watch.isStopped()) return tellCancelled(session, wording.language);
    tellWarnings(session, loaded.diagnostics, wording.language, options.run.quiet);
    if (!options.xlsx.empty()) {
        const auto payments = paymentsOf(request, *outcome.result, session, watch);
        if (!payments) return refuse(session, payments.error(), wording.language);
        if (!*payments || watch.isStopped()) return tellCancelled(session, wording.language);
        const WorkbookSource source{*loaded.value, **information, **sensitivity, **payments, loaded.diagnostics};
        if (const int exitCode = writeXlsx(source, options, wording, session); exitCode != kOk) return exitCode;
    }
    if (!options.wantsDocument()) return kOk;
    return deliver(
        boardReport({*loaded.value, **information, **sensitivity, loaded.diagnostics}, wording, formFrom(options)),
        options.files, options.form, session);
}

int execute(const Options& options, Session& session) {
    const Language language = languageOf(options.form.language);
    if (!options.files.pdf.empty() && session.painter == nullptr)
        return refuse(session,
                      {ErrorCode::FileUnwritable, "", {{"file", options.files.pdf}, {"program", "valor-report"}}},
                      language);
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
    addTarget(to, *command, "--xlsx", options->xlsx, "help.xlsx");
    addOutputForm(to, *command, options->form);
    command->callback([options, to] { to.exitCode = execute(*options, to.session); });
}

}  // namespace valor::command_line
