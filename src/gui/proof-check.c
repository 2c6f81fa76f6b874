/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/proof-check.h"

#include <string.h>

#include "base/output.h"
#include "gui/proof-pdf.h"

#define PICTURE_SIZE 96
/* A small file can claim a picture that fills the memory. */
#define MAX_PIXELS   (100 * 1000 * 1000)
#define PORTION      (64 * 1024)
/* Longer endings are words behind a full stop. */
#define MAX_ENDING   6

typedef struct {
  int      size;
  gboolean refused;
} Limits;

MunProofJob *
mun_proof_job_new (const char *sha256,
                   const char *name,
                   GFile      *copy)
{
  MunProofJob *job = g_new0 (MunProofJob, 1);

  job->sha256 = g_strdup (sha256);
  job->name = g_strdup (name);
  job->copy = copy != NULL ? g_object_ref (copy) : NULL;
  return job;
}

void
mun_proof_job_free (gpointer data)
{
  MunProofJob *job = data;

  g_free (job->sha256);
  g_free (job->name);
  g_clear_object (&job->copy);
  g_free (job);
}

void
mun_proof_check_free (gpointer data)
{
  MunProofCheck *check = data;

  g_clear_object (&check->picture);
  g_free (check);
}

static void
size_prepared_cb (GdkPixbufLoader *loader,
                  int              width,
                  int              height,
                  Limits          *limits)
{
  double scale = MIN ((double) limits->size / MAX (width, 1), (double) limits->size / MAX (height, 1));

  limits->refused = (gint64) width * height > MAX_PIXELS;
  if (scale < 1 && !limits->refused)
    gdk_pixbuf_loader_set_size (loader, MAX (1, (int) (width * scale)), MAX (1, (int) (height * scale)));
}

GdkPixbuf *
mun_proof_picture (GBytes *bytes,
                   int     size)
{
  g_autoptr(GdkPixbufLoader) loader = gdk_pixbuf_loader_new ();
  Limits limits = { size, FALSE };
  gsize length;
  const guchar *data;
  GdkPixbuf *picture;
  gboolean whole = TRUE;

  g_return_val_if_fail (bytes != NULL && size > 0, NULL);

  data = g_bytes_get_data (bytes, &length);
  g_signal_connect (loader, "size-prepared", G_CALLBACK (size_prepared_cb), &limits);
  for (gsize at = 0; whole && at < length && !limits.refused; at += PORTION)
    whole = gdk_pixbuf_loader_write (loader, data + at, MIN (PORTION, length - at), NULL);
  whole = gdk_pixbuf_loader_close (loader, NULL) && whole && !limits.refused;
  picture = whole ? gdk_pixbuf_loader_get_pixbuf (loader) : NULL;
  return picture != NULL ? gdk_pixbuf_apply_embedded_orientation (picture) : NULL;
}

static gboolean
promises_picture (const char *name)
{
  g_autofree char *type = g_content_type_guess (name, NULL, 0, NULL);

  return g_content_type_is_a (type, "image/*");
}

gpointer
mun_proof_check (MunWorkspace  *workspace,
                 gpointer       data,
                 GCancellable  *cancellable,
                 GError       **error)
{
  MunProofJob *job = data;
  g_autoptr(GBytes) bytes = mun_store_read_file (mun_workspace_get_store (workspace), job->sha256, error);
  MunProofCheck *check;

  if (bytes == NULL)
    return NULL;
  check = g_new0 (MunProofCheck, 1);
  check->size = g_bytes_get_size (bytes);
  if (promises_picture (job->name))
    {
      check->picture = mun_proof_picture (bytes, PICTURE_SIZE);
      check->unlike = check->picture == NULL;
    }
  else if (check->size > 4 && memcmp (g_bytes_get_data (bytes, NULL), "%PDF", 4) == 0)
    check->picture = mun_proof_pdf_picture (bytes, PICTURE_SIZE, cancellable);
  return check;
}

static GFile *
make_place (const char  *name,
            GError     **error)
{
  g_autofree char *folder = g_dir_make_tmp ("muniment-XXXXXX", error);
  g_autofree char *base = g_path_get_basename (name);

  return folder != NULL ? g_file_new_build_filename (folder, base, NULL) : NULL;
}

gpointer
mun_proof_write (MunWorkspace  *workspace,
                 gpointer       data,
                 GCancellable  *cancellable,
                 GError       **error)
{
  MunProofJob *job = data;
  g_autoptr(GBytes) bytes = mun_store_read_file (mun_workspace_get_store (workspace), job->sha256, error);
  g_autoptr(GFile) file = NULL;

  if (bytes == NULL)
    return NULL;
  file = job->copy != NULL ? g_object_ref (job->copy) : make_place (job->name, error);
  if (file == NULL || !mun_output_may_replace (g_file_peek_path (file), error) || !g_file_replace_contents (file, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL, FALSE,
                                                G_FILE_CREATE_REPLACE_DESTINATION, NULL, cancellable, error))
    return NULL;
  return g_steal_pointer (&file);
}

char *
mun_proof_keep_ending (const char *typed,
                       const char *old)
{
  const char *ending = strrchr (old, '.');

  g_return_val_if_fail (typed != NULL && old != NULL, NULL);

  if (ending == NULL || ending == old || strlen (ending) > MAX_ENDING || strchr (ending, ' ') != NULL || g_str_has_suffix (typed, ending))
    return g_strdup (typed);
  return g_strconcat (typed, ending, NULL);
}
