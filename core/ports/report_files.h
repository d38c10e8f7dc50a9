// SPDX-License-Identifier: GPL-3.0-or-later
// The door to forms of a report that other programs calculate or lay out.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "core/error/error.h"
#include "core/report/workbook.h"

namespace valor {

/// Asked now and then by work that may be stopped.
using IsStopped = std::function<bool()>;

class ReportFiles {
public:
    virtual ~ReportFiles() = default;
    /// Writes the file whole or leaves what was there. @return FileUnwritable, StoreDiskFull and the like
    [[nodiscard]] virtual Status writeWorkbook(const Workbook& workbook, const std::string& path) const = 0;
    /// An OpenDocument text as accessible, tagged PDF, laid out by the office program of this machine.
    /// @param odt bytes of the text @return nothing when stopped; FileUnwritable where there is no such program or it
    /// makes none
    [[nodiscard]] virtual Result<std::optional<std::string>> taggedPdf(const std::string& odt,
                                                                       const IsStopped& isStopped) const = 0;
};

}  // namespace valor
