// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/result_csv.h"

#include <vector>

namespace valor::command_line {

void writeCsv(std::ostream& out, const RunResult& result) {
    std::vector<NamedColumn> columns;
    for (const SampleColumn& column : result.samples) columns.push_back({column.id, column.values});
    writeColumns(out, columns, "draw");
}

}  // namespace valor::command_line
