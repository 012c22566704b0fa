#include "cli/cli.h"

int main(int argc, char** argv) { return explainer::cli::answer({argv + 1, argv + (argc > 1 ? argc : 1)}); }
