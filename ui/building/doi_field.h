// SPDX-License-Identifier: GPL-3.0-or-later
// The DOI of a source, also where its address was pasted.
#pragma once

#include <string>

#include "ui/building/checked_field.h"

namespace valor::ui {

class DoiField : public CheckedField {
    Q_OBJECT
public:
    explicit DoiField(const std::string& doi, QWidget* parent = nullptr);

    /// As files keep it; what is none as it was written.
    [[nodiscard]] std::string doi() const;
    [[nodiscard]] QString problem() const override;
};

}  // namespace valor::ui
