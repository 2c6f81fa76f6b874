/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <X11/Xlib.h>
#include <gio/gio.h>
#include <stdlib.h>
#include <string.h>

/* How long it takes from the start of the process to the first window on the screen: the program with the demonstration open,
 * against a bare libadwaita window. Both are watched from outside, in the same way, in turns. */

#define RUNS 7

static gboolean
has_window (Display *display)
{
  Window root, parent, *children = NULL;
  unsigned int n_children = 0;
  gboolean found = FALSE;

  XQueryTree (display, DefaultRootWindow (display), &root, &parent, &children, &n_children);
  for (unsigned int i = 0; i < n_children && !found; i++)
    {
      XWindowAttributes attributes;

      /* GTK keeps small helper windows; a person sees only what is mapped and of some size. */
      found = XGetWindowAttributes (display, children[i], &attributes) && attributes.map_state == IsViewable &&
              attributes.width > 200 && attributes.height > 150;
    }
  if (children != NULL)
    XFree (children);
  return found;
}

static int
ignore_error (Display     *display,
              XErrorEvent *event)
{
  /* A window may vanish between the list and the question. */
  return 0;
}

static double
time_start (Display            *display,
            const char * const *argv)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GSubprocess) process = NULL;
  gint64 start = g_get_monotonic_time (), shown;

  process = g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_STDERR_SILENCE, &error);
  if (process == NULL)
    g_error ("%s", error->message);
  while (!has_window (display))
    {
      if (g_get_monotonic_time () - start > 60 * G_USEC_PER_SEC)
        g_error ("%s shows no window", argv[0]);
      g_usleep (500);
    }
  shown = g_get_monotonic_time ();

  g_subprocess_force_exit (process);
  g_subprocess_wait (process, NULL, NULL);
  while (has_window (display))
    g_usleep (1000);
  return (shown - start) / 1000.0;
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

static double
median (double *values)
{
  qsort (values, RUNS, sizeof *values, compare);
  return values[RUNS / 2];
}

int
main (int    argc,
      char **argv)
{
  const char *program[] = { g_getenv ("MUNIMENT"), NULL, NULL };
  const char *bare[] = { g_getenv ("BARE_WINDOW"), NULL };
  g_autofree char *folder = g_dir_make_tmp ("muniment-XXXXXX", NULL);
  g_autofree char *file = g_build_filename (folder, "demo.muniment", NULL);
  const char *demo[] = { program[0], "demo", file, NULL };
  Display *display = XOpenDisplay (NULL);
  double ours[RUNS], theirs[RUNS];

  if (display == NULL)
    g_error ("no display");
  XSetErrorHandler (ignore_error);
  g_spawn_sync (NULL, (char **) demo, NULL, G_SPAWN_STDOUT_TO_DEV_NULL, NULL, NULL, NULL, NULL, NULL, NULL);
  program[1] = file;

  /* Once unmeasured: the disk cache is the same for both then. */
  time_start (display, bare);
  time_start (display, program);
  for (int i = 0; i < RUNS; i++)
    {
      theirs[i] = time_start (display, bare);
      ours[i] = time_start (display, program);
    }
  g_print ("start with the demonstration: %.0f ms, bare libadwaita window: %.0f ms, ratio %.2f\n",
           median (ours), median (theirs), median (ours) / median (theirs));
  XCloseDisplay (display);
  return EXIT_SUCCESS;
}
