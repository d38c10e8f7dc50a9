// SPDX-License-Identifier: GPL-3.0-or-later
// The door to cases on disk: those shipped with the product and those of the user.
#pragma once

#include <string>
#include <vector>

#include "core/error/diagnostics.h"
#include "core/model/case.h"

namespace valor {

struct LoadedCase {
    CasePtr value;
    Diagnostics diagnostics;  ///< warnings; errors make loading fail
};

struct ReferenceCase {
    std::string id;
    std::string path;
    LocalizedText title, summary;
};

/// A contract to begin an own one with. What it is, who bears the risk and which tools it fits are the texts
/// "contract_template.what.<id>", "….risk.<id>" and "….fit.<id>".
struct ContractTemplate {
    std::string id;
    Contract contract;
};

class CaseLibrary {
public:
    virtual ~CaseLibrary() = default;
    [[nodiscard]] virtual std::vector<ReferenceCase> referenceCases() const = 0;
    /// Small cases to begin an own one with, one per kind of tool.
    [[nodiscard]] virtual std::vector<ReferenceCase> templates() const = 0;
    /// Where both are looked for.
    [[nodiscard]] virtual std::string folder() const = 0;
    /// Contracts whose amounts are still to be agreed, one per kind of tool, by id.
    [[nodiscard]] virtual std::vector<ContractTemplate> contractTemplates() const = 0;
    /// @return the case, or the first problem that makes it unusable with the place where it stands.
    [[nodiscard]] virtual Result<LoadedCase> load(const std::string& path) const = 0;
    /// The text of a file that load() reads as the same case. @pre every number is finite, except the bounds of a
    /// truncated normal
    [[nodiscard]] virtual std::string write(const Case& input) const = 0;
};

/// What a new contract can begin with: "plain", one price per unit, then the templates.
[[nodiscard]] std::vector<ContractTemplate> contractBeginnings(const CaseLibrary& library);

}  // namespace valor
