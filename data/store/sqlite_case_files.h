// SPDX-License-Identifier: GPL-3.0-or-later
// Case files on the disks of this machine.
#pragma once

#include "core/ports/case_file.h"
#include "data/store/environment.h"

namespace valor {

class SqliteCaseFiles final : public CaseFiles {
public:
    explicit SqliteCaseFiles(StoreEnvironment environment = StoreEnvironment::ofThisMachine());

    [[nodiscard]] Signature signature() const override { return {environment_.user, environment_.time()}; }
    [[nodiscard]] Result<CaseFilePtr> open(const std::string& path, Access access) const override;
    [[nodiscard]] Result<CaseFilePtr> create(const std::string& path, CasePtr input) const override;
    [[nodiscard]] Result<CaseFilePtr> createUnsaved(CasePtr input) const override;
    [[nodiscard]] Result<CaseFilePtr> createUnsavedFrom(const CaseFile& origin) const override;
    [[nodiscard]] std::vector<UnsavedCase> unsaved() const override;
    [[nodiscard]] Status discardUnsaved(const std::string& path) const override;
    [[nodiscard]] Result<Salvage> salvage(const std::string& damaged, const std::string& path) const override;

private:
    [[nodiscard]] sqlite::Target target(const std::string& path) const { return {path, environment_.fileSystem}; }
    [[nodiscard]] Status createFile(const std::string& path, const CasePtr& input, const Command& command) const;
    [[nodiscard]] Result<sqlite::Connection> openUpToDate(const std::string& path, bool mayWrite) const;
    [[nodiscard]] Status backUp(sqlite::Connection& connection, const std::string& path, std::size_t version) const;
    [[nodiscard]] bool isUnsaved(const std::string& path) const;

    StoreEnvironment environment_;
    sqlite::FileKind kind_;
};

}  // namespace valor
