// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/building/new_labels.h"

#include "ui/text/text.h"

namespace valor::ui {

LocalizedText typedLabel(const QString& name) {
    return {name.trimmed().toStdString(), "", ""};
}

LocalizedText typedOver(const LocalizedText& before, const QString& typed, const Languages& languages) {
    // A text field gives blanks back where it was given no-break spaces.
    const auto plain = [](QString text) { return text.replace(kNoBreakSpace, ' ').trimmed(); };
    return plain(typed) == plain(languages.of(before)) ? before : typedLabel(typed);
}

LocalizedText figureLabel(std::string_view key, const LocalizedText& object, const Environment& environment) {
    const auto words = [&](Language language) {
        QString text = qt(environment.texts.text(key, language));
        if (!text.isEmpty()) text[0] = text[0].toUpper();
        const std::string& name = object.in(language);
        return name.empty() ? text.toStdString() : (text + ", " + qt(name)).toStdString();
    };
    return {words(Language::English), words(Language::Danish), words(Language::Bokmal)};
}

LocalizedText joinedLabel(const LocalizedText& one, const LocalizedText& other) {
    const auto in = [&](Language language) { return one.in(language) + ", " + other.in(language); };
    return {in(Language::English), in(Language::Danish), in(Language::Bokmal)};
}

std::string_view roleOf(FigurePlace::Kind kind) {
    switch (kind) {
        case FigurePlace::Kind::Catchment: return "role.catchment";
        case FigurePlace::Kind::VolumeRate: return "role.volume_rate";
        case FigurePlace::Kind::SiteVolume: return "role.site_volume";
        case FigurePlace::Kind::EligibleShare: return "role.eligible_share";
        case FigurePlace::Kind::Growth: return "role.growth";
    }
    return "";
}

}  // namespace valor::ui
