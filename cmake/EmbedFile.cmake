# Writes OUTPUT, a C++ source with the bytes of INPUT behind valor::embedded::SYMBOL(). Bytes instead of a string
# literal: the standard promises only 65536 characters for the latter.
file(READ "${INPUT}" bytes HEX)
string(REGEX REPLACE "(................................................................)" "\\1\n" bytes "${bytes}")
string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${bytes}")
file(WRITE "${OUTPUT}"
    "#include <string_view>\n"
    "namespace valor::embedded {\n"
    "std::string_view ${SYMBOL}();\n"
    "std::string_view ${SYMBOL}() {\n"
    "static constexpr unsigned char kBytes[] = {\n${bytes}\n};\n"
    "return {reinterpret_cast<const char*>(kBytes), sizeof kBytes};\n}\n"
    "}  // namespace valor::embedded\n")
