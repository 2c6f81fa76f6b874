/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/report-sheet.h"

#include <glib/gi18n.h>

static void
free_job (gpointer data)
{
  MunPageJob *job = data;

  g_clear_pointer (&job->boxes, g_array_unref);
  g_free (job);
}

static void
drawn_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  GtkWidget *sheet = GTK_WIDGET (source);
  const MunPageJob *job = g_task_get_task_data (G_TASK (result));
  g_autoptr(GBytes) pixels = mun_worker_finish (result, NULL);
  g_autoptr(GdkTexture) texture = NULL;
  int width;
  int height;

  if (pixels == NULL || mun_report_sheet_get_page (sheet) != job->page + 1)
    return;
  mun_page_job_size (job, &width, &height);
  texture = gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, pixels, g_bytes_get_size (pixels) / height);
  gtk_picture_set_paintable (GTK_PICTURE (sheet), GDK_PAINTABLE (texture));
}

GtkWidget *
mun_report_sheet_new (int margin)
{
  GtkWidget *sheet = gtk_picture_new ();

  gtk_widget_add_css_class (sheet, "sheet");
  gtk_widget_set_halign (sheet, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_top (sheet, margin);
  gtk_widget_set_margin_bottom (sheet, margin);
  return sheet;
}

void
mun_report_sheet_set_page (GtkWidget *sheet,
                           guint      page)
{
  g_return_if_fail (GTK_IS_PICTURE (sheet));

  g_object_set_data (G_OBJECT (sheet), "page", GUINT_TO_POINTER (page));
  if (page == 0)
    gtk_picture_set_paintable (GTK_PICTURE (sheet), NULL);
}

guint
mun_report_sheet_get_page (GtkWidget *sheet)
{
  g_return_val_if_fail (GTK_IS_PICTURE (sheet), 0);

  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (sheet), "page"));
}

void
mun_report_sheet_name (GtkWidget            *sheet,
                       const MunReportPages *pages)
{
  guint page = mun_report_sheet_get_page (sheet);
  g_autofree char *name = pages->complete ? g_strdup_printf (_("Page %u of %u"), page, pages->n_pages) : g_strdup_printf (_("Page %u"), page);

  gtk_picture_set_alternative_text (GTK_PICTURE (sheet), name);
}

void
mun_report_sheet_draw (GtkWidget           *sheet,
                       MunWorker           *worker,
                       MunReportPages      *pages,
                       double               scale,
                       const MunReportHits *hits,
                       GCancellable        *cancellable)
{
  guint page = mun_report_sheet_get_page (sheet);
  MunPageJob *job;

  if (page == 0 || page > pages->n_pages)
    return;
  page--;
  gtk_widget_set_size_request (sheet, (int) (pages->sizes[2 * page] * scale), (int) (pages->sizes[2 * page + 1] * scale));
  job = g_new0 (MunPageJob, 1);
  mun_page_job_init (job, pages, page, scale * gtk_widget_get_scale_factor (sheet));
  job->boxes = g_array_ref (hits->boxes);
  job->current = hits->current;
  mun_worker_run (worker, sheet, mun_page_job_draw, job, free_job, (GDestroyNotify) g_bytes_unref, cancellable, drawn_cb, NULL);
}
