#include "app/widgets.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <cfloat>

namespace explainer {
namespace {

constexpr ImGuiWindowFlags bare = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground |
                                  ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoMove |
                                  ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoNav;

void show_cursor(const Part& part, Point pointer) {
  constexpr ImGuiMouseCursor cursors[] = {ImGuiMouseCursor_ResizeEW, ImGuiMouseCursor_ResizeNS,
                                          ImGuiMouseCursor_ResizeAll};
  if (const Handle* handle = handle_of(part); handle && on_thumb(*handle, pointer))
    ImGui::SetMouseCursor(cursors[static_cast<std::size_t>(handle->along)]);
  else if (part.role() != PartRole::card) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
}

Touches touches_of(const Scene& scene, float ratio) {
  const ImVec2 mouse = ImGui::GetMousePos();
  const Point pointer{mouse.x / ratio, mouse.y / ratio};
  Touches touches;
  if (ImGui::IsMousePosValid()) touches.pointer = pointer;
  touches.button_down = ImGui::IsMouseClicked(0);
  for (const Part* part : topmost_first(scene)) {
    const ImRect box(part->box.x * ratio, part->box.y * ratio, part->box.right() * ratio, part->box.bottom() * ratio);
    const ImGuiID id = ImGui::GetID(part->id.c_str());
    if (!ImGui::ItemAdd(box, id)) continue;
    Touched touched{part};
    touched.clicked = ImGui::ButtonBehavior(box, id, &touched.hovered, &touched.held, ImGuiButtonFlags_NoNavFocus);
    touched.pressed = ImGui::IsItemActivated();
    if (touched.hovered || touched.held) show_cursor(*part, pointer);
    if (touched.hovered || touched.held || touched.pressed || touched.clicked) touches.parts.push_back(touched);
  }
  return touches;
}

}  // namespace

void hand_on(const MouseSteps& steps, bool touch, float ratio) {
  ImGuiIO& io = ImGui::GetIO();
  io.AddMouseSourceEvent(touch ? ImGuiMouseSource_TouchScreen : ImGuiMouseSource_Mouse);
  for (const MouseStep& step : steps) switch (step.kind) {
      case MouseStep::Kind::move: io.AddMousePosEvent(step.at.x * ratio, step.at.y * ratio); break;
      case MouseStep::Kind::leave: io.AddMousePosEvent(-FLT_MAX, -FLT_MAX); break;
      case MouseStep::Kind::press:
      case MouseStep::Kind::release: io.AddMouseButtonEvent(0, step.kind == MouseStep::Kind::press); break;
    }
}

void run_pass(Session& session, float ratio) {
  const ImGuiViewport& viewport = *ImGui::GetMainViewport();
  ImGui::SetNextWindowPos(viewport.Pos);
  ImGui::SetNextWindowSize(viewport.Size);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
  ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
  ImGui::Begin("page", nullptr, bare);
  ImGui::PopStyleVar(2);
  if (begin_pass(session)) ImGui::ClearActiveID();
  follow(session, touches_of(scene_of(session), ratio));
  ImGui::End();
}

bool needs_pass(const Session& session) {
  return session.passes_left > 0 || ImGui::GetCurrentContext()->InputEventsQueue.Size > 0;
}

}  // namespace explainer
