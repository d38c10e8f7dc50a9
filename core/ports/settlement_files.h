// SPDX-License-Identifier: GPL-3.0-or-later
// The door to what was observed, and to settlements that were kept.
#pragma once

#include <cstdint>
#include <string>

#include "core/contract/observations.h"
#include "core/report/statements.h"
#include "core/settlement/settled.h"

namespace valor {

/// Json: for the next settlement and other programs. Csv: a row per line, for spreadsheets. Text: lines, totals and
/// changes to be read; Explained: with the formula of each line in place of its cells.
enum class SettlementForm : std::uint8_t { Json, Csv, Text, Explained };

class SettlementFiles {
public:
    virtual ~SettlementFiles() = default;
    /// @param contract whose measures are read: a share is known by the clause that compares it
    /// @return the errors of the file with its path, line and column
    [[nodiscard]] virtual Result<Observations> observations(const std::string& path,
                                                            const Contract& contract) const = 0;
    /// @return the errors of the file with its path
    [[nodiscard]] virtual Result<EarlierSettlement> earlier(const std::string& path) const = 0;
    /// Writes the file whole or leaves what was there.
    /// @param compared file of the earlier settlement, where there was one
    /// @return FileUnwritable, StoreDiskFull, StoreReadOnly, StoreInputOutput
    [[nodiscard]] virtual Status write(const Settled& settled, SettlementForm form, const std::string& compared,
                                       const Wording& wording, const std::string& path) const = 0;
};

}  // namespace valor
