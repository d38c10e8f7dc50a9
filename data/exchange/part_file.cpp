// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/part_file.h"

#include <bit>
#include <charconv>
#include <cstring>
#include <optional>
#include <ostream>

#include "core/digest/sha256.h"
#include "core/result/fields.h"
#include "data/exchange/json_reader.h"
#include "data/exchange/json_writer.h"

namespace valor {
namespace {

static_assert(std::endian::native == std::endian::little, "columns are kept as little-endian doubles");

constexpr std::size_t kDigestLength = 64;

/// What stands before the columns. The fields of a range are part of it.
struct Header {
    RunManifest manifest;
    std::uint64_t first = 0, end = 0;
    std::vector<std::string> columns;
    std::vector<std::uint64_t> cut;
    std::string caseText;
};

}  // namespace

template <>
struct Fields<Header> {
    static constexpr FieldList list{must<&Header::manifest>("manifest"), must<&Header::first>("first"),
                                    must<&Header::end>("end"),           must<&Header::columns>("columns"),
                                    must<&Header::cut>("cut"),           must<&Header::caseText>("case")};
};

namespace {

std::string headerText(const RunPart& part, const std::string& caseText) {
    Header header{part.manifest, part.range.first, part.range.end, {}, part.cut, caseText};
    for (const SampleColumn& column : part.columns) header.columns.push_back(column.id);
    JsonObject members;
    JsonWriter::writeFields(header, members);
    return writeJson(members);
}

std::string_view bytesOf(const std::vector<double>& values) {
    return {reinterpret_cast<const char*>(values.data()), values.size() * sizeof(double)};
}

tl::unexpected<Error> damaged(const std::string& path) {
    return fail(ErrorCode::RunRequestInvalid, path, {{"part", "damaged"}});
}

/// Takes `count` bytes off the front. @return nothing when there are fewer
std::optional<std::string_view> takenFrom(std::string_view& bytes, std::size_t count) {
    if (bytes.size() < count) return std::nullopt;
    const std::string_view front = bytes.substr(0, count);
    bytes.remove_prefix(count);
    return front;
}

std::optional<std::string_view> lineFrom(std::string_view& bytes) {
    const std::size_t end = bytes.find('\n');
    if (end == std::string_view::npos) return std::nullopt;
    const std::string_view line = bytes.substr(0, end);
    bytes.remove_prefix(end + 1);
    return line;
}

std::optional<Header> headerFrom(std::string_view& bytes) {
    const auto line = lineFrom(bytes);
    std::size_t length = 0;
    if (!line || std::from_chars(line->data(), line->data() + line->size(), length).ec != std::errc{}) return {};
    const auto text = takenFrom(bytes, length);
    if (!text) return std::nullopt;
    const auto document = parseJson(*text);
    Header header;
    if (!document || !JsonReader().readFields(*document, header)) return std::nullopt;
    return header;
}

}  // namespace

void writePart(std::ostream& out, const RunPart& part, const std::string& caseText) {
    Sha256 digest;
    const auto put = [&](std::string_view bytes) {
        digest.add(bytes);
        out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    };
    const std::string header = headerText(part, caseText);
    put(std::string(kPartSchema) + "\n" + std::to_string(header.size()) + "\n");
    put(header);
    for (const SampleColumn& column : part.columns) put(bytesOf(column.values));
    out << digest.hex();
}

Result<PartFile> readPart(std::string_view bytes, const std::string& path) {
    std::string_view rest = bytes;
    if (const auto schema = lineFrom(rest); !schema || *schema != kPartSchema)
        return fail(ErrorCode::SchemaUnsupported, path, {{"found", "–"}, {"supported", std::string(kPartSchema)}});
    if (rest.size() < kDigestLength) return damaged(path);
    const std::string_view digest = rest.substr(rest.size() - kDigestLength);
    rest.remove_suffix(kDigestLength);
    if (sha256Hex(bytes.substr(0, bytes.size() - kDigestLength)) != digest) return damaged(path);
    auto header = headerFrom(rest);
    if (!header || header->end < header->first) return damaged(path);
    PartFile file{{std::move(header->manifest), {header->first, header->end}, {}, std::move(header->cut)},
                  std::move(header->caseText)};
    const std::uint64_t rows = header->end - header->first;
    if (rows > rest.size() || rows * sizeof(double) * header->columns.size() != rest.size()) return damaged(path);
    for (std::string& name : header->columns) {
        SampleColumn column{std::move(name), std::vector<double>(rows)};
        std::memcpy(column.values.data(), takenFrom(rest, rows * sizeof(double))->data(), rows * sizeof(double));
        file.part.columns.push_back(std::move(column));
    }
    return file;
}

}  // namespace valor
