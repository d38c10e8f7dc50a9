// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/difference.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "core/model/fields.h"

namespace valor {
namespace {

// Values as text ---------------------------------------------------------------------------------------------------

std::string textOf(bool value) {
    return value ? "true" : "false";
}
template <class Number>
requires(std::is_same_v<Number, int> || std::is_same_v<Number, std::int64_t> || std::is_same_v<Number, double>)  //
    std::string textOf(Number value) {
    std::array<char, 32> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value);
    return {text.data(), end.ptr};
}
std::string textOf(const std::string& value) {
    return value;
}
std::string textOf(YearMonth value) {
    return value.text();
}
template <class Tag>
std::string textOf(const Id<Tag>& value) {
    return value.text();
}
template <Named E>
std::string textOf(E value) {
    return std::string(nameOf(value));
}
template <class T>
std::string textOf(const std::optional<T>& value);
template <class T>
std::string textOf(const std::vector<T>& values);
template <OneOf T>
std::string textOf(const T& value);
template <Described T>
std::string textOf(const T& object);

template <class T>
std::string textOf(const std::optional<T>& value) {
    return value ? textOf(*value) : "";
}
template <class T>
std::string textOf(const std::vector<T>& values) {
    std::string text;
    for (const T& value : values) {
        if (!text.empty()) text += Described<T> ? "; " : " ";
        text += textOf(value);
    }
    return text;
}
template <OneOf T>
std::string textOf(const T& value) {
    return std::visit([](const auto& kind) { return textOf(kind); }, value);
}

/// A field inside the text of its object. Objects and lists inside are put in brackets.
template <class Member>
std::string namedText(std::string_view name, const Member& member) {
    if constexpr (kStandsInline<Member>) {
        const std::string fields = textOf(member);
        return std::string(name) + " " + std::string(kindOf(member)) + (fields.empty() ? "" : ", " + fields);
    } else {
        const std::string text = textOf(member);
        const bool isPlain = text.find_first_of(" ,;") == std::string::npos;
        return std::string(name) + " " + (isPlain ? text : "(" + text + ")");
    }
}
template <Described T>
std::string textOf(const T& object) {
    const T standard{};
    std::string text;
    forEachField<T>([&](const auto& field) {
        // A zero that a file must state is said; what is empty has nothing to say.
        const bool isStated = field.presence == Presence::Required && !textOf(field.in(object)).empty();
        if (!isStated && hasDefault(object, standard, field)) return;
        if (!text.empty()) text += ", ";
        text += namedText(field.name, field.in(object));
    });
    return text;
}

// Comparison -------------------------------------------------------------------------------------------------------

template <Described T>
constexpr bool hasIdentity() {
    bool found = false;
    forEachField<T>([&](const auto& field) { found = found || field.role == FieldRole::Identity; });
    return found;
}

class Comparison {
public:
    [[nodiscard]] std::vector<Change> take() && { return std::move(changes_); }

    template <class T>
    void compare(const T& before, const T& after) {
        if (before == after) return;
        add(Change::Kind::Changed, path_, textOf(before), textOf(after));
    }
    template <Described T>
    void compare(const T& before, const T& after) {
        forEachField<T>([&](const auto& field) { compareField(field.name, field.in(before), field.in(after)); });
    }
    template <class T>
    void compare(const std::optional<T>& before, const std::optional<T>& after) {
        if (before && after) return compare(*before, *after);
        if (before) add(Change::Kind::Removed, path_, textOf(*before), "");
        if (after) add(Change::Kind::Added, path_, "", textOf(*after));
    }
    template <OneOf T>
    void compare(const T& before, const T& after) {
        if (before.index() != after.index())
            return add(Change::Kind::Changed, path_, namedKind(before), namedKind(after));
        std::visit([&](const auto& kind) { compare(kind, std::get<std::remove_cvref_t<decltype(kind)>>(after)); },
                   before);
    }
    /// By parameter. One that is named twice, as in a faulty case, leaves only the positions.
    void compare(const std::vector<ParameterOverride>& before, const std::vector<ParameterOverride>& after) {
        if (namesOneTwice(before) || namesOneTwice(after)) return compareItems(before, after);
        for (const ParameterOverride& change : before)
            if (entryOf(after, change.parameter).empty()) putOverride(Change::Kind::Removed, change, before, after);
        for (const ParameterOverride& change : after) {
            const std::string earlier = entryOf(before, change.parameter);
            if (earlier.empty())
                putOverride(Change::Kind::Added, change, before, after);
            else if (earlier != entryOf(after, change.parameter))
                putOverride(Change::Kind::Changed, change, before, after);
        }
        const std::string orderBefore = commonOrder(before, after), orderAfter = commonOrder(after, before);
        if (orderBefore != orderAfter) add(Change::Kind::Reordered, path_, orderBefore, orderAfter);
    }
    template <class T>
    void compare(const std::vector<T>& before, const std::vector<T>& after) {
        if constexpr (Described<T>) {
            if constexpr (hasIdentity<T>())
                compareObjects(before, after);
            else
                compareItems(before, after);
        } else {
            compareItems(before, after);
        }
    }

private:
    void add(Change::Kind kind, std::string path, std::string before, std::string after) {
        changes_.push_back({kind, std::move(path), std::move(before), std::move(after)});
    }
    template <class Visit>
    void inside(std::string_view name, Visit&& visit) {
        const std::size_t outer = path_.size();
        if (!path_.empty()) path_ += '/';
        path_ += name;
        visit();
        path_.resize(outer);
    }
    template <class Member>
    void compareField(std::string_view name, const Member& before, const Member& after) {
        if constexpr (kStandsInline<Member>) {
            if (before.index() == after.index()) return compare(before, after);
        }
        inside(name, [&] { compare(before, after); });
    }
    template <OneOf T>
    static std::string namedKind(const T& value) {
        const std::string fields = textOf(value);
        return std::string(kindOf(value)) + (fields.empty() ? "" : " (" + fields + ")");
    }

    /// Lists whose objects are matched by their id. @pre ids do not repeat within a list
    template <class T>
    void compareObjects(const std::vector<T>& before, const std::vector<T>& after) {
        for (const T& object : before)
            if (find(after, identity(object)) == nullptr) put(Change::Kind::Removed, object);
        for (const T& object : after) {
            const T* earlier = find(before, identity(object));
            if (earlier == nullptr)
                put(Change::Kind::Added, object);
            else
                inside(identity(object), [&] { compare(*earlier, object); });
        }
        const std::string orderBefore = commonOrder(before, after), orderAfter = commonOrder(after, before);
        if (orderBefore != orderAfter) add(Change::Kind::Reordered, path_, orderBefore, orderAfter);
    }
    template <class T>
    void put(Change::Kind kind, const T& object) {
        const bool isAdded = kind == Change::Kind::Added;
        inside(identity(object),
               [&] { add(kind, path_, isAdded ? "" : textOf(object), isAdded ? textOf(object) : ""); });
    }
    template <class T>
    static const T* find(const std::vector<T>& objects, const std::string& id) {
        for (const T& object : objects)
            if (identity(object) == id) return &object;
        return nullptr;
    }
    using Overrides = std::vector<ParameterOverride>;
    static bool namesOneTwice(const Overrides& overrides) {
        for (const ParameterOverride& change : overrides)
            if (std::ranges::count(overrides, change.parameter, &ParameterOverride::parameter) > 1) return true;
        return false;
    }
    /// What a parameter is changed to; empty where it is not.
    static std::string entryOf(const Overrides& overrides, const ParameterId& parameter) {
        const ParameterOverride* change = find(overrides, parameter.text());
        return change == nullptr ? "" : textOf(*change);
    }
    void putOverride(Change::Kind kind, const ParameterOverride& change, const Overrides& before,
                     const Overrides& after) {
        inside(change.parameter.text(),
               [&] { add(kind, path_, entryOf(before, change.parameter), entryOf(after, change.parameter)); });
    }
    template <class T>
    static const std::string& identity(const T& object) {
        if constexpr (requires { object.parameter.text(); })
            return object.parameter.text();
        else if constexpr (requires { object.id.text(); })
            return object.id.text();
        else
            return object.id;
    }
    /// The ids of `objects` that `others` also has.
    template <class T>
    static std::string commonOrder(const std::vector<T>& objects, const std::vector<T>& others) {
        std::string ids;
        for (const T& object : objects)
            if (find(others, identity(object)) != nullptr) ids += (ids.empty() ? "" : " ") + identity(object);
        return ids;
    }

    /// Lists without ids. Of equal length: position by position; else what lies between the common beginning and the
    /// common end was taken out and put in.
    template <class T>
    void compareItems(const std::vector<T>& before, const std::vector<T>& after) {
        if (before.size() == after.size()) {
            for (std::size_t i = 0; i < before.size(); ++i)
                inside(std::to_string(i), [&] { compare(before[i], after[i]); });
            return;
        }
        const std::size_t shorter = std::min(before.size(), after.size());
        std::size_t head = 0, tail = 0;
        while (head < shorter && before[head] == after[head]) ++head;
        while (tail < shorter - head && before[before.size() - 1 - tail] == after[after.size() - 1 - tail]) ++tail;
        for (std::size_t i = head; i < before.size() - tail; ++i)
            inside(std::to_string(i), [&] { add(Change::Kind::Removed, path_, textOf(before[i]), ""); });
        for (std::size_t i = head; i < after.size() - tail; ++i)
            inside(std::to_string(i), [&] { add(Change::Kind::Added, path_, "", textOf(after[i])); });
    }

    std::string path_;
    std::vector<Change> changes_;
};

}  // namespace

std::vector<Change> difference(const Case& before, const Case& after) {
    Comparison comparison;
    comparison.compare(before, after);
    return std::move(comparison).take();
}

}  // namespace valor
