// SPDX-License-Identifier: GPL-3.0-or-later
// The words that reports use in a sense of their own, each with one plain sentence.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/report/document.h"
#include "core/report/statements.h"

namespace valor {

/// Names of the terms, in the order of their subjects: last parts of the texts "glossary.term.…" and "glossary.…".
/// Other words and signs that stand for a term are in "glossary.seen.…", separated by "|".
[[nodiscard]] std::span<const std::string_view> glossaryTerms();
/// The term or another word for it stands in `text`, in capitals or not (of A to Z).
[[nodiscard]] bool isTermIn(std::string_view term, std::string_view text, const Wording& wording);
/// Term and meaning of those that occur in `document`.
[[nodiscard]] DocumentTable glossaryOf(const Document& document, const Wording& wording);
/// All of them.
[[nodiscard]] DocumentTable wholeGlossary(const Wording& wording);

}  // namespace valor
