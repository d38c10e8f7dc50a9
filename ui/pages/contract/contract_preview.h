// SPDX-License-Identifier: GPL-3.0-or-later
// What a contract does: payments, guarantees, the work of settling it, and its annex.
#pragma once

#include <QWidget>
#include <atomic>
#include <cstdint>

#include "core/report/annex_source.h"
#include "core/report/contract_page.h"
#include "core/report/maximum_reached.h"
#include "core/result/run_result.h"
#include "ui/jobs/comparison_controller.h"
#include "ui/jobs/job_queue.h"
#include "ui/text/environment.h"

class QFrame;
class QLabel;
class QStackedWidget;
class QTabBar;
class QTableView;
class QVBoxLayout;

namespace valor::ui {

class BesidePane;
class ChartCard;
class ChoiceBox;
class CurvePanel;
class DocumentPane;
class FanPanel;
class FailureBanner;
class SheetModel;
class VendorPane;

class ContractPreview : public QWidget {
    Q_OBJECT
public:
    ContractPreview(ComparisonController& comparison, const Environment& environment, QWidget* parent = nullptr);
    ~ContractPreview() override;

    /// @param holder of everything that the source names
    void show(const CasePtr& holder, const AnnexSource& source);
    /// Payments of the newest run. @param received empty: not known yet, or nobody is paid
    void showReceived(const std::vector<const BudgetImpact*>& received, const Case& input, bool stale);
    /// What the sellers of an alternative see, and what others pay, is worked out on such a run.
    void setRun(const RunRequest& run, const AlternativeId& alternative);
    /// Another case: nothing of the former one is worked out any more.
    void forget();
    void retranslate();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    enum Tab { Payments, Guarantees, Administration, AnnexText, Seller, Beside, kTabs };

    [[nodiscard]] QWidget* buildPayments();
    [[nodiscard]] QWidget* buildGuarantees();
    [[nodiscard]] QWidget* buildAdministration();
    void showVolumes(const AnnexSource& source);
    void takeVolumes(std::uint64_t question, const Result<PaymentsByVolume>& volumes,
                     const std::vector<MaximumReached>& maxima);
    void showAdministration();
    void fillRates();
    void showGuarantees(const ContractNames& names);
    void showAnnex();
    void chooseTab(int tab);

    const Environment& environment_;
    CasePtr holder_;
    std::optional<AnnexSource> source_;
    bool annexIsOld_ = true;  ///< it is written when it is looked at
    QTabBar* tabs_;
    QStackedWidget* sheets_;
    FailureBanner* failure_;
    QLabel* noVolumes_;
    CurvePanel* volumes_;
    ChartCard* volumeCard_;
    QVBoxLayout* fanLines_;
    std::vector<FanPanel*> fans_;
    std::vector<ChartCard*> fanCards_;
    QLabel* noGuarantee_;
    QLabel* credits_;  ///< what service credits promise; hidden without one
    CurvePanel* guarantees_;
    ChartCard* guaranteeCard_;
    SheetModel* guaranteeRows_;
    QTableView* guaranteeView_;
    ChartCard* guaranteeRowsCard_;
    CurvePanel* expected_;  ///< what a bonus comes to on average
    ChartCard* expectedCard_;
    SheetModel* performance_;
    QTableView* performanceView_;
    ChartCard* performanceCard_;
    SheetModel* administration_;
    QTableView* administrationView_;
    ChartCard* administrationCard_;
    ChoiceBox* rate_;  ///< whose hour it is; hidden where there is nothing to choose
    DocumentPane* annex_;
    VendorPane* seller_;
    BesidePane* beside_;
    std::atomic<std::uint64_t> asked_{0};  ///< the newest question; an older one is not worked out
    JobQueue jobs_;                        ///< last: it must end before the members it uses
};

}  // namespace valor::ui
