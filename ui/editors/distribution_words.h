// SPDX-License-Identifier: GPL-3.0-or-later
// What a distribution says, in a sentence.
#pragma once

#include <QString>
#include <QStringList>

#include "core/distribution/distribution.h"
#include "core/model/case.h"
#include "ui/text/formats.h"
#include "ui/text/unit_words.h"

namespace valor::ui {

/// What centralValue() is called: "mean", "median", "mode"; empty for a fixed value.
[[nodiscard]] QString centreWord(const Distribution& distribution);
/// What a reader must know who moves it.
[[nodiscard]] QString centreSentence(const Distribution& distribution);
/// What a range is set beside.
enum class RangeOf { Source, CaseAsOpened };
/// "The stated range, 10 to 20 min, is stretched to 10 to 30 min.", and for a line with little room "Range 10 to 30,
/// stated 10 to 20"; of a case that says otherwise than when it was opened "Range 10 to 30, before 10 to 20". Empty
/// while the ends are those of before.
struct RangeRemark {
    QString sentence, line;
    QStringList shorter;  ///< for a line with less room, the longest first
};
[[nodiscard]] RangeRemark rangeRemark(const Distribution& stated, const Distribution& now, const ShownUnit& unit,
                                      const Formats& formats, RangeOf of = RangeOf::Source);
/// What surrounds the central value: "95 of 100 times between 5.1 and 7.4 % (beta distribution)", or "none".
[[nodiscard]] QString uncertaintyInWords(const Distribution& distribution, const ShownUnit& unit,
                                         const Formats& formats);
/// "Around 6.2 % (mean); 95 of 100 times between 5.1 and 7.4 % (beta distribution)."
[[nodiscard]] QString distributionInWords(const Distribution& distribution, const ShownUnit& unit,
                                          const Formats& formats);

}  // namespace valor::ui
