// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/store/environment.h"

#include <cstdlib>
#include <optional>

#include <gtest/gtest.h>

namespace valor {
namespace {

/// A variable of the process, put back afterwards.
class Variable {
public:
    Variable(const char* name, const char* value) : name_(name) {
        if (const char* before = std::getenv(name)) before_ = before;
        setenv(name, value, 1);
    }
    Variable(const Variable&) = delete;
    Variable& operator=(const Variable&) = delete;
    ~Variable() {
        if (before_)
            setenv(name_, before_->c_str(), 1);
        else
            unsetenv(name_);
    }

private:
    const char* name_;
    std::optional<std::string> before_;
};

TEST(Environment, KeepsUnsavedCasesInTheStateFolder) {
    const Variable home("HOME", "/home/ada");
    {
        const Variable state("XDG_STATE_HOME", "/state");
        EXPECT_EQ(StoreEnvironment::ofThisMachine().unsavedFolder, "/state/valor/unsaved");
    }
    const Variable relative("XDG_STATE_HOME", "not/absolute");
    EXPECT_EQ(StoreEnvironment::ofThisMachine().unsavedFolder, "/home/ada/.local/state/valor/unsaved");
    const Variable homeless("HOME", "");
    EXPECT_TRUE(StoreEnvironment::ofThisMachine().unsavedFolder.empty());
}

TEST(Environment, TellsTimeInUtc) {
    StoreEnvironment environment;
    environment.now = [] {
        using namespace std::chrono;
        return sys_days{year{2028} / 2 / 29} + hours(23) + minutes(5) + seconds(9);
    };
    EXPECT_EQ(environment.time(), "2028-02-29T23:05:09Z");
}

TEST(Environment, KnowsWhoWorksHere) {
    const StoreEnvironment environment = StoreEnvironment::ofThisMachine();
    EXPECT_FALSE(environment.user.empty());
    EXPECT_FALSE(environment.host.empty());
    EXPECT_GT(environment.process, 0U);
    EXPECT_EQ(environment.migrations, caseFileMigrations());
}

}  // namespace
}  // namespace valor
