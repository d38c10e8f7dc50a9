// SPDX-License-Identifier: GPL-3.0-or-later
// What new objects and figures are called, in every language of the product.
#pragma once

#include <string_view>

#include "core/model/building.h"
#include "ui/text/environment.h"

namespace valor::ui {

/// What a person typed in one language, to be shown in every language.
[[nodiscard]] LocalizedText typedLabel(const QString& name);
/// The same of a text that stood there before in every language: as long as nobody changed it, it stays that.
[[nodiscard]] LocalizedText typedOver(const LocalizedText& before, const QString& typed, const Languages& languages);
/// "Inhabitants, North": the words of the catalogue for a figure of an object.
[[nodiscard]] LocalizedText figureLabel(std::string_view key, const LocalizedText& object,
                                        const Environment& environment);
/// "Chest X-ray, North".
[[nodiscard]] LocalizedText joinedLabel(const LocalizedText& one, const LocalizedText& other);
/// Key of the words for the figure of a place: "role.catchment", …
[[nodiscard]] std::string_view roleOf(FigurePlace::Kind kind);

}  // namespace valor::ui
