# Once a package is made.
include("${CPACK_VALOR_PACKAGES}/script.cmake")
foreach(file IN LISTS CPACK_PACKAGE_FILES)
    valor_script(repack.sh "${file}")
endforeach()
