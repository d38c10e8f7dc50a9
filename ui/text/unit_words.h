// SPDX-License-Identifier: GPL-3.0-or-later
// Units of the model as people read them beside a number.
#pragma once

#include <QString>
#include <string>

namespace valor::ui {

/// How a value in the unit of a parameter is shown: multiplied, then followed by words.
struct ShownUnit {
    double factor = 1;  ///< a share is shown in percent
    QString suffix;     ///< in a field: "DKK/hour", "%", "%/yr"; empty for a bare ratio
    QString spoken;     ///< in a sentence: "DKK per hour"
};

/// @param unit text of Parameter::unit, @param currency stands for "$"
[[nodiscard]] ShownUnit shownUnit(const std::string& unit, const std::string& currency);

/// A unit as it stands in a field of its own, to be written over: the suffix, "1/month" where that has nothing before
/// "per", and the word for a bare ratio.
[[nodiscard]] QString unitToEdit(const std::string& unit, const std::string& currency);
/// The unit that a person wrote in the words of the interface or as the model writes it; a word that no table knows is
/// kept as it is. @tested every unit that is shown is read back as one that is shown alike and counts alike
[[nodiscard]] std::string unitFromWords(const QString& written, const std::string& currency);

}  // namespace valor::ui
