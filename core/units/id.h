// SPDX-License-Identifier: GPL-3.0-or-later
// Identities: the name an object has in a document, typed so that a site cannot stand where a need belongs.
#pragma once

#include <compare>
#include <functional>
#include <string>
#include <string_view>
#include <utility>

namespace valor {

/// Text identity of one kind of object: lower-case letters, digits, '-', '_' and '.', starting with a letter.
template <class Tag>
class Id {
public:
    Id() = default;
    explicit Id(std::string text) : text_(std::move(text)) {}

    [[nodiscard]] const std::string& text() const { return text_; }
    [[nodiscard]] bool empty() const { return text_.empty(); }

    auto operator<=>(const Id&) const = default;
    bool operator==(const Id&) const = default;

private:
    std::string text_;
};

/// @return whether `text` may serve as an identity in a document.
[[nodiscard]] constexpr bool isValidId(std::string_view text) {
    const auto letter = [](char c) { return c >= 'a' && c <= 'z'; };
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    if (text.empty() || text.size() > 64 || !letter(text.front())) return false;
    for (char c : text)
        if (!letter(c) && !digit(c) && c != '-' && c != '_' && c != '.') return false;
    return true;
}

using ParameterId = Id<struct ParameterTag>;
using EvidenceId = Id<struct EvidenceTag>;
using PartyId = Id<struct PartyTag>;
using SiteId = Id<struct SiteTag>;
using NeedId = Id<struct NeedTag>;
using ToolId = Id<struct ToolTag>;
using EffectId = Id<struct EffectTag>;
using ContractId = Id<struct ContractTag>;
using ClauseId = Id<struct ClauseTag>;
using AlternativeId = Id<struct AlternativeTag>;
using ScenarioId = Id<struct ScenarioTag>;
using ReportId = Id<struct ReportTag>;

}  // namespace valor

template <class Tag>
struct std::hash<valor::Id<Tag>> {
    std::size_t operator()(const valor::Id<Tag>& id) const noexcept { return std::hash<std::string>{}(id.text()); }
};
