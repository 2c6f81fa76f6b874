/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/stage-private.h"

/* So long a step may take on a slow machine before it counts as failed. */
#define PATIENCE_MS 20000
/* So long the focus may take to be told after a key. */
#define EVENT_MS 150

void
stage_iterate (guint milliseconds)
{
  gint64 end = g_get_monotonic_time () + milliseconds * 1000;

  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_usleep (2000);
  while (g_get_monotonic_time () < end && g_main_context_iteration (NULL, FALSE))
    ;
}

static gboolean
has_state (AtspiAccessible *accessible,
           AtspiStateType   state)
{
  g_autoptr(AtspiStateSet) states = accessible != NULL ? atspi_accessible_get_state_set (accessible) : NULL;

  return states != NULL && atspi_state_set_contains (states, state);
}

static char *
name_of (AtspiAccessible *accessible)
{
  char *name = accessible != NULL ? atspi_accessible_get_name (accessible, NULL) : NULL;

  return name != NULL ? name : g_strdup ("");
}

/* A button with a mnemonic is called "_Next Next": what counts stands at the end. */
static gboolean
is_called (AtspiAccessible *accessible,
           const char      *name)
{
  g_autofree char *its = name_of (accessible);
  g_autofree char *after = g_strconcat (" ", name, NULL);

  return g_str_has_prefix (its, name) || (*its == '_' && g_str_has_suffix (its, after));
}

static AtspiAccessible *
find (AtspiAccessible *from,
      const char      *name,
      gboolean         focused)
{
  int n;

  if (from == NULL || (focused ? has_state (from, ATSPI_STATE_FOCUSED) : is_called (from, name)))
    return from != NULL ? g_object_ref (from) : NULL;
  n = atspi_accessible_get_child_count (from, NULL);
  for (int i = 0; i < n; i++)
    {
      g_autoptr(AtspiAccessible) child = atspi_accessible_get_child_at_index (from, i, NULL);
      AtspiAccessible *found = find (child, name, focused);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static AtspiAccessible *
get_program (void)
{
  g_autoptr(AtspiAccessible) desktop = atspi_get_desktop (0);
  int n = atspi_accessible_get_child_count (desktop, NULL);

  for (int i = 0; i < n; i++)
    {
      g_autoptr(AtspiAccessible) child = atspi_accessible_get_child_at_index (desktop, i, NULL);

      if (child != NULL && is_called (child, "muniment"))
        return g_steal_pointer (&child);
    }
  return NULL;
}

/* The text inside a row has no name of its own: its row has. */
static AtspiAccessible *
climb (AtspiAccessible *focus)
{
  g_autofree char *name = name_of (focus);
  AtspiAccessible *parent = NULL;

  if (focus != NULL && *name == '\0')
    parent = atspi_accessible_get_parent (focus, NULL);
  if (parent == NULL)
    return focus;
  g_object_unref (focus);
  return climb (parent);
}

static gboolean
stands_in (AtspiAccessible *focus,
           AtspiAccessible *window)
{
  g_autoptr(AtspiAccessible) above = focus != NULL ? g_object_ref (focus) : NULL;

  while (above != NULL && above != window)
    {
      AtspiAccessible *parent = atspi_accessible_get_parent (above, NULL);

      g_object_unref (above);
      above = parent;
    }
  return above != NULL;
}

/* Returns: (nullable): what has the focus in the window that came last, where there are several and nothing else told of it */
static AtspiAccessible *
find_in_last (Stage *self)
{
  g_autoptr(AtspiAccessible) program = get_program ();
  int n = program != NULL ? atspi_accessible_get_child_count (program, NULL) : 0;
  g_autoptr(AtspiAccessible) last = n > 1 ? atspi_accessible_get_child_at_index (program, n - 1, NULL) : NULL;

  return last != NULL && !stands_in (self->focus, last) ? climb (find (last, NULL, TRUE)) : NULL;
}

/* What has the focus; single lines of text do not tell when they get it and are looked for. */
static AtspiAccessible *
get_focus (Stage *self)
{
  g_autoptr(AtspiAccessible) program = NULL;
  AtspiAccessible *found;

  stage_keep_keys (self);
  stage_iterate (5);
  if (self->focus != NULL && self->focus != self->place && has_state (self->focus, ATSPI_STATE_FOCUSED))
    return g_object_ref (self->focus);
  found = find (self->place, NULL, TRUE);
  if (found != NULL && found != self->place)
    return climb (found);
  g_clear_object (&found);
  program = get_program ();
  return climb (find (program, NULL, TRUE));
}

static void
describe (AtspiAccessible *from,
          GString         *text)
{
  g_autofree char *name = name_of (from);
  int n = from != NULL ? atspi_accessible_get_child_count (from, NULL) : 0;

  if (*name != '\0' && !g_str_has_prefix (name, "Gtk") && !g_str_has_prefix (name, "Adw"))
    g_string_append_printf (text, "%s%s\n", name, has_state (from, ATSPI_STATE_FOCUSED) ? "   <- focus" : "");
  for (int i = 0; i < n; i++)
    {
      g_autoptr(AtspiAccessible) child = atspi_accessible_get_child_at_index (from, i, NULL);

      describe (child, text);
    }
}

void
stage_fail (Stage      *self,
            const char *wanted,
            const char *name)
{
  g_autoptr(AtspiAccessible) program = get_program ();
  g_autoptr(AtspiAccessible) focus = get_focus (self);
  g_autofree char *focused = name_of (focus);
  g_autoptr(GString) text = g_string_new (NULL);

  describe (program, text);
  g_error ("%s “%s”, but the focus is on “%s”. On the screen:\n%s", wanted, name, focused, text->str);
}

static void
focused_cb (AtspiEvent *event,
            void       *user_data)
{
  Stage *self = user_data;
  g_autofree char *name = NULL;

  if (!event->detail1)
    return;
  self->events++;
  g_set_object (&self->focus, event->source);
  name = name_of (event->source);
  if (g_str_equal (name, "AdwBin"))
    g_set_object (&self->place, event->source);
}

void
stage_watch (Stage *self)
{
  if (atspi_init () > 1)
    g_error ("There is no accessibility bus: it is in the package at-spi2-core");
  self->listener = atspi_event_listener_new (focused_cb, self, NULL);
  atspi_event_listener_register (self->listener, "object:state-changed:focused", NULL);
}

/* What is on the screen ------------------------------------------------------------------------------------------- */

gint64
stage_start_waiting (void)
{
  return g_get_monotonic_time () + PATIENCE_MS * 1000;
}

gboolean
stage_has_focus (Stage     *self,
                  const char *name)
{
  g_autoptr(AtspiAccessible) focus = get_focus (self);

  return focus != NULL && is_called (focus, name);
}

void
stage_wait_focus (Stage     *self,
                   const char *name)
{
  for (gint64 end = stage_start_waiting (); !stage_has_focus (self, name); stage_iterate (20))
    if (g_get_monotonic_time () > end)
      stage_fail (self, "The focus should be on", name);
}

static gboolean
is_inside (AtspiAccessible *focus,
           const char      *name)
{
  g_autoptr(AtspiAccessible) above = focus != NULL ? g_object_ref (focus) : NULL;

  while (above != NULL && !is_called (above, name))
    {
      AtspiAccessible *parent = atspi_accessible_get_parent (above, NULL);

      g_object_unref (above);
      above = parent;
    }
  return above != NULL;
}

void
stage_wait_inside (Stage     *self,
                    const char *name)
{
  for (gint64 end = stage_start_waiting (); ; stage_iterate (20))
    {
      g_autoptr(AtspiAccessible) focus = get_focus (self);
      /* What had the focus in the window below a dialog keeps saying so. */
      g_autoptr(AtspiAccessible) above = find_in_last (self);

      if (is_inside (focus, name) || is_inside (above, name))
        return;
      if (g_get_monotonic_time () > end)
        stage_fail (self, "The focus should be inside", name);
    }
}

AtspiAccessible *
stage_find (Stage      *self,
            const char *name)
{
  g_autoptr(AtspiAccessible) program = get_program ();

  return find (program, name, FALSE);
}

static gboolean
is_shown (Stage      *self,
          const char *name)
{
  g_autoptr(AtspiAccessible) found = stage_find (self, name);

  return found != NULL;
}

void
stage_wait_shown (Stage     *self,
                   const char *name)
{
  for (gint64 end = stage_start_waiting (); !is_shown (self, name); stage_iterate (20))
    if (g_get_monotonic_time () > end)
      stage_fail (self, "There should be", name);
}

void
stage_wait_gone (Stage      *self,
                 const char *name)
{
  for (gint64 end = stage_start_waiting (); is_shown (self, name); stage_iterate (20))
    if (g_get_monotonic_time () > end)
      stage_fail (self, "There should be no more", name);
}

/* Whoever sees the screen has to find the focus, too. */
static gboolean
is_in_sight (Stage *self)
{
  g_autoptr(AtspiAccessible) focus = get_focus (self);
  g_autoptr(AtspiComponent) component = focus != NULL ? atspi_accessible_get_component_iface (focus) : NULL;
  AtspiRect *rect = component != NULL ? atspi_component_get_extents (component, ATSPI_COORD_TYPE_WINDOW, NULL) : NULL;
  gboolean seen = rect != NULL && rect->height > 0 && rect->y >= 0 && rect->y + MIN (rect->height, 40) <= STAGE_HEIGHT;

  g_free (rect);
  return seen;
}

static void
wait_in_sight (Stage      *self,
               const char *name)
{
  for (gint64 end = stage_start_waiting (); !is_in_sight (self); stage_iterate (20))
    if (g_get_monotonic_time () > end)
      stage_fail (self, "The focus is not in sight on", name);
}

static void
walk_to (Stage      *self,
         const char *key,
         const char *name)
{
  for (int i = 0; i < 60; i++)
    {
      guint events = self->events;
      gint64 end = g_get_monotonic_time () + EVENT_MS * 1000;

      if (stage_has_focus (self, name))
        {
          wait_in_sight (self, name);
          return;
        }
      stage_press (self, key);
      while (self->events == events && g_get_monotonic_time () < end)
        stage_iterate (5);
    }
  stage_fail (self, "Tab should lead to", name);
}

void
stage_tab_to (Stage      *self,
              const char *name)
{
  walk_to (self, "Tab", name);
}

void
stage_tab_back_to (Stage      *self,
                   const char *name)
{
  walk_to (self, "shift+Tab", name);
}

void
stage_open (Stage      *self,
            const char *name)
{
  /* The page moves to where the focus is in the frames that follow, and a list that opens outside the screen is a fault. */
  wait_in_sight (self, name);
  stage_press (self, "Return");
  for (gint64 end = stage_start_waiting (); stage_has_focus (self, name); stage_iterate (20))
    if (g_get_monotonic_time () > end)
      stage_fail (self, "A list should open at", name);
}
