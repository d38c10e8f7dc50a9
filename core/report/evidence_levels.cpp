// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/evidence_levels.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/error/listed.h"
#include "core/model/tools.h"
#include "core/report/run_context.h"

namespace valor {
namespace {

using E = EvidenceLevel;

constexpr std::array<std::pair<std::string_view, EvidenceLevel>, 23> kLevels{
    {{"availability", E::Technical},
     {"failed_share", E::Technical},
     {"sensitivity_gain", E::Accuracy},
     {"specificity_gain", E::Accuracy},
     {"sensitivity_drift", E::Accuracy},
     {"shift_rate", E::Accuracy},
     {"shift_drop", E::Accuracy},
     {"recall_ratio", E::Accuracy},
     {"detection_ratio", E::Accuracy},
     {"interval_ratio", E::Accuracy},
     {"miss_alone", E::Accuracy},
     {"sensitivity", E::Accuracy},
     {"extra_recognised", E::Accuracy},
     {"flag_rate", E::Accuracy},
     {"predictive_value", E::Accuracy},
     {"compliance", E::DiagnosticThinking},
     {"minutes_gained", E::Therapeutic},
     {"avoided_share", E::Therapeutic},
     {"visits_avoided_per_case", E::Therapeutic},
     {"outcome_per_minute", E::PatientOutcome},
     {"risk_reduction", E::PatientOutcome},
     {"overdiagnosed_share", E::PatientOutcome},
     {"local_drop", E::LocalEfficacy}}};

/// Of working time and use: what a tool does, on none of the levels.
constexpr std::array<std::string_view, 5> kTimeAndUse{"minutes_saved_per_case", "reading_reduction", "reported_alone",
                                                      "realisation", "uptake_max"};
constexpr std::size_t kRows = kEvidenceLevels + 1;  // the last is that of time and use

struct LevelFigures {
    std::vector<std::string> figures, sources;
    bool isSourced = false;
    std::vector<ParameterId> seen;
};

class EvidenceRows {
public:
    EvidenceRows(const Case& input, const Scenario& scenario, const Wording& wording)
        : case_(input), scenario_(scenario), wording_(wording) {}

    ToolEvidence of(const Tool& tool) const {
        Levels levels;
        for (const ToolFigure& figure : figuresOf(case_, tool))
            if (const auto level = evidenceLevelOf(figure.role))
                add(levels[indexOf(*level)], figure.parameter);
            else if (std::ranges::find(kTimeAndUse, figure.role) != kTimeAndUse.end())
                add(levels.back(), figure.parameter);
        for (const Effect& effect : case_.effects)
            if (effect.tool == tool.id) addHealth(levels[indexOf(E::PatientOutcome)], effect);
        return {labelled(tool.label, tool.id.text(), wording_.language), sentence(levels), table(levels)};
    }

private:
    using Levels = std::array<LevelFigures, kRows>;
    static std::size_t indexOf(EvidenceLevel level) { return static_cast<std::size_t>(level) - 1; }
    std::string say(std::string_view key,
                    const std::vector<std::pair<std::string, std::string>>& arguments = {}) const {
        return wording_.texts.text(key, wording_.language, arguments);
    }
    std::string nameOf(std::size_t level) const {
        if (level == kEvidenceLevels) return say("radar.time");
        const std::string number = std::to_string(level + 1);
        return number + " " + say("radar." + number);
    }

    void add(LevelFigures& level, const ParameterId& id) const {
        const Parameter* parameter = findById(case_.parameters, id);
        if (parameter == nullptr || std::ranges::find(level.seen, id) != level.seen.end()) return;
        level.seen.push_back(id);
        const Confidence mark = confidenceIn(case_, scenario_, *parameter);
        level.figures.push_back(labelled(parameter->label, id.text(), wording_.language) + " (" +
                                say("confidence." + std::string(confidenceName(mark))) + ")");
        if (mark != Confidence::Found && mark != Confidence::Derived) return;
        level.isSourced = true;
        const std::string& source = parameter->evidence.citation.in(wording_.language);
        if (!source.empty() && std::ranges::find(level.sources, source) == level.sources.end())
            level.sources.push_back(source);
    }
    bool isHealth(const ParameterId& id) const {
        const Parameter* parameter = findById(case_.parameters, id);
        return parameter != nullptr && parameter->unit.find("QALY") != std::string::npos;
    }
    /// What an event is worth in health is a figure on patients.
    void addHealth(LevelFigures& level, const Effect& effect) const {
        for (const Consequence& each : effect.consequences)
            if (each.kind == FlowKind::Health)
                for (const ParameterId& factor : each.factors)
                    if (isHealth(factor)) add(level, factor);
    }

    std::string sentence(const Levels& levels) const {
        for (std::size_t i = kEvidenceLevels; i > 0; --i)
            if (levels[i - 1].isSourced) return say("radar.highest", {{"level", nameOf(i - 1)}});
        return say("radar.none");
    }
    DocumentTable table(const Levels& levels) const {
        DocumentTable rows{{say("radar.level"), say("radar.figures"), say("radar.sources")}, 3, {}};
        for (std::size_t i = 0; i < levels.size(); ++i) {
            const LevelFigures& level = levels[i];
            std::string figures = listed(level.figures);
            if (figures.empty())
                figures = say(i == indexOf(E::CostEffectiveness) ? "radar.this_report" : "radar.no_figure");
            rows.rows.push_back({nameOf(i), std::move(figures), listed(level.sources)});
        }
        return rows;
    }

    const Case& case_;
    const Scenario& scenario_;
    const Wording& wording_;
};

}  // namespace

std::optional<EvidenceLevel> evidenceLevelOf(std::string_view role) {
    const auto found = std::ranges::find(kLevels, role, &std::pair<std::string_view, EvidenceLevel>::first);
    return found == kLevels.end() ? std::nullopt : std::optional(found->second);
}

std::vector<ToolEvidence> toolEvidence(const Case& input, const Scenario& scenario, const Wording& wording) {
    const EvidenceRows rows(input, scenario, wording);
    std::vector<ToolEvidence> tools;
    for (const Tool& tool : input.tools) tools.push_back(rows.of(tool));
    return tools;
}

}  // namespace valor
