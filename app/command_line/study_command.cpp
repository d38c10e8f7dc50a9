// SPDX-License-Identifier: GPL-3.0-or-later
// valor-cli study: what a study or a pilot would be worth before choosing, how large and how long.
#include <algorithm>
#include <charconv>
#include <ostream>

#include "app/command_line/case_source.h"
#include "app/command_line/commands.h"
#include "app/command_line/run_heading.h"
#include "app/command_line/run_options.h"
#include "app/command_line/study_output.h"
#include "core/model/closest_names.h"

#include <CLI/CLI.hpp>

namespace valor::command_line {
namespace {

/// Longer than any horizon.
constexpr std::uint64_t kMostMonths = 180;
constexpr double kHundred = 100;

const std::vector<std::uint64_t> kUsualMonths{1, 2, 3, 6, 9, 12, 18, 24};

struct Options {
    std::string caseName, state, input;
    RunOptions run;
    std::vector<std::uint64_t> sizes, months;
    std::uint64_t perMonth = 0, wait = 0;
    double spread = 0;
    StudyTerms terms;
    OutputForm form;
};

/// The input as `information` names it: "id", for one site "id.site".
std::string nameOf(const InputColumn& input) {
    return input.parameter.text() + (input.site.empty() ? "" : "." + input.site.text());
}

Result<InputColumn> inputNamed(const std::string& name, std::vector<InputColumn> inputs) {
    const auto found = std::ranges::find(inputs, name, nameOf);
    if (found != inputs.end()) return std::move(*found);
    std::vector<std::string> names;
    std::ranges::transform(inputs, std::back_inserter(names), nameOf);
    std::vector<std::pair<std::string, std::string>> arguments{{"name", name}, {"kind", "parameter"}};
    if (std::string closest = closestNames(name, names); !closest.empty())
        arguments.emplace_back("closest", std::move(closest));
    return fail(ErrorCode::ReferenceUnknown, "--input", std::move(arguments));
}

/// Studies of the sizes asked for, or of the months that end within the horizon.
Result<std::vector<StudyStep>> stepsOf(const Options& options, int horizon) {
    const int wait = static_cast<int>(options.wait);
    const auto tooLate = [&](const std::string& option, std::uint64_t months) {
        return fail(ErrorCode::ValueOutOfRange, option,
                    {{"value", std::to_string(months)}, {"lower", "0"}, {"upper", std::to_string(horizon - 1 - wait)}});
    };
    std::vector<StudyStep> steps;
    if (wait >= horizon) return tooLate("--wait", options.wait);
    for (const std::uint64_t size : options.sizes) steps.push_back({0, size});
    if (options.perMonth == 0) return steps;
    for (const std::uint64_t months : options.months.empty() ? kUsualMonths : options.months) {
        const bool isLate = months + options.wait >= static_cast<std::uint64_t>(horizon);
        if (isLate && !options.months.empty()) return tooLate("--months", months);
        if (isLate) continue;
        if (months * options.perMonth > kMostObservations)
            return fail(ErrorCode::ValueOutOfRange, "--per-month",
                        {{"value", std::to_string(options.perMonth)},
                         {"lower", "1"},
                         {"upper", std::to_string(kMostObservations / months)}});
        steps.push_back({static_cast<int>(months), months * options.perMonth});
    }
    if (steps.empty()) return tooLate("--wait", options.wait);
    return steps;
}

struct Found {
    RunResultPtr result;
    InputColumn input;
    double bestNow = 0;
    std::vector<StudyOutcome> outcomes;
};

/// Figures of the input; those that are counted as shares from 0 to 1.
/// @return FieldMissing for anything but a share when nobody says how far one observation lies from the truth: a ratio
/// or a rate may happen to lie between 0 and 1
Result<StudyRequest> studyRequest(const Options& options, const Case& input, const InputColumn& column) {
    StudyRequest request{column.values, options.spread, {}, options.run.seed};
    if (options.spread > 0) return request;
    const std::string& unit = findById(input.parameters, column.parameter)->unit;
    if (unit == "%")
        for (double& value : request.input) value /= kHundred;
    const auto [low, high] = std::ranges::minmax(request.input);
    if ((unit == "share" || unit == "%") && low >= 0 && high <= 1) return request;
    return fail(ErrorCode::FieldMissing, "--spread", {{"observed", options.input}});
}

Result<std::optional<Found>> study(const RunRequest& run, const RunOutcome& outcome, const Options& options,
                                   Session& session, const Watch& watch) {
    VALOR_TRY(auto inputs, session.inputs.inputs(run, watch.token()));
    if (!inputs) return std::nullopt;
    VALOR_TRY(InputColumn input, inputNamed(options.input, std::move(*inputs)));
    const Case& subject = *run.input;
    const StudyDecision decision(*outcome.result, subject, scenarioOf(subject, outcome.result->manifest.scenario));
    VALOR_TRY(const std::vector<StudyStep> steps, stepsOf(options, decision.horizon()));
    StudyTerms terms = options.terms;
    terms.wait = static_cast<int>(options.wait);
    VALOR_TRY(StudyRequest request, studyRequest(options, subject, input));
    for (const StudyStep& step : steps) request.designs.push_back(decision.design(step, terms));
    VALOR_TRY(auto values, session.studies.analyse(request, watch.token(), watch.progress()));
    if (!values || watch.isStopped()) return std::nullopt;
    Found found{outcome.result, std::move(input), decision.bestNow(), {}};
    for (std::size_t i = 0; i < steps.size(); ++i)
        found.outcomes.push_back(decision.outcome(steps[i], terms, std::move((*values)[i])));
    return found;
}

int answer(const LoadedCase& loaded, const Options& options, Session& session) {
    const Wording wording{session.texts, languageOf(options.form.language)};
    const RunRequest request = requestFrom(options.run, loaded.value);
    const RunOutcome outcome = runWatched(request, session, wording.language, options.run.quiet);
    if (const auto exitCode = tellFailure(session, outcome, wording.language)) return *exitCode;
    const Watch watch(session, wording.language, options.run.quiet);
    const auto found = study(request, outcome, options, session, watch);
    if (!found) return refuse(session, found.error(), wording.language);
    if (!*found) return tellCancelled(session, wording.language);
    tellWarnings(session, loaded.diagnostics, wording.language, options.run.quiet);
    const Found& done = **found;
    const StudyView view{*loaded.value,  scenarioOf(*loaded.value, done.result->manifest.scenario),
                         *done.result,   done.input,
                         options.spread, done.bestNow,
                         done.outcomes};
    if (options.form.json)
        session.out << writeJson(studyJson(view, wording));
    else
        printStudy(session.out, view, wording);
    return kOk;
}

int execute(const Options& options, Session& session) {
    const Language language = languageOf(options.form.language);
    const auto loaded = soundCase(session, options.caseName, options.state, options.run, language);
    if (!loaded) return refuse(session, loaded.error(), language);
    return answer(*loaded, options, session);
}

/// Several whole numbers from one up, as 50,100,200.
CLI::Option* addWholes(const Declaration& to, CLI::App& command, const std::string& name,
                       std::vector<std::uint64_t>& values, std::uint64_t most, const std::string& key) {
    const auto check = [say = to, most](const std::string& text) -> std::string {
        std::uint64_t number = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
        const bool isWhole = error == std::errc{} && end == text.data() + text.size();
        if (isWhole && number >= 1 && number <= most) return "";
        return say.say("use.whole", {{"text", text}, {"lower", "1"}, {"upper", std::to_string(most)}});
    };
    return command.add_option(name, values, to.say(key))
        ->delimiter(',')
        ->type_name("N,…")
        ->check(CLI::Validator(check, "", name));
}

void addTerms(const Declaration& to, CLI::App& command, Options& options) {
    addWhole(to, command, "--wait", options.wait, {0, kMostMonths}, "help.study_wait");
    addAmount(to, command, "--live", options.terms.liveShare, 1, "help.study_live");
    addAmount(to, command, "--fixed-cost", options.terms.fixedCost, kLargestAmount, "help.study_fixed_cost");
    addAmount(to, command, "--monthly-cost", options.terms.monthlyCost, kLargestAmount, "help.study_monthly_cost");
    addAmount(to, command, "--cost-each", options.terms.observationCost, kLargestAmount, "help.study_cost_each");
    addAmount(to, command, "--exit-cost", options.terms.exitCost, kLargestAmount, "help.study_exit_cost");
}

}  // namespace

void addStudy(const Declaration& to) {
    auto options = std::make_shared<Options>();
    CLI::App* command = to.command("study");
    command->add_option("case", options->caseName, to.say("help.case"))->required();
    addState(to, *command, options->state);
    addWords(to, *command, "--input", options->input, "help.study_input")->required();
    CLI::Option* sizes = addWholes(to, *command, "--sizes", options->sizes, kMostObservations, "help.study_sizes");
    CLI::Option* perMonth =
        addWhole(to, *command, "--per-month", options->perMonth, {1, kMostObservations}, "help.study_per_month");
    addWholes(to, *command, "--months", options->months, kMostMonths, "help.study_months")->needs(perMonth);
    sizes->excludes(perMonth);
    addAmount(to, *command, "--spread", options->spread, kLargestAmount, "help.study_spread");
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
