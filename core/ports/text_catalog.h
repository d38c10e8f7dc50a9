// SPDX-License-Identifier: GPL-3.0-or-later
// Texts that must exist without a user interface: problems, measures, units, table heads.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/error/error.h"
#include "core/model/localized_text.h"

namespace valor {

class TextCatalog {
public:
    virtual ~TextCatalog() = default;
    /// The text of `key` with `{name}` placeholders filled; the key itself when there is none.
    [[nodiscard]] virtual std::string text(
        std::string_view key, Language language,
        const std::vector<std::pair<std::string, std::string>>& arguments = {}) const = 0;
    /// Sentence for a problem: where it is, what is wrong, what to do.
    [[nodiscard]] virtual std::string explain(const Error& problem, Language language) const = 0;
};

}  // namespace valor
