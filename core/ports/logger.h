// SPDX-License-Identifier: GPL-3.0-or-later
// The door to the log: what happened, told in codes, identities, counts and durations. A log leaves the house
// with a support request, so never a price or a bid: the types below have no way to hold an amount or free text.
#pragma once

#include <chrono>
#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>

#include "core/error/error.h"
#include "core/units/id.h"

namespace valor {

enum class LogLevel : std::uint8_t { Debug, Info, Warning, Error };

/// A name fixed when the program is built, such as "run.finished"; anything else does not compile.
class LogCode {
public:
    // NOLINTNEXTLINE(google-explicit-constructor): a literal is the code
    consteval LogCode(const char* literal) : text_(literal) {
        if (!isValidId(text_)) throw "a log code is lower-case letters, digits, '-', '_' and '.'";
    }
    [[nodiscard]] constexpr std::string_view text() const { return text_; }

private:
    std::string_view text_;
};

/// How many things there were: draws, files, rows, threads. Not an amount of anything.
class LogCount {
public:
    template <std::unsigned_integral Number>
    constexpr explicit LogCount(Number number) : number_(number) {}
    [[nodiscard]] constexpr std::uint64_t number() const { return number_; }

private:
    std::uint64_t number_;
};

/// One named value beside a message.
class LogField {
public:
    using Value = std::variant<std::uint64_t, std::chrono::milliseconds, std::string>;

    LogField(LogCode name, LogCount count) : name_(name), value_(count.number()) {}
    LogField(LogCode name, std::chrono::milliseconds duration) : name_(name), value_(duration) {}
    LogField(LogCode name, ErrorCode code) : name_(name), value_(std::string(errorName(code))) {}
    LogField(LogCode name, LogCode choice) : name_(name), value_(std::string(choice.text())) {}
    /// An identity that a file brought along and that is not well-formed is not repeated.
    template <class Tag>
    LogField(LogCode name, const Id<Tag>& id)
        : name_(name), value_(isValidId(id.text()) ? id.text() : std::string("malformed")) {}

    [[nodiscard]] std::string_view name() const { return name_.text(); }
    [[nodiscard]] const Value& value() const { return value_; }

private:
    LogCode name_;
    Value value_;
};

/// Safe to call from any thread; never throws and never stops the program, whatever happens to the log.
class Logger {
public:
    virtual ~Logger() = default;
    void log(LogLevel level, LogCode message, std::initializer_list<LogField> fields = {}) noexcept {
        write(level, message, std::span(fields.begin(), fields.size()));
    }

private:
    virtual void write(LogLevel level, LogCode message, std::span<const LogField> fields) noexcept = 0;
};

/// Keeps nothing; for tests and for machines where no log can be written.
class SilentLogger final : public Logger {
    void write(LogLevel, LogCode, std::span<const LogField>) noexcept override {}
};

}  // namespace valor
