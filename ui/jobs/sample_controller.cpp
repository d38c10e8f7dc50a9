// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/sample_controller.h"

#include <cstdint>
#include <utility>

namespace valor::ui {
namespace {

enum class Half : std::uint8_t { Reading, Analysing };

/// Of the whole way.
ProgressFunction half(Half which, const ProgressFunction& progress) {
    return [which, progress](Progress part) {
        progress({part.done + (which == Half::Analysing ? part.total : 0), 2 * part.total});
    };
}

}  // namespace

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
        VALOR_TRY(auto sample, files_.read(question.paths, stop, half(Half::Reading, progress)));
        if (!sample) return std::nullopt;
        request.sample = std::move(*sample);
        request.willingness = {question.willingness};
        VALOR_TRY(auto found, analyst_.analyse(request, stop, half(Half::Analysing, progress)));
        if (!found) return std::nullopt;
        return SampleAnswer{question, std::move(*found)};
    });
}

}  // namespace valor::ui
