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
#include "base/output.h"
#include "report/complete.h"
#include "report/data.h"

/* The file that is being written: beside the target, so that renaming it cannot fail halfway. */
typedef struct {
  const char *target;
  char       *temporary;    /* NULL when the target is no ordinary file and is written as it is */
  int         fd;
  int         code;         /* errno of the first failure; set by the writer's thread, read when that has ended */
  GByteArray *buffer;
} Output;

#define BUFFER (256 * 1024)

/* What the surface's stream needs. */
typedef struct {
  MunComplete  *complete;
  GCancellable *cancellable;
  gboolean      finishing;    /* all pages have been drawn, or no more are wanted */
} Stream;

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

static gboolean
keep_cb (const void *bytes,
         gsize       length,
         gpointer    data)
{
  Output *output = data;

  g_byte_array_append (output->buffer, bytes, length);
  if (output->buffer->len >= BUFFER)
    flush (output);
  return output->code == 0;
}

/* Once this has said no, cairo writes nothing more, and a report that is cancelled ends at once. It must not be said in the middle of a page:
 * cairo 1.16 would look for that page in its list and end the program. */
static cairo_status_t
write_cb (void                *closure,
          const unsigned char *data,
          unsigned int         length)
{
  Stream *stream = closure;

  gboolean good = mun_complete_feed (stream->complete, data, length);

  if (stream->finishing && (!good || g_cancellable_is_cancelled (stream->cancellable)))
    return CAIRO_STATUS_WRITE_ERROR;
  return CAIRO_STATUS_SUCCESS;
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
  if (!mun_output_may_replace (output->target, error))
    return FALSE;
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

static const char *
get_author (MunDocument *document)
{
  const char *author = mun_document_get_text (document, MUN_TEXT_AUTHOR);

  return *author != '\0' ? author : mun_document_get_text (document, MUN_TEXT_ORGANISATION);
}

static gboolean
complete (MunDocument          *document,
          MunComplete          *file,
          const MunPdfOptions  *options,
          GError              **error)
{
  g_autoptr(GArray) data = options != NULL && options->attach_data ? mun_document_data (document) : NULL;
  g_autofree char *date = get_date (document);
  g_autofree char *producer = g_strdup_printf ("cairo %s", cairo_version_string ());
  const MunPdfFacts facts = {
    .title = mun_document_get_text (document, MUN_TEXT_TITLE),
    .author = get_author (document),
    .subject = mun_document_get_text (document, MUN_TEXT_SUBJECT),
    .keywords = mun_document_get_text (document, MUN_TEXT_KEYWORDS),
    .creator = "Muniment " MUN_VERSION,
    .producer = producer,
    .language = mun_document_get_language (document),
    .created = date,
  };

  return mun_complete_finish (file, &facts, data != NULL ? (MunAttachment *) (void *) data->data : NULL, data != NULL ? data->len : 0, error);
}

static cairo_surface_t *
create_surface (Stream    *stream,
                MunLayout *layout)
{
  cairo_surface_t *surface;
  double width, height;

  mun_layout_get_page_size (layout, 0, &width, &height);
  surface = cairo_pdf_surface_create_for_stream (write_cb, stream, width, height);
  /* From 1.5 on cairo writes the text beside a glyph that stands for several: a box for what no font has, a blank below an outline. Later
   * versions of cairo pack objects themselves then, but not in 1.4. */
  cairo_pdf_surface_restrict_to_version (surface, cairo_version () < CAIRO_VERSION_ENCODE (1, 17, 0) ? CAIRO_PDF_VERSION_1_5 : CAIRO_PDF_VERSION_1_4);
  /* The dates of the file are set when it is completed. */
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, "2000-01-01T00:00:00Z");
  return surface;
}

static gboolean
draw (MunDocument          *self,
      MunLayout            *layout,
      Output               *output,
      const MunPdfOptions  *options,
      MunReportProgress     progress,
      gpointer              data,
      GCancellable         *cancellable,
      GError              **error)
{
  g_autoptr(MunComplete) file = mun_complete_new (keep_cb, output);
  g_autoptr(GError) problem = NULL;
  Stream stream = { file, cancellable, FALSE };
  cairo_surface_t *surface = create_surface (&stream, layout);
  cairo_t *cr = cairo_create (surface);
  MunCanvas *canvas = mun_canvas_pdf_new (cr, file, mun_document_get_language (self));
  gboolean good = mun_layout_draw_all (layout, canvas, progress, data, cancellable, &problem);
  cairo_status_t status;

  mun_canvas_free (canvas);
  cairo_destroy (cr);
  stream.finishing = TRUE;
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  good = good && complete (self, file, options, &problem);
  g_clear_pointer (&file, mun_complete_free);
  if (output->code != 0)
    return fail (output, output->code, error);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  if (!good && problem != NULL)
    g_propagate_error (error, g_steal_pointer (&problem));
  else if (!good || status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, MUN_ERROR, MUN_ERROR_FAILED,
                   _("The report could not be made: %s. Nothing that was there before has been changed."),
                   cairo_status_to_string (status));
      good = FALSE;
    }
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
             && draw (self, layout, &output, options, progress, data, cancellable, error)
             && keep_output (&output, error);
    }
  close_output (&output);
  if (good && n_pages != NULL)
    *n_pages = mun_layout_get_n_pages (layout);
  if (good && warnings != NULL)
    *warnings = mun_layout_get_warnings (layout);
  return good;
}
