// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wiring/file_logger.h"

#include <cstdlib>
#include <string>

#include <spdlog/logger.h>
#include <spdlog/pattern_formatter.h>
#include <spdlog/sinks/rotating_file_sink.h>

namespace valor {
namespace {

namespace fs = std::filesystem;

// Time in UTC, so that two logs can be laid side by side whatever the summer time.
constexpr const char* kLine = "%Y-%m-%dT%H:%M:%S.%eZ %l %v";

spdlog::level::level_enum spdlogLevel(LogLevel level) {
    switch (level) {
        case LogLevel::Debug: return spdlog::level::debug;
        case LogLevel::Info: return spdlog::level::info;
        case LogLevel::Warning: return spdlog::level::warn;
        case LogLevel::Error: return spdlog::level::err;
    }
    return spdlog::level::err;
}

void appendValue(std::string& line, const LogField::Value& value) {
    if (const auto* count = std::get_if<std::uint64_t>(&value))
        line += std::to_string(*count);
    else if (const auto* duration = std::get_if<std::chrono::milliseconds>(&value))
        line += std::to_string(duration->count()) + "ms";
    else
        line += std::get<std::string>(value);
}

class FileLogger final : public Logger {
public:
    explicit FileLogger(const FileLoggerOptions& options)
        : logger_("valor", std::make_shared<spdlog::sinks::rotating_file_sink_mt>(
                               options.file.string(), options.bytesPerFile, options.olderFiles)) {
        logger_.set_formatter(std::make_unique<spdlog::pattern_formatter>(kLine, spdlog::pattern_time_type::utc));
        logger_.set_level(spdlogLevel(options.least));
        // The last lines before a crash are the ones that matter.
        logger_.flush_on(spdlog::level::trace);
        // A full disk must not be reported on the terminal of a user who asked for something else.
        logger_.set_error_handler([](const std::string&) {});
    }

private:
    void write(LogLevel level, LogCode message, std::span<const LogField> fields) noexcept override {
        try {
            std::string line(message.text());
            for (const LogField& field : fields) {
                line.append(" ").append(field.name()).append("=");
                appendValue(line, field.value());
            }
            logger_.log(spdlogLevel(level), spdlog::string_view_t(line));
        } catch (...) {  // out of memory: the log is the first thing to go without
        }
    }

    spdlog::logger logger_;
};

void createPrivateFolder(const fs::path& folder) {
    if (folder.empty() || fs::exists(folder)) return;
    fs::create_directories(folder);
    fs::permissions(folder, fs::perms::owner_all);
}

}  // namespace

std::optional<fs::path> defaultLogFile() {
    const fs::path inState = fs::path("valor") / "valor.log";
    if (const char* state = std::getenv("XDG_STATE_HOME"); state != nullptr && fs::path(state).is_absolute())
        return fs::path(state) / inState;
    if (const char* home = std::getenv("HOME"); home != nullptr && *home != '\0')
        return fs::path(home) / ".local" / "state" / inState;
    return std::nullopt;
}

std::unique_ptr<Logger> openFileLogger(const FileLoggerOptions& options) noexcept {
    try {
        createPrivateFolder(options.file.parent_path());
        return std::make_unique<FileLogger>(options);
    } catch (...) {  // no right to write, no space, a folder in the way: whatever it is, work goes on
    }
    return std::make_unique<SilentLogger>();
}

std::unique_ptr<Logger> openDefaultLogger() noexcept {
    try {
        if (const auto file = defaultLogFile()) return openFileLogger({.file = *file});
    } catch (...) {  // as above
    }
    return std::make_unique<SilentLogger>();
}

}  // namespace valor
