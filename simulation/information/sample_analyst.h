// SPDX-License-Identifier: GPL-3.0-or-later
// The analyses of a sample behind one door.
#pragma once

#include "core/ports/sample_analysis.h"

namespace valor::simulation {

/// Fewest rows from which anything is said: a fit of one input has 20 coefficients.
inline constexpr std::size_t kFewestRows = 100;

class SampleInformation final : public SampleAnalyst {
public:
    [[nodiscard]] Result<std::optional<SampleAnalysis>> analyse(const SampleRequest& request, std::stop_token stop,
                                                                const ProgressFunction& progress) const override;
};

}  // namespace valor::simulation
