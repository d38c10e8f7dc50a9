# SPDX-License-Identifier: GPL-3.0-or-later
# What went wrong, from the results of ctest (JUnit): each failed case with what it said, from the report of its program
# in the folder `reports`. A program that ended badly without a wrong case is named with the last lines it printed.
function attribute(line, name) {
    if (!match(line, " " name "=\"[^\"]*\"")) return ""
    return substr(line, RSTART + length(name) + 3, RLENGTH - length(name) - 4)
}

function plain(text) {
    gsub(/&#x0A;|&#10;/, "\n    ", text)
    gsub(/&quot;/, "\"", text); gsub(/&apos;/, "'", text); gsub(/&lt;/, "<", text); gsub(/&gt;/, ">", text)
    gsub(/&amp;/, "\\&", text)
    return text
}

function list_cases(program, file,    line, name) {
    told = 0
    while ((getline line < file) > 0) {
        if (line ~ /<testcase /) name = attribute(line, "classname") "." attribute(line, "name")
        if (line ~ /<failure /) { print program ": " name; print "    " plain(attribute(line, "message")); told++ }
    }
    close(file)
}

function end_program(    i) {
    if (status != "fail") return
    list_cases(program, reports "/" program ".xml")
    if (told > 0) return
    print program ": ended badly; last it printed"
    for (i = printed > 20 ? printed - 19 : 1; i <= printed; i++) print "    " plain(output[i])
}

/<testcase / { program = attribute($0, "name"); status = attribute($0, "status"); printed = 0 }
/<system-out>/ { sub(/.*<system-out>/, ""); is_output = 1 }
is_output { line = $0; sub(/<\/system-out>.*/, "", line); output[++printed] = line }
/<\/system-out>/ { is_output = 0 }
/<\/testcase>/ { end_program() }
