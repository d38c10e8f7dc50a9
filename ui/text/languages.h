// SPDX-License-Identifier: GPL-3.0-or-later
// Language of the interface and form of numbers, both switched while the program runs.
#pragma once

#include <QObject>
#include <QTranslator>
#include <memory>
#include <optional>
#include <vector>

#include "core/model/localized_text.h"
#include "ui/text/formats.h"

namespace valor::ui {

class Languages : public QObject {
    Q_OBJECT
public:
    explicit Languages(QObject* parent = nullptr);
    ~Languages() override;

    void setWords(Language language);
    /// @param language empty: numbers follow the language of the interface
    void setNumbers(std::optional<Language> language);

    [[nodiscard]] Language words() const { return words_; }
    [[nodiscard]] std::optional<Language> numbersSetting() const { return numbers_; }
    [[nodiscard]] Formats formats() const { return {words_, numbers_.value_or(words_)}; }
    /// Text of a document in the language of the interface.
    [[nodiscard]] QString of(const LocalizedText& text) const;

    /// "en", "da", "nb"
    [[nodiscard]] static QString code(Language language);
    [[nodiscard]] static std::optional<Language> parse(const QString& code);
    /// The name of a language in that language.
    [[nodiscard]] static QString ownName(Language language);
    /// Language of the desktop, English where it is none of ours.
    [[nodiscard]] static Language ofSystem();

signals:
    /// Every visible text and number must be written again.
    void changed();

private:
    void installTranslators();
    void removeTranslators();

    Language words_ = Language::English;
    std::optional<Language> numbers_;
    std::vector<std::unique_ptr<QTranslator>> translators_;
};

}  // namespace valor::ui
