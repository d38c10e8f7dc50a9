// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/source_popover.h"

#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

#include "ui/editors/source_sheet.h"
#include "ui/theme/fonts.h"

namespace valor::ui {
namespace {

constexpr int kWidth = 380;

}  // namespace

SourcePopover::SourcePopover(const Case& input, const Scenario& scenario, const Parameter& parameter,
                             const Environment& environment, QWidget* parent)
    : QFrame(parent, Qt::Popup) {
    auto* lines = new QVBoxLayout(this);
    setObjectName("popover");
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(tr("Source of %1").arg(environment.languages.of(parameter.label)));
    lines->setContentsMargins(16, 14, 16, 14);
    lines->setSpacing(6);
    auto* head = new QLabel(environment.languages.of(parameter.label));
    head->setWordWrap(true);
    head->setTextFormat(Qt::PlainText);
    head->setFont(productFont(kCardTitleSize, QFont::DemiBold));
    lines->addWidget(head);
    lines->addWidget(new SourceSheet(input, scenario, parameter, environment));
    setFixedWidth(kWidth);
}

void SourcePopover::offerEditing() {
    auto* edit = new QPushButton(tr("Edit figure…"));
    edit->setObjectName("editFigure");
    edit->setAutoDefault(true);  // Return presses it, as in a dialog
    connect(edit, &QPushButton::clicked, this, [this] {
        close();
        emit editAsked();
    });
    layout()->addWidget(edit);
}

void SourcePopover::showBeside(const QWidget& anchor) {
    const QSize size(kWidth, heightForWidth(kWidth) > 0 ? heightForWidth(kWidth) : sizeHint().height());
    const QRect room = anchor.screen()->availableGeometry();
    QPoint at = anchor.mapToGlobal(QPoint(anchor.width() + 6, -8));
    at.setX(std::min(at.x(), room.right() - size.width()));
    at.setY(std::clamp(at.y(), room.top(), std::max(room.top(), room.bottom() - size.height())));
    setGeometry(QRect(at, size));
    show();
}

}  // namespace valor::ui
