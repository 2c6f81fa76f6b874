/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define _GNU_SOURCE
#include <glib/gstdio.h>
#include <string.h>

#include "gui/stage-private.h"

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
  for (gint64 end = stage_start_waiting (); !is_kept (self, text); stage_iterate (20))
    if (g_get_monotonic_time () > end)
      stage_fail (self, "A draft should be kept of", text != NULL ? text : "nothing");
}

char *
stage_wait_file (Stage     *self,
                  const char *prefix,
                  const char *suffix)
{
  char *path;

  for (gint64 end = stage_start_waiting (); (path = find_file (self, prefix, suffix)) == NULL; stage_iterate (20))
    if (g_get_monotonic_time () > end)
      stage_fail (self, "There should be a file", prefix);
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

void
stage_start (Stage *self)
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
  stage_watch (self);
  if (demonstration)
    {
      g_autofree char *said = NULL;

      self->file = g_build_filename (self->home, "demonstration.muniment", NULL);
      said = stage_run (self, "demo", NULL);
    }
  return self;
}

Stage *
stage_new (void)
{
  Stage *self = set_up (FALSE);

  stage_start (self);
  return self;
}

Stage *
stage_prepare_demonstration (void)
{
  return set_up (TRUE);
}

Stage *
stage_new_demonstration (void)
{
  Stage *self = set_up (TRUE);

  stage_start (self);
  return self;
}

const char *
stage_get_home (Stage *self)
{
  return self->home;
}

char *
stage_run_words (Stage              *self,
                 const char         *command,
                 const char * const *words)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GSubprocess) process = NULL;
  g_autoptr(GStrvBuilder) line = g_strv_builder_new ();
  g_auto(GStrv) all = NULL;
  char *said = NULL;

  g_strv_builder_add_many (line, g_getenv ("MUNIMENT"), command, self->file, NULL);
  g_strv_builder_addv (line, (const char **) words);
  all = g_strv_builder_end (line);
  process = g_subprocess_newv ((const char * const *) all, G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &said, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_successful (process));
  return said;
}

char *
stage_run (Stage      *self,
           const char *command,
           const char *argument)
{
  return stage_run_words (self, command, (const char * const []) { argument, NULL });
}

void
stage_restart (Stage *self)
{
  self->killed = TRUE;
  g_subprocess_force_exit (self->program);
  while (!self->ended)
    stage_iterate (5);
  g_clear_object (&self->focus);
  g_clear_object (&self->place);
  g_clear_object (&self->program);
  stage_start (self);
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
