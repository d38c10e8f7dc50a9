// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps what a reader looks at where it is while parts above it grow, shrink, come or go.
#pragma once

#include <QObject>
#include <QPointer>

class QScrollArea;
class QWidget;

namespace valor::ui {

/// The anchor is the first part in view. At the very top there is none: what comes above is to be seen.
class ScrollAnchor : public QObject {
    Q_OBJECT
public:
    /// @param area with all its parts, which are children of its widget; owns it
    explicit ScrollAnchor(QScrollArea& area);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void remember();
    void restore();

    QScrollArea& area_;
    QPointer<QWidget> part_;
    int offset_ = 0;  ///< of its top below that of the view, in pixels
    bool restoring_ = false;
    bool pushed_ = false;  ///< the end of the scroll bar moves it: the contents are shorter for a while
};

}  // namespace valor::ui
