# Makes the web site in <build>/site: our pages around explainer.js. The command line, as wasm in node, draws the pages'
# static first view. When included, this file adds the target `site`; the build also runs it as a script, which makes
# the folder anew.

if(NOT CMAKE_SCRIPT_MODE_FILE)
  find_program(NODE_PROGRAM NAMES node nodejs REQUIRED)
  find_program(ESBUILD_PROGRAM NAMES esbuild)
  if(NOT ESBUILD_PROGRAM)
    message(NOTICE "There is no esbuild here: the page's scripts stay 8 KB larger than they need be.")
    set(ESBUILD_PROGRAM "")
  endif()
  find_program(WASM_OPT_PROGRAM NAMES wasm-opt HINTS "${EMSCRIPTEN_ROOT_PATH}/../bin")
  if(NOT WASM_OPT_PROGRAM)
    message(NOTICE "There is no wasm-opt here: the programs stay 1 KB larger than they need be.")
    set(WASM_OPT_PROGRAM "")
  endif()
  file(GLOB_RECURSE page_files CONFIGURE_DEPENDS shell.html web/page/* web/embed/* web/demo/* assets/story/*)
  set(site "${PROJECT_BINARY_DIR}/site")
  add_custom_command(OUTPUT "${site}/index.html"
    COMMAND "${CMAKE_COMMAND}" "-DSITE=${site}" "-DSOURCE=${PROJECT_SOURCE_DIR}" "-DNODE=${NODE_PROGRAM}"
            "-DESBUILD=${ESBUILD_PROGRAM}" "-DWASM_OPT=${WASM_OPT_PROGRAM}"
            "-DCLI=$<TARGET_FILE:r1cost-cli>" "-DPROGRAM=$<TARGET_FILE:explainer-web>"
            "-DFILES=$<TARGET_FILE:explainer-files>"
            "-DLICENCES=${licences_file}" -P "${CMAKE_CURRENT_LIST_FILE}"
    DEPENDS explainer-web explainer-files r1cost-cli ${page_files} "${english_file}" "${CMAKE_CURRENT_LIST_FILE}"
    COMMENT "Making the site" VERBATIM)
  add_custom_target(site ALL DEPENDS "${site}/index.html")
  return()
endif()

cmake_minimum_required(VERSION 3.21)

# render(shell page [flags])
function(render shell page)
  execute_process(COMMAND "${NODE}" "${CLI}" render --format page --shell "${shell}" ${ARGN}
                  OUTPUT_FILE "${SITE}/${page}" ERROR_VARIABLE error RESULT_VARIABLE status)
  if(NOT status EQUAL 0)
    file(REMOVE "${SITE}/index.html")
    message(FATAL_ERROR "r1cost render --format page --shell ${shell} failed (${status}):\n${error}")
  endif()
endfunction()

file(REMOVE_RECURSE "${SITE}")
file(MAKE_DIRECTORY "${SITE}")
file(GLOB files "${SOURCE}/web/page/*.js" "${SOURCE}/web/page/*.css" "${SOURCE}/web/page/*.svg"
     "${SOURCE}/web/page/*.png" "${SOURCE}/web/embed/*.js" "${SOURCE}/web/embed/*.css" "${SOURCE}/web/embed/*.html")
list(FILTER files EXCLUDE REGEX "/embed\\.html$")
foreach(program "${PROGRAM}" "${FILES}")
  string(REGEX REPLACE "\\.js$" ".wasm" wasm "${program}")
  list(APPEND files "${program}" "${wasm}")
endforeach()
file(COPY ${files} "${SOURCE}/LICENSE" "${LICENCES}" DESTINATION "${SITE}")
# After its last round Emscripten shortens the names of imports and exports, which leaves something to find: 1 KB of the
# download. A newer Emscripten may use more of WebAssembly than is named here; then its file stays as it is.
set(features --enable-bulk-memory --enable-sign-ext --enable-nontrapping-float-to-int --enable-mutable-globals)
file(GLOB programs "${SITE}/*.wasm")
foreach(wasm ${programs})
  if(WASM_OPT)
    execute_process(COMMAND "${WASM_OPT}" -Oz ${features} "${wasm}" -o "${wasm}.small" OUTPUT_QUIET ERROR_QUIET
                    RESULT_VARIABLE status)
    if(status EQUAL 0)
      file(RENAME "${wasm}.small" "${wasm}")
    else()
      message(NOTICE "wasm-opt could not make ${wasm} smaller (${status}); it stays as it is.")
      file(REMOVE "${wasm}.small")
    endif()
  endif()
endforeach()
file(COPY "${SOURCE}/assets/story" DESTINATION "${SITE}")
# Style sheets have the program's colours and widths, and articles know how high a frame is.
render("${SOURCE}/web/page/page.css" page.css)
render("${SOURCE}/web/embed/embed.css" embed.css)
render("${SOURCE}/web/embed/host.js" host.js)
if(EXISTS "${SOURCE}/web/demo")
  file(MAKE_DIRECTORY "${SITE}/demo")
  render("${SOURCE}/web/demo/index.html" demo/index.html)
  render("${SOURCE}/web/demo/demo.css" demo/demo.css)
endif()
# What boot.js is made of comes with it in one file, since each more would be asked for by itself; and within one function,
# so that the page around sees nothing of it.
set(scripts "(() => {\n\"use strict\";\n")
foreach(script clipboard.js address.js loading.js place.js size.js pointer.js theme.js graphics.js hearing.js boot.js)
  file(READ "${SITE}/${script}" content)
  string(APPEND scripts "${content}")
  file(REMOVE "${SITE}/${script}")
endforeach()
string(APPEND scripts "})();\n")
file(WRITE "${SITE}/boot.js" "${scripts}")
# Only readers of the source need comments and long names, so esbuild removes them: 8 KB of the download. Without
# esbuild the scripts work the same, and only whole lines of comment are removed.
foreach(script boot.js mirror.js paint.js static.js files.js host.js embed.js explainer.js explainer-files.js page.css
        embed.css)
  if(ESBUILD)
    set(target es2021)
    if(script STREQUAL static.js)
      set(target es5)  # also old browsers must understand this script
    elseif(script MATCHES "css$")
      set(target chrome90,firefox90,safari14)
    endif()
    execute_process(COMMAND "${ESBUILD}" --minify --charset=utf8 --target=${target} --log-level=error --allow-overwrite
                    "--outfile=${SITE}/${script}" "${SITE}/${script}" ERROR_VARIABLE error RESULT_VARIABLE status)
    if(NOT status EQUAL 0)
      file(REMOVE "${SITE}/index.html")
      message(FATAL_ERROR "esbuild --minify ${script} failed (${status}):\n${error}")
    endif()
  elseif(NOT script MATCHES "^(host|embed|explainer)")
    file(READ "${SITE}/${script}" content)
    string(REGEX REPLACE "\n *// [^\n]*" "" content "${content}")
    file(WRITE "${SITE}/${script}" "${content}")
  endif()
endforeach()
if(EXISTS "${SOURCE}/web/embed/embed.html")
  render("${SOURCE}/web/embed/embed.html" embed.html --room article)
endif()
render("${SOURCE}/shell.html" index.html)
