// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/information_controller.h"

#include <utility>

#include "core/comparison/request_of_run.h"

namespace valor::ui {
InformationController::InformationController(const Doors& doors, QObject* parent) : QObject(parent), doors_(doors) {}

InformationController::~InformationController() {
    information_.stop();
    study_.stop();
    writing_.stop();
    queue_.finish();
}

void InformationController::inform(const FullRun& run) {
    information_.ask([this, run](const std::stop_token& stop,
                                 const ProgressFunction& progress) -> Result<std::optional<InformationAnswer>> {
        VALOR_TRY(auto found, informationIn(doors_.inputs, doors_.analyst, requestOf(run.result->manifest, run.input),
                                            run.result, {}, stop, progress));
        if (!found) return std::nullopt;
        return InformationAnswer{run.input, std::move(*found)};
    });
}

void InformationController::study(const FullRun& run, const StudyQuestion& question) {
    study_.ask([this, run, question](const std::stop_token& stop,
                                     const ProgressFunction& progress) -> Result<std::optional<StudyAnswer>> {
        VALOR_TRY(auto found, studyInput(doors_.inputs, doors_.studies, requestOf(run.result->manifest, run.input),
                                         run.result, question, stop, progress));
        if (!found) return std::nullopt;
        return StudyAnswer{run.input, std::move(*found)};
    });
}

void InformationController::writeSample(const FullRun& run, const SampleFiles& files, const std::string& folder) {
    writing_.ask([this, run, &files, folder](const std::stop_token& stop,
                                             const ProgressFunction&) -> Result<std::optional<WrittenSample>> {
        VALOR_TRY(auto inputs, doors_.inputs.inputs(requestOf(run.result->manifest, run.input), stop));
        if (!inputs || stop.stop_requested()) return std::nullopt;
        const Scenario& scenario = *findById(run.input->scenarios, run.result->manifest.scenario);
        const CaseSample found = sampleOf(*run.input, scenario, *run.result, std::move(*inputs));
        VALOR_CHECK(files.write(found.sample, folder));
        return WrittenSample{folder, found.sample.rows()};
    });
}

void InformationController::cancelInformation() {
    information_.drop();
}

void InformationController::cancelStudy() {
    study_.drop();
}

}  // namespace valor::ui
