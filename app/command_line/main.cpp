// SPDX-License-Identifier: GPL-3.0-or-later
// valor-cli: puts the parts together and hands the arguments on.
#include <chrono>
#include <csignal>
#include <exception>
#include <iostream>
#include <string>
#include <vector>

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

namespace {

std::atomic<bool> isInterrupted{false};
static_assert(std::atomic<bool>::is_always_lock_free, "a signal may only touch what needs no lock");

extern "C" void onInterrupt(int /*signal*/) {
    isInterrupted = true;
}

/// Ctrl+C asks once; a second one ends the program the usual way. A pipe that closes is an error of writing.
void watchSignals() {
    struct sigaction action {};
    action.sa_handler = onInterrupt;
    action.sa_flags = static_cast<int>(SA_RESETHAND);
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
}

/// Whether the output is a pipe whose reader has seen enough, as `head` does.
bool isReaderGone() {
    pollfd output{STDOUT_FILENO, POLLOUT, 0};
    return poll(&output, 1, 0) > 0 && (output.revents & POLLERR) != 0;
}

valor::YearMonth thisMonth() {
    using namespace std::chrono;
    const year_month_day today(floor<days>(system_clock::now()));
    return {static_cast<int>(today.year()), static_cast<int>(static_cast<unsigned>(today.month()))};
}

int runProgram(const std::vector<std::string>& arguments) {
    using namespace valor;
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
    command_line::Session session{
        std::cout,   std::cerr, cases,   files, *evidence, *texts,    engine,        statistics,
        sensitivity, analyst,   studies, parts, inputs,    influence, isInterrupted, isatty(STDERR_FILENO) != 0,
        thisMonth()};
    int exitCode = command_line::run(arguments, session);
    std::cout.flush();
    if (std::cout || isReaderGone()) return exitCode;
    return command_line::refuse(session, {ErrorCode::FileUnwritable, "", {{"file", "-"}}}, Language::English);
}

}  // namespace

int main(int argc, char** argv) {
    watchSignals();
    std::ios::sync_with_stdio(false);
    try {
        return runProgram({argv + 1, argv + argc});
    } catch (const std::exception& failure) {
        std::cerr << "valor-cli: " << failure.what() << '\n';
    }
    return valor::command_line::kInternal;
}
