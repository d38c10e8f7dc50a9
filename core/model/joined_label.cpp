// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/joined_label.h"

namespace valor {
namespace {

template <class TextIn>
LocalizedText inEachLanguage(const TextIn& textIn) {
    return {textIn(Language::English), textIn(Language::Danish), textIn(Language::Bokmal)};
}

}  // namespace

LocalizedText joinedLabel(const LocalizedText& first, const LocalizedText& second, std::string_view between) {
    return inEachLanguage([&](Language language) {
        const std::string& one = first.in(language);
        const std::string& other = second.in(language);
        return one.empty() || other.empty() ? one + other : one + std::string(between) + other;
    });
}

LocalizedText labelWithout(const LocalizedText& first, const LocalizedText& label) {
    return inEachLanguage([&](Language language) {
        const std::string& whole = label.in(language);
        const std::string before = first.in(language) + std::string(kOwnerMark);
        return whole.starts_with(before) ? whole.substr(before.size()) : whole;
    });
}

}  // namespace valor
