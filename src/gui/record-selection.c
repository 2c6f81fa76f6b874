/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/record-selection.h"

#include <string.h>

struct _MunRecordSelection {
  GObject        parent_instance;

  MunRecordList *list;
  char          *id;        /* NULL: none */
  guint          position;  /* of @id; GTK_INVALID_LIST_POSITION when none or not listed now */
};

static void list_model_init (GListModelInterface *iface);
static void selection_model_init (GtkSelectionModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MunRecordSelection, mun_record_selection, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init)
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SELECTION_MODEL, selection_model_init))

enum { PROP_SELECTED = 1, N_PROPS };

static GParamSpec *props[N_PROPS];

static void
set_position (MunRecordSelection *self,
              guint               position)
{
  if (self->position == position)
    return;
  self->position = position;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SELECTED]);
}

static void
items_changed_cb (MunRecordList      *list,
                  guint               position,
                  guint               removed,
                  guint               added,
                  MunRecordSelection *self)
{
  guint now = self->position;

  if (self->id != NULL)
    {
      if (now == GTK_INVALID_LIST_POSITION || (now >= position && now < position + removed))
        now = mun_record_list_find (list, self->id);
      else if (now >= position + removed)
        now = now - removed + added;
    }

  /* Rows first: who hears of a new position must find it there. */
  g_object_freeze_notify (G_OBJECT (self));
  set_position (self, now);
  g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
  g_object_thaw_notify (G_OBJECT (self));
}

static GType
get_item_type (GListModel *model)
{
  return MUN_TYPE_RECORD;
}

static guint
get_n_items (GListModel *model)
{
  return g_list_model_get_n_items (G_LIST_MODEL (MUN_RECORD_SELECTION (model)->list));
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  return g_list_model_get_item (G_LIST_MODEL (MUN_RECORD_SELECTION (model)->list), position);
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static gboolean
is_selected (GtkSelectionModel *model,
             guint              position)
{
  return MUN_RECORD_SELECTION (model)->position == position;
}

static GtkBitset *
get_selection_in_range (GtkSelectionModel *model,
                        guint              position,
                        guint              n_items)
{
  MunRecordSelection *self = MUN_RECORD_SELECTION (model);
  GtkBitset *bits = gtk_bitset_new_empty ();

  if (self->position != GTK_INVALID_LIST_POSITION)
    gtk_bitset_add (bits, self->position);
  return bits;
}

static gboolean
select_item (GtkSelectionModel *model,
             guint              position,
             gboolean           unselect_rest)
{
  mun_record_selection_set_selected (MUN_RECORD_SELECTION (model), position);
  return TRUE;
}

static gboolean
unselect_item (GtkSelectionModel *model,
               guint              position)
{
  MunRecordSelection *self = MUN_RECORD_SELECTION (model);

  if (self->position == position)
    mun_record_selection_set_selected (self, GTK_INVALID_LIST_POSITION);
  return TRUE;
}

static void
selection_model_init (GtkSelectionModelInterface *iface)
{
  iface->is_selected = is_selected;
  iface->get_selection_in_range = get_selection_in_range;
  iface->select_item = select_item;
  iface->unselect_item = unselect_item;
}

static void
mun_record_selection_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  if (prop_id == PROP_SELECTED)
    g_value_set_uint (value, MUN_RECORD_SELECTION (object)->position);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
mun_record_selection_finalize (GObject *object)
{
  MunRecordSelection *self = MUN_RECORD_SELECTION (object);

  g_clear_object (&self->list);
  g_clear_pointer (&self->id, g_free);
  G_OBJECT_CLASS (mun_record_selection_parent_class)->finalize (object);
}

static void
mun_record_selection_class_init (MunRecordSelectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = mun_record_selection_get_property;
  object_class->finalize = mun_record_selection_finalize;

  props[PROP_SELECTED] = g_param_spec_uint ("selected", NULL, NULL, 0, G_MAXUINT, GTK_INVALID_LIST_POSITION,
                                            G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
mun_record_selection_init (MunRecordSelection *self)
{
  self->position = GTK_INVALID_LIST_POSITION;
}

MunRecordSelection *
mun_record_selection_new (MunRecordList *list)
{
  MunRecordSelection *self;

  g_return_val_if_fail (MUN_IS_RECORD_LIST (list), NULL);

  self = g_object_new (MUN_TYPE_RECORD_SELECTION, NULL);
  self->list = g_object_ref (list);
  g_signal_connect_object (list, "items-changed", G_CALLBACK (items_changed_cb), self, 0);
  return self;
}

guint
mun_record_selection_get_selected (MunRecordSelection *self)
{
  g_return_val_if_fail (MUN_IS_RECORD_SELECTION (self), GTK_INVALID_LIST_POSITION);

  return self->position;
}

void
mun_record_selection_set_selected (MunRecordSelection *self,
                                   guint               position)
{
  g_autoptr(MunRecord) record = NULL;
  guint old, first, last;

  g_return_if_fail (MUN_IS_RECORD_SELECTION (self));

  old = self->position;
  if (position != GTK_INVALID_LIST_POSITION)
    record = g_list_model_get_item (G_LIST_MODEL (self->list), position);
  g_clear_pointer (&self->id, g_free);
  self->id = record != NULL ? g_strdup (mun_record_get_id (record)) : NULL;
  if (record == NULL)
    position = GTK_INVALID_LIST_POSITION;
  if (old == position)
    return;

  first = MIN (old, position);
  last = old == GTK_INVALID_LIST_POSITION || position == GTK_INVALID_LIST_POSITION ? first : MAX (old, position);
  self->position = position;
  gtk_selection_model_selection_changed (GTK_SELECTION_MODEL (self), first, last - first + 1);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SELECTED]);
}
