// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences put together from texts and figures.
#pragma once

#include <QString>

namespace valor::ui {

/// A sentence that ends, or breaks off, with a unit that has a full stop of its own: "mio. kr." and not "mio. kr..".
[[nodiscard]] inline QString oneStop(QString sentence) {
    return sentence.replace(QLatin1String(".."), QLatin1String("."));
}

}  // namespace valor::ui
