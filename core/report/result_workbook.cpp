// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/result_workbook.h"

#include <array>

#include "core/comparison/request_of_run.h"
#include "core/report/run_context.h"
#include "core/report/workbook_pages.h"

namespace valor {

SheetBuilder pageBuilder(WorkbookPage page, const Wording& wording) {
    constexpr std::array<std::string_view, kWorkbookPages> kNames{"summary",     "parties", "budget", "payments",
                                                                  "sensitivity", "figures", "method", "draws"};
    const auto index = static_cast<std::size_t>(page);
    return {index, wording.texts.text("workbook." + std::string(kNames[index]), wording.language), wording};
}

Result<Workbook> resultWorkbook(const WorkbookSource& source, const Wording& wording) {
    const Case& input = source.input;
    const RunResult& result = *source.information.result;
    VALOR_TRY(DrawsSheet draws, DrawsSheet::of(input, result, wording));
    const PageSource page{source, result, scenarioThatRan(input, result.manifest), draws, wording};
    MethodReferences references;
    Sheet method = methodSheet(page, references);
    Workbook workbook{wording.language,
                      wording.texts.text("board.title", wording.language,
                                         {{"case", labelled(input.title, input.id, wording.language)}}),
                      {},
                      draws.names()};
    workbook.sheets = {summarySheet(page, references), partiesSheet(page), budgetSheet(page), paymentsSheet(page),
                       sensitivitySheet(page),         figuresSheet(page), std::move(method), draws.finish()};
    return workbook;
}

}  // namespace valor
