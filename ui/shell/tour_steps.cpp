// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/tour_steps.h"

#include <QCoreApplication>

namespace valor::ui {
namespace {

struct TourStepsWords {
    Q_DECLARE_TR_FUNCTIONS(Tour)
};

std::vector<TourStep> firstSteps() {
    return {
        {PageId::Start, "templates", TourStepsWords::tr("A case is one procurement"),
         TourStepsWords::tr(
             "Begin with a template of the same kind of tool, a reference case, or a blank case. The tour now "
             "goes through an open case; nothing is changed in it.")},
        {PageId::Needs, "volumeTable", TourStepsWords::tr("How many, where"),
         TourStepsWords::tr("Each need with its yearly volume at each site. Black figures can be changed: go there and "
                            "type.")},
        {PageId::Tools, "toolTabs", TourStepsWords::tr("What is known about a tool"),
         TourStepsWords::tr(
             "Every figure carries a mark: found in a source, derived, from memory, or an assumption. Enter "
             "opens its source.")},
        {PageId::Contract, "clauseList", TourStepsWords::tr("What is paid, and when"),
         TourStepsWords::tr(
             "A contract is a list of clauses: prices, limits, guarantees. Beside it stands what they come to for "
             "each side, and the annex that can be signed.")}};
}

std::vector<TourStep> simulationSteps() {
    return {{PageId::Simulation, "inputCard", TourStepsWords::tr("What if?"),
             TourStepsWords::tr(
                 "Pull a slider or type a value: the figures at the right follow at once. Ctrl+Z takes every "
                 "change back."),
             TourPlace::OverItsEnd},
            {PageId::Simulation, "headlines", TourStepsWords::tr("Is it worth it, and how sure?"),
             TourStepsWords::tr("The answer in words, with the share of futures in which it holds.")},
            {PageId::Simulation, "tornadoCard", TourStepsWords::tr("Why?"),
             TourStepsWords::tr("What moves the result most comes first. Choose a bar to go to its input.")},
            {PageId::Simulation, "partyTable", TourStepsWords::tr("Who gains and who loses"),
             TourStepsWords::tr("Every party by kind of gain: one may pay while another wins.")}};
}

std::vector<TourStep> lastSteps() {
    return {
        {PageId::Compare, "compareAxis", TourStepsWords::tr("Side by side"),
         TourStepsWords::tr("Two to four alternatives or scenarios, what differs between them, and why the figure "
                            "changed.")},
        {PageId::Simulation, "saved", TourStepsWords::tr("Nothing to save"),
         TourStepsWords::tr("Every change is kept when it is made, also before the case has a file. “Save as” gives it "
                            "one.")},
        {PageId::Simulation, "search", TourStepsWords::tr("Find anything"),
         TourStepsWords::tr(
             "Ctrl+K finds every command, page, scenario and input. The tour stands in the menu Help.")}};
}

}  // namespace

std::vector<TourStep> tourSteps() {
    std::vector<TourStep> steps = firstSteps();
    for (auto further : {simulationSteps(), lastSteps()}) steps.insert(steps.end(), further.begin(), further.end());
    return steps;
}

}  // namespace valor::ui
