// SPDX-License-Identifier: GPL-3.0-or-later
// What it would be worth to observe one input before choosing (EVSI), from one sample of it and of net benefits.
// @source Heath et al. 2020, Med Decis Making 40:314 (methods compared); Menzies 2016, Med Decis Making 36:308
// (weights)
#pragma once

#include "core/ports/study_analysis.h"

namespace valor::simulation {

class StudyInformation final : public StudyAnalyst {
public:
    [[nodiscard]] Result<std::optional<std::vector<StudyValue>>> analyse(
        const StudyRequest& request, std::stop_token stop, const ProgressFunction& progress) const override;
};

}  // namespace valor::simulation
