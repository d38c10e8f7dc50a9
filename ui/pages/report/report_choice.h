// SPDX-License-Identifier: GPL-3.0-or-later
// Which report is wanted: template, audience, language, and what it holds.
#pragma once

#include <QFrame>
#include <vector>

#include "core/model/report_form.h"
#include "ui/text/environment.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QVBoxLayout;

namespace valor::ui {

class ReportChoice : public QFrame {
    Q_OBJECT
public:
    explicit ReportChoice(const Environment& environment, QWidget* parent = nullptr);

    /// Names no parts where they are those of the template for its audience.
    [[nodiscard]] ReportForm form() const;
    /// No part is ticked.
    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] Language language() const;
    /// What the answer rests on.
    void setReliance(const QString& text);
    void retranslate();

signals:
    /// Another report is wanted.
    void changed();

private:
    void build();
    void addParts(QVBoxLayout& lines);
    void connectChoices();
    void chooseTemplate();
    /// Only audiences that the template is written for can be chosen.
    void offerAudiences();
    template <class All, class KeyOf>
    void fill(QComboBox& box, const All& all, KeyOf keyOf);
    [[nodiscard]] ReportTemplate chosen() const;
    [[nodiscard]] ReportAudience audience() const;

    const Environment& environment_;
    QLabel *templateName_, *audienceName_, *languageName_, *partsName_, *relianceName_, *reliance_;
    QComboBox *template_, *audience_, *language_;
    std::vector<QCheckBox*> parts_;  ///< in the order of kReportParts
    bool followsWindow_ = true;      ///< nobody has chosen a language for the report
};

}  // namespace valor::ui
