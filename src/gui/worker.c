/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/worker.h"

typedef struct {
  GTask          *task;
  MunWorkFunc     func;
  GDestroyNotify  free_result;
  char           *today;
  char           *person;
} Job;

struct _MunWorker {
  GObject parent_instance;

  /* Borrowed */
  MunWorkspace *workspace; /* weak */

  /* Owned */
  char        *path;
  GAsyncQueue *jobs; /* shared with the thread; a job without a task ends it */
  GThread     *thread;
};

typedef struct {
  char        *path;
  GAsyncQueue *jobs;
} Line;

G_DEFINE_FINAL_TYPE (MunWorker, mun_worker, G_TYPE_OBJECT)

static void
free_job (Job *job)
{
  g_clear_object (&job->task);
  g_free (job->today);
  g_free (job->person);
  g_free (job);
}

static void
do_job (Job          *job,
        MunWorkspace *workspace)
{
  g_autoptr(GError) error = NULL;
  gpointer result;

  if (g_task_return_error_if_cancelled (job->task))
    return;
  mun_workspace_set_today (workspace, job->today);
  mun_workspace_set_person (workspace, job->person);
  result = job->func (workspace, g_task_get_task_data (job->task), g_task_get_cancellable (job->task), &error);
  if (error != NULL)
    g_task_return_error (job->task, g_steal_pointer (&error));
  else
    g_task_return_pointer (job->task, result, job->free_result);
}

static gpointer
run_thread (gpointer data)
{
  Line *line = data;
  g_autoptr(MunWorkspace) workspace = NULL;
  Job *job;

  while ((job = g_async_queue_pop (line->jobs)) != NULL && job->task != NULL)
    {
      GError *error = NULL;

      if (workspace == NULL)
        workspace = mun_workspace_open (line->path, MUN_STORE_READ_ONLY, &error);
      if (workspace != NULL)
        do_job (job, workspace);
      else
        g_task_return_error (job->task, error);
      free_job (job);
    }
  free_job (job);
  if (workspace != NULL)
    mun_workspace_close (workspace);
  g_async_queue_unref (line->jobs);
  g_free (line->path);
  g_free (line);
  return NULL;
}

static void
ensure_thread (MunWorker *self)
{
  Line *line;

  if (self->thread != NULL)
    return;
  line = g_new0 (Line, 1);
  line->path = g_strdup (self->path);
  line->jobs = g_async_queue_ref (self->jobs);
  self->thread = g_thread_new ("worker", run_thread, line);
}

static void
mun_worker_finalize (GObject *object)
{
  MunWorker *self = MUN_WORKER (object);

  if (self->thread != NULL)
    {
      g_async_queue_push (self->jobs, g_new0 (Job, 1));
      g_thread_unref (self->thread);
    }
  g_async_queue_unref (self->jobs);
  g_clear_weak_pointer (&self->workspace);
  g_free (self->path);

  G_OBJECT_CLASS (mun_worker_parent_class)->finalize (object);
}

static void
mun_worker_class_init (MunWorkerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mun_worker_finalize;
}

static void
mun_worker_init (MunWorker *self)
{
  self->jobs = g_async_queue_new ();
}

MunWorker *
mun_worker_new (MunWorkspace *workspace)
{
  MunWorker *self;

  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace), NULL);

  self = g_object_new (MUN_TYPE_WORKER, NULL);
  g_set_weak_pointer (&self->workspace, workspace);
  self->path = g_strdup (mun_workspace_get_path (workspace));
  return self;
}

void
mun_worker_run (MunWorker           *self,
                gpointer             source,
                MunWorkFunc          func,
                gpointer             data,
                GDestroyNotify       free_data,
                GDestroyNotify       free_result,
                GCancellable        *cancellable,
                GAsyncReadyCallback  callback,
                gpointer             user_data)
{
  Job *job;

  g_return_if_fail (MUN_IS_WORKER (self) && func != NULL);

  ensure_thread (self);
  job = g_new0 (Job, 1);
  job->task = g_task_new (source, cancellable, callback, user_data);
  job->func = func;
  job->free_result = free_result;
  g_task_set_task_data (job->task, data, data != NULL ? free_data : NULL);
  if (self->workspace != NULL)
    {
      job->today = g_strdup (mun_workspace_get_today (self->workspace));
      job->person = g_strdup (mun_workspace_get_person (self->workspace));
    }
  g_async_queue_push (self->jobs, job);
}

gpointer
mun_worker_finish (GAsyncResult  *result,
                   GError       **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
