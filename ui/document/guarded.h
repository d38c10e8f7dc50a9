// SPDX-License-Identifier: GPL-3.0-or-later
// A fault of the store becomes a problem that is told, never the end of the program.
#pragma once

#include <exception>
#include <string>

#include "core/error/error.h"

namespace valor::ui {

/// @param job returns a Result or a Status
template <class Job>
auto guarded(Job&& job) -> decltype(job()) {
    std::string reason = "unknown fault";
    try {
        return job();
    } catch (const std::exception& fault) {
        reason = fault.what();
    } catch (...) {  // the reason stays unknown
    }
    return fail(ErrorCode::StoreInputOutput, "", {{"file", ""}, {"reason", reason}});
}

}  // namespace valor::ui
