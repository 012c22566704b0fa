// Draws the picture into a 2D canvas, from the strokes that C++ tells (src/scene/to_strokes.h says what each number is).
// Places, sizes and colours are decided there; letters are the browser's own, shaped and kerned.
(() => {
  "use strict";

  const ALIGN = ["left", "center", "right"];
  const WEIGHT = [400, 600, 700];
  const names = new Map();  // of colours, as the canvas wants them
  const name_of = (rgb) => {
    if (!names.has(rgb)) names.set(rgb, `#${rgb.toString(16).padStart(6, "0")}`);
    return names.get(rgb);
  };

  // `families`: of sans and serif. Gives a function that draws, or null where the canvas has no such context.
  const open_painter = (canvas, families) => {
    const pen = canvas.getContext("2d", { alpha: false });
    if (!pen) return null;

    const rounded = (x, y, w, h, radius) => {
      pen.beginPath();
      pen.moveTo(x + radius, y);
      pen.arcTo(x + w, y, x + w, y + h, radius);
      pen.arcTo(x + w, y + h, x, y + h, radius);
      pen.arcTo(x, y + h, x, y, radius);
      pen.arcTo(x, y, x + w, y, radius);
      pen.closePath();
    };
    const ink = (fill, stroke, width) => {
      if (fill >= 0) {
        pen.fillStyle = name_of(fill);
        pen.fill();
      }
      if (stroke >= 0) {
        pen.strokeStyle = name_of(stroke);
        pen.lineWidth = width;
        pen.stroke();
      }
    };

    let font = "", spacing = 0;  // as the pen has them
    let letter = 0, paper = "";  // how many letters are drawn
    // Each takes the numbers and the place of its first one, and gives the place after its last.
    const strokes = [
      function box(n, i) {
        pen.globalAlpha = n[i + 6];
        pen.fillStyle = name_of(n[i + 5]);
        if (n[i + 4] < 1) {
          pen.fillRect(n[i], n[i + 1], n[i + 2], n[i + 3]);
        } else {
          rounded(n[i], n[i + 1], n[i + 2], n[i + 3], n[i + 4]);
          pen.fill();
        }
        pen.globalAlpha = 1;
        return i + 7;
      },
      function frame(n, i) {
        rounded(n[i], n[i + 1], n[i + 2], n[i + 3], n[i + 4]);
        ink(-1, n[i + 5], n[i + 6]);
        return i + 7;
      },
      function dashes(n, i) {
        pen.beginPath();
        for (let dash = 0; dash < n[i + 6]; ++dash) {
          pen.rect(n[i] + dash * n[i + 4], n[i + 1] + dash * n[i + 5], n[i + 2], n[i + 3]);
        }
        ink(n[i + 7], -1);
        return i + 8;
      },
      function arc(n, i) {
        pen.beginPath();
        pen.arc(n[i], n[i + 1], n[i + 2], n[i + 3], n[i + 4]);
        ink(n[i + 5], n[i + 6], n[i + 7]);
        return i + 8;
      },
      function path(n, i) {
        const end = i + 5 + 2 * n[i + 4];
        pen.beginPath();
        for (let at = i + 5; at < end; at += 2) pen.lineTo(n[at], n[at + 1]);
        if (n[i + 3]) pen.closePath();
        ink(n[i], n[i + 1], n[i + 2]);
        return end;
      },
      function text(n, i, letters) {
        const wanted = `${WEIGHT[n[i + 4]]} ${n[i + 2]}px ${families[n[i + 3]]}`;
        if (font !== wanted) pen.font = font = wanted;
        if (spacing !== n[i + 7]) pen.letterSpacing = `${spacing = n[i + 7]}px`;
        const words = letters.substr(letter, n[i + 12]);
        letter += n[i + 12];
        pen.fillStyle = name_of(n[i + 5]);
        pen.textAlign = ALIGN[n[i + 6]];
        pen.fillText(words, n[i], n[i + 1]);
        if (n[i + 8]) underline(n, i, pen.measureText(words).width);
        return i + 13;
      },
      function region(n, i) {
        pen.restore();
        pen.save();
        font = "";  // the pen has its first one again
        spacing = 0;
        pen.beginPath();
        pen.rect(n[i], n[i + 1], n[i + 2], n[i + 3]);
        pen.clip();
        pen.fillStyle = paper;
        pen.fillRect(n[i], n[i + 1], n[i + 2], n[i + 3]);
        return i + 4;
      },
    ];
    // As page.css draws it under the static words: dots as long as they are apart, or a line.
    const underline = (n, i, width) => {
      const thick = n[i + 10], left = Math.round(n[i] - width * n[i + 6] / 2), end = Math.round(left + width);
      const step = n[i + 8] === 1 ? 2 * thick : end - left;
      for (let x = left; x < end; x += Math.max(step, 1)) {
        pen.fillRect(x, n[i + 1] + n[i + 9], Math.min(n[i + 8] === 1 ? thick : step, end - x), thick);
      }
    };

    return (numbers, letters, paper_colour) => {
      paper = name_of(paper_colour);
      letter = 0;
      pen.save();
      for (let i = 0; i < numbers.length;) i = strokes[numbers[i]](numbers, i + 1, letters);
      pen.restore();
    };
  };

  globalThis.ExplainerPage = Object.assign(globalThis.ExplainerPage || {}, { open_painter });
})();
