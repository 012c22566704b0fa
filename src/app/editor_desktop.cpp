#include <algorithm>

#include "app/editor.h"
#include "app/scroll.h"
#include "app/take.h"
#include "session/press.h"
#include "layout/ink.h"

namespace explainer {
namespace {

constexpr std::size_t longest = 64, longest_prose = 2000;  // in bytes, more than any input needs
constexpr float prose_pad = 6;

// The field's text as the closed field shows it, so that the editor writes at the same place and in the same typeface.
Text shown_words(const Desk& desk, const Part& part) {
  Text result{{part.box.right(), part.box.centre().y + 6}, "", type::value, Role::ink, Align::right};
  for (const Mark& mark : scene_of(desk.session).marks) {
    const Text* text = std::get_if<Text>(&mark);
    if (text && text->align == Align::right && holds(part.box, {text->at.x - 1, text->at.y})) result = *text;
  }
  result.underline = Underline::none;
  return result;
}

std::size_t before(const std::string& text, std::size_t at) {
  if (at > 0) --at;
  while (at > 0 && (text[at] & 0xc0) == 0x80) --at;
  return at;
}

std::size_t after(const std::string& text, std::size_t at) {
  if (at < text.size()) ++at;
  while (at < text.size() && (text[at] & 0xc0) == 0x80) ++at;
  return at;
}

void erase(Editor& editor, std::size_t from, std::size_t to) {
  if (editor.all) from = 0, to = editor.text.size();
  editor.text.erase(from, to - from);
  editor.caret = from;
  editor.all = false;
}

void insert(Editor& editor, std::string_view words) {
  if (editor.all) erase(editor, 0, 0);
  for (const char c : words)
    if (static_cast<unsigned char>(c) >= ' ' && editor.text.size() < (editor.prose ? longest_prose : longest))
      editor.text.insert(editor.caret++, 1, c);
}

void go(Editor& editor, std::size_t to) {
  editor.caret = to;
  editor.all = false;
}

void forget_refusal(Desk& desk) {
  desk.editor.refused = false;
  desk.session.looks.problem_part.clear();
  desk.session.looks.problem.clear();
  refresh(desk.session);
}

void edit_with_control(Desk& desk, SDL_Keycode key) {
  Editor& editor = desk.editor;
  switch (key) {
    case SDLK_a: editor.all = true; return;
    case SDLK_c:
    case SDLK_x:
      if (editor.all && put_on_clipboard(desk, editor.text) && key == SDLK_x) erase(editor, 0, 0);
      return;
    case SDLK_v:
      if (char* words = SDL_GetClipboardText()) {
        insert(editor, words);
        SDL_free(words);
      }
      return;
    default: return;
  }
}

}  // namespace

void open_editor(Desk& desk, std::string_view id) {
  const Part* part = part_of(desk.session, id);
  const FieldPart* field = part ? std::get_if<FieldPart>(&part->is) : nullptr;
  if (!field) return;
  desk.editor = {part->id, field->text, field->text.size(), true, false, field->prose};
  desk.session.focus.clear();  // the open field has a frame of its own
  if (!desk.session.looks.problem.empty()) forget_refusal(desk);
  bring_into_view(desk, part_of(desk.session, id)->box);
}

void commit_editor(Desk& desk, bool leave) {
  Editor& editor = desk.editor;
  if (editor.part.empty()) return;
  const std::string part = editor.part;
  const Part* field = part_of(desk.session, part);
  const bool untouched = field && std::get<FieldPart>(field->is).text == editor.text;
  if (!untouched) type_words(desk.session, part, editor.text);
  editor.refused = !untouched && !desk.session.looks.problem.empty();
  if (!editor.refused || leave) editor = {};
  if (editor.part.empty() && !leave) desk.session.focus = part;
  want_frame(desk.session);
}

void abandon_editor(Desk& desk) {
  if (!desk.editor.part.empty()) desk.session.focus = desk.editor.part;
  desk.editor = {};
  forget_refusal(desk);
}

bool edit_by_key(Desk& desk, const SDL_Keysym& key) {
  Editor& editor = desk.editor;
  want_frame(desk.session);
  if (key.mod & (KMOD_CTRL | KMOD_GUI)) {
    edit_with_control(desk, key.sym);
    return true;
  }
  switch (key.sym) {
    case SDLK_RETURN:
    case SDLK_KP_ENTER: commit_editor(desk, false); return true;
    case SDLK_ESCAPE: abandon_editor(desk); return true;
    case SDLK_TAB: commit_editor(desk, true); return false;  // returning false lets the focus move on
    case SDLK_LEFT: go(editor, editor.all ? 0 : before(editor.text, editor.caret)); return true;
    case SDLK_RIGHT: go(editor, editor.all ? editor.text.size() : after(editor.text, editor.caret)); return true;
    case SDLK_HOME: go(editor, 0); return true;
    case SDLK_END: go(editor, editor.text.size()); return true;
    case SDLK_BACKSPACE: erase(editor, before(editor.text, editor.caret), editor.caret); return true;
    case SDLK_DELETE: erase(editor, editor.caret, after(editor.text, editor.caret)); return true;
    default: return true;
  }
}

void edit_by_text(Desk& desk, std::string_view typed) {
  insert(desk.editor, typed);
  want_frame(desk.session);
}

Box editor_box(const Desk& desk) {
  const Part* part = part_of(desk.session, desk.editor.part);
  if (!part) return {};
  if (desk.editor.prose)
    return {part->box.x - prose_pad, part->box.y + 6, part->box.w + 2 * prose_pad, part->box.h - 10};
  const Text words = shown_words(desk, *part);
  const float width = std::max(part->box.w, measure(desk.editor.text, words.font) + 28);
  return {words.at.x + 8 - width - 8, part->box.y, width + 8, part->box.h};
}

// Draws words from the left. If they do not fit, it shows the part around the caret.
static void draw_prose(const Editor& editor, const Part& part, const Screen& screen, Scene& scene) {
  Text words{{part.box.x, part.box.y + 26}, "", type::row, Role::ink};
  const auto width = [&](std::size_t from, std::size_t to) {
    words.words = editor.text.substr(from, to - from);
    return width_of(words, screen);
  };
  std::size_t from = 0, to = editor.caret;
  while (from < to && width(from, to) > part.box.w) from = after(editor.text, from);
  while (to < editor.text.size() && width(from, after(editor.text, to)) <= part.box.w) to = after(editor.text, to);
  const float caret = part.box.x + width(from, editor.caret),
              all = width(from, to);  // the drawn words are these from here on
  const float top = words.at.y - 13, height = 17;
  if (editor.all) scene.marks.push_back(Rectangle{{part.box.x - 2, top, all + 4, height}, Role::rule, 2});
  scene.marks.push_back(words);
  if (!editor.all) scene.marks.push_back(Line{{caret, top}, {caret, top + height}, Role::you, 2, false});
}

void draw_editor(const Desk& desk, const Screen& screen, Scene& scene) {
  const Part* part = part_of(desk.session, desk.editor.part);
  if (!part) return;
  const Editor& editor = desk.editor;
  const Box box = editor_box(desk);
  scene.marks.push_back(Rectangle{box, Role::paper, 6, editor.refused ? Role::you : Role::ink, 2});
  if (editor.prose) return draw_prose(editor, *part, screen, scene);
  Text words = shown_words(desk, *part);
  const float size = words.font.size;
  words.words = editor.text;
  const float width = width_of(words, screen);
  const float top = words.at.y - size * 0.95f, height = size * 1.25f;
  if (editor.all) scene.marks.push_back(Rectangle{{words.at.x - width - 2, top, width + 4, height}, Role::rule, 2});
  scene.marks.push_back(words);
  if (editor.all) return;
  Text behind = words;
  behind.words = editor.text.substr(editor.caret);
  const float x = words.at.x - width_of(behind, screen);
  scene.marks.push_back(Line{{x, top}, {x, top + height}, Role::you, 2, false});
}

}  // namespace explainer
