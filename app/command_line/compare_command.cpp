// SPDX-License-Identifier: GPL-3.0-or-later
// valor-cli compare: alternatives, scenarios or saved states in the same futures.
#include <algorithm>
#include <ostream>
#include <set>

#include "app/command_line/case_source.h"
#include "app/command_line/commands.h"
#include "app/command_line/comparison.h"
#include "app/command_line/run_heading.h"
#include "app/command_line/run_options.h"
#include "core/report/object_names.h"

#include <CLI/CLI.hpp>

namespace valor::command_line {
namespace {

struct CompareOptions {
    std::string caseName, state;
    std::vector<std::string> scenarios, states;
    RunOptions run;
    OutputForm form;
};

/// One run to be made, and what it is called beside the others.
struct Member {
    std::string id, label;
    CasePtr input;
    Subject subject;
    Diagnostics diagnostics;  ///< of the case
};

/// Names that a person lists twice would be compared with themselves.
bool hasRepeats(const std::vector<std::string>& names) {
    return std::set<std::string>(names.begin(), names.end()).size() < names.size();
}

/// The later states speak of the same money as the first, else a difference would be none.
Status checkMoney(const std::vector<Member>& members) {
    const Case& first = *members.front().input;
    for (const Member& member : members)
        if (member.input->currency != first.currency || member.input->priceYear != first.priceYear)
            return fail(ErrorCode::RunRequestInvalid, member.id, {{"reason", "other_money"}});
    return {};
}

/// Names divided by commas, where a name may hold commas itself: as much as a state is named by belongs together.
std::vector<std::string> stateNames(const std::vector<std::string>& listed, const CaseFile& file) {
    std::vector<std::string> names;
    for (const std::string& list : listed)
        for (std::size_t start = 0; start < list.size();) {
            std::size_t end = list.size();
            while (!entryNamed(file, list.substr(start, end - start))) {
                const std::size_t comma = list.rfind(',', end - 1);
                if (comma == std::string::npos || comma <= start) break;
                end = comma;
            }
            names.push_back(list.substr(start, end - start));
            start = end + 1;
        }
    return names;
}

Result<std::vector<Member>> statesToRun(const FoundCase& found, const CompareOptions& options, Session& session) {
    if (found.file == nullptr)
        return fail(ErrorCode::StoreForeign, "", {{"file", found.path}, {"reason", "store.no_history"}});
    const std::vector<std::string> names = stateNames(options.states, *found.file);
    if (names.size() < 2 || hasRepeats(names))
        return fail(ErrorCode::RunRequestInvalid, "--revisions", {{"reason", "two_states"}});
    const Language language = languageOf(options.form.language);
    std::vector<Member> members;
    for (const std::string& name : names) {
        VALOR_TRY(const std::uint64_t entry, entryNamed(*found.file, name));
        VALOR_TRY(CasePtr input, found.file->at(entry));
        VALOR_TRY(const LoadedCase loaded, sound({input, found.path, nullptr}, session, language));
        VALOR_TRY(Subject subject, subjectIn(*input, options.run, language));
        members.push_back({name, name, std::move(input), std::move(subject), loaded.diagnostics});
    }
    VALOR_CHECK(checkMoney(members));
    return members;
}

Result<std::vector<Member>> runsToMake(const FoundCase& found, const CompareOptions& options, Session& session) {
    if (!options.states.empty()) return statesToRun(found, options, session);
    const Language language = languageOf(options.form.language);
    VALOR_TRY(const LoadedCase loaded, sound(found, session, language));
    const Case& input = *loaded.value;
    VALOR_TRY(Subject subject, subjectIn(input, options.run, language));
    if (options.scenarios.empty())
        return std::vector<Member>{{"", "", loaded.value, std::move(subject), loaded.diagnostics}};
    std::vector<Member> members;
    for (const std::string& name : options.scenarios) {
        VALOR_TRY(const ScenarioId found, scenarioNamed(input, name, "--scenarios", language));
        const std::string& id = found.text();
        const std::string label = labelled(findById(input.scenarios, found)->label, id, language);
        members.push_back({id, label, loaded.value, {subject.alternatives, found}, loaded.diagnostics});
    }
    return members;
}

/// Adds the outcomes of one run, each to the group of its alternative, or all to one group when one run is all.
void addOutcomes(Comparison& comparison, const RunResult& result, const Member& member, const Wording& wording) {
    for (const AlternativeResult& alternative : result.alternatives) {
        const bool isAxis = comparison.axis == "alternatives";
        const std::string id = alternative.alternative.text();
        const std::string label = labelled(alternative.label, id, wording.language);
        const std::string name = isAxis ? "" : id;
        auto group = std::ranges::find(comparison.groups, name, &OutcomeGroup::alternative);
        if (group == comparison.groups.end()) {
            OutcomeGroup added{
                name, isAxis ? wording.texts.text("table.comparisons", wording.language) : label, {}, {}};
            group = comparison.groups.insert(group, std::move(added));
        }
        Outcome outcome;
        outcome.estimates = comparedEstimates(alternative);
        outcome.draws = comparedDraws(result, alternative.alternative);
        outcome.id = isAxis ? id : member.id;
        outcome.label = isAxis ? label : member.label;
        group->outcomes.push_back(std::move(outcome));
    }
}

Comparison emptyComparison(const std::vector<Member>& members, const CompareOptions& options) {
    const Case& input = *members.front().input;
    Comparison comparison;
    comparison.axis = !options.states.empty() ? "revisions" : !options.scenarios.empty() ? "scenarios" : "alternatives";
    comparison.title = labelled(input.title, input.id, languageOf(options.form.language));
    comparison.currency = input.currency;
    comparison.priceYear = input.priceYear;
    return comparison;
}

ComparedRun comparedRun(const Member& member, const RunManifest& manifest, const Wording& wording) {
    const Scenario& scenario = scenarioOf(*member.input, manifest.scenario);
    return {member.label, scenario.months, headingOf(*member.input, scenario, manifest.comparator, wording), manifest};
}

int compare(const std::vector<Member>& members, const CompareOptions& options, Session& session) {
    const Wording wording{session.texts, languageOf(options.form.language)};
    Comparison comparison = emptyComparison(members, options);
    Diagnostics ofCases, ofRuns;
    for (const Member& member : members) {
        const RunRequest request = requestFrom(options.run, member.input, member.subject);
        const RunOutcome outcome = runWatched(request, session, wording.language, options.run.quiet);
        if (const auto exitCode = tellFailure(session, outcome, wording.language)) return *exitCode;
        comparison.runs.push_back(comparedRun(member, outcome.result->manifest, wording));
        ofCases.addNew(member.diagnostics);  // runs of one case share its warnings
        ofRuns.addNew(outcome.diagnostics);
        addOutcomes(comparison, *outcome.result, member, wording);
    }
    std::erase_if(comparison.groups, [](const OutcomeGroup& group) { return group.outcomes.size() < 2; });
    if (comparison.groups.empty())
        return refuse(session, {ErrorCode::RunRequestInvalid, options.caseName, {{"reason", "nothing_to_compare"}}},
                      wording.language);
    comparePairs(comparison, session.statistics, comparison.runs.front().manifest.scheme);
    tellWarnings(session, ofCases, wording.language, options.run.quiet);
    tellFindings(session, ofRuns, ofCases, wording.language, options.run.quiet);
    comparison.diagnostics = std::move(ofCases);
    comparison.diagnostics.addNew(ofRuns);
    if (options.form.json)
        session.out << writeJson(comparisonJson(comparison, wording));
    else
        printComparison(session.out, comparison, wording);
    return kOk;
}

int execute(const CompareOptions& options, Session& session) {
    const Language language = languageOf(options.form.language);
    const auto found = findState(session, options.caseName, language, options.state);
    if (!found) return refuse(session, found.error(), language);
    const auto members = runsToMake(*found, options, session);
    if (!members) return refuse(session, members.error(), language);
    return compare(*members, options, session);
}

/// @return what is wrong with the choice of things to compare, empty when nothing is
std::string problemOf(const CompareOptions& options, const Declaration& to) {
    if (hasRepeats(options.run.alternatives)) return to.say("use.two_names");
    if (!options.states.empty()) return "";  // only the file knows where a name ends
    const auto& axis = !options.scenarios.empty() ? options.scenarios : options.run.alternatives;
    if (axis.empty()) return to.say("use.missing", {{"name", "--alternatives / --scenarios / --revisions"}});
    return axis.size() < 2 || hasRepeats(axis) ? to.say("use.two_names") : "";
}

}  // namespace

void addCompare(const Declaration& to) {
    auto options = std::make_shared<CompareOptions>();
    CLI::App* command = to.command("compare");
    command->add_option("case", options->caseName, to.say("help.case"))->required();
    CLI::Option* state = command->add_option("--at", options->state, to.say("help.at"));
    addRunOptions(to, *command, options->run);
    CLI::Option* scenarios = command->add_option("--scenarios", options->scenarios, to.say("help.scenarios"));
    scenarios->delimiter(',')->excludes(command->get_option("--scenario"));
    CLI::Option* states = command->add_option("--revisions", options->states, to.say("help.revisions"));
    states->excludes(scenarios)->excludes(state);
    addOutputForm(to, *command, options->form);
    command->callback([options, to] {
        if (const std::string problem = problemOf(*options, to); !problem.empty()) throw CLI::ValidationError(problem);
        to.exitCode = execute(*options, to.session);
    });
}

}  // namespace valor::command_line
