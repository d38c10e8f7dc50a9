// SPDX-License-Identifier: GPL-3.0-or-later
// What could be bought: a tool with what it does, where, from when and for how much; further effects; go-lives.
#pragma once

#include <utility>
#include <vector>

#include "core/model/building.h"
#include "ui/building/form.h"

class QCheckBox;

namespace valor::ui {

class EffectFields;

class ToolForm : public Form {
    Q_OBJECT
public:
    /// @pre the case has a need and a site
    ToolForm(CaseDocument& document, const Environment& environment, QWidget* parent);

protected:
    [[nodiscard]] QString apply() override;

private:
    [[nodiscard]] NewTool tool() const;

    QLineEdit *name_, *vendor_;
    ChoiceBox* alternative_;
    std::vector<AlternativeId> alternatives_;
    MonthField* goLive_;
    std::vector<std::pair<NeedId, QCheckBox*>> needs_;
    std::vector<std::pair<SiteId, QCheckBox*>> sites_;
    EffectFields* effect_;
    NumberField *pricePerCase_, *pricePerMonth_;
};

class EffectForm : public Form {
    Q_OBJECT
public:
    /// @pre the case has a need
    EffectForm(ToolId tool, CaseDocument& document, const Environment& environment, QWidget* parent);

protected:
    [[nodiscard]] QString apply() override;

private:
    ToolId tool_;
    ChoiceBox* need_;
    EffectFields* effect_;
};

/// When each tool goes into use at each site, and when it leaves, in the alternative that is looked at.
class GoLivesForm : public Form {
    Q_OBJECT
public:
    GoLivesForm(CaseDocument& document, const Environment& environment, QWidget* parent);

protected:
    [[nodiscard]] QString apply() override;

private:
    struct Row {
        Deployment deployment;
        MonthField *from, *to;
    };
    void addService(const Tool& tool, const Need& need);
    void addDeployment(const Deployment& place, const QString& words);

    std::vector<Row> rows_;
};

}  // namespace valor::ui
