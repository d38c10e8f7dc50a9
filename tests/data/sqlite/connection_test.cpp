// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/sqlite/connection.h"

#include "data/sqlite/failure.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

namespace valor::sqlite {
namespace {

class AConnection : public testing::Test {
protected:
    Connection another() { return Connection({folder.file("a.db"), ""}, Mode::Open); }

    test::TemporaryFolder folder;
    Connection connection{{folder.file("a.db"), ""}, Mode::Create};
};

TEST_F(AConnection, IsSetForALossOfPower) {
    EXPECT_EQ(connection.text("PRAGMA journal_mode"), "delete");
    EXPECT_EQ(connection.integer("PRAGMA synchronous"), 3) << "EXTRA";
    EXPECT_EQ(connection.integer("PRAGMA secure_delete"), 1);
    EXPECT_EQ(connection.integer("PRAGMA mmap_size"), 0);
    EXPECT_EQ(connection.integer("PRAGMA temp_store"), 2) << "memory";
    EXPECT_EQ(connection.integer("PRAGMA foreign_keys"), 1);
    EXPECT_EQ(connection.integer("PRAGMA cell_size_check"), 1);
    EXPECT_EQ(connection.integer("PRAGMA trusted_schema"), 0);
}

TEST_F(AConnection, KeepsTextBytesAndNothingApart) {
    connection.execute("CREATE TABLE t(a INTEGER, b TEXT, c BLOB, d BLOB, e TEXT) STRICT");
    const std::string bytes("\0\xFFx", 3);
    Statement insert(connection, "INSERT INTO t VALUES(?, ?, ?, ?, ?)");
    insert.bind(std::uint64_t{7}).bind("æ").bindBytes(bytes).bindBytes("").bindNull().run();
    Statement select(connection, "SELECT * FROM t");
    ASSERT_TRUE(select.next());
    EXPECT_EQ(select.integer(0), 7U);
    EXPECT_EQ(select.text(1), "æ");
    EXPECT_EQ(select.bytes(2), bytes);
    EXPECT_FALSE(select.isNull(3));
    EXPECT_EQ(select.bytes(3), "");
    EXPECT_TRUE(select.isNull(4));
    EXPECT_FALSE(select.next());
}

TEST_F(AConnection, TakesBackWhatWasNotCommitted) {
    connection.execute("CREATE TABLE t(a)");
    {
        const Transaction forgotten(connection);
        connection.execute("INSERT INTO t VALUES(1)");
    }
    Transaction kept(connection);
    connection.execute("INSERT INTO t VALUES(2)");
    kept.commit();
    EXPECT_EQ(another().integer("SELECT sum(a) FROM t"), 2);
}

TEST_F(AConnection, AReadingTransactionSeesOneMoment) {
    connection.execute("CREATE TABLE t(a)");
    Connection reader = another();
    const Transaction moment(reader, Transaction::Purpose::Read);
    EXPECT_EQ(reader.integer("SELECT count(*) FROM t"), 0);
    EXPECT_THROW(connection.execute("INSERT INTO t VALUES(1)"), Failure) << "the reader has it";
    EXPECT_EQ(reader.integer("SELECT count(*) FROM t"), 0);
}

TEST_F(AConnection, CopiesEverything) {
    connection.execute("CREATE TABLE t(a); INSERT INTO t VALUES(5); PRAGMA user_version=3");
    Connection copy = Connection::inMemory();
    connection.copyInto(copy);
    EXPECT_EQ(copy.integer("SELECT a FROM t"), 5);
    EXPECT_EQ(copy.integer("PRAGMA user_version"), 3);
}

TEST_F(AConnection, FollowsNoLink) {
    std::filesystem::create_symlink(folder.file("a.db"), folder.file("link.db"));
    EXPECT_THROW(Connection({folder.file("link.db"), ""}, Mode::Open), Failure);
    EXPECT_THROW(Connection({folder.file("none.db"), ""}, Mode::Open), Failure);
}

}  // namespace
}  // namespace valor::sqlite
