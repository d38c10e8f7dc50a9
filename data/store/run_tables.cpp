// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/store/run_tables.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <span>

#include "data/exchange/run_json.h"
#include "data/store/journal.h"

namespace valor {
namespace {

using sqlite::Connection;
using sqlite::Statement;

// The file holds little-endian doubles; a machine of the other order needs a swap here.
static_assert(std::endian::native == std::endian::little);

std::string_view bytesOf(std::span<const double> values) {
    return {reinterpret_cast<const char*>(values.data()), values.size_bytes()};
}

/// Writes one column; its digests go into `payload`.
void writeColumn(Connection& connection, std::uint64_t entry, std::size_t position, const SampleColumn& column,
                 FieldDigest& payload) {
    const std::uint64_t draws = column.values.size();
    Statement(connection, "INSERT INTO sample_column(run, position, id, draws) VALUES(?, ?, ?, ?)")
        .bind(entry)
        .bind(position)
        .bind(column.id)
        .bind(draws)
        .run();
    payload.add(column.id).add(draws);
    Statement insert(connection,
                     "INSERT INTO sample_chunk(run, position, part, digest, doubles) VALUES(?, ?, ?, ?, ?)");
    const std::span<const double> values(column.values);
    for (std::size_t start = 0, part = 0; start < values.size(); start += kDrawsPerChunk, ++part) {
        const std::string_view chunk = bytesOf(values.subspan(start, std::min(kDrawsPerChunk, values.size() - start)));
        const RawDigest digest = digestOf(chunk);
        insert.bind(entry).bind(position).bind(part).bindBytes(digest).bindBytes(chunk).run();
        payload.add(digest);
    }
}

/// Adds the digests of a column's parts, which are numbered from zero without gaps.
Status addParts(Connection& connection, std::uint64_t entry, std::size_t position, FieldDigest& payload) {
    Statement parts(connection, "SELECT part, digest FROM sample_chunk WHERE run = ? AND position = ? ORDER BY part");
    parts.bind(entry).bind(position);
    for (std::uint64_t part = 0; parts.next(); ++part) {
        if (parts.integer(0) != part) return damaged("store.run");
        payload.add(parts.bytes(1));
    }
    return {};
}

}  // namespace

RawDigest writeRun(Connection& connection, std::uint64_t entry, const RunResult& result) {
    const std::string text = writeResult(result);
    Statement(connection, "INSERT INTO run(entry, result) VALUES(?, ?)").bind(entry).bind(text).run();
    FieldDigest payload;
    payload.add(digestOf(text));
    for (std::size_t position = 0; position < result.samples.size(); ++position)
        writeColumn(connection, entry, position, result.samples[position], payload);
    return payload.raw();
}

Result<RunRows> readRun(Connection& connection, std::uint64_t entry, const RawDigest& payload) {
    Statement run(connection, "SELECT result FROM run WHERE entry = ?");
    if (!run.bind(entry).next()) return damaged("store.run");
    RunRows rows{run.text(0), {}, {}};
    FieldDigest found;
    found.add(digestOf(rows.result));
    Statement columns(connection, "SELECT position, id, draws FROM sample_column WHERE run = ? ORDER BY position");
    columns.bind(entry);
    while (columns.next()) {
        // The digest covers the order of columns and parts, not the numbers they stand under.
        if (columns.integer(0) != rows.columns.size()) return damaged("store.run");
        rows.columns.push_back(columns.text(1));
        rows.draws.push_back(columns.integer(2));
        found.add(rows.columns.back()).add(rows.draws.back());
        VALOR_CHECK(addParts(connection, entry, rows.columns.size() - 1, found));
    }
    if (found.raw() != payload) return damaged("store.run");
    return rows;
}

Result<std::vector<double>> readColumn(Connection& connection, std::uint64_t entry, const RunRows& rows,
                                       std::size_t position) {
    Statement chunks(connection,
                     "SELECT digest, doubles FROM sample_chunk WHERE run = ? AND position = ? ORDER BY part");
    chunks.bind(entry).bind(position);
    std::vector<double> values;
    while (chunks.next()) {
        const std::string chunk = chunks.bytes(1);
        if (chunk.size() % sizeof(double) != 0 || digestOf(chunk) != chunks.bytes(0)) return damaged("store.run");
        const std::size_t start = values.size();
        values.resize(start + chunk.size() / sizeof(double));
        std::memcpy(values.data() + start, chunk.data(), chunk.size());
        if (values.size() > rows.draws.at(position)) break;
    }
    if (values.size() != rows.draws.at(position)) return damaged("store.run");
    return values;
}

}  // namespace valor
