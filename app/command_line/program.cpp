// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/program.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <csignal>
#include <ctime>
#include <exception>
#include <filesystem>
#include <iostream>
#include <string>

#include "app/command_line/session.h"
#include "app/wiring/shipped_files.h"
#include "data/cases/file_case_library.h"
#include "data/store/sqlite_case_files.h"
#include "data/text/json_text_catalog.h"
#include "simulation/engine/monte_carlo_engine.h"
#include "simulation/engine/partial_engine.h"
#include "simulation/engine/sampled_inputs.h"
#include "simulation/information/sample_analyst.h"
#include "simulation/information/study_value.h"
#include "simulation/sensitivity/global_influence.h"
#include "simulation/sensitivity/one_way.h"
#include "simulation/statistics/paired_columns.h"

#include <poll.h>
#include <unistd.h>

namespace valor::command_line {
namespace {

std::atomic<bool> isInterrupted{false};
std::atomic<std::time_t> interruptedAt{0};  ///< seconds of a clock that nobody sets
static_assert(std::atomic<bool>::is_always_lock_free && std::atomic<std::time_t>::is_always_lock_free,
              "a signal may only touch what needs no lock");
constexpr std::time_t kTimeToEnd = 2;  ///< seconds: other programs that were started are ended meanwhile

extern "C" void onInterrupt(int signal) {
    timespec now{};
    clock_gettime(CLOCK_MONOTONIC, &now);
    std::time_t none = 0;
    if (interruptedAt.compare_exchange_strong(none, now.tv_sec)) {
        isInterrupted = true;
        return;
    }
    if (now.tv_sec - interruptedAt < kTimeToEnd) return;
    std::signal(signal, SIG_DFL);
    std::raise(signal);
}

/// Ctrl+C asks once; one that comes a while after it ends the program the usual way. A pipe that closes is an error of
/// writing.
void watchSignals() {
    struct sigaction action {};
    action.sa_handler = onInterrupt;
    sigemptyset(&action.sa_mask);
    for (const int signal : {SIGINT, SIGTERM}) sigaddset(&action.sa_mask, signal);  // one at a time
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
}

/// Whether the output is a pipe whose reader has seen enough, as `head` does.
bool isReaderGone() {
    pollfd output{STDOUT_FILENO, POLLOUT, 0};
    return poll(&output, 1, 0) > 0 && (output.revents & POLLERR) != 0;
}

YearMonth thisMonth() {
    using namespace std::chrono;
    const year_month_day today(floor<days>(system_clock::now()));
    return {static_cast<int>(today.year()), static_cast<int>(static_cast<unsigned>(today.month()))};
}

}  // namespace

int runProgram(const std::vector<std::string>& arguments, const MakePainter& makePainter) {
    auto texts = JsonTextCatalog::shipped();
    auto evidence = EvidenceLibrary::shipped();
    if (!texts || !evidence) throw std::logic_error("the files inside the program cannot be read");
    const FileCaseLibrary cases(shippedCases(), *evidence);
    const SqliteCaseFiles files;
    simulation::MonteCarloEngine engine;
    const simulation::PairedColumns statistics;
    simulation::OneWaySensitivity sensitivity;
    const simulation::SampleInformation analyst;
    const simulation::StudyInformation studies;
    simulation::PartialEngine parts;
    simulation::SampledInputs inputs;
    simulation::GlobalInfluence influence;
    const std::unique_ptr<DocumentPainter> painter = makePainter ? makePainter(*texts) : nullptr;
    Session session{
        std::cout,   std::cerr,    cases,   files, *evidence, *texts,    engine,        statistics,
        sensitivity, analyst,      studies, parts, inputs,    influence, isInterrupted, isatty(STDERR_FILENO) != 0,
        thisMonth(), painter.get()};
    int exitCode = run(arguments, session);
    std::cout.flush();
    if (std::cout || isReaderGone()) return exitCode;
    return refuse(session, {ErrorCode::FileUnwritable, "", {{"file", "-"}}}, Language::English);
}

namespace {

/// Whether pages of paper are asked for, or a job, which may ask for them and whose charts are to be painted.
bool asksForPages(const std::vector<std::string>& arguments) {
    const bool isReport = std::ranges::find(arguments, "report") != arguments.end();
    return isReport && std::ranges::any_of(arguments, [](const std::string& argument) {
               return argument == "--pdf" || argument.starts_with("--pdf=") || argument == "--job" ||
                      argument.starts_with("--job=");
           });
}

/// Pages are the work of another program: where it stands beside this one it takes over. Comes back where it does not.
/// It is told its command first; the options that stood before it follow.
void handOver(std::vector<std::string> arguments) {
    std::error_code problem;
    const auto self = std::filesystem::read_symlink("/proc/self/exe", problem);
    const std::string other = problem ? std::string() : (self.parent_path() / "valor-report").string();
    if (other.empty() || access(other.c_str(), X_OK) != 0) return;
    const auto command = std::ranges::find(arguments, "report");
    std::rotate(arguments.begin(), command, command + 1);
    arguments.insert(arguments.begin(), other);
    std::vector<char*> words;
    for (std::string& argument : arguments) words.push_back(argument.data());
    words.push_back(nullptr);
    execv(other.c_str(), words.data());
}

}  // namespace

int runGuarded(const std::string& name, const std::vector<std::string>& arguments, const MakePainter& makePainter) {
    if (!makePainter && asksForPages(arguments)) handOver(arguments);
    watchSignals();
    std::ios::sync_with_stdio(false);
    try {
        return runProgram(arguments, makePainter);
    } catch (const std::exception& failure) {
        std::cerr << name << ": " << failure.what() << '\n';
    }
    return kInternal;
}

}  // namespace valor::command_line
