# Read by CPack once for each kind of package: what differs between them. On Linux each kind is finished by a script of its own
# before it is packed, and brought into a fixed order afterwards.
if(CPACK_GENERATOR STREQUAL "DEB")
    set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
    set(CPACK_VALOR_FINISH finish-deb.sh)
elseif(CPACK_GENERATOR STREQUAL "TGZ")
    set(CPACK_VALOR_FINISH finish-archive.sh)
endif()
if(CPACK_VALOR_FINISH)
    set(CPACK_PRE_BUILD_SCRIPTS "${CPACK_VALOR_PACKAGES}/finish.cmake")
    set(CPACK_POST_BUILD_SCRIPTS "${CPACK_VALOR_PACKAGES}/repack.cmake")
endif()
