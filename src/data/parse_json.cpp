#include "data/parse_json.h"

#include <rapidjson/error/en.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

#ifdef __EMSCRIPTEN__
#include <emscripten.h>
#else
#include <cstdlib>
#endif

#include "data/text_encoding.h"

// The double nearest to a number in JSON's form. strtod depends on the locale, but this program never sets one.
#ifdef __EMSCRIPTEN__
// The browser's conversion is exact. The C library's would add 5 KB (compressed) of 80-bit arithmetic in software.
EM_JS(double, nearest_double, (const char* text), {
  let digits = "";
  while (HEAPU8[text]) digits += String.fromCharCode(HEAPU8[text++]);
  return Number(digits);
})
#else
static double nearest_double(const char* text) { return std::strtod(text, nullptr); }
#endif

namespace explainer {
namespace {

constexpr unsigned flags =
    rapidjson::kParseNumbersAsStringsFlag | rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag;

// RapidJSON 1.1 reads some rare numbers with undefined bits or reads beyond the end of its table of powers (long runs
// of zeros with an exponent, digits just above 2^64; tests/fuzz found both). Therefore its own conversion is not used.
struct ExactNumbers : rapidjson::BaseReaderHandler<rapidjson::UTF8<>, ExactNumbers> {
  explicit ExactNumbers(rapidjson::Document& document) : to(document) {}
  rapidjson::Document& to;

  bool RawNumber(const char* text, rapidjson::SizeType length, bool) {
    return to.Double(nearest_double(std::string(text, length).c_str()));
  }
  bool Null() { return to.Null(); }
  bool Bool(bool value) { return to.Bool(value); }
  bool String(const char* text, rapidjson::SizeType length, bool copy) { return to.String(text, length, copy); }
  bool StartObject() { return to.StartObject(); }
  bool Key(const char* text, rapidjson::SizeType length, bool copy) { return to.Key(text, length, copy); }
  bool EndObject(rapidjson::SizeType members) { return to.EndObject(members); }
  bool StartArray() { return to.StartArray(); }
  bool EndArray(rapidjson::SizeType elements) { return to.EndArray(elements); }
};

}  // namespace

std::optional<JsonError> parse_json(rapidjson::Document& json, std::string_view text) {
  if (text.size() > largest_json) return JsonError{"More than 32 MiB.", 0};
  if (is_utf16(text)) return JsonError{std::string(utf16_words), 0};
  // RapidJSON would take a NUL byte for the end of the text.
  if (const std::size_t nul = text.find('\0'); nul != text.npos) return JsonError{"A NUL byte.", nul};
  rapidjson::Reader reader;
  const auto read = [&](rapidjson::Document& document) {
    rapidjson::MemoryStream bytes(text.data(), text.size());
    rapidjson::EncodedInputStream<rapidjson::UTF8<>, rapidjson::MemoryStream> stream(bytes);
    ExactNumbers handler(document);
    return !reader.Parse<flags>(stream, handler).IsError();
  };
  json.SetNull();
  json.Populate(read);
  if (!reader.HasParseError()) return std::nullopt;
  return JsonError{rapidjson::GetParseError_En(reader.GetParseErrorCode()), reader.GetErrorOffset()};
}

}  // namespace explainer
