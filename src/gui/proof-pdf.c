/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/proof-pdf.h"

#include <string.h>
#include <sys/resource.h>

#include "gui/proof-check.h"

#define MAX_MEMORY  (768UL * 1024 * 1024)
#define MAX_SECONDS 5

/* Between fork and exec: system calls only. */
static void
limit_cb (gpointer user_data)
{
  const struct rlimit memory = { MAX_MEMORY, MAX_MEMORY };
  const struct rlimit seconds = { MAX_SECONDS, MAX_SECONDS };
  const struct rlimit none = { 0, 0 };

  setrlimit (RLIMIT_AS, &memory);
  setrlimit (RLIMIT_CPU, &seconds);
  setrlimit (RLIMIT_CORE, &none);
  setrlimit (RLIMIT_FSIZE, &none);
}

GdkPixbuf *
mun_proof_pdf_picture (GBytes       *bytes,
                       int           size,
                       GCancellable *cancellable)
{
  g_autofree char *program = g_find_program_in_path ("pdftoppm");
  g_autofree char *pixels = g_strdup_printf ("%d", size);
  g_autoptr(GSubprocessLauncher) launcher = NULL;
  g_autoptr(GSubprocess) process = NULL;
  g_autoptr(GBytes) drawn = NULL;

  g_return_val_if_fail (bytes != NULL && size > 0, NULL);

  if (program == NULL)
    return NULL;
  launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  g_subprocess_launcher_set_child_setup (launcher, limit_cb, NULL, NULL);
  process = g_subprocess_launcher_spawn (launcher, NULL, program, "-q", "-png", "-f", "1", "-singlefile", "-scale-to", pixels, "-", NULL);
  if (process == NULL)
    return NULL;
  if (!g_subprocess_communicate (process, bytes, cancellable, &drawn, NULL, NULL))
    g_subprocess_force_exit (process);
  if (drawn == NULL || g_bytes_get_size (drawn) == 0)
    return NULL;
  return mun_proof_picture (drawn, size);
}
