// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ports/logger.h"

#include <vector>

#include "core/units/money.h"

#include <gtest/gtest.h>

namespace valor {
namespace {

template <class Value>
constexpr bool canBeLogged = std::is_constructible_v<LogField, LogCode, Value>;

// What a log may hold.
static_assert(canBeLogged<LogCount>);
static_assert(canBeLogged<std::chrono::milliseconds>);
static_assert(canBeLogged<ErrorCode>);
static_assert(canBeLogged<LogCode>);
static_assert(canBeLogged<const PartyId&>);

// What it may not: amounts, anything that may carry one, and text that a person wrote.
static_assert(!canBeLogged<Money>);
static_assert(!canBeLogged<Balance>);
static_assert(!canBeLogged<ExactNumber>);
static_assert(!canBeLogged<double>);
static_assert(!canBeLogged<float>);
static_assert(!canBeLogged<int>);
static_assert(!canBeLogged<std::int64_t>);
static_assert(!canBeLogged<std::uint64_t>);
static_assert(!canBeLogged<bool>);
static_assert(!canBeLogged<std::string>);
static_assert(!canBeLogged<std::string_view>);
static_assert(!canBeLogged<const Error&>, "an error's arguments may hold amounts: log its code");
static_assert(!std::is_constructible_v<LogCode, std::string>);
static_assert(!std::is_constructible_v<LogCount, double>);
static_assert(!std::is_constructible_v<LogCount, std::int64_t>, "minor units of money are signed");

class Recorder final : public Logger {
public:
    std::vector<std::string> lines;

private:
    void write(LogLevel, LogCode message, std::span<const LogField> fields) noexcept override {
        std::string line(message.text());
        for (const auto& field : fields) line.append(" ").append(field.name());
        lines.push_back(line);
    }
};

TEST(Logger, PassesMessageAndFieldsOn) {
    Recorder logger;
    logger.log(LogLevel::Info, "program.started");
    logger.log(LogLevel::Warning, "run.stopped",
               {{"draws", LogCount(10'000U)}, {"took", std::chrono::seconds(2)}, {"why", LogCode("cancelled")}});
    EXPECT_EQ(logger.lines, (std::vector<std::string>{"program.started", "run.stopped draws took why"}));
}

TEST(LogField, KeepsWhatItIsGiven) {
    EXPECT_EQ(std::get<std::uint64_t>(LogField("draws", LogCount(7U)).value()), 7U);
    EXPECT_EQ(std::get<std::chrono::milliseconds>(LogField("took", std::chrono::seconds(2)).value()).count(), 2000);
    EXPECT_EQ(std::get<std::string>(LogField("code", ErrorCode::RunNotFinite).value()), "run.not_finite");
    EXPECT_EQ(std::get<std::string>(LogField("site", SiteId("odense")).value()), "odense");
}

TEST(LogField, DoesNotRepeatAMalformedIdentity) {
    EXPECT_EQ(std::get<std::string>(LogField("site", SiteId("price 12\n000")).value()), "malformed");
}

TEST(SilentLogger, KeepsNothingAndDoesNotComplain) {
    SilentLogger logger;
    logger.log(LogLevel::Error, "run.failed", {{"code", ErrorCode::RunNotFinite}});
}

}  // namespace
}  // namespace valor
