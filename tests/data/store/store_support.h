// SPDX-License-Identifier: GPL-3.0-or-later
// A store on this machine whose user, clock and folders are a test's own.
#pragma once

#include <chrono>
#include <memory>
#include <string>

#include "core/model/edit.h"
#include "data/store/sqlite_case_files.h"
#include "tests/support/case_builder.h"
#include "tests/support/temporary_folder.h"

namespace valor::test {

/// Time starts at 2027-01-01T00:00:00Z and goes on by a second with every question.
inline Clock tickingClock() {
    auto seconds = std::make_shared<int>(0);
    return [seconds] {
        using namespace std::chrono;
        return sys_days{year{2027} / 1 / 1} + std::chrono::seconds((*seconds)++);
    };
}

inline StoreEnvironment environmentIn(const TemporaryFolder& folder, const std::string& user = "ada") {
    StoreEnvironment environment = StoreEnvironment::ofThisMachine();
    environment.user = user;
    environment.now = tickingClock();
    environment.unsavedFolder = folder.path() / "state" / "unsaved";
    return environment;
}

/// minimalCase() with its number `n`: cases of unlike numbers are unlike.
inline CasePtr numberedCase(int n) {
    return CaseBuilder().change([&](Case& c) { c.parameters.front().note.en = "number " + std::to_string(n); }).share();
}

}  // namespace valor::test
