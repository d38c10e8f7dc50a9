// SPDX-License-Identifier: GPL-3.0-or-later
// How the year goes in a need, how a tool is taken into use, and who runs a site: what an object has beside its name.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/model/building.h"
#include "ui/building/form.h"

namespace valor::ui {

class CurvePanel;

/// Twelve months, each against an average one.
class SeasonForm : public Form {
    Q_OBJECT
public:
    SeasonForm(NeedId need, CaseDocument& document, const Environment& environment, QWidget* parent);

protected:
    [[nodiscard]] QString apply() override;

private:
    NeedId need_;
    std::vector<NumberField*> months_;
};

/// The curve of use, what the service fails at, and the roll-out over sites.
class AdoptionForm : public Form {
    Q_OBJECT
public:
    AdoptionForm(ToolId tool, CaseDocument& document, const Environment& environment, QWidget* parent);

protected:
    [[nodiscard]] QString apply() override;

private:
    void addFigure(const AdoptionTerm& term, const ParameterId& stated);
    void addCurve();
    /// Says anew what the speeds come to.
    void preview();
    [[nodiscard]] std::optional<double> valueOf(std::string_view term) const;

    ToolId tool_;
    std::vector<std::pair<std::string, NumberField*>> figures_;  ///< by AdoptionTerm::name
    CurvePanel* curve_ = nullptr;
    QLabel *uptake_ = nullptr, *rollout_ = nullptr;
};

/// Whose budget a site belongs to.
class SitePartyForm : public Form {
    Q_OBJECT
public:
    SitePartyForm(SiteId site, CaseDocument& document, const Environment& environment, QWidget* parent);

protected:
    [[nodiscard]] QString apply() override;

private:
    void sayWhetherCounted();

    SiteId site_;
    ChoiceBox* party_;
    QLabel* uncounted_;
    std::vector<PartyId> parties_;
};

}  // namespace valor::ui
