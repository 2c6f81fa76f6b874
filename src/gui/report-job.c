/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/report-job.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <math.h>

#include "base/error.h"

/* So long pages are looked for before those that were found are shown, and before pages in sight are drawn. */
#define FIRST_MS 20
#define MORE_MS  80

MunReportJob *
mun_report_job_new (const MunReportType    *type,
                    const MunReportOptions *options)
{
  MunReportJob *job = g_new0 (MunReportJob, 1);

  g_return_val_if_fail (options != NULL, job);

  g_atomic_ref_count_init (&job->refs);
  job->type = type;
  job->options = *options;
  job->options.language = g_strdup (options->language);
  job->options.record = g_strdup (options->record);
  job->options.classification = g_strdup (options->classification);
  job->options.distribution = g_strdup (options->distribution);
  job->options.site = g_strdup (options->site);
  job->options.warnings = g_ptr_array_new_with_free_func (g_free);
  job->cancellable = g_cancellable_new ();
  return job;
}

MunReportJob *
mun_report_job_ref (MunReportJob *job)
{
  g_atomic_ref_count_inc (&job->refs);
  return job;
}

void
mun_report_job_unref (MunReportJob *job)
{
  if (!g_atomic_ref_count_dec (&job->refs))
    return;
  g_free ((char *) job->options.language);
  g_free ((char *) job->options.record);
  g_free ((char *) job->options.classification);
  g_free ((char *) job->options.distribution);
  g_free ((char *) job->options.site);
  g_ptr_array_unref (job->options.warnings);
  g_free (job->path);
  g_object_unref (job->cancellable);
  g_free (job);
}

void
mun_report_pages_free (MunReportPages *pages)
{
  if (pages == NULL)
    return;
  g_clear_object (&pages->layout);
  g_clear_object (&pages->document);
  g_free (pages->sizes);
  g_free (pages);
}

void
mun_page_sizes_free (MunPageSizes *sizes)
{
  g_free (sizes->sizes);
  g_free (sizes);
}

void
mun_report_pages_take (MunReportPages *pages,
                       MunPageSizes   *sizes)
{
  g_return_if_fail (pages != NULL && sizes != NULL);

  g_free (pages->sizes);
  pages->sizes = g_steal_pointer (&sizes->sizes);
  pages->n_pages = sizes->n_pages;
  pages->complete = sizes->complete;
  mun_page_sizes_free (sizes);
}

static void
progress_cb (double   done,
             gpointer data)
{
  MunReportJob *job = data;

  g_atomic_int_set (&job->permille, (int) (CLAMP (done, 0, 1) * 1000));
}

static MunPageSizes *
get_sizes (MunLayout *layout)
{
  MunPageSizes *sizes = g_new0 (MunPageSizes, 1);

  sizes->n_pages = mun_layout_get_n_pages (layout);
  sizes->complete = mun_layout_is_measured (layout);
  sizes->sizes = g_new0 (double, 2 * sizes->n_pages);
  for (guint i = 0; i < sizes->n_pages; i++)
    mun_layout_get_page_size (layout, i, &sizes->sizes[2 * i], &sizes->sizes[2 * i + 1]);
  return sizes;
}

/* @whole: all pages rather than the first ones */
static MunReportPages *
lay_out (MunReportJob  *job,
         MunWorkspace  *workspace,
         gboolean       whole,
         GError       **error)
{
  g_autoptr(MunDocument) document = NULL;
  g_autoptr(MunLayout) layout = NULL;
  MunReportPages *pages;

  if (g_cancellable_set_error_if_cancelled (job->cancellable, error))
    return NULL;
  /* Pages that are still shown keep their records as they were, and these must not be taken for those of now. */
  mun_workspace_forget (workspace);
  document = mun_report_build (job->type, workspace, &job->options, error);
  if (document == NULL)
    return NULL;
  layout = mun_layout_new (document, job->options.paper);
  if (whole ? !mun_layout_measure (layout, progress_cb, job, job->cancellable, error)
            : !mun_layout_measure_more (layout, FIRST_MS, job->cancellable, error))
    return NULL;
  pages = g_new0 (MunReportPages, 1);
  pages->widest = mun_layout_get_widest (layout);
  mun_report_pages_take (pages, get_sizes (layout));
  pages->layout = g_steal_pointer (&layout);
  pages->document = g_steal_pointer (&document);
  return pages;
}

gpointer
mun_report_job_lay_out (MunWorkspace  *workspace,
                        gpointer       data,
                        GCancellable  *cancellable,
                        GError       **error)
{
  return lay_out (data, workspace, TRUE, error);
}

gpointer
mun_report_job_begin (MunWorkspace  *workspace,
                      gpointer       data,
                      GCancellable  *cancellable,
                      GError       **error)
{
  return lay_out (data, workspace, FALSE, error);
}

gpointer
mun_report_pages_find (MunWorkspace  *workspace,
                       gpointer       data,
                       GCancellable  *cancellable,
                       GError       **error)
{
  const MunReportPages *pages = data;
  gboolean found;

  mun_store_begin_read (mun_workspace_get_store (workspace));
  found = mun_layout_measure_more (pages->layout, MORE_MS, cancellable, error);
  mun_store_end_read (mun_workspace_get_store (workspace));
  return found ? get_sizes (pages->layout) : NULL;
}

static gboolean
write_one (MunReportJob            *job,
           MunWorkspace            *workspace,
           const MunReportType     *type,
           const MunReportOptions  *options,
           GError                 **error)
{
  g_autofree char *name = mun_report_file_name (type, workspace, options);
  g_autofree char *path = g_build_filename (job->path, name, NULL);
  guint n_pages = 0;

  if (!mun_report_write (type, workspace, options, path, NULL, NULL, job->cancellable, &n_pages, error))
    return FALSE;
  job->n_pages += n_pages;
  job->n_files++;
  return TRUE;
}

/* A report about single records is written once for each of them. */
static gboolean
write_type (MunReportJob         *job,
            MunWorkspace         *workspace,
            const MunReportType  *type,
            GError              **error)
{
  g_autoptr(GPtrArray) subjects = mun_report_subjects (type, workspace);
  MunReportOptions options = job->options;

  options.record = NULL;
  if (subjects->len == 0)
    return write_one (job, workspace, type, &options, error);
  for (guint i = 0; i < subjects->len; i++)
    {
      options.record = mun_record_get_id (subjects->pdata[i]);
      if (!write_one (job, workspace, type, &options, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_all (MunReportJob  *job,
           MunWorkspace  *workspace,
           GError       **error)
{
  const MunReportType * const *types = mun_reports ();
  guint n = g_strv_length ((char **) types);

  if (g_mkdir_with_parents (job->path, 0777) != 0)
    {
      g_set_error (error, MUN_ERROR, MUN_ERROR_FAILED, _("The folder “%s” could not be made: %s. Nothing was written."), job->path, g_strerror (errno));
      return FALSE;
    }
  for (guint i = 0; i < n; i++)
    {
      g_atomic_int_set (&job->permille, (int) (1000 * i / n));
      if (!write_type (job, workspace, types[i], error))
        return FALSE;
    }
  return TRUE;
}

gpointer
mun_report_job_write (MunWorkspace  *workspace,
                      gpointer       data,
                      GCancellable  *cancellable,
                      GError       **error)
{
  MunReportJob *job = data;
  MunReportOptions options = job->options;

  options.record = NULL;
  if (job->bundle != NULL)
    return mun_bundle_write (job->bundle, workspace, &options, job->path, FALSE, progress_cb, job, job->cancellable, &job->n_files, &job->n_pages, error)
           ? job : NULL;
  if (job->type == NULL)
    return write_all (job, workspace, error) ? job : NULL;
  if (!mun_report_write (job->type, workspace, &job->options, job->path, progress_cb, job, job->cancellable, &job->n_pages, error))
    return NULL;
  job->n_files = 1;
  return job;
}

void
mun_page_job_init (MunPageJob     *job,
                   MunReportPages *pages,
                   guint           page,
                   double          scale)
{
  g_return_if_fail (page < pages->n_pages);

  *job = (MunPageJob) { .pages = pages, .page = page, .width = pages->sizes[2 * page], .height = pages->sizes[2 * page + 1], .scale = scale, .current = -1 };
}

void
mun_page_job_size (const MunPageJob *job,
                   int              *width,
                   int              *height)
{
  *width = MAX (1, (int) ceil (job->width * job->scale));
  *height = MAX (1, (int) ceil (job->height * job->scale));
}

/* Marked as with a pen: what is below shines through. */
static void
mark_boxes (const MunPageJob *job,
            cairo_t          *cr)
{
  cairo_set_operator (cr, CAIRO_OPERATOR_MULTIPLY);
  for (guint i = 0; job->boxes != NULL && i < job->boxes->len; i++)
    {
      const MunTextBox *box = &g_array_index (job->boxes, MunTextBox, i);

      if (box->page != job->page)
        continue;
      if ((int) box->hit == job->current)
        cairo_set_source_rgb (cr, 1, 0.62, 0.2);
      else
        cairo_set_source_rgb (cr, 1, 0.93, 0.45);
      cairo_rectangle (cr, box->x - 1, box->y - 1, box->width + 2, box->height + 2);
      cairo_fill (cr);
    }
}

void
mun_find_job_free (gpointer data)
{
  MunFindJob *job = data;

  g_free (job->words);
  g_free (job);
}

gpointer
mun_find_job_run (MunWorkspace  *workspace,
                  gpointer       data,
                  GCancellable  *cancellable,
                  GError       **error)
{
  MunFindJob *job = data;
  g_autoptr(GArray) boxes = g_array_new (FALSE, FALSE, sizeof (MunTextBox));

  for (guint page = job->first; page < job->first + job->n; page++)
    {
      g_autoptr(GArray) found = NULL;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      found = mun_layout_find (job->pages->layout, page, job->words);
      g_array_append_vals (boxes, found->data, found->len);
    }
  return g_steal_pointer (&boxes);
}

gpointer
mun_page_job_draw (MunWorkspace  *workspace,
                   gpointer       data,
                   GCancellable  *cancellable,
                   GError       **error)
{
  MunPageJob *job = data;
  cairo_surface_t *surface;
  cairo_t *cr;
  GBytes *pixels;
  int width;
  int height;

  mun_page_job_size (job, &width, &height);
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, job->scale, job->scale);
  mun_store_begin_read (mun_workspace_get_store (workspace));
  mun_layout_draw_page (job->pages->layout, job->page, cr);
  mun_store_end_read (mun_workspace_get_store (workspace));
  mark_boxes (job, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  if (cairo_surface_status (surface) != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, MUN_ERROR, MUN_ERROR_FAILED, _("Page %u could not be drawn: %s."), job->page + 1,
                   cairo_status_to_string (cairo_surface_status (surface)));
      cairo_surface_destroy (surface);
      return NULL;
    }
  pixels = g_bytes_new (cairo_image_surface_get_data (surface), (gsize) cairo_image_surface_get_stride (surface) * height);
  cairo_surface_destroy (surface);
  return pixels;
}
