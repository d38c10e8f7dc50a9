// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/case_parts.h"

#include <set>

#include "core/model/difference.h"
#include "data/exchange/json_reader.h"
#include "data/exchange/json_writer.h"

namespace valor {
namespace {

constexpr std::string_view kHead = "case";
// In the head, in place of a list that stands elsewhere. No field of a case has such a name.
constexpr std::string_view kIds = "$ids", kList = "$list";

const std::string* idOf(const JsonValue& item) {
    const JsonValue* id = item.find("id");
    return id == nullptr ? nullptr : id->text();
}

/// What the head says of a list; the objects go to `parts`.
Result<JsonValue> takenOut(const std::string& name, const JsonArray& objects, CaseParts& parts) {
    if (idOf(objects.front()) == nullptr) {
        parts.emplace(name, writeJson(objects));
        return JsonValue(JsonObject{{std::string(kList), true}});
    }
    JsonArray ids;
    for (const JsonValue& object : objects) {
        const std::string& id = *idOf(object);
        if (!parts.emplace(name + "/" + id, writeJson(object)).second)
            return fail(ErrorCode::IdDuplicate, name + "/" + id, {{"id", id}});
        ids.emplace_back(id);
    }
    return JsonValue(JsonObject{{std::string(kIds), std::move(ids)}});
}

/// Reads pieces within the limits for all of them, and knows how many it was asked for.
class Pieces {
public:
    explicit Pieces(const CaseParts& parts) : parts_(parts) {}

    [[nodiscard]] Status checkSize() const {
        std::size_t bytes = 0;
        for (const auto& [place, text] : parts_) bytes += place.size() + text.size();
        if (parts_.size() > kMaxParts)
            return fail(ErrorCode::FileTooLarge, "", {{"values", std::to_string(kMaxParts)}});
        if (bytes <= kMaxPartsBytes) return {};
        return fail(ErrorCode::FileTooLarge, "", {{"limit", std::to_string(kMaxPartsBytes >> 20U) + " MB"}});
    }

    Result<JsonValue> take(const std::string& place) {
        const auto found = parts_.find(place);
        if (found == parts_.end()) return fail(ErrorCode::FieldMissing, place);
        taken_.insert(found->first);
        auto value = parseJson(found->second, valuesLeft_);
        if (value) return value;
        if (value.error().code == ErrorCode::FileTooLarge)
            return fail(ErrorCode::FileTooLarge, place, {{"values", std::to_string(kMaxPartsValues)}});
        return tl::unexpected<Error>(within(place, std::move(value).error()));
    }

    /// Every piece has its place in the case.
    [[nodiscard]] Status checkAllTaken() const {
        for (const auto& [place, text] : parts_)
            if (!taken_.contains(place))
                return fail(ErrorCode::FieldUnknown, place, {{"field", place}, {"known", std::string(kHead)}});
        return {};
    }

private:
    const CaseParts& parts_;
    std::size_t valuesLeft_ = kMaxPartsValues;
    std::set<std::string_view> taken_;
};

/// The list that `stated` in the head stands for; `stated` itself when it is no such mark.
Result<JsonValue> putBack(const std::string& name, const JsonValue& stated, Pieces& pieces) {
    if (stated.find(kList) != nullptr) return pieces.take(name);
    const JsonValue* ids = stated.find(kIds);
    if (ids == nullptr || ids->array() == nullptr) return stated;
    JsonArray objects;
    for (const JsonValue& id : *ids->array()) {
        if (id.text() == nullptr) return fail(ErrorCode::FieldType, name, {{"expected", "text"}, {"found", "list"}});
        VALOR_TRY(JsonValue object, pieces.take(name + "/" + *id.text()));
        objects.push_back(std::move(object));
    }
    return JsonValue(std::move(objects));
}

/// What is written must be what will be read, whatever the case holds.
Status checkReadsBack(const Case& input, const CaseParts& parts) {
    VALOR_TRY(const Case back, joinCase(parts));
    if (back == input) return {};
    const std::vector<Change> lost = difference(input, back);
    return fail(ErrorCode::FieldType, lost.empty() ? "" : lost.front().path,
                {{"expected", "what a file can hold"}, {"found", lost.empty() ? "" : lost.front().before}});
}

bool isListOfObjects(const JsonValue& value) {
    return value.array() != nullptr && !value.array()->empty() && value.array()->front().object() != nullptr;
}

}  // namespace

Result<CaseParts> splitCase(const Case& input) {
    JsonValue document = JsonWriter::write(input);
    CaseParts parts;
    for (auto& [name, value] : *document.object()) {
        if (!isListOfObjects(value)) continue;
        VALOR_TRY(value, takenOut(name, *value.array(), parts));
    }
    parts.emplace(kHead, writeJson(document));
    VALOR_CHECK(checkReadsBack(input, parts));
    return parts;
}

Result<Case> joinCase(const CaseParts& parts) {
    Pieces pieces(parts);
    VALOR_CHECK(pieces.checkSize());
    VALOR_TRY(JsonValue document, pieces.take(std::string(kHead)));
    if (document.object() == nullptr) return tl::unexpected<Error>(JsonReader::wrongType("object", document).error());
    for (auto& [name, value] : *document.object()) {
        VALOR_TRY(value, putBack(name, value, pieces));
    }
    VALOR_CHECK(pieces.checkAllTaken());
    Case result;
    VALOR_CHECK(JsonReader().read(document, result));
    return result;
}

}  // namespace valor
