// SPDX-License-Identifier: GPL-3.0-or-later
// A message above the page that does not stop the work: a warning stays until it is read or no longer true, a
// confirmation goes by itself.
#pragma once

#include <QFrame>
#include <QTimer>
#include <array>
#include <functional>
#include <vector>

class QLabel;
class QPushButton;

namespace valor::ui {

class Notice : public QFrame {
    Q_OBJECT
public:
    explicit Notice(QWidget* parent = nullptr);
    /// What can be done about it. The message stays until it is taken back.
    struct Remedy {
        QString text;
        std::function<void()> apply;
    };
    using Message = quint64;

    /// Something that needs attention. @param remedies two at most
    Message say(const QString& headline, const QString& explanation, std::vector<Remedy> remedies = {});
    /// Something that went as it should.
    Message confirm(const QString& headline, const QString& explanation = {}, std::vector<Remedy> remedies = {});
    /// Hides a message that is no longer true, when it is still the one that is shown. @return whether it was
    bool takeBack(Message message);
    /// Hides a confirmation; a warning stays.
    void dismissConfirmation();
    [[nodiscard]] bool isConfirmation() const { return confirms_; }
    [[nodiscard]] QString text() const;

private:
    Message put(const QString& headline, const QString& explanation, std::vector<Remedy> remedies, bool confirms);

    QLabel* headline_;
    QLabel* explanation_;
    std::array<QPushButton*, 2> buttons_;
    QPushButton* close_;
    std::vector<Remedy> remedies_;
    Message shown_ = 0;
    bool confirms_ = false;
    QTimer leave_;
};

}  // namespace valor::ui
