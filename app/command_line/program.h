// SPDX-License-Identifier: GPL-3.0-or-later
// The program of the command line: puts the parts together and hands the arguments on.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "core/ports/document_painter.h"
#include "core/ports/text_catalog.h"

namespace valor::command_line {

/// Who paints for the program; the catalogue outlives it.
using MakePainter = std::function<std::unique_ptr<DocumentPainter>(const TextCatalog& texts)>;

/// Reads the arguments without the name of the program and does what they ask for. @param makePainter null: nobody
/// paints
/// @return exit code
[[nodiscard]] int runProgram(const std::vector<std::string>& arguments, const MakePainter& makePainter);

/// The same under Ctrl+C, with faults of the program told. @param name of the program
[[nodiscard]] int runGuarded(const std::string& name, const std::vector<std::string>& arguments,
                             const MakePainter& makePainter = {});

}  // namespace valor::command_line
