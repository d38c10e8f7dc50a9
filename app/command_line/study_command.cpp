// SPDX-License-Identifier: GPL-3.0-or-later
// valor-cli study: what a study or a pilot would be worth before choosing, how large and how long.
#include <algorithm>
#include <ostream>
#include <string_view>

#include "app/command_line/case_source.h"
#include "app/command_line/commands.h"
#include "app/command_line/document_text.h"
#include "app/command_line/run_heading.h"
#include "app/command_line/run_options.h"
#include "app/command_line/study_json.h"
#include "core/report/study_page.h"

#include <CLI/CLI.hpp>

namespace valor::command_line {
namespace {

struct StudyOptions {
    std::string caseName, state;
    RunOptions run;
    StudyQuestion question;
    std::uint64_t wait = 0;
    OutputForm form;
};

/// The option that a place of the question stands for: "study.per_month" is --per-month.
Error atOption(Error problem) {
    constexpr std::string_view kPlace = "study.";
    if (!problem.subject.starts_with(kPlace)) return problem;
    std::ranges::replace(problem.subject, '_', '-');
    problem.subject.replace(0, kPlace.size(), "--");
    return problem;
}

int answer(const SubjectCase& loaded, const StudyOptions& options, Session& session) {
    const Wording wording{session.texts, languageOf(options.form.language)};
    const RunRequest request = requestFrom(options.run, loaded.value, loaded.subject);
    const RunOutcome outcome = runWatched(request, session, wording.language, options.run.quiet);
    if (const auto exitCode = tellFailure(session, outcome, wording.language)) return *exitCode;
    const Watch watch(session, wording.language, options.run.quiet);
    StudyQuestion question = options.question;
    question.terms.wait = static_cast<int>(options.wait);
    const auto study =
        studyInput(session.inputs, session.studies, request, outcome.result, question, watch.token(), watch.progress());
    if (!study) return refuse(session, atOption(study.error()), wording.language);
    if (!*study || watch.isStopped()) return tellCancelled(session, wording.language);
    tellWarnings(session, loaded.diagnostics, wording.language, options.run.quiet);
    if (options.form.json) {
        const Scenario& scenario = scenarioOf(*loaded.value, outcome.result->manifest.scenario);
        session.out << writeJson(studyJson(*loaded.value, scenario, **study, wording));
        return kOk;
    }
    print(session.out, studyPage(*loaded.value, **study, wording));
    return kOk;
}

int execute(const StudyOptions& options, Session& session) {
    const Language language = languageOf(options.form.language);
    const auto loaded = soundCase(session, options.caseName, options.state, options.run, language);
    if (!loaded) return refuse(session, loaded.error(), language);
    return answer(*loaded, options, session);
}

void addTerms(const Declaration& to, CLI::App& command, StudyOptions& options) {
    addWhole(to, command, "--wait", options.wait, {0, kMostStudyMonths}, "help.study_wait");
    addAmount(to, command, "--live", options.question.terms.liveShare, 1, "help.study_live");
    addAmount(to, command, "--fixed-cost", options.question.terms.fixedCost, kLargestAmount, "help.study_fixed_cost");
    addAmount(to, command, "--monthly-cost", options.question.terms.monthlyCost, kLargestAmount,
              "help.study_monthly_cost");
    addAmount(to, command, "--cost-each", options.question.terms.observationCost, kLargestAmount,
              "help.study_cost_each");
    addAmount(to, command, "--exit-cost", options.question.terms.exitCost, kLargestAmount, "help.study_exit_cost");
}

}  // namespace

void addStudy(const Declaration& to) {
    auto options = std::make_shared<StudyOptions>();
    CLI::App* command = to.command("study");
    command->add_option("case", options->caseName, to.say("help.case"))->required();
    addState(to, *command, options->state);
    addWords(to, *command, "--input", options->question.input, "help.study_input")->required();
    CLI::Option* sizes =
        addWholes(to, *command, "--sizes", options->question.sizes, {1, kMostObservations}, "help.study_sizes");
    CLI::Option* perMonth = addWhole(to, *command, "--per-month", options->question.perMonth, {1, kMostObservations},
                                     "help.study_per_month");
    addWholes(to, *command, "--months", options->question.months, {1, kMostStudyMonths}, "help.study_months")
        ->needs(perMonth);
    sizes->excludes(perMonth);
    addAmount(to, *command, "--spread", options->question.spread, kLargestAmount, "help.study_spread");
    addTerms(to, *command, *options);
    addDrawOptions(to, *command, options->run);
    addThreads(to, *command, options->run);
    addSubjectOptions(to, *command, options->run);
    command->add_flag("--quiet", options->run.quiet, to.say("help.no_progress"));
    addOutputForm(to, *command, options->form);
    command->callback([options, to, sizes, perMonth] {
        if (sizes->empty() && perMonth->empty()) throw CLI::ValidationError("--sizes", to.say("use.study_size", {}));
        to.exitCode = execute(*options, to.session);
    });
}

}  // namespace valor::command_line
