// What the news gave of R1's last run, asked of the installed library: 512 chips for 80 hours at $2 are $81,920.
#include <r1cost/evaluate.h>
#include <r1cost/units.h>

#include <cstdio>

int main() {
  const r1cost::Answer answer = r1cost::evaluate(r1cost::Dataset{}, r1cost::Scenario{});
  std::printf("%.0f dollars\n", answer.usd.value);
  return answer.usd == r1cost::Usd{81920} ? 0 : 1;
}
