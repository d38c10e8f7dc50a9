// SPDX-License-Identifier: GPL-3.0-or-later
// How far a figure may be trusted, as a small shape with a letter: told apart without colour.
#pragma once

#include <QIcon>
#include <QToolButton>

#include "core/model/evidence.h"
#include "ui/text/environment.h"

namespace valor::ui {

/// "Found in a source", "Derived", "From memory", "Assumption".
[[nodiscard]] QString confidenceWord(Confidence confidence);

/// What a figure rests on, in one line: its source, otherwise what is noted of it; may be empty.
[[nodiscard]] QString sourceLine(const Evidence& evidence, const Languages& languages);

/// The mark as an icon for lists, following the theme.
[[nodiscard]] QIcon confidenceIcon(Confidence confidence, const Theme& theme);
/// "F", "D", "M", "A": what stands in the mark.
[[nodiscard]] QString confidenceLetter(Confidence confidence);

class EvidenceBadge : public QToolButton {
    Q_OBJECT
public:
    EvidenceBadge(const Environment& environment, QWidget* parent = nullptr);
    void setConfidence(Confidence confidence);
    [[nodiscard]] QSize sizeHint() const override { return {24, 24}; }

    /// Circle, diamond, square and triangle for found, derived, remembered and assumed.
    static void paintMark(QPainter& painter, const QRectF& area, Confidence confidence, const Tokens& tokens);

protected:
    /// Return opens the source as Space does: the field beside takes it, too.
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    const Environment& environment_;
    Confidence confidence_ = Confidence::Assumption;
};

}  // namespace valor::ui
