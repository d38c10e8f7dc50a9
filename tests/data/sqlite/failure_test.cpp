// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/sqlite/failure.h"

#include <cerrno>

#include <gtest/gtest.h>

namespace valor::sqlite {
namespace {

ErrorCode codeOf(int code, int systemError = 0) {
    return errorOf(Failure(code, systemError, ""), "a.valor").code;
}

// Numbers as in the documentation of SQLite, "Result and Error Codes".
TEST(Failures, AreTheErrorsAPersonCanActOn) {
    EXPECT_EQ(codeOf(13), ErrorCode::StoreDiskFull);
    EXPECT_EQ(codeOf(778, ENOSPC), ErrorCode::StoreDiskFull);
    EXPECT_EQ(codeOf(778, EDQUOT), ErrorCode::StoreDiskFull) << "SQLITE_IOERR_WRITE over a quota";
    EXPECT_EQ(codeOf(778, EIO), ErrorCode::StoreInputOutput);
    EXPECT_EQ(codeOf(8), ErrorCode::StoreReadOnly);
    EXPECT_EQ(codeOf(1032), ErrorCode::StoreMoved) << "the file is no longer under its name";
    EXPECT_EQ(codeOf(1544), ErrorCode::StoreReadOnly) << "the folder";
    EXPECT_EQ(codeOf(5), ErrorCode::StoreBusy);
    EXPECT_EQ(codeOf(6), ErrorCode::StoreBusy);
    EXPECT_EQ(codeOf(26), ErrorCode::StoreDamaged) << "the header was ours a moment before";
    EXPECT_EQ(codeOf(14), ErrorCode::FileUnreadable);
    EXPECT_EQ(codeOf(18), ErrorCode::FileTooLarge);
    EXPECT_EQ(codeOf(11), ErrorCode::StoreDamaged);
    EXPECT_EQ(codeOf(787), ErrorCode::StoreDamaged) << "a broken reference";
}

TEST(Failures, BecomeErrorsAboutTheFile) {
    const auto thrown = guarded("a.valor", []() -> Status { throw Failure(13, 0, "full"); });
    ASSERT_FALSE(thrown);
    EXPECT_EQ(thrown.error().code, ErrorCode::StoreDiskFull);
    const auto returned = guarded("a.valor", [] { return Status(fail(ErrorCode::StoreDamaged, "")); });
    EXPECT_EQ(returned.error().arguments, (decltype(Error::arguments){{"file", "a.valor"}}));
    const auto named = guarded("a.valor", [] { return Status(fail(ErrorCode::StoreExists, "", {{"file", "b"}})); });
    EXPECT_EQ(named.error().arguments, (decltype(Error::arguments){{"file", "b"}}));
    EXPECT_EQ(guarded("a.valor", [] { return Result<int>(4); }).value(), 4);
}

}  // namespace
}  // namespace valor::sqlite
