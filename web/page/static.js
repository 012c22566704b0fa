// Shows the static picture where there are scripts. It comes as the content of <noscript>, which is mere words there: to make
// pictures of ten widths, all of which the program replaces a moment later, would be a third of its start. So they are made
// at once where the page itself was slow to come, or else if the program is not there after a moment. Old browsers, whose
// language this is, get no further than here.
(function () {
  "use strict";

  function show(stage) {
    var room = stage.querySelector(".room"), words = stage.querySelector("noscript");
    if (!room || !words) return;  // it is shown
    room.innerHTML = words.textContent;
    room.className = "";
  }
  function show_all() {
    var stages = document.querySelectorAll(".stage");
    for (var i = 0; i < stages.length; ++i) show(stages[i]);
  }
  function show_all_that_are_not_live() {
    if (!document.querySelector(".stage.live")) show_all();
  }

  (window.ExplainerPage = window.ExplainerPage || {}).show_static = show;
  var page = window.performance && performance.getEntriesByType ? performance.getEntriesByType("navigation")[0] : null;
  if (page && page.responseEnd < 150) {
    // Its room is kept by the style sheet, but not in browsers that do not know `scripting`.
    var rooms = document.querySelectorAll(".room");
    for (var i = 0; i < rooms.length; ++i) rooms[i].style.display = "block";
    setTimeout(show_all_that_are_not_live, 400);  // milliseconds
  } else {
    show_all();
  }
  window.addEventListener("beforeprint", show_all);
})();
