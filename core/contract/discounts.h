// SPDX-License-Identifier: GPL-3.0-or-later
// Discounts: taken off the lines of the charges themselves (stage S4).
// @source docs/methods/contracts.md; payment models P08, P25
#pragma once

#include "core/contract/month.h"

namespace valor::contract {

/// Share of the last step that `value` reaches; steps inclusive from below. @param first figure of the first step
template <class N>
N shareAt(const Month<N>& m, int first, N value) {
    N share = N(0);
    for (int i = 0; i < m.node().steps; ++i)
        share = select(value >= m.figure(first + 2 * i), m.figure(first + 2 * i + 1), share);
    return share;
}

template <class N>
void takeOff(const Month<N>& m, int component, int buyer, N share) {
    N& line = m.lineAt(component, buyer);
    line = m.node().option ? line - share * m.listAt(component, buyer) : line * (N(1) - share);
}

/// @param age months since adoption
template <class N>
N onboardingShare(const Month<N>& m, N age) {
    const int last = 2 * (m.node().steps - 1);
    return m.node().other ? m.figure(1) * max(N(1) - ratio(age, m.figure(last)), N(0)) : shareAt(m, 0, age);
}
/// Algorithms of the components that are in use.
template <class N>
N componentsInUse(const Month<N>& m, int buyer) {
    return m.signal(0, buyer);
}

/// Months since adoption before this one, which is counted. @param slot of the count
template <class N>
N ageInUse(const Month<N>& m, int slot, int buyer) {
    N& since = m.state(slot, buyer);
    const N age = since;
    since = select(max(since, m.signal(slot, buyer)) > N(0), since + N(1), since);
    return age;
}
/// Whether every draw adopted so long ago that nothing is taken off any more; then the month is counted.
/// @param enough months since adoption, at least one
template <class N>
bool isLongOver(const Month<N>& m, int slot, int buyer, N enough) {
    N& since = m.state(slot, buyer);
    if (any(since < enough)) return false;
    since = since + N(1);
    return true;
}

/// By months since adoption. State per component: months since then, the first month counting one; 0 before. Of
/// components that are in use together, the first one's. Signals per component: whether it is in use.
/// @param figures from, share in turn
template <class N>
void onboardingDiscount(const Month<N>& m) {
    const N last = m.figure(2 * (m.node().steps - 1));
    const bool endsInNothing = m.node().other ? !any(last <= N(0)) : !any(!(m.figure(2 * m.node().steps - 1) == N(0)));
    const N enough = max(last, N(1));
    for (int b = 0; b < m.buyers(); ++b) {
        N age = N(0);
        bool isOver = false;
        for (int i = 0; i < m.node().componentCount; ++i) {
            if (i == 0 || !m.areOneSignal(i, i - 1, b)) {
                isOver = endsInNothing && isLongOver(m, i, b, enough);
                if (!isOver) age = ageInUse(m, i, b);
            }
            if (!isOver) takeOff(m, m.component(i), b, onboardingShare(m, age));
        }
    }
}

/// By the number of algorithms in use. @param figures from, share in turn
template <class N>
void bundleDiscount(const Month<N>& m) {
    for (int b = 0; m.node().componentCount > 0 && b < m.buyers(); ++b) {
        const N share = shareAt(m, 0, componentsInUse(m, b));
        for (int i = 0; i < m.node().componentCount; ++i) takeOff(m, m.component(i), b, share);
    }
}

}  // namespace valor::contract
