// SPDX-License-Identifier: GPL-3.0-or-later
// What a report was made from, in one line of it that a program reads back.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/model/report_form.h"
#include "core/report/document.h"
#include "core/result/run_result.h"

namespace valor {

struct ReportRecipe {
    RunManifest run;  ///< without the id of the case, the comparator and the time it took
    ReportForm form;
    Language language = Language::English;
};

/// "valor.recipe/1 case=… run=… result=… engine=… scenario=… alternatives=… draws=… seed=… scheme=… counts=…
/// template=… parts=… audience=… language=…", without an audience where it is for everybody: letters, digits and signs
/// that no format of a report takes for its own.
[[nodiscard]] std::string recipeLine(const ReportRecipe& recipe);
/// What makes the same report from the file of its case: "valor-cli report CASE --at … --draws …".
[[nodiscard]] std::string recipeCommand(const ReportRecipe& recipe);

/// The line in a document; empty where it is none of a run.
[[nodiscard]] std::string recipeLineIn(const Document& document);

/// The recipe in a report, whatever its format; nothing where it has none, none that is understood, or several that are
/// unlike: people write what they like in the texts of a case, and which one is the report's own cannot be said.
/// @tested what recipeLine() wrote comes back, out of HTML, ODT and PDF, beside texts that hold its mark
[[nodiscard]] std::optional<ReportRecipe> recipeIn(std::string_view bytes);
/// Whether there is the mark of a recipe, understood or not.
[[nodiscard]] bool hasRecipe(std::string_view bytes);

/// A PDF with the line as a remark before its end, where nothing moves. @param line of recipeLine(); may be empty
[[nodiscard]] std::string withRecipe(std::string pdf, const std::string& line);

}  // namespace valor
