/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/comparison-list.h"

typedef struct {
  const MunComparedRecord *record; /* NULL: a heading */
  const MunSpec           *spec;
  guint                    n;
} Line;

struct _MunComparisonList {
  GObject parent_instance;

  /* Owned */
  MunComparison *comparison;
  GArray        *lines; /* (element-type Line) */
  guint          counts[MUN_N_COMPARED];
};

static void mun_comparison_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE (MunComparisonRow, mun_comparison_row, G_TYPE_OBJECT)
G_DEFINE_FINAL_TYPE_WITH_CODE (MunComparisonList, mun_comparison_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, mun_comparison_list_model_init))

static void
mun_comparison_row_finalize (GObject *object)
{
  mun_comparison_unref (MUN_COMPARISON_ROW (object)->comparison);

  G_OBJECT_CLASS (mun_comparison_row_parent_class)->finalize (object);
}

static void
mun_comparison_row_class_init (MunComparisonRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mun_comparison_row_finalize;
}

static void
mun_comparison_row_init (MunComparisonRow *self)
{
}

static GType
mun_comparison_list_get_item_type (GListModel *model)
{
  return MUN_TYPE_COMPARISON_ROW;
}

static guint
mun_comparison_list_get_n_items (GListModel *model)
{
  return MUN_COMPARISON_LIST (model)->lines->len;
}

static gpointer
mun_comparison_list_get_item (GListModel *model,
                              guint       position)
{
  MunComparisonList *self = MUN_COMPARISON_LIST (model);
  MunComparisonRow *row;
  const Line *line;

  if (position >= self->lines->len)
    return NULL;
  line = &g_array_index (self->lines, Line, position);
  row = g_object_new (MUN_TYPE_COMPARISON_ROW, NULL);
  row->comparison = mun_comparison_ref (self->comparison);
  row->record = line->record;
  row->spec = line->spec;
  row->n = line->n;
  return row;
}

static void
mun_comparison_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = mun_comparison_list_get_item_type;
  iface->get_n_items = mun_comparison_list_get_n_items;
  iface->get_item = mun_comparison_list_get_item;
}

static void
mun_comparison_list_finalize (GObject *object)
{
  MunComparisonList *self = MUN_COMPARISON_LIST (object);

  g_array_unref (self->lines);
  g_clear_pointer (&self->comparison, mun_comparison_unref);

  G_OBJECT_CLASS (mun_comparison_list_parent_class)->finalize (object);
}

static void
mun_comparison_list_class_init (MunComparisonListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mun_comparison_list_finalize;
}

static void
mun_comparison_list_init (MunComparisonList *self)
{
  self->lines = g_array_new (FALSE, FALSE, sizeof (Line));
}

MunComparisonList *
mun_comparison_list_new (MunComparison *comparison,
                         const MunSpec *spec,
                         const char    *person)
{
  MunComparisonList *self;
  guint heading = 0;

  g_return_val_if_fail (comparison != NULL, NULL);

  self = g_object_new (MUN_TYPE_COMPARISON_LIST, NULL);
  self->comparison = mun_comparison_ref (comparison);
  for (guint i = 0; i < comparison->records->len; i++)
    {
      const MunComparedRecord *record = comparison->records->pdata[i];
      Line line = { NULL, record->spec, 0 };

      if (!mun_compared_matches (record, spec, person))
        continue;
      if (self->lines->len == 0 || g_array_index (self->lines, Line, heading).spec != record->spec)
        {
          heading = self->lines->len;
          g_array_append_val (self->lines, line);
        }
      g_array_index (self->lines, Line, heading).n++;
      line.record = record;
      g_array_append_val (self->lines, line);
      self->counts[record->kind]++;
    }
  return self;
}

guint
mun_comparison_list_count (MunComparisonList *self,
                           MunComparedKind    kind)
{
  g_return_val_if_fail (MUN_IS_COMPARISON_LIST (self) && kind < MUN_N_COMPARED, 0);

  return self->counts[kind];
}
