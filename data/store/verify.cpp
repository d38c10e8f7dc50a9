// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/store/verify.h"

#include <algorithm>

#include "data/exchange/run_json.h"
#include "data/store/copy.h"
#include "data/store/journal.h"
#include "data/store/run_tables.h"

namespace valor {
namespace {

/// @return the chunks of samples that were read.
Result<std::uint64_t> verifyRun(Journal& journal, std::uint64_t entry) {
    VALOR_TRY(const RunRows rows, readRun(journal.connection(), entry, journal.payload(entry)));
    VALOR_CHECK(readResult(rows.result));
    std::uint64_t chunks = 0;
    for (std::size_t position = 0; position < rows.columns.size(); ++position) {
        VALOR_TRY(const std::vector<double> values, readColumn(journal.connection(), entry, rows, position));
        chunks += (values.size() + kDrawsPerChunk - 1) / kDrawsPerChunk;
    }
    return chunks;
}

/// Rows that no entry vouches for would pass unnoticed. @param last entry that was read; others may have come since
Status checkNoStrangers(sqlite::Connection& connection, std::uint64_t last, std::uint64_t runs) {
    sqlite::Statement count(connection, "SELECT count(*) FROM run WHERE entry <= ?");
    return count.bind(last).next() && count.integer(0) == runs ? Status{} : damaged("store.run");
}

}  // namespace

Result<ContentsRead> verifyCaseFile(const std::string& path, const StoreEnvironment& environment,
                                    const sqlite::FileKind& kind, const std::vector<HistoryEntry>& history) {
    VALOR_TRY(sqlite::Connection connection, openToRead(path, environment, kind));
    if (connection.text("PRAGMA integrity_check(1)") != "ok") return damaged("store.pages");
    VALOR_TRY(Journal journal, Journal::load(std::move(connection)));
    const auto& entries = journal.entries();
    if (entries.size() < history.size() || !std::equal(history.begin(), history.end(), entries.begin()))
        return fail(ErrorCode::StoreDiverged, "");

    ContentsRead found;
    found.entries = entries.size();
    VALOR_TRY(found.objects, journal.verifyObjects());
    for (const HistoryEntry& entry : entries) {
        if (entry.kind != EntryKind::Run) continue;
        VALOR_TRY(const std::uint64_t chunks, verifyRun(journal, entry.number));
        found.sampleChunks += chunks;
        ++found.runs;
    }
    VALOR_CHECK(checkNoStrangers(journal.connection(), found.entries, found.runs));
    return found;
}

}  // namespace valor
