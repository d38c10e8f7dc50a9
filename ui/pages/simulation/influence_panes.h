// SPDX-License-Identifier: GPL-3.0-or-later
// The questions what the spread of a result comes from, how two inputs work together, what an input must be, and how
// sure the mean is.
#pragma once

#include "ui/pages/simulation/answer_pane.h"

namespace valor::ui {

class CurvePanel;
class FanPanel;
class HeatPanel;
class SharesPanel;

/// Shares of the spread, or rank correlations.
class SharesPane : public AnswerPane {
    Q_OBJECT
public:
    SharesPane(InfluenceController& influence, const Environment& environment, QWidget* parent = nullptr);

private:
    bool ask() override;
    void cancel() override { influence_.cancelShares(); }
    void take(const SharesAnswerPtr& answer);

    InfluenceController& influence_;
    SharesPanel* bars_;
    ChoiceBox* method_;
};

/// Two inputs against a result.
class GridPane : public AnswerPane {
    Q_OBJECT
public:
    GridPane(InfluenceController& influence, const Environment& environment, QWidget* parent = nullptr);

private:
    bool ask() override;
    void cancel() override { influence_.cancelGrid(); }
    void take(const GridAnswerPtr& answer);

    InfluenceController& influence_;
    HeatPanel* map_;
    ChoiceBox* across_;
    ChoiceBox* down_;
    ChoiceBox* output_;
};

/// The value of an input at which a result reaches a target.
class ThresholdPane : public AnswerPane {
    Q_OBJECT
public:
    ThresholdPane(InfluenceController& influence, const Environment& environment, QWidget* parent = nullptr);

private:
    bool ask() override;
    void cancel() override { influence_.cancelThreshold(); }
    void arrange() override;
    void take(const ThresholdAnswerPtr& answer);

    InfluenceController& influence_;
    CurvePanel* curve_;
    ChoiceBox* input_;
    ChoiceBox* output_;
    NumberField* target_;
    NumberField* from_;
    NumberField* to_;
    ParameterId bounded_;     ///< the input that the bounds are of
    std::string targetUnit_;  ///< of the target
};

/// How the mean of a full run settled.
class ConvergencePane : public AnswerPane {
    Q_OBJECT
public:
    ConvergencePane(InfluenceController& influence, const Environment& environment, QWidget* parent = nullptr);

private:
    bool ask() override;
    void cancel() override { influence_.cancelConvergence(); }
    void arrange() override;
    void takeRun() override;
    void take(const ConvergenceAnswerPtr& answer);

    InfluenceController& influence_;
    FanPanel* fan_;
};

}  // namespace valor::ui
