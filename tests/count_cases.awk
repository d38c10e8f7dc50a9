# SPDX-License-Identifier: GPL-3.0-or-later
# "passed failed skipped" from the results of ctest (JUnit). `reports` is the folder with the programs' own reports,
# `reporting` lists the tests that owe one: to end well without it is a failure. A program that left a report counts as
# many as its cases, any other test as one. Not run for any reason but a skip is a failure, and so is a program that ended
# badly although its report knows of no wrong case. Where a filter leaves a program without cases it counts as none.
BEGIN { while ((getline name < reporting) > 0) owed[name] }

function attribute(line, name) {
    if (!match(line, " " name "=\"[^\"]*\"")) return ""
    return substr(line, RSTART + length(name) + 3, RLENGTH - length(name) - 4)
}

function count_cases(file,    line, left) {
    is_reported = wrong = 0
    while ((getline line < file) > 0) {
        if (line ~ /<testsuites /) {
            is_reported = 1
            left = attribute(line, "disabled")
            wrong = attribute(line, "failures") + attribute(line, "errors")
            passed += attribute(line, "tests") - left - wrong
            failed += wrong
            skipped += left
        }
        if (line ~ /^[ \t]*<testcase / && attribute(line, "result") == "skipped") { skipped++; passed-- }
    }
    close(file)
}

/<testcase / {
    status = attribute($0, "status")
    count_cases(reports "/" attribute($0, "name") ".xml")
    if (status == "run" && !is_reported) { if (attribute($0, "name") in owed) failed++; else passed++ }
    if (status == "fail" && wrong == 0) failed++
    if (status == "disabled") skipped++
    if (status == "notrun") failed++
}
/<skipped message="SKIP_/ { failed--; skipped++ }

END { printf "%d %d %d\n", passed, failed, skipped }
