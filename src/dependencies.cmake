# Finds all code by others. For each library it takes the first of these that exists:
#   1. the folder named by FETCHCONTENT_SOURCE_DIR_<NAME>,
#   2. a copy unpacked earlier in build/_src, which all presets share,
#   3. the system's headers (header-only libraries) or, on the desktop, the system's SDL2 and libpng,
#   4. on Debian the archive's source package (checked by SHA256),
#   5. the upstream repository at one commit (whose id is its hash).
# It defines the targets rapidjson, cli11, doctest, imgui, sdl2 and, on the desktop, PNG::PNG, sets the list
# bundled_fonts, and writes third-party-licences.txt in the build folder.

set(EXPLAINER_SOURCE_CACHE "${PROJECT_SOURCE_DIR}/build/_src" CACHE PATH "Unpacked sources, shared by all build folders")

set(licences_file "${PROJECT_BINARY_DIR}/third-party-licences.txt")
file(WRITE "${licences_file}" "Software by others that is built into this program.\n")

# note_licence(title file...): adds the first of these files that exists to the file of licences.
function(note_licence title)
  foreach(file IN LISTS ARGN)
    if(EXISTS "${file}")
      file(READ "${file}" words)
      file(APPEND "${licences_file}" "\n\n==== ${title}\n\n${words}")
      return()
    endif()
  endforeach()
  message(WARNING "No licence text found for ${title}")
endfunction()

# fetch_commit(DIR URL COMMIT RESULT): fetches the files of one commit without the history. RESULT is empty or the
# error.
function(fetch_commit dir url commit result)
  find_program(GIT_PROGRAM git)
  set(partial "${dir}.partial")
  file(REMOVE_RECURSE "${partial}")
  set(steps "init --quiet ${partial}" "-C ${partial} fetch --quiet --depth 1 ${url} ${commit}"
            "-C ${partial} checkout --quiet ${commit}")
  foreach(step IN LISTS steps)
    separate_arguments(step UNIX_COMMAND "${step}")
    execute_process(COMMAND "${GIT_PROGRAM}" -c http.lowSpeedLimit=1000 -c http.lowSpeedTime=20 ${step}
                    RESULT_VARIABLE status ERROR_VARIABLE error TIMEOUT 300)
    if(NOT status EQUAL 0)
      string(STRIP "${status} ${error}" error)
      set(${result} "${error}" PARENT_SCOPE)
      file(REMOVE_RECURSE "${partial}")
      return()
    endif()
  endforeach()
  file(RENAME "${partial}" "${dir}")
  set(${result} "" PARENT_SCOPE)
endfunction()

# find_source(name MARKER file REPOSITORY url COMMIT id [DEBIAN sha256 package version series suite...] [HINT words])
# sets <name>_source in the caller's scope to a folder that holds MARKER.
function(find_source name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "MARKER;REPOSITORY;COMMIT;HINT" "DEBIAN")
  string(TOUPPER "${name}" upper)
  set(dir "${EXPLAINER_SOURCE_CACHE}/${name}")
  set(tried "")
  if(FETCHCONTENT_SOURCE_DIR_${upper})
    set(dir "${FETCHCONTENT_SOURCE_DIR_${upper}}")
    set(tried "  FETCHCONTENT_SOURCE_DIR_${upper} is ${dir}\n")
  elseif(NOT EXISTS "${dir}/${arg_MARKER}")
    find_program(APT_GET apt-get)
    if(arg_DEBIAN AND APT_GET)
      message(NOTICE "Getting ${name} from the Debian archive")
      execute_process(COMMAND "${PROJECT_SOURCE_DIR}/src/fetch_debian_source.sh" "${dir}" ${arg_DEBIAN}
                      ERROR_VARIABLE error)
      string(STRIP "${error}" error)
      if(error AND EXISTS "${dir}/${arg_MARKER}")
        message(WARNING "${error}")
      endif()
      string(APPEND tried "  Debian archive: ${error}\n")
    endif()
    if(NOT EXISTS "${dir}/${arg_MARKER}")
      message(NOTICE "Getting ${name} from ${arg_REPOSITORY}")
      fetch_commit("${dir}" "${arg_REPOSITORY}" "${arg_COMMIT}" error)
      string(APPEND tried "  ${arg_REPOSITORY}, commit ${arg_COMMIT}: ${error}\n")
    endif()
  endif()
  if(NOT EXISTS "${dir}/${arg_MARKER}")
    message(FATAL_ERROR "The sources of ${name} are missing (no ${arg_MARKER}). Tried:\n${tried}"
                        "${arg_HINT}Or unpack them yourself and pass -DFETCHCONTENT_SOURCE_DIR_${upper}=FOLDER.")
  endif()
  set(${name}_source "${dir}" PARENT_SCOPE)
endfunction()

# header_only(name HEADER folder/file.h SUBFOLDER where the header lies in the repository ...as for find_source)
# makes an interface target. The system's headers are reached through a link to their folder, because all of
# /usr/include would bring the native C library into a web build.
function(header_only name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "HEADER;SUBFOLDER;DEBIAN_PACKAGE;REPOSITORY;COMMIT" "")
  string(TOUPPER "${name}" upper)
  get_filename_component(folder "${arg_HEADER}" DIRECTORY)
  set(marker "${arg_SUBFOLDER}${arg_HEADER}")
  find_path(${upper}_SYSTEM_INCLUDE "${arg_HEADER}" HINTS /usr/include /usr/local/include /opt/homebrew/include
            NO_CMAKE_FIND_ROOT_PATH)
  if(${upper}_SYSTEM_INCLUDE AND NOT FETCHCONTENT_SOURCE_DIR_${upper}
     AND NOT EXISTS "${EXPLAINER_SOURCE_CACHE}/${name}/${marker}")
    set(include "${PROJECT_BINARY_DIR}/system_headers/${name}")
    file(MAKE_DIRECTORY "${include}")
    file(CREATE_LINK "${${upper}_SYSTEM_INCLUDE}/${folder}" "${include}/${folder}" SYMBOLIC)
  else()
    find_source(${name} MARKER "${marker}" REPOSITORY "${arg_REPOSITORY}" COMMIT "${arg_COMMIT}"
                HINT "Install it (Debian, Ubuntu: ${arg_DEBIAN_PACKAGE}). ")
    set(include "${${name}_source}/${arg_SUBFOLDER}")
  endif()
  add_library(${name} INTERFACE)
  target_include_directories(${name} SYSTEM INTERFACE "${include}")
  set(${name}_licence "${${name}_source}/LICENSE" "${${name}_source}/license.txt"
      "/usr/share/doc/${arg_DEBIAN_PACKAGE}/copyright" PARENT_SCOPE)
endfunction()

header_only(rapidjson HEADER rapidjson/document.h SUBFOLDER include/ DEBIAN_PACKAGE rapidjson-dev
            REPOSITORY https://github.com/Tencent/rapidjson.git COMMIT 24b5e7a8b27f42fa16b96fc70aade9106cf7102f)
note_licence(RapidJSON ${rapidjson_licence})
header_only(cli11 HEADER CLI/CLI.hpp SUBFOLDER include/ DEBIAN_PACKAGE libcli11-dev  # v2.4.2
            REPOSITORY https://github.com/CLIUtils/CLI11.git COMMIT 6c7b07a878ad834957b98d0f9ce1dbe0cb204fc9)
note_licence(CLI11 ${cli11_licence})
if(EXPLAINER_TESTS)
  header_only(doctest HEADER doctest/doctest.h DEBIAN_PACKAGE doctest-dev  # v2.4.11
              REPOSITORY https://github.com/doctest/doctest.git COMMIT ae7a13539fb71f270b87eb2e874fbac80bc8dda2)
  target_compile_definitions(doctest INTERFACE DOCTEST_CONFIG_NO_EXCEPTIONS_BUT_WITH_ALL_ASSERTS)
endif()

if(NOT EXPLAINER_APP)
  return()
endif()

# --- SDL2: on the web a selection of its files without its own CMake, on the desktop the system's library.
if(EMSCRIPTEN)
  find_source(sdl2 MARKER include/SDL.h  # release-2.26.5
    DEBIAN b3f2c822151804125d08db94c65852f711c2e5df2145a59da120748dc32eb9c3 libsdl2 2.26.5+dfsg-1 2. bookworm trixie
    REPOSITORY https://github.com/libsdl-org/SDL.git COMMIT ac13ca9ab691e13e8eebe9684740ddcb0d716203)
  set(folders . atomic cpuinfo video video/emscripten thread thread/generic timer timer/unix stdlib file libm
      loadso/dlopen filesystem/emscripten misc misc/emscripten)
  set(sdl2_files "${sdl2_source}/src/render/SDL_render.c" "${sdl2_source}/src/power/SDL_power.c")
  foreach(folder IN LISTS folders)
    file(GLOB files "${sdl2_source}/src/${folder}/*.c")
    list(APPEND sdl2_files ${files})
  endforeach()
  # ImGui draws with WebGL only, so SDL's pixel drawing is left out. The page provides events and the context, so SDL's
  # (src/events, EGL) are left out too. src/app/left_out_web.cpp defines what the rest still refers to.
  list(FILTER sdl2_files EXCLUDE REGEX
       "/(SDL_(surface|blit.*|fillrect|bmp|shape|stretch|yuv|RLEaccel|vulkan_utils|gesture|egl|emscripten(framebuffer|events|mouse|opengles)))\\.c$")
  add_library(sdl2 STATIC ${sdl2_files})
  target_include_directories(sdl2 SYSTEM PUBLIC "${sdl2_source}/include")
  target_compile_definitions(sdl2 PRIVATE HAVE_LIBC=1 SDL_AUDIO_DISABLED=1
    SDL_RENDER_DISABLED=1 SDL_JOYSTICK_DISABLED=1 SDL_HAPTIC_DISABLED=1 SDL_SENSOR_DISABLED=1 SDL_POWER_DISABLED=1
    SDL_HIDAPI_DISABLED=1)
  target_compile_options(sdl2 PRIVATE -w)
  note_licence("SDL 2" "${sdl2_source}/LICENSE.txt")
  note_licence("Emscripten's runtime, with musl and libc++" "${EMSCRIPTEN_ROOT_PATH}/LICENSE"
               /usr/share/doc/emscripten/copyright)
else()
  find_package(SDL2 2.26 QUIET)
  find_package(OpenGL QUIET)
  if(NOT TARGET SDL2::SDL2 OR NOT TARGET OpenGL::GL)
    message(FATAL_ERROR "The desktop program needs SDL2 2.26 or newer and OpenGL. "
      "Install them (Debian, Ubuntu: libsdl2-dev libgl-dev; Fedora: SDL2-devel mesa-libGL-devel; macOS: brew install sdl2) "
      "or pass -DEXPLAINER_APP=OFF to build without it.")
  endif()
  add_library(sdl2 INTERFACE)
  target_link_libraries(sdl2 INTERFACE SDL2::SDL2)

  # --- libpng writes the pictures that the desktop program saves; on the web the browser does.
  find_package(PNG 1.6 QUIET)
  if(NOT TARGET PNG::PNG)
    message(FATAL_ERROR "The desktop program needs libpng 1.6 or newer. "
      "Install it (Debian, Ubuntu: libpng-dev; Fedora: libpng-devel; macOS: brew install libpng) "
      "or pass -DEXPLAINER_APP=OFF to build without it.")
  endif()
  get_filename_component(folder "${PNG_PNG_INCLUDE_DIR}" DIRECTORY)
  note_licence("libpng" /usr/share/doc/libpng-dev/copyright /usr/share/licenses/libpng/LICENSE "${folder}/LICENSE"
               "${folder}/../LICENSE" /opt/homebrew/opt/libpng/LICENSE /usr/local/opt/libpng/LICENSE)
endif()

# --- Dear ImGui: the core and the OpenGL back end. src/app/events_desktop.cpp and the session handle SDL's events
# instead.
find_source(imgui MARKER imgui.h  # v1.92.2b
  DEBIAN e7bd201d56b5ee90d24d5dac85e5c12f98bdb95410252a62d27b7f89e4566d48 imgui 1.92.2b+ds-1 1.92. testing sid
  REPOSITORY https://github.com/ocornut/imgui.git COMMIT 45acd5e0e82f4c954432533ae9985ff0e1aad6d5)
add_library(imgui STATIC
  "${imgui_source}/imgui.cpp" "${imgui_source}/imgui_draw.cpp"
  "${imgui_source}/imgui_widgets.cpp" "${imgui_source}/backends/imgui_impl_opengl3.cpp")
set_target_properties(imgui PROPERTIES UNITY_BUILD OFF)
target_include_directories(imgui SYSTEM PUBLIC "${imgui_source}" "${imgui_source}/backends")
target_compile_definitions(imgui PUBLIC IMGUI_DISABLE_DEMO_WINDOWS IMGUI_DISABLE_DEBUG_TOOLS IMGUI_DISABLE_DEFAULT_FONT
  IMGUI_DISABLE_OBSOLETE_FUNCTIONS)
target_compile_options(imgui PRIVATE -w -fno-exceptions -fno-rtti)
target_link_libraries(imgui PUBLIC sdl2)
note_licence("Dear ImGui" "${imgui_source}/LICENSE.txt")
if(EMSCRIPTEN)
  # The browser rasterises letters: src/app/font_web.cpp takes the place of FreeType, which leaves stb_truetype out.
  target_compile_definitions(imgui PUBLIC IMGUI_ENABLE_FREETYPE IMGUI_IMPL_OPENGL_ES3 IMGUI_DISABLE_FILE_FUNCTIONS)
  # These functions answer from memory, so that drawing a frame never waits for WebGL (see
  # src/app/gl_functions_web.cpp).
  target_compile_definitions(imgui PRIVATE glGetIntegerv=explainer_gl_integer glGetString=explainer_gl_string
    glIsEnabled=explainer_gl_enabled glIsProgram=explainer_gl_is_program glGetShaderiv=explainer_gl_compiled
    glGetProgramiv=explainer_gl_compiled glGetShaderInfoLog=explainer_gl_no_log glGetProgramInfoLog=explainer_gl_no_log)
  target_compile_options(imgui PRIVATE -include emscripten/emscripten.h)  # ImGui 1.92 on Emscripten 3.1.6
  # The core closes tabs, menus and trees that a program forgot, and gives its windows bars and grips. Our page has none
  # of these, so the core is given functions that do nothing instead: see src/app/left_out_web.cpp.
  set(left_out EndTabBar EndMultiSelect EndMenuBar TreePop InputTextDeactivateHook Scrollbar CloseButton CollapseButton
      ButtonBehavior RenderBullet TextV StyleColorsDark)
  list(TRANSFORM left_out REPLACE "(.+)" "\\1=LeftOut\\1")
  set_source_files_properties("${imgui_source}/imgui.cpp" PROPERTIES COMPILE_DEFINITIONS "${left_out}")
  return()  # without its tables: src/app/left_out_web.cpp
endif()
target_sources(imgui PRIVATE "${imgui_source}/imgui_tables.cpp")
target_link_libraries(imgui PUBLIC OpenGL::GL ${CMAKE_DL_LIBS})

# --- The desktop's typefaces: Inter (SIL Open Font License) and, for headline and quotes, DejaVu Serif (Bitstream
# Vera's licence, public domain changes).
# find_typeface(name FACES face... FOLDERS system folder... ARCHIVE url SHA256 id INSIDE folder in the archive
#               PACKAGE Debian's name) appends the files to bundled_fonts.
set(bundled_fonts "")
function(find_typeface name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "ARCHIVE;SHA256;INSIDE;PACKAGE" "FACES;FOLDERS")
  string(TOUPPER "${name}" upper)
  string(TOLOWER "${name}" lower)
  set(dir "${EXPLAINER_SOURCE_CACHE}/${lower}")
  set(folders ${arg_FOLDERS} "${dir}/${arg_INSIDE}")
  if(FETCHCONTENT_SOURCE_DIR_${upper})
    set(folders "${FETCHCONTENT_SOURCE_DIR_${upper}}" "${FETCHCONTENT_SOURCE_DIR_${upper}}/${arg_INSIDE}")
  endif()
  list(LENGTH arg_FACES wanted)
  foreach(attempt found downloaded)
    set(files "")
    foreach(face IN LISTS arg_FACES)
      find_file(font NAMES ${face}.ttf ${face}.otf PATHS ${folders} NO_DEFAULT_PATH NO_CACHE)
      if(font)
        list(APPEND files "${font}")
      endif()
      unset(font)
    endforeach()
    list(LENGTH files found)
    if(found EQUAL wanted OR attempt STREQUAL "downloaded")
      break()
    endif()
    message(NOTICE "Getting the typeface ${name} from ${arg_ARCHIVE}")
    file(DOWNLOAD "${arg_ARCHIVE}" "${dir}.archive" STATUS status TIMEOUT 300 INACTIVITY_TIMEOUT 20)
    list(GET status 0 status)
    if(status EQUAL 0)
      file(SHA256 "${dir}.archive" hash)
      if(hash STREQUAL "${arg_SHA256}")
        list(TRANSFORM arg_FACES PREPEND "*/" OUTPUT_VARIABLE patterns)
        list(TRANSFORM patterns APPEND ".ttf")
        file(ARCHIVE_EXTRACT INPUT "${dir}.archive" DESTINATION "${dir}" PATTERNS ${patterns} "*LICENSE*")
      endif()
    endif()
  endforeach()
  if(NOT found EQUAL wanted)
    message(FATAL_ERROR "The typeface ${name} is missing. Install it (Debian, Ubuntu: ${arg_PACKAGE}) or unpack it "
                        "from ${arg_ARCHIVE} and pass -DFETCHCONTENT_SOURCE_DIR_${upper}=FOLDER.")
  endif()
  list(GET files 0 font)
  get_filename_component(folder "${font}" DIRECTORY)
  note_licence("The typeface ${name}" "${folder}/LICENSE.txt" "${folder}/LICENSE" "${folder}/../LICENSE"
               "${folder}/../../LICENSE.txt" /usr/share/doc/${arg_PACKAGE}/copyright)
  set(bundled_fonts ${bundled_fonts} ${files} PARENT_SCOPE)
endfunction()

find_typeface(Inter FACES Inter-Regular Inter-SemiBold Inter-Bold PACKAGE fonts-inter
  FOLDERS /usr/share/fonts/opentype/inter /usr/share/fonts/truetype/inter
  ARCHIVE https://github.com/rsms/inter/releases/download/v4.1/Inter-4.1.zip INSIDE extras/ttf
  SHA256 9883fdd4a49d4fb66bd8177ba6625ef9a64aa45899767dde3d36aa425756b11e)
set(dejavu https://github.com/dejavu-fonts/dejavu-fonts/releases/download/version_2_37/dejavu-fonts-ttf-2.37.zip)
find_typeface(DejaVu FACES DejaVuSerif DejaVuSerif-Bold PACKAGE fonts-dejavu-core
  FOLDERS /usr/share/fonts/truetype/dejavu /usr/share/fonts/dejavu-serif-fonts /usr/share/fonts/TTF
  ARCHIVE ${dejavu} INSIDE dejavu-fonts-ttf-2.37/ttf
  SHA256 7576310b219e04159d35ff61dd4a4ec4cdba4f35c00e002a136f00e96a908b0a)
