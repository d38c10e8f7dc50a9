// SPDX-License-Identifier: GPL-3.0-or-later
// What a choice is worth that waits for a study.
#pragma once

#include <cstddef>
#include <vector>

namespace valor {

struct StudyValue {
    double uninformed = 0;         ///< highest mean net benefit of the options, money
    double sampleInformation = 0;  ///< what choosing after the study adds to it: EVSI
    double standardError = 0;      ///< of the EVSI: only so many futures were drawn
    std::vector<double> chosen;    ///< per option: probability that it is chosen after the study
    std::size_t best = 0;          ///< option with the highest mean

    /// Expected net benefit of the choice after the study, its cost not counted.
    [[nodiscard]] double informed() const { return uninformed + sampleInformation; }
};

}  // namespace valor
