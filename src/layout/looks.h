// How a reader looks at the state: how wide the page is, what is open on it, what was typed into it and refused.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace explainer {

struct ReadyQuestion;  // data/read_questions.h
struct Story;          // state/story.h

// How much room a page gives: as much as a small laptop's window or a phone shows at once, less in an article's frame,
// more where the window is large.
enum class Room { screen, article, tall };

// Never saved, never shared.
struct Looks {
  float width = 1240;  // CSS pixels; clamped to 280..1240 (content is never wider)
  Room room = Room::screen;
  std::string in_use;          // id of the slider, switch, line or field that is in use; empty: none
  bool headline = false;       // draw headline and deck (desktop, pictures); the web page prints its own
  bool touch = false;          // larger thumbs
  bool in_print = false;       // a saved picture: nobody is "you" there, and nothing can be pressed
  std::string copied;          // id of the part that was copied or saved last; empty: none
  std::string card;            // id of the part whose card or sheet is open; a dispute's: that one's words; empty: none
  std::size_t card_page = 0;   // how often its words were turned on; past its last page it begins again
  std::size_t rows_page = 0;   // the same of a picture's rows
  std::string question;        // index of the ready question that is answered; empty: none
  std::string asked;           // the headline that was checked, or is
  std::string answer;          // to either
  bool can_show_bill = false;  // the answer is of another bill than the one that is shown
  bool can_go_back = false;    // the bill that is shown is an answer's, and the reader's own waits
  std::string problem_part;    // a field that was refused, and why
  std::string problem;
  // Narrow only: while a control is in use, the total and a tiny axis are drawn at this y, so that no drag is blind.
  bool show_total_strip = false;
  float visible_top = 0;
  float in_sight = 0;  // so much of the page a window shows from its top on; 0: not known
  std::string link;    // the address that leads to this very state; empty: there is no copying it
  bool can_undo = false, can_redo = false;
  std::string gliding;           // id of a switch whose knob is on its way to the other side; empty: none
  float glided = 1;              // how far it is, 0 to 1
  const Story* story = nullptr;  // its chapters, as far as they are there
  // The ready questions, as many as the program carries, in another language; nullptr: those.
  const std::vector<ReadyQuestion>* questions = nullptr;
};

}  // namespace explainer
