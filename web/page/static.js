// Shows the static picture to browsers with scripts. It is the content of <noscript>, which is mere text there:
// building pictures of ten widths, which the program replaces a moment later, would take a third of the start. So they
// are built at once only if the page itself was slow, or later if the program is still missing. Old browsers run this
// script and nothing else, so it uses their language.
(function () {
  "use strict";

  function show(stage) {
    var room = stage.querySelector(".room"), words = stage.querySelector("noscript");
    if (!room || !words) return;  // it is shown already
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
    // The style sheet reserves its room, except in browsers that do not know the media query `scripting`.
    var rooms = document.querySelectorAll(".room");
    for (var i = 0; i < rooms.length; ++i) rooms[i].style.display = "block";
    setTimeout(show_all_that_are_not_live, 400);  // milliseconds
  } else {
    show_all();
  }
  window.addEventListener("beforeprint", show_all);
})();
