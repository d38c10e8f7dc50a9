// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the structs of core/model/fields.h from JSON, and says exactly where a document departs from its format.
#pragma once

#include <array>
#include <set>
#include <string>
#include <vector>

#include "core/model/fields.h"
#include "data/exchange/json_value.h"

namespace valor {

class EvidenceLibrary;

/// Reading goes on after a problem, so that a person learns of all that one pass can find: read() returns the first,
/// others() has the rest.
///
/// Subjects of errors are paths in which objects of lists stand by their id ("parameters/recall_ratio/unit"), others by
/// their position.
class JsonReader {
public:
    /// @param library gives figures that a parameter names without stating them; null: none
    explicit JsonReader(const EvidenceLibrary* library = nullptr) : library_(library) {}

    /// Problems after the one that read() returned, in the order in which they were found; at most a few dozen.
    [[nodiscard]] const std::vector<Error>& others() const { return others_; }

    Status read(const JsonValue& json, bool& value) const;
    Status read(const JsonValue& json, double& value) const;
    Status read(const JsonValue& json, int& value) const;
    Status read(const JsonValue& json, std::int64_t& value) const;
    Status read(const JsonValue& json, std::uint64_t& value) const;
    Status read(const JsonValue& json, std::string& value) const;
    Status read(const JsonValue& json, YearMonth& value) const;
    // Forms of their own, see docs/file-format/case.md.
    Status read(const JsonValue& json, LocalizedText& value) const;
    Status read(const JsonValue& json, ContractAmount& value) const;
    Status read(const JsonValue& json, std::vector<TermBinding>& value) const;
    Status read(const JsonValue& json, QuantilePoint& value) const;
    Status read(const JsonValue& json, IntervalEntry& value) const;
    Status read(const JsonValue& json, DistributionEntry& value) const;
    Status read(const JsonValue& json, Parameter& value) const;
    Status read(const JsonValue& json, Alternative& value) const;
    Status read(const JsonValue& json, Case& value);

    template <class Tag>
    Status read(const JsonValue& json, Id<Tag>& value) const {
        std::string text;
        VALOR_CHECK(read(json, text));
        // An empty reference means none; whether one is needed is a question for validate().
        if (!text.empty() && !isValidId(text)) return fail(ErrorCode::IdMalformed, "", {{"id", shortened(text)}});
        value = Id<Tag>(std::move(text));
        return {};
    }

    template <Named E>
    Status read(const JsonValue& json, E& value) const {
        std::string text;
        VALOR_CHECK(read(json, text));
        if (const auto found = findByName<E>(text)) {
            value = *found;
            return {};
        }
        return fail(ErrorCode::FieldType, "", {{"expected", namesOf<E>()}, {"found", shortened(text)}});
    }

    template <class T>
    Status read(const JsonValue& json, std::optional<T>& value) const {
        return read(json, value.emplace());
    }

    template <class T>
    Status read(const JsonValue& json, std::vector<T>& values) const {
        const JsonArray* items = json.array();
        if (items == nullptr) return wrongType("list", json);
        values.clear();
        values.reserve(items->size());
        std::set<std::string, std::less<>> seen;
        Gathering problems(*this);
        for (std::size_t i = 0; i < items->size(); ++i) {
            const std::string name = itemName((*items)[i], i);
            problems.add(name, [&] { return read((*items)[i], values.emplace_back()); });
            if (const std::string* id = identityOf(values.back());
                id != nullptr && !id->empty() && !seen.insert(*id).second)
                problems.add("", [&] { return fail(ErrorCode::IdDuplicate, name, {{"id", *id}}); });
        }
        return problems.first();
    }

    template <class T, std::size_t count>
    Status read(const JsonValue& json, std::array<T, count>& values) const {
        const JsonArray* items = json.array();
        if (items == nullptr || items->size() != count)
            return wrongType("list of " + std::to_string(count) + " values", json);
        for (std::size_t i = 0; i < count; ++i)
            if (auto status = read((*items)[i], values[i]); !status)
                return tl::unexpected<Error>(within(std::to_string(i), std::move(status).error()));
        return {};
    }

    template <Described T>
    Status read(const JsonValue& json, T& object) const {
        return readFields(json, object);
    }

    /// Reads every field of `object`. @param known names that the caller reads itself
    template <Described T>
    Status readFields(const JsonValue& json, T& object, std::vector<std::string_view> known = {}) const {
        if (json.object() == nullptr) return wrongType("object", json);
        VALOR_CHECK(chooseKinds(json, object));
        collectNames(object, known);
        Gathering problems(*this);
        for (const auto& [name, value] : *json.object())
            problems.add("", [&, &field = name] { return refuseUnknown(field, known); });
        readEach(json, object, problems);
        return problems.first();
    }

    static Status wrongType(std::string_view expected, const JsonValue& found);
    /// Text from a file as an argument of a message.
    static std::string shortened(const std::string& text);

    /// The problems of the parts of one object or list.
    class Gathering {
    public:
        explicit Gathering(const JsonReader& reader) : reader_(reader) {}
        /// Reads a part and notes what is wrong, seen from the whole. @param name of the part; empty: the whole itself
        template <class Read>
        void add(std::string_view name, const Read& readPart) {
            const std::size_t before = reader_.others_.size();
            const Status status = readPart();
            if (!status) note(name, before, status.error());
        }
        [[nodiscard]] Status first() const { return first_; }

    private:
        void note(std::string_view name, std::size_t before, Error problem);

        const JsonReader& reader_;
        Status first_;
    };

private:
    static Status refuseUnknown(const std::string& name, const std::vector<std::string_view>& known);
    static std::string itemName(const JsonValue& item, std::size_t position);
    static Status checkText(const std::string& text, FieldRole role);

    /// The id of an object, or null for anything without one.
    template <class T>
    static const std::string* identityOf(const T& object) {
        const std::string* id = nullptr;
        if constexpr (Described<T>) {
            forEachField<T>([&](const auto& field) {
                if (field.role == FieldRole::Identity) id = textOf(field.in(object));
            });
        }
        return id;
    }
    static const std::string* textOf(const std::string& text) { return &text; }
    template <class T>
    static const std::string* textOf(const T& value) {
        if constexpr (requires { value.text(); } && !std::is_same_v<T, YearMonth>)
            return &value.text();
        else
            return nullptr;
    }

    template <class T>
    using MemberOf = std::remove_cvref_t<T>;

    /// Puts the kind a document names into every variant whose fields stand inline.
    template <Described T>
    Status chooseKinds(const JsonValue& json, T& object) const {
        Status status;
        forEachField<T>([&](const auto& field) {
            using Member = MemberOf<decltype(field.in(object))>;
            if constexpr (kStandsInline<Member>) {
                if (status) status = chooseKind(json, field.name, field.in(object));
            }
        });
        return status;
    }
    template <class Variant>
    Status chooseKind(const JsonValue& json, std::string_view name, Variant& variant) const {
        const JsonValue* kind = json.find(name);
        if (kind != nullptr && kind->text() == nullptr)
            return tl::unexpected<Error>(within(name, wrongType("text", *kind).error()));
        std::string kinds;
        for (Variant& candidate : allKinds<Variant>()) {
            if (kind != nullptr && kindOf(candidate) == *kind->text()) {
                variant = std::move(candidate);
                return {};
            }
            kinds += (kinds.empty() ? "" : " ") + std::string(kindOf(candidate));
        }
        if (kind == nullptr) return fail(ErrorCode::FieldMissing, std::string(name), {{"possible", kinds}});
        return fail(ErrorCode::FieldType, std::string(name),
                    {{"expected", kinds}, {"found", shortened(*kind->text())}});
    }

    template <Named E>
    static std::string namesOf() {
        std::string names;
        for (const auto& [value, name] : Names<E>::table()) names += (names.empty() ? "" : " ") + std::string(name);
        return names;
    }

    template <Described T>
    static void collectNames(const T& object, std::vector<std::string_view>& known) {
        forEachField<T>([&](const auto& field) {
            if (field.role != FieldRole::ByHand) known.push_back(field.name);
            using Member = MemberOf<decltype(field.in(object))>;
            if constexpr (kStandsInline<Member>)
                std::visit([&](const auto& kind) { collectNames(kind, known); }, field.in(object));
        });
    }

    template <Described T>
    void readEach(const JsonValue& json, T& object, Gathering& problems) const {
        forEachField<T>([&](const auto& field) { readField(json, field, object, problems); });
    }
    template <class AnyField, class T>
    void readField(const JsonValue& json, const AnyField& field, T& object, Gathering& problems) const {
        auto& member = field.in(object);
        using Member = MemberOf<decltype(member)>;
        if constexpr (kStandsInline<Member>) {
            std::visit([&](auto& kind) { readEach(json, kind, problems); }, member);
        } else {
            if (field.role == FieldRole::ByHand) return;
            const JsonValue* stated = json.find(field.name);
            if (stated == nullptr) return problems.add("", [&] { return absent(field, member); });
            problems.add(field.name, [&] {
                Status status = read(*stated, member);
                const std::string* text = textOf(member);
                return status && text != nullptr ? checkText(*text, field.role) : status;
            });
        }
    }
    template <class AnyField, class Member>
    static Status absent(const AnyField& field, Member& member) {
        if (field.presence == Presence::Required) {
            if constexpr (Named<Member>)
                return fail(ErrorCode::FieldMissing, std::string(field.name), {{"possible", namesOf<Member>()}});
            else
                return fail(ErrorCode::FieldMissing, std::string(field.name));
        }
        if constexpr (std::is_same_v<Member, double>) {
            constexpr double infinity = std::numeric_limits<double>::infinity();
            if (field.role == FieldRole::LowerBound) member = -infinity;
            if (field.role == FieldRole::UpperBound) member = infinity;
        }
        return {};
    }

    const EvidenceLibrary* library_;
    mutable std::vector<Error> others_;  ///< each seen from the whole that is being read
    const Case* case_ = nullptr;  ///< the case being read: its sites and currency are known before they are needed
};

}  // namespace valor
