// The page's script of vega.html: the budgets of the first picture as Vega-Lite draws them, and the reader's own as a line
// that a signal moves. `budgets` and the sliders are put in when it is bundled.
import embed from "vega-embed";
import budgets from "budgets";
import { add_sliders } from "./sliders.js";

const money = new Intl.NumberFormat("en-US", { style: "currency", currency: "USD", maximumFractionDigits: 0 });
const start = 293920, form = document.querySelector("form"), total = document.createElement("output");
total.id = "total";
total.textContent = money.format(start);
let view = null;
add_sliders(form, ({ all }) => {
  total.textContent = money.format(all);
  view?.signal("you", all).runAsync();
});
form.append(total);

const x = {
  field: "middle", type: "quantitative", title: null, axis: { orient: "top", format: "$.0s" },
  scale: { type: "log", domain: [1e4, 1e10], nice: false },
};
const you = { data: { values: [{}] }, transform: [{ calculate: "you", as: "you" }] };
const at_you = { x: { ...x, field: "you" }, y: null };
embed("#chart", {
  $schema: "https://vega.github.io/schema/vega-lite/v6.json",
  width: 524, height: 526,
  params: [{ name: "you", value: start }],
  data: { values: budgets },
  encoding: { x, y: { field: "row", type: "nominal", sort: null, title: null, axis: { labelLimit: 280 } } },
  layer: [
    { mark: { type: "rule", strokeWidth: 4, color: "#7a7062" }, encoding: { x: { ...x, field: "low" }, x2: { field: "high" } } },
    { mark: { type: "point", filled: true, size: 90, color: "#7a7062" } },
    { mark: { type: "text", align: "left", dx: 10, color: "#55606b" }, encoding: { text: { field: "middle", format: "$.3s" } } },
    {
      transform: [{ calculate: "datum.middle / you", as: "times" }],
      mark: { type: "text", align: "right", x: 524, color: "#55606b" },
      encoding: { x: null, text: { field: "times", format: ",.2~r" } },
    },
    { ...you, mark: { type: "rule", strokeWidth: 2, color: "#c8321e" }, encoding: at_you },
    {
      ...you,
      mark: { type: "text", y: -26, fontWeight: 600, color: "#c8321e" },
      encoding: { ...at_you, text: { field: "you", format: "$,.0f" } },
    },
  ],
}, { actions: false }).then((made) => {
  view = made.view;
  // Where the marks lie in the window, which only the view knows.
  const { x, y } = document.querySelector("#chart .marks").getBoundingClientRect(), { left, top } = view.padding();
  const [from_left, from_top] = view.origin();
  globalThis.plot = [x + left + from_left, y + top + from_top, view.width(), view.height()];
  globalThis.drawn = true;
});
