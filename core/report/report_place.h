// SPDX-License-Identifier: GPL-3.0-or-later
// Where a report answers what a framework asks, and where to say what it does not.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/report_form.h"
#include "core/report/statements.h"

namespace valor {

enum class Answered : std::uint8_t { Full, Part, None };

struct ReportPlace {
    Answered answered = Answered::None;
    std::vector<ReportPart> parts{};            ///< none where no part answers it
    std::string_view missing = "place.beside";  ///< text: where what is missing is entered or found
};

/// Writes places into the rows of a table. Of what it is given it keeps references.
class PlaceCells {
public:
    PlaceCells(const ReportForm& form, const Wording& wording) : form_(form), wording_(wording) {}

    [[nodiscard]] std::string say(std::string_view key) const { return wording_.texts.text(key, wording_.language); }
    /// Appends two cells: whether it is answered, and where; of what is not, where it belongs. A part that this report
    /// leaves out is named as such.
    void add(std::vector<std::string>& row, const ReportPlace& place) const;

private:
    const ReportForm& form_;
    const Wording& wording_;
};

}  // namespace valor
