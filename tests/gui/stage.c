/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define _GNU_SOURCE
#include "gui/stage.h"

#include <glib/gstdio.h>
#include <string.h>
#include <X11/XKBlib.h>
#include <X11/Xlib.h>
#include <X11/keysym.h>
#include <X11/extensions/XTest.h>
#include <atspi/atspi.h>

/* So long a step may take on a slow machine before it counts as failed. */
#define PATIENCE_MS 20000
/* So long the focus may take to be told after a key. */
#define EVENT_MS 150

/* Of the screen. */
#define HEIGHT 880

struct _Stage {
  GSubprocess        *xvfb;
  GTestDBus          *bus;
  GSubprocess        *program;
  char               *home;
  Display            *display;
  AtspiEventListener *listener;
  AtspiAccessible    *focus; /* the last one told of; single lines are not told of */
  AtspiAccessible    *place; /* where the pages of a wizard stand */
  char               *file;  /* (nullable): opened by the program */
  guint               events;
  gboolean            killed;
  gboolean            ended;
};

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiAccessible, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiComponent, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiStateSet, g_object_unref)

static void
iterate (guint milliseconds)
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

/* What has the focus; single lines of text do not tell when they get it and are looked for. */
static AtspiAccessible *
get_focus (Stage *self)
{
  g_autoptr(AtspiAccessible) program = NULL;
  AtspiAccessible *found;

  iterate (5);
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

static void G_GNUC_NORETURN
fail (Stage     *self,
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

/* Keys ----------------------------------------------------------------------------------------------------------- */

static void
strike (Stage *self,
        KeySym  symbol,
        Bool    press)
{
  KeyCode code = XKeysymToKeycode (self->display, symbol);

  g_assert_cmpuint (code, !=, 0);
  XTestFakeKeyEvent (self->display, code, press, CurrentTime);
}

static KeySym
find_symbol (const char *name)
{
  static const struct { const char *name; KeySym symbol; } modifiers[] = {
    { "ctrl", XK_Control_L }, { "shift", XK_Shift_L }, { "alt", XK_Alt_L },
  };

  for (guint i = 0; i < G_N_ELEMENTS (modifiers); i++)
    if (g_str_equal (modifiers[i].name, name))
      return modifiers[i].symbol;
  return XStringToKeysym (name);
}

static void
press_one (Stage     *self,
           const char *key)
{
  g_auto(GStrv) parts = g_strsplit (key, "+", -1);
  guint n = g_strv_length (parts);

  for (guint i = 0; i < n; i++)
    strike (self, find_symbol (parts[i]), True);
  for (guint i = n; i > 0; i--)
    strike (self, find_symbol (parts[i - 1]), False);
  XFlush (self->display);
}

static void
type_one (Stage *self,
          char    letter)
{
  /* The symbols of Latin letters are their numbers. */
  KeyCode code = XKeysymToKeycode (self->display, (KeySym) letter);
  gboolean shifted = XkbKeycodeToKeysym (self->display, code, 0, 0) != (KeySym) letter;

  if (shifted)
    strike (self, XK_Shift_L, True);
  strike (self, (KeySym) letter, True);
  strike (self, (KeySym) letter, False);
  if (shifted)
    strike (self, XK_Shift_L, False);
}

void
stage_press (Stage     *self,
              const char *keys)
{
  g_auto(GStrv) each = g_strsplit (keys, " ", -1);

  for (char **key = each; *key != NULL; key++)
    press_one (self, *key);
}

void
stage_type (Stage     *self,
             const char *text)
{
  for (; *text != '\0'; text++)
    type_one (self, *text);
  XFlush (self->display);
}

/* What is on the screen ------------------------------------------------------------------------------------------- */

static gint64
start_waiting (void)
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
  for (gint64 end = start_waiting (); !stage_has_focus (self, name); iterate (20))
    if (g_get_monotonic_time () > end)
      fail (self, "The focus should be on", name);
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
  for (gint64 end = start_waiting (); ; iterate (20))
    {
      g_autoptr(AtspiAccessible) focus = get_focus (self);

      if (is_inside (focus, name))
        return;
      if (g_get_monotonic_time () > end)
        fail (self, "The focus should be inside", name);
    }
}

void
stage_wait_shown (Stage     *self,
                   const char *name)
{
  for (gint64 end = start_waiting (); ; iterate (20))
    {
      g_autoptr(AtspiAccessible) program = get_program ();
      g_autoptr(AtspiAccessible) found = find (program, name, FALSE);

      if (found != NULL)
        return;
      if (g_get_monotonic_time () > end)
        fail (self, "There should be", name);
    }
}

/* Whoever sees the screen has to find the focus, too. */
static gboolean
is_in_sight (Stage *self)
{
  g_autoptr(AtspiAccessible) focus = get_focus (self);
  g_autoptr(AtspiComponent) component = focus != NULL ? atspi_accessible_get_component_iface (focus) : NULL;
  AtspiRect *rect = component != NULL ? atspi_component_get_extents (component, ATSPI_COORD_TYPE_WINDOW, NULL) : NULL;
  gboolean seen = rect != NULL && rect->height > 0 && rect->y >= 0 && rect->y + MIN (rect->height, 40) <= HEIGHT;

  g_free (rect);
  return seen;
}

static void
wait_in_sight (Stage      *self,
               const char *name)
{
  for (gint64 end = start_waiting (); !is_in_sight (self); iterate (20))
    if (g_get_monotonic_time () > end)
      fail (self, "The focus is not in sight on", name);
}

void
stage_tab_to (Stage     *self,
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
      stage_press (self, "Tab");
      while (self->events == events && g_get_monotonic_time () < end)
        iterate (5);
    }
  fail (self, "Tab should lead to", name);
}

void
stage_open (Stage      *self,
            const char *name)
{
  stage_press (self, "Return");
  for (gint64 end = start_waiting (); stage_has_focus (self, name); iterate (20))
    if (g_get_monotonic_time () > end)
      fail (self, "A list should open at", name);
}

/* Files ------------------------------------------------------------------------------------------------------------ */

static char *
find_file (Stage     *self,
           const char *prefix,
           const char *suffix)
{
  g_autoptr(GDir) folder = g_dir_open (self->home, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    if (g_str_has_prefix (name, prefix) && g_str_has_suffix (name, suffix))
      return g_build_filename (self->home, name, NULL);
  return NULL;
}

void
stage_remove_file (Stage *self)
{
  g_assert_cmpint (g_unlink (self->file), ==, 0);
}

static gboolean
is_kept (Stage      *self,
         const char *text)
{
  g_autofree char *path = g_build_filename (self->home, "muniment", "drafts", NULL);
  g_autoptr(GDir) folder = g_dir_open (path, 0, NULL);
  const char *name = folder != NULL ? g_dir_read_name (folder) : NULL;
  g_autofree char *file = name != NULL ? g_build_filename (path, name, NULL) : NULL;
  g_autofree char *kept = NULL;
  gsize length = 0; /* a file that is only half written has another ending */

  if (text == NULL || file == NULL || !g_str_has_suffix (file, ".drafts") || !g_file_get_contents (file, &kept, &length, NULL))
    return text == NULL && file == NULL;
  return memmem (kept, length, text, strlen (text)) != NULL;
}

void
stage_wait_kept (Stage      *self,
                 const char *text)
{
  for (gint64 end = start_waiting (); !is_kept (self, text); iterate (20))
    if (g_get_monotonic_time () > end)
      fail (self, "A draft should be kept of", text != NULL ? text : "nothing");
}

char *
stage_wait_file (Stage     *self,
                  const char *prefix,
                  const char *suffix)
{
  char *path;

  for (gint64 end = start_waiting (); (path = find_file (self, prefix, suffix)) == NULL; iterate (20))
    if (g_get_monotonic_time () > end)
      fail (self, "There should be a file", prefix);
  return path;
}

/* Beginning and end ------------------------------------------------------------------------------------------------- */

static void
ended_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  Stage *self = user_data;

  if (!g_subprocess_wait_check_finish (G_SUBPROCESS (source), result, NULL) && !self->killed)
    g_error ("The program ended badly");
  self->ended = TRUE;
}

/* The X server chooses a free number and writes it down. */
static char *
start_xvfb (Stage *self)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GDataInputStream) output = NULL;
  g_autofree char *number = NULL;

  self->xvfb = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_SILENCE, &error,
                                 "Xvfb", "-displayfd", "1", "-screen", "0", "1300x880x24", "-nolisten", "tcp", NULL);
  if (self->xvfb == NULL)
    return NULL;
  output = g_data_input_stream_new (g_subprocess_get_stdout_pipe (self->xvfb));
  number = g_data_input_stream_read_line (output, NULL, NULL, NULL);
  return number != NULL ? g_strconcat (":", number, NULL) : NULL;
}

static void
start_program (Stage *self)
{
  g_autoptr(GError) error = NULL;

  self->program = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, g_getenv ("MUNIMENT"), self->file, NULL);
  g_assert_no_error (error);
  self->ended = self->killed = FALSE;
  g_subprocess_wait_check_async (self->program, NULL, ended_cb, self);
}

static Stage *
set_up (gboolean demonstration)
{
  Stage *self = g_new0 (Stage, 1);
  g_autofree char *display = start_xvfb (self);

  if (display == NULL)
    g_error ("Xvfb cannot be started: it is in the package xvfb");
  self->home = g_dir_make_tmp ("muniment-keys-XXXXXX", NULL);
  g_setenv ("HOME", self->home, TRUE);
  g_setenv ("XDG_CONFIG_HOME", self->home, TRUE);
  g_setenv ("XDG_STATE_HOME", self->home, TRUE);
  /* Nothing on the bus shows notifications, of which GLib warns; what the program does wrong itself is critical. */
  g_setenv ("G_DEBUG", "fatal-criticals", TRUE);
  self->bus = g_test_dbus_new (G_TEST_DBUS_NONE);
  g_test_dbus_add_service_dir (self->bus, "/usr/share/dbus-1/services");
  g_test_dbus_up (self->bus);
  /* The bus of a test takes the display away. */
  g_setenv ("DISPLAY", display, TRUE);
  self->display = XOpenDisplay (display);
  g_assert_nonnull (self->display);
  /* libatspi warns of programs that are just coming up; the program itself stays as strict as ever. */
  g_log_set_always_fatal (G_LOG_FATAL_MASK);
  if (atspi_init () > 1)
    g_error ("There is no accessibility bus: it is in the package at-spi2-core");
  self->listener = atspi_event_listener_new (focused_cb, self, NULL);
  atspi_event_listener_register (self->listener, "object:state-changed:focused", NULL);
  if (demonstration)
    {
      g_autofree char *said = NULL;

      self->file = g_build_filename (self->home, "demonstration.muniment", NULL);
      said = stage_run (self, "demo", NULL);
    }
  start_program (self);
  return self;
}

Stage *
stage_new (void)
{
  return set_up (FALSE);
}

Stage *
stage_new_demonstration (void)
{
  return set_up (TRUE);
}

char *
stage_run (Stage      *self,
           const char *command,
           const char *argument)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GSubprocess) process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, g_getenv ("MUNIMENT"), command, self->file, argument, NULL);
  char *said = NULL;

  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &said, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_successful (process));
  return said;
}

void
stage_restart (Stage *self)
{
  self->killed = TRUE;
  g_subprocess_force_exit (self->program);
  while (!self->ended)
    iterate (5);
  g_clear_object (&self->focus);
  g_clear_object (&self->place);
  g_clear_object (&self->program);
  start_program (self);
}

void
stage_free (Stage *self)
{
  if (self->program != NULL && !self->ended)
    g_subprocess_force_exit (self->program);
  g_clear_object (&self->listener);
  g_clear_object (&self->focus);
  g_clear_object (&self->place);
  g_clear_object (&self->program);
  g_clear_pointer (&self->display, XCloseDisplay);
  if (self->bus != NULL)
    g_test_dbus_stop (self->bus);
  g_clear_object (&self->bus);
  if (self->xvfb != NULL)
    g_subprocess_force_exit (self->xvfb);
  g_clear_object (&self->xvfb);
  g_free (self->file);
  g_free (self->home);
  g_free (self);
}
