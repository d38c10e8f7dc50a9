// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of the house that a compiler cannot check, each with an example that breaks it and one that keeps it.
#pragma once

#include <functional>
#include <ostream>
#include <set>
#include <string>
#include <vector>

#include "tests/architecture/source_file.h"

namespace valor::architecture {

struct Finding {
    int line = 0;
    std::string what;
};

struct Rule {
    std::string name;
    std::function<std::vector<Finding>(const SourceFile&)> check;
    std::vector<SourceFile> broken;  ///< each must be found
    std::vector<SourceFile> kept;    ///< none may be found
    std::set<std::string> allowed;   ///< paths excused, each with its reason beside it

    /// How a test names its rule.
    friend void PrintTo(const Rule& rule, std::ostream* stream) { *stream << rule.name; }
};

/// @return what `rule` finds in `file`, nothing for an excused file.
[[nodiscard]] std::vector<Finding> findings(const Rule& rule, const SourceFile& file);

[[nodiscard]] const std::vector<Rule>& allRules();

/// Sources of the house that do not include the header of their name before anything else. Compiled without a batch,
/// such a source shows that its header includes what it uses.
[[nodiscard]] std::vector<std::string> withoutOwnHeaderFirst(const std::vector<SourceFile>& files);

/// Names of decision records ("0001-licence.md") that the text of the index does not link to.
[[nodiscard]] std::vector<std::string> missingFromIndex(const std::vector<std::string>& records,
                                                        const std::string& index);

/// Names at the top of the tree that are not part of its plan.
[[nodiscard]] std::vector<std::string> strangersAtTop(const std::vector<std::string>& names);

}  // namespace valor::architecture
