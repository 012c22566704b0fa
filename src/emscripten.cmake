# The toolchain file of the web presets. It finds Emscripten's own toolchain file, so that `cmake --preset web-release`
# works wherever emcc works, or says how to get Emscripten.
set(root "$ENV{EMSCRIPTEN_ROOT}")
if(NOT root AND NOT "$ENV{EMSDK}" STREQUAL "")
  set(root "$ENV{EMSDK}/upstream/emscripten")
endif()
if(NOT root)
  find_program(EM_CONFIG em-config)
  if(EM_CONFIG)
    execute_process(COMMAND "${EM_CONFIG}" EMSCRIPTEN_ROOT OUTPUT_VARIABLE root OUTPUT_STRIP_TRAILING_WHITESPACE)
  endif()
endif()
if(NOT root)
  set(root /usr/share/emscripten)
endif()
if(NOT EXISTS "${root}/cmake/Modules/Platform/Emscripten.cmake")
  message(FATAL_ERROR "Emscripten was not found (looked in ${root}). Install it (Debian, Ubuntu: emscripten; macOS: brew "
    "install emscripten; anywhere: https://emscripten.org, then source emsdk_env.sh), or set EMSCRIPTEN_ROOT to the "
    "folder that holds emcc.")
endif()
include("${root}/cmake/Modules/Platform/Emscripten.cmake")
