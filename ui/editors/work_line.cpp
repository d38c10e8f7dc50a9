// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/work_line.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace valor::ui {
namespace {

constexpr int kProgressSteps = 1000, kProgressWidth = 160;

}  // namespace

WorkLine::WorkLine(const QString& name, QWidget* parent)
    : QWidget(parent),
      words_(new QLabel),
      progress_(new QProgressBar),
      cancel_(new QPushButton),
      start_(new QPushButton) {
    const QString inside = name.left(1).toUpper() + name.mid(1);
    words_->setObjectName(name + "State");
    words_->setProperty("class", "muted");
    words_->setWordWrap(true);
    progress_->setRange(0, kProgressSteps);
    progress_->setTextVisible(false);
    progress_->setFixedWidth(kProgressWidth);
    cancel_->setObjectName("cancel" + inside);
    start_->setObjectName("ask" + inside + "Again");
    connect(cancel_, &QPushButton::clicked, this, &WorkLine::cancelAsked);
    connect(start_, &QPushButton::clicked, this, &WorkLine::startAsked);
    auto* across = new QHBoxLayout(this);
    across->setContentsMargins(0, 0, 0, 0);
    across->addWidget(words_, 1);
    across->addWidget(progress_);
    across->addWidget(cancel_);
    across->addWidget(start_);
    show(State::Idle, {});
    retranslate();
}

void WorkLine::show(State state, const QString& words) {
    words_->setText(words);
    if (state == State::Working && !progress_->isVisibleTo(this)) progress_->setValue(0);
    progress_->setVisible(state == State::Working);
    cancel_->setVisible(state == State::Working);
    start_->setVisible(state == State::Stopped);
    setVisible(state != State::Idle || !words.isEmpty());
}

void WorkLine::setProgress(double share) {
    progress_->setValue(static_cast<int>(share * kProgressSteps));
}

void WorkLine::retranslate() {
    progress_->setAccessibleName(tr("Progress of the calculation"));
    cancel_->setText(tr("Cancel"));
    start_->setText(tr("Calculate"));
}

}  // namespace valor::ui
