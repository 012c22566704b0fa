# What every file of ours is compiled with. The same bits everywhere: no fused multiply-add behind our back; no
# exceptions and no RTTI, except where a target asks for exceptions (the command line, for CLI11).
option(EXPLAINER_WERROR "Treat warnings as errors" OFF)

function(compile_as_ours target)
  cmake_parse_arguments(PARSE_ARGV 1 arg "EXCEPTIONS" "" "")
  target_compile_features(${target} PUBLIC cxx_std_20)
  target_compile_options(${target} PRIVATE -ffp-contract=off
    -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Wimplicit-fallthrough
    -Wno-missing-field-initializers  # {.a = 1} leaves the rest at its default on purpose
    # GCC 12 sees these where they are not, in std::string and std::variant (its bugs 105329 and 105562).
    $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict;-Wno-maybe-uninitialized>
    # Where CMake compiles several files as one, a name of one file shadows that of another without any harm.
    $<$<BOOL:$<TARGET_PROPERTY:${target},UNITY_BUILD>>:-Wno-shadow>
    $<$<BOOL:${EXPLAINER_WERROR}>:-Werror>)
  if(arg_EXCEPTIONS)
    target_compile_options(${target} PRIVATE -fexceptions)
  else()
    target_compile_options(${target} PRIVATE -fno-exceptions -fno-rtti)
    if(EMSCRIPTEN)
      # Else newer Emscriptens bring their script for throwing, and miss what it would call.
      target_link_options(${target} PRIVATE -fno-exceptions)
    endif()
  endif()
endfunction()
