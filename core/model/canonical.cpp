// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/canonical.h"

#include <bit>

#include "core/digest/sha256.h"
#include "core/model/fields.h"

namespace valor {
namespace {

/// Appends values to the canonical bytes. One overload a type; the tag letters keep unlike values apart.
class Encoder {
public:
    [[nodiscard]] std::string take() && { return std::move(bytes_); }

    void add(bool value) { tag('b').append(1, value ? '\1' : '\0'); }
    void add(int value) { add(std::int64_t{value}); }
    void add(std::int64_t value) {
        tag('i');
        word(static_cast<std::uint64_t>(value));
    }
    void add(double value) {
        tag('d');
        word(std::bit_cast<std::uint64_t>(value == 0 ? 0.0 : value));
    }
    void add(std::string_view text) {
        tag('t');
        word(text.size());
        bytes_ += text;
    }
    void add(const std::string& text) { add(std::string_view(text)); }
    /// Remarks were plain text once: the bytes of a case that has no more must not change.
    void addRemark(const LocalizedText& text) {
        if (text.da.empty() && text.nb.empty()) return add(text.en);
        add(text);
    }
    void add(YearMonth month) {
        tag('m');
        word(static_cast<std::uint64_t>(month.monthsSince(YearMonth(0, 1))));
    }
    template <class Tag>
    void add(const Id<Tag>& id) {
        add(std::string_view(id.text()));
    }
    template <Named E>
    void add(E value) {
        add(nameOf(value));
    }
    template <class T>
    void add(const std::optional<T>& value) {
        tag(value ? 'o' : 'n');
        if (value) add(*value);
    }
    template <class T>
    void add(const std::vector<T>& values) {
        tag('l');
        word(values.size());
        for (const T& value : values) add(value);
    }
    template <OneOf T>
    void add(const T& value) {
        tag('v');
        add(kindOf(value));
        std::visit([this](const auto& alternative) { this->add(alternative); }, value);
    }
    template <Described T>
    void add(const T& object) {
        const T standard{};
        tag('s');
        forEachField<T>([&](const auto& field) {
            if (hasDefault(object, standard, field)) return;
            tag('f');
            add(field.name);
            if constexpr (std::is_same_v<std::remove_cvref_t<decltype(field.in(object))>, LocalizedText>) {
                if (field.role == FieldRole::Remark) return addRemark(field.in(object));
            }
            add(field.in(object));
        });
        tag('e');
    }

private:
    std::string& tag(char letter) { return bytes_.append(1, letter); }
    void word(std::uint64_t value) {
        for (int byte = 0; byte < 8; ++byte) bytes_ += static_cast<char>((value >> (8 * byte)) & 0xFFU);
    }

    std::string bytes_;
};

}  // namespace

std::string canonicalBytes(const Case& input) {
    Encoder encoder;
    encoder.add(std::string_view("valor.case/1"));
    encoder.add(input);
    return std::move(encoder).take();
}

std::string caseDigest(const Case& input) {
    return sha256Hex(canonicalBytes(input));
}

std::string digestForRuns(const Case& input) {
    if (input.reports.empty()) return caseDigest(input);
    Case without = input;
    without.reports.clear();
    return caseDigest(without);
}

bool haveSameRuns(const Case& one, const Case& other) {
    if (&one == &other) return true;
    if (one.reports == other.reports) return one == other;
    Case same = one;
    same.reports = other.reports;
    return same == other;
}

}  // namespace valor
