// SPDX-License-Identifier: GPL-3.0-or-later
// Observations as CSV or JSON, settlements as JSON, CSV or text.
#pragma once

#include "core/ports/settlement_files.h"

namespace valor {

class ExchangedSettlements final : public SettlementFiles {
public:
    [[nodiscard]] Result<Observations> observations(const std::string& path, const Contract& contract) const override;
    [[nodiscard]] Result<EarlierSettlement> earlier(const std::string& path) const override;
    [[nodiscard]] Status write(const Settled& settled, SettlementForm form, const std::string& compared,
                               const Wording& wording, const std::string& path) const override;
};

}  // namespace valor
