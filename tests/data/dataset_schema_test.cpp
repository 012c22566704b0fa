#include "data/dataset_schema.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>

using namespace explainer;

TEST_CASE("the schema beside the figures is what the rows say of themselves") {
  const std::string path = std::string(TESTS_DIR) + "/../assets/data/schema/dataset.schema.json";
  const std::string schema = dataset_schema();
  if (std::getenv("ACCEPT_GOLDENS")) std::ofstream(path, std::ios::binary) << schema;
  std::ifstream file(path, std::ios::binary);
  const std::string published{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  CHECK_MESSAGE(published == schema, "`./dev test --accept` or `./dev cli data schema` makes it again");
}
