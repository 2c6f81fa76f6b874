/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/judgement-news.h"

#include <string.h>

#include "model/check-reach.h"
#include "model/check-sql.h"
#include "spec/gap.h"

/* When the fields of the records were changed last. The history is read once, from its end and only as far back as somebody asks; afterwards
 * only what has come since. */

#define KEPT "mun-judgement-news"
/* Read at a time: what was changed last is mostly near the end. */
#define BATCH 500

typedef struct {
  const MunSpec *spec;
  int            field;  /* as in MunFieldChange */
  gint64         number; /* of the last revision that changed it */
  char          *day;    /* local */
} Mark;

typedef struct {
  gint64      head;   /* the newest revision that was read */
  gint64      next;   /* the newest one before those that were read */
  GPtrArray  *marks;  /* (element-type Mark): the newest first */
  GHashTable *by_key; /* "spec field" -> Mark, borrowed */
} News;

static void
mark_free (gpointer data)
{
  Mark *mark = data;

  g_free (mark->day);
  g_free (mark);
}

static void
news_free (gpointer data)
{
  News *news = data;

  g_hash_table_unref (news->by_key);
  g_ptr_array_unref (news->marks);
  g_free (news);
}

static char *
find_day (const MunRevision *revision)
{
  g_autoptr(GDateTime) moment = g_date_time_new_from_iso8601 (revision->at, NULL);
  g_autoptr(GDateTime) local = moment != NULL ? g_date_time_to_local (moment) : NULL;

  return local != NULL ? g_date_time_format (local, "%Y-%m-%d") : g_strndup (revision->at, strlen ("2026-11-02"));
}

/* The rounds themselves are no evidence of anything but that they were held. */
static void
mark_change (News                 *news,
             const MunFieldChange *change,
             const MunRevision    *revision)
{
  g_autofree char *key = g_strdup_printf ("%s %d", change->spec->name, change->field);
  Mark *mark = g_hash_table_lookup (news->by_key, key);

  if (!mun_check_reach_counts (change) || change->spec == &mun_gap_answer_spec || change->spec == &mun_gap_assessment_spec)
    return;
  if (mark == NULL)
    {
      mark = g_new0 (Mark, 1);
      mark->spec = change->spec;
      mark->field = change->field;
      g_ptr_array_add (news->marks, mark);
      g_hash_table_insert (news->by_key, g_steal_pointer (&key), mark);
    }
  if (mark->number >= revision->number)
    return;
  mark->number = revision->number;
  g_free (mark->day);
  mark->day = find_day (revision);
}

static int
compare_marks (gconstpointer a,
               gconstpointer b)
{
  const Mark *one = *(const Mark * const *) a;
  const Mark *other = *(const Mark * const *) b;

  return (one->number < other->number) - (one->number > other->number);
}

static void
take_change (const MunRevision    *revision,
             const MunFieldChange *change,
             gpointer              user_data)
{
  mark_change (user_data, change, revision);
}

static void
read_revisions (News     *news,
                MunStore *store,
                gint64    first,
                gint64    last)
{
  g_autoptr(GError) error = NULL;

  if (!mun_store_each_change (store, first, last, take_change, news, NULL, &error))
    g_warning ("The history cannot be read from revision %" G_GINT64_FORMAT " on: %s", first, error->message);
  g_ptr_array_sort (news->marks, compare_marks);
}

/* Returns: (transfer none): as of the end of the history */
static News *
read_news (MunWorkspace *workspace)
{
  MunStore *store = mun_workspace_get_store (workspace);
  News *news = g_object_get_data (G_OBJECT (workspace), KEPT);
  g_autoptr(MunRevision) head = mun_store_head (store, NULL);
  gint64 newest = head != NULL ? head->number : 0;

  if (news == NULL)
    {
      news = g_new0 (News, 1);
      news->head = news->next = newest;
      news->marks = g_ptr_array_new_with_free_func (mark_free);
      news->by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      g_object_set_data_full (G_OBJECT (workspace), KEPT, news, news_free);
    }
  if (newest > news->head)
    read_revisions (news, store, news->head + 1, newest);
  news->head = newest;
  return news;
}

static gboolean
is_looked_at (MunStore   *store,
              GPtrArray  *questions,
              const Mark *mark)
{
  for (guint i = 0; i < questions->len; i++)
    if (mun_store_check_reads (store, g_ptr_array_index (questions, i), mark->spec, mark->field))
      return TRUE;
  return FALSE;
}

/* Returns: (transfer full) (element-type utf8): the SQL of all that is asked for it */
static GPtrArray *
list_questions (const MunRequirement *requirement)
{
  GPtrArray *questions = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < requirement->n_checks; i++)
    for (guint k = 0; k < requirement->checks[i]->n_parts; k++)
      g_ptr_array_add (questions, mun_check_sql_count (requirement->checks[i]->parts[k]));
  return questions;
}

/* Returns: (nullable) (transfer none): the last change after revision @number and @day of something that is asked, among what was read */
static const Mark *
find_mark (News       *news,
           MunStore   *store,
           GPtrArray  *questions,
           gint64      number,
           const char *day)
{
  for (guint i = 0; i < news->marks->len; i++)
    {
      const Mark *mark = g_ptr_array_index (news->marks, i);

      if (mark->number <= number)
        break;
      if (strcmp (mark->day, day) > 0 && is_looked_at (store, questions, mark))
        return mark;
    }
  return NULL;
}

char *
mun_judgement_news (MunWorkspace         *workspace,
                    const MunRequirement *requirement,
                    const MunRevision    *revision)
{
  g_autoptr(GPtrArray) questions = NULL;
  g_autofree char *day = NULL;
  const Mark *mark;
  MunStore *store;
  News *news;

  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace) && requirement != NULL && revision != NULL, NULL);

  if (requirement->n_checks == 0)
    return NULL;
  store = mun_workspace_get_store (workspace);
  news = read_news (workspace);
  day = find_day (revision);
  questions = list_questions (requirement);
  while ((mark = find_mark (news, store, questions, revision->number, day)) == NULL && news->next > revision->number)
    {
      const gint64 first = MAX (news->next - BATCH, revision->number) + 1;

      read_revisions (news, store, first, news->next);
      news->next = first - 1;
    }
  return mark != NULL ? g_strdup (mark->day) : NULL;
}
