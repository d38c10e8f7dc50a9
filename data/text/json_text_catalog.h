// SPDX-License-Identifier: GPL-3.0-or-later
// The texts of the product in its three languages, from data/text/*.json inside the program.
#pragma once

#include <array>
#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "core/ports/text_catalog.h"

namespace valor {

class JsonTextCatalog final : public TextCatalog {
public:
    using Texts = std::map<std::string, std::string, std::less<>>;

    JsonTextCatalog() = default;
    /// Reads one language: an object of keys and texts. @return the errors of parseJson, FieldType for other values.
    [[nodiscard]] static Result<Texts> readTexts(std::string_view json);
    /// The texts that ship with the product. @tested complete, with equal placeholders in every language
    [[nodiscard]] static Result<JsonTextCatalog> shipped();

    /// English when the language lacks the key.
    [[nodiscard]] std::string text(
        std::string_view key, Language language,
        const std::vector<std::pair<std::string, std::string>>& arguments = {}) const override;
    /// The text "error.<name>", or "error.<name>.<argument>" when there is one for an argument of the problem. Words
    /// among the arguments (kind, reason, expected, rule, …) are translated and
    /// numbers written with the decimal mark of the language. Starts with the argument `file` when present.
    [[nodiscard]] std::string explain(const Error& problem, Language language) const override;

    [[nodiscard]] const Texts& all(Language language) const { return texts_[static_cast<std::size_t>(language)]; }

private:
    [[nodiscard]] const std::string* find(std::string_view key, Language language) const;
    /// "observed.csv/line 5/value" in words of the language: "observed.csv, linje 5, kolonne value".
    [[nodiscard]] std::string placeIn(const std::string& subject, Language language) const;
    [[nodiscard]] std::string word(const std::string& argument, const std::string& value, Language language) const;

    std::array<Texts, 3> texts_;
};

}  // namespace valor
