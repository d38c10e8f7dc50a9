// SPDX-License-Identifier: GPL-3.0-or-later
// Cases as files: the reference cases in a directory, and any file a user opens.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/ports/case_library.h"
#include "data/evidence/evidence_library.h"

namespace valor {

class FileCaseLibrary final : public CaseLibrary {
public:
    /// @param directory where the reference cases stand, one `*.json` each; the templates stand in its `templates`,
    /// those of contracts in `contracts` beside it
    FileCaseLibrary(std::filesystem::path directory, EvidenceLibrary evidence);

    /// By file name. A file that is no case at all is passed over; load() says what is wrong with it.
    [[nodiscard]] std::vector<ReferenceCase> referenceCases() const override;
    /// Likewise.
    [[nodiscard]] std::vector<ReferenceCase> templates() const override;
    [[nodiscard]] std::string folder() const override { return directory_.string(); }
    [[nodiscard]] std::vector<ContractTemplate> contractTemplates() const override;
    /// @return besides the errors of readCase and validate: FileUnreadable. The path of the file is the argument
    /// `file` of every error, the place inside it the subject.
    [[nodiscard]] Result<LoadedCase> load(const std::string& path) const override;
    [[nodiscard]] std::string write(const Case& input) const override;

private:
    std::filesystem::path directory_;
    EvidenceLibrary evidence_;
};

}  // namespace valor
