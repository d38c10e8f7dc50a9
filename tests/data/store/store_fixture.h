// SPDX-License-Identifier: GPL-3.0-or-later
// A case file in a folder of its own, and another program that edits it.
#pragma once

#include <filesystem>
#include <fstream>
#include <string>

#include "data/store/sqlite_case_file.h"
#include "data/text/json_text_catalog.h"
#include "tests/data/store/store_support.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sqlite3.h>

namespace valor::test {

namespace fs = std::filesystem;
using Access = CaseFiles::Access;

/// The plain library, as another program would use it.
class Stranger {
public:
    explicit Stranger(const std::string& path) { sqlite3_open(path.c_str(), &handle_); }
    Stranger(const Stranger&) = delete;
    Stranger& operator=(const Stranger&) = delete;
    ~Stranger() { sqlite3_close(handle_); }
    void run(const std::string& statement) {
        ASSERT_EQ(sqlite3_exec(handle_, statement.c_str(), nullptr, nullptr, nullptr), SQLITE_OK)
            << sqlite3_errmsg(handle_);
    }

private:
    sqlite3* handle_ = nullptr;
};

inline std::string contentOf(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

class StoreTest : public testing::Test {
protected:
    void create(int entries = 1) {
        const auto file = files.create(path, numberedCase(0)).value();
        for (int n = 1; n < entries; ++n) ASSERT_TRUE(file->commit(numberedCase(n), {"x", ""}));
    }
    void alter(const std::string& statement) { Stranger(path).run(statement); }
    Error refusal(Access access = Access::Edit) {
        auto opened = files.open(path, access);
        return opened ? Error{} : opened.error();
    }
    static std::string argument(const Error& problem, const std::string& name) {
        for (const auto& [known, value] : problem.arguments)
            if (known == name) return value;
        return "(none)";
    }
    /// What a person reads, which must have no hole and name the file.
    void expectExplained(const Error& problem) {
        static const JsonTextCatalog catalog = JsonTextCatalog::shipped().value();
        for (const Language language : {Language::English, Language::Danish, Language::Bokmal}) {
            const std::string sentence = catalog.explain(problem, language);
            EXPECT_EQ(sentence.find("–"), std::string::npos) << sentence;
            EXPECT_EQ(sentence.find("store."), std::string::npos) << sentence;
            EXPECT_THAT(sentence, testing::HasSubstr("case.valor"));
        }
    }
    void expectRefusal(ErrorCode code) {
        const Error problem = refusal();
        EXPECT_EQ(errorName(problem.code), errorName(code));
        expectExplained(problem);
    }
    void expectReadOnly(ErrorCode code) {
        const auto file = files.open(path, Access::Edit).value();
        ASSERT_TRUE(file->readOnly());
        EXPECT_EQ(errorName(file->readOnly()->code), errorName(code));
        EXPECT_EQ(file->commit(numberedCase(9), {"x", ""}).error(), *file->readOnly());
        EXPECT_EQ(*file->current(), *numberedCase(0));
        expectExplained(*file->readOnly());
    }

    test::TemporaryFolder folder;
    StoreEnvironment environment = test::environmentIn(folder);
    SqliteCaseFiles files{environment};
    std::string path = folder.file("case.valor");
};

}  // namespace valor::test
