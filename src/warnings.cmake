# The compiler options for all of our files. To get the same bits everywhere, multiply-add is never fused. There are no
# exceptions and no RTTI, unless a target asks for exceptions (the command line does, for CLI11).
option(EXPLAINER_WERROR "Treat warnings as errors" OFF)

function(compile_as_ours target)
  cmake_parse_arguments(PARSE_ARGV 1 arg "EXCEPTIONS" "" "")
  target_compile_features(${target} PUBLIC cxx_std_20)
  target_compile_options(${target} PRIVATE -ffp-contract=off
    -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Wimplicit-fallthrough
    -Wno-missing-field-initializers  # {.a = 1} leaves the other members at their defaults on purpose
    # GCC 12 reports these falsely in std::string and std::variant (GCC bugs 105329 and 105562).
    $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict;-Wno-maybe-uninitialized>
    # In a unity build a name of one file may harmlessly shadow a name of another.
    $<$<BOOL:$<TARGET_PROPERTY:${target},UNITY_BUILD>>:-Wno-shadow>
    $<$<BOOL:${EXPLAINER_WERROR}>:-Werror>)
  if(arg_EXCEPTIONS)
    target_compile_options(${target} PRIVATE -fexceptions)
  else()
    target_compile_options(${target} PRIVATE -fno-exceptions -fno-rtti)
    if(EMSCRIPTEN)
      # Otherwise newer Emscriptens include their script for exceptions, which lacks functions it calls.
      target_link_options(${target} PRIVATE -fno-exceptions)
    endif()
  endif()
endfunction()
