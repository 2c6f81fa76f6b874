/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/record-list.h"

#include <glib/gi18n.h>

#include "model/workspace-private.h"
#include "spec/kind.h"

/* A query of its own: the thread that runs it must not depend on the caller's texts. */
typedef struct {
  MunQuery      query;
  MunCondition *conditions;
  char         *words;
  char         *path;
} Job;

struct _MunRecordList {
  GObject       parent_instance;

  MunWorkspace *workspace;
  Job          *job;        /* the query in force */
  GCancellable *running;    /* NULL when idle */
  GArray       *rowids;
  GArray       *groups;     /* (element-type MunListGroup) */
  GQueue        recent;     /* records that scrolling needs again soon */
  gboolean      asleep;
  gboolean      stale;      /* changed while asleep */
};

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MunRecordList, mun_record_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

enum { PROP_BUSY = 1, N_PROPS };

static GParamSpec *props[N_PROPS];

#define KEEP_RECENT 200

static Job *
job_new (const MunQuery *query,
         const char     *path)
{
  Job *job = g_new0 (Job, 1);

  job->query = *query;
  job->conditions = g_new0 (MunCondition, query->n_conditions + 1);
  for (guint i = 0; i < query->n_conditions; i++)
    {
      job->conditions[i] = query->conditions[i];
      job->conditions[i].value = g_strdup (query->conditions[i].value);
    }
  job->query.conditions = job->conditions;
  job->query.words = job->words = g_strdup (query->words);
  job->path = g_strdup (path);
  return job;
}

static void
job_free (Job *job)
{
  if (job == NULL)
    return;
  for (guint i = 0; i < job->query.n_conditions; i++)
    g_free ((char *) job->conditions[i].value);
  g_free (job->conditions);
  g_free (job->words);
  g_free (job->path);
  g_free (job);
}

/* What the thread brings. */
typedef struct {
  GArray *rowids;
  GArray *groups;
} Answer;

static void
answer_free (Answer *answer)
{
  g_clear_pointer (&answer->rowids, g_array_unref);
  g_clear_pointer (&answer->groups, g_array_unref);
  g_free (answer);
}

static void
clear_group (gpointer data)
{
  g_free (((MunListGroup *) data)->title);
}

static GArray *
groups_new (void)
{
  GArray *groups = g_array_new (FALSE, FALSE, sizeof (MunListGroup));

  g_array_set_clear_func (groups, clear_group);
  return groups;
}

static char *
describe_group (MunStore       *store,
                const MunField *field,
                const char     *value)
{
  const MunSpec *target = field->target;

  if (*value == '\0')
    return g_strdup (_("Not set"));
  if (field->kind != MUN_KIND_LINK)
    return mun_kind_format (field, value, NULL);
  if (target == NULL)
    target = mun_store_find_type (store, value);
  return target != NULL ? mun_store_title (store, target, value) : g_strdup (value);
}

/* Between the two questions somebody may have written: groups that do not add up are left out, for the change brings another answer. */
static gboolean
add_groups (MunStore        *store,
            const MunQuery  *query,
            Answer          *answer,
            GCancellable    *cancellable,
            GError         **error)
{
  g_autoptr(GArray) groups = mun_store_query_groups (store, query, cancellable, error);
  guint start = 0;

  if (groups == NULL)
    return FALSE;
  for (guint i = 0; i < groups->len; i++)
    {
      const MunGroup *group = &g_array_index (groups, MunGroup, i);
      MunListGroup added = { describe_group (store, &query->spec->fields[query->group_field], group->value), group->n, start };

      g_array_append_val (answer->groups, added);
      start += group->n;
    }
  if (start != answer->rowids->len)
    g_array_set_size (answer->groups, 0);
  return TRUE;
}

static void
run_query (GTask        *task,
           gpointer      source,
           gpointer      task_data,
           GCancellable *cancellable)
{
  Job *job = task_data;
  GError *error = NULL;
  g_autoptr(MunStore) store = mun_store_open (job->path, MUN_STORE_READ_ONLY, &error);
  Answer *answer = g_new0 (Answer, 1);

  answer->groups = groups_new ();
  if (store != NULL)
    answer->rowids = mun_store_query (store, &job->query, cancellable, &error);
  if (answer->rowids != NULL && (!job->query.grouped || add_groups (store, &job->query, answer, cancellable, &error)))
    {
      g_task_return_pointer (task, answer, (GDestroyNotify) answer_free);
      return;
    }
  answer_free (answer);
  g_task_return_error (task, error);
}

static void
set_running (MunRecordList *self,
             GCancellable  *running)
{
  gboolean was_busy = self->running != NULL;

  g_set_object (&self->running, running);
  if (was_busy != (running != NULL))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_BUSY]);
}

static void
forget_recent (MunRecordList *self)
{
  g_queue_clear_full (&self->recent, g_object_unref);
}

/* Only what differs is reported. With groups the lines differ even where the records are the same. */
static void
take_answer (MunRecordList *self,
             Answer        *answer)
{
  const gint64 *old = (const gint64 *) self->rowids->data;
  const gint64 *now = (const gint64 *) answer->rowids->data;
  guint old_len = self->rowids->len;
  guint now_len = answer->rowids->len;
  gboolean grouped = self->groups->len > 0 || answer->groups->len > 0;
  guint head = 0;
  guint tail = 0;

  while (!grouped && head < old_len && head < now_len && old[head] == now[head])
    head++;
  while (!grouped && tail < old_len - head && tail < now_len - head && old[old_len - 1 - tail] == now[now_len - 1 - tail])
    tail++;

  g_array_unref (self->rowids);
  g_array_unref (self->groups);
  self->rowids = g_steal_pointer (&answer->rowids);
  self->groups = g_steal_pointer (&answer->groups);
  if (old_len - head - tail > 0 || now_len - head - tail > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), head, old_len - head - tail, now_len - head - tail);
}

static void
query_done_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  MunRecordList *self = MUN_RECORD_LIST (source);
  g_autoptr(GError) error = NULL;
  Answer *answer = g_task_propagate_pointer (G_TASK (result), &error);

  if (g_task_get_cancellable (G_TASK (result)) != self->running)
    {
      g_clear_pointer (&answer, answer_free);
      return;
    }
  if (answer != NULL)
    {
      take_answer (self, answer);
      answer_free (answer);
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_message ("%s: %s", self->job->query.spec->name, error->message);
  /* After the answer was taken: who hears that nothing is asked any more counts what is there. Who heard of the answer may have asked anew. */
  if (g_task_get_cancellable (G_TASK (result)) == self->running)
    set_running (self, NULL);
}

static void
refresh (MunRecordList *self)
{
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GTask) task = NULL;

  if (self->running != NULL)
    g_cancellable_cancel (self->running);
  set_running (self, cancellable);

  task = g_task_new (self, cancellable, query_done_cb, NULL);
  g_task_set_task_data (task, job_new (&self->job->query, self->job->path), (GDestroyNotify) job_free);
  g_task_run_in_thread (task, run_query);
}

static void
workspace_changed_cb (MunWorkspace  *workspace,
                      MunRevision   *revision,
                      MunRecordList *self)
{
  if (self->asleep)
    self->stale = TRUE;
  else
    refresh (self);
}

static GType
get_item_type (GListModel *model)
{
  return mun_record_type_for (MUN_RECORD_LIST (model)->job->query.spec);
}

static guint
get_n_items (GListModel *model)
{
  return MUN_RECORD_LIST (model)->rowids->len;
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  MunRecordList *self = MUN_RECORD_LIST (model);
  const MunSpec *spec = self->job->query.spec;
  MunRecord *record;
  MunRow *row;

  if (position >= self->rowids->len)
    return NULL;

  row = mun_store_load_by_rowid (mun_workspace_get_store (self->workspace), spec, g_array_index (self->rowids, gint64, position), NULL);
  /* A row that has just gone: the refresh that drops it is on its way. */
  if (row == NULL)
    row = mun_row_new (spec);
  record = mun_workspace_adopt_row (self->workspace, spec, row, FALSE);

  g_queue_push_tail (&self->recent, g_object_ref (record));
  if (self->recent.length > KEEP_RECENT)
    g_object_unref (g_queue_pop_head (&self->recent));
  return record;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
mun_record_list_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  if (prop_id == PROP_BUSY)
    g_value_set_boolean (value, mun_record_list_get_busy (MUN_RECORD_LIST (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
mun_record_list_dispose (GObject *object)
{
  MunRecordList *self = MUN_RECORD_LIST (object);

  if (self->running != NULL)
    g_cancellable_cancel (self->running);
  g_clear_object (&self->running);
  forget_recent (self);
  g_clear_object (&self->workspace);
  G_OBJECT_CLASS (mun_record_list_parent_class)->dispose (object);
}

static void
mun_record_list_finalize (GObject *object)
{
  MunRecordList *self = MUN_RECORD_LIST (object);

  g_clear_pointer (&self->job, job_free);
  g_clear_pointer (&self->rowids, g_array_unref);
  g_clear_pointer (&self->groups, g_array_unref);
  G_OBJECT_CLASS (mun_record_list_parent_class)->finalize (object);
}

static void
mun_record_list_class_init (MunRecordListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = mun_record_list_get_property;
  object_class->dispose = mun_record_list_dispose;
  object_class->finalize = mun_record_list_finalize;

  props[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
mun_record_list_init (MunRecordList *self)
{
  self->rowids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->groups = groups_new ();
  g_queue_init (&self->recent);
}

MunRecordList *
mun_record_list_new (MunWorkspace   *workspace,
                     const MunQuery *query)
{
  MunRecordList *self;

  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace) && query != NULL, NULL);

  self = g_object_new (MUN_TYPE_RECORD_LIST, NULL);
  self->workspace = g_object_ref (workspace);
  self->job = job_new (query, mun_workspace_get_path (workspace));
  g_signal_connect_object (workspace, "changed", G_CALLBACK (workspace_changed_cb), self, 0);
  refresh (self);
  return self;
}

void
mun_record_list_set_query (MunRecordList  *self,
                           const MunQuery *query)
{
  Job *job;

  g_return_if_fail (MUN_IS_RECORD_LIST (self) && query != NULL);
  g_return_if_fail (query->spec == self->job->query.spec);

  job = job_new (query, self->job->path);
  job_free (self->job);
  self->job = job;
  refresh (self);
}

void
mun_record_list_set_asleep (MunRecordList *self,
                            gboolean       asleep)
{
  g_return_if_fail (MUN_IS_RECORD_LIST (self));

  self->asleep = asleep;
  if (asleep || !self->stale)
    return;
  self->stale = FALSE;
  refresh (self);
}

gboolean
mun_record_list_get_busy (MunRecordList *self)
{
  g_return_val_if_fail (MUN_IS_RECORD_LIST (self), FALSE);

  return self->running != NULL;
}

guint
mun_record_list_find (MunRecordList *self,
                      const char    *id)
{
  gint64 rowid;

  g_return_val_if_fail (MUN_IS_RECORD_LIST (self) && id != NULL, G_MAXUINT);

  rowid = mun_store_rowid (mun_workspace_get_store (self->workspace), self->job->query.spec, id);
  return mun_record_list_find_rowid (self, rowid);
}

gint64
mun_record_list_get_rowid (MunRecordList *self,
                           guint          position)
{
  g_return_val_if_fail (MUN_IS_RECORD_LIST (self) && position < self->rowids->len, -1);

  return g_array_index (self->rowids, gint64, position);
}

guint
mun_record_list_find_rowid (MunRecordList *self,
                            gint64         rowid)
{
  g_return_val_if_fail (MUN_IS_RECORD_LIST (self), G_MAXUINT);

  for (guint i = 0; i < self->rowids->len; i++)
    if (g_array_index (self->rowids, gint64, i) == rowid)
      return i;
  return G_MAXUINT;
}

guint
mun_record_list_get_n_lines (MunRecordList *self)
{
  g_return_val_if_fail (MUN_IS_RECORD_LIST (self), 0);

  return self->rowids->len + self->groups->len;
}

/* The last group whose head stands at or above @line. */
static int
find_group (MunRecordList *self,
            guint          place,
            gboolean       is_line)
{
  int low = 0;
  int high = (int) self->groups->len - 1;

  while (low <= high)
    {
      int middle = (low + high) / 2;
      guint head = g_array_index (self->groups, MunListGroup, middle).start + (is_line ? middle : 0);

      if (head <= place)
        low = middle + 1;
      else
        high = middle - 1;
    }
  return high;
}

guint
mun_record_list_get_line (MunRecordList       *self,
                          guint                line,
                          const MunListGroup **group)
{
  int index;

  g_return_val_if_fail (MUN_IS_RECORD_LIST (self) && group != NULL, G_MAXUINT);

  *group = NULL;
  index = find_group (self, line, TRUE);
  if (index >= 0 && g_array_index (self->groups, MunListGroup, index).start + index == line)
    *group = &g_array_index (self->groups, MunListGroup, index);
  return line - (index + 1) + (*group != NULL ? 1 : 0);
}

guint
mun_record_list_find_line (MunRecordList *self,
                           guint          position)
{
  g_return_val_if_fail (MUN_IS_RECORD_LIST (self), G_MAXUINT);

  return position + find_group (self, position, FALSE) + 1;
}
