// SPDX-License-Identifier: GPL-3.0-or-later
// Forms of a report for and by office programs: workbooks, and tagged PDF that LibreOffice lays out.
#pragma once

#include <chrono>
#include <string>
#include <utility>

#include "core/ports/report_files.h"

namespace valor {

/// LibreOffice runs as a process of its own, without a screen, in a folder of its own that is removed afterwards: it
/// neither sees nor changes the profile of the person, and another LibreOffice may be open.
class OfficeFiles final : public ReportFiles {
public:
    static constexpr std::chrono::seconds kPatience{180};

    /// @param program to be started; empty: the first "soffice" or "libreoffice" of the PATH
    /// @param patience after which a process that has made nothing is ended
    explicit OfficeFiles(std::string program = {}, std::chrono::milliseconds patience = kPatience)
        : program_(std::move(program)), patience_(patience) {}

    [[nodiscard]] Status writeWorkbook(const Workbook& workbook, const std::string& path) const override;
    /// Without the time of making: the same text, program and typefaces give the same bytes.
    [[nodiscard]] Result<std::optional<std::string>> taggedPdf(const std::string& odt,
                                                               const IsStopped& isStopped) const override;

private:
    std::string program_;
    std::chrono::milliseconds patience_;
};

}  // namespace valor
