/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/revision-list.h"

#include <glib/gi18n.h>

#include "base/date.h"
#include "base/text.h"
#include "model/summary.h"

#define PORTION 200

G_DEFINE_FINAL_TYPE (MunRevisionItem, mun_revision_item, G_TYPE_OBJECT)

struct _MunRevisionList {
  GObject parent_instance;

  /* Owned */
  MunWorkspace *workspace; /* NULL for a list of an array */
  gint64        newest;    /* number of the revision at the top */
  GPtrArray    *items;     /* (element-type MunRevisionItem): NULL where not read yet */
};

static void mun_revision_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MunRevisionList, mun_revision_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, mun_revision_list_model_init))

static MunRevisionItem *
create_item (MunRevision *revision)
{
  MunRevisionItem *item = g_object_new (MUN_TYPE_REVISION_ITEM, NULL);

  item->revision = revision;
  return item;
}

static void
mun_revision_item_finalize (GObject *object)
{
  g_clear_pointer (&MUN_REVISION_ITEM (object)->revision, mun_revision_free);

  G_OBJECT_CLASS (mun_revision_item_parent_class)->finalize (object);
}

static void
mun_revision_item_class_init (MunRevisionItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mun_revision_item_finalize;
}

static void
mun_revision_item_init (MunRevisionItem *self)
{
}

/* Revisions are numbered without gaps, so a position tells the number. */
static void
read_portion (MunRevisionList *self,
              guint            position)
{
  guint first = position - position % PORTION;
  g_autoptr(GPtrArray) revisions = mun_store_revisions (mun_workspace_get_store (self->workspace), NULL, self->newest - first + 1, PORTION, NULL);

  for (guint i = 0; revisions != NULL && i < revisions->len; i++)
    {
      MunRevision *revision = revisions->pdata[i];
      gint64 place = self->newest - revision->number;

      if (place >= 0 && place < self->items->len && self->items->pdata[place] == NULL)
        self->items->pdata[place] = create_item (mun_revision_copy (revision));
    }
}

/* A number that the file does not hold after all. */
static MunRevisionItem *
create_unknown (gint64 number)
{
  MunRevision *revision = g_new0 (MunRevision, 1);

  revision->number = number;
  revision->at = g_strdup ("");
  revision->person = g_strdup ("");
  revision->summary = g_strdup (_("This revision cannot be read. Verify the history to learn more."));
  revision->hash = g_strdup ("");
  return create_item (revision);
}

static GType
mun_revision_list_get_item_type (GListModel *model)
{
  return MUN_TYPE_REVISION_ITEM;
}

static guint
mun_revision_list_get_n_items (GListModel *model)
{
  return MUN_REVISION_LIST (model)->items->len;
}

static gpointer
mun_revision_list_get_item (GListModel *model,
                            guint       position)
{
  MunRevisionList *self = MUN_REVISION_LIST (model);

  if (position >= self->items->len)
    return NULL;
  if (self->items->pdata[position] == NULL)
    read_portion (self, position);
  if (self->items->pdata[position] == NULL)
    self->items->pdata[position] = create_unknown (self->newest - position);
  return g_object_ref (self->items->pdata[position]);
}

static void
mun_revision_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = mun_revision_list_get_item_type;
  iface->get_n_items = mun_revision_list_get_n_items;
  iface->get_item = mun_revision_list_get_item;
}

static void
mun_revision_list_finalize (GObject *object)
{
  MunRevisionList *self = MUN_REVISION_LIST (object);

  for (guint i = 0; i < self->items->len; i++)
    g_clear_object (&self->items->pdata[i]);
  g_ptr_array_unref (self->items);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (mun_revision_list_parent_class)->finalize (object);
}

static void
mun_revision_list_class_init (MunRevisionListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mun_revision_list_finalize;
}

static void
mun_revision_list_init (MunRevisionList *self)
{
  self->items = g_ptr_array_new ();
}

MunRevisionList *
mun_revision_list_new (MunWorkspace *workspace)
{
  MunRevisionList *self;
  g_autoptr(MunRevision) head = NULL;

  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace), NULL);

  self = g_object_new (MUN_TYPE_REVISION_LIST, NULL);
  head = mun_store_head (mun_workspace_get_store (workspace), NULL);
  self->workspace = g_object_ref (workspace);
  self->newest = head != NULL ? head->number : 0;
  g_ptr_array_set_size (self->items, self->newest);
  return self;
}

MunRevisionList *
mun_revision_list_new_for_array (GPtrArray *revisions)
{
  MunRevisionList *self;

  g_return_val_if_fail (revisions != NULL, NULL);

  self = g_object_new (MUN_TYPE_REVISION_LIST, NULL);
  for (guint i = 0; i < revisions->len; i++)
    g_ptr_array_add (self->items, create_item (mun_revision_copy (revisions->pdata[i])));
  g_ptr_array_unref (revisions);
  return self;
}

/* What can be read on the screen is found, and what was written in the file. */
static gboolean
says (const MunRevision *revision,
      const char        *words)
{
  g_autofree char *shown = NULL;

  if (mun_text_contains (revision->summary, words))
    return TRUE;
  shown = mun_summary_in (revision->summary, NULL);
  return mun_text_contains (shown, words);
}

static GPtrArray *
read_some (MunStore            *store,
           const char * const  *ids,
           gint64               before,
           GError             **error)
{
  return ids != NULL ? mun_store_trail (store, ids, before, PORTION, error) : mun_store_revisions (store, NULL, before, PORTION, error);
}

GPtrArray *
mun_revision_search (MunWorkspace  *workspace,
                     const char    *id,
                     const char    *words,
                     GCancellable  *cancellable,
                     GError       **error)
{
  g_autoptr(GPtrArray) found = g_ptr_array_new_with_free_func ((GDestroyNotify) mun_revision_free);
  g_auto(GStrv) ids = NULL;
  gint64 before = 0;

  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace) && words != NULL, NULL);

  if (id != NULL && (ids = mun_store_trail_ids (mun_workspace_get_store (workspace), id, error)) == NULL)
    return NULL;
  do
    {
      g_autoptr(GPtrArray) portion = read_some (mun_workspace_get_store (workspace), (const char * const *) ids, before, error);

      if (portion == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      before = 0;
      for (guint i = 0; i < portion->len; i++)
        {
          MunRevision *revision = portion->pdata[i];

          before = revision->number;
          if (*words == '\0' || mun_text_contains (revision->person, words) || says (revision, words))
            g_ptr_array_add (found, mun_revision_copy (revision));
        }
    }
  while (before > 1);
  return g_steal_pointer (&found);
}

static char *
format_local (const char *utc,
              const char *format)
{
  g_autoptr(GDateTime) moment = g_date_time_new_from_iso8601 (utc, NULL);
  g_autoptr(GDateTime) local = moment != NULL ? g_date_time_to_local (moment) : NULL;

  return local != NULL ? g_date_time_format (local, format) : g_strdup ("");
}

char *
mun_text_day (const char *utc,
              const char *today)
{
  g_autofree char *day = NULL;
  int age;

  g_return_val_if_fail (utc != NULL && today != NULL, NULL);

  day = format_local (utc, "%Y-%m-%d");
  if (*day == '\0')
    return g_steal_pointer (&day);
  age = mun_date_days_between (day, today);
  if (age == 0)
    return g_strdup (C_("day", "Today"));
  if (age == 1)
    return g_strdup (_("Yesterday"));
  return mun_date_format (day, NULL);
}

char *
mun_text_clock (const char *utc)
{
  g_return_val_if_fail (utc != NULL, NULL);

  return format_local (utc, "%H:%M");
}
