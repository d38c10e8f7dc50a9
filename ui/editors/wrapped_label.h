// SPDX-License-Identifier: GPL-3.0-or-later
// Words over several lines that are laid out once for a width, however often the places around them are worked out.
#pragma once

#include <QLabel>
#include <utility>
#include <vector>

namespace valor::ui {

/// A label that breaks its words. Layouts ask it for its height again and again, also where it has not changed.
class WrappedLabel : public QLabel {
    Q_OBJECT
public:
    explicit WrappedLabel(QWidget* parent = nullptr);
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void changeEvent(QEvent* event) override;

private:
    mutable QString measured_;                          ///< the words that the heights are of
    mutable std::vector<std::pair<int, int>> heights_;  ///< width, height
};

}  // namespace valor::ui
