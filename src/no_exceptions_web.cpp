// For programs built without exceptions by newer Emscriptens: their C++ library (6.0.5 was tried) names these two in a
// function that never runs, and does not bring them. Weak: a library that brings them wins.
extern "C" {
[[gnu::weak]] void __cxa_increment_exception_refcount(void*) noexcept {}
[[gnu::weak]] void __cxa_decrement_exception_refcount(void*) noexcept {}
}
