/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/pdf.h"

#include <cairo-pdf.h>
#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/error.h"

/* The file that is being written: beside the target, so that renaming it cannot fail halfway. */
typedef struct {
  const char *target;
  char       *temporary;    /* NULL when the target is no ordinary file and is written as it is */
  int         fd;
  int         code;         /* errno of the first failure */
  GByteArray *buffer;
} Output;

#define BUFFER (256 * 1024)

static void
flush (Output *output)
{
  gsize done = 0;

  while (output->code == 0 && done < output->buffer->len)
    {
      gssize n = write (output->fd, output->buffer->data + done, output->buffer->len - done);

      if (n >= 0)
        done += n;
      else if (errno != EINTR)
        output->code = errno;
    }
  g_byte_array_set_size (output->buffer, 0);
}

static cairo_status_t
write_cb (void                *closure,
          const unsigned char *data,
          unsigned int         length)
{
  Output *output = closure;

  g_byte_array_append (output->buffer, data, length);
  if (output->buffer->len >= BUFFER)
    flush (output);
  return output->code == 0 ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR;
}

static gboolean
fail (Output      *output,
      int          code,
      GError     **error)
{
  const char *advice = code == ENOSPC || code == EDQUOT ? _("Free some space or choose another place, then try again.")
                                                        : _("Choose another place, then try again.");

  g_set_error (error, MUN_ERROR, MUN_ERROR_FAILED,
               _("The report could not be written to “%s”: %s. Nothing that was there before has been changed. %s"),
               output->target, g_strerror (code), advice);
  return FALSE;
}

static gboolean
is_special (const char *path)
{
  struct stat status;

  return stat (path, &status) == 0 && !S_ISREG (status.st_mode) && !S_ISDIR (status.st_mode);
}

static gboolean
open_output (Output  *output,
             GError **error)
{
  g_autofree char *folder = g_path_get_dirname (output->target);
  g_autofree char *name = g_path_get_basename (output->target);

  output->fd = -1;
  if (g_file_test (output->target, G_FILE_TEST_IS_DIR))
    return fail (output, EISDIR, error);
  if (is_special (output->target))
    {
      output->fd = g_open (output->target, O_WRONLY | O_CLOEXEC, 0);
      return output->fd >= 0 || fail (output, errno, error);
    }
  for (guint i = 0; i < 100 && output->fd < 0; i++)
    {
      g_clear_pointer (&output->temporary, g_free);
      output->temporary = g_strdup_printf ("%s/.%.200s.%08x", folder, name, g_random_int ());
      output->fd = g_open (output->temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
      if (output->fd < 0 && errno != EEXIST)
        break;
    }
  if (output->fd >= 0)
    return TRUE;
  g_clear_pointer (&output->temporary, g_free);
  return fail (output, errno, error);
}

static gboolean
keep_output (Output  *output,
             GError **error)
{
  struct stat status;

  flush (output);
  if (output->code != 0)
    return fail (output, output->code, error);
  if (output->temporary == NULL)
    return TRUE;
  if (fsync (output->fd) != 0)
    return fail (output, errno, error);
  /* A replaced file keeps who may read it. */
  if (stat (output->target, &status) == 0)
    fchmod (output->fd, status.st_mode & 07777);
  if (g_rename (output->temporary, output->target) != 0)
    return fail (output, errno, error);
  g_clear_pointer (&output->temporary, g_free);
  return TRUE;
}

static void
close_output (Output *output)
{
  if (output->fd >= 0)
    close (output->fd);
  if (output->temporary != NULL)
    g_unlink (output->temporary);
  g_clear_pointer (&output->temporary, g_free);
  g_byte_array_unref (output->buffer);
}

static char *
get_date (MunDocument *document)
{
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");
  const char *created = mun_document_get_text (document, MUN_TEXT_CREATED);
  g_autoptr(GDateTime) date = NULL;
  char *end = NULL;
  gint64 seconds = epoch != NULL ? g_ascii_strtoll (epoch, &end, 10) : 0;

  if (epoch != NULL && end != epoch && *end == '\0')
    date = g_date_time_new_from_unix_utc (seconds);
  else if (*created != '\0')
    return g_strdup (created);
  if (date == NULL)
    date = g_date_time_new_now_utc ();
  return g_date_time_format (date, "%Y-%m-%dT%H:%M:%SZ");
}

static void
set_metadata (cairo_surface_t *surface,
              MunDocument     *document)
{
  static const struct { cairo_pdf_metadata_t key; MunDocumentText text; } fields[] = {
    { CAIRO_PDF_METADATA_TITLE, MUN_TEXT_TITLE },
    { CAIRO_PDF_METADATA_AUTHOR, MUN_TEXT_AUTHOR },
    { CAIRO_PDF_METADATA_SUBJECT, MUN_TEXT_SUBJECT },
    { CAIRO_PDF_METADATA_KEYWORDS, MUN_TEXT_KEYWORDS },
  };
  g_autofree char *date = get_date (document);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      const char *text = mun_document_get_text (document, fields[i].text);

      if (*text == '\0' && fields[i].text == MUN_TEXT_AUTHOR)
        text = mun_document_get_text (document, MUN_TEXT_ORGANISATION);
      if (*text != '\0')
        cairo_pdf_surface_set_metadata (surface, fields[i].key, text);
    }
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Muniment " MUN_VERSION);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, date);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, date);
}

static gboolean
draw (MunDocument        *self,
      MunLayout          *layout,
      Output             *output,
      MunReportProgress   progress,
      gpointer            data,
      GCancellable       *cancellable,
      GError            **error)
{
  cairo_surface_t *surface;
  cairo_t *cr;
  MunCanvas *canvas;
  double width, height;
  gboolean good;

  mun_layout_get_page_size (layout, 0, &width, &height);
  surface = cairo_pdf_surface_create_for_stream (write_cb, output, width, height);
  set_metadata (surface, self);
  cr = cairo_create (surface);
  canvas = mun_canvas_cairo_new (cr, TRUE);
  good = mun_layout_draw_all (layout, canvas, progress, data, cancellable, error);
  mun_canvas_free (canvas);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (output->code != 0)
    {
      g_clear_error (error);
      good = fail (output, output->code, error);
    }
  else if (good && cairo_surface_status (surface) != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, MUN_ERROR, MUN_ERROR_FAILED,
                   _("The report could not be made: %s. Nothing that was there before has been changed."),
                   cairo_status_to_string (cairo_surface_status (surface)));
      good = FALSE;
    }
  cairo_surface_destroy (surface);
  return good;
}

gboolean
mun_document_write_pdf (MunDocument          *self,
                        const char           *path,
                        const MunPdfOptions  *options,
                        MunReportProgress     progress,
                        gpointer              data,
                        GCancellable         *cancellable,
                        guint                *n_pages,
                        GStrv                *warnings,
                        GError              **error)
{
  Output output = { .target = path, .fd = -1, .buffer = g_byte_array_sized_new (BUFFER + 65536) };
  g_autoptr(MunLayout) layout = NULL;
  gboolean good = FALSE;

  g_return_val_if_fail (MUN_IS_DOCUMENT (self) && path != NULL, FALSE);

  if (open_output (&output, error))
    {
      layout = mun_layout_new (self, options != NULL ? options->paper : MUN_PAPER_A4);
      good = mun_layout_measure (layout, progress, data, cancellable, error)
             && draw (self, layout, &output, progress, data, cancellable, error)
             && keep_output (&output, error);
    }
  close_output (&output);
  if (good && n_pages != NULL)
    *n_pages = mun_layout_get_n_pages (layout);
  if (good && warnings != NULL)
    *warnings = mun_layout_get_warnings (layout);
  return good;
}
