// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/tour.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/theme/fonts.h"

namespace valor::ui {
namespace {

constexpr int kTourWidth = 340;
constexpr int kGap = 12;      // between control and note
constexpr int kFrame = 4;     // of the mark round the control
constexpr int kSpare = 8;     // to the edge of the window
constexpr int kFinding = 60;  // ms until a page that has just come has its places

void bringIntoView(QWidget& control) {
    for (QWidget* at = control.parentWidget(); at != nullptr; at = at->parentWidget())
        if (auto* area = qobject_cast<QScrollArea*>(at)) area->ensureWidgetVisible(&control, 0, 0);
}

}  // namespace

Tour::Tour(QWidget& window, const Environment& environment)
    : QFrame(&window),
      window_(window),
      environment_(environment),
      mark_(new QWidget(&window)),
      title_(new QLabel(this)),
      text_(new QLabel(this)),
      count_(new QLabel(this)),
      stop_(new QPushButton(this)),
      back_(new QPushButton(this)),
      next_(new QPushButton(this)) {
    setObjectName("tour");
    mark_->setObjectName("tourMark");
    mark_->setAttribute(Qt::WA_TransparentForMouseEvents);
    mark_->setAttribute(Qt::WA_StyledBackground);
    build();
    connect(stop_, &QPushButton::clicked, this, &Tour::stop);
    connect(back_, &QPushButton::clicked, this, &Tour::back);
    connect(next_, &QPushButton::clicked, this, &Tour::next);
    connect(&environment_.languages, &Languages::changed, this, &Tour::write);
    mark_->hide();
    hide();
}

void Tour::build() {
    stop_->setObjectName("tourStop");
    back_->setObjectName("tourBack");
    next_->setObjectName("tourNext");
    next_->setProperty("primary", true);
    for (QPushButton* button : {stop_, back_, next_}) button->installEventFilter(this);
    title_->setFont(productFont(kCardTitleSize, QFont::DemiBold));
    count_->setProperty("class", "muted");
    for (QLabel* words : {title_, text_}) words->setWordWrap(true);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(16, 12, 16, 12);
    lines->setSpacing(6);
    lines->addWidget(title_);
    lines->addWidget(text_);
    auto* across = new QHBoxLayout;
    across->addWidget(count_, 1);
    across->addWidget(stop_);
    across->addWidget(back_);
    across->addWidget(next_);
    lines->addSpacing(4);
    lines->addLayout(across);
    setFixedWidth(kTourWidth);
}

void Tour::begin() {
    window_.removeEventFilter(this);
    window_.installEventFilter(this);
    show(0);
}

void Tour::next() {
    if (step_ + 1 == static_cast<int>(steps_.size())) return stop();
    show(step_ + 1);
}

void Tour::back() {
    if (step_ > 0) show(step_ - 1);
}

void Tour::stop() {
    window_.removeEventFilter(this);
    mark_->hide();
    hide();
    emit ended();
}

void Tour::show(int step) {
    step_ = step;
    steps_ = tourSteps();
    const TourStep& now = steps_[static_cast<std::size_t>(step_)];
    emit pageAsked(now.page);
    write();
    QFrame::show();
    point();
    next_->setFocus(Qt::OtherFocusReason);
    QTimer::singleShot(kFinding, this, &Tour::point);
}

void Tour::write() {
    steps_ = tourSteps();
    const TourStep& now = steps_[static_cast<std::size_t>(step_)];
    const bool isLast = step_ + 1 == static_cast<int>(steps_.size());
    title_->setText(now.title);
    text_->setText(now.text);
    count_->setText(tr("%1 of %2").arg(step_ + 1).arg(steps_.size()));
    stop_->setText(tr("Stop"));
    stop_->setVisible(!isLast);
    back_->setText(tr("Back"));
    back_->setEnabled(step_ > 0);
    next_->setText(isLast ? tr("Done") : tr("Next"));
    setAccessibleName(now.title);
    next_->setAccessibleDescription(now.title + ". " + now.text);
}

/// Finds the control anew: pages come, scroll and change their size.
void Tour::point() {
    if (isHidden()) return;
    target_ = window_.findChild<QWidget*>(steps_[static_cast<std::size_t>(step_)].control);
    const bool isSeen = target_ != nullptr && target_->isVisible();
    mark_->setVisible(isSeen);
    if (!isSeen) return place(window_.rect());
    bringIntoView(*target_);
    const QRect whole(target_->mapTo(&window_, QPoint()), target_->size());
    const QRect target = whole.intersected(window_.rect());
    mark_->setGeometry(target.adjusted(-kFrame, -kFrame, kFrame, kFrame));
    mark_->raise();
    place(target);
}

/// Beside the control where there is room, else below or above it, else over its lower end. A note that would stick out
/// is moved in, as long as it leaves the control free.
void Tour::place(const QRect& target) {
    const QSize size(kTourWidth, heightForWidth(kTourWidth));
    const QRect room = window_.rect().adjusted(kSpare, kSpare, -kSpare, -kSpare);
    const QPoint places[] = {{target.right() + kGap, target.top()},
                             {target.left(), target.bottom() + kGap},
                             {target.left(), target.top() - kGap - size.height()},
                             {target.left() - kGap - size.width(), target.top()}};
    const auto moved = [&](QPoint at) {
        at.setX(std::clamp(at.x(), room.left(), std::max(room.left(), room.right() - size.width())));
        at.setY(std::clamp(at.y(), room.top(), std::max(room.top(), room.bottom() - size.height())));
        return QRect(at, size);
    };
    QRect note = moved({target.right() - size.width() - kGap, target.bottom() - size.height() - kGap});
    if (steps_[static_cast<std::size_t>(step_)].place == TourPlace::Beside)
        for (const QPoint& place : places)
            if (!moved(place).intersects(target)) {
                note = moved(place);
                break;
            }
    setGeometry(note);
    raise();
}

/// Buttons would take the arrow keys to walk among themselves.
bool Tour::takesKey(int key) {
    switch (key) {
        case Qt::Key_Escape: stop(); return true;
        case Qt::Key_Right:
        case Qt::Key_PageDown: next(); return true;
        case Qt::Key_Left:
        case Qt::Key_PageUp: back(); return true;
        default: return false;
    }
}

bool Tour::eventFilter(QObject* watched, QEvent* event) {
    if (watched == &window_ && event->type() == QEvent::Resize) QTimer::singleShot(0, this, &Tour::point);
    if (watched != &window_ && event->type() == QEvent::KeyPress &&
        takesKey(static_cast<const QKeyEvent*>(event)->key()))
        return true;
    return QFrame::eventFilter(watched, event);
}

}  // namespace valor::ui
