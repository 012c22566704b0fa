// Draws the picture into a 2D canvas from the strokes that C++ sends (src/scene/to_strokes.h explains each number). C++
// decides places, sizes and colours; the browser shapes and kerns the letters.
(() => {
  "use strict";

  const ALIGN = ["left", "center", "right"];
  const WEIGHT = [400, 600, 700];
  const names = new Map();  // colours by number -> as the canvas names them
  const name_of = (rgb) => {
    if (!names.has(rgb)) names.set(rgb, `#${rgb.toString(16).padStart(6, "0")}`);
    return names.get(rgb);
  };

  const rounded = (pen, x, y, w, h, radius) => {
    pen.beginPath();
    pen.moveTo(x + radius, y);
    pen.arcTo(x + w, y, x + w, y + h, radius);
    pen.arcTo(x + w, y + h, x, y + h, radius);
    pen.arcTo(x, y + h, x, y, radius);
    pen.arcTo(x, y, x + w, y, radius);
    pen.closePath();
  };
  // Each of these is one way of drawing to the browser, the same for all (src/scene/to_strokes.h says why that matters).
  const disc = (pen, x, y, radius) => {
    pen.beginPath();
    pen.arc(x, y, radius, 0, 2 * Math.PI);
    pen.fill();
  };
  const line = (pen, x, y, to_x, to_y) => {
    pen.beginPath();
    pen.moveTo(x, y);
    pen.lineTo(to_x, to_y);
    pen.stroke();
  };

  // Each takes the pen, the numbers and the place of its first one, and gives the place after its last; `picture` is what is
  // drawn: its letters and how many are drawn already, its paper, its families, and how the pen writes at the moment.
  const strokes = [
    function box(pen, n, i) {
      const x = n[i], y = n[i + 1], w = n[i + 2], h = n[i + 3], radius = n[i + 4];
      pen.fillStyle = name_of(n[i + 5]);
      pen.globalAlpha = n[i + 6];
      if (radius < 1) {
        pen.fillRect(x, y, w, h);
      } else if (n[i + 6] < 1) {  // it must lie over nothing twice
        rounded(pen, x, y, w, h, radius);
        pen.fill();
      } else {
        pen.fillRect(x + radius, y, w - 2 * radius, h);
        if (h > 2 * radius) pen.fillRect(x, y + radius, w, h - 2 * radius);
        for (const left of [x + radius, x + w - radius]) {
          disc(pen, left, y + radius, radius);
          if (h > 2 * radius) disc(pen, left, y + h - radius, radius);
        }
      }
      pen.globalAlpha = 1;
      return i + 7;
    },
    function frame(pen, n, i) {
      pen.strokeStyle = name_of(n[i + 5]);
      pen.lineWidth = n[i + 6];
      rounded(pen, n[i], n[i + 1], n[i + 2], n[i + 3], n[i + 4]);
      pen.stroke();
      return i + 7;
    },
    function dashes(pen, n, i) {
      pen.fillStyle = name_of(n[i + 7]);
      for (let dash = 0; dash < n[i + 6]; ++dash) {
        pen.fillRect(n[i] + dash * n[i + 4], n[i + 1] + dash * n[i + 5], n[i + 2], n[i + 3]);
      }
      return i + 8;
    },
    function arc(pen, n, i) {
      pen.beginPath();
      pen.arc(n[i], n[i + 1], n[i + 2], n[i + 3], n[i + 4]);
      pen.fillStyle = name_of(n[i + 5]);
      pen.fill();
      return i + 6;
    },
    function path(pen, n, i) {
      const first = i + 5, end = first + 2 * n[i + 4];
      if (n[i] >= 0) {
        pen.beginPath();
        for (let at = first; at < end; at += 2) pen.lineTo(n[at], n[at + 1]);
        pen.fillStyle = name_of(n[i]);
        pen.fill();
      }
      if (n[i + 1] < 0) return end;
      // Side by side, with round corners; those of a thin line would be beads.
      pen.strokeStyle = pen.fillStyle = name_of(n[i + 1]);
      pen.lineWidth = n[i + 2];
      for (let at = first + 2; at < end; at += 2) {
        line(pen, n[at - 2], n[at - 1], n[at], n[at + 1]);
        if (at > first + 2 && n[i + 2] >= 2) disc(pen, n[at - 2], n[at - 1], n[i + 2] / 2);
      }
      if (n[i + 3]) {
        line(pen, n[end - 2], n[end - 1], n[first], n[first + 1]);
        for (const at of [first, end - 2]) disc(pen, n[at], n[at + 1], n[i + 2] / 2);
      }
      return end;
    },
    function text(pen, n, i, picture) {
      const font = `${WEIGHT[n[i + 4]]} ${n[i + 2]}px ${picture.families[n[i + 3]]}`;
      if (picture.font !== font) pen.font = picture.font = font;
      if (picture.spacing !== n[i + 7]) pen.letterSpacing = `${picture.spacing = n[i + 7]}px`;
      const words = picture.letters.substr(picture.drawn, n[i + 12]);
      picture.drawn += n[i + 12];
      pen.fillStyle = name_of(n[i + 5]);
      pen.textAlign = ALIGN[n[i + 6]];
      pen.fillText(words, n[i], n[i + 1]);
      if (n[i + 8]) underline(pen, n, i, pen.measureText(words).width);
      return i + 13;
    },
    function region(pen, n, i, picture) {
      pen.restore();
      pen.save();
      picture.font = "";  // the pen has its first one again
      picture.spacing = 0;
      pen.beginPath();
      pen.rect(n[i], n[i + 1], n[i + 2], n[i + 3]);
      pen.clip();
      pen.fillStyle = picture.paper;
      pen.fillRect(n[i], n[i + 1], n[i + 2], n[i + 3]);
      return i + 4;
    },
  ];
  // As page.css draws it under the static words: dots as long as they are apart, or a line.
  const underline = (pen, n, i, width) => {
    const thick = n[i + 10], left = Math.round(n[i] - width * n[i + 6] / 2), end = Math.round(left + width);
    const step = n[i + 8] === 1 ? 2 * thick : end - left;
    for (let x = left; x < end; x += Math.max(step, 1)) {
      pen.fillRect(x, n[i + 1] + n[i + 9], Math.min(n[i + 8] === 1 ? thick : step, end - x), thick);
    }
  };

  // `families`: of sans and serif. Gives a function that draws, or null where the canvas has no such context.
  const open_painter = (canvas, families) => {
    const pen = canvas.getContext("2d", { alpha: false });
    if (!pen) return null;
    const picture = { families, font: "", spacing: 0 };
    return (numbers, letters, paper_colour) => {
      Object.assign(picture, { letters, drawn: 0, paper: name_of(paper_colour) });
      pen.save();
      for (let i = 0; i < numbers.length;) i = strokes[numbers[i]](pen, numbers, i + 1, picture);
      pen.restore();
    };
  };

  globalThis.ExplainerPage = Object.assign(globalThis.ExplainerPage || {}, { open_painter });
})();
