#include "state/link.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "data/flat_dataset.h"
#include "data/read_dataset.h"
#include "random_state.h"
#include "remarks.h"
#include "small_dataset.h"

using namespace explainer;
using namespace r1cost;

namespace {

// Anything a reader can have set, with doubts on a third of the fields.
DoubtedScenario random_scenario(std::mt19937_64& random, const Dataset& data) {
  const auto share = [&] { return static_cast<double>(random() >> 11) * 0x1p-53; };
  DoubtedScenario all;
  all.scenario.chip = data.chips[random() % data.chips.size()].id;
  all.scenario.also.clear();
  for (const Stage& stage : data.stages)
    if (random() % 2) all.scenario.also.push_back(stage.id);
  for (const FieldInfo& row : fields) {
    if (is_assumption(row.field) && random() % 2) continue;
    all.scenario = with(std::move(all.scenario), row.field, value_at(row.field, share()));
    if (random() % 3) continue;
    double ends[3] = {value_at(row.field, share()), value_at(row.field, share()), value_at(row.field, share())};
    std::sort(ends, ends + 3);
    if (ends[0] > 0)
      put_in_doubt(all, row.field, {ends[0], ends[1], ends[2], static_cast<r1cost::Shape>(random() % 3)}, data);
  }
  if (random() % 4 == 0) all.scenario.printed = ChipHours{1 + share() * 1e6};
  return all;
}

}  // namespace

TEST_CASE("a link leads back to the very scenario it was made of, with its doubts") {
  const Dataset& data = built_in_dataset();
  const std::string tag = edition_tag(data);
  std::mt19937_64 random(6);
  for (int i = 0; i < 2000; ++i) {
    const DoubtedScenario all = random_scenario(random, data);
    State state = starting_state(data);
    state.scenario = all.scenario;
    state.doubts = all.doubts;
    state.hours_chip = all.scenario.chip;
    const std::string link = link_of(state, data, tag);
    CAPTURE(link);
    const LinkRead read = read_link(link, data, tag);
    REQUIRE(read.remarks.empty());
    REQUIRE(read.all().scenario == all.scenario);
    REQUIRE(read.all().doubts == all.doubts);
  }
}

TEST_CASE("a link leads back to the very state it was made of: views, lens, rows, the run compared with") {
  const Dataset& data = built_in_dataset();
  const std::string tag = edition_tag(data);
  std::mt19937_64 random(8);
  std::size_t usual = 0, rounds = 2000;
  for (std::size_t i = 0; i < rounds; ++i) {
    State state = random_state(random, data);
    // What only lasts while something is dragged.
    state.held_span.reset();
    state.line_stop.reset();
    const std::string link = link_of(state, data, tag);
    CAPTURE(link);
    const LinkRead read = read_link(link, data, tag);
    CHECK(remarks_on(read) == "");
    REQUIRE(read.state == state);
    usual += link.size() < 400;
  }
  CHECK(usual > rounds / 2);
}

TEST_CASE("a link says only what differs from the start, and both runs that are compared") {
  const Dataset& data = built_in_dataset();
  State state = starting_state(data);
  state.picture = Picture::area;
  CHECK(link_of(state, data) == "#v=3&view=area");
  state.kept = scenario_of(*find_preset(data, "r1-published"));
  CHECK(link_of(state, data) == "#v=3&vs.preset=r1-published&view=area&data=" + edition_tag(data));
  state.kept = with(*state.kept, Field::hours, 90);
  state.scenario.chip = "h100";
  const LinkRead read = read_link(link_of(state, data), data);
  CHECK(read.state.kept == state.kept);
  CHECK(read.state.scenario == state.scenario);
}

TEST_CASE("the starting state is the empty link, and a usual one is short and says its edition") {
  const Dataset& data = built_in_dataset();
  DoubtedScenario all;
  all.scenario = scenario_of(data.presets.front());
  CHECK(link_of(all, data) == "");
  CHECK(read_link("", data).all().scenario == all.scenario);
  all.scenario = with(all.scenario, Field::hours, 100);
  all.scenario.also.push_back("v3");
  const std::string link = link_of(all, data);
  CHECK(link == "#v=3&chip=h800&count=512&hours=100&price=2&also=r1-zero+data+v3&data=" + data.edition + "-" +
                    content_hash(data).substr(0, 8));
  CHECK(link.size() < 120);
}

TEST_CASE("a link that is kept on its own says its run also where nobody has changed it, and leads back") {
  const Dataset& data = built_in_dataset();
  const std::string tag = edition_tag(data);
  const State start = starting_state(data);
  CHECK(whole_link_of(start, data, tag) == "#v=3&chip=h800&count=512&hours=80&price=2&also=r1-zero+data&data=" + tag);
  std::mt19937_64 random(11);
  for (int i = 0; i < 300; ++i) {
    State state = random_state(random, data);
    state.held_span.reset();
    state.line_stop.reset();
    if (i % 3 == 0) {
      state.scenario = start.scenario;
      state.doubts = start.doubts;
      state.hours_chip = start.hours_chip;
    }
    const std::string link = whole_link_of(state, data, tag);
    CAPTURE(link);
    if (state.reading) continue;
    CHECK(link.find("&chip=") != link.npos);
    CHECK(link.ends_with("&data=" + tag));
    const LinkRead read = read_link(link, data, tag);
    CHECK(remarks_on(read) == "");
    REQUIRE(read.state == state);
  }
}

// The promise: these links must always mean the same. Lines are added here and never changed.
TEST_CASE("old links keep working") {
  const Dataset& data = built_in_dataset();
  const auto read = [&](std::string_view link) { return read_link(link, data).all().scenario; };
  const Scenario first = read("#v=1&chip=h100&count=1024&hours=80.5&price=3.42&also=data&data=2026-11-24-01234567");
  CHECK(first.chip == "h100");
  CHECK(first.count.value == 1024);
  CHECK(first.hours.value == 80.5);
  CHECK(first.price.value == 3.42);
  CHECK(first.also == std::vector<std::string>{"data"});
  CHECK(read("#v=1&chip=h800&count=512&hours=80&price=2&failed=1.5&also=r1-zero+failed&printed=41000").assumed.failed ==
        1.5);
  const State seen = read_link(
                         "#v=1&view=table&lens=energy&axis=linear&rows=whole-run+report&follows=price&map=v3&table="
                         "remark&sort=name&from=12"
                         "&vs.chip=a100&vs.count=100&vs.hours=50&vs.price=1.5&vs.also=v3&work-chip=h100",
                         data)
                         .state;
  CHECK(seen.picture == Picture::table);
  CHECK(seen.seen_as == Lens::energy);
  CHECK(seen.linear);
  CHECK(seen.shown == Figures{Scope::whole_run, {}, Kind::report});
  CHECK(seen.unknown == Field::price);
  CHECK(seen.on_map == "v3");
  CHECK(seen.table == Table{{{}, {}, Kind::remark}, TableColumn::name, false, 11});
  REQUIRE(seen.kept);
  CHECK(seen.kept->hours.value == 50);
  CHECK(seen.kept->also == std::vector<std::string>{"v3"});
  CHECK(seen.work_chip == "h100");
  // Where the first version said nothing, the map held R1's own runs, and the run compared with was the first preset's.
  const State silent = read_link("#v=1&view=area", data).state;
  CHECK(silent.on_map == "");
  CHECK(silent.kept == scenario_of(data.presets.front()));
  CHECK(read_link("#v=1&vs.hours=90", data).state.kept->also == scenario_of(data.presets.front()).also);
  // Where the second did, the map held the run that R1's stand on through every lens, and the run alone was compared.
  const State second = read_link("#v=2&view=area", data).state;
  CHECK(second.on_map == "v3");
  CHECK(second.kept == scenario_of(*find_preset(data, "only-80-hours")));
  const State third = read_link("#v=3&view=area", data).state;
  CHECK_FALSE(third.on_map);
  CHECK_FALSE(third.kept);
  CHECK(compared_with(third, data) == scenario_of(*find_preset(data, "with-v3")));
  CHECK(read_link("#v=3&view=area&map=run", data).state.on_map == "");
  // What has no likely amount crosses no map.
  CHECK(read_link("#v=2&map=gpt4-altman", data).state.on_map == "v3");
  CHECK_FALSE(read_link("#v=3&map=gpt4-altman", data).state.on_map);
  CHECK(read("#preset=r1-published") == scenario_of(*find_preset(data, "r1-published")));
}

TEST_CASE("a value of a link is read as a typed number is, and one that may mean two is passed over and said") {
  const Dataset& data = built_in_dataset();
  const LinkRead typed =
      read_link("#count=30%20840&hours=80,5&price=%243.42&utilisation=40%25&price-range=1,5..3,42..$5", data);
  CHECK(remarks_on(typed) == "");
  CHECK(typed.state.scenario.count.value == 30840);
  CHECK(typed.state.scenario.hours.value == 80.5);
  CHECK(typed.state.scenario.price.value == 3.42);
  CHECK(typed.state.scenario.assumed.utilisation == 0.4);
  CHECK(typed.state.doubts[Field::price]->low == 1.5);
  const LinkRead open = read_link("#count=2.000", data);
  CHECK(remarks_on(open) == "“count=2.000” is open, 2 or 2,000? write 2 or 2000: ignored.");
  CHECK(open.state.scenario.count.value == 512);
}

TEST_CASE("a damaged, hostile or newer link gives the nearest scenario and says what it passed over") {
  const Dataset data = small_dataset();
  const auto remark = [&](std::string_view link) {
    const LinkRead read = read_link(link, data);
    REQUIRE(read.remarks.size() == 1);
    return say(read.remarks.front());
  };
  CHECK(remark("#chip=h900") == "“chip=h900” is no chip here: ignored.");
  CHECK(remark("#price=99") == "“price=99” is taken as 20.");
  CHECK(remark("#count=-1") == "“count=-1” is taken as 1.");
  CHECK(remark("#hours=eighty") == "“hours=eighty” is no number: ignored.");
  CHECK(remark("#hours=80&hours=90").find("said twice") != std::string::npos);
  CHECK(remark("#also=data+nothing") == "“also=nothing” is no stage here: ignored.");
  CHECK(remark("#colour=red").find("“colour=red” is not understood") == 0);
  CHECK(remark("#view=everything") == "“view=everything” is no view here: ignored.");
  CHECK(remark("#rows=whole-run+nonsense") == "“rows=whole-run+nonsense” are no rows here: ignored.");
  CHECK(remark("#sort=-colour") == "“sort=-colour” is no column here: ignored.");
  CHECK(remark("#from=0").find("is no row here") != std::string::npos);
  CHECK(remark("#follows=chip").find("cannot follow") != std::string::npos);
  CHECK(remark("#map=moon").find("is nothing on the map") != std::string::npos);
  CHECK(remark("#vs.chip=h900") == "“vs.chip=h900” is no chip here: ignored.");
  CHECK(remark("#v=4&hours=90").find("another version") != std::string::npos);
  CHECK(remark("#hours=90&data=2020-01-01-00000000").find("figures of “2020-01-01-00000000”; these are of ") !=
        std::string::npos);
  CHECK(remark("#price-range=3..2..1").find("no spread in range") != std::string::npos);
  CHECK(remark("#<script>alert(1)</script>").find("“script>alert(1)</script=”") == 0);
  CHECK(remark("#\xff\x01=\xc3").find("“?\?=?”") == 0);
  CHECK(remark("#" + std::string(5000, 'x')).find("more than 4096") != std::string::npos);
  CHECK(read_link("#hours=90&data=2020", data).all().scenario.hours.value == 90);
  CHECK(read_link("https://example.org/e/?x=1#hours=9%30&also=r1-zero%2Bv3", data).all().scenario.hours.value == 90);
  CHECK(remark("https://example.org/e/?hours=90").find("no #") != std::string::npos);
  CHECK(remark("#also=nothing").find("no stage here") != std::string::npos);
  CHECK(read_link("#also=nothing", data).all().scenario.also == Scenario{}.also);
  CHECK(remark("#price=3&price-range=1..2..4").find("the range’s is taken") != std::string::npos);
  CHECK(read_link("#hours=90&also=", data).all().scenario.also.empty());
  std::string many = "#";
  for (int i = 0; i < 100; ++i) many += "&k" + std::to_string(i) + "=1";
  CHECK(read_link(many, data).remarks.size() == 10);
}

TEST_CASE("a link of an earlier edition says how many figures have changed since; of this one it says nothing") {
  const Dataset& data = built_in_dataset();
  const ChangeCount since = changes_since(data, "2026-11-25");
  CHECK(since.corrected >= 10);
  CHECK(since.added >= 10);
  const LinkRead old = read_link("#v=3&chip=h800&count=512&hours=80&price=2&also=none&data=2026-11-25-01234567", data);
  REQUIRE(old.remarks.size() == 1);
  CHECK(remarks_on(old) == "The link was made with the figures of 2026-11-25. Since then " +
                               std::to_string(since.corrected) + " were corrected and " + std::to_string(since.added) +
                               " added.");
  CHECK(read_link("#v=3&hours=90&data=" + edition_tag(data), data).remarks.empty());
  // Of the same day with other figures, or of no day at all, no more is known.
  const LinkRead other = read_link("#v=3&hours=90&data=" + data.edition + "-01234567", data);
  REQUIRE(other.remarks.size() == 1);
  CHECK(remarks_on(other).find("these are of") != std::string::npos);
  CHECK(read_link("#v=3&hours=90&data=nonsense", data).remarks.size() == 1);
}
