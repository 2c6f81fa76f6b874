/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/grid-selection.h"

struct _MunGridSelection {
  GObject        parent_instance;

  MunRecordList *list;
  GtkBitset     *rowids;
};

G_DEFINE_FINAL_TYPE (MunGridSelection, mun_grid_selection, G_TYPE_OBJECT)

enum { CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

static void
changed (MunGridSelection *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static guint
get_n (MunGridSelection *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->list));
}

static void
add_range (MunGridSelection *self,
           guint              from,
           guint              to)
{
  guint n = get_n (self);

  for (guint i = from; i <= to && i < n; i++)
    gtk_bitset_add (self->rowids, mun_record_list_get_rowid (self->list, i));
}

/* A list that grows in steps is not yet what is listed. */
static void
list_changed_cb (MunGridSelection *self)
{
  g_autoptr(GtkBitset) before = NULL;
  guint n = get_n (self);

  if (gtk_bitset_is_empty (self->rowids))
    return;
  before = g_steal_pointer (&self->rowids);
  self->rowids = gtk_bitset_new_empty ();
  for (guint i = 0; i < n; i++)
    {
      guint rowid = mun_record_list_get_rowid (self->list, i);

      if (gtk_bitset_contains (before, rowid))
        gtk_bitset_add (self->rowids, rowid);
    }
  if (gtk_bitset_get_size (before) != gtk_bitset_get_size (self->rowids))
    changed (self);
}

static void
mun_grid_selection_finalize (GObject *object)
{
  MunGridSelection *self = MUN_GRID_SELECTION (object);

  g_clear_object (&self->list);
  gtk_bitset_unref (self->rowids);

  G_OBJECT_CLASS (mun_grid_selection_parent_class)->finalize (object);
}

static void
mun_grid_selection_class_init (MunGridSelectionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mun_grid_selection_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
mun_grid_selection_init (MunGridSelection *self)
{
  self->rowids = gtk_bitset_new_empty ();
}

MunGridSelection *
mun_grid_selection_new (MunRecordList *list)
{
  MunGridSelection *self;

  g_return_val_if_fail (MUN_IS_RECORD_LIST (list), NULL);

  self = g_object_new (MUN_TYPE_GRID_SELECTION, NULL);
  self->list = g_object_ref (list);
  g_signal_connect_object (list, "items-changed", G_CALLBACK (list_changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

gboolean
mun_grid_selection_contains (MunGridSelection *self,
                              guint              position)
{
  g_return_val_if_fail (MUN_IS_GRID_SELECTION (self), FALSE);

  return position < get_n (self) && gtk_bitset_contains (self->rowids, mun_record_list_get_rowid (self->list, position));
}

guint
mun_grid_selection_get_count (MunGridSelection *self)
{
  g_return_val_if_fail (MUN_IS_GRID_SELECTION (self), 0);

  return gtk_bitset_get_size (self->rowids);
}

void
mun_grid_selection_set_only (MunGridSelection *self,
                              guint              position)
{
  g_return_if_fail (MUN_IS_GRID_SELECTION (self));

  mun_grid_selection_set_range (self, position, position);
}

void
mun_grid_selection_toggle (MunGridSelection *self,
                            guint              position)
{
  guint rowid;

  g_return_if_fail (MUN_IS_GRID_SELECTION (self));

  if (position >= get_n (self))
    return;
  rowid = mun_record_list_get_rowid (self->list, position);
  if (!gtk_bitset_remove (self->rowids, rowid))
    gtk_bitset_add (self->rowids, rowid);
  changed (self);
}

void
mun_grid_selection_set_range (MunGridSelection *self,
                               guint              from,
                               guint              to)
{
  g_autoptr(GtkBitset) before = NULL;

  g_return_if_fail (MUN_IS_GRID_SELECTION (self));

  before = g_steal_pointer (&self->rowids);
  self->rowids = gtk_bitset_new_empty ();
  if (from != GTK_INVALID_LIST_POSITION)
    add_range (self, MIN (from, to), MAX (from, to));
  if (!gtk_bitset_equals (before, self->rowids))
    changed (self);
}

void
mun_grid_selection_set_all (MunGridSelection *self)
{
  g_return_if_fail (MUN_IS_GRID_SELECTION (self));

  if (get_n (self) > 0)
    mun_grid_selection_set_range (self, 0, get_n (self) - 1);
}

GArray *
mun_grid_selection_get_rowids (MunGridSelection *self)
{
  GArray *rowids = g_array_new (FALSE, FALSE, sizeof (gint64));
  guint n;

  g_return_val_if_fail (MUN_IS_GRID_SELECTION (self), rowids);

  n = get_n (self);
  for (guint i = 0; i < n; i++)
    {
      gint64 rowid = mun_record_list_get_rowid (self->list, i);

      if (gtk_bitset_contains (self->rowids, rowid))
        g_array_append_val (rowids, rowid);
    }
  return rowids;
}
