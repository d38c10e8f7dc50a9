#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# check-hardening.sh <program>...
# Whether programs were made with what is promised of a released one; names what is missing, and ends with 1 then.
set -euo pipefail
export LC_ALL=C
missing=0

# expect <program> <what> <pattern> <text>
expect() {
    if ! grep -qE -- "$3" <<<"$4"; then
        printf '%s: %s\n' "$1" "$2"
        missing=1
    fi
}

check() {
    local program=$1 header segments dynamic symbols
    header=$(readelf -hW "$program")
    segments=$(readelf -lW "$program")
    dynamic=$(readelf -dW "$program")
    symbols=$(readelf -W --dyn-syms "$program")
    expect "$program" "not position-independent" 'Type: +DYN .*(Position-Independent|Shared)' "$header"
    expect "$program" "relocations stay writable (no RELRO)" 'GNU_RELRO' "$segments"
    expect "$program" "symbols are bound late (no BIND_NOW)" '\((BIND_NOW|FLAGS(_1)?)\).*(BIND_)?NOW' "$dynamic"
    expect "$program" "the stack can be executed" 'GNU_STACK.* RW +0x' "$segments"
    expect "$program" "no guarded stacks" '__stack_chk_fail' "$symbols"
    expect "$program" "no checked copies (FORTIFY_SOURCE)" '__[a-z]+_chk' "${symbols//__stack_chk_fail/}"
}

for program in "$@"; do check "$program"; done
exit "$missing"
