// Links as they come back from mails, posts, newsletters and filters, with the words of whoever sends them.
#include <doctest/doctest.h>

#include <random>

#include "data/flat_dataset.h"
#include "data/read_dataset.h"
#include "random_state.h"
#include "remarks.h"
#include "state/link.h"

using namespace explainer;
using namespace r1cost;

namespace {

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != text.npos; at += to.size()) text.replace(at, from.size(), to);
  return text;
}

// With each sign but letters, digits and - . _ ~ as its code, as in one parameter of another address.
std::string coded(std::string_view text) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string all;
  for (char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                       std::string_view("-._~").find(c) != std::string_view::npos;
    if (plain) all += c;
    else all += std::string("%") + digits[byte / 16] + digits[byte % 16];
  }
  return all;
}

// What mails, posts, newsletters and mail filters make of a link, which is given as its part from # on.
std::vector<std::string> as_it_comes_back(const std::string& link) {
  const std::string page = "https://example.org/e/", rest = link.substr(1);
  std::vector<std::string> all{page + link, link, rest};
  for (const char* added :
       {"?utm_source=news&utm_medium=email", "&utm_source=x&utm_campaign=a%20b", "&fbclid=IwAR0x_-1",
        "?gclid=1&gbraid=2", "&mc_cid=1&mc_eid=2", "?igshid=a%3D%3D", "&msclkid=a&_hsenc=p2&_hsmi=3&mkt_tok=x",
        "?ref=newsletter&ref_src=twsrc", "&twclid=1&yclid=2&ttclid=3&dclid=4&wbraid=5", "?UTM_Source=x", "&s=20&t=AbC",
        "&si=abc&rdt=4&ved=2ah", ":~:text=GPU%20hours,price&text=b", "#:~:text=a"})
    all.push_back(page + link + added);
  all.push_back(page + "?utm_source=news&fbclid=1" + link);
  all.push_back(page + "#utm_source=news&" + rest);
  for (const char* mark : {".",  ",", ")",  ").", ";", "!", "?", "\"", "”",    "’",  "»",   ">",   "*",
                           "**", "_", "”.", "…",  "/", "«", "]", " ",  "&gt;", "\n", "%22", "%29."})
    all.push_back(page + link + mark);
  // Words and markup behind the link in the same text.
  for (const char* words : {" is what I found",
                            " – what do you think?",
                            " (from the Post)",
                            " & more",
                            " and 30 others",
                            ". It says 80 hours",
                            "\nThanks,\nBob",
                            "\r\n\r\nSent from my phone",
                            " | The $294,000 Question",
                            " #ai #chips",
                            " “wow”",
                            "👍",
                            "。これ",
                            "</a> is it",
                            "\">mine</a>",
                            "](x)",
                            "[/url]",
                            "|mine>",
                            "%20is%20what%20I%20found",
                            "&nbsp;is it",
                            "\u00a0is it",
                            "&#8221; he said",
                            "&#160;",
                            " https://example.org/#x=1",
                            " and https://example.org/?a=1&b=2",
                            "\\nThanks"})
    all.push_back(page + link + words);
  all.push_back("#news [mine](" + page + link + ") is it");
  all.push_back("<a href=\"" + page + link + "\">mine</a>");
  all.push_back("https://api.whatsapp.com/send?text=Look%3A%20" + coded(page + link) + "%20now");
  // Broken by a mail or a form, in capitals, with other signs.
  all.push_back(page + replaced(link, "&", " &"));
  all.push_back(page + replaced(link, "=", " = "));
  all.push_back(page + replaced(link, "&", "\r\n&"));
  all.push_back(page + replaced(link, "&", ";"));
  all.push_back(page + replaced(replaced(link, "&", "＆"), "=", "＝"));
  all.push_back(page + replaced(link, "=", "&#61;"));
  for (const char* before : {"##", "#/", "#:", "# ", "#!", "#!/", "#?", "#&", "#%23", "%23"})
    all.push_back(page + before + rest);
  all.push_back("<" + page + link + ">");
  all.push_back("“" + link + "”");
  for (const char* sign : {"&amp;", "&amp;amp;", "&#38;", "&amp;amp;amp;", "\\u0026", "\\&", "&\n"})
    all.push_back(page + replaced(link, "&", sign));
  all.push_back(page + replaced(link, "=", "=3D"));  // a mail as it is sent
  all.push_back(page + replaced(replaced(link, "=", "=3D"), "&", "&=\r\n"));
  for (const char* plus : {"%2B", "%20", "%252B", ","}) all.push_back(page + replaced(link, "+", plus));
  const std::string once = coded(rest), twice = coded(once);
  for (const std::string& code : {once, twice, coded(twice)})
    for (const char* hash : {"#", "%23", "%2523"}) all.push_back(page + hash + code);
  all.push_back(page + "#" + once + "?utm_source=news&utm_medium=email");
  all.push_back(page + "#" + once + ".");
  all.push_back(page + "#" + replaced(once, "%", "%25") + ").");
  const std::string whole = coded(page + link);
  all.push_back("https://eur01.safelinks.protection.outlook.com/?url=" + whole +
                "&data=05%7C01%7Cme%40example.org%7C1&sdata=ab%2Bc%3D&reserved=0");
  all.push_back("https://nam02.safelinks.protection.outlook.com/ap/x-59584e83/?data=05%7C1&url=" + coded(whole));
  all.push_back("https://www.google.com/url?q=" + whole + "&amp;sa=D&amp;source=editors");
  all.push_back("https://l.facebook.com/l.php?u=" + whole + "&h=AT0&fbclid=1");
  all.push_back("https://linkprotect.cudasvc.com/url?a=" + whole + "&c=E,1,x&typo=1");
  all.push_back("https://urldefense.com/v3/__" + page + "*" + rest + "__;Iw!!Abc-123!x$");
  all.push_back("https://urldefense.proofpoint.com/v2/url?u=" +
                replaced(replaced(replaced(replaced(whole, "-", "%2D"), "_", "%5F"), "%2F", "_"), "%", "-") +
                "&d=Dw&c=x");
  return all;
}

}  // namespace

TEST_CASE(
    "a link that comes back from mails, posts, newsletters and filters leads to the same state, without a remark") {
  const Dataset& data = built_in_dataset();
  const std::string tag = edition_tag(data);
  std::vector<std::string> links{"#v=3&chip=h100&count=512&hours=80.5&price=3.42&also=r1-zero+data&data=" + tag,
                                 "#v=3&view=area", "#chapter=3"};
  std::mt19937_64 random(41);
  for (int i = 0; i < 40; ++i) {
    State state = random_state(random, data);
    state.held_span.reset();
    state.line_stop.reset();
    links.push_back(link_of(state, data, tag));
  }
  for (const std::string& link : links) {
    if (link.size() < 2) continue;
    const State state = read_link(link, data, tag).state;
    for (const std::string& given : as_it_comes_back(link)) {
      CAPTURE(given);
      const LinkRead read = read_link(given, data, tag);
      CHECK(remarks_on(read) == "");
      CHECK(read.state == state);
    }
  }
}

TEST_CASE("what is added behind the figures' edition is not ours, and a link in capitals is read") {
  const Dataset& data = built_in_dataset();
  const std::string link = "#v=3&chip=h100&count=512&hours=80&price=3&also=none&data=" + edition_tag(data);
  for (const char* added :
       {"&usp=sharing", "&si=x", "&s=20&t=x", "?CMP=share_btn", "&guccounter=1", "&e=5", "&unheard-of"}) {
    CAPTURE(added);
    CHECK(remarks_on(read_link(link + added, data)) == "");
    CHECK(read_link(link + added, data).state == read_link(link, data).state);
  }
  CHECK_FALSE(read_link(link + "&view=area", data).state == read_link(link, data).state);
  std::string capitals = link;
  for (char& c : capitals)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  CHECK(remarks_on(read_link(capitals, data)) == "");
  CHECK(read_link(capitals, data).state == read_link(link, data).state);
}

TEST_CASE("a blank in a value is kept, and the words behind it are not") {
  const Dataset& data = built_in_dataset();
  const auto read = [&](std::string_view link) { return read_link(link, data); };
  for (const char* link : {"#count=30 840", "#count=30 840 is it", "#count=30%20840%20is%20it"}) {
    CAPTURE(link);
    CHECK(read(link).state.scenario.count.value == 30840);
    CHECK(read(link).remarks.empty());
  }
  for (const char* link :
       {"#also=r1-zero data", "#also=r1-zero data is what I found", "#also=r1-zero%20data&hours=80"}) {
    CAPTURE(link);
    CHECK(read(link).state.scenario.also == std::vector<std::string>{"r1-zero", "data"});
    CHECK(read(link).remarks.empty());
  }
  CHECK(read("#also=none is what I found").state.scenario.also.empty());
  CHECK(read("#also=none is what I found").remarks.empty());
  CHECK(read("#price-range=1 .. 2 .. 3 is mine").state.doubts[Field::price]->high == 3);
  CHECK(read("#utilisation=40 %").state.scenario.assumed.utilisation == 0.4);
  CHECK(read("#price=2.5 is what I found").state.scenario.price.value == 2.5);
  CHECK(read("#price=2.5 million").remarks.size() == 1);
}
