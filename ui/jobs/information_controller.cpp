// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/information_controller.h"

#include <utility>

#include "core/comparison/request_of_run.h"

namespace valor::ui {
InformationController::InformationController(const Doors& doors, QObject* parent) : QObject(parent), doors_(doors) {}

InformationController::~InformationController() {
    information_.stop();
    study_.stop();
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

void InformationController::cancelInformation() {
    information_.drop();
}

void InformationController::cancelStudy() {
    study_.drop();
}

}  // namespace valor::ui
