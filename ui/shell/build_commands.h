// SPDX-License-Identifier: GPL-3.0-or-later
// What the menu Case does: needs, sites, tools, effects and alternatives are added, renamed and removed, each as one
// edit that can be undone.
#pragma once

#include <QObject>
#include <functional>
#include <string>
#include <vector>

#include "core/model/building.h"
#include "core/model/references.h"
#include "ui/document/case_document.h"
#include "ui/text/environment.h"

class QMenu;
class QWidget;

namespace valor::ui {

class Notice;

class BuildCommands : public QObject {
    Q_OBJECT
public:
    BuildCommands(QWidget& window, CaseDocument& document, Notice& notice, const Environment& environment);

    void addNeed();
    void addSite();
    /// Asks for a need and a site first where there are none.
    void addTool();
    void addEffect(const ToolId& tool);
    void addParty();
    /// In the alternative that is looked at.
    void addCost();
    void renameCase();
    void changePriceYear();
    void changeGoLives();
    /// The pattern of the year in a need.
    void changeSeason(const NeedId& need);
    /// Who runs a site.
    void changeHolder(const SiteId& site);
    /// Horizon, discounting and valuation of the scenario that is looked at.
    void changeFrame();
    /// A copy of the alternative that is looked at, as are the next two.
    void addAlternative();
    void renameAlternative();
    void removeAlternative();
    [[nodiscard]] bool mayRemoveAlternative() const;

    /// Fills a menu with what can be done to what there is: needs and sites, tools, parties and amounts.
    void fillPlaces(QMenu& menu);
    void fillParties(QMenu& menu);
    void fillTools(QMenu& menu);

private:
    /// An object of the case, to be renamed or removed.
    struct Target {
        std::string id;
        LocalizedText label;
        std::function<Result<CasePtr>(const LocalizedText&)> named;
        std::function<Result<CasePtr>()> taken;
        std::function<std::vector<LocalizedText>()> users;
    };
    template <class Object>
    [[nodiscard]] Target target(const Object& object) const {
        const CaseDocument& document = document_;
        return {
            object.id.text(), object.label,
            [&document, id = object.id](const LocalizedText& label) { return withName(document.value(), id, label); },
            [&document, id = object.id] { return without(document.value(), id); },
            [&document, id = object.id] { return usersOf(*document.value(), id); }};
    }
    /// A submenu: its name, what else it has, and last, apart, its removal.
    void addTarget(QMenu& menu, const Target& target, const std::function<void(QMenu&)>& addMore = {});
    void addCommand(QMenu& menu, const QString& text, const QString& name, std::function<void()> command);
    void rename(const Target& target);
    void remove(const Target& target);
    void addEffects(QMenu& menu, const ToolId& tool);
    void tell(const Status& done, const QString& headline);
    [[nodiscard]] QString named(const LocalizedText& label) const { return environment_.languages.of(label); }

    QWidget& window_;
    CaseDocument& document_;
    Notice& notice_;
    const Environment& environment_;
};

}  // namespace valor::ui
