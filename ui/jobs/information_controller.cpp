// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/information_controller.h"

#include <utility>

namespace valor::ui {
namespace {

/// The request that drew the run.
RunRequest requestOf(const FullRun& run) {
    const RunManifest& manifest = run.result->manifest;
    RunRequest request;
    request.input = run.input;
    request.scenario = manifest.scenario;
    request.draws = manifest.draws;
    request.seed = manifest.seed;
    request.scheme = manifest.scheme;
    request.counts = manifest.counts;
    return request;
}

}  // namespace

InformationController::InformationController(const Doors& doors, QObject* parent) : QObject(parent), doors_(doors) {}

InformationController::~InformationController() {
    information_.stop();
    study_.stop();
    queue_.finish();
}

void InformationController::inform(const FullRun& run) {
    information_.ask([this, run](const std::stop_token& stop,
                                 const ProgressFunction& progress) -> Result<std::optional<InformationAnswer>> {
        VALOR_TRY(auto found,
                  informationIn(doors_.inputs, doors_.analyst, requestOf(run), run.result, {}, stop, progress));
        if (!found) return std::nullopt;
        return InformationAnswer{run.input, std::move(*found)};
    });
}

void InformationController::study(const FullRun& run, const StudyQuestion& question) {
    study_.ask([this, run, question](const std::stop_token& stop,
                                     const ProgressFunction& progress) -> Result<std::optional<StudyAnswer>> {
        VALOR_TRY(auto found,
                  studyInput(doors_.inputs, doors_.studies, requestOf(run), run.result, question, stop, progress));
        if (!found) return std::nullopt;
        return StudyAnswer{run.input, std::move(*found)};
    });
}

void InformationController::cancelInformation() {
    information_.drop();
}

void InformationController::cancelStudy() {
    study_.drop();
}

}  // namespace valor::ui
