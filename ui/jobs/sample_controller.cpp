// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/sample_controller.h"

#include <utility>

namespace valor::ui {

SampleController::SampleController(const SampleFiles& files, const SampleAnalyst& analyst, QObject* parent)
    : QObject(parent), files_(files), analyst_(analyst) {}

SampleController::~SampleController() {
    question_.stop();
    queue_.finish();
}

void SampleController::analyse(const SampleQuestion& question) {
    question_.ask([this, question](const std::stop_token& stop,
                                   const ProgressFunction& progress) -> Result<std::optional<SampleAnswer>> {
        SampleRequest request;
        VALOR_TRY(request.sample, files_.read(question.paths));
        request.willingness = {question.willingness};
        VALOR_TRY(auto found, analyst_.analyse(request, stop, progress));
        if (!found) return std::nullopt;
        return SampleAnswer{question, std::move(*found)};
    });
}

}  // namespace valor::ui
