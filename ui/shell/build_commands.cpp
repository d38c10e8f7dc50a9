// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/build_commands.h"

#include <QMenu>

#include "ui/building/frame_form.h"
#include "ui/building/money_forms.h"
#include "ui/building/place_forms.h"
#include "ui/building/tool_forms.h"
#include "ui/building/use_forms.h"
#include "ui/shell/notice.h"
#include "ui/text/text.h"

namespace valor::ui {
namespace {

/// clear() alone would leave every submenu behind.
void empty(QMenu& menu) {
    menu.clear();
    qDeleteAll(menu.findChildren<QMenu*>(QString(), Qt::FindDirectChildrenOnly));
}

}  // namespace

BuildCommands::BuildCommands(QWidget& window, CaseDocument& document, Notice& notice, const Environment& environment)
    : QObject(&window), window_(window), document_(document), notice_(notice), environment_(environment) {}

// Adding -----------------------------------------------------------------------------------------------------------

void BuildCommands::addNeed() {
    if (document_.isOpen()) (new NeedForm(document_, environment_, &window_))->open();
}

void BuildCommands::addSite() {
    if (document_.isOpen()) (new SiteForm(document_, environment_, &window_))->open();
}

void BuildCommands::addTool() {
    if (!document_.isOpen()) return;
    const Case& input = *document_.value();
    if (!input.needs.empty() && !input.sites.empty()) return (new ToolForm(document_, environment_, &window_))->open();
    const bool needsNeed = input.needs.empty();
    notice_.say(tr("A tool serves a need at a site"), tr("Add both first."),
                {{needsNeed ? tr("Add need…") : tr("Add site…"), [this, needsNeed] {
                      notice_.hide();
                      needsNeed ? addNeed() : addSite();
                  }}});
}

void BuildCommands::addEffect(const ToolId& tool) {
    if (document_.isOpen() && !document_.value()->needs.empty())
        (new EffectForm(tool, document_, environment_, &window_))->open();
}

void BuildCommands::addParty() {
    if (document_.isOpen()) (new PartyForm(document_, environment_, &window_))->open();
}

void BuildCommands::addCost() {
    if (document_.isOpen()) (new CostForm(document_, environment_, &window_))->open();
}

void BuildCommands::renameCase() {
    if (!document_.isOpen()) return;
    const auto apply = [this](const QString& name) {
        return document_.apply(withTitle(document_.value(), typedLabel(name)), "case.title",
                               tr("new title “%1”").arg(name));
    };
    (new NameForm(tr("Title of the case"), named(document_.value()->title), apply, document_, environment_, &window_))
        ->open();
}

void BuildCommands::changePriceYear() {
    if (document_.isOpen()) (new PriceYearForm(document_, environment_, &window_))->open();
}

void BuildCommands::changeGoLives() {
    if (document_.isOpen()) (new GoLivesForm(document_, environment_, &window_))->open();
}

void BuildCommands::changeSeason(const NeedId& need) {
    if (document_.isOpen()) (new SeasonForm(need, document_, environment_, &window_))->open();
}

void BuildCommands::changeHolder(const SiteId& site) {
    if (document_.isOpen()) (new SitePartyForm(site, document_, environment_, &window_))->open();
}

void BuildCommands::changeFrame() {
    if (document_.isOpen()) (new FrameForm(document_, environment_, &window_))->open();
}

// Alternatives -----------------------------------------------------------------------------------------------------

void BuildCommands::addAlternative() {
    if (!document_.isOpen()) return;
    const Alternative& original = document_.alternative();
    const auto apply = [this, id = original.id](const QString& name) {
        const auto after = withAlternativeCopy(document_.value(), id, typedLabel(name));
        Status done = document_.apply(after, "alternative.copy", tr("new alternative “%1”").arg(name));
        if (done) document_.setAlternative(document_.value()->alternatives.back().id);
        return done;
    };
    (new NameForm(tr("Copy alternative"), tr("%1, copy").arg(named(original.label)), apply, document_, environment_,
                  &window_))
        ->open();
}

void BuildCommands::renameAlternative() {
    if (document_.isOpen()) rename(target(document_.alternative()));
}

void BuildCommands::removeAlternative() {
    if (mayRemoveAlternative()) remove(target(document_.alternative()));
}

bool BuildCommands::mayRemoveAlternative() const {
    return document_.isOpen() && document_.value()->alternatives.size() > 2;
}

// What there is ----------------------------------------------------------------------------------------------------

void BuildCommands::fillPlaces(QMenu& menu) {
    empty(menu);
    menu.setEnabled(document_.isOpen());
    if (!document_.isOpen()) return;
    const CasePtr input = document_.value();
    for (const Need& need : input->needs)
        addTarget(menu, target(need), [&](QMenu& own) {
            addCommand(own, tr("&Pattern of the year…"), "season_" + qt(need.id.text()),
                       [this, id = need.id] { changeSeason(id); });
        });
    menu.addSeparator();
    for (const Site& site : input->sites)
        addTarget(menu, target(site), [&](QMenu& own) {
            addCommand(own, tr("&Who runs it…"), "party_" + qt(site.id.text()),
                       [this, id = site.id] { changeHolder(id); });
        });
    menu.setEnabled(!input->needs.empty() || !input->sites.empty());
}

void BuildCommands::fillParties(QMenu& menu) {
    empty(menu);
    menu.setEnabled(document_.isOpen());
    if (!document_.isOpen()) return;
    const CasePtr input = document_.value();
    for (const Party& party : input->parties) addTarget(menu, target(party));
    menu.addSeparator();
    for (const CashItem& cost : document_.alternative().cashItems) {
        const auto taken = [this, alternative = document_.alternative().id, id = cost.id] {
            return withoutCost(document_.value(), alternative, id);
        };
        const Target target{cost.id.text(), cost.label, {}, taken, [] { return std::vector<LocalizedText>(); }};
        menu.addAction(menuText(tr("Remove cost “%1”").arg(named(cost.label))), this,
                       [this, target] { remove(target); })
            ->setObjectName("remove_" + qt(target.id));
    }
}

void BuildCommands::fillTools(QMenu& menu) {
    empty(menu);
    menu.setEnabled(document_.isOpen());
    if (!document_.isOpen()) return;
    const CasePtr input = document_.value();
    for (const Tool& tool : input->tools) addTarget(menu, target(tool), [&](QMenu& own) { addEffects(own, tool.id); });
    menu.setEnabled(!input->tools.empty());
}

void BuildCommands::addEffects(QMenu& menu, const ToolId& tool) {
    menu.addAction(tr("Add &effect…"), this, [this, tool] { addEffect(tool); })->setObjectName("addEffect");
    addCommand(menu, tr("&How it is taken into use…"), "adoption_" + qt(tool.text()),
               [this, tool] { (new AdoptionForm(tool, document_, environment_, &window_))->open(); });
    menu.addSeparator();
    for (const Effect& effect : document_.value()->effects) {
        if (effect.tool != tool) continue;
        const auto taken = [this, id = effect.id] { return without(document_.value(), id); };
        const Target target{effect.id.text(), effect.label, {}, taken, [] { return std::vector<LocalizedText>(); }};
        menu.addAction(menuText(tr("Remove effect “%1”").arg(named(effect.label))), this,
                       [this, target] { remove(target); })
            ->setObjectName("remove_" + qt(target.id));
    }
}

void BuildCommands::addCommand(QMenu& menu, const QString& text, const QString& name, std::function<void()> command) {
    menu.addAction(text, this, std::move(command))->setObjectName(name);
}

void BuildCommands::addTarget(QMenu& menu, const Target& target, const std::function<void(QMenu&)>& addMore) {
    QMenu* own = menu.addMenu(menuText(named(target.label)));
    addCommand(*own, tr("&Rename…"), "rename_" + qt(target.id), [this, target] { rename(target); });
    if (addMore) addMore(*own);
    own->addSeparator();
    addCommand(*own, tr("Re&move"), "remove_" + qt(target.id), [this, target] { remove(target); });
}

void BuildCommands::rename(const Target& target) {
    const QString before = named(target.label);
    const auto apply = [this, target, before](const QString& name) {
        if (name == before) return Status();  // its names in other languages stay
        return document_.apply(target.named(typedLabel(name)), "object.rename",
                               tr("renaming of “%1” to “%2”").arg(before, name));
    };
    (new NameForm(tr("Rename"), before, apply, document_, environment_, &window_))->open();
}

void BuildCommands::remove(const Target& target) {
    const QString name = named(target.label);
    QStringList users;
    for (const LocalizedText& user : target.users()) users << named(user);
    users.removeDuplicates();
    if (!users.isEmpty())
        return void(notice_.say(tr("“%1” is in use").arg(name),
                                tr("Remove first, or change: %1.").arg(users.join(QStringLiteral("; ")))));
    tell(document_.apply(target.taken(), "object.remove", tr("removal of “%1”").arg(name)),
         tr("“%1” is still there").arg(name));
}

void BuildCommands::tell(const Status& done, const QString& headline) {
    if (!done) notice_.say(headline, qt(environment_.texts.explain(done.error(), environment_.languages.words())));
}

}  // namespace valor::ui
