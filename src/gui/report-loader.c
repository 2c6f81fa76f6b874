/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/report-loader.h"

struct _MunReportLoader {
  GObject parent_instance;

  /* Owned */
  MunWorker    *worker;
  MunReportJob *job;         /* whose first pages are awaited, or NULL */
  GCancellable *cancellable; /* of the newest job and its pages, or NULL */
};

G_DEFINE_FINAL_TYPE (MunReportLoader, mun_report_loader, G_TYPE_OBJECT)

enum { BEGUN, FOUND, FAILED, N_SIGNALS };

static guint signals[N_SIGNALS];

static gpointer
drop_in_thread (MunWorkspace  *workspace,
                gpointer       data,
                GCancellable  *cancellable,
                GError       **error)
{
  mun_report_pages_free (data);
  return NULL;
}

static void find_more (MunReportLoader *self, MunReportPages *pages);

/* Nothing comes of a job that was given up, so the pages are still there. */
static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  MunReportLoader *self = MUN_REPORT_LOADER (source);
  MunReportPages *pages = g_task_get_task_data (G_TASK (result));
  MunPageSizes *sizes = mun_worker_finish (result, NULL);

  if (sizes == NULL)
    return;
  mun_report_pages_take (pages, sizes);
  find_more (self, pages);
  g_signal_emit (self, signals[FOUND], 0);
}

/* One portion after the other, so that what was found is drawn in between. */
static void
find_more (MunReportLoader *self,
           MunReportPages  *pages)
{
  if (!pages->complete)
    mun_worker_run (self->worker, self, mun_report_pages_find, pages, NULL, (GDestroyNotify) mun_page_sizes_free, self->cancellable, found_cb, NULL);
}

static void
begun_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  MunReportLoader *self = MUN_REPORT_LOADER (source);
  g_autoptr(GError) error = NULL;
  MunReportPages *pages = mun_worker_finish (result, &error);

  if (g_task_get_task_data (G_TASK (result)) != self->job)
    {
      mun_report_loader_drop (self, pages);
      return;
    }
  g_clear_pointer (&self->job, mun_report_job_unref);
  if (pages == NULL)
    {
      g_signal_emit (self, signals[FAILED], 0, error->message);
      return;
    }
  /* Who is told of the first pages draws them before more are looked for. */
  g_signal_emit (self, signals[BEGUN], 0, pages);
  find_more (self, pages);
}

static void
mun_report_loader_finalize (GObject *object)
{
  MunReportLoader *self = MUN_REPORT_LOADER (object);

  mun_report_loader_stop (self);
  g_object_unref (self->worker);

  G_OBJECT_CLASS (mun_report_loader_parent_class)->finalize (object);
}

static void
mun_report_loader_class_init (MunReportLoaderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mun_report_loader_finalize;

  signals[BEGUN] = g_signal_new ("begun", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[FOUND] = g_signal_new ("found", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
mun_report_loader_init (MunReportLoader *self)
{
}

MunReportLoader *
mun_report_loader_new (MunWorker *worker)
{
  MunReportLoader *self;

  g_return_val_if_fail (MUN_IS_WORKER (worker), NULL);

  self = g_object_new (MUN_TYPE_REPORT_LOADER, NULL);
  self->worker = g_object_ref (worker);
  return self;
}

void
mun_report_loader_start (MunReportLoader        *self,
                         const MunReportType    *type,
                         const MunReportOptions *options)
{
  g_return_if_fail (MUN_IS_REPORT_LOADER (self) && type != NULL && options != NULL);

  mun_report_loader_stop (self);
  self->job = mun_report_job_new (type, options);
  self->cancellable = g_object_ref (self->job->cancellable);
  mun_worker_run (self->worker, self, mun_report_job_begin, mun_report_job_ref (self->job), (GDestroyNotify) mun_report_job_unref, NULL, NULL,
                  begun_cb, NULL);
}

void
mun_report_loader_stop (MunReportLoader *self)
{
  g_return_if_fail (MUN_IS_REPORT_LOADER (self));

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->job, mun_report_job_unref);
}

void
mun_report_loader_drop (MunReportLoader *self,
                        MunReportPages  *pages)
{
  g_return_if_fail (MUN_IS_REPORT_LOADER (self));

  if (pages != NULL)
    mun_worker_run (self->worker, NULL, drop_in_thread, pages, NULL, NULL, NULL, NULL, NULL);
}
