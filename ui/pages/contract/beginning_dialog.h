// SPDX-License-Identifier: GPL-3.0-or-later
// What a new contract can begin with: what it is, who bears the risk, which tools it fits, and with whom it is.
#pragma once

#include <QDialog>
#include <functional>
#include <vector>

#include "core/ports/case_library.h"
#include "ui/text/environment.h"

class QCheckBox;
class QLabel;
class QListWidget;

namespace valor::ui {

class ChoiceBox;

/// A window-modal dialog that deletes itself.
class BeginningDialog : public QDialog {
    Q_OBJECT
public:
    /// The contracts that a new one would stand beside, see contractsBeside(), and what goes with them.
    struct Former {
        QString names;            ///< empty: none
        std::size_t figures = 0;  ///< see figuresReplaced()
    };
    using FormerContracts = std::function<Former(const Contract& beginning, const PartyId& seller)>;

    /// @param sellers whose tools the alternative uses
    BeginningDialog(std::vector<ContractTemplate> beginnings, const std::vector<Party>& sellers, FormerContracts former,
                    const Environment& environment, QWidget* parent);

signals:
    /// @param seller empty: with each
    /// @param replaces takes the former contracts away
    void chosen(const valor::Contract& beginning, const valor::PartyId& seller, bool replaces);

private:
    void build(const std::vector<Party>& sellers);
    [[nodiscard]] QWidget* buildSellers(const std::vector<Party>& sellers);
    [[nodiscard]] PartyId seller() const;
    void offerToReplace();
    void tellWhatGoes();
    void tell(int row);
    void choose();

    const Environment& environment_;
    std::vector<ContractTemplate> beginnings_;
    std::vector<PartyId> sellers_;  ///< in the order of the choice; the first, all, is empty
    FormerContracts former_;
    Former offered_;  ///< for what is chosen
    QListWidget* list_;
    QLabel* words_;
    ChoiceBox* seller_;
    QCheckBox* replaces_;
    QLabel* gone_;  ///< what goes with the former contracts
};

}  // namespace valor::ui
