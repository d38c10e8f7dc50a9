// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/migrations/migrations.h"

namespace valor {
namespace embedded {
std::string_view migration0001();
}  // namespace embedded

const Migrations& caseFileMigrations() {
    static const Migrations steps{embedded::migration0001()};
    return steps;
}

void migrate(sqlite::Connection& connection, const Migrations& migrations) {
    const auto version = static_cast<std::size_t>(connection.integer("PRAGMA user_version"));
    sqlite::Transaction transaction(connection);
    for (std::size_t step = version; step < migrations.size(); ++step)
        connection.execute(std::string(migrations[step]));
    connection.execute("PRAGMA application_id=" + std::to_string(kCaseFileApplication));
    connection.execute("PRAGMA user_version=" + std::to_string(migrations.size()));
    transaction.commit();
}

sqlite::FileKind caseFileKind(const Migrations& migrations) {
    sqlite::FileKind kind{kCaseFileApplication, {}};
    auto connection = sqlite::Connection::inMemory();
    for (std::size_t count = 1; count <= migrations.size(); ++count) {
        migrate(connection, Migrations(migrations.begin(), migrations.begin() + static_cast<std::ptrdiff_t>(count)));
        kind.schemas.push_back(sqlite::schemaOf(connection));
    }
    return kind;
}

}  // namespace valor
