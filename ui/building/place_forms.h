// SPDX-License-Identifier: GPL-3.0-or-later
// What a case is about: a need with its volume, a site with its inhabitants, and the names of things.
#pragma once

#include <functional>
#include <utility>
#include <vector>

#include "core/model/building.h"
#include "ui/building/form.h"

namespace valor::ui {

/// Vendors, patients and platforms run no sites.
[[nodiscard]] bool runsSites(const Party& party);

class NeedForm : public Form {
    Q_OBJECT
public:
    NeedForm(CaseDocument& document, const Environment& environment, QWidget* parent);

protected:
    [[nodiscard]] QString apply() override;

private:
    QLineEdit* name_;
    NumberField* rate_;
    NumberField* share_;
    std::vector<std::pair<SiteId, NumberField*>> volumes_;
};

class SiteForm : public Form {
    Q_OBJECT
public:
    SiteForm(CaseDocument& document, const Environment& environment, QWidget* parent);

protected:
    [[nodiscard]] QString apply() override;

private:
    [[nodiscard]] bool wantsTakenParty() const;

    QLineEdit* name_;
    ChoiceBox* party_;
    std::vector<PartyId> parties_;
    NumberField* inhabitants_;
    std::vector<std::pair<NeedId, NumberField*>> volumes_;
};

/// Asks for a name, present or new.
class NameForm : public Form {
    Q_OBJECT
public:
    /// @param apply what is done with the name; its refusal is shown
    NameForm(const QString& title, const QString& suggestion, std::function<Status(const QString&)> apply,
             CaseDocument& document, const Environment& environment, QWidget* parent);

protected:
    [[nodiscard]] QString apply() override;

private:
    std::function<Status(const QString&)> apply_;
    QLineEdit* name_;
};

}  // namespace valor::ui
