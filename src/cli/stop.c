/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/stop.h"

#include <glib/gi18n.h>
#include <signal.h>
#include <unistd.h>

static sigset_t watched;
static int caught; /* atomic: the first signal */

static gpointer
wait_for_signal (gpointer data)
{
  g_autoptr(GCancellable) cancellable = data;
  int number;

  if (sigwait (&watched, &number) != 0)
    return NULL;
  g_atomic_int_set (&caught, number);
  g_cancellable_cancel (cancellable);
  /* The next one does what it does to other programs. */
  pthread_sigmask (SIG_UNBLOCK, &watched, NULL);
  for (;;)
    pause ();
}

/* A program that was started with nohup, or in the background, does not hear them. */
static void
watch (int number)
{
  struct sigaction action;

  if (sigaction (number, NULL, &action) == 0 && action.sa_handler != SIG_IGN)
    sigaddset (&watched, number);
}

GCancellable *
mun_cli_watch (void)
{
  GCancellable *cancellable = g_cancellable_new ();

  sigemptyset (&watched);
  watch (SIGINT);
  watch (SIGTERM);
  pthread_sigmask (SIG_BLOCK, &watched, NULL);
  g_thread_unref (g_thread_new ("signals", wait_for_signal, g_object_ref (cancellable)));
  return cancellable;
}

int
mun_cli_stopped (const char *rest)
{
  g_printerr (_("muniment: Stopped. %s\n"), rest);
  return 128 + g_atomic_int_get (&caught);
}
