// SPDX-License-Identifier: GPL-3.0-or-later
// The document of the desktop over the real store, edited without end: a number on the output says that this edit and
// all before it are in the file.
//
// Usage: ui_edit_loop CASE PARAMETER START [early]
// CASE is a file (.valor), or JSON for a case that has none. The first line says where it is kept. With "early" the
// numbers do not wait for the disk, which a test must notice.
#include <QCoreApplication>
#include <QTimer>
#include <cstdio>
#include <cstdlib>

#include "core/model/edit.h"
#include "data/cases/file_case_library.h"
#include "data/store/sqlite_case_files.h"
#include "ui/document/case_document.h"

namespace {

using valor::ui::CaseDocument;
using valor::ui::CaseKeeper;

/// Edits as a person does who is too quick for the disk: a few at a time, now and then an undo, then a pause until
/// the window would say "Saved".
class Hand {
public:
    Hand(CaseDocument& document, valor::ParameterId parameter, int number, bool waits)
        : document_(document), parameter_(std::move(parameter)), number_(number), waits_(waits) {
        const auto& object = *findById(document_.value()->parameters, parameter_);
        central_ = centralValue(*distributionIn(document_.scenario(), object));
        QObject::connect(&document_.keeper(), &CaseKeeper::changed, [this] { listen(); });
    }
    void work() {
        for (int i = 0; i < 1 + number_ % 3; ++i) edit();
        if (number_ % 7 == 0) {
            document_.history().undo();
            document_.history().redo();
        }
        if (!waits_) goOn();
    }

private:
    void edit() {
        ++number_;
        const QString name = "step " + QString::number(number_);
        // The value never comes back, so that no edit is the same case as another.
        if (!document_.setCentral(parameter_, central_ * (1 + 1e-6 * number_), name)) std::exit(3);
        document_.endGesture();
    }
    void listen() {
        if (document_.keeper().state() == CaseKeeper::State::Failed) std::exit(4);
        if (waits_ && document_.keeper().state() == CaseKeeper::State::Saved) goOn();
    }
    void goOn() {
        std::printf("%d\n", number_);
        std::fflush(stdout);
        QTimer::singleShot(0, &document_, [this] { work(); });
    }

    CaseDocument& document_;
    valor::ParameterId parameter_;
    int number_;
    bool waits_;
    double central_ = 0;
};

bool open(CaseDocument& document, const QString& path) {
    if (path.endsWith(".valor")) return document.openFile(path).has_value();
    auto evidence = valor::EvidenceLibrary::shipped();
    if (!evidence) return false;
    const auto loaded = valor::FileCaseLibrary("", *std::move(evidence)).load(path.toStdString());
    if (loaded) document.open(*loaded, path);
    return loaded.has_value();
}

}  // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    if (argc < 4) return 2;
    const valor::SqliteCaseFiles files;
    CaseDocument document(files);
    if (!open(document, argv[1])) return 1;
    document.keeper().settle();
    std::printf("%s\n", document.keeper().place().path.c_str());
    Hand hand(document, valor::ParameterId(argv[2]), std::atoi(argv[3]), argc == 4);
    hand.work();
    return QCoreApplication::exec();
}
