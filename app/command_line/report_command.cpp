// SPDX-License-Identifier: GPL-3.0-or-later
// valor-cli report: what a decision board reads, as text, as a web page, as an OpenDocument text or on pages of paper;
// the run as a workbook that calculates; and the reports that a case asks for by name.
#include <filesystem>
#include <optional>
#include <ostream>
#include <utility>
#include <vector>

#include "app/command_line/case_source.h"
#include "app/command_line/commands.h"
#include "app/command_line/document_files.h"
#include "app/command_line/run_options.h"
#include "app/command_line/table.h"
#include "app/command_line/whole_file.h"
#include "core/comparison/report_material.h"
#include "core/error/listed.h"
#include "core/model/names.h"
#include "core/model/report_form.h"
#include "core/model/report_jobs.h"
#include "core/report/board_report.h"
#include "core/report/object_names.h"
#include "core/report/result_workbook.h"
#include "data/exchange/json_writer.h"
#include "data/exchange/workbook_file.h"

#include <CLI/CLI.hpp>

namespace valor::command_line {
namespace {

struct ReportOptions {
    std::string caseName, state, job, folder{"."};
    RunOptions run;
    DocumentFiles files;
    std::string xlsx;
    OutputForm form;
    std::string templateName{valor::templateName(ReportTemplate::DecisionBoard)};
    std::string audience{audienceName(ReportAudience::Everybody)};
    std::vector<std::string> parts;
    std::optional<Language> jobLanguage{};  ///< of the report, where a job says so: the terminal keeps its own
    bool listsJobs = false, isTagged = false;

    [[nodiscard]] Language reportLanguage() const { return jobLanguage.value_or(languageOf(form.language)); }
    [[nodiscard]] bool wantsDocument() const { return xlsx.empty() || form.json || files.any(); }
    /// Where the output is for a program, or a person wants no words, a workbook is written without any.
    [[nodiscard]] bool isSilent() const { return form.json || run.quiet; }
};

ReportForm formFrom(const ReportOptions& options) {
    ReportForm form;
    for (const ReportTemplate each : kReportTemplates)
        if (templateName(each) == options.templateName) form.of = each;
    for (const std::string& name : options.parts) form.parts.push_back(*partNamed(name));
    for (const ReportAudience each : kReportAudiences)
        if (audienceName(each) == options.audience) form.audience = each;
    return form;
}

// ---- jobs

std::string& fileOf(ReportFormat format, ReportOptions& options) {
    switch (format) {
        case ReportFormat::Pdf: return options.files.pdf;
        case ReportFormat::TaggedPdf: return options.files.tagged;
        case ReportFormat::WebPage: return options.files.html;
        case ReportFormat::OpenDocument: return options.files.odt;
        case ReportFormat::Workbook: break;
    }
    return options.xlsx;
}

/// What a job of the case says in place of options.
ReportOptions optionsOf(const ReportJob& job, const Case& input, ReportOptions options) {
    options.run.scenario = job.scenario.text();
    for (const AlternativeId& each : job.alternatives) options.run.alternatives.push_back(each.text());
    options.run.draws = static_cast<std::uint64_t>(job.draws);
    options.run.seed = static_cast<std::uint64_t>(job.seed);
    options.run.scheme = schemeName(job.scheme);
    options.run.counts = countsName(job.counts);
    options.templateName = templateName(job.of);
    for (const ReportPart part : job.parts) options.parts.emplace_back(partName(part));
    options.audience = audienceName(job.audience);
    options.jobLanguage = job.language;
    for (const ReportFormat format : job.formats)
        fileOf(format, options) = (std::filesystem::path(options.folder) / reportFileName(input, job, format)).string();
    return options;
}

std::vector<std::string> formatNames(const ReportJob& job) {
    std::vector<std::string> names;
    for (const ReportFormat each : job.formats) names.emplace_back(nameOf(each));
    return names;
}

void printJobs(const Case& input, const Wording& wording, std::ostream& out) {
    const auto say = [&](const char* key) { return wording.texts.text(key, wording.language); };
    if (input.reports.empty()) {
        out << say("report.no_jobs") << '\n';
        return;
    }
    Table table({say("table.name"), "", say("report.template"), say("reader.for"), say("report.language"),
                 say("report.formats"), say("kind.scenario")},
                7);
    for (const ReportJob& job : input.reports)
        table.add({job.id.text(), job.label.in(wording.language),
                   say(("template." + std::string(templateName(job.of))).c_str()),
                   say(("reader." + std::string(audienceName(job.audience))).c_str()),
                   std::string(languageCode(job.language)), listed(formatNames(job)),
                   job.scenario.empty() ? input.scenarios.front().id.text() : job.scenario.text()});
    table.print(out);
}

JsonValue jobsJson(const Case& input) {
    JsonArray jobs;
    for (const ReportJob& job : input.reports) jobs.push_back(JsonWriter::write(job));
    return JsonObject{{"schema", "valor.report_jobs/1"}, {"case", input.id}, {"reports", std::move(jobs)}};
}

int listJobs(const Case& input, const ReportOptions& options, Session& session) {
    if (options.form.json)
        session.out << writeJson(jobsJson(input));
    else
        printJobs(input, {session.texts, languageOf(options.form.language)}, session.out);
    return kOk;
}

// ---- the report

/// @return the exit code
int writeXlsx(const WorkbookSource& source, const ReportOptions& options, const Wording& wording, Session& session) {
    const auto workbook = resultWorkbook(source, {wording.texts, options.reportLanguage()});
    if (!workbook) return refuse(session, workbook.error(), wording.language);
    if (const Status written = writeWorkbook(*workbook, options.xlsx); !written)
        return refuse(session, written.error(), wording.language);
    if (!options.isSilent())
        session.out << session.texts.text("file.exported", wording.language, {{"file", options.xlsx}}) << '\n';
    return kOk;
}

int report(const SubjectCase& loaded, const SavedState& saved, const ReportOptions& options, Session& session) {
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
        const WorkbookSource source{*input, information, sensitivity, payments, loaded.diagnostics, saved};
        if (const int exitCode = writeXlsx(source, options, wording, session); exitCode != kOk) return exitCode;
    }
    if (!options.wantsDocument()) return kOk;
    const Document document = boardReport({*input, information, sensitivity, loaded.diagnostics, saved},
                                          {session.texts, options.reportLanguage()}, formFrom(options));
    return deliver(document, options.files, options.form, session);
}

/// Pages are painted by a program that can.
Status checkPainter(const ReportOptions& options, const Session& session) {
    if (options.files.pdf.empty() || session.painter != nullptr) return {};
    return fail(ErrorCode::FileUnwritable, "", {{"file", options.files.pdf}, {"program", "valor-report"}});
}

/// @return FieldConflict for a workbook that is not written for the audience
Status checkWorkbook(const ReportOptions& options) {
    const ReportForm form = formFrom(options);
    if (options.xlsx.empty() || isWrittenFor(ReportFormat::Workbook, form.audience)) return {};
    const std::string place = options.job.empty() ? "--xlsx" : "reports/" + options.job + "/formats";
    return tl::unexpected<Error>(notWrittenFor(form.audience, options.xlsx, place));
}

/// @return FieldConflict for a template, a part or a workbook that is not written for the audience
Status checkAudience(const ReportOptions& options) {
    const ReportForm form = formFrom(options);
    if (!isWrittenFor(form.of, form.audience))
        return fail(ErrorCode::FieldConflict, "--audience", {{"template", options.templateName}});
    for (const ReportPart part : form.parts)
        if (!isWrittenFor(part, form.audience))
            return tl::unexpected<Error>(notWrittenFor(form.audience, part, "--parts"));
    return checkWorkbook(options);
}

/// With the job that was asked for in place of options. @return ReferenceUnknown; FieldConflict for a job
/// whose workbook its audience may not read
Result<ReportOptions> chosenOptions(const Case& input, ReportOptions options) {
    if (options.isTagged) options.files.tagged = std::exchange(options.files.pdf, {});
    if (options.job.empty()) return options;
    VALOR_TRY(const ReportId id, reportNamed(input, options.job, "--job", languageOf(options.form.language)));
    ReportOptions ofJob = optionsOf(*findById(input.reports, id), input, std::move(options));
    ofJob.job = id.text();
    VALOR_CHECK(checkWorkbook(ofJob));
    return ofJob;
}

int execute(const ReportOptions& options, Session& session) {
    const Language language = languageOf(options.form.language);
    if (const Status fits = checkAudience(options); !fits) return refuse(session, fits.error(), language);
    if (!options.isTagged)
        if (const Status able = checkPainter(options, session); !able) return refuse(session, able.error(), language);
    SavedState saved;
    const auto loaded =
        findState(session, options.caseName, language, options.state).and_then([&](const FoundCase& found) {
            saved = savedStateOf(found);
            return sound(found, session, language);
        });
    if (!loaded) return refuse(session, loaded.error(), language);
    if (options.listsJobs) return listJobs(*loaded->value, options, session);
    const auto chosen = chosenOptions(*loaded->value, options);
    if (!chosen) return refuse(session, chosen.error(), language);
    if (const Status able = checkPainter(*chosen, session); !able) return refuse(session, able.error(), language);
    auto subject = subjectIn(*loaded->value, chosen->run, language);
    if (!subject) return refuse(session, subject.error(), language);
    return report({*loaded, *std::move(subject)}, saved, *chosen, session);
}

/// A job says all that these would.
void addJobs(const Declaration& to, CLI::App& command, ReportOptions& options) {
    CLI::Option* job = command.add_option("--job", options.job, to.say("help.report_job"));
    CLI::Option* jobs = command.add_flag("--jobs", options.listsJobs, to.say("help.report_jobs"));
    CLI::Option* folder = command.add_option("--folder", options.folder, to.say("help.report_folder"));
    folder->needs(job)->type_name("DIR");
    for (const char* const other :
         {"--template", "--parts", "--audience", "--scenario", "--alternatives", "--draws", "--seed", "--scheme",
          "--counts", "--pdf", "--html", "--odt", "--xlsx", "--tagged"}) {
        job->excludes(command.get_option(other));
        jobs->excludes(command.get_option(other));
    }
    jobs->excludes(job);
}

void addForm(const Declaration& to, CLI::App& command, ReportOptions& options) {
    std::vector<std::string> templates, audiences, parts;
    for (const ReportTemplate each : kReportTemplates) templates.emplace_back(templateName(each));
    for (const ReportAudience each : kReportAudiences) audiences.emplace_back(audienceName(each));
    for (const ReportPart each : kReportParts) parts.emplace_back(partName(each));
    addChoice(to, command, "--template", options.templateName, templates, "help.template");
    addChoice(to, command, "--audience", options.audience, audiences, "help.audience");
    const std::string known = listed(parts);
    const auto check = [to, known](const std::string& word) {
        return partNamed(word) ? std::string() : to.say("use.choice", {{"text", word}, {"known", known}});
    };
    command.add_option("--parts", options.parts, to.say("help.report_parts", {{"parts", known}}))
        ->delimiter(',')
        ->check(CLI::Validator(check, "", "--parts"));
}

}  // namespace

void addReport(const Declaration& to) {
    auto options = std::make_shared<ReportOptions>();
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
    addJobs(to, *command, *options);
    addOutputForm(to, *command, options->form);
    command->callback([options, to] { to.exitCode = execute(*options, to.session); });
}

}  // namespace valor::command_line
