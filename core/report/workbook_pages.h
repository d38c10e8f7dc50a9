// SPDX-License-Identifier: GPL-3.0-or-later
// What the writers of the sheets of a result share.
#pragma once

#include <cstdint>

#include "core/report/draws_sheet.h"
#include "core/report/result_workbook.h"

namespace valor {

/// The sheets in their order.
enum class WorkbookPage : std::uint8_t { Summary, Parties, Budget, Payments, Sensitivity, Figures, Method, Draws };
inline constexpr std::size_t kWorkbookPages = 8;

/// What the sheets are written of. What is named must outlive it.
struct PageSource {
    const WorkbookSource& run;
    const RunResult& result;
    const Scenario& scenario;
    const DrawsSheet& draws;
    const Wording& wording;
};

/// Where other sheets find what the sheet on the calculation has.
struct MethodReferences {
    std::vector<std::string>
        groupMeans;   ///< by alternative: the means of its groups; empty where draws are independent
    std::string tie;  ///< the cell with the difference up to which two amounts are equal
};

[[nodiscard]] SheetBuilder pageBuilder(WorkbookPage page, const Wording& wording);

[[nodiscard]] Sheet summarySheet(const PageSource& source, const MethodReferences& method);
[[nodiscard]] Sheet partiesSheet(const PageSource& source);
[[nodiscard]] Sheet budgetSheet(const PageSource& source);
[[nodiscard]] Sheet paymentsSheet(const PageSource& source);
[[nodiscard]] Sheet sensitivitySheet(const PageSource& source);
[[nodiscard]] Sheet figuresSheet(const PageSource& source);
/// @param references where the others find it
[[nodiscard]] Sheet methodSheet(const PageSource& source, MethodReferences& references);

}  // namespace valor
