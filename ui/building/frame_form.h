// SPDX-License-Identifier: GPL-3.0-or-later
// How the scenario that is looked at judges every alternative: for how long, at which discount rate, whose gains count.
#pragma once

#include <utility>
#include <vector>

#include "core/model/building.h"
#include "ui/building/form.h"

class QCheckBox;

namespace valor::ui {

class FrameForm : public Form {
    Q_OBJECT
public:
    FrameForm(CaseDocument& document, const Environment& environment, QWidget* parent);
    /// What it asks for or answers, in the language of the moment: by this it is found.
    [[nodiscard]] static QStringList topics();

protected:
    [[nodiscard]] QString apply() override;

private:
    NumberField* addFigure(const QString& label, const char* name, const char* unit, const ParameterId& figure);
    void addParties();
    /// What a person wrote over what stood there; absent where nobody did.
    [[nodiscard]] std::optional<NewFigure> changed(NumberField& field, const char* key) const;

    NumberField *months_, *discount_, *capacityShare_, *qalyValue_;
    std::vector<std::pair<PartyId, QCheckBox*>> parties_;
};

}  // namespace valor::ui
