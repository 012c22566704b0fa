# The words of the program: assets/strings/en.json becomes says/*.h, a type for each message, and english.cpp. What is
# wrong with the file, and a message that nobody says, stop the build with the file's name and the message's id.
add_executable(compile-messages EXCLUDE_FROM_ALL src/compiler/compile_messages.cpp
  src/words/message_text.cpp src/words/shortest.cpp src/data/read_language.cpp src/data/json_object.cpp src/data/parse_json.cpp
  src/data/problem.cpp src/data/text_encoding.cpp src/scene/write.cpp)
compile_as_ours(compile-messages)
target_include_directories(compile-messages PRIVATE src)
target_link_libraries(compile-messages PRIVATE rapidjson)
set(message_compiler $<TARGET_FILE:compile-messages>)
if(EMSCRIPTEN)
  set_target_properties(compile-messages PROPERTIES MADE_QUICKLY ON)
  target_link_options(compile-messages PRIVATE ${runs_in_node})
  find_program(NODE_PROGRAM NAMES node nodejs REQUIRED)
  set(message_compiler "${NODE_PROGRAM}" $<TARGET_FILE:compile-messages>)
endif()

# Groups that the program does not contain: `page`, whose messages the build writes into the pages
# (src/cli/fill_shell.cpp), and on the web `desk`, which only the desktop program says.
set(groups_left_out page)
if(EMSCRIPTEN)
  list(APPEND groups_left_out desk)
endif()

# One header for each first part of an id. CMake lists them here, so that files which include them are compiled
# afterwards.
set(english_file "${PROJECT_SOURCE_DIR}/assets/strings/en.json")
set(words_folder "${PROJECT_BINARY_DIR}/generated")
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${english_file}")
file(STRINGS "${english_file}" message_lines REGEX "^  \"[a-z][a-z0-9_]*\\.")
set(says_headers "")
foreach(line IN LISTS message_lines)
  string(REGEX REPLACE "^  \"([a-z0-9_]*)\\..*" "${words_folder}/says/\\1.h" header "${line}")
  list(APPEND says_headers "${header}")
endforeach()
list(REMOVE_DUPLICATES says_headers)
foreach(group IN LISTS groups_left_out)
  list(REMOVE_ITEM says_headers "${words_folder}/says/${group}.h")
endforeach()
file(MAKE_DIRECTORY "${words_folder}/says")
add_custom_command(OUTPUT "${words_folder}/english.cpp" BYPRODUCTS ${says_headers}
  COMMAND ${message_compiler} make "${words_folder}" "${english_file}" ${groups_left_out}
  DEPENDS compile-messages "${english_file}" COMMENT "Compiling the words" VERBATIM)
add_custom_target(messages DEPENDS "${words_folder}/english.cpp")

file(GLOB_RECURSE files_that_speak CONFIGURE_DEPENDS src/*.cpp src/*.h web/*.js web/*.html shell.html)
add_custom_command(OUTPUT "${words_folder}/every_message_is_said"
  COMMAND ${message_compiler} unused "${words_folder}/every_message_is_said" "${english_file}" ${files_that_speak}
  DEPENDS compile-messages "${english_file}" ${files_that_speak} COMMENT "Looking for messages that nobody says" VERBATIM)
add_custom_target(every-message-is-said ALL DEPENDS "${words_folder}/every_message_is_said")

# say_with(target): compiles the messages into a library.
function(say_with target)
  target_sources(${target} PRIVATE "${words_folder}/english.cpp")
  set_source_files_properties("${words_folder}/english.cpp" PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
  target_include_directories(${target} PUBLIC "$<BUILD_INTERFACE:${words_folder}>")
  add_dependencies(${target} messages)
endfunction()

# say_less(target groups...): gives a program its own copy of the messages without groups that it never says. The linker
# prefers this copy to the library's.
function(say_less target)
  set(words "${words_folder}/${target}_english.cpp")
  add_custom_command(OUTPUT "${words}"
    COMMAND ${message_compiler} english "${words}" "${english_file}" ${groups_left_out} ${ARGN}
    DEPENDS compile-messages "${english_file}" VERBATIM)
  target_sources(${target} PRIVATE "${words}")
  set_source_files_properties("${words}" PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
endfunction()

# speak_pseudo_languages(library): the target pseudo-languages, which makes languages that nobody speaks, for tests and the
# gallery, of the messages and of what the library carries: longer.json, wide.json and right_to_left.json.
function(speak_pseudo_languages library)
  add_executable(make-languages EXCLUDE_FROM_ALL src/compiler/make_languages.cpp src/compiler/pseudo.cpp)
  compile_as_ours(make-languages)
  target_link_libraries(make-languages PRIVATE ${library} rapidjson)
  set(maker $<TARGET_FILE:make-languages>)
  if(EMSCRIPTEN)
    set_target_properties(make-languages PROPERTIES MADE_QUICKLY ON)
    target_link_options(make-languages PRIVATE ${runs_in_node})
    set(maker "${NODE_PROGRAM}" $<TARGET_FILE:make-languages>)
  endif()
  foreach(kind longer wide right_to_left)
    add_custom_command(OUTPUT "${words_folder}/${kind}.json"
      COMMAND ${maker} ${kind} "${words_folder}/${kind}.json" "${english_file}"
      DEPENDS make-languages "${english_file}" VERBATIM)
  endforeach()
  add_custom_target(pseudo-languages ALL DEPENDS "${words_folder}/longer.json" "${words_folder}/wide.json"
                    "${words_folder}/right_to_left.json")
endfunction()
