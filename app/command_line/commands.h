// SPDX-License-Identifier: GPL-3.0-or-later
// The commands of valor-cli: each declares its options and says what to do when it is chosen.
#pragma once

namespace valor::command_line {

struct Declaration;

void addSimulate(const Declaration& to);
void addMerge(const Declaration& to);
void addBatch(const Declaration& to);
void addCompare(const Declaration& to);
void addSensitivity(const Declaration& to);
void addInformation(const Declaration& to);
void addReport(const Declaration& to);
void addStudy(const Declaration& to);
void addAnalyse(const Declaration& to);
void addValidate(const Declaration& to);
void addInfo(const Declaration& to);
void addDistribution(const Declaration& to);
void addSettle(const Declaration& to);
void addAnnex(const Declaration& to);
void addContract(const Declaration& to);

// Case files.
void addNew(const Declaration& to);
void addNewContract(const Declaration& to);
void addRemoveContract(const Declaration& to);
void addImport(const Declaration& to);
void addExport(const Declaration& to);
void addSave(const Declaration& to);
void addHistory(const Declaration& to);
void addDiff(const Declaration& to);
void addReplay(const Declaration& to);
void addNote(const Declaration& to);
void addApprove(const Declaration& to);
void addVerify(const Declaration& to);
void addRecover(const Declaration& to);

/// Hidden: prints the manual page and the completion script, for the installer.
void addManual(const Declaration& to);

}  // namespace valor::command_line
