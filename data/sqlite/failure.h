// SPDX-License-Identifier: GPL-3.0-or-later
// What SQLite refuses, thrown inside data and turned into an Error at its border.
#pragma once

#include <stdexcept>
#include <string>
#include <utility>

#include "core/error/error.h"

namespace valor::sqlite {

/// Thrown by everything in this folder; never leaves the room, see guarded().
class Failure : public std::runtime_error {
public:
    /// @param code extended result code of SQLite @param systemError errno behind it, or 0
    Failure(int code, int systemError, const std::string& message)
        : std::runtime_error(message), code_(code), systemError_(systemError) {}
    [[nodiscard]] int code() const { return code_; }
    [[nodiscard]] int systemError() const { return systemError_; }

private:
    int code_, systemError_;
};

/// The error a user sees. @param file the path that is named in it
[[nodiscard]] Error errorOf(const Failure& failure, const std::string& file);

/// `problem` with the file it is about, unless it names one already.
[[nodiscard]] Error aboutFile(const std::string& file, Error problem);

/// Runs `work`; what SQLite throws and what is returned without a file become errors about `file`.
/// @param work callable that returns a Result
template <class Work>
auto guarded(const std::string& file, Work&& work) -> decltype(work()) {
    try {
        auto result = std::forward<Work>(work)();
        if (!result) return tl::unexpected<Error>(aboutFile(file, std::move(result).error()));
        return result;
    } catch (const Failure& failure) {
        return tl::unexpected<Error>(errorOf(failure, file));
    }
}

}  // namespace valor::sqlite
