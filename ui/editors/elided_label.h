// SPDX-License-Identifier: GPL-3.0-or-later
// A label that shortens its text instead of pushing its neighbours out of the window.
#pragma once

#include <QLabel>

namespace valor::ui {

/// Shows the whole text as a tooltip when it had to be shortened.
class ElidedLabel : public QLabel {
    Q_OBJECT
public:
    explicit ElidedLabel(QWidget* parent = nullptr);
    /// @param tip in place of the whole text
    void setText(const QString& text, const QString& tip = {});
    /// What is said instead where the text has no room, the longest first; only the last one is shortened.
    void setShorterForms(const QStringList& forms);
    /// What it says in so many pixels, before anything is shortened.
    [[nodiscard]] QString fittingForm(int width) const;
    /// In up to so many lines, broken between words, before it is shortened.
    void setLines(int most);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void updateTip();
    /// As they are painted; the last one is shortened where the rest has no room.
    [[nodiscard]] QStringList shownLines() const;

    QString tip_;
    QStringList shorter_;
    int lines_ = 1;
};

}  // namespace valor::ui
